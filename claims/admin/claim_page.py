"""What a claim's page shows: the quote in its context, the verdict with its findings, the sources, the history."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Max
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from claims.admin import writing
from claims.admin.access import acts_of
from claims.admin.claim_correction import correction_context
from claims.admin.found import Shown, providers_of, shown
from claims.admin.history import claim_history
from claims.admin.side_by_side import SideBySide, side_by_side
from claims.admin.understanding import facts_of, quote_pieces
from claims.admin.words import Sign, kind_label, verdict_sign
from claims.admin.work import Work, work_on
from claims.kinds import reading
from claims.models import Citation, Claim, ClaimVersion, FindingRow, HandVerification, Run
from claims.operations.correction_opening import OF_CHECKED
from claims.publishing.addresses import addresses
from claims.workflow import Status, may_move
from sources.admin.fetches import ShownFetch, shown_fetch
from sources.models import Fetch, Source, SourceForm
from sources.rates.recorded import RecordedBook

SHOWN_BY_HAND = 10
RUNS_LOOKED_AT = 30
CONTEXT_SHOWN = 120  # code points of the article before and after the quote
MOVES = {
    "confirm": Status.CONFIRMED,
    "override": Status.CONFIRMED,
    "by_hand": Status.CONFIRMED,
    "dismiss": Status.DISMISSED,
    "publish": Status.PUBLISHED,
    "withdraw": Status.WITHDRAWN,
}


SHORTCUTS = (  # as aria-keyshortcuts of the page's buttons says
    ("Alt+Y", _("accept, confirm")),
    ("Alt+P", _("publish")),
    ("Alt+A", _("ask again")),
    ("Alt+X", _("dismiss")),
    ("Alt+O", _("decide otherwise than the check")),
    ("Alt+H", _("verified by hand")),
    ("Alt+L", _("link a source")),
    ("Alt+C", _("correct how it is understood")),
    ("Alt+J", _("next claim to decide")),
    ("Alt+K", _("previous claim to decide")),
)


@dataclass(frozen=True, slots=True)
class Cited:
    """A linked source with what it says, how reading it goes, and where its passage is read."""

    citation: Citation
    finding: Shown | None
    beside: SideBySide | None = None
    fetch: ShownFetch | None = None
    reading_address: str = ""

    @property
    def source(self) -> Source:
        """The source."""
        return self.citation.source


def claim_page(claim: Claim, *, user: Any, now: datetime) -> dict[str, Any]:
    """The context of the whole page."""
    return {
        **live_context(claim, now=now),
        **_standing(claim),
        "acts": acts_on(claim, user),
        "shortcuts": SHORTCUTS,
        "permitted": acts_of(user, claim.outlet_id),
    }


def live_context(claim: Claim, *, now: datetime) -> dict[str, Any]:
    """What a check changes: the verdict, the findings, what each source says, the work, the history."""
    runs = runs_of(claim)
    rows = list(claim.current_check.findings.all()) if claim.current_check else []
    providers = providers_of(rows, claim.outlet_id)
    rates = _rates_of(claim, rows)
    found = [shown(row, providers, rates) for row in rows]
    fetches = fetches_of(claim)
    return {
        "claim": claim,
        "article": claim.article,
        "sign": verdict_sign(claim.verdict),
        "machine": _machine(claim),
        "findings": [finding for finding in found if not finding.citation_id],
        "cited": _cited(claim, found, _beside(claim, rows), fetches),
        "checked_at": writing.moment(claim.current_check.created_at) if claim.current_check else "",
        "work": claim_work(claim, runs, fetches, now),
        **correction_context(claim),
        "by_hand": list(HandVerification.objects.filter(review__claim=claim).order_by("-id")[:SHOWN_BY_HAND]),
        "history": claim_history(claim),
    }


def _beside(claim: Claim, rows: Sequence[FindingRow]) -> dict[int, SideBySide | None]:
    """What each citation's passage looks like beside the words it was held against."""
    cited = {row.citation_id: row.body["evidence"] for row in rows if row.citation_id}
    quote = str(claim.current_check.inputs.get("quote", "")) if claim.current_check and cited else ""
    return {citation: side_by_side(evidence, quote) for citation, evidence in cited.items()}


def _rates_of(claim: Claim, rows: Sequence[FindingRow]) -> RecordedBook | None:
    """The rates the current check was made with, where a finding tells of one."""
    kept = claim.current_check.rates if claim.current_check else None
    if kept is None or not any(row.body["evidence"].get("rate_provider") for row in rows):
        return None
    return RecordedBook.of(kept.content)


def runs_of(claim: Claim) -> list[Run]:
    """The claim's last runs, the newest first."""
    return list(Run.objects.filter(version__claim=claim).order_by("-id")[:RUNS_LOOKED_AT])


def fetches_of(claim: Claim) -> dict[int, Fetch]:
    """The newest fetch of each source the claim is held against, by the source's key."""
    of_sources = Fetch.objects.filter(source__citations__claim=claim)
    newest = of_sources.values("source").annotate(last=Max("pk")).values("last")
    return {fetch.source_id: fetch for fetch in Fetch.objects.filter(pk__in=newest)}


def claim_work(claim: Claim, runs: Sequence[Run], fetches: Mapping[int, Fetch], now: datetime) -> Work:
    """The work on one claim, given its last runs and its sources' fetches."""
    return work_on([claim], {run.version_id: run for run in reversed(runs)}, now, fetches=tuple(fetches.values()))


def _cited(
    claim: Claim, found: Sequence[Shown], beside: Mapping[int, SideBySide | None], fetches: Mapping[int, Fetch]
) -> list[Cited]:
    of_citation = {finding.citation_id: finding for finding in found if finding.citation_id}
    inputs = claim.current_check.inputs["citations"] if claim.current_check else ()
    snapshots = {one["citation"]: one["snapshot"] for one in inputs}
    return [
        Cited(
            citation,
            of_citation.get(citation.pk),
            beside.get(citation.pk),
            shown_fetch(citation.source, fetches.get(citation.source_id)) if _is_fetched(citation.source) else None,
            _reading_address(citation, snapshots.get(citation.pk), of_citation.get(citation.pk)),
        )
        for citation in claim.citations.select_related("source").order_by("pk")
    ]


def _is_fetched(source: Source) -> bool:
    return source.form != SourceForm.TEXT


def _reading_address(citation: Citation, snapshot: int | None, finding: Shown | None) -> str:
    """The source's page, opened at the passage of the snapshot that the check had."""
    address = reverse("admin:sources_source_change", args=[citation.source_id])
    if snapshot is None or finding is None or not finding.passage_span:
        return address
    return f"{address}?snapshot={snapshot}&passage={finding.passage_span}#passage"


def acts_on(claim: Claim, user: Any) -> frozenset[str]:
    """What a person may do with the claim as it stands: by the workflow's table and their permissions."""
    open_moves = {act for act, end in MOVES.items() if may_move(claim.status, end)}
    always = {"correct", "cite"} if claim.status not in (Status.DISMISSED, Status.PUBLISHED) else set()
    always |= {"fetch"} if claim.status != Status.DISMISSED else set()
    always |= {"accept"} if claim.status == Status.DRAFT else set()
    always |= {"open_correction"} if claim.status in OF_CHECKED and claim.article.is_live else set()
    permitted = acts_of(user, claim.outlet_id)
    if claim.status == Status.DRAFT and "register" in permitted:
        permitted |= {"dismiss"}  # a draft is put aside by whoever may register
    return frozenset({*open_moves, *always, "ask_again", "assign"} & permitted)


def claim_to_decide(claim: Claim, *, after: bool) -> int | None:
    """The key of the article's next claim that waits for a person, or of the one before; round at the ends."""
    waiting = claim.article.claims.filter(status__in=(Status.CHECKED, Status.DRAFT)).exclude(pk=claim.pk)
    keys = list(waiting.order_by("pk" if after else "-pk").values_list("pk", flat=True))
    beyond = [pk for pk in keys if (pk > claim.pk) == after]
    return next(iter(beyond or keys), None)


def _machine(claim: Claim) -> Sign | None:
    """The machine's verdict where an editor's stands in its place."""
    check = claim.current_check
    if check is None or check.verdict == claim.verdict:
        return None
    return verdict_sign(check.verdict)


def _standing(claim: Claim) -> dict[str, Any]:
    """What a check does not change."""
    version: ClaimVersion | None = claim.current_version
    if version is None:
        return {"quotes": (), "kind": "", "facts": ()}
    quotes = list(version.quotes.all())
    roles = [reading.role_from(role) for role in version.reading["roles"]]
    revision = version.revision
    first, last = quotes[0], quotes[-1]
    return {
        "version": version,
        "kind": kind_label(version.kind),
        "facts": facts_of(version.kind, roles),
        "quotes": tuple(quote_pieces(version.kind, [(quote.exact, quote.start) for quote in quotes], roles)),
        "before": "" if first.start is None else _tail(revision.body[: first.start]),
        "after": "" if last.end is None else _head(revision.body[last.end :]),
        "headline": revision.headline,
        "published": writing.publication(claim.article.published, claim.article.published_zone),
        "article_url": f"{reverse('admin:claims_article_change', args=[claim.article_id])}#claim-{claim.pk}",
        "addresses": addresses(str(claim.public_id)) if claim.status == Status.PUBLISHED else None,
    }


def _tail(text: str) -> str:
    """The end of what stands before a quote, from its paragraph alone."""
    paragraph = text.rpartition("\n")[2]
    return paragraph if len(paragraph) <= CONTEXT_SHOWN else f"…{paragraph[-CONTEXT_SHOWN:]}"


def _head(text: str) -> str:
    """The beginning of what stands after a quote, of its paragraph alone."""
    paragraph = text.partition("\n")[0]
    return paragraph if len(paragraph) <= CONTEXT_SHOWN else f"{paragraph[:CONTEXT_SHOWN]}…"
