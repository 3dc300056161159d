"""Where a quote stands in a text: W3C TextQuoteSelector (exact, prefix, suffix), offsets in code points. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claims.kinds.kind import Quote

MARKS = ".,"  # within a number
SIGNS = "-−–+±"  # before a number
PERCENT = "%％‰"
NUMERALS = "〇零一二三四五六七八九十百千万萬亿億兆两兩半几幾数數만억조천백십"
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


def standing(text: str, known: Selector, former: str) -> Quote | None:
    """Where a quote of a former text stands in another; None where it does not, or where that would be a guess.

    Letter for letter, and never as a part of another figure or word. It stands there where the words occur once in both
    texts, or once in both with their surroundings: with both, or with one where the other does not say otherwise.
    """
    for before, after in ((known.prefix, known.suffix), ("", "")):
        if place := _only(text, former, known, before, after):
            return place
    beside = ((known.prefix, ""), ("", known.suffix))
    sides = [place for before, after in beside if (place := _only(text, former, known, before, after))]
    return sides[0] if sides and all(place == sides[0] for place in sides) else None


def _only(text: str, former: str, known: Selector, before: str, after: str) -> Quote | None:
    """The one place of the words with what stands before and after them, where the former text had but one too."""
    places = list(_occurrences(text, known, before, after))
    if len(places) != 1 or len(list(_occurrences(former, known, before, after))) != 1:
        return None
    return places[0]


def _occurrences(text: str, known: Selector, before: str, after: str) -> Iterator[Quote]:
    """Every place of some words between others where they are no part of another figure or word, the first first."""
    words = before + known.exact + after
    start = text.find(words) if known.exact else -1
    while start >= 0:
        place = Quote(start + len(before), start + len(before) + len(known.exact))
        if not _goes_on(text, place, known):
            yield place
        start = text.find(words, start + 1)


def _goes_on(text: str, place: Quote, known: Selector) -> bool:
    """Whether a figure or word at an edge of the words goes on beyond it, where it did not in the former text."""
    before, after = text[max(0, place.start - 2) : place.start][::-1], text[place.end : place.end + 2]
    stood_before, stood_after = known.prefix[-2:][::-1], known.suffix[:2]
    first, last = known.exact[0], known.exact[-1]
    return (not _stood(before, stood_before) and _joins(first, before, SIGNS)) or (
        not _stood(after, stood_after) and _joins(last, after, PERCENT)
    )


def _stood(beyond: str, formerly: str) -> bool:
    """Whether what stands beyond an edge stood there before: a letter, or a mark with what follows it."""
    length = 2 if beyond[:1] in MARKS else 1
    return beyond[:length] == formerly[:length]


def _joins(edge: str, beyond: str, signs: str) -> bool:
    """Whether what stands beyond an edge belongs to the figure or word that the edge is a part of."""
    near = beyond[:1]
    if edge.isascii() and edge.isalpha():
        return near.isascii() and near.isalpha()
    if not (edge.isdigit() or edge in NUMERALS or edge in PERCENT):
        return False
    goes_on = near.isdigit() or near in NUMERALS or (near.isascii() and near.isalpha()) or near in signs
    return bool(near) and (goes_on or (near in MARKS and beyond[1:].isdigit()))
