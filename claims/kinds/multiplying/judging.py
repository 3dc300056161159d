"""Holds a written multiple against the two figures it relates."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from claims.kinds.changing.bounds import band, ratio, stands_for
from claims.kinds.changing.judging import FIT, SWAPPED, TO_FOR_BY
from claims.kinds.context.slips import TRANSPOSED, transposed
from claims.kinds.digits import to_step
from claims.verdicts import BY_DIGITS, Band, Grade, Outcome, compare
from figures.figure import Figure, Interval

WORD_STEP = Decimal("0.2")  # "doubled" has no digits: 1.9 to 2.1 times
SHARE_STEP = Decimal("0.1")  # "halved": 0.45 to 0.55
MULTIPLE = replace(BY_DIGITS, near=Decimal("0.05"), round_within=Decimal("0.15"))  # 2.2 times may be told as doubled
HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Multiple:
    """A figure that is so many times another one; grows_by: it grew by so many times."""

    times: Figure
    over: Figure
    under: Figure
    grows_by: bool = False


@dataclass(frozen=True, slots=True)
class Judged:
    """A multiple as graded, with what was expected of it."""

    grade: Grade
    expected: Band
    cause: str | None


def judge(multiple: Multiple) -> Judged | None:
    """The multiple as graded; None where its figures make none."""
    found = ratio(multiple.over, multiple.under)
    if found is None:
        return None
    expected = _less_one(found) if multiple.grows_by else found
    grade = _grade(multiple.times, expected)
    if multiple.grows_by and _is_told_as_times(multiple.times, found):
        return Judged(replace(grade, outcome=Outcome.INACCURATE), expected, TO_FOR_BY)
    cause = None if grade.outcome in FIT else grade.cause or _slip(multiple, expected)
    return Judged(grade, expected, cause)


def chance(multiple: Multiple, judged: Judged) -> Decimal:
    """How likely the multiple would be met by chance: the width of both intervals beside its size."""
    ends, expected = stands_for(_with_step(multiple.times)), judged.expected.interval
    if ends.low is None or not ends.high or expected.low is None or expected.high is None:
        return Decimal(1)
    return min(Decimal(1), (ends.high - ends.low + expected.high - expected.low) / ends.high)


def _with_step(times: Figure) -> Figure:
    if times.step or times.low is None:
        return times
    return replace(times, step=SHARE_STEP if times.low < 1 else WORD_STEP)


def _grade(times: Figure, expected: Band) -> Grade:
    stepped = _with_step(times)
    written = band(stepped)
    return compare(written, expected, MULTIPLE, rounded=None if times.step else _loosely(stepped))


def _loosely(times: Figure) -> Interval:
    """A multiple in a word taken loosely, to twice its step."""
    wide = replace(times, step=times.step * 2)
    return stands_for(wide)


def _is_told_as_times(times: Figure, found: Band) -> bool:
    """Whether the written digits are those of the multiple itself, not of the growth: 7 to 43 as 增长6倍."""
    if found.value is None or not times.step:
        return False
    return to_step(found.value, times.step) == times.value != to_step(found.value - 1, times.step)


def _slip(multiple: Multiple, expected: Band) -> str | None:
    times = multiple.times
    turned = ratio(multiple.under, multiple.over)
    if turned is not None and _fits(times, turned):
        return SWAPPED
    if expected.value is not None and transposed(times, expected.value):
        return TRANSPOSED
    return None


def _fits(times: Figure, expected: Band) -> bool:
    return _grade(times, expected).outcome is Outcome.ACCURATE


def _less_one(of: Band) -> Band:
    low, high = of.interval.low, of.interval.high
    value = None if of.value is None else of.value - 1
    return Band(value, Interval(None if low is None else low - 1, None if high is None else high - 1))
