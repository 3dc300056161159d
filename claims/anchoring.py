"""Where a quote stands in a text: W3C TextQuoteSelector (exact, prefix, suffix), offsets in code points. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claims.kinds.kind import Quote

MARKS = ".,"  # within a number
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


def standing(text: str, known: Selector) -> Quote | None:
    """Where a quote with a known place stands in another text; None where it does not, or where that is a guess.

    Letter for letter, and never inside a longer number. Words that occur more than once stand where both of their
    surroundings do, or, failing that, one of them, and only where that is a single place.
    """
    places = list(_occurrences(text, known.exact))
    if len(places) == 1:
        return places[0]
    as_told = [_context(text, place, known) for place in places]
    for wanted in (2, 1):
        fitting = [place for place, fits in zip(places, as_told, strict=True) if fits >= wanted]
        if fitting:
            return fitting[0] if len(fitting) == 1 else _same(fitting, known)
    return None


def _occurrences(text: str, exact: str) -> Iterator[Quote]:
    """Every place of some words where no number goes on beyond them, the first first."""
    start = text.find(exact) if exact else -1
    while start >= 0:
        end = start + len(exact)
        if not (_goes_on(text[max(0, start - 2) : start][::-1], exact[0]) or _goes_on(text[end : end + 2], exact[-1])):
            yield Quote(start, end)
        start = text.find(exact, start + 1)


def _goes_on(beyond: str, edge: str) -> bool:
    """Whether a number with a digit at the edge goes on: with a digit, or with a mark and one."""
    if not edge.isdigit():
        return False
    return beyond[:1].isdigit() or (beyond[:1] in MARKS and beyond[1:].isdigit())


def _context(text: str, place: Quote, known: Selector) -> int:
    """How many of a quote's two surroundings stand there too."""
    before = text[max(0, place.start - CONTEXT) : place.start]
    after = text[place.end : place.end + CONTEXT]
    return int(before == known.prefix) + int(after == known.suffix)


def _same(places: list[Quote], known: Selector) -> Quote | None:
    """The place where the quote stood, where it is among them."""
    return next((place for place in places if place.start == known.start), None)
