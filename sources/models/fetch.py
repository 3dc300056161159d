"""Fetches: the work of getting what a source says, and the hosts that are asked."""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sources.models.source import Snapshot, Source


class FetchState(models.TextChoices):
    """Where a fetch is."""

    QUEUED = "queued", _("queued")
    RUNNING = "running", _("fetching")
    DONE = "done", _("read")
    FAILED = "failed", _("failed")


class FetchCause(models.TextChoices):
    """Why it is done; a person's request is never held back by what is meant for programs."""

    PERSON = "person", _("a person asked")
    SCHEDULE = "schedule", _("looked at again by schedule")


class FetchQuerySet(models.QuerySet["Fetch"]):
    """Fetches."""

    def live(self) -> Self:
        """Queued or running."""
        return self.filter(state__in=(FetchState.QUEUED, FetchState.RUNNING))

    def takeable(self, now: datetime) -> Self:
        """Queued and due, or left by a worker that let its lease run out."""
        is_due = Q(state=FetchState.QUEUED, run_after__lte=now)
        return self.filter(is_due | Q(state=FetchState.RUNNING, leased_until__lt=now))


class Fetch(models.Model):
    """One fetch of a source with its retries; what comes of it is a Snapshot, or none where nothing changed.

    code, detail: why it failed last (sources.failures has the sentence of a code).
    """

    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="fetches", verbose_name=_("source"))
    cause = models.CharField(_("cause"), max_length=8, choices=FetchCause.choices, default=FetchCause.PERSON)
    state = models.CharField(_("state"), max_length=8, choices=FetchState.choices, default=FetchState.QUEUED)
    host = models.CharField(max_length=260, blank=True)
    token = models.UUIDField(null=True)  # whoever holds it may write the result
    leased_until = models.DateTimeField(null=True)
    run_after = models.DateTimeField(_("not before"))
    tries = models.PositiveSmallIntegerField(_("tries"), default=0)
    asked_at = models.DateTimeField(_("asked for"))
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(_("ended"), null=True)
    code = models.CharField(_("reason"), max_length=40, blank=True)
    detail = models.CharField(max_length=300, blank=True)
    snapshot = models.ForeignKey(Snapshot, null=True, on_delete=models.CASCADE, related_name="fetches")

    objects = FetchQuerySet.as_manager()

    class Meta:
        verbose_name = _("fetch")
        verbose_name_plural = _("fetches")
        ordering = ("-id",)
        indexes = [models.Index(fields=["state", "run_after"]), models.Index(fields=["host", "state"])]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state=FetchState.RUNNING) | Q(token__isnull=False, leased_until__isnull=False),
                name="fetching_means_leased",
            ),
            models.CheckConstraint(condition=~Q(state=FetchState.FAILED) | ~Q(code=""), name="failed_fetch_says_why"),
            models.UniqueConstraint(
                fields=["source"], condition=Q(state__in=["queued", "running"]), name="one_live_fetch_a_source"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.source} {self.state}"

    @property
    def is_live(self) -> bool:
        """Whether something will still come of it."""
        return self.state in (FetchState.QUEUED, FetchState.RUNNING)

    @staticmethod
    def new_token() -> uuid.UUID:
        """A token nobody else holds."""
        return uuid.uuid4()


class VisitedHost(models.Model):
    """A host that is asked with restraint: not before `next_at`, and by its robots.txt where that is heeded."""

    host = models.CharField(max_length=260, unique=True)
    next_at = models.DateTimeField(null=True)
    robots = models.TextField(blank=True)
    robots_read_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.host
