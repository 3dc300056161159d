"""Whose currency an ambiguous word is: the crowns of a story from Oslo are Norwegian. Words are tables.

Dollars are left alone: a bare dollar is American wherever it is written, unless a bracket says otherwise.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from claims.kinds.context.tables import any_of, tables
from figures.figure import Figure

FAMILIES_LEFT_ALONE = frozenset({"USD", "GBP", "JPY"})  # their bare words have one meaning by far
REACH = 2000  # code points to either side: the story an amount stands in


def settle(figure: Figure, body: str) -> Figure:
    """The figure with the currency of the nearest place named, where its word is ambiguous and a place is named."""
    if len(figure.candidates) < 2 or FAMILIES_LEFT_ALONE & set(figure.candidates):
        return figure
    first = max(0, figure.start - REACH)
    named = [
        (abs(place.start() - figure.start), code)
        for code in figure.candidates
        for place in (_places().get(code) or _NOWHERE).finditer(body, first, figure.end + REACH)
    ]
    return replace(figure, unit=min(named)[1]) if named else figure


@cache
def _places() -> dict[str, re.Pattern[str]]:
    words: dict[str, set[str]] = {}
    for table in tables("claims.kinds.context.words"):
        for code, names in table.PLACES.items():
            words.setdefault(code, set()).update(names)
    return {code: re.compile(any_of(names)) for code, names in words.items()}


_NOWHERE = re.compile(r"(?!)")
