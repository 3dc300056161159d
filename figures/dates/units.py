"""Units of the calendar and of the clock: how to move a moment by some, and which one a moment lies in."""

from __future__ import annotations

from datetime import datetime, timedelta

from figures.dates import calendar
from figures.dates.calendar import Period

SECONDS = {"second": 1, "minute": 60, "hour": 3600}
DAYS = {"day": 1, "week": 7, "fortnight": 14}
MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}


def moved(moment: datetime, unit: str, count: int) -> datetime:
    """Some units later, or earlier where the count is negative."""
    if unit in DAYS:
        return moment + timedelta(DAYS[unit] * count)
    if unit in SECONDS:
        return moment + timedelta(seconds=SECONDS[unit] * count)
    return calendar.add_months(moment, MONTHS[unit] * count)


def unit_of(now: datetime, unit: str) -> Period:
    """The day, week, month, quarter … a moment lies in."""
    if unit == "week":
        return calendar.week_of(now)
    if unit in {"month", "quarter", "half", "year"}:
        length = MONTHS[unit]
        first = datetime(now.year, (now.month - 1) // length * length + 1, 1)  # noqa: DTZ001
        return calendar.months(first, length, unit)
    if unit == "decade":
        return Period(calendar.year(now.year // 10 * 10).start, calendar.year(now.year // 10 * 10 + 9).end, "decade")
    return calendar.day_of(now)
