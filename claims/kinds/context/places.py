"""Whose currency an ambiguous word is: the crowns of a story from Oslo are Norwegian. Words are tables.

Dollars are left alone: a bare dollar is American wherever it is written, unless a bracket says otherwise.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from functools import cache

from claims.kinds.context.tables import any_of, tables
from figures.figure import Figure

FAMILIES_LEFT_ALONE = frozenset({"USD", "GBP", "JPY"})  # their bare words have one meaning by far
REACH = 2000  # code points to either side: the story an amount stands in


class Places:
    """The places a text names, found once, and only those that are asked for."""

    def __init__(self, body: str) -> None:
        self._body = body
        self._named: dict[str, list[int]] = {}

    def settle(self, figure: Figure) -> Figure:
        """The figure with the currency of the nearest place named, where its word is ambiguous and one is named."""
        if not rivals(figure):
            return figure
        distance, code = min((self._distance(code, figure.start), code) for code in figure.candidates)
        return replace(figure, unit=code) if distance <= REACH else figure

    def _distance(self, code: str, start: int) -> int:
        if code not in self._named:
            pattern = _places().get(code)
            self._named[code] = [found.start() for found in pattern.finditer(self._body)] if pattern else []
        named = self._named[code]
        place = bisect_left(named, start)
        return min((abs(at - start) for at in named[max(0, place - 1) : place + 1]), default=REACH + 1)


def rivals(figure: Figure) -> tuple[str, ...]:
    """The other currencies an ambiguous word can be, where none is meant by far more often than the rest."""
    if FAMILIES_LEFT_ALONE & set(figure.candidates):
        return ()
    return tuple(code for code in figure.candidates if code != figure.unit)


@cache
def _places() -> dict[str, re.Pattern[str]]:
    words: dict[str, set[str]] = {}
    for table in tables("claims.kinds.context.words"):
        for code, names in table.PLACES.items():
            words.setdefault(code, set()).update(names)
    return {code: re.compile(any_of(names)) for code, names in words.items()}
