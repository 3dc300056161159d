"""The front page: what needs somebody now, and whether the service is well."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.contrib import admin
from django.db.models import CharField, Count, Min, OuterRef, Q, QuerySet, Subquery, Value
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from claims.admin.clearance_lists import waiting_articles
from claims.admin.kind_record import kind_records
from claims.admin.words import VERDICT_MARKS, Sign, verdict_sign
from claims.admin.work import UNTAKEN
from claims.admin.writing import moment, shortened
from claims.corrections import Gravity
from claims.models import Article, Claim, Correction, Outlet, ReaderReport, Run, RunState, SourceChange
from claims.models.check import LIVE
from claims.workflow import Status
from sources.admin.scoped import seen_rows
from sources.models import PublishedRate, RateProvider
from sources.rates.lateness import is_late

ROWS_SHOWN = 8
FAILED_SINCE = timedelta(days=7)
WAITING = (Status.CHECKED, Status.DRAFT)
CORRECTING = "correcting"
GRAVITY_MARKS = {Gravity.MATERIAL: "!!", Gravity.SUBSTANTIVE: "!", Gravity.TYPO: "·"}
SEVERITY = ("inaccurate", "disputed", "outdated", "unverifiable", "approximate", "accurate")


@dataclass(frozen=True, slots=True)
class Tile:
    """A number that leads to its list."""

    sign: Sign
    count: int
    url: str


@dataclass(frozen=True, slots=True)
class Row:
    """A line that leads to its page."""

    text: str
    url: str
    note: str = ""
    sign: Sign | None = None
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """A source that changed, and where somebody says that it was looked at."""

    text: str
    url: str
    note: str
    is_gone: bool
    act: str


@dataclass(frozen=True, slots=True)
class Age:
    """A provider's latest rate, and whether it is older than it should be."""

    name: str
    day: str
    is_old: bool


def front_page(request: HttpRequest, context: dict[str, Any]) -> dict[str, Any]:
    """The theme's DASHBOARD_CALLBACK: the front page's context, limited to what the person sees."""
    site = admin.site
    now = timezone.now()
    claims = seen_rows(site, Claim, request)
    runs = seen_rows(site, Run, request)
    waiting = _waiting(claims, seen_rows(site, Correction, request))
    return {
        **context,
        "tiles": list(_tiles(Status.CHECKED, waiting)),
        "draft_tiles": list(_tiles(Status.DRAFT, waiting)),
        "correction_tiles": list(_to_correct(waiting)),
        "calling": _calling(claims),
        "articles": _articles(seen_rows(site, Article, request)),
        **_checks(runs, now),
        "kinds": kind_records(seen_rows(site, Outlet, request), now)[:ROWS_SHOWN],
        **_clearance(request, now),
        "mine": _mine(claims, request.user),
        "changes": _changes(request),
        "reports": _reports(seen_rows(site, ReaderReport, request)),
        "rate_ages": _rate_ages(seen_rows(site, RateProvider, request), timezone.localdate()),
        "may_add_article": request.user.has_perm("claims.add_article"),
    }


def _clearance(request: HttpRequest, now: datetime) -> dict[str, Any]:
    """The articles that wait for a sign-off: the person's own, and all others."""
    mine, others = waiting_articles(seen_rows(admin.site, Article, request), request.user, now)
    return {"my_articles": mine, "waiting_articles": others}


def _waiting(claims: QuerySet[Any], corrections: Any) -> dict[tuple[str, str], int]:
    """How much waits for a person: claims by status and verdict, corrections by class. One query."""
    plain = claims.select_related(None).prefetch_related(None).order_by()
    found = plain.filter(status__in=WAITING).values_list("status", "verdict").annotate(Count("pk"))
    unsettled = corrections.unsettled().select_related(None).prefetch_related(None).order_by()
    named = unsettled.annotate(what=Value(CORRECTING, output_field=CharField()))
    both = found.union(named.values_list("what", "gravity").annotate(Count("pk")), all=True)
    return {(what, by): count for what, by, count in both}


def _tiles(status: Status, counts: Mapping[tuple[str, str], int]) -> Iterator[Tile]:
    address = reverse("admin:claims_claim_changelist")
    for verdict in SEVERITY:
        count = counts.get((status, verdict))
        if verdict in VERDICT_MARKS and count:
            yield Tile(verdict_sign(verdict), count, f"{address}?status__exact={status}&verdict__exact={verdict}")


def _to_correct(counts: Mapping[tuple[str, str], int]) -> Iterator[Tile]:
    """Corrections to see through, by class, the gravest first."""
    address = reverse("admin:claims_correction_changelist")
    for gravity, mark in GRAVITY_MARKS.items():
        count = counts.get((CORRECTING, gravity))
        if count:
            sign = Sign(f"gravity-{gravity.value}", mark, gravity.label)
            yield Tile(sign, count, f"{address}?left=yes&gravity__exact={gravity}")


def _calling(claims: QuerySet[Any]) -> list[Row]:
    """Claims with a reason to look, the newest first."""
    found = claims.exclude(attention="").exclude(status=Status.DISMISSED).order_by("-changed_at")[:ROWS_SHOWN]
    return [
        Row(
            text=shortened(claim.quote),
            url=reverse("admin:claims_claim_change", args=[claim.pk]),
            note=str(claim.get_attention_display()),
            sign=verdict_sign(claim.verdict),
            lang=claim.article.language,
        )
        for claim in found
    ]


def _mine(claims: QuerySet[Any], person: Any) -> list[Row]:
    """Claims assigned to the person that are not settled yet, those that changed last first."""
    open_ones = (Status.DRAFT, Status.REGISTERED, Status.CHECKING, Status.CHECKED)
    found = claims.filter(assigned_to=person, status__in=open_ones).order_by("-changed_at")[:ROWS_SHOWN]
    return [
        Row(
            text=shortened(claim.quote),
            url=reverse("admin:claims_claim_change", args=[claim.pk]),
            note=str(claim.get_status_display()),
            sign=verdict_sign(claim.verdict),
            lang=claim.article.language,
        )
        for claim in found
    ]


def _changes(request: HttpRequest) -> list[Change]:
    """Sources that changed under published claims and that nobody has looked at yet."""
    found = SourceChange.objects.seen_by(request.user).filter(settled_at__isnull=True)
    return [
        Change(
            text=shortened(change.source.title),
            url=reverse("admin:sources_source_change", args=[change.source_id]),
            note=ngettext("%d published claim rests on it", "%d published claims rest on it", change.resting)
            % change.resting,
            is_gone=change.snapshot_id is None,
            act=reverse("admin:claims_source_change_settle", args=[change.pk]),
        )
        for change in found.select_related("source").annotate(resting=Count("claims"))[:ROWS_SHOWN]
    ]


def _reports(reports: QuerySet[Any]) -> list[Row]:
    """What readers reported and nobody has settled, the oldest first."""
    return [
        Row(
            text=shortened(report.text),
            url=reverse("admin:claims_readerreport_change", args=[report.pk]),
            note=moment(report.written_at),
            lang=report.language,
        )
        for report in reports.filter(settled_at__isnull=True).order_by("pk")[:ROWS_SHOWN]
    ]


def _articles(articles: QuerySet[Any]) -> list[Row]:
    """The newest articles with what is open in them."""
    return [
        Row(
            text=shortened(article.newest_headline),
            url=reverse("admin:claims_article_change", args=[article.pk]),
            note=_("%(claims)s, %(open)d to confirm") % {"claims": _count(article), "open": article.claims_open},
            lang=article.language,
        )
        for article in articles.order_by("-created_at")[:ROWS_SHOWN]
    ]


def _count(article: Any) -> str:
    there = int(article.claims_there)
    return ngettext("%d claim", "%d claims", there) % there


def _checks(runs: QuerySet[Any], now: datetime) -> dict[str, Any]:
    """How the work goes, and what failed of late: asked for where anything did."""
    failed = Q(state=RunState.FAILED, ended_at__gt=now - FAILED_SINCE)
    plain = runs.select_related(None).prefetch_related(None).order_by().filter(failed | Q(state__in=LIVE))
    found: dict[str, Any] = plain.aggregate(
        live=Count("pk", filter=Q(state__in=LIVE)),
        failed=Count("pk", filter=failed),
        waiting_since=Min("asked_at", filter=Q(state=RunState.QUEUED)),
    )
    return {
        "failed_runs": _failed(runs.filter(failed)) if found["failed"] else [],
        "work_sentence": _work(int(found["live"]), found["waiting_since"], now),
    }


def _failed(recent: QuerySet[Any]) -> list[Row]:
    return [
        Row(
            text=shortened(" … ".join(quote.exact for quote in run.version.quotes.all())),
            url=reverse("admin:claims_claim_change", args=[run.version.claim_id]),
            note=moment(run.ended_at),
        )
        for run in recent[:ROWS_SHOWN]
    ]


def _work(live: int, since: datetime | None, now: datetime) -> str:
    """How many checks are in work, or that nobody takes them."""
    if since is not None and now - since > UNTAKEN:
        return _("%d checks wait and no worker takes them: is the worker running?") % live
    return _("%d checks are in work.") % live if live else _("No check is in work.")


def _rate_ages(providers: QuerySet[Any], today: date) -> list[Age]:
    latest = PublishedRate.objects.filter(provider=OuterRef("pk")).order_by("-day").values("day")[:1]
    return [_age(provider, today) for provider in providers.annotate(newest=Subquery(latest))]


def _age(provider: Any, today: date) -> Age:
    if provider.newest is None:
        return Age(provider.name, _("no rates"), is_old=True)
    is_old = is_late(provider.period, provider.newest, today)
    return Age(provider.name, f"{provider.newest:%Y-%m-%d}", is_old)


admin.site.index_title = gettext_lazy("Desk")
admin.site.index_template = "desk/front.html"
