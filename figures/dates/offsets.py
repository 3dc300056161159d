"""Dates counted from the article's day: the last five years, three weeks ago, in two hours.

What is said with "last" or "next" keeps to the calendar (前两个月: the two months before this one), what is said with
"past" or "coming" starts from the day itself (过去两年).
"""

from __future__ import annotations

from datetime import datetime, timedelta

from figures.dates import calendar
from figures.dates.calendar import Period
from figures.dates.element import Element, Slot, Spec
from figures.dates.units import SECONDS, moved, unit_of

LONGEST_OFFSET = 20000  # units; beyond it no newspaper counts from its own day
WEEKEND = 5


def period(_spec: Spec, element: Element, now: datetime | None) -> Period | None:
    """The last five years, the next three months."""
    if now is None or abs(element.value) > LONGEST_OFFSET:
        return None
    count = abs(element.value)
    if element.unit == "both":
        return Period(calendar.year(now.year).start, calendar.year(now.year + 1).end, "period")
    if element.unit in SECONDS:
        step = timedelta(seconds=SECONDS[element.unit])
        return _beside(now, now, step * count, element.value)
    today = calendar.day_of(now).start
    assert today is not None
    if element.rolling or element.unit == "day":
        return _rolling(today, element)
    here = unit_of(now, element.unit)
    assert here.start is not None
    assert here.end is not None
    if element.value < 0:
        return Period(moved(here.start, element.unit, -count), here.start, "period")
    return Period(here.end, moved(here.end, element.unit, count), "period")


def _rolling(today: datetime, element: Element) -> Period:
    count = abs(element.value)
    if element.value < 0:
        return Period(moved(today, element.unit, -count), today, "period")
    tomorrow = today + timedelta(1)
    return Period(tomorrow, moved(tomorrow, element.unit, count), "period")


def _beside(start: datetime, end: datetime, length: timedelta, sign: int) -> Period:
    return Period(start - length, start, "period") if sign < 0 else Period(end, end + length, "period")


def offset(spec: Spec, element: Element, now: datetime | None) -> Period | None:
    """Three years ago, in two hours."""
    day = spec.slots.get(Slot.DAY)
    if now is None or abs(element.value) > LONGEST_OFFSET:
        return None
    if day is not None and day.relative:
        now = now + timedelta(day.value)
    if element.unit in SECONDS:
        then = moved(now, element.unit, element.value)
        return Period(then, then + timedelta(minutes=1), "time")
    if element.unit == "business":
        return calendar.day_of(business_day(now, element.value))
    then = moved(now, element.unit, element.value) + timedelta(element.day)
    if element.rolling and element.unit in {"month", "year"}:
        return calendar.year(then.year) if element.unit == "year" else calendar.month(then.year, then.month)
    return calendar.day_of(then)


def business_day(now: datetime, count: int) -> datetime:
    """The day some working days away."""
    step = 1 if count > 0 else -1
    left = abs(count)
    while left:
        now += timedelta(step)
        left -= now.weekday() < WEEKEND
    return now
