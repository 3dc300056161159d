"""Digits that stand in names: Terminal 5, Line 3, 天舟七号的7号机.

They are no quantities, so the reader of figures leaves them alone; but a claim that names another one is mistaken,
or speaks of another thing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from figures.figure import Figure, Kind

DIGITS = re.compile(r"(?<![\d.,])[0-9０-９]{1,9}(?:[,，][0-9]{3}){0,4}(?:[.．][0-9]{1,6})?")
RULE = "numeral in a name"


def numerals(text: str, figures: Sequence[Figure]) -> list[Figure]:
    """The digit runs of a text that none of its figures covers."""
    covered = [(figure.start, figure.end) for figure in figures]
    return [
        _numeral(run)
        for run in DIGITS.finditer(text)
        if not any(start < run.end() and run.start() < end for start, end in covered)
    ]


def _numeral(run: re.Match[str]) -> Figure:
    value = Decimal(run[0].replace(",", "").replace("，", "").replace("．", "."))
    return Figure(Kind.NUMBER, *run.span(), run[0], low=value, high=value, rule=RULE)


def is_numeral(figure: Figure) -> bool:
    """Whether a figure is only the digits of a name."""
    return figure.rule == RULE
