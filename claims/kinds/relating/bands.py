"""The values written figures stand for, and what comes of adding and dividing them: interval arithmetic on Decimal."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from functools import cache, lru_cache

from claims.kinds.digits import allowed, coarse_step, unhedged, vague_in_itself
from claims.verdicts import Band
from figures.figure import Exactness, Figure, Interval, Kind

COUNTED = frozenset({Kind.NUMBER, Kind.CURRENCY})
HUNDRED = Decimal(100)
ABOUT, BEYOND = Decimal("0.10"), Decimal("0.25")  # how far a hedge carries: about 100, more than 100; as news use them
KEPT = 2048  # figures whose bands are kept: a long article has fewer
SPOKEN = 10  # "a third" is said of what no fraction with a denominator up to ten comes nearer to
MOST_DENOMINATOR = 100


@lru_cache(maxsize=KEPT)
def band(figure: Figure) -> Band:
    """What a figure stands for; about 2 billion is rounded to its 2, 2,000 people are exactly so many."""
    if figure.value is None:
        return Band(None, Interval(figure.low, figure.high))
    if not figure.step and figure.unit is None and 0 < figure.value < 1:
        return _spoken(figure)
    hedged = figure.exactness is not Exactness.EXACT and closing_zeros(figure)
    if _counted(figure) and not hedged and not vague_in_itself(figure):
        return Band(figure.value, Interval(figure.low, figure.high))
    about = figure.exactness is Exactness.ABOUT
    if not hedged:
        return Band(figure.value, allowed(unhedged(figure)))
    return Band(figure.value, _near(figure.value, allowed(figure, as_rounded=about), ABOUT if about else BEYOND))


def _near(value: Decimal, interval: Interval, share: Decimal) -> Interval:
    """The part of an interval within a share of a value: about 100 is not 50, more than 100 not 200."""
    low, high = value - abs(value) * share, value + abs(value) * share
    return Interval(
        low if interval.low is None else max(low, interval.low),
        high if interval.high is None else min(high, interval.high),
    )


def _counted(figure: Figure) -> bool:
    """Whether a figure counts things or money one by one, so that its digits leave nothing open: 20 people, 76 yuan."""
    return figure.kind in COUNTED and not figure.scale and figure.step == 1 and not figure.is_range


def rounded(figure: Figure) -> Interval:
    """What a figure stands for where its closing zeros are no digits."""
    if not figure.step:
        return band(figure).interval
    return allowed(figure, as_rounded=True)


def as_percent(figure: Figure) -> Figure:
    """A fraction in words as percent: one in five is 20."""
    if figure.unit is not None or figure.step or figure.low is None or figure.high is None:
        return figure
    return replace(figure, low=figure.low * HUNDRED, high=figure.high * HUNDRED, unit="%")


def percent_band(figure: Figure) -> Band:
    """The percentages a share stands for."""
    stands = band(figure)
    if figure.unit is not None or figure.step:
        return stands
    low, high = stands.interval.low, stands.interval.high
    return Band(_times(stands.value, HUNDRED), Interval(_times(low, HUNDRED), _times(high, HUNDRED)))


def total(parts: Iterable[Figure]) -> Band:
    """The sum of figures."""
    bands = [band(part) for part in parts]
    return Band(
        _added(each.value for each in bands),
        Interval(_added(each.interval.low for each in bands), _added(each.interval.high for each in bands)),
    )


def quotient(above: Band, below: Band, times: Decimal = Decimal(1)) -> Band:
    """One positive value divided by another; a divisor that may be nothing opens the upper end."""
    low = _divided(above.interval.low, below.interval.high, times)
    high = _divided(above.interval.high, below.interval.low, times)
    return Band(_divided(above.value, below.value, times), Interval(low, high))


def product(one: Band, other: Band) -> Band:
    """One positive value times another."""
    low, high = (_multiplied(one.interval.low, other.interval.low), _multiplied(one.interval.high, other.interval.high))
    return Band(_multiplied(one.value, other.value), Interval(low, high))


def difference(whole: Band, part: Band) -> Band:
    """What is left of a whole."""
    low, high = _less(whole.interval.low, part.interval.high), _less(whole.interval.high, part.interval.low)
    return Band(_less(whole.value, part.value), Interval(low, high))


def grain(figure: Figure) -> Decimal:
    """How coarse a figure is: the width of what it stands for, in shares of it; open ends are as wide as can be."""
    stands = band(figure)
    low, high = stands.interval.low, stands.interval.high
    if low is None or high is None or not stands.value:
        return Decimal(1)
    return (high - low) / stands.value


def closing_zeros(figure: Figure) -> bool:
    """Whether the last digits are zeros, which may be rounding."""
    return coarse_step(figure) != figure.step


def _spoken(figure: Figure) -> Band:
    """A fraction in words stands for what lies nearer to it than to the fractions beside it."""
    value = figure.value or Decimal(0)
    exact = Fraction(value).limit_denominator(MOST_DENOMINATOR)
    below, above = _neighbours(exact)
    low, high = (
        Decimal(end.numerator) / Decimal(end.denominator) for end in ((below + exact) / 2, (above + exact) / 2)
    )
    if figure.exactness is Exactness.AT_LEAST:
        return Band(value, Interval(low, Decimal(above.numerator) / Decimal(above.denominator)))
    if figure.exactness is Exactness.AT_MOST:
        return Band(value, Interval(Decimal(below.numerator) / Decimal(below.denominator), high))
    return Band(value, Interval(low, high))


@cache
def _neighbours(exact: Fraction) -> tuple[Fraction, Fraction]:
    most = max(SPOKEN, exact.denominator)
    others = {Fraction(above, below) for below in range(1, most + 1) for above in range(below + 1)} - {exact}
    return max(each for each in others if each < exact), min(each for each in others if each > exact)


def _added(values: Iterable[Decimal | None]) -> Decimal | None:
    added = Decimal(0)
    for value in values:
        if value is None:
            return None
        added += value
    return added


def _joined(act: Callable[[Decimal, Decimal], Decimal]) -> Callable[[Decimal | None, Decimal | None], Decimal | None]:
    def joined(one: Decimal | None, other: Decimal | None) -> Decimal | None:
        return None if one is None or other is None else act(one, other)

    return joined


_times = _multiplied = _joined(lambda one, other: one * other)
_less = _joined(lambda one, other: one - other)


def _divided(above: Decimal | None, below: Decimal | None, times: Decimal) -> Decimal | None:
    return None if above is None or below is None or below <= 0 else above / below * times
