"""「100年来」 is a hundred years, not the year 100: what reads as a year before news was printed is a span of years."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from figures.figure import Figure, Kind
from sources.matching.values import FIRST_YEAR

YEAR_ALONE = re.compile(r"0{0,3}[1-9]\d{0,3}")
DATED = re.compile(r"公元|前|\bAD\b|\bBC|기원|서기|西暦|紀元|년도|in\s")
ONE = Decimal(1)


def as_span_of_years(figure: Figure) -> Figure:
    """The figure; a year before FIRST_YEAR that no 公元 or 서기 dates, as so many years."""
    is_year = figure.kind is Kind.DATE and figure.date and YEAR_ALONE.fullmatch(figure.date)
    if not is_year or int(figure.date or 0) >= FIRST_YEAR or DATED.search(figure.text):
        return figure
    years = Decimal(int(figure.date or 0))
    return replace(figure, kind=Kind.DURATION, date=None, low=years, high=years, step=ONE, unit="year")
