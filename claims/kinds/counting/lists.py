"""Numbers of a text with the list each announces, where number and list are unmistakable."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from claims.kinds.context.tables import tables
from claims.kinds.counting.listing import Listing
from figures.figure import Exactness, Figure, Kind

FEWEST, MOST = 2, 20  # names: one is no list, and more than twenty are a table
LONGEST = 300  # code points of a list


@dataclass(frozen=True, slots=True)
class _Patterns:
    opening: re.Pattern[str]
    closes: re.Pattern[str]
    separates: re.Pattern[str]
    joins: re.Pattern[str]
    open_ended: re.Pattern[str]
    name: re.Pattern[str]


def announced(body: str, lang: str, figures: Sequence[Figure]) -> Iterator[tuple[Figure, tuple[Figure, ...]]]:
    """Each number with the names listed behind it."""
    patterns = _languages().get(lang)
    if patterns is None:
        return
    for figure in figures:
        items = _listed(body, figure, patterns) if _is_count(body, figure) else ()
        if items:
            yield figure, items


def _is_count(body: str, figure: Figure) -> bool:
    """Whether a figure is a plain, exact number of things: not a third, a rank, more than five, nor one of several."""
    value = figure.value
    exact = figure.kind is Kind.NUMBER and figure.exactness is Exactness.EXACT
    if not exact or value is None or value != int(value):
        return False
    before = body[max(0, figure.start - 2) : figure.start]
    return FEWEST <= value <= MOST and not re.search(r"[第之分.\d/约約近另余ー-]$|[~约]", before)


def _listed(body: str, figure: Figure, patterns: _Patterns) -> tuple[Figure, ...]:
    opening = patterns.opening.match(body, figure.end)
    if opening is None:
        return ()
    end = patterns.closes.search(body, opening.end(), opening.end() + LONGEST)
    if end is None:
        return ()
    names = _names(body[opening.end() : end.start()], patterns)
    if names is None or not _fits(names, figure, body[opening.end() : end.start()], patterns):
        return ()
    place, items = opening.end(), []
    for name in names:
        start = body.index(name, place)
        place = start + len(name)
        items.append(Figure(Kind.NUMBER, start, place, name, rule="listed"))
    return tuple(items)


def _names(words: str, patterns: _Patterns) -> list[str] | None:
    """The names of a list; None where a word of it is none, or the list is not all."""
    parts = patterns.separates.split(words)
    if len(parts) < FEWEST and not patterns.joins.search(words):
        return None
    if patterns.open_ended.search(words) or any(patterns.joins.search(part) for part in parts[:-1]):
        return None
    last = [part for part in patterns.joins.split(parts[-1]) if part]
    if len(last) > FEWEST:
        return None
    names = [name.strip() for name in (*parts[:-1], *last)]
    if len(set(names)) != len(names) or not FEWEST <= len(names) <= MOST:
        return None
    return names if all(patterns.name.fullmatch(name) for name in names) else None


def _fits(names: list[str], figure: Figure, words: str, patterns: _Patterns) -> bool:
    """Not where the last "and" may stand inside a name, and the number is right if it does."""
    joined = bool(patterns.joins.search(words))
    return not (joined and figure.value == len(names) - 1)


@cache
def _languages() -> dict[str, _Patterns]:
    found = {}
    for table in tables("claims.kinds.counting.words"):
        listing = getattr(table, "LISTING", None)
        if isinstance(listing, Listing):
            found[table.__name__.rpartition(".")[2]] = _compiled(listing)
    return found


def _compiled(listing: Listing) -> _Patterns:
    return _Patterns(
        opening=re.compile(f"{listing.noun}{listing.opens}"),
        closes=re.compile(listing.closes),
        separates=re.compile(listing.separates),
        joins=re.compile(listing.joins),
        open_ended=re.compile(listing.open_ended),
        name=re.compile(listing.name),
    )
