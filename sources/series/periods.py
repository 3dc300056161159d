"""Periods as tables of statistics write them: 2024, 2024-03, 2024Q1, 2024年3月, 2024년 1분기, March 2024. Pure."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from figures.figure import Figure, Kind
from figures.reader import read

QUARTER = re.compile(
    r"(?P<year>[12][0-9]{3})\s{0,2}[-年년]?\s{0,2}"
    r"(?:[Qq](?P<q>[1-4])|第?(?P<cjk>[1-4一二三四])\s?(?:季度|四半期|분기|季))"
)
COMPACT = re.compile(r"(?P<year>[12][0-9]{3})[-/.]?(?P<month>0[1-9]|1[0-2])")
YEAR = re.compile(r"[12][0-9]{3}\s?[年년]?")  # 年度 is another year in Japan
LANGUAGES = ("zh", "en", "ko", "ja")
QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4}


class Period(NamedTuple):
    """A day, month, quarter, year or any span; both ends included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How long it is."""
        return (self.last - self.first).days + 1


def period_of(written: str) -> Period | None:
    """The period a cell names, or None where it names none, or more than one."""
    text = written.strip()
    quarter = QUARTER.fullmatch(text)
    if quarter:
        number = quarter["q"] or quarter["cjk"]
        return quarter_of(int(quarter["year"]), QUARTERS.get(number) or int(number))
    if YEAR.fullmatch(text):
        return spanned(text[:4])
    compact = COMPACT.fullmatch(text)
    if compact:
        return spanned(f"{compact['year']}-{compact['month']}")
    figures = (figure for lang in LANGUAGES for figure in read(text, lang=lang))
    found = {figure.date for figure in figures if _is_all(figure, text)}
    return spanned(found.pop() or "") if len(found) == 1 else None


def spanned(day: str) -> Period | None:
    """The period of a date as figures write it: 2024, 2024-03, 2024-03-08, or two days, the last left out."""
    try:
        if "/" in day:
            first, last = (date.fromisoformat(end) for end in day.split("/"))
            return Period(first, last - timedelta(days=1)) if first < last else None
        parts = [int(part) for part in day.split("-")]
        if len(parts) == 1:
            return Period(date(parts[0], 1, 1), date(parts[0], 12, 31))
        if len(parts) == 2:
            year, month = parts
            return Period(date(year, month, 1), date(year, month, monthrange(year, month)[1]))
        return Period(date.fromisoformat(day), date.fromisoformat(day))
    except ValueError:
        return None


def quarter_of(year: int, quarter: int) -> Period:
    """A quarter of a year, from 1 to 4."""
    last = quarter * 3
    return Period(date(year, last - 2, 1), date(year, last, monthrange(year, last)[1]))


def _is_all(figure: Figure, text: str) -> bool:
    return figure.kind is Kind.DATE and bool(figure.date) and figure.text.strip() == text
