"""Reviews and publications: what people decided, and what readers see of it."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from claims.models.article import Revision
from claims.models.check import Check
from claims.models.claim import Claim, VerdictWord
from claims.models.correction import Correction
from claims.models.outlet import User
from sources.models import ImmutableModel


class Decision(models.TextChoices):
    """What an editor decided about a check, or about a draft."""

    CONFIRM = "confirm", _("confirm")
    OVERRIDE = "override", _("override")
    DISMISS = "dismiss", _("dismiss")
    ASK_AGAIN = "ask_again", _("ask again")
    ACCEPT = "accept", _("accept")
    BY_HAND = "by_hand", _("verified by hand")


class Review(ImmutableModel):
    """An editor's decision; append-only. `verdict` is what it stands for: the machine's, or the editor's own."""

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="reviews")
    check_reviewed = models.ForeignKey(Check, null=True, on_delete=models.PROTECT, related_name="reviews")
    editor = models.ForeignKey(User, on_delete=models.PROTECT, related_name="reviews")
    decision = models.CharField(_("decision"), max_length=10, choices=Decision.choices)
    verdict = models.CharField(_("verdict"), max_length=12, choices=VerdictWord.choices, blank=True)
    public_reason = models.TextField(_("public reason"), blank=True)
    in_bulk = models.BooleanField(_("in bulk"), default=False)
    internal_note = models.TextField(_("internal note"), blank=True)
    at = models.DateTimeField(_("at"))

    class Meta:
        verbose_name = _("review")
        verbose_name_plural = _("reviews")
        ordering = ("-id",)
        constraints = [
            models.CheckConstraint(
                condition=~Q(decision=Decision.OVERRIDE) | ~Q(public_reason=""), name="override_says_why"
            ),
            models.CheckConstraint(
                condition=~Q(decision__in=["confirm", "override", "by_hand"])
                | Q(check_reviewed__isnull=False) & ~Q(verdict=""),
                name="verdict_is_of_a_check",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.decision} ({self.editor})"


class Way(models.TextChoices):
    """How something was verified by hand."""

    CALL = "call", _("call")
    MAIL = "mail", _("mail")
    DOCUMENT = "document", _("document")
    ON_SITE = "on_site", _("on site")


class Settled(models.TextChoices):
    """What came of verifying by hand."""

    HOLDS = "holds", _("it holds")
    WRONG = "wrong", _("it is wrong")
    OPEN = "open", _("it stays open")


class HandVerification(ImmutableModel):
    """What a person found out by other means: no override, and not counted as the machine's error."""

    review = models.OneToOneField(Review, on_delete=models.PROTECT, related_name="by_hand")
    way = models.CharField(_("how"), max_length=8, choices=Way.choices)
    outcome = models.CharField(_("outcome"), max_length=5, choices=Settled.choices)
    with_whom = models.CharField(_("with whom"), max_length=200, blank=True)
    done_at = models.DateTimeField(_("when"))
    note = models.TextField(_("note"), blank=True)
    attachment = models.FileField(_("attachment"), upload_to="by-hand/", max_length=200, blank=True)
    attachment_name = models.CharField(max_length=200, blank=True)

    class Meta:
        verbose_name = _("verification by hand")
        verbose_name_plural = _("verifications by hand")

    def __str__(self) -> str:
        return f"{self.way}: {self.outcome}"


class Publication(models.Model):
    """What readers see: one review or one correction at one revision, until it is withdrawn."""

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="publications")
    review = models.ForeignKey(Review, null=True, on_delete=models.PROTECT, related_name="publications")
    correction = models.ForeignKey(Correction, null=True, on_delete=models.PROTECT, related_name="publications")
    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="publications")
    published_at = models.DateTimeField(_("published"))
    published_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True)
    withdrawn_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = _("publication")
        verbose_name_plural = _("publications")
        ordering = ("-id",)
        constraints = [
            models.UniqueConstraint(
                fields=["claim"], condition=Q(withdrawn_at__isnull=True), name="one_live_publication_a_claim"
            ),
            models.CheckConstraint(
                condition=Q(review__isnull=False, correction__isnull=True)
                | Q(review__isnull=True, correction__isnull=False),
                name="publication_of_one_thing",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.claim} ({self.published_at:%Y-%m-%d})"
