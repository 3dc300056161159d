"""Clearance: who signed an article off for which text, and who let it out without."""

from __future__ import annotations

from functools import reduce
from operator import or_

from django.db import models
from django.db.models import Case, Count, Exists, ExpressionWrapper, F, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from claims import blocking as blocks
from claims.corrections import CorrectionState
from claims.models.article import Article, ArticleState, Revision
from claims.models.claim import Claim
from claims.models.correction import Correction
from claims.models.outlet import User
from claims.workflow import Anchor, Attention


class Form(models.TextChoices):
    """How an article was let out."""

    SIGNED = "signed", _("signed off")
    WAIVED = "waived", _("let out without sign-off")


class Void(models.TextChoices):
    """Why a clearance counts no more."""

    FIGURES = "figures", _("a figure was changed")
    CLAIM = "claim", _("the words of a claim were changed")
    TAKEN_BACK = "taken_back", _("taken back")
    ANEW = "anew", _("replaced by a newer one")


class Cleared(models.TextChoices):
    """How an article stands before publication."""

    CLEARED = "cleared", _("signed off")  # its newest text, and nothing blocks it
    WAIVED = "waived", _("let out without sign-off")  # its newest text
    BLOCKED = "blocked", _("blocked")
    WAITING = "waiting", _("waiting for sign-off")  # nothing blocks it, and nobody signed its newest text


class Clearance(models.Model):
    """A sign-off or a waiver of exactly one revision, by name; void, it stays on record.

    `carried_to` is the newest revision that differs from the signed one in white space alone.
    """

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="clearances")
    form = models.CharField(_("form"), max_length=6, choices=Form.choices)
    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="clearances")
    carried_to = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="+")
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="clearances")
    decided_by = models.CharField(_("who decided"), max_length=200, blank=True)  # elsewhere: in the content system
    reason = models.TextField(_("reason"), blank=True)
    at = models.DateTimeField(_("at"))
    voided_at = models.DateTimeField(_("void since"), null=True)
    voided_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    voided_why = models.CharField(_("why void"), max_length=10, choices=Void.choices, blank=True)
    voided_in = models.ForeignKey(Revision, null=True, on_delete=models.PROTECT, related_name="+")
    told = models.JSONField(_("told"), default=list)  # that it is void: names of people

    class Meta:
        verbose_name = _("clearance")
        verbose_name_plural = _("clearances")
        ordering = ("-id",)
        constraints = [
            models.UniqueConstraint(
                fields=["article"],
                condition=Q(form=Form.SIGNED, voided_at__isnull=True),
                name="one_sign_off_counts",
            ),
            models.CheckConstraint(condition=~Q(form=Form.WAIVED) | ~Q(reason=""), name="waiver_says_why"),
            models.CheckConstraint(
                condition=Q(voided_at__isnull=True, voided_why="") | Q(voided_at__isnull=False) & ~Q(voided_why=""),
                name="void_says_why",
            ),
            models.CheckConstraint(condition=Q(carried_to__gte=F("revision")), name="carried_onwards"),
        ]

    def __str__(self) -> str:
        return f"{self.form} ({self.by})"


def _let_stand() -> Q:
    """Their words were let stand after the same finding; it opens no correction again either."""
    found = {"check_found__version": OuterRef("current_version"), "check_found__verdict": OuterRef("verdict")}
    return Q(Exists(Correction.objects.filter(claim=OuterRef("pk"), state=CorrectionState.STANDS, **found)))


def _rules() -> dict[blocks.Reason, Q]:
    """claims.blocking.RULES, asked of many rows."""
    wrong = Q(status__in=blocks.DECIDED, verdict__in=blocks.WRONG, current_version__voice=blocks.OWN)
    return {
        blocks.Reason.FOUND_WRONG: wrong & ~_let_stand(),
        blocks.Reason.UNREVIEWED: Q(status__in=blocks.UNDECIDED, verdict__in=blocks.DOUBTED),
        blocks.Reason.CHECK_FAILED: Q(attention=Attention.NEEDS_PERSON),
        blocks.Reason.CHANGED: Q(attention__in=blocks.CHANGES),
        blocks.Reason.IN_WORK: Q(status__in=blocks.UNCHECKED) | Q(verdict=""),
    }


def blocking() -> Q:
    """Claims that keep their article from being signed off: claims.blocking.reason, asked of many rows."""
    in_text = ~Q(status__in=blocks.GONE) & ~Q(anchor=Anchor.ORPHANED)
    return in_text & reduce(or_, _rules().values())


def with_standing(claims: QuerySet[Claim]) -> QuerySet[Claim]:
    """Claims with whether an editor `let_stand` what they say as it is understood now."""
    return claims.annotate(let_stand=ExpressionWrapper(_let_stand(), output_field=models.BooleanField()))


def gravity() -> Combinable:
    """How grave a claim of blocking() is, the gravest least: claims.blocking.severity as one number."""
    by_reason = Case(*(When(rule, then=Value(10 * place)) for place, rule in enumerate(_rules().values())))
    weighed = (When(verdict=verdict, then=Value(place)) for place, verdict in enumerate(blocks.DOUBTED))
    return by_reason + Case(*weighed, default=Value(len(blocks.DOUBTED)))


def with_blockers(articles: QuerySet[Article]) -> QuerySet[Article]:
    """Articles with how many claims block them, and the gravity and verdict of the gravest."""
    claims = Claim.objects.filter(blocking(), article=OuterRef("pk")).annotate(gravity=gravity())
    counted = claims.order_by().values("article").annotate(count=Count("pk")).values("count")
    gravest = claims.order_by("gravity", "pk")
    return articles.annotate(
        blocker_count=Coalesce(Subquery(counted), 0),
        gravest=Subquery(gravest.values("gravity")[:1]),
        gravest_verdict=Subquery(gravest.values("verdict")[:1]),
    )


def with_clearance(articles: QuerySet[Article]) -> QuerySet[Article]:
    """Articles with whether their newest text is `is_signed` or `is_waived`, and what was void last (`void_why`)."""
    newest = Revision.objects.filter(article=OuterRef("article")).order_by("-number").values("pk")[:1]
    counting = Clearance.objects.filter(article=OuterRef("pk"), voided_at__isnull=True, carried_to=Subquery(newest))
    void = Clearance.objects.filter(article=OuterRef("pk"), form=Form.SIGNED, voided_at__isnull=False)
    stands = Clearance.objects.filter(article=OuterRef("pk"), form=Form.SIGNED, voided_at__isnull=True)
    return articles.annotate(
        is_signed=Exists(counting.filter(form=Form.SIGNED)),
        is_waived=Exists(counting.filter(form=Form.WAIVED)),
        has_clearance=Exists(Clearance.objects.filter(article=OuterRef("pk"))),
        has_sign_off=Exists(stands),  # perhaps of an earlier text
        void_why=Subquery(void.exclude(voided_why=Void.ANEW).order_by("-id").values("voided_why")[:1]),
    )


def waits_for_clearance() -> Q:
    """Articles of with_clearance() that somebody should sign off: before they are live, and after where it is planned.

    An article that was taken in live, with no due time and never signed, waits for nobody.
    """
    planned = Q(due_at__isnull=False) | Q(owner__isnull=False) | Q(has_clearance=True)
    ahead = Q(state__in=[ArticleState.DRAFT, ArticleState.EMBARGOED])
    return Q(is_signed=False, is_waived=False) & (ahead | Q(state=ArticleState.LIVE) & planned)
