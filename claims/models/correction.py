"""Corrections of what an article said: how far each is, what it changes, and every step it took."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from claims.corrections import NOTE_DUE, CorrectionState, Gravity
from claims.models.article import Revision
from claims.models.check import Check
from claims.models.claim import Claim
from claims.models.outlet import Outlet, User
from sources.models import ImmutableModel, ScopedQuerySet

LONGEST_FIGURE = 200

_settled = Q(state__in=[CorrectionState.PUBLISHED, CorrectionState.STANDS])
_settled |= Q(state=CorrectionState.CORRECTED, gravity=Gravity.TYPO)


class CorrectionQuerySet(ScopedQuerySet["Correction"]):
    """Corrections."""

    def unsettled(self) -> CorrectionQuerySet:
        """Those with something left to do."""
        return self.filter(settled_at__isnull=True)

    def made(self) -> CorrectionQuerySet:
        """Those that readers are told of: the note published, or a slip mended."""
        return self.filter(settled_at__isnull=False).exclude(state=CorrectionState.STANDS)

    def with_state(self) -> CorrectionQuerySet:
        """With what a list shows of them, in a constant number of queries."""
        return self.select_related("claim__current_version", "claim__article", "outlet").prefetch_related(
            "claim__current_version__quotes"
        )


class Correction(models.Model):
    """The correction of a claim of the outlet's own article; its state moves by claims.corrections alone."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    outlet = models.ForeignKey(Outlet, on_delete=models.PROTECT, related_name="+", verbose_name=_("outlet"))
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="corrections", verbose_name=_("claim"))
    state = models.CharField(
        _("state"), max_length=11, choices=CorrectionState.choices, default=CorrectionState.OPEN, db_index=True
    )
    gravity = models.CharField(_("class"), max_length=11, choices=Gravity.choices, default=Gravity.SUBSTANTIVE)
    check_found = models.ForeignKey(Check, null=True, on_delete=models.PROTECT, related_name="+")
    revision_found = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="+")
    revision_made = models.ForeignKey(Revision, null=True, on_delete=models.PROTECT, related_name="+")
    made_on = models.DateField(_("corrected on"), null=True)  # in the article's zone
    old_words = models.TextField(_("old words"))
    new_words = models.TextField(_("new words"), blank=True)  # none: taken out
    old_figure = models.CharField(_("old figure"), max_length=LONGEST_FIGURE)
    new_figure = models.CharField(_("new figure"), max_length=LONGEST_FIGURE, blank=True)
    note = models.TextField(_("note to readers"), blank=True)
    note_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    approved_at = models.DateTimeField(_("approved"), null=True)
    approved_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    published_at = models.DateTimeField(_("published"), null=True, db_index=True)
    published_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    reason = models.TextField(_("reason"), blank=True)  # why the text stands: for the desk
    opened_at = models.DateTimeField(_("opened"), db_index=True)
    opened_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")  # none: the service
    settled_at = models.DateTimeField(_("settled"), null=True)
    changed_at = models.DateTimeField(_("changed"), db_index=True)
    edits = models.PositiveIntegerField(default=0)  # counts what people changed: two who edit at once are told apart

    objects = CorrectionQuerySet.as_manager()

    class Meta:
        verbose_name = _("correction")
        verbose_name_plural = _("corrections")
        ordering = ("-opened_at", "-id")
        constraints = [
            models.UniqueConstraint(
                fields=["claim"], condition=Q(settled_at__isnull=True), name="one_open_correction_a_claim"
            ),
            models.CheckConstraint(condition=Q(state__in=CorrectionState.values), name="correction_state_is_known"),
            models.CheckConstraint(condition=Q(gravity__in=Gravity.values), name="correction_gravity_is_known"),
            models.CheckConstraint(
                condition=(_settled & Q(settled_at__isnull=False)) | (~_settled & Q(settled_at__isnull=True)),
                name="correction_settled_by_state",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=[CorrectionState.CORRECTED, CorrectionState.PUBLISHED])
                | Q(revision_made__isnull=False, made_on__isnull=False),
                name="corrected_means_revision",
            ),
            models.CheckConstraint(
                condition=~Q(state=CorrectionState.PUBLISHED)
                | Q(approved_by__isnull=False, approved_at__isnull=False)
                & Q(published_by__isnull=False, published_at__isnull=False, gravity__in=NOTE_DUE)
                & ~Q(note=""),
                name="published_note_is_approved",
            ),
            models.CheckConstraint(
                condition=Q(published_at__isnull=True) | Q(state=CorrectionState.PUBLISHED),
                name="only_a_note_is_published",
            ),
            models.CheckConstraint(
                condition=Q(approved_at__isnull=True, approved_by__isnull=True)
                | Q(approved_at__isnull=False, approved_by__isnull=False) & ~Q(note=""),
                name="approval_has_a_name_and_note",
            ),
            models.CheckConstraint(
                condition=~Q(state=CorrectionState.STANDS) | ~Q(reason=""), name="standing_text_says_why"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.old_figure} → {self.new_figure or '—'}"

    @property
    def is_note_due(self) -> bool:
        """Whether readers are owed a note."""
        return self.gravity in NOTE_DUE


class CorrectionStep(ImmutableModel):
    """One step of a correction; append-only. `said` is the reason that was given with it."""

    correction = models.ForeignKey(Correction, on_delete=models.CASCADE, related_name="steps")
    start = models.CharField(max_length=11, choices=CorrectionState.choices, blank=True)
    end = models.CharField(max_length=11, choices=CorrectionState.choices)
    said = models.TextField(blank=True)
    by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return f"{self.start} → {self.end}"
