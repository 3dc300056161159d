"""The third week of March, the last Friday of October, the ninth month of next year, the last five days of May."""

from __future__ import annotations

from datetime import datetime, timedelta

from figures.dates import calendar
from figures.dates.calendar import Period
from figures.dates.element import Element
from figures.dates.units import DAYS, MONTHS, moved


def nth(holder: Period, element: Element, weekday: Element | None) -> Period | None:
    """The third week of March, the last Friday of October, the ninth month of next year."""
    if holder.start is None or holder.end is None:
        return None
    if element.day and element.unit in {"day", "week"}:
        return _last_of(holder, -element.value, element.unit)
    if weekday is not None and element.unit in {"week", "weekday"}:
        return _nth_weekday(holder, element.value, weekday)
    if element.unit == "week":
        return _nth_week(holder, element.value)
    start = _start(holder.start, holder.end, element)
    if element.unit == "day":
        return calendar.day_of(start)
    return calendar.months(start, MONTHS[element.unit], element.unit) if element.unit in MONTHS else None


def _start(first: datetime, end: datetime, element: Element) -> datetime:
    """Where the nth unit starts, counted from the front or, where negative, from the back."""
    if element.unit != "day" and element.unit not in MONTHS:
        return first
    return (
        moved(first, element.unit, element.value - 1) if element.value > 0 else moved(end, element.unit, element.value)
    )


def _last_of(holder: Period, count: int, unit: str) -> Period:
    """The last five days, the last three whole weeks of a period."""
    assert holder.end is not None
    end = holder.end
    if unit == "week":
        end = calendar.week_of(end).start or end
    return Period(end - timedelta(DAYS[unit] * count), end, "period")


def _nth_weekday(holder: Period, number: int, weekday: Element) -> Period | None:
    assert holder.start is not None
    assert holder.end is not None
    if number > 0:
        first = holder.start + timedelta((weekday.value - holder.start.weekday()) % 7)
        found = first + timedelta(7 * (number - 1))
    else:
        last = holder.end - timedelta(1)
        found = last - timedelta((last.weekday() - weekday.value) % 7) + timedelta(7 * (number + 1))
    if not holder.start <= found < holder.end:
        return None
    return weekdays(found, weekday) if weekday.unit == "weekend" else calendar.day_of(found)


def _nth_week(holder: Period, number: int) -> Period:
    """Weeks of a year are ISO's; weeks of a month start with its first Monday."""
    assert holder.start is not None
    assert holder.end is not None
    if holder.grain == "year":
        anchor = holder.start.replace(day=4) if number > 0 else datetime(holder.start.year, 12, 28)  # noqa: DTZ001
        return calendar.week_of(anchor, number - 1 if number > 0 else number + 1)
    if number > 0:
        monday = holder.start + timedelta(-holder.start.weekday() % 7) + timedelta(7 * (number - 1))
    else:
        last = holder.end - timedelta(1)
        monday = last - timedelta(last.weekday()) + timedelta(7 * (number + 1))
    return Period(monday, monday + timedelta(7), "week")


def weekdays(monday: datetime, weekday: Element) -> Period:
    """A day of a week; 5.5 is its weekend."""
    if weekday.unit == "weekend":
        return Period(monday + timedelta(5), monday + timedelta(7), "weekend")
    return calendar.day_of(monday + timedelta(weekday.value))
