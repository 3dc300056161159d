"""Claims over revisions: whether their words still stand in the article's newest text."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from claims.anchoring import Selector, standing
from claims.kinds.kind import Quote
from claims.models import Article, Claim, ClaimQuote, Revision, User
from claims.workflow import Anchor, Status
from factcheck.audit.trail import facts, record


def reanchor(*, article: Article, revision: Revision, now: datetime, by: User | None) -> None:
    """Say of every claim with a place whether its words are kept, moved or gone; a changed digit makes them gone."""
    claims = article.claims.select_related("current_version").prefetch_related("current_version__quotes")
    for claim in claims:
        anchor = anchor_in(revision.body, claim.version.quotes.all())
        if anchor is not None and anchor != claim.anchor:
            Claim.objects.filter(pk=claim.pk).update(anchor=anchor, changed_at=now)
            before, after = facts(claim, "anchor"), {"anchor": anchor, "revision": revision.number}
            record(actor=by, action="claim.reanchored", subject=claim, before=before, after=after, now=now)


def gone_from(article: Article) -> list[UUID]:
    """The public ids of claims that had a place in the article, and whose words its newest text does not have."""
    orphans = article.claims.filter(anchor=Anchor.ORPHANED, current_version__quotes__start__isnull=False)
    return list(orphans.exclude(status=Status.DISMISSED).order_by("pk").distinct().values_list("public_id", flat=True))


def anchor_in(body: str, quotes: Iterable[ClaimQuote]) -> Anchor | None:
    """Where quotes stand in a text, or None for a claim that never had a place."""
    placed = [quote for quote in quotes if quote.start is not None]
    if not placed:
        return None
    places = [place_in(body, quote) for quote in placed]
    if any(place is None for place in places):
        return Anchor.ORPHANED
    kept = all(place and place.start == quote.start for place, quote in zip(places, placed, strict=True))
    return Anchor.KEPT if kept else Anchor.MOVED


def place_in(body: str, quote: ClaimQuote) -> Quote | None:
    """Where a quote with a place stands in another revision's text; None where it does not, or would be a guess."""
    return standing(body, Selector(quote.exact, quote.prefix, quote.suffix, quote.start, quote.end))
