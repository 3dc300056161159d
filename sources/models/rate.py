"""Exchange rates as published, who published them, and the sets of rates that checks were made with."""

from __future__ import annotations

from datetime import time

from django.db import models
from django.db.models import F, Q
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from sources.models.exact import ExactDecimalField
from sources.models.immutable import ImmutableModel
from sources.models.scoped import ScopedQuerySet


class RatePeriod(models.TextChoices):
    """How long a rate stands; the words are those of sources.rates.book."""

    DAY = "day", _("a day")
    WEEK = "week", _("a week")
    MONTH = "month", _("a month")


class RateProvider(models.Model):
    """Who publishes rates: shared by all outlets (no `outlet`), or an outlet's own (a house provider).

    Every rate of a provider has its `base` on one side; pairs of other currencies are crossed through it.
    """

    outlet = models.ForeignKey(
        "claims.Outlet", null=True, blank=True, on_delete=models.PROTECT, related_name="rate_providers"
    )
    slug = models.SlugField(_("short name"), max_length=20)
    name_en = models.CharField(_("name in English"), max_length=120)
    name_zh = models.CharField(_("name in Chinese"), max_length=120)
    base = models.CharField(_("base currency"), max_length=3)
    period = models.CharField(_("a rate stands for"), max_length=5, choices=RatePeriod.choices, default=RatePeriod.DAY)
    release_time = models.TimeField(_("released at"), default=time(0))
    release_zone = models.CharField(_("zone of the release"), max_length=40, default="UTC")
    attribution = models.CharField(_("attribution"), max_length=300)
    terms_url = models.URLField(_("terms"), max_length=500, blank=True)
    edition = models.CharField(_("loaded from"), max_length=60, blank=True, help_text=_("Package and version."))

    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = _("rate provider")
        verbose_name_plural = _("rate providers")
        ordering = ("slug",)
        constraints = [
            models.UniqueConstraint(fields=["outlet", "slug"], name="one_provider_a_slug_of_an_outlet"),
            models.UniqueConstraint(
                fields=["slug"], condition=Q(outlet__isnull=True), name="one_shared_provider_a_slug"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """Its name in the reader's language."""
        return self.name_zh if (get_language() or "").startswith("zh") else self.name_en


class PublishedRate(models.Model):
    """One rate as its provider printed it: one unit of `base` is `value` of `quote`, from `day` on for its period."""

    # The index of the constraint begins with the provider: one of its own would be a quarter of the table
    provider = models.ForeignKey(RateProvider, on_delete=models.CASCADE, related_name="rates", db_index=False)
    base = models.CharField(_("base"), max_length=3)
    quote = models.CharField(_("quote"), max_length=3)
    day = models.DateField(_("day"))
    value = ExactDecimalField(_("value"))
    period = models.CharField(_("stands for"), max_length=5, choices=RatePeriod.choices)

    class Meta:
        verbose_name = _("published rate")
        verbose_name_plural = _("published rates")
        constraints = [
            models.UniqueConstraint(fields=["provider", "base", "quote", "day"], name="one_rate_a_pair_and_day"),
            models.CheckConstraint(condition=~Q(base=F("quote")), name="rate_joins_two_currencies"),
        ]

    def __str__(self) -> str:
        return f"1 {self.base} = {self.value} {self.quote} ({self.day})"


class RatesOutcome(models.TextChoices):
    """How a refresh ended."""

    ADDED = "added", _("newer rates added")
    NOTHING_NEW = "nothing_new", _("nothing newer")
    REFUSED = "refused", _("refused by a check: the old are kept")
    FAILED = "failed", _("could not be read: the old are kept")


class RatesUpdate(ImmutableModel):
    """One attempt to take newer rates; `reason` is a sentence for the desk."""

    provider = models.ForeignKey(RateProvider, on_delete=models.CASCADE, related_name="updates")
    at = models.DateTimeField(_("at"))
    outcome = models.CharField(_("outcome"), max_length=11, choices=RatesOutcome.choices)
    reason = models.TextField(_("reason"))
    days = models.PositiveIntegerField(_("days added"), default=0)

    class Meta:
        verbose_name = _("rates update")
        verbose_name_plural = _("rates updates")
        ordering = ("-id",)

    def __str__(self) -> str:
        return f"{self.provider.slug} {self.at:%Y-%m-%d %H:%M}: {self.outcome}"


class RateSet(ImmutableModel):
    """The rates a check was made with (content of a RecordedBook), kept so that a replay gives the same bytes."""

    digest = models.CharField(_("SHA-256"), max_length=64, unique=True)
    content = models.JSONField(_("content"))

    class Meta:
        verbose_name = _("rate set")
        verbose_name_plural = _("rate sets")

    def __str__(self) -> str:
        return self.digest[:12]
