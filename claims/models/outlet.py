"""Who works here: outlets, their people, and the tokens of their software."""

from __future__ import annotations

import hashlib
from datetime import datetime

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _

from claims.roles import Act, Role

DEFAULT_RATE_ORDER = ("ecb", "nbp", "hmrc")


def default_rate_order() -> list[str]:
    """The providers asked when an outlet has no wish of its own."""
    return list(DEFAULT_RATE_ORDER)


class User(AbstractUser):
    """A person of a newsroom."""

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")


class Outlet(models.Model):
    """Whose desk this is; every article, claim and source belongs to one, and queries are limited to it."""

    slug = models.SlugField(_("short name"), unique=True)
    name = models.CharField(_("name"), max_length=200)
    members = models.ManyToManyField(
        User, through="Membership", verbose_name=_("members"), related_name="outlets", blank=True
    )
    two_people = models.BooleanField(
        _("two people decide and publish"),
        default=False,
        help_text=_("Whoever confirmed or overrode a verdict cannot publish it."),
    )
    muted_kinds = models.JSONField(
        _("muted kinds"),
        default=list,
        blank=True,
        help_text=_("A scan leaves them out; what is registered by hand is checked all the same."),
    )
    rate_order = models.JSONField(
        _("order of rate providers"),
        default=default_rate_order,
        help_text=_("Slugs of the providers, the first that has a rate counts."),
    )

    embed_hosts = models.JSONField(
        _("sites that may embed"),
        default=list,
        blank=True,
        help_text=_("Host names whose pages may show this outlet's checks; none: every site."),
    )

    policy_url = models.URLField(
        _("corrections policy"),
        max_length=500,
        blank=True,
        help_text=_("Where readers learn how this outlet corrects."),
    )

    is_test = models.BooleanField(
        _("test outlet"),
        default=False,
        help_text=_("For trying things out: readers see nothing of it, and its articles are forgotten after 30 days."),
    )

    class Meta:
        verbose_name = _("outlet")
        verbose_name_plural = _("outlets")
        permissions = tuple((act.value, act.label) for act in Act)

    def __str__(self) -> str:
        return self.name


class Membership(models.Model):
    """What a person is at an outlet: one row a role."""

    outlet = models.ForeignKey(Outlet, on_delete=models.CASCADE, related_name="memberships")
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(_("role"), max_length=13, choices=Role.choices)

    class Meta:
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        ordering = ("outlet", "user", "role")
        constraints = [
            models.UniqueConstraint(fields=["outlet", "user", "role"], name="one_membership_a_role"),
            models.CheckConstraint(condition=models.Q(role__in=Role.values), name="role_is_known"),
        ]

    def __str__(self) -> str:
        return f"{self.user}: {self.role}"


class Scope(models.TextChoices):
    """What a token may do."""

    READ = "read", _("read")
    REGISTER = "register", _("register")
    REVIEW = "review", _("review")
    PUBLISH = "publish", _("publish")
    BADGE = "badge", _("badge")


class Token(models.Model):
    """A key of newsroom software: of one outlet, limited to scopes, kept only as its SHA-256."""

    outlet = models.ForeignKey(Outlet, on_delete=models.CASCADE, related_name="tokens", verbose_name=_("outlet"))
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="tokens", verbose_name=_("acts as"))
    name = models.CharField(_("what it is for"), max_length=100)
    scopes = models.JSONField(_("scopes"), default=list)
    prefix = models.CharField(_("starts with"), max_length=12, db_index=True)
    digest = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField(_("created"))
    expires_at = models.DateTimeField(_("expires"))
    last_used_at = models.DateTimeField(_("last used"), null=True, blank=True)

    class Meta:
        verbose_name = _("API token")
        verbose_name_plural = _("API tokens")

    def __str__(self) -> str:
        return f"{self.name} ({self.prefix}…)"

    @staticmethod
    def digest_of(secret: str) -> str:
        """What is stored of a token."""
        return hashlib.sha256(secret.encode()).hexdigest()

    def is_live(self, now: datetime) -> bool:
        """Whether the token still opens anything."""
        return now < self.expires_at and self.user.is_active

    def allows(self, scope: str) -> bool:
        """Whether the token carries a scope."""
        return scope in self.scopes
