"""A pair of currencies at one provider: printed rates joined through the provider's own base. Pure.

1 KRW in CNY at the ECB = (CNY for a euro) ÷ (KRW for a euro), of one day: a day counts where both were printed.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Context, Decimal

from sources.rates.book import Rate
from sources.rates.provider import Provider, Published, coarser

# One rounding a rate, at the digits of IEEE decimal128: far below the last digit any article prints
EXACT = Context(prec=34)
ONE = Decimal(1)


class Series:
    """One currency's printed rates at a provider, oldest first, one a day."""

    __slots__ = ("days", "rows")

    def __init__(self, rows: Sequence[Published]) -> None:
        self.rows = rows
        self.days = [row.leg.day for row in rows]


class Crossing:
    """The rates of one pair at one provider; each is made once, when first asked for.

    A series is None where the currency is the provider's own base.
    """

    __slots__ = ("_made", "_pairs", "base", "days", "provider", "quote")

    def __init__(
        self, provider: Provider, base: str, quote: str, of_base: Series | None, of_quote: Series | None
    ) -> None:
        self.provider, self.base, self.quote = provider, base, quote
        self.days, self._pairs = _together(of_base, of_quote)
        self._made: list[Rate | None] = [None] * len(self.days)

    def last_until(self, day: date) -> Rate | None:
        """The rate of a day, or the last before it."""
        place = bisect_right(self.days, day) - 1
        return self._rate(place) if place >= 0 else None

    def before(self, day: date, days: int) -> list[Rate]:
        """The rates of the `days` days before a day, latest first."""
        first = bisect_left(self.days, day - timedelta(days=days))
        return [self._rate(place) for place in range(bisect_left(self.days, day) - 1, first - 1, -1)]

    def _rate(self, place: int) -> Rate:
        made = self._made[place]
        if made is None:
            made = self._made[place] = cross(self.provider, self.base, self.quote, self._pairs[place])
        return made


def cross(provider: Provider, base: str, quote: str, printed: Sequence[Published]) -> Rate:
    """One unit of `base` in `quote` out of printed rates of one day: exact but for one rounding to 34 digits."""
    above, below, period = ONE, ONE, printed[0].period
    for row in printed:
        if row.leg.base == base or row.leg.quote == quote:
            above = EXACT.multiply(above, row.leg.value)
        else:
            below = EXACT.multiply(below, row.leg.value)
        period = coarser(period, row.period)
    value = above if below == ONE else EXACT.divide(above, below)
    return Rate(
        base=base,
        quote=quote,
        day=printed[0].leg.day,
        value=value,
        provider=provider.slug,
        period=period,
        legs=tuple(row.leg for row in printed),
    )


def _together(of_base: Series | None, of_quote: Series | None) -> tuple[list[date], Sequence[tuple[Published, ...]]]:
    """The days both currencies were printed, with the printed rates of each."""
    known = [series for series in (of_base, of_quote) if series is not None]
    if len(known) == 1:
        return known[0].days, [(row,) for row in known[0].rows]
    if not known:
        return [], []
    if known[0].days == known[1].days:
        return known[0].days, list(zip(known[0].rows, known[1].rows, strict=True))
    quoted = dict(zip(known[1].days, known[1].rows, strict=True))
    shared = [(row, quoted[row.leg.day]) for row in known[0].rows if row.leg.day in quoted]
    return [row.leg.day for row, _other in shared], shared
