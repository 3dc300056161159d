"""What became of every figure of an article's newest text, by the claims that stand in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext_noop

from claims.coverage import IN_NO_CLAIM, Coverage, Gap, Held, Standing, cover, standing_of
from claims.kinds import reading
from claims.models import Article, Claim, ClaimQuote, ClaimVersion, Revision
from claims.operations.reanchoring import WITH_TEXTS, place_in
from claims.operations.registering import text_of
from claims.workflow import Anchor, Status

GAPS_LISTED = 200  # more of them tell an editor nothing new; the counts are of all

# Why a number is in no claim or no figure, as claims.coverage has it: message ids, translated where they are shown
REASONS = (
    gettext_noop("in no claim"),
    gettext_noop("part of a word"),
    gettext_noop("part of a name"),
    gettext_noop("part of a percentage"),
    gettext_noop("joined to letters or signs beside it"),
    gettext_noop("a code"),
    gettext_noop("a code, not a count: too long, or a leading nought"),
    gettext_noop("a number to call"),
    gettext_noop("a scale word with no number"),
    gettext_noop("an address, a version or a date"),
    gettext_noop("counts a century"),
    gettext_noop("a time of day"),
    gettext_noop("no count: some tens, some hundreds"),
    gettext_noop("two neighbouring digits: a guess"),
)


def coverage_of(article: Article) -> Coverage:
    """What became of the figures of an article's newest text. One query a table."""
    claims = article.claims.select_related("current_version").prefetch_related(*WITH_TEXTS)
    return coverage_by(article, article.current, claims)


def coverage_by(article: Article, revision: Revision, claims: Iterable[Claim]) -> Coverage:
    """What became of a revision's figures by claims that were read with their versions and quotes."""
    placed = (claim for claim in claims if claim.anchor != Anchor.ORPHANED)
    return cover(text_of(article, revision.body), (_held(claim, revision) for claim in placed))


def gaps_by_reason(coverage: Coverage) -> dict[str, list[Gap]]:
    """The gaps that are listed, by their reason; figures in no claim first."""
    listed: dict[str, list[Gap]] = {IN_NO_CLAIM: []}
    for gap in coverage.gaps[:GAPS_LISTED]:
        listed.setdefault(gap.reason, []).append(gap)
    return {reason: gaps for reason, gaps in listed.items() if gaps}


def _held(claim: Claim, revision: Revision) -> Held:
    standing = Standing.DISMISSED if claim.status == Status.DISMISSED else standing_of(claim.verdict)
    return Held(standing, tuple(spans_in(claim.version, revision)))


def spans_in(version: ClaimVersion, revision: Revision) -> Iterator[tuple[int, int]]:
    """Where a version's figures stand in a revision; those of an earlier one moved with their quotes."""
    figures = [reading.role_from(role).figure for role in version.reading["roles"]]
    if version.revision_id == revision.pk:
        yield from ((figure.start, figure.end) for figure in figures)
        return
    for quote in version.quotes.all():
        by = _moved_by(quote, version, revision.body)
        if quote.start is None or quote.end is None or by is None:
            continue
        inside = (figure for figure in figures if quote.start <= figure.start and figure.end <= quote.end)
        yield from ((figure.start + by, figure.end + by) for figure in inside)


def _moved_by(quote: ClaimQuote, version: ClaimVersion, body: str) -> int | None:
    """How many code points later a quote stands in another text; None where it does not."""
    if quote.start is None:
        return 0
    place = place_in(body, quote, version)
    return None if place is None else place.start - quote.start
