"""English phrases that are a date as a whole: the rest of the week, this summer, two Fridays from now, Monday 3-8."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from figures.dates.element import Element, Slot
from figures.dates.patterns.en_phrases import BEFORE_HOURS, BEHIND_HOURS, PARTS, PATTERN, STARTS
from figures.dates.starts import at_starts
from figures.words.en_dates import SEASONS, SHIFTS, UNITS, UNITS_OF_TEN, WEEKDAYS

WINDOW = 16  # characters before hours that are looked at for the day they are of
VERB_BEFORE = re.compile(
    r"(?:n't|(?<![a-z])(?:not|will|would|can|cannot|could|may|might|must|should|shall|only|usually|typically)) $",
    re.IGNORECASE,
)
NOON = 12


def among(elements: Callable[[str], Iterator[Element]]) -> Callable[[str], Iterator[Element]]:
    """The elements of a text with its phrases, which win over the elements inside them."""

    def read(text: str) -> Iterator[Element]:
        phrases = list(_phrases(text))
        at = 0
        for element in elements(text):
            while at < len(phrases) and phrases[at].end <= element.start:
                yield phrases[at]
                at += 1
            if at == len(phrases) or element.end <= phrases[at].start:
                yield element
        yield from phrases[at:]

    return read


def _phrases(text: str) -> Iterator[Element]:
    for found in at_starts(PATTERN, STARTS, text):
        for group, build in BUILD:
            if found[group]:
                made = build(found)
                if made is not None:
                    yield made
                break


def lasts(found: re.Match[str]) -> bool:
    """Whether last is a verb: shouldn't last two hours."""
    before = found.string[max(0, found.start() - WINDOW) : found.start()]
    return found.group()[:5].lower() == "last " and VERB_BEFORE.search(before) is not None


def _count(written: str) -> int:
    return int(written) if written.isdigit() else UNITS_OF_TEN[written.lower()]


def _phrase(found: re.Match[str], unit: str, value: int = 0, month: int = 0) -> Element:
    return Element(found.start(), found.end(), Slot.PHRASE, value, unit=unit, relative=True, month=month)


def _rest(found: re.Match[str]) -> Element:
    return _phrase(found, "rest " + found["rest"].lower())


def _half(found: re.Match[str]) -> Element:
    return _phrase(found, f"{found['half']} {found['halfu']}".lower())


def _within(found: re.Match[str]) -> Element:
    """within 2 years 3 months: months and seconds are counted apart, for no month is a number of seconds."""
    months = seconds = 0
    for number, unit in PARTS.findall(found["within"]):
        kind = UNITS.get(unit.lower().removesuffix("s"), "hour")
        months += _count(number) * {"month": 1, "year": 12}.get(kind, 0)
        seconds += _count(number) * {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800}.get(kind, 0)
    return _phrase(found, "within", seconds, month=months)


def _weekdays(found: re.Match[str]) -> Element:
    sign = -1 if found["weekw"].lower() == "ago" else 1
    return _phrase(found, "weekday", sign * _count(found["weekn"]), month=WEEKDAYS[found["weekd"].lower()])


def _business(found: re.Match[str]) -> Element:
    return _phrase(found, "business", SHIFTS[found["biz"].lower()] * _count(found["bizn"]))


def _week_of(found: re.Match[str]) -> Element:
    start = found.start() + (4 if found.group().lower().startswith("the ") else 0)
    return Element(start, found.end(), Slot.PART, 0, unit="week of", weak=True)


def _season(found: re.Match[str]) -> Element | None:
    word, shift = found["season"].lower(), found["seasonw"].lower()
    if word == "fall" and shift in {"the", "this", "current"}:
        return None
    return _phrase(found, "season", 0 if shift == "the" else SHIFTS[shift], month=SEASONS[word])


def _season_of_year(found: re.Match[str]) -> Element:
    month = SEASONS[found["season2"].lower()]
    return Element(found.start("season2"), found.end(), Slot.PHRASE, int(found["seasony"]), unit="season", month=month)


def _moving(found: re.Match[str]) -> Element:
    return Element(found.start(), found.end(), Slot.HOLIDAY, 0, unit=found["moving"].lower())


def _hours(found: re.Match[str]) -> Element | None:
    """Monday 3-8, between 10 and 11:30 this morning: hours beside the day they are of."""
    before = BEFORE_HOURS.search(found.string[max(0, found.start() - WINDOW) : found.start()])
    if before is None and BEHIND_HOURS.match(found.string, found.end()) is None:
        return None
    (hour, minute), (end_hour, end_minute) = _clock(found["h1"]), _clock(found["h2"])
    late = (found["ap2"] or "").lower().startswith("p")
    if late:
        end_hour += NOON if end_hour < NOON else 0
        hour += NOON if found["ap1"] is None and (hour + NOON, minute) < (end_hour, end_minute) else 0
    if (found["ap1"] or "").lower().startswith("p"):
        hour += NOON if hour < NOON else 0
    return Element(
        found.start(), found.end(), Slot.TIME, hour, minute=minute, month=end_hour, day=end_minute, unit="hours",
        weak=True,
    )  # fmt: skip


def _clock(written: str) -> tuple[int, int]:
    hour, _, minute = re.sub("[.h]", ":", written.lower()).partition(":")
    return int(hour), int(minute or 0)


BUILD: tuple[tuple[str, Callable[[re.Match[str]], Element | None]], ...] = (
    ("rest", _rest),
    ("half", _half),
    ("within", _within),
    ("weekn", _weekdays),
    ("biz", _business),
    ("weekof", _week_of),
    ("season", _season),
    ("season2", _season_of_year),
    ("moving", _moving),
    ("h2", _hours),
)
