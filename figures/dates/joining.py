"""Puts a date's elements together, joins the ends of ranges, and takes the words that open a date to one side."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from figures.dates import numeric
from figures.dates.calendar import Period, written
from figures.dates.element import Element, Slot, Spec
from figures.dates.resolving import moment_of, resolve
from figures.dates.rules import Rules
from figures.figure import Kind
from figures.numerals import ZERO
from figures.reading import Reading

WIDEST_GAP = 16
SINCE_REACH = 20
NOON = 12
ENOUGH = (
    frozenset({Slot.MONTH, Slot.DAY}),
    frozenset({Slot.MONTH, Slot.YEAR}),
    frozenset({Slot.PART, Slot.YEAR}),
    frozenset({Slot.PART, Slot.MONTH}),
    frozenset({Slot.PART, Slot.WEEK}),
    frozenset({Slot.WEEKDAY, Slot.DAY}),
)
DAYS = frozenset({Slot.DAY, Slot.FULL, Slot.WEEKDAY, Slot.OFFSET, Slot.HOLIDAY, Slot.TIME})
BEHIND_TIME = frozenset({Slot.DAY, Slot.FULL, Slot.WEEKDAY, Slot.MONTH, Slot.HOLIDAY, Slot.WEEK, Slot.TIME})
BEFORE = frozenset({"before", "prior to", "no later than"})
FROM = frozenset({"since", "as early as", "starting", "starting on", "starting from"})
AFTER = frozenset({"after", "later than"})
COARSER = {
    Slot.MONTH: (Slot.YEAR,), Slot.DAY: (Slot.YEAR, Slot.MONTH, Slot.WEEK), Slot.QUARTER: (Slot.YEAR,),
    Slot.HALF: (Slot.YEAR,), Slot.TIME: (Slot.YEAR, Slot.MONTH, Slot.DAY, Slot.FULL, Slot.WEEK, Slot.WEEKDAY),
    Slot.WEEKDAY: (Slot.WEEK,),
}  # fmt: skip


@dataclass(slots=True)
class Dated:
    """A date with the period it names."""

    spec: Spec
    period: Period | None
    start: int
    end: int
    rule: str = "date"


def dates(text: str, rules: Rules, published: datetime | date | None) -> list[Reading]:
    """Every date of a folded text."""
    now = moment_of(published)
    specs = list(_specs(text, _sorted(rules, text), rules))
    found = list(_dated(text, specs, rules, now))
    return [_reading(one) for one in found]


def _sorted(rules: Rules, text: str) -> list[Element]:
    """Elements in order; where two overlap, the one written in digits, then the earlier one."""
    numeric_ones = list(numeric.elements(text, rules.lang))
    wordy = list(rules.elements(text))
    if not numeric_ones:
        return wordy
    hours = [(e.start, e.end) for e in wordy if e.unit == "hours"]
    numeric_ones = _outside(numeric_ones, hours) if hours else numeric_ones
    full = [(e.start, e.end) for e in numeric_ones]
    wordy = (
        [e for e in wordy if not any(s < e.end and e.start < t for s, t in full)]
        if len(full) < 50
        else _outside(wordy, full)
    )
    return sorted([*numeric_ones, *wordy], key=lambda e: (e.start, -e.end))


def _outside(elements: list[Element], spans: list[tuple[int, int]]) -> list[Element]:
    kept, at = [], 0
    for element in elements:
        while at < len(spans) and spans[at][1] <= element.start:
            at += 1
        if at == len(spans) or spans[at][0] >= element.end:
            kept.append(element)
    return kept


def _specs(text: str, elements: Iterable[Element], rules: Rules) -> Iterator[Spec]:
    """Neighbouring elements that say different things of one date."""
    spec: Spec | None = None
    for element in elements:
        if spec is not None and element.start >= spec.end and _beside(text, spec, element, rules):
            _take(spec, element)
            continue
        if spec is not None:
            if element.start < spec.end:
                continue
            yield spec
        spec = Spec(element.start, element.end)
        _take(spec, element)
    if spec is not None:
        yield spec


def _take(spec: Spec, element: Element) -> None:
    """Add an element; one word may say two things (上周四)."""
    day, time = spec.slots.get(Slot.DAY), spec.slots.get(Slot.TIME)
    if element.slot is Slot.TIME and time is not None and "part" in {time.unit, element.unit}:
        spec.end = max(spec.end, element.end)
        spec.slots[Slot.TIME] = _hour_of_part(time, element)
        return
    if (
        day is not None
        and day.unit == "night"
        and element.slot is Slot.TIME
        and 0 < element.value < NOON
        and element.unit != "told"
    ):
        element.value += NOON
    if time is not None and time.value < 0 and element.slot is Slot.TIME:
        late = -time.value - 1
        element.value += late if element.value < 12 else 0
    spec.add(element)
    if element.slot in {Slot.WEEK, Slot.NTH} and element.month:
        unit = "weekend" if element.month == 8 else ""
        weekday = Element(element.end, element.end, Slot.WEEKDAY, 5 if unit else element.month - 1, unit=unit)
        spec.slots[Slot.WEEKDAY] = weekday


def _hour_of_part(first: Element, second: Element) -> Element:
    """tomorrow afternoon at 5: the hour, in the half of the day that is named."""
    hour, part = (second, first) if first.unit == "part" else (first, second)
    late = part.value >= NOON and hour.unit != "told" and hour.value < NOON
    return replace(hour, value=hour.value + NOON if late else hour.value, unit="told")


def _beside(text: str, spec: Spec, element: Element, rules: Rules) -> bool:
    if element.start - spec.end > WIDEST_GAP:
        return False
    gap = text[spec.end : element.start]
    if element.slot is Slot.TIME and not DAYS & spec.slots.keys():
        return False
    if spec.slots.keys() == {Slot.TIME} and element.slot not in BEHIND_TIME:
        return False
    time = spec.slots.get(Slot.TIME)
    halved = time is not None and time.value < 0 and element.slot is Slot.TIME
    parted = time is not None and element.slot is Slot.TIME and (time.unit == "part") != (element.unit == "part")
    if not (halved or parted or spec.takes(element)):
        return False
    if gap in rules.loose_joins:
        return (
            element.slot is Slot.WEEKDAY
            or Slot.WEEKDAY in spec.slots
            or (rules.loose_year and element.slot is Slot.YEAR)
        )
    return gap in rules.joins and rules.fits(spec, element)


def _is_date(spec: Spec) -> bool:
    said = spec.slots.keys()
    return any(not element.weak for element in spec.slots.values()) or any(pair <= said for pair in ENOUGH)


def _dated(text: str, specs: list[Spec], rules: Rules, now: datetime | None) -> Iterator[Dated]:
    at = 0
    while at < len(specs):
        left = specs[at]
        right = specs[at + 1] if at + 1 < len(specs) else None
        ranged = _range(text, left, right, rules, now) if right is not None else None
        if ranged is not None:
            at += 2
            yield ranged
            continue
        at += 1
        period = resolve(left, now) if _is_date(left) else None
        if period is not None:
            yield _bounded(text, left, period, rules)
        elif _is_date(left) and _unmistaken(text, left, now):
            yield Dated(left, None, left.start, left.end, "date that is not known")


def _unmistaken(text: str, spec: Spec, now: datetime | None) -> bool:
    """Whether a date whose day cannot be counted out is one all the same: 5月4日 without the article's day, 2月30日."""
    if any(element.unit == "slashed" for element in spec.slots.values()) or Slot.PERIOD in spec.slots:
        return False
    return (
        (now is None and any(element.relative for element in spec.slots.values()))
        or Slot.MONTH in spec.slots
        or Slot.YEAR in spec.slots
        or any(char.isdigit() for char in text[spec.start : spec.end])
    )


def _range(text: str, left: Spec, right: Spec, rules: Rules, now: datetime | None) -> Dated | None:
    gap = text[left.end : right.start]
    if len(gap) > WIDEST_GAP or not (_is_date(left) or _is_date(right)):
        return None
    gap = gap.strip(" ").lower()
    after = rules.between_after.match(text, right.end) if rules.between_after else None
    before = rules.between_before is not None and rules.between_before.search(
        text[max(0, left.start - 12) : left.start]
    )
    if gap not in rules.range and not (gap in rules.between and (after or before)):
        return None
    first, last = _ends(left, right)
    between = (gap in rules.between and rules.lang != "en") or bool(after)
    stretch = _stretch(first, last, now, between=between)
    if stretch is None:
        return None
    stop = after.end() if after else right.end
    closing = rules.range_after.match(text, stop) if rules.range_after else None
    start = left.start - len(before.group()) if before else left.start
    return Dated(left, stretch, start, closing.end() if closing else stop, "date range")


def _stretch(first: Spec, last: Spec, now: datetime | None, *, between: bool) -> Period | None:
    """From the start of one date to the end of another; what lies between 2015 and 2018 ends where 2018 starts."""
    first = _same_half(first, last)
    start, end = resolve(first, now), resolve(last, now)
    if start is None or end is None or start.start is None or end.start is None:
        return None
    begins = start.start
    if begins > end.start and not _has_year(first) and not _has_year(last) and start.grain != "time":
        begins = _year_before(begins)
    if end.grain == "time":
        stops = _later(begins, end.start)
    else:
        stops = _after(begins, end.start if between and end.grain != "day" else end.end, last)
    return Period(begins, stops, "range") if stops is not None and stops > begins else None


def _same_half(first: Spec, last: Spec) -> Spec:
    """from 2:00 to 2:30 pm: both are of the afternoon."""
    one, two = first.slots.get(Slot.TIME), last.slots.get(Slot.TIME)
    if one is None or two is None or one.unit == "told" or two.unit != "told" or not one.value < NOON <= two.value:
        return first
    if one.value + NOON > two.value:
        return first
    return Spec(first.start, first.end, {**first.slots, Slot.TIME: replace(one, value=one.value + NOON)})


def _has_year(spec: Spec) -> bool:
    return bool({Slot.YEAR, Slot.FULL, Slot.OFFSET, Slot.WEEK, Slot.WEEKDAY} & spec.slots.keys())


def _year_before(moment: datetime) -> datetime:
    try:
        return moment.replace(year=moment.year - 1)
    except ValueError:
        return moment - timedelta(366)


def _later(start: datetime, end: datetime | None) -> datetime | None:
    """下午1点到3点: the second hour is of the same half of the day."""
    return end + timedelta(hours=12) if end is not None and end <= start else end


def _after(start: datetime, end: datetime | None, last: Spec) -> datetime | None:
    """11月到3月 ends in the year after."""
    if end is None or end > start or Slot.YEAR in last.slots or Slot.FULL in last.slots:
        return end
    try:
        return end.replace(year=end.year + 1)
    except ValueError:
        return None


def _ends(left: Spec, right: Spec) -> tuple[Spec, Spec]:
    """Each end with what only the other one says: 2019年4月12-19日, 13 to 15 July."""
    return _filled(left, right), _filled(right, left)


def _filled(spec: Spec, other: Spec) -> Spec:
    filled = Spec(spec.start, spec.end, dict(spec.slots))
    wanted = {slot for mine in spec.slots for slot in COARSER.get(mine, ())}
    if Slot.FULL in spec.slots or Slot.OFFSET in spec.slots:
        return filled
    day = spec.slots.get(Slot.DAY)
    if (day is not None and day.relative) or (Slot.WEEK in spec.slots):
        return filled
    for slot in wanted:
        if slot in other.slots and slot not in filled.slots and not _said(filled, slot):
            filled.slots[slot] = other.slots[slot]
    return filled


def _said(spec: Spec, slot: Slot) -> bool:
    return slot is Slot.YEAR and any(
        s in spec.slots and spec.slots[s].relative for s in (Slot.MONTH, Slot.QUARTER, Slot.HALF)
    )


def _bounded(text: str, spec: Spec, period: Period, rules: Rules) -> Dated:
    """之前, 以后, since: a date opened to one side."""
    bound = rules.bound.match(text, spec.end) if rules.bound else None
    start = spec.start
    if bound is not None and Slot.OFFSET not in spec.slots:
        opened = _opened(period, bound)
        if opened is not None:
            return Dated(spec, opened, start, bound.end(), "open date")
    return _since(text, spec, period, rules)


def _since(text: str, spec: Spec, period: Period, rules: Rules) -> Dated:
    """自2018年以来: the word before opens the date, the word after only belongs to it."""
    start, end = spec.start, spec.end
    since = rules.since.search(text[max(0, start - SINCE_REACH) : start]) if rules.since else None
    after = rules.since_after.match(text, end) if rules.since_after else None
    if (
        rules.since_suffix
        and period.grain == "day"
        and Slot.OFFSET not in spec.slots
        and rules.since_suffix.match(text, end)
    ):
        return Dated(spec, Period(period.start, None), start, end, "since")
    word = since.group().strip().lower().removesuffix(" the") if since is not None else ""
    counted = word == "since" and any(one.unit == "past" for one in spec.slots.values())  # since last June: the month
    if since is None or counted or not (after or word in rules.since_alone):
        return Dated(spec, period, start, end)
    part = spec.slots.get(Slot.PART)
    if word in BEFORE:
        stop = period.end if part is not None and part.unit == "ending" else period.start
        return Dated(spec, Period(None, stop), start - len(since.group()), end, "open date")
    if word in AFTER and period.grain not in {"day", "time"} and (part is None or part.unit != "beginning"):
        return Dated(spec, Period(period.end, None), start - len(since.group()), end, "open date")
    if word in AFTER or word in FROM:
        return Dated(spec, Period(period.start, None), start - len(since.group()), end, "since")
    keeps = after is not None and after.lastgroup == "keep"
    return Dated(spec, Period(period.start, None), start, after.end() if after and keeps else end, "since")


def _opened(period: Period, bound: re.Match[str]) -> Period | None:
    kind = bound.lastgroup
    if kind in {"until", "before"}:
        return Period(None, period.start)
    if kind == "from":
        return Period(period.start, None)
    return Period(period.start if period.grain in {"day", "time"} else period.end, None)


def _reading(dated: Dated) -> Reading:
    return Reading(
        Kind.DATE,
        dated.start,
        dated.end,
        None,
        None,
        ZERO,
        None,
        dated.rule,
        date=None if dated.period is None else written(dated.period),
    )
