"""The passages of a snapshot, read and encoded once."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from sources.models.source import Snapshot


class Preparation(models.Model):
    """What a snapshot's passages were read and encoded with. Reading again with newer tables replaces them."""

    snapshot = models.OneToOneField(Snapshot, on_delete=models.CASCADE, related_name="preparation")
    reader = models.CharField(max_length=20)
    encoder = models.CharField(max_length=40, blank=True)  # empty: without sentence vectors
    is_cut = models.BooleanField(default=False)  # whether the text holds more passages than are kept

    class Meta:
        verbose_name = _("preparation")
        verbose_name_plural = _("preparations")

    def __str__(self) -> str:
        return f"{self.snapshot}: {self.reader}, {self.encoder or '–'}"


class PassageRow(models.Model):
    """A sentence of a snapshot: `text[start:end]`, with its figures, terms and vectors.

    vector: 512 16-bit floats, empty where it was not encoded. part_vectors: those of its clauses (sources.matching).
    """

    snapshot = models.ForeignKey(Snapshot, on_delete=models.CASCADE, related_name="passages")
    ordinal = models.PositiveIntegerField()
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    line = models.PositiveIntegerField()
    page = models.PositiveIntegerField(_("page"), null=True)
    cell = models.CharField(_("cell"), max_length=80, blank=True)
    figures = models.JSONField(default=list)
    terms = models.JSONField(default=list)
    vector = models.BinaryField(default=bytes)
    part_vectors = models.BinaryField(default=bytes)

    class Meta:
        verbose_name = _("passage")
        verbose_name_plural = _("passages")
        ordering = ("ordinal",)
        constraints = [
            models.UniqueConstraint(fields=["snapshot", "ordinal"], name="one_passage_an_ordinal"),
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="passages_hold_text"),
        ]

    def __str__(self) -> str:
        return f"{self.snapshot} {self.ordinal}"
