"""What an article's page shows: the text with its claims marked in it, and the list of claims beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import prefetch_related_objects
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from claims.admin import writing
from claims.admin.clearance_panel import clearance_panel
from claims.admin.found import Shown, providers_of, shown
from claims.admin.history import article_history
from claims.admin.marking import Span, pieces
from claims.admin.words import Sign, kind_label, verdict_sign
from claims.admin.work import Work, last_runs, work_on
from claims.coverage import IN_NO_CLAIM, Coverage
from claims.models import Article, Claim, Revision, Run, RunState, with_standing
from claims.models.check import LIVE
from claims.operations.covering import GAPS_LISTED, coverage_by, gaps_by_reason
from claims.operations.reanchoring import know_texts, place_in
from claims.workflow import Status
from sources.models import RateProvider

CLAIMS_A_PAGE = 50
NO_VERDICT = "none"  # what lists claims whose check is to come
PUT_ASIDE = (Status.DISMISSED,)


@dataclass(frozen=True, slots=True)
class Card:
    """A claim in the list beside the text."""

    claim: Claim
    number: int
    url: str
    sign: Sign
    kind: str
    in_work: bool
    failed: bool
    finding: Shown | None
    more: int
    in_text: bool
    following: int | None = None  # the next draft, where an editor goes on after deciding this one


@dataclass(frozen=True, slots=True)
class Mark:
    """What a marked stretch of the text needs to know of its claim."""

    pk: int
    number: int
    url: str
    sign: Sign
    is_listed: bool = False  # whether its card stands on the page, to be jumped to
    reason: str = ""


def listed_of(request: HttpRequest) -> dict[str, str]:
    """Which claims of an article a request wants listed, as article_page takes it."""
    return {"page": str(request.GET.get("page", "1")), "verdict": str(request.GET.get("verdict", ""))}


def article_page(article: Article, *, page: str, user: Any, now: datetime, verdict: str = "") -> dict[str, Any]:
    """The context of the page; its number of queries does not depend on the number of claims.

    verdict: that of the claims to list, "none" for those without one; "" for all.
    """
    rows = with_standing(article.claims.select_related("current_version"))
    claims = list(rows.prefetch_related("current_version__quotes"))
    revision = know_texts(article, claims)
    runs = last_runs(Run.objects.filter(version__current_of__article=article))
    places = {claim.pk: _places(claim, revision) for claim in claims}
    claims.sort(key=lambda claim: _order(claim, places[claim.pk]))
    numbers = {claim.pk: number for number, claim in enumerate(claims, 1)}
    wanted = [claim for claim in claims if not verdict or (claim.verdict or NO_VERDICT) == verdict]
    listed = Paginator(wanted, CLAIMS_A_PAGE).get_page(page)
    cards = list(_cards(listed, article, runs, numbers, places))
    coverage = coverage_by(article, revision, claims)
    return {
        "article": article,
        "revision": revision,
        "published": writing.publication(article.published, article.published_zone),
        "text": list(pieces(revision.body, _spans(claims, places, numbers, cards), _jumped_to(coverage))),
        "cards": _in_turn(cards),
        "verdict": verdict,
        "claims_page": listed,
        "claim_count": len(claims),
        "work": work_on(claims, runs, now),
        "history": partial(article_history, article),  # asked for where it is shown
        "summary": _summary(claims),
        "draft_count": sum(claim.status == Status.DRAFT and bool(places[claim.pk]) for claim in claims),
        **clearance_panel(article, revision=revision, claims=claims, user=user, now=now),
        "gone_count": sum(claim.status == Status.DRAFT and not places[claim.pk] for claim in claims),
        **_coverage(coverage),
    }


def _coverage(coverage: Coverage) -> dict[str, Any]:
    """What became of the figures: the counts, and what was not understood by its reason."""
    return {
        "coverage": coverage,
        "in_no_claim": coverage.of_reason(IN_NO_CLAIM),
        "not_understood": len(coverage.gaps) - coverage.of_reason(IN_NO_CLAIM),
        "gaps": [(_(reason), gaps) for reason, gaps in gaps_by_reason(coverage).items()],
        "gaps_left_out": max(0, len(coverage.gaps) - GAPS_LISTED),
    }


def _jumped_to(coverage: Coverage) -> list[tuple[int, int]]:
    """The places of the gaps that are listed."""
    return [(gap.start, gap.end) for gap in coverage.gaps[:GAPS_LISTED]]


def article_work(article: Article, now: datetime) -> Work:
    """The work on an article's claims alone: two queries, for the script that asks again and again."""
    return work_on(article.claims.all(), last_runs(Run.objects.filter(version__current_of__article=article)), now)


def _places(claim: Claim, revision: Revision) -> list[tuple[int, int]]:
    """Where the claim's quotes stand in this revision; those of an older one, where that is no guess."""
    version = claim.current_version
    if version is None:
        return []
    placed = [quote for quote in version.quotes.all() if quote.start is not None]
    if version.revision_id == revision.pk:
        return [(quote.start, quote.end) for quote in placed if quote.start is not None and quote.end is not None]
    found = (place_in(revision.body, quote, version) for quote in placed)
    return [(place.start, place.end) for place in found if place]


def _order(claim: Claim, places: Sequence[tuple[int, int]]) -> tuple[bool, bool, int, int]:
    """What concerns several places of the text first, then by place, then what has none or was put aside."""
    aside = claim.status in PUT_ASIDE or not places
    return aside, len(places) == 1, places[0][0] if places else 0, claim.pk


def _spans(
    claims: Sequence[Claim],
    places: Mapping[int, Sequence[tuple[int, int]]],
    numbers: Mapping[int, int],
    cards: Sequence[Card],
) -> Iterator[Span]:
    """Marks; a claim about several places marks only what no other claim does."""
    marked = [claim for claim in claims if claim.status not in PUT_ASIDE]
    taken = {places[claim.pk][0] for claim in marked if len(places[claim.pk]) == 1}
    reasons = {card.claim.pk: card.finding.sentence if card.finding else "" for card in cards}
    for claim in marked:
        own = places[claim.pk]
        mark = Mark(
            claim.pk,
            numbers[claim.pk],
            _url(claim),
            verdict_sign(claim.verdict),
            is_listed=claim.pk in reasons,
            reason=reasons.get(claim.pk, ""),
        )
        yield from (Span(*place, mark) for place in own if len(own) == 1 or place not in taken)


def _cards(
    listed: Page[Claim],
    article: Article,
    runs: Mapping[int, Run],
    numbers: Mapping[int, int],
    places: Mapping[int, Sequence[tuple[int, int]]],
) -> Iterator[Card]:
    claims = list(listed)
    prefetch_related_objects(claims, "current_check__findings")
    checks = (claim.current_check for claim in claims)
    providers = providers_of([row for check in checks if check for row in check.findings.all()], article.outlet_id)
    for claim in claims:
        run = runs.get(claim.current_version_id or 0)
        yield _card(claim, run, numbers[claim.pk], in_text=bool(places[claim.pk]), providers=providers)


def _in_turn(cards: list[Card]) -> list[Card]:
    """Each card with the draft that stands next behind it."""
    following, turned = None, []
    for card in reversed(cards):
        turned.append(replace(card, following=following))
        following = card.claim.pk if card.claim.status == Status.DRAFT else following
    return turned[::-1]


def _card(claim: Claim, run: Run | None, number: int, *, in_text: bool, providers: Mapping[str, RateProvider]) -> Card:
    rows = list(claim.current_check.findings.all()) if claim.current_check else []
    return Card(
        claim=claim,
        number=number,
        url=_url(claim),
        sign=verdict_sign(claim.verdict),
        kind=kind_label(claim.current_version.kind) if claim.current_version else "",
        in_work=run is not None and run.state in LIVE,
        failed=run is not None and run.state == RunState.FAILED,
        finding=shown(rows[0], providers) if rows else None,
        more=max(0, len(rows) - 1),
        in_text=in_text,
    )


def _summary(claims: Sequence[Claim]) -> list[tuple[Sign, int, str]]:
    """How many claims have which verdict, in the order of the verdicts' table, and what lists them alone."""
    counts: dict[str, int] = {}
    for claim in claims:
        if claim.status not in PUT_ASIDE:
            counts[claim.verdict] = counts.get(claim.verdict, 0) + 1
    return [(verdict_sign(verdict), count, verdict or NO_VERDICT) for verdict, count in sorted(counts.items())]


def _url(claim: Claim) -> str:
    return reverse("admin:claims_claim_change", args=[claim.pk])
