"""How long it is from one date to another: 8月19日-23日の5日間, 为期5年(2021—2025), 16 years after 1989.

Both ways of counting are right for a period: from the first day to the last, or both ends (2021 to 2025 is four years,
or five). What is "since" or "ぶり" counts differences only. A month, or a year given alone, may be any day of it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from claims.kinds.almanac.page import Span
from claims.verdicts import BY_DIGITS, Band, Outcome, compare
from figures.figure import Figure, Interval

DAYS = {"day": Decimal(1), "week": Decimal(7), "month": Decimal("30.436875"), "quarter": Decimal("91.310625")}
DAYS |= {"half_year": Decimal("182.62125"), "year": Decimal("365.2425"), "decade": Decimal("3652.425")}
DAYS |= {"century": Decimal("36524.25")}
TENS = Decimal(10)
COUNTED = replace(BY_DIGITS, near=Decimal(0), round_within=Decimal("0.03"))  # "50 years" may be 49; three are not four
YEARS = {"year": 1, "decade": 10, "century": 100}
MONTHS = {"month": 1, "quarter": 3, "half_year": 6, "year": 12, "decade": 120, "century": 1200}


@dataclass(frozen=True, slots=True)
class Elapsed:
    """The time between two dates in a unit: what is told of it, and every count that may be written.

    may_be_round: whether a multiple of ten may be a round figure ("50 years" after 49).
    """

    told: Decimal
    least: Decimal
    most: Decimal
    may_be_round: bool = False

    def outcome(self, written: Figure) -> Outcome:
        """Grade a written count: within what may be counted, near it, or beyond."""
        band = Band(self.told, Interval(self.least, self.most))
        value = written.value or Decimal(0)
        round_number = self.may_be_round and value > TENS and value % TENS == 0
        half = TENS / 2 if round_number else Decimal(0)
        rounded = Interval(value - half, value + half)
        return compare(Band(value, Interval(written.low, written.high)), band, COUNTED, rounded=rounded).outcome


def elapsed(first: Span, last: Span, unit: str, *, period: bool) -> Elapsed | None:
    """From one date to another in a unit; None for units no calendar counts. A period may count both its ends."""
    if unit not in DAYS:
        return None
    if unit in YEARS and first.is_year and last.is_year:
        return _of(last.first.year - first.first.year, YEARS[unit], period=period)
    if unit in MONTHS and _is_whole_months(first, last):
        return _of(_months(first.first, last.first), MONTHS[unit], period=period)
    return _by_days(first, last, unit)


def _of(steps: int, length: int, *, period: bool) -> Elapsed:
    """So many years or months in a unit that is so long; a period may count its last one too."""
    count = Decimal(steps) / length
    return Elapsed(count, count, Decimal(steps + 1) / length if period else count)


def since_year(year: int, published: int) -> Elapsed:
    """From a year alone to a day of another: a year less has passed where its day is still to come."""
    passed = Decimal(published - year)
    return Elapsed(passed, passed - 1, passed, may_be_round=True)


def _is_whole_months(first: Span, last: Span) -> bool:
    return all(span.first.day == 1 and (span.last + timedelta(days=1)).day == 1 for span in (first, last))


def _months(first: date, last: date) -> int:
    return (last.year - first.year) * 12 + last.month - first.month


def _by_days(first: Span, last: Span, unit: str) -> Elapsed:
    """By days: a count may leave out either end, and longer units are rounded to whole ones."""
    least, most = (last.first - first.last).days, (last.last - first.first).days + 1
    rounding = Decimal(0) if unit == "day" else Decimal("0.5")
    count = Decimal(most if unit == "day" else (least + most) / 2) / DAYS[unit]
    told = count if unit == "day" else Decimal(round(count))
    return Elapsed(told, least / DAYS[unit] - rounding, most / DAYS[unit] + rounding)
