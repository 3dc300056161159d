"""Holds a written change against the figures it lies between, and names the slip where one explains it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from claims.kinds.changing.bounds import (
    HUNDRED,
    band,
    difference,
    ratio,
    share_from_rise,
    share_of_change,
    stands_for,
    turned,
)
from claims.kinds.context.slips import TRANSPOSED, transposed
from claims.kinds.digits import allowed
from claims.verdicts import BY_DIGITS, Band, Grade, Outcome, compare
from figures.figure import Exactness, Figure, Interval, Kind

PERCENT, POINTS = "%", "pp"
PERCENT_FOR_POINTS, POINTS_FOR_PERCENT = "percent_for_points", "points_for_percent"
TO_FOR_BY, WRONG_BASE, SWAPPED, DIRECTION = "to_for_by", "wrong_base", "swapped_parts", "wrong_direction"
CHANGE = replace(BY_DIGITS, round_within=Decimal("0.06"))  # "up 40 percent" of 42.6 is rounded, not wrong
FIT = frozenset({Outcome.ACCURATE, Outcome.APPROXIMATE})


@dataclass(frozen=True, slots=True)
class Change:
    """A change `by` a figure between two levels, of which the start may be missing where the rise is also written."""

    by: Figure
    start: Figure | None = None
    end: Figure | None = None
    rise: Figure | None = None

    @property
    def falls(self) -> bool:
        """Whether the text speaks of a fall: its figure is negative."""
        return self.by.high is not None and self.by.high < 0

    @property
    def of_percents(self) -> bool:
        """Whether the levels themselves are percentages."""
        return self.end is not None and self.end.unit == PERCENT


@dataclass(frozen=True, slots=True)
class Judged:
    """A change as graded, with what was expected of it."""

    grade: Grade
    expected: Band
    cause: str | None


@dataclass(frozen=True, slots=True)
class Written:
    """A change's own figure as `compare` takes it; read once for all that it is held against."""

    band: Band
    rounded: Interval

    @classmethod
    def of(cls, by: Figure) -> Written:
        """Of a figure in percent, points or an amount."""
        written = band(by)
        if by.exactness is not Exactness.EXACT:
            return cls(written, stands_for(by))
        return cls(written, allowed(replace(by, low=written.value, high=written.value), as_rounded=True))

    def grade(self, expected: Band) -> Grade:
        """The figure graded."""
        return compare(self.band, expected, CHANGE, rounded=self.rounded)

    def fits(self, expected: Band | None) -> bool:
        """Whether the figure is just what is expected."""
        return expected is not None and self.grade(expected).outcome is Outcome.ACCURATE


def judge(change: Change) -> Judged | None:
    """The change as graded, with the slip that explains a wrong one; None where its figures do not make one."""
    judged = graded(change)
    if judged is None or judged.cause or judged.grade.outcome in FIT:
        return judged
    return replace(judged, cause=next(_slips(change, judged.expected), None))


def graded(change: Change) -> Judged | None:
    """The change as graded, without a look for what explains it; None where its figures do not make one."""
    if change.by.unit == POINTS and not change.of_percents:
        return _points_of_amounts(change)
    expected = _expected(change)
    if expected is None:
        return None
    grade = Written.of(in_percent(change.by)).grade(expected)
    return Judged(grade, expected, grade.cause)


def _points_of_amounts(change: Change) -> Judged | None:
    """Points are of percentages: 80 to 100 million is 25 percent, not 25 points, unless an index rose by them."""
    if change.start is None or change.end is None or Written.of(change.by).fits(_by_difference(change)):
        return None
    judged = graded(replace(change, by=replace(change.by, unit=PERCENT)))
    if judged is None or judged.grade.outcome not in FIT:
        return None
    return replace(judged, grade=replace(judged.grade, outcome=Outcome.INACCURATE), cause=POINTS_FOR_PERCENT)


def is_relative(by: Figure) -> bool:
    """Whether a figure says a share (20 %, by half), not an amount."""
    return by.unit == PERCENT or _is_fraction(by)


def in_percent(by: Figure) -> Figure:
    """A fraction in a word as percent: by half is by 50 %; any other figure as it is."""
    if not _is_fraction(by):
        return by
    low, high = (None if end is None else end * HUNDRED for end in (by.low, by.high))
    return replace(by, low=low, high=high, unit=PERCENT, step=Decimal(5))  # "by half" is 47.5 to 52.5 %


def _is_fraction(by: Figure) -> bool:
    return by.kind is Kind.NUMBER and by.unit is None and not by.step and by.high is not None and abs(by.high) < 1


def _expected(change: Change) -> Band | None:
    """The change that the other figures make, positive in the direction of the text."""
    if change.end is None:
        return None
    if change.start is None:
        if change.rise is None or not is_relative(change.by):
            return None
        return share_from_rise(change.rise, change.end, falls=change.falls)
    relative = is_relative(change.by)
    found = share_of_change(change.start, change.end) if relative else difference(change.start, change.end)
    return turned(found) if found is not None and change.falls else found


def _points(change: Change) -> Band | None:
    return _by_difference(change) if change.by.unit == PERCENT and change.of_percents else None


def _by_difference(change: Change) -> Band | None:
    if change.start is None or change.end is None:
        return None
    found = difference(change.start, change.end)
    return turned(found) if found is not None and change.falls else found


# ---------------------------------------------------------------- slips


def _slips(change: Change, expected: Band) -> Iterator[str]:
    """The slips that would explain a wrong change, the likeliest first."""
    by = in_percent(change.by)
    written = Written.of(by)
    if change.start is not None and change.end is not None:
        if written.fits(turned(expected)):
            yield DIRECTION
        if written.fits(_points(change)):
            yield PERCENT_FOR_POINTS
        if by.unit == POINTS and written.fits(_relative(change)):
            yield POINTS_FOR_PERCENT
        if by.unit == PERCENT and written.fits(_in_hundredths(ratio(change.end, change.start))):
            yield TO_FOR_BY
        if by.unit == PERCENT and written.fits(_on_the_end(change)):
            yield WRONG_BASE
    if expected.value is not None and transposed(_unsigned(by), abs(expected.value)):
        yield TRANSPOSED


def _relative(change: Change) -> Band | None:
    assert change.start is not None
    assert change.end is not None
    found = share_of_change(change.start, change.end)
    return turned(found) if found is not None and change.falls else found


def _in_hundredths(of: Band | None) -> Band | None:
    if of is None or of.value is None or of.interval.low is None or of.interval.high is None:
        return None
    return Band(
        of.value * HUNDRED, replace(of.interval, low=of.interval.low * HUNDRED, high=of.interval.high * HUNDRED)
    )


def _on_the_end(change: Change) -> Band | None:
    """The same change taken from the wrong end: 80 to 100 as 20 % of 100."""
    assert change.start is not None
    assert change.end is not None
    found = share_of_change(change.end, change.start)
    return turned(found) if found is not None and not change.falls else found


def _unsigned(by: Figure) -> Figure:
    if by.high is None or by.high > 0:
        return by
    return replace(by, low=-by.high, high=None if by.low is None else -by.low)
