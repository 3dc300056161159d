"""Articles and their revisions: the texts under check."""

from __future__ import annotations

import uuid
from datetime import date, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from claims.models.outlet import Outlet, User
from sources.models import ImmutableModel, ScopedQuerySet


class Language(models.TextChoices):
    """Languages of articles and sources."""

    ZH_HANS = "zh-hans", _("Chinese (simplified)")
    ZH_HANT = "zh-hant", _("Chinese (traditional)")
    EN = "en", _("English")
    KO = "ko", _("Korean")
    JA = "ja", _("Japanese")


class ArticleState(models.TextChoices):
    """Whether readers may know of the article."""

    DRAFT = "draft", _("draft")
    EMBARGOED = "embargoed", _("embargoed")
    LIVE = "live", _("live")
    TAKEN_DOWN = "taken_down", _("taken down")


class Article(models.Model):
    """A text under check. `published_at` is its first publication, the moment its claims are judged by."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    outlet = models.ForeignKey(Outlet, on_delete=models.PROTECT, related_name="articles", verbose_name=_("outlet"))
    language = models.CharField(_("language"), max_length=8, choices=Language.choices)
    url = models.URLField(_("address"), max_length=2000, blank=True)
    published_at = models.DateTimeField(_("first published"), null=True, blank=True)
    published_zone = models.CharField(_("zone of publication"), max_length=40, default="UTC")
    published_time_known = models.BooleanField(_("time of day known"), default=True)
    state = models.CharField(_("state"), max_length=10, choices=ArticleState.choices, default=ArticleState.DRAFT)
    embargoed_until = models.DateTimeField(_("embargoed until"), null=True, blank=True)
    sensitive = models.BooleanField(
        _("sensitive"), default=False, help_text=_("Nothing is fetched by itself for a sensitive article.")
    )
    external_system = models.CharField(_("content system"), max_length=50, blank=True)
    external_id = models.CharField(_("id in the content system"), max_length=200, blank=True)
    external_revision = models.CharField(_("revision in the content system"), max_length=200, blank=True)
    external_updated_at = models.DateTimeField(_("updated in the content system"), null=True, blank=True)
    authors = models.ManyToManyField(User, related_name="written", blank=True, verbose_name=_("written by"))
    due_at = models.DateTimeField(_("due"), null=True, blank=True)
    owner = models.ForeignKey(
        User, null=True, blank=True, on_delete=models.PROTECT, related_name="owned", verbose_name=_("owner")
    )
    completion_told_at = models.DateTimeField(null=True, editable=False)  # that all its checks are done
    edits = models.PositiveIntegerField(default=0)  # counts what people changed: two who edit at once are told apart
    created_at = models.DateTimeField(_("registered"))
    created_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")

    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        ordering = ("-created_at",)
        constraints = [
            models.CheckConstraint(
                condition=~Q(state=ArticleState.EMBARGOED) | Q(embargoed_until__isnull=False),
                name="embargo_has_an_end",
            ),
            models.CheckConstraint(
                condition=Q(state=ArticleState.EMBARGOED) | Q(embargoed_until__isnull=True),
                name="only_an_embargo_has_an_end",
            ),
            models.CheckConstraint(condition=Q(state__in=ArticleState.values), name="article_state_is_known"),
            models.UniqueConstraint(
                fields=["outlet", "external_system", "external_id"],
                condition=~Q(external_id=""),
                name="one_article_an_external_id",
            ),
        ]

    def __str__(self) -> str:
        return self.headline

    @property
    def current(self) -> Revision:
        """The newest revision; every article has at least one."""
        return self.revisions.latest("number")

    @property
    def headline(self) -> str:
        """The newest revision's headline."""
        return self.current.headline

    @property
    def published(self) -> datetime | date | None:
        """First publication as claims are judged by it: in its own zone, or as a day where no time is known."""
        if self.published_at is None:
            return None
        local = self.published_at.astimezone(zone(self.published_zone))
        return local if self.published_time_known else local.date()

    @property
    def is_live(self) -> bool:
        """Whether readers may know of it."""
        return self.state == ArticleState.LIVE


class Revision(ImmutableModel):
    """One state of an article's text; immutable."""

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="revisions")
    number = models.PositiveIntegerField()
    headline = models.CharField(_("headline"), max_length=500)
    body = models.TextField(_("text"))
    digest = models.CharField(max_length=64)
    created_at = models.DateTimeField()
    created_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("-number",)
        constraints = [models.UniqueConstraint(fields=["article", "number"], name="one_revision_a_number")]

    def __str__(self) -> str:
        return f"{self.headline} ({self.number})"


def zone(name: str) -> tzinfo:
    """A zone from an IANA name or an offset (+08:00). Raises ValueError for anything else."""
    if name[:1] in ("+", "-"):
        hours, _colon, minutes = name[1:].partition(":")
        offset = timedelta(hours=int(hours), minutes=int(minutes or 0))
        return timezone(offset if name[0] == "+" else -offset)
    return ZoneInfo(name)
