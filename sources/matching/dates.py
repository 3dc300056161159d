"""Two dates side by side, as precise as the rougher of them: 30 September 2018 and 2018年9月 agree, 2018年8月 does not.

A date is what ISO 8601 shorthand says (2018, 2018-09, 2018-09-30, --09-30, 2018-W39) or a half-open interval of days;
one with an open end (2014-01-01/.., since 2014) is compared by the end it names.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from sources.matching.relation import Relation

CALENDAR = re.compile(r"(?P<year>\d{4}|-)?(?:-(?P<month>\d{2}))?(?:-(?P<day>\d{2}))?(?:T.*)?")
WEEK = re.compile(r"(?P<year>\d{4})-W(?P<week>\d{2})")


@dataclass(frozen=True, slots=True)
class Named:
    """The parts of a date that are written."""

    year: str | None
    month: str | None
    day: str | None

    @property
    def parts(self) -> tuple[str | None, str | None, str | None]:
        """Year, month and day."""
        return self.year, self.month, self.day

    @property
    def grain(self) -> int:
        """How fine the date is: 2 for a day, 1 for a month, 0 for a year."""
        return max((place for place, part in enumerate(self.parts) if part), default=0)


def compare(one: str, other: str) -> Relation:
    """SAME where nothing both write differs, DIFFERENT where something does.

    MISSING where they share no part, or are of two grains and agree in none: 2017-07 and 2030 are two dates.
    """
    one, other = _anchor(one), _anchor(other)
    if one == other:
        return Relation.SAME
    named, held = _named(one), _named(other)
    if named is None or held is None:
        return _by_days(one, other)
    shared = [(a, b) for a, b in zip(named.parts, held.parts, strict=True) if a and b]
    if not shared:
        return Relation.MISSING
    if all(a == b for a, b in shared):
        return Relation.SAME
    return Relation.DIFFERENT if named.grain == held.grain or any(a == b for a, b in shared) else Relation.MISSING


def _anchor(written: str) -> str:
    """The end that an interval with an open end names, as roughly as it may be meant: since 2014 is 2014-01-01/.."""
    if ".." not in written:
        return written
    end = written.replace("..", "").strip("/")
    return end.removesuffix("-01").removesuffix("-01")


def without_year(written: str) -> str:
    """A month or day of any year; other dates as they are."""
    named = _named(written)
    if named is None or named.month is None:
        return written
    return f"--{named.month}-{named.day}" if named.day else f"--{named.month}"


def _named(written: str) -> Named | None:
    found = CALENDAR.fullmatch(written)
    if found is None:
        return None
    year = found["year"]
    return Named(None if year == "-" else year, found["month"], found["day"])


def _by_days(one: str, other: str) -> Relation:
    """Intervals and weeks: the same where they share a day."""
    first, second = _days(one), _days(other)
    if first is None or second is None:
        return Relation.MISSING
    return Relation.SAME if first[0] < second[1] and second[0] < first[1] else Relation.DIFFERENT


def _days(written: str) -> tuple[date, date] | None:
    """First day and the day after the last; None where no year is known."""
    if "/" in written:
        ends = [_days(end) for end in written.split("/", 1)]
        return (ends[0][0], ends[1][0]) if ends[0] and ends[1] else None
    week = WEEK.fullmatch(written)
    if week:
        monday = date.fromisocalendar(int(week["year"]), int(week["week"]), 1)
        return monday, monday + timedelta(days=7)
    named = _named(written)
    if named is None or not named.year:
        return None
    return _span(int(named.year), named.month, named.day)


def _span(year: int, month: str | None, day: str | None) -> tuple[date, date] | None:
    try:
        if month is None:
            return date(year, 1, 1), date(year + 1, 1, 1)
        first = date(year, int(month), int(day or 1))
    except ValueError:
        return None
    if day:
        return first, first + timedelta(days=1)
    return first, date(year + first.month // 12, first.month % 12 + 1, 1)
