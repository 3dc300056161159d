"""Growth over years: the yearly rate from a base to a result, or the result of a base and the rates of its years."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal, localcontext

from claims.kinds.changing.bounds import HUNDRED, band, ratio, span
from claims.kinds.changing.judging import FIT
from claims.kinds.context.slips import TRANSPOSED, transposed
from claims.kinds.digits import magnitude
from claims.verdicts import BY_DIGITS, Band, Grade, Outcome, compare
from figures.figure import Figure, Interval, Kind

WRONG_YEARS, TOTAL_FOR_YEARLY, DIVIDED = "wrong_years", "total_for_yearly", "divided_evenly"
LONGEST = 200  # years; beyond it two dates are no span of growth
DIGITS = 40  # of the arithmetic: roots of twelve-digit amounts
FEW = 20  # years: up to so many Newton's method finds a root in a tenth of the time of a broken power


@dataclass(frozen=True, slots=True)
class Growth:
    """A base that came to a result in so many years at a yearly rate, or at one rate a year."""

    base: Figure
    result: Figure
    rates: tuple[Figure, ...]
    years: int


@dataclass(frozen=True, slots=True)
class Judged:
    """A growth as graded, with what was expected: the rate, or the result where each year has its own."""

    grade: Grade
    expected: Band
    cause: str | None = None


def years_of(figures: Sequence[Figure]) -> int | None:
    """How many years: of a span as written, or from the first date to the last."""
    for figure in figures:
        if figure.kind is Kind.DURATION and figure.value is not None and figure.unit == "year":
            return int(figure.value) if figure.value == int(figure.value) and 0 < figure.value < LONGEST else None
    years = [int(figure.date[:4]) for figure in figures if figure.date and figure.date[:4].isdecimal()]
    apart = max(years, default=0) - min(years, default=0)
    return apart if 0 < apart < LONGEST else None


def judge(growth: Growth) -> Judged | None:
    """The growth as graded, with the slip that explains a wrong one; None where its figures make none."""
    judged = graded(growth)
    if judged is None or judged.grade.outcome in FIT:
        return judged
    if len(growth.rates) > 1:
        expected = judged.expected.value
        slip = TRANSPOSED if expected is not None and transposed(growth.result, expected) else judged.grade.cause
        return replace(judged, cause=slip)
    return replace(judged, cause=judged.grade.cause or _slip(growth, judged.expected))


def graded(growth: Growth) -> Judged | None:
    """The growth as graded, without a look for what explains it; None where its figures make none."""
    if len(growth.rates) > 1:
        result = compounded(growth.base, growth.rates)
        return None if result is None else Judged(compare(band(growth.result), result, BY_DIGITS), result)
    found = ratio(growth.result, growth.base)
    rate = None if found is None else yearly(found, growth.years)
    return None if rate is None else Judged(_grade(growth.rates[0], rate), rate)


def yearly(found: Band, years: int) -> Band | None:
    """The yearly rate in percent that makes a ratio in so many years."""
    low, high = found.interval.low, found.interval.high
    if low is None or high is None or found.value is None or low <= 0 or not 0 < years < LONGEST:
        return None
    with localcontext() as context:
        context.prec = DIGITS
        rates = [(_root(each, years) - 1) * HUNDRED for each in (found.value, low, high)]
    return Band(rates[0], Interval(rates[1], rates[2]))


def _root(value: Decimal, years: int) -> Decimal:
    """The root of a ratio; by Newton's method, from above, from the nearer of two values that are no less."""
    if years > FEW:
        return value ** (1 / Decimal(years))
    root = min(1 + (value - 1) / years, Decimal(1).scaleb(-(-(value.adjusted() + 1) // years)))
    while (nearer := root - (root - value / root ** (years - 1)) / years) < root:
        root = nearer
    return root


def _grade(rate: Figure, expected: Band) -> Grade:
    falls = rate.high is not None and rate.high < 0
    turned = Band(
        None if expected.value is None else -expected.value,
        Interval(
            None if expected.interval.high is None else -expected.interval.high,
            None if expected.interval.low is None else -expected.interval.low,
        ),
    )
    return compare(band(rate), turned if falls else expected, BY_DIGITS)


def _slip(growth: Growth, expected: Band) -> str | None:
    rate, years, found = growth.rates[0], growth.years, ratio(growth.result, growth.base)
    if found is None:
        return None
    if any(_fits(rate, yearly(found, other)) for other in (years + 1, years - 1)):
        return WRONG_YEARS
    if _fits(rate, _total(found, 1)):
        return TOTAL_FOR_YEARLY
    if _fits(rate, _total(found, years)):
        return DIVIDED
    return TRANSPOSED if expected.value is not None and transposed(magnitude(rate), abs(expected.value)) else None


def _total(found: Band, shares: int) -> Band | None:
    low, high = found.interval.low, found.interval.high
    if found.value is None or low is None or high is None:
        return None
    value, low, high = ((each - 1) * HUNDRED / shares for each in (found.value, low, high))
    return Band(value, Interval(low, high))


def _fits(rate: Figure, expected: Band | None) -> bool:
    return expected is not None and _grade(rate, expected).outcome is Outcome.ACCURATE


def compounded(base: Figure, rates: Sequence[Figure]) -> Band | None:
    """What a base comes to after growing by each rate in turn."""
    ends = span(base)
    if ends is None or base.value is None:
        return None
    value, low, high = abs(base.value), *ends
    for rate in rates:
        interval = rate.interval
        if interval.low is None or interval.high is None or rate.value is None or interval.low <= -HUNDRED:
            return None
        value, low, high = value * _grown(rate.value), low * _grown(interval.low), high * _grown(interval.high)
    return Band(value, Interval(low, high))


def _grown(rate: Decimal) -> Decimal:
    return 1 + rate / HUNDRED
