"""Claims over revisions: whether their words still stand in the article's newest text."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db.models import Q, Subquery

from claims.anchoring import Selector, standing
from claims.kinds.kind import Quote
from claims.models import Article, Claim, ClaimQuote, ClaimVersion, Revision, User
from claims.workflow import Anchor, Status
from factcheck.audit.trail import facts, record

WITH_TEXTS = ("current_version__quotes", "current_version__revision")  # one query each; a text is read once


def know_texts(article: Article, claims: Iterable[Claim]) -> Revision:
    """The article's newest revision; claims with their versions are given the texts they were read in. One query."""
    versions = [claim.current_version for claim in claims if claim.current_version]
    newest = article.revisions.order_by("-number").values("pk")[:1]
    wanted = Q(pk__in={version.revision_id for version in versions}) | Q(pk=Subquery(newest))
    found: dict[int, Revision] = {revision.pk: revision for revision in article.revisions.filter(wanted)}
    for version in versions:
        version.revision = found[version.revision_id]
    return max(found.values(), key=lambda revision: revision.number)


def reanchor(*, article: Article, revision: Revision, now: datetime, by: User | None) -> None:
    """Say of every claim with a place whether its words are kept, moved or gone; a changed digit makes them gone."""
    for claim in article.claims.select_related("current_version").prefetch_related(*WITH_TEXTS):
        anchor = anchor_in(revision.body, claim.version)
        if anchor is not None and anchor != claim.anchor:
            Claim.objects.filter(pk=claim.pk).update(anchor=anchor, changed_at=now)
            before, after = facts(claim, "anchor"), {"anchor": anchor, "revision": revision.number}
            record(actor=by, action="claim.reanchored", subject=claim, before=before, after=after, now=now)


def gone_from(article: Article) -> list[UUID]:
    """The public ids of claims that had a place in the article, and whose words its newest text does not have."""
    orphans = article.claims.filter(anchor=Anchor.ORPHANED, current_version__quotes__start__isnull=False)
    return list(orphans.exclude(status=Status.DISMISSED).order_by("pk").distinct().values_list("public_id", flat=True))


def anchor_in(body: str, version: ClaimVersion) -> Anchor | None:
    """Where a version's quotes stand in a text, or None for a claim that never had a place."""
    placed = [quote for quote in version.quotes.all() if quote.start is not None]
    if not placed:
        return None
    places = [place_in(body, quote, version) for quote in placed]
    if any(place is None for place in places):
        return Anchor.ORPHANED
    kept = all(place and place.start == quote.start for place, quote in zip(places, placed, strict=True))
    return Anchor.KEPT if kept else Anchor.MOVED


def place_in(body: str, quote: ClaimQuote, version: ClaimVersion) -> Quote | None:
    """Where a quote with a place stands in another revision's text; None where it does not, or would be a guess.

    version: the quote's own, with its revision, whose text says how often the words stood there.
    """
    if version.revision.body == body:
        return Quote(quote.start, quote.end) if quote.start is not None and quote.end is not None else None
    known = Selector(quote.exact, quote.prefix, quote.suffix, quote.start, quote.end)
    return standing(body, known, version.revision.body)
