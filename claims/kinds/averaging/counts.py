"""What a total may be divided by: things counted, and the days, months or years of a period."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from claims.kinds.context.times import span_of
from claims.kinds.relating.quantities import COUNT, Quantities, Quantity
from figures.figure import Figure, Kind

LEAST_COUNT = Decimal(2)
MONTHS_A_YEAR = 12


@dataclass(frozen=True, slots=True)
class Count:
    """A divisor: its figure with a value, what it counts (the words behind it), and its unit where it is a period.

    dated: the period is that of a date (4月至6月), which may be the date of something else.
    """

    figure: Figure
    noun: str
    period: str = ""
    dated: bool = False

    @property
    def start(self) -> int:
        """Where it begins in the text."""
        return self.figure.start


class Counts:
    """The divisors of one text, in its order."""

    def __init__(self, quantities: Quantities, figures: Sequence[Figure]) -> None:
        counted = [
            Count(each.figure, quantities.noun(each))
            for each in quantities.all
            if each.measure == COUNT and _whole(each)
        ]
        periods = [count for figure in figures for count in _periods(figure)]
        self.all = sorted([*counted, *periods], key=lambda each: each.start)
        self._starts = [each.start for each in self.all]

    def within(self, start: int, end: int) -> list[Count]:
        """The divisors that begin inside a span."""
        return self.all[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


def _whole(quantity: Quantity) -> bool:
    return quantity.value >= LEAST_COUNT and quantity.value == quantity.value.to_integral_value()


def _periods(figure: Figure) -> list[Count]:
    if figure.kind is Kind.DURATION:
        lasting = figure.low is not None and not figure.is_range and figure.low >= LEAST_COUNT
        return [Count(replace(figure, step=Decimal(0)), "", figure.unit or "")] if lasting else []
    span = span_of(figure.date) if figure.kind is Kind.DATE and figure.date else None
    if span is None:
        return []
    first, last = span
    months = (last.year - first.year) * MONTHS_A_YEAR + last.month - first.month + 1
    lengths = {"day": (last - first).days + 1, "month": months, "year": last.year - first.year + 1}
    return [
        Count(
            replace(figure, kind=Kind.DURATION, low=Decimal(length), high=Decimal(length), unit=unit),
            "",
            unit,
            dated=True,
        )
        for unit, length in lengths.items()
        if length >= LEAST_COUNT
    ]
