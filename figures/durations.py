"""Spans of time: 30分钟, 1小时20分钟, 三年半, 一个半小时, 30-minute, an hour and a half, 열흘.

What names a point of the calendar (2014年, 5日) is the dates' and was read before.
"""

from __future__ import annotations

from decimal import Decimal

from figures.context import Context
from figures.figure import Kind
from figures.phrasebook import Entry
from figures.reading import Reading, of_number
from figures.scanning import Number

SECONDS = {
    "ms": Decimal("0.001"), "second": Decimal(1), "minute": Decimal(60), "hour": Decimal(3600), "day": Decimal(86400),
    "week": Decimal(604800), "fortnight": Decimal(1209600),
}  # fmt: skip
MONTHS = {
    "month": Decimal(1), "quarter": Decimal(3), "half_year": Decimal(6), "year": Decimal(12), "decade": Decimal(120), "century": Decimal(1200),
}  # fmt: skip


def after(_context: Context, number: Number, entry: Entry, end: int) -> Reading:
    """30 + 分钟."""
    return of_number(number, Kind.DURATION, entry.unit, "number + unit of time", end=end, factor=entry.factor)


def add_part(whole: Reading, part: Reading) -> Reading | None:
    """1小时 + 20分钟, in the smaller unit; None where the units share no measure (a month is no number of days)."""
    for worths in (SECONDS, MONTHS):
        if whole.unit in worths and part.unit in worths and worths[whole.unit] > worths[part.unit]:
            ratio = worths[whole.unit] / worths[part.unit]
            if whole.low is None or part.low is None or whole.low != whole.high:
                return None
            whole.low = whole.high = whole.low * ratio + part.low
            whole.unit, whole.step, whole.end = part.unit, part.step, part.end
            return whole
    return None
