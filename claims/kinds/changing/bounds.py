"""Arithmetic on the intervals that written digits stand for: a change, a share of change, points, a ratio."""

from __future__ import annotations

from decimal import Decimal

from claims.kinds.digits import allowed, coarse_step, vague_in_itself
from claims.verdicts import Band
from figures.figure import Exactness, Figure, Interval

HUNDRED = Decimal(100)
OVER = Decimal("1.5")  # "more than 40 %" is taken to say less than half as much again
WORD_STEP = Decimal("0.2")  # "doubled" has no digits: 1.9 to 2.1 times


def span(figure: Figure) -> tuple[Decimal, Decimal] | None:
    """The lowest and highest value of a figure's digits, without its sign; None where an end is open."""
    interval = stands_for(figure)
    if interval.low is None or interval.high is None:
        return None
    low, high = sorted((interval.low, interval.high))
    return (-high, -low) if high <= 0 else (low, high)


def stands_for(figure: Figure) -> Interval:
    """The values a figure may stand for; a hedged round one counts as rounded to the digits before its zeros."""
    low = figure.low
    if figure.exactness is Exactness.AT_LEAST and low is not None and not vague_in_itself(figure):
        return Interval(low - figure.step / 2, max(low + coarse_step(figure), low * OVER))
    return allowed(figure, as_rounded=figure.exactness is not Exactness.EXACT)


def band(figure: Figure) -> Band:
    """A written figure as `compare` takes it, without its sign."""
    ends = span(figure)
    value = figure.value
    return Band(None if value is None else abs(value), Interval(*ends) if ends else Interval(None, None))


def difference(start: Figure, end: Figure) -> Band | None:
    """By how much the end lies above the start."""
    one, two = span(start), span(end)
    if one is None or two is None:
        return None
    return _band(_centre(end) - _centre(start), two[0] - one[1], two[1] - one[0])


def share_of_change(start: Figure, end: Figure) -> Band | None:
    """By how many percent of the start the end lies above it."""
    found = ratio(end, start)
    if found is None or found.value is None or found.interval.low is None or found.interval.high is None:
        return None
    value, low, high = ((each - 1) * HUNDRED for each in (found.value, found.interval.low, found.interval.high))
    return _band(value, low, high)


def ratio(over: Figure, under: Figure) -> Band | None:
    """How many times the second figure the first one is; None where the second may be nothing."""
    one, two = span(over), span(under)
    if one is None or two is None or two[0] <= 0:
        return None
    return _band(_centre(over) / _centre(under), one[0] / two[1], one[1] / two[0])


def share_from_rise(rise: Figure, end: Figure, *, falls: bool) -> Band | None:
    """By how many percent something changed that changed by an amount and came to an end: 88 to 1508 is 6.2 %."""
    by, last = span(rise), span(end)
    if by is None or last is None:
        return None
    sign = -1 if falls else 1
    starts = [last[0] - sign * by[1], last[0] - sign * by[0], last[1] - sign * by[0], last[1] - sign * by[1]]
    start = _centre(end) - sign * _centre(rise)
    if min(starts) <= 0 or start <= 0:
        return None
    return _band(_centre(rise) / start * HUNDRED, by[0] / max(starts) * HUNDRED, by[1] / min(starts) * HUNDRED)


def turned(of: Band) -> Band:
    """The same with its sign turned: a fall told as a positive figure."""
    value, interval = of.value, of.interval
    low, high = interval.low, interval.high
    return Band(
        None if value is None else -value, Interval(None if high is None else -high, None if low is None else -low)
    )


def _centre(figure: Figure) -> Decimal:
    value = figure.value
    if value is not None:
        return abs(value)
    ends = span(figure)
    return sum(ends, Decimal(0)) / 2 if ends else Decimal(0)


def _band(value: Decimal, low: Decimal, high: Decimal) -> Band:
    return Band(value, Interval(min(low, high), max(low, high)))
