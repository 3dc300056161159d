"""Rows of reference data: official statistics with the day each value was released."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from sources.models.exact import ExactDecimalField
from sources.models.immutable import ImmutableModel
from sources.models.source import Snapshot, Source


class SeriesRow(ImmutableModel):
    """A value of an item for a period, as released on a day: a vintage. Exact, and written once."""

    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="rows")
    snapshot = models.ForeignKey(Snapshot, on_delete=models.CASCADE, related_name="rows")
    sheet = models.CharField(_("sheet"), max_length=100, blank=True)
    place = models.PositiveIntegerField(_("row"))
    item = models.CharField(_("item"), max_length=300)
    first = models.DateField(_("from"))
    last = models.DateField(_("to"))
    value = ExactDecimalField(_("value"), max_length=60)
    unit = models.CharField(_("unit"), max_length=60, blank=True)
    released = models.DateField(_("released"))

    class Meta:
        verbose_name = _("row of reference data")
        verbose_name_plural = _("rows of reference data")
        ordering = ("item", "first", "released")
        constraints = [
            models.UniqueConstraint(fields=["source", "item", "first", "last", "released"], name="one_value_a_release"),
            models.CheckConstraint(condition=Q(first__lte=F("last")), name="series_period_has_ends"),
        ]

    def __str__(self) -> str:
        return f"{self.item} {self.first}–{self.last}: {self.value} {self.unit}"
