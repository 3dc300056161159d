"""Runs and checks: the work, and its result."""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from claims.models.claim import Citation, ClaimVersion, VerdictWord
from sources.models import ImmutableModel, RateSet


class Check(ImmutableModel):
    """What was found about a claim version from given inputs; immutable: the same inputs give the same check."""

    version = models.ForeignKey(ClaimVersion, on_delete=models.PROTECT, related_name="checks")
    inputs = models.JSONField()
    inputs_digest = models.CharField(max_length=64)
    rates = models.ForeignKey(RateSet, null=True, on_delete=models.PROTECT, related_name="+")
    engine = models.CharField(_("engine"), max_length=20)
    verdict = models.CharField(_("verdict"), max_length=12, choices=VerdictWord.choices)
    created_at = models.DateTimeField(_("checked"))

    class Meta:
        verbose_name = _("check")
        verbose_name_plural = _("checks")
        ordering = ("-id",)
        constraints = [models.UniqueConstraint(fields=["version", "inputs_digest"], name="one_check_the_same_inputs")]

    def __str__(self) -> str:
        return f"{self.verdict} ({self.created_at:%Y-%m-%d %H:%M})"


class FindingRow(ImmutableModel):
    """One finding of a check. `body` is the whole finding (claims.kinds.reading.finding_json), the columns its keys."""

    check_made = models.ForeignKey(Check, on_delete=models.CASCADE, related_name="findings")
    position = models.PositiveSmallIntegerField()
    citation = models.ForeignKey(Citation, null=True, on_delete=models.PROTECT, related_name="findings")
    outcome = models.CharField(max_length=12)
    code = models.CharField(max_length=40)
    cause = models.CharField(max_length=30, blank=True)
    body = models.JSONField()

    class Meta:
        verbose_name = _("finding")
        verbose_name_plural = _("findings")
        ordering = ("position",)
        constraints = [models.UniqueConstraint(fields=["check_made", "position"], name="one_finding_a_position")]

    def __str__(self) -> str:
        return f"{self.outcome}: {self.code}"


class RunState(models.TextChoices):
    """Where a run is."""

    QUEUED = "queued", _("queued")
    RUNNING = "running", _("running")
    DONE = "done", _("done")
    FAILED = "failed", _("failed")


LIVE = (RunState.QUEUED, RunState.RUNNING)


class RunQuerySet(models.QuerySet["Run"]):
    """Runs."""

    def live(self) -> Self:
        """Queued or running."""
        return self.filter(state__in=LIVE)

    def takeable(self, now: datetime) -> Self:
        """Queued, or left by a worker that let its lease run out."""
        return self.filter(Q(state=RunState.QUEUED) | Q(state=RunState.RUNNING, leased_until__lt=now))


class Run(models.Model):
    """One attempt's worth of work on a claim version; what comes of it is a Check, which never changes."""

    version = models.ForeignKey(ClaimVersion, on_delete=models.CASCADE, related_name="runs", verbose_name=_("claim"))
    state = models.CharField(_("state"), max_length=8, choices=RunState.choices, default=RunState.QUEUED)
    token = models.UUIDField(null=True)  # whoever holds it may write the result
    leased_until = models.DateTimeField(null=True)
    tries = models.PositiveSmallIntegerField(_("tries"), default=0)
    asked_again = models.BooleanField(default=False)  # something changed while it ran
    asked_at = models.DateTimeField(_("asked for"))
    asked_by = models.ForeignKey("claims.User", null=True, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(_("ended"), null=True)
    check_made = models.ForeignKey(Check, null=True, on_delete=models.PROTECT, related_name="runs")

    objects = RunQuerySet.as_manager()

    class Meta:
        verbose_name = _("run")
        verbose_name_plural = _("runs")
        ordering = ("-id",)
        indexes = [models.Index(fields=["state", "leased_until"])]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state=RunState.DONE) | Q(check_made__isnull=False), name="done_means_check"
            ),
            models.CheckConstraint(
                condition=~Q(state=RunState.RUNNING) | Q(token__isnull=False, leased_until__isnull=False),
                name="running_means_leased",
            ),
            models.UniqueConstraint(
                fields=["version"], condition=Q(state__in=["queued", "running"]), name="one_live_run_a_version"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.version} {self.state}"

    @staticmethod
    def new_token() -> uuid.UUID:
        """A token nobody else holds."""
        return uuid.uuid4()
