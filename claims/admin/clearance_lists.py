"""Clearance in lists: the column and filter of articles, and the front page's lines of what waits for a sign-off."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib import admin
from django.db.models import BooleanField, ExpressionWrapper, F, Q, QuerySet
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from claims.admin.clearance_panel import due, is_overdue, name_of
from claims.admin.words import Sign, verdict_sign
from claims.admin.writing import shortened
from claims.models import Article, ArticleState, Clearance, Cleared, Void, waits_for_clearance, with_blockers

ROWS_SHOWN = 8
LOOKED_AT = 60  # articles: the first lines of both lists


@dataclass(frozen=True, slots=True)
class Waiting:
    """An article that waits for its sign-off."""

    headline: str
    url: str
    lang: str
    due: str
    is_overdue: bool
    owner: str
    note: str
    is_void: bool
    is_live: bool
    sign: Sign | None


class ClearanceFilter(admin.SimpleListFilter):
    """Articles by their sign-off."""

    title = gettext_lazy("clearance")
    parameter_name = "clearance"

    def lookups(self, _request: HttpRequest, _model_admin: Any) -> list[tuple[str, Any]]:
        """What can be asked for."""
        return [
            ("waiting", gettext_lazy("waiting for sign-off")),
            ("mine", gettext_lazy("mine, waiting for sign-off")),
            ("void", gettext_lazy("its sign-off is void")),
            ("signed", gettext_lazy("signed off")),
            ("waived", gettext_lazy("let out without sign-off")),
            ("without", gettext_lazy("live without sign-off")),
        ]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Articles of with_clearance(), narrowed."""
        unsigned = Q(is_signed=False, is_waived=False)
        by = {
            "waiting": waits_for_clearance(),
            "mine": waits_for_clearance() & _mine(request.user),
            "void": unsigned & Q(has_sign_off=False, void_why__isnull=False),
            "signed": Q(is_signed=True),
            "waived": Q(is_signed=False, is_waived=True),
            "without": unsigned & Q(state=ArticleState.LIVE),
        }
        asked = self.value()
        return queryset.filter(by[asked]) if asked in by else queryset


class ClearanceColumns:
    """The columns of a list of articles."""

    @admin.display(description=gettext_lazy("clearance"))
    def shown_clearance(self, article: Article) -> str:
        """Whether its newest text is signed off."""
        return list_label(article)

    @admin.display(description=gettext_lazy("due"), ordering=Coalesce("due_at", "embargoed_until"))
    def shown_due(self, article: Article) -> str:
        """When it is due, in its own zone."""
        return due(article) or "—"


def list_label(article: Any) -> str:
    """How an article of with_clearance() stands, in a column: what blocks it stands beside."""
    if article.is_signed:
        return str(Cleared.CLEARED.label)
    if article.is_waived:
        return str(Cleared.WAIVED.label)
    if article.void_why and not article.has_sign_off:
        return _("void")
    if article.has_sign_off:
        return _("words changed since")
    return str(Cleared.WAITING.label) if article.state in (ArticleState.DRAFT, ArticleState.EMBARGOED) else "—"


def waiting_articles(articles: QuerySet[Any], person: Any, now: datetime) -> tuple[list[Waiting], list[Waiting]]:
    """What waits for a sign-off: the person's own, and everybody's; the earliest due first, then the gravest.

    One query. Own is what they own, and what they signed where that sign-off is void.
    """
    is_own = ExpressionWrapper(_mine(person), output_field=BooleanField())
    found = _waiting_rows(articles).annotate(is_own=is_own)[:LOOKED_AT]
    lines = [(bool(article.is_own), _waiting(article, now)) for article in found]
    mine, others = ([line for is_own, line in lines if is_own == wanted] for wanted in (True, False))
    return mine[:ROWS_SHOWN], others[:ROWS_SHOWN]


def _waiting_rows(articles: QuerySet[Any]) -> QuerySet[Any]:
    """Articles that wait, and signed ones in which something came up since."""
    rows: QuerySet[Any] = with_blockers(articles)
    reopened = Q(is_signed=True, blocker_count__gt=0) & ~Q(state=ArticleState.TAKEN_DOWN)
    planned = Coalesce("due_at", "embargoed_until").asc(nulls_last=True)
    waiting = rows.filter(waits_for_clearance() | reopened).select_related("owner")
    return waiting.order_by(planned, F("gravest").asc(nulls_last=True), "-created_at")


def _mine(person: Any) -> Q:
    """What somebody owns, and what they signed where that sign-off is void."""
    void = Clearance.objects.filter(by=person, voided_at__isnull=False).exclude(voided_why=Void.ANEW)
    return Q(owner=person) | Q(pk__in=void.values("article"))


def _waiting(article: Any, now: datetime) -> Waiting:
    count = article.blocker_count
    note = ngettext("%d claim blocks", "%d claims block", count) % count if count else ""
    if not count and article.has_sign_off and not article.is_signed:
        note = _("words changed since")
    return Waiting(
        headline=shortened(article.newest_headline),
        url=f"{reverse('admin:claims_article_change', args=[article.pk])}#clearance",
        lang=article.language,
        due=due(article),
        is_overdue=is_overdue(article, now),
        owner=name_of(article.owner) if article.owner else "",
        note=note,
        is_void=bool(article.void_why) and not article.has_sign_off,
        is_live=article.is_live,
        sign=verdict_sign(article.gravest_verdict) if count else None,
    )
