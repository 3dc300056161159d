"""A chart of a pair's rate over the year before, with what an article implies and the days that explain it. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from claims.admin.bars import decimal_of
from figures.figure import Interval
from sources.rates.book import Rate

WIDTH, HEIGHT = Decimal(480), Decimal(120)  # units of the drawing, which stretches to its place
FEWEST_RATES = 5  # fewer are no course
LONGEST_GAP = timedelta(days=45)  # between two rates that a line joins: months have one, holidays none for a week
ROOM = Decimal("0.06")  # of the height, above and below
MOST_STRETCH = Decimal(4)  # an implied rate so many times the year's span away would flatten it


@dataclass(frozen=True, slots=True)
class Point:
    """A place in the drawing, as text."""

    x: str
    y: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing: the course of the rate in pieces, the implied rate and its band, the rate that counts, what explains.

    lowest, highest: rates; first, last: days; explaining: the rates within the written digits, latest first.
    """

    width: str
    height: str
    course: tuple[str, ...]
    implied: str
    band: tuple[str, str]
    counts: Point | None
    marks: tuple[Point, ...]
    lowest: Decimal
    highest: Decimal
    first: date
    last: date
    explaining: tuple[Rate, ...]


@dataclass(frozen=True, slots=True)
class _Frame:
    """What the drawing's edges stand for."""

    first: date
    days: int
    bottom: Decimal
    span: Decimal

    def x(self, day: date) -> str:
        return f"{WIDTH * (day - self.first).days / self.days:.1f}"

    def y(self, value: Decimal) -> str:
        share = (value - self.bottom) / self.span
        return f"{HEIGHT * min(max(1 - share, Decimal(0)), Decimal(1)):.1f}"

    def point(self, rate: Rate) -> Point:
        return Point(self.x(rate.day), self.y(rate.value))


def chart(evidence: Mapping[str, Any], rates: Sequence[Rate]) -> Chart | None:
    """The rates (oldest first) beside what a conversion's evidence implies.

    None with too few rates, without an implied interval, or where it lies so far off that the course would be flat.
    """
    implied = decimal_of(evidence, "implied")
    low, high = decimal_of(evidence, "implied_low"), decimal_of(evidence, "implied_high")
    if len(rates) < FEWEST_RATES or implied is None or low is None or high is None:
        return None
    values = [rate.value for rate in rates]
    lowest, highest = min(values), max(values)
    bottom, top = min(lowest, implied), max(highest, implied)
    if lowest == highest or top - bottom > MOST_STRETCH * (highest - lowest):
        return None
    room = (top - bottom) * ROOM
    frame = _Frame(rates[0].day, (rates[-1].day - rates[0].day).days, bottom - room, top - bottom + 2 * room)
    inside = [rate for rate in reversed(rates) if Interval(low, high).holds(rate.value)]
    counting = next((rate for rate in rates if rate.day.isoformat() == evidence.get("rate_day")), None)
    return Chart(
        width=f"{WIDTH}",
        height=f"{HEIGHT}",
        course=tuple(_pieces(rates, frame)),
        implied=frame.y(implied),
        band=_band(frame.y(high), frame.y(low)),
        counts=frame.point(counting) if counting else None,
        marks=tuple(frame.point(rate) for rate in inside),
        lowest=lowest,
        highest=highest,
        first=rates[0].day,
        last=rates[-1].day,
        explaining=tuple(inside),
    )


def _band(top: str, bottom: str) -> tuple[str, str]:
    """Its upper edge and its height, never so thin that it cannot be seen."""
    return top, f"{max(Decimal(1), Decimal(bottom) - Decimal(top)):.1f}"


def _pieces(rates: Sequence[Rate], frame: _Frame) -> Iterator[str]:
    """The course, parted where rates are missing."""
    piece: list[Point] = []
    before = rates[0].day
    for rate in rates:
        if rate.day - before > LONGEST_GAP:
            yield _joined(piece)
            piece = []
        piece.append(frame.point(rate))
        before = rate.day
    yield _joined(piece)


def _joined(piece: Sequence[Point]) -> str:
    return " ".join(f"{point.x},{point.y}" for point in piece)
