"""Holding a conversion against a rate: which rate counts, what it says, and which earlier day it would fit.

Thresholds: docs/decisions/0004.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from functools import partial

from claims.kinds.converting.amounts import Conversion
from claims.kinds.kind import Basis, RateBasis, StatedRate
from claims.verdicts import CONVERSION, Band, Grade, Outcome, compare, distance_between
from figures.figure import Interval
from sources.rates.book import Period, Rate, RateBook

LOOK_BACK = 365  # days: nine in ten of all published conversions fit some day of the year before
# docs/decisions/0004, measured: three days in four lie as near to the rate that stands for their week or month
WIDTHS = {Period.DAY: Decimal(0), Period.WEEK: Decimal("0.01"), Period.MONTH: Decimal("0.025")}
STATED = "stated"  # stands for a provider where the text itself gives the rate
RANK = (Outcome.ACCURATE, Outcome.APPROXIMATE, Outcome.OUTDATED, Outcome.INACCURATE)


@dataclass(frozen=True, slots=True)
class Held:
    """A conversion held against one rate.

    conversion: the end of a range that fits worse, or the conversion itself.
    averaged: how many rates the rate is the mean of, where an editor chose a period.
    fitting: earlier rates that come near the digits; inside: those that lie within them, latest first.
    """

    conversion: Conversion
    rate: Rate
    grade: Grade
    basis: RateBasis
    fitting: tuple[Rate, ...] = ()
    inside: tuple[Rate, ...] = ()
    averaged: int = 0

    @property
    def rate_is_lacking(self) -> bool:
        """Whether the sentence means an earlier time whose rate nobody has, or a time it does not name."""
        if self.basis.basis not in (Basis.PERIOD, Basis.DAY):
            return False
        return self.basis.first is None or self.rate.day > (self.basis.last or self.basis.first)

    @property
    def only_then(self) -> bool:
        """Whether the rate is one of a time read from the sentence, which may be the time of something else in it."""
        return self.basis.first is not None and not self.basis.chosen

    @property
    def agrees(self) -> bool:
        """Whether the rate comes within the digits and the market's margin."""
        return self.grade.distance <= CONVERSION.agree


def hold(conversion: Conversion, published: datetime | date, basis: RateBasis, book: RateBook) -> Held | None:
    """Hold a conversion against the rate that counts; None where no provider has one.

    A rate that the text states counts alone, and so does what an editor chose. A time read from the sentence counts
    where the publication's rate does not agree.
    """
    if basis.rate is not None:
        return _against_stated(conversion, basis, basis.rate, published)
    if basis.chosen and basis.first:
        return _against_period(conversion, basis, book)
    now = _against_publication(conversion, published, book)
    if now is not None and (now.agrees or basis.first is None):
        return now if now.agrees else replace(now, basis=basis)
    then = _against_period(conversion, basis, book)
    if now is None or (then is not None and (then.agrees or _better(then, now))):
        return then
    return now if then is not None or now.grade.cause else replace(now, basis=basis)


def _better(one: Held, other: Held) -> bool:
    return RANK.index(one.grade.outcome) < RANK.index(other.grade.outcome)


def _against_stated(
    conversion: Conversion, basis: RateBasis, stated: StatedRate, published: datetime | date
) -> Held | None:
    """Against the rate the text states; None where it is of another pair."""
    base, quote = conversion.source.unit or "", conversion.target.unit or ""
    value = stated.of(base, quote)
    if value is None:
        return None
    rate = Rate(base, quote, published.date() if isinstance(published, datetime) else published, value, STATED)
    return _worst(Held(end, rate, grade_against(end, rate), basis) for end in conversion.ends)


def _against_publication(conversion: Conversion, published: datetime | date, book: RateBook) -> Held | None:
    rate = book.known_at(conversion.source.unit or "", conversion.target.unit or "", published)
    if rate is None:
        return None
    return _worst(_against(end, rate, book) for end in conversion.ends)


def _against(end: Conversion, rate: Rate, book: RateBook) -> Held:
    """One end against one rate, with the earlier rates that would fit better."""
    implied = end.implied
    earlier: list[Rate] = []
    if not implied.interval.holds(rate.value):
        near = {period: _near(implied.interval, WIDTHS[period]) for period in Period}
        earlier = [old for old in book.back_from(rate, LOOK_BACK) if near[old.period].holds(old.value)]
    grade = grade_against(end, rate, fitting=earlier)
    inside = tuple(old for old in earlier if implied.interval.holds(old.value))
    return Held(end, rate, grade, RateBasis(), tuple(earlier), inside)


def _against_period(conversion: Conversion, basis: RateBasis, book: RateBook) -> Held | None:
    """Against the rate of the time named that comes nearest; against their mean where an editor chose a period."""
    rates = rates_within(conversion.source.unit or "", conversion.target.unit or "", basis, book)
    if not rates:
        return None
    if basis.chosen and basis.basis is Basis.PERIOD and len(rates) > 1:
        mean = replace(rates[0], value=sum((rate.value for rate in rates), Decimal(0)) / len(rates), legs=())
        return _worst(Held(end, mean, grade_against(end, mean), basis, averaged=len(rates)) for end in conversion.ends)
    return _worst(_nearest(end, rates, basis) for end in conversion.ends)


def _nearest(end: Conversion, rates: Sequence[Rate], basis: RateBasis) -> Held:
    implied = end.implied
    rate = min(rates, key=lambda rate: (distance_between(implied.interval, band(rate).interval), -rate.day.toordinal()))
    return Held(end, rate, grade_against(end, rate), basis)


def rates_within(base: str, quote: str, basis: RateBasis, book: RateBook) -> list[Rate]:
    """The rates of the days named, latest first, or the last before them where none is of these days."""
    if basis.first is None:
        return []
    last = basis.last or basis.first
    latest = book.known_at(base, quote, last)
    if latest is None:
        return []
    earlier = book.back_from(latest, (last - basis.first).days)
    return [latest, *(rate for rate in earlier if rate.day >= basis.first)]


def grade_against(end: Conversion, rate: Rate, fitting: Sequence[Rate] = ()) -> Grade:
    """The grade of one conversion by one rate, `fitting` being the earlier rates that would explain it.

    A result is rounded more often than the amount it was made of: the zeros of that amount count as rounding only where
    the rest is near already, or 100 billion pounds as $185 billion for 176 would pass.
    """
    implied, expected = end.implied, band(rate)
    near = distance_between(implied.interval, expected.interval) <= CONVERSION.near
    rounded = end.rounded if near else end.rounded_result
    return compare(implied, expected, CONVERSION, explained=partial(bool, fitting), rounded=rounded)


def band(rate: Rate) -> Band:
    """A rate, and how far the days it stands for may lie from it."""
    width = rate.value * WIDTHS[rate.period]
    return Band(rate.value, Interval(rate.value - width, rate.value + width))


def _near(implied: Interval, width: Decimal) -> Interval:
    """The rates of a width that lie near enough to the implied ones to agree: `compare`, turned round."""
    low = None if implied.low is None else implied.low / (1 + width) / (1 + CONVERSION.agree)
    high = None if implied.high is None else implied.high / (1 - width) / (1 - CONVERSION.agree)
    return Interval(low, high)


def _worst(held: Iterable[Held]) -> Held:
    return max(held, key=lambda one: (RANK.index(one.grade.outcome), one.grade.distance))
