"""Counts out the phrases that name a period as a whole: the rest of a week, a season, working days, moving holidays."""

from __future__ import annotations

from datetime import datetime, timedelta

from figures.dates import calendar
from figures.dates.calendar import Period
from figures.dates.element import Element, Slot, Spec
from figures.dates.offsets import LONGEST_OFFSET, business_day
from figures.dates.units import unit_of

EASTER = "easter"
NTH_WEEKDAYS = {  # month, weekday, which one; negative from the back
    "thanksgiving": (11, 3, 4), "martin luther king day": (1, 0, 3), "mlk day": (1, 0, 3), "mother's day": (5, 6, 2),
    "father's day": (6, 6, 3), "labor day": (9, 0, 1), "labour day": (9, 0, 1), "memorial day": (5, 0, -1),
    "columbus day": (10, 0, 2), "presidents' day": (2, 0, 3), "black friday": (11, 3, 4), "cyber monday": (11, 3, 4),
}  # fmt: skip
DAYS_BEHIND = {
    "black friday": 1, "cyber monday": 4, "good friday": -2, "easter monday": 1, "ash wednesday": -46, "pentecost": 49,
}  # fmt: skip


def phrase(_spec: Spec, element: Element, now: datetime | None) -> Period | None:
    """The period of a phrase."""
    if element.unit == "season" and not element.relative:
        return _season(element.value, element.month)
    if now is None or (abs(element.value) > LONGEST_OFFSET and element.unit != "within"):
        return None
    word, _, unit = element.unit.partition(" ")
    way = WAYS.get(word)
    return way(element, now) if way is not None else _rest(word, unit_of(now, unit), unit, now)


def _within(element: Element, now: datetime) -> Period:
    """From now on, as far as some months and seconds reach."""
    return Period(now, calendar.add_months(now, element.month) + timedelta(seconds=element.value), "period")


def _rest(word: str, whole: Period, unit: str, now: datetime) -> Period:
    """What is left of a week; its later or earlier half, as far as it lies on that side of today."""
    assert whole.start is not None
    assert whole.end is not None
    today = calendar.day_of(now).start
    assert today is not None
    middle = {
        "week": whole.start + timedelta(3),
        "month": whole.start + timedelta(15),
        "year": calendar.add_months(whole.start, 6),
    }[unit]
    if word == "earlier":
        end = min(middle, today)
        return Period(whole.start, end if end > whole.start else middle, "period")
    return Period(max(middle, today) if word == "later" else today, whole.end, "period")


def _season(year: int, month: int) -> Period:
    """Meteorological: spring is March to May; winter ends in the year after."""
    return calendar.months(datetime(year, month, 1), 3, "season")  # noqa: DTZ001


def _season_near(element: Element, now: datetime) -> Period:
    first = calendar.add_months(now, -(now.month % 3))
    here = _season(first.year, first.month)
    assert here.start is not None
    year = here.start.year if element.month == here.start.month else now.year
    found = _season(year, element.month)
    assert found.start is not None
    assert found.end is not None
    if element.value < 0 and found.end > now:
        return _season(year - 1, element.month)
    return _season(year + 1, element.month) if element.value > 0 and found.start <= now else found


def _weekdays(element: Element, now: datetime) -> Period:
    """Two Fridays from now: the second one ahead."""
    ahead = (element.month - now.weekday() - 1) % 7 + 1
    back = (now.weekday() - element.month - 1) % 7 + 1
    days = ahead + 7 * (element.value - 1) if element.value > 0 else -back + 7 * (element.value + 1)
    return calendar.day_of(now + timedelta(days))


def _business(element: Element, now: datetime) -> Period:
    """The last or next working days, today outside."""
    end = calendar.day_of(business_day(now, element.value)).start
    today = calendar.day_of(now).start
    assert end is not None
    assert today is not None
    if element.value < 0:
        return Period(end, today, "period")
    return Period(today + timedelta(1), end + timedelta(1), "period")


def moving(name: str, year: int) -> Period | None:
    """Thanksgiving, Easter: a holiday that falls on another day each year."""
    behind = timedelta(DAYS_BEHIND.get(name, 0))
    if name not in NTH_WEEKDAYS:
        return calendar.day_of(_easter(year) + behind)
    month, weekday, which = NTH_WEEKDAYS[name]
    whole = calendar.month(year, month)
    assert whole.start is not None
    assert whole.end is not None
    first = whole.start + timedelta((weekday - whole.start.weekday()) % 7)
    last = whole.end - timedelta((whole.end.weekday() - weekday - 1) % 7 + 1)
    return calendar.day_of((first + timedelta(7 * (which - 1)) if which > 0 else last) + behind)


def _easter(year: int) -> datetime:
    """Western Easter, by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return datetime(year, f // 31, f % 31 + 1)  # noqa: DTZ001


def holiday(element: Element, year: int) -> Period | None:
    """A holiday of a year, on its day of the calendar or by its rule."""
    return moving(element.unit, year) if element.unit else calendar.day(year, element.month, element.day)


def hours(day: datetime, time: Element) -> Period:
    """Monday 3-8; what ends before it starts ends in the other half of the day."""
    start = day + timedelta(hours=time.value, minutes=time.minute or 0)
    end = day + timedelta(hours=time.month, minutes=time.day)
    return Period(start, end if end > start else end + timedelta(hours=12), "hours")


WAYS = {"season": _season_near, "weekday": _weekdays, "business": _business, "within": _within}
PHRASE = (Slot.PHRASE, phrase)
