"""Where a quote stands in a text: W3C TextQuoteSelector (exact, prefix, suffix), offsets in code points. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from claims.kinds.kind import Quote

CONTEXT = 32  # code points kept before and after, as W3C's example does


@dataclass(frozen=True, slots=True)
class Selector:
    """A quote with its surroundings; start and end are None where its place is not known."""

    exact: str
    prefix: str = ""
    suffix: str = ""
    start: int | None = None
    end: int | None = None


def selector(text: str, place: Quote) -> Selector:
    """The selector of a span."""
    start, end = place.start, place.end
    return Selector(
        exact=text[start:end],
        prefix=text[max(0, start - CONTEXT) : start],
        suffix=text[end : end + CONTEXT],
        start=start,
        end=end,
    )


def locate(text: str, quote: str) -> Quote | None:
    """The first place where the quote stands letter for letter, or None."""
    start = text.find(quote) if quote else -1
    return Quote(start, start + len(quote)) if start >= 0 else None
