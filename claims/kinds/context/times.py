"""Which earlier time a sentence gives an amount: "a loss of 1.2 billion euros in 2008" is of 2008.

Conversions of such amounts are often made at the rate of that time.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from calendar import monthrange
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from functools import lru_cache

from claims.kinds.kind import Basis, RateBasis
from figures.figure import Figure, Kind

RECENT = timedelta(days=10)  # what happened within days of publication is converted at today's rate
KEPT = 512  # dates whose days are kept: the kinds ask for those of an article again and again
FIRST = date(1945, 1, 1)  # earlier years beside an amount are history, not the amount's own time

_DAY = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?(?:T.*)?")
_QUARTER = re.compile(r"(?P<year>\d{4})-Q(?P<quarter>[1-4])")
_WEEK = re.compile(r"(?P<year>\d{4})-W(?P<week>\d{2})")


class Times:
    """The earlier times that a text's dates name; dates that last until publication, or lie ahead, are none."""

    def __init__(self, figures: Iterable[Figure], published: datetime | date | None) -> None:
        self._dates = _earlier(figures, published.date() if isinstance(published, datetime) else published)
        self._starts = [figure.start for figure, _basis in self._dates]

    def of(self, amount: Figure, sentence: tuple[int, int]) -> RateBasis:
        """The earlier time a sentence gives an amount: the date that stands nearest, those before it first."""
        first, last = bisect_left(self._starts, sentence[0]), bisect_left(self._starts, sentence[1])
        place = bisect_left(self._starts, amount.start)
        if first < place:
            return self._dates[place - 1][1]
        return self._dates[place][1] if place < last else RateBasis()


def _earlier(figures: Iterable[Figure], published: date | None) -> list[tuple[Figure, RateBasis]]:
    if published is None:
        return []
    dates = ((figure, span_of(figure.date)) for figure in figures if figure.kind is Kind.DATE and figure.date)
    return [
        (figure, RateBasis(Basis.DAY if span[0] == span[1] else Basis.PERIOD, *span))
        for figure, span in dates
        if span and span[0] >= FIRST and span[1] < published - RECENT
    ]


@lru_cache(maxsize=KEPT)
def span_of(written: str) -> tuple[date, date] | None:
    """First and last day of a date in ISO shorthand; an interval is half-open: its end is not in it."""
    if "/" in written:
        return _interval(written)
    for read in (_quarter, _week, _calendar):
        span = read(written)
        if span:
            return span
    return None


def _interval(written: str) -> tuple[date, date] | None:
    first, last = (span_of(end) if end.strip(".") else None for end in written.split("/", 1))
    if first is None or last is None:
        return None
    end = last[0] - timedelta(days=1)
    return (first[0], max(first[0], end))


def _calendar(written: str) -> tuple[date, date] | None:
    found = _DAY.fullmatch(written)
    if not found:
        return None
    year, month, day = int(found["year"]), int(found["month"] or 0), int(found["day"] or 0)
    try:
        first = date(year, month or 1, day or 1)
    except ValueError:
        return None
    if day:
        return first, first
    return first, date(year, month or 12, monthrange(year, month or 12)[1])


def _quarter(written: str) -> tuple[date, date] | None:
    found = _QUARTER.fullmatch(written)
    if not found:
        return None
    year, month = int(found["year"]), int(found["quarter"]) * 3
    return date(year, month - 2, 1), date(year, month, monthrange(year, month)[1])


def _week(written: str) -> tuple[date, date] | None:
    found = _WEEK.fullmatch(written)
    if not found:
        return None
    try:
        first = date.fromisocalendar(int(found["year"]), int(found["week"]), 1)
    except ValueError:
        return None
    return first, first + timedelta(days=6)
