"""What is registered already: a statement found again is the claim it was, wherever an edit has moved its words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from claims.anchoring import Selector
from claims.models import Article, Claim, ClaimQuote, ClaimVersion
from claims.workflow import Status

Words = tuple[str, tuple[str, ...]]  # kind and quotes


@dataclass(frozen=True, slots=True)
class Known:
    """A version of a claim: where its words stood, and whether they stand there still."""

    claim: Claim
    starts: tuple[int | None, ...]
    has_moved: bool


class Recognized:
    """An article's claims by their words; every version counts, so that a corrected claim is not found anew."""

    def __init__(self, article: Article) -> None:
        self._by_words: dict[Words, list[Known]] = defaultdict(list)
        self._taken: set[int] = set()
        body = article.current.body
        versions = ClaimVersion.objects.filter(claim__article=article).select_related("claim", "claim__current_version")
        for version in versions.prefetch_related("quotes").order_by("claim", "number"):
            quotes = list(version.quotes.all())
            words = version.kind, tuple(quote.exact for quote in quotes)
            starts = tuple(quote.start for quote in quotes)
            self._by_words[words].append(Known(version.claim, starts, _has_moved(body, quotes)))

    def claim_of(self, kind: str, quotes: Sequence[Selector]) -> Claim | None:
        """The claim of this kind on these words in these places; else a moved one, or one dismissed on these words."""
        known = self._by_words.get((kind, tuple(quote.exact for quote in quotes)), ())
        starts = tuple(quote.start for quote in quotes)
        free = [one for one in known if one.claim.pk not in self._taken]  # one sentence may make several claims
        found = next((one for one in free if one.starts == starts and not one.has_moved), None)
        found = found or next((one for one in free if one.has_moved), None)
        found = found or next((one for one in known if one.claim.status == Status.DISMISSED), None)
        if found is None:
            return None
        self._taken.add(found.claim.pk)
        return found.claim


def _has_moved(body: str, quotes: Sequence[ClaimQuote]) -> bool:
    placed = [quote for quote in quotes if quote.start is not None]
    return any(body[quote.start : quote.end] != quote.exact for quote in placed)
