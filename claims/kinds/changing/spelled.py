"""Figures in a word that the reader of figures leaves to the kinds: 一半, 절반, triple, 半減."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache

from claims.kinds.context.tables import any_of
from figures.figure import Figure, Kind


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(any_of(words), re.IGNORECASE)


def with_words(body: str, read: Sequence[Figure], worth: Mapping[str, str], kind: Kind) -> list[Figure]:
    """The figures read, and those in the words of a table where none was read, sorted by start."""
    if not worth:
        return list(read)
    starts = [figure.start for figure in read]
    found = []
    for match in _pattern(tuple(worth)).finditer(body):
        place = bisect_left(starts, match.end())
        if place and read[place - 1].end > match.start():
            continue
        value = Decimal(worth[match.group().lower()])
        unit = "times" if kind is Kind.MULTIPLE else None
        found.append(Figure(kind, match.start(), match.end(), match.group(), value, value, unit=unit, rule="in a word"))
    return sorted((*read, *found), key=lambda figure: figure.start)
