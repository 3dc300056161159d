"""The parts dates are made of, whatever language wrote them: a year, a month, a weekday, 上周, Q3, three years ago.

A language's file finds elements; joining puts neighbours together; resolving counts them out from the article's day.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Slot(StrEnum):
    """What an element says about a date; a date holds each once."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    WEEK = "week"
    WEEKDAY = "weekday"
    QUARTER = "quarter"
    HALF = "half"
    PART = "part"
    TIME = "time"
    CENTURY = "century"
    DECADE = "decade"
    NTH = "nth"
    OFFSET = "offset"  # three years ago, in two weeks
    PERIOD = "period"  # the last five years
    FULL = "full"  # a day written in digits
    HOLIDAY = "holiday"
    PHRASE = "phrase"  # names a period as a whole: the rest of the week, this summer


@dataclass(slots=True)
class Element:
    """One part. `relative`: the value counts from the article's day (去年 is year −1)."""

    start: int
    end: int
    slot: Slot
    value: int = 0
    unit: str = ""
    relative: bool = False
    rolling: bool = False  # a period that ends or starts on the article's day, not on a calendar's bound
    month: int = 0
    day: int = 0
    minute: int | None = None
    second: int | None = None
    weak: bool = False  # a part that makes a date only beside others
    anchored: bool = False  # two days after …: counts from the date that follows


@dataclass(slots=True)
class Spec:
    """A date put together of elements that stand beside each other."""

    start: int
    end: int
    slots: dict[Slot, Element] = field(default_factory=dict)

    def takes(self, element: Element) -> bool:
        """Whether the element says something the date does not say yet."""
        if element.slot in self.slots:
            return False
        offset = self.slots.get(Slot.OFFSET)
        if offset is not None and offset.anchored:
            return True
        return Slot.PHRASE not in self.slots and not (CLASHES.get(element.slot, frozenset()) & self.slots.keys())

    def add(self, element: Element) -> None:
        """Make the element part of the date."""
        self.slots[element.slot] = element
        self.start, self.end = min(self.start, element.start), max(self.end, element.end)


CLASHES: dict[Slot, frozenset[Slot]] = {
    Slot.FULL: frozenset({Slot.YEAR, Slot.MONTH, Slot.DAY, Slot.QUARTER, Slot.HALF}),
    Slot.YEAR: frozenset({Slot.FULL, Slot.CENTURY, Slot.DECADE}),
    Slot.QUARTER: frozenset({Slot.MONTH, Slot.DAY, Slot.FULL, Slot.WEEK}),
    Slot.HALF: frozenset({Slot.MONTH, Slot.DAY, Slot.FULL, Slot.WEEK}),
    Slot.WEEK: frozenset({Slot.YEAR, Slot.QUARTER, Slot.FULL}),
    Slot.MONTH: frozenset({Slot.FULL, Slot.QUARTER}),
    Slot.OFFSET: frozenset({Slot.YEAR, Slot.MONTH, Slot.FULL, Slot.WEEK}),
    Slot.PERIOD: frozenset(Slot) - {Slot.PERIOD},
    Slot.PHRASE: frozenset(Slot) - {Slot.PHRASE},
}
