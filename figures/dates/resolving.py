"""From a date's elements and the article's day to a period of the calendar.

What the text leaves out is the nearest that fits: 12月31日 read in March was last December, 周四 was the last Thursday.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from figures.dates import calendar
from figures.dates.calendar import Period
from figures.dates.element import Element, Slot, Spec
from figures.dates.nth import nth, weekdays
from figures.dates.offsets import LONGEST_OFFSET, offset, period
from figures.dates.phrases import PHRASE, holiday, hours
from figures.dates.units import SECONDS, moved, unit_of

NEAR = timedelta(183)  # a quarter or half later than that was last year's
FAR = timedelta(245)  # eight months: 10月 read in February is this year's, 12月 last year's
PARTS = {
    "early": (0, 6),
    "late": (6, 12),
    "begin": (0, 1),
    "mid": (5, 7),
    "end": (11, 12),
    "beginning": (0, 3),
    "middle": (4, 8),
    "ending": (8, 12),
}
HALVES = {"early": (1, 16), "late": (16, 0)}  # late last month; late March is its last ten days
TENS = {
    "early": (1, 11),
    "late": (21, 0),
    "begin": (1, 11),
    "mid": (11, 21),
    "end": (21, 0),
    "beginning": (1, 11),
    "middle": (11, 21),
    "ending": (21, 0),
}
WEEK_PARTS = {
    "early": (0, 3),
    "late": (3, 7),
    "begin": (0, 3),
    "mid": (2, 4),
    "end": (4, 7),
    "beginning": (0, 3),
    "middle": (2, 4),
    "ending": (4, 7),
}
MONTHS_AWAY = 11


def moment_of(published: datetime | date | None) -> datetime | None:
    """The article's moment without its zone; a day's midnight."""
    if published is None:
        return None
    if isinstance(published, datetime):
        return published.replace(tzinfo=None)
    return datetime(published.year, published.month, published.day)  # noqa: DTZ001


def resolve(spec: Spec, now: datetime | None) -> Period | None:
    """The period a date names; None where the article's day is needed and not known, or no such day exists."""
    part = spec.slots.get(Slot.PART)
    if part is not None and part.unit == "week of":
        return _week_of(spec, now)
    try:
        period = _resolve(spec, now)
    except (ValueError, OverflowError):
        return None
    return _at_time(period, spec.slots[Slot.TIME]) if period is not None and Slot.TIME in spec.slots else period


def _week_of(spec: Spec, now: datetime | None) -> Period | None:
    """The week a day lies in."""
    day = resolve(Spec(spec.start, spec.end, {s: e for s, e in spec.slots.items() if s is not Slot.PART}), now)
    return calendar.week_of(day.start) if day is not None and day.start is not None else None


def _resolve(spec: Spec, now: datetime | None) -> Period | None:
    slots = spec.slots
    for slot, way in WAYS:
        if slot in slots:
            return way(spec, slots[slot], now)
    return None


def _full(_spec: Spec, element: Element, _now: datetime | None) -> Period:
    return calendar.day(element.value, element.month, element.day)


def _offset(spec: Spec, element: Element, now: datetime | None) -> Period | None:
    return _from_anchor(spec, element, now) if element.anchored else offset(spec, element, now)


def _nth(spec: Spec, element: Element, now: datetime | None) -> Period | None:
    holder = _holder(spec, now)
    return nth(holder, element, spec.slots.get(Slot.WEEKDAY)) if holder is not None else None


def _from_anchor(spec: Spec, element: Element, now: datetime | None) -> Period | None:
    """Two weeks after 3 March."""
    rest = Spec(spec.start, spec.end, {s: e for s, e in spec.slots.items() if s is not Slot.OFFSET})
    anchor = _resolve(rest, now)
    if anchor is None or anchor.start is None or abs(element.value) > LONGEST_OFFSET or element.unit in SECONDS:
        return None
    return calendar.day_of(moved(anchor.start, element.unit, element.value))


def _day(spec: Spec, element: Element, now: datetime | None) -> Period | None:
    if element.relative:
        return calendar.day_of(now + timedelta(element.value)) if now else None
    if Slot.MONTH in spec.slots:
        return _month_day(spec, element.value, now)
    if now is None or Slot.YEAR in spec.slots:
        return None
    weekday = spec.slots.get(Slot.WEEKDAY)
    if weekday is not None and weekday.unit != "weekend":
        return _day_on(element.value, weekday.value, now)
    for back in range(3):
        first = calendar.add_months(now.replace(day=1), -back)
        try:
            return calendar.day(first.year, first.month, element.value)
        except ValueError:
            continue
    return None


def _day_on(number: int, weekday: int, now: datetime) -> Period | None:
    """Wed 13th: of the nearest month in which it is one."""
    found = []
    for away in range(-MONTHS_AWAY, MONTHS_AWAY + 1):
        first = calendar.add_months(now.replace(day=1), away)
        try:
            day = calendar.day(first.year, first.month, number)
        except ValueError:
            continue
        if day.start is not None and day.start.weekday() == weekday:
            found.append(day)
    return (
        min(found, key=lambda day: abs((day.start or now) - now))
        if found
        else calendar.day(now.year, now.month, number)
    )


def _month_day(spec: Spec, number: int, now: datetime | None) -> Period | None:
    month = spec.slots[Slot.MONTH]
    if month.relative:
        if now is None:
            return None
        first = calendar.add_months(now.replace(day=1), month.value)
        return calendar.day(first.year, first.month, number)
    year = _year_of(spec, now)
    if year is not None:
        return calendar.day(year, month.value, number)
    return _nearest([(y, month.value, number) for y in _years(now, leap=number == 29 and month.value == 2)], now)


def _years(now: datetime | None, *, leap: bool) -> range:
    if now is None:
        return range(0)
    reach = 4 if leap else 1
    return range(now.year - reach, now.year + reach + 1)


def _nearest(days: list[tuple[int, int, int]], now: datetime | None) -> Period | None:
    found = []
    for y, m, d in days:
        try:
            found.append(calendar.day(y, m, d))
        except ValueError:
            continue
    if not found or now is None:
        return None
    return _same_year(found, now)


def _same_year(periods: list[Period], now: datetime) -> Period:
    """This year's, unless another year's is far nearer."""
    here = [
        period
        for period in periods
        if period.start and period.start.year == now.year and abs(period.start - now) <= FAR
    ]
    return here[0] if here else min(periods, key=lambda period: abs((period.start or now) - now))


def _year_of(spec: Spec, now: datetime | None) -> int | None:
    year = spec.slots.get(Slot.YEAR)
    if year is None:
        return None
    if year.relative:
        return now.year + year.value if now else None
    return year.value


def _month(spec: Spec, element: Element, now: datetime | None) -> Period | None:
    part = spec.slots.get(Slot.PART)
    period = _whole_month(spec, element, now)
    if period is None or part is None:
        return period
    return _tens(period, part.unit, HALVES if element.relative and part.unit in HALVES else TENS)


def _whole_month(spec: Spec, element: Element, now: datetime | None) -> Period | None:
    if element.relative:
        if now is None:
            return None
        first = calendar.add_months(now.replace(day=1), element.value)
        return calendar.month(first.year, first.month)
    year = _year_of(spec, now)
    if year is not None:
        return calendar.month(year, element.value)
    if now is None or Slot.YEAR in spec.slots:
        return None
    if element.unit in {"past", "next"}:
        return _month_beyond(element, now)
    months = [calendar.month(y, element.value) for y in _years(now, leap=False)]
    return _same_year(months, now)


def _month_beyond(element: Element, now: datetime) -> Period:
    """last June, next June: the nearest one behind or ahead of this month."""
    back = element.unit == "past"
    year = now.year
    if back and element.value >= now.month:
        year -= 1
    if not back and element.value <= now.month:
        year += 1
    return calendar.month(year, element.value)


def _tens(period: Period, part: str, tens: dict[str, tuple[int, int]] = TENS) -> Period:
    """The first, second or last ten days of a month."""
    assert period.start is not None
    first, last = tens[part]
    end = period.start.replace(day=last) if last else period.end
    return Period(period.start.replace(day=first), end, "part")


def _week(spec: Spec, element: Element, now: datetime | None) -> Period | None:
    if now is None:
        return None
    week = calendar.week_of(now, element.value)
    weekday = spec.slots.get(Slot.WEEKDAY)
    assert week.start is not None
    if weekday is not None:
        return weekdays(week.start, weekday)
    part = spec.slots.get(Slot.PART)
    if part is not None:
        halves = WEEK_PARTS[part.unit]
        return Period(week.start + timedelta(halves[0]), week.start + timedelta(halves[1]), "part")
    return week


def _weekday(_spec: Spec, element: Element, now: datetime | None) -> Period | None:
    if now is None:
        return None
    if element.unit == "before":
        return calendar.day_of(now - timedelta((now.weekday() - element.value - 1) % 7 + 1))
    if element.unit == "weekend":
        monday = calendar.week_of(now).start
        assert monday is not None
        return weekdays(monday, element)
    return calendar.day_of(now - timedelta((now.weekday() - element.value) % 7))


def _quarter(spec: Spec, element: Element, now: datetime | None) -> Period | None:
    return _part_of_year(spec, element, now, 3, "quarter")


def _half(spec: Spec, element: Element, now: datetime | None) -> Period | None:
    return _part_of_year(spec, element, now, 6, "half")


def _part_of_year(spec: Spec, element: Element, now: datetime | None, length: int, grain: str) -> Period | None:
    if element.relative:
        if now is None:
            return None
        here = unit_of(now, grain).start
        assert here is not None
        return calendar.months(calendar.add_months(here, length * element.value), length, grain)
    year = _year_of(spec, now)
    if year is None:
        if now is None or Slot.YEAR in spec.slots:
            return None
        year = now.year
        start = datetime(year, (element.value - 1) * length + 1, 1)  # noqa: DTZ001
        if start - now > NEAR:
            year -= 1
    return calendar.months(datetime(year, (element.value - 1) * length + 1, 1), length, grain)  # noqa: DTZ001


def _year(spec: Spec, _element: Element, now: datetime | None) -> Period | None:
    number = _year_of(spec, now)
    if number is None or not calendar.FIRST_YEAR <= number <= calendar.LAST_YEAR:
        return None
    part = spec.slots.get(Slot.PART)
    if part is None:
        return calendar.year(number)
    return _part_of(number, part)


def _part_of(year: int, part: Element) -> Period:
    """年初 is January, 年底 December; 截至年底 its last day."""
    if part.rolling and part.unit == "end":
        return calendar.day(year, 12, 31)
    first, last = PARTS[part.unit]
    start = datetime(year, 1, 1)  # noqa: DTZ001
    return Period(calendar.add_months(start, first), calendar.add_months(start, last), "part")


def _decade(spec: Spec, element: Element, now: datetime | None) -> Period | None:
    century = spec.slots.get(Slot.CENTURY)
    first = element.value
    if element.relative:
        first = (now.year // 10 + element.value) * 10 if now else 0
    elif first < 100:
        base = _century_start(century, now) if century else 1900
        first += base
    if first < 1:
        return None
    return Period(calendar.year(first).start, calendar.year(first + 9).end, "decade")


def _century_start(element: Element, now: datetime | None) -> int:
    if element.relative:
        return ((now.year // 100 if now else 20) + element.value) * 100
    return (element.value - 1) * 100


def _century(_spec: Spec, element: Element, now: datetime | None) -> Period | None:
    first = _century_start(element, now)
    start = calendar.year(max(first, 1)).start
    return Period(start, calendar.year(first + 99).end, "century")


def _holder(spec: Spec, now: datetime | None) -> Period | None:
    rest = Spec(
        spec.start, spec.end, {s: e for s, e in spec.slots.items() if s not in {Slot.NTH, Slot.WEEKDAY, Slot.TIME}}
    )
    if now is not None and rest.slots.keys() == {Slot.MONTH} and not rest.slots[Slot.MONTH].relative:
        return calendar.month(now.year, rest.slots[Slot.MONTH].value)
    if not rest.slots:
        return unit_of(now, "month") if now and Slot.WEEKDAY in spec.slots else unit_of(now, "year") if now else None
    return _resolve(rest, now)


def _holiday(spec: Spec, element: Element, now: datetime | None) -> Period | None:
    year = _year_of(spec, now)
    if year is not None:
        return holiday(element, year)
    return holiday(element, now.year) if now is not None else None


def _part(_spec: Spec, element: Element, now: datetime | None) -> Period | None:
    """年底 or 月初 alone: of the article's year or month."""
    if now is None or element.value == 0:
        return None
    if element.value == 12:
        return _part_of(now.year, element)
    return _tens(calendar.month(now.year, now.month), element.unit)


def _at_time(period: Period, time: Element) -> Period | None:
    if period.start is None or period.grain not in {"day", "time"} or time.value > 24:
        return None
    if time.unit == "hours":
        return hours(period.start, time)
    if time.unit == "part":
        return Period(period.start + timedelta(hours=time.value), period.start + timedelta(hours=time.month), "part")
    start = period.start + timedelta(hours=time.value, minutes=time.minute or 0, seconds=time.second or 0)
    if time.second is not None:
        return Period(start, start + timedelta(seconds=1), "time")
    if time.minute is not None:
        return Period(start, start + timedelta(minutes=1), "time")
    return Period(start, start + timedelta(hours=1), "time")


# The first slot that a date has decides how it is counted out.
WAYS = (
    PHRASE,
    (Slot.FULL, _full),
    (Slot.PERIOD, period),
    (Slot.NTH, _nth),
    (Slot.OFFSET, _offset),
    (Slot.HOLIDAY, _holiday),
    (Slot.DAY, _day),
    (Slot.MONTH, _month),
    (Slot.WEEK, _week),
    (Slot.QUARTER, _quarter),
    (Slot.HALF, _half),
    (Slot.YEAR, _year),
    (Slot.DECADE, _decade),
    (Slot.CENTURY, _century),
    (Slot.WEEKDAY, _weekday),
    (Slot.PART, _part),
)
