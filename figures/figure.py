"""What a reader of figures hands on: a quantity, where it stands, and the interval its digits stand for.

「49.8亿元」 is not 4980000000: written to a tenth of 亿, it stands for [4975000000, 4985000000].
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum


class Kind(StrEnum):
    """What a figure measures; the words of the bench, the API and the rows."""

    CURRENCY = "currency"
    PERCENT = "percent"
    NUMBER = "number"
    DIMENSION = "dimension"
    DATE = "date"
    DURATION = "duration"
    ORDINAL = "ordinal"
    MULTIPLE = "multiple"
    RANGE = "range"


class Exactness(StrEnum):
    """How the words around a figure bind it: 约 is about, 逾 is at least, 近 is at most."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"


@dataclass(frozen=True, slots=True)
class Interval:
    """A closed interval of Decimals; None is an open end."""

    low: Decimal | None
    high: Decimal | None

    def holds(self, value: Decimal) -> bool:
        """Whether the value lies inside, ends included."""
        return (self.low is None or self.low <= value) and (self.high is None or value <= self.high)

    def meets(self, other: Interval) -> bool:
        """Whether the two intervals share a value."""
        starts_in_time = self.low is None or other.high is None or self.low <= other.high
        ends_in_time = other.low is None or self.high is None or other.low <= self.high
        return starts_in_time and ends_in_time


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity read in a text.

    start, end: code points into the text given, end exclusive.
    low, high: the written value; equal for a point, different for a range, None for an open end.
        Money, percent and counts are in the unit itself (9090亿韩元 is 909000000000 KRW; 66.7% is 66.7).
    step: what one unit of the last written digit is worth (49.8亿 → 10000000); 0 where the figure is exact by nature.
    unit: ISO 4217, a unit name of figures/data, "%", "pp", or None.
    date: for dates, ISO shorthand or a half-open interval: 2024-02, 2024-02-29, 2024-W09, 2024-01-01/2024-04-01.
    candidates: what else the unit could be, where it is ambiguous ("$": USD, HKD …).
    scale: the scale word's power of ten (亿 is 8), 0 without one.
    rule: the name of the rule that read it.
    digits: where the bare number stands inside a point's span, and `written` its value: 50 in "50 cents".
    """

    kind: Kind
    start: int
    end: int
    text: str
    low: Decimal | None = None
    high: Decimal | None = None
    step: Decimal = Decimal(0)
    unit: str | None = None
    date: str | None = None
    exactness: Exactness = Exactness.EXACT
    candidates: tuple[str, ...] = ()
    scale: int = 0
    rule: str = ""
    digits: tuple[int, int] | None = None
    written: Decimal | None = None

    @property
    def value(self) -> Decimal | None:
        """The written value of a point; the middle of a closed range; None where there is neither."""
        if self.low is None or self.high is None:
            return None
        return self.low if self.low == self.high else (self.low + self.high) / 2

    @property
    def is_range(self) -> bool:
        """Whether two ends are written (3–5, 30亿至40亿)."""
        return self.low != self.high

    @property
    def interval(self) -> Interval:
        """The values the digits stand for: half a step to either side."""
        half = self.step / 2
        return Interval(
            None if self.low is None else self.low - half,
            None if self.high is None else self.high + half,
        )

    def shifted(self, by: int) -> Figure:
        """The same figure in a text that starts `by` code points earlier."""
        digits = None if self.digits is None else (self.digits[0] + by, self.digits[1] + by)
        return replace(self, start=self.start + by, end=self.end + by, digits=digits)
