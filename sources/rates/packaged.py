"""The rate book of the packaged tables, without a database: for the command line and pure tests. Pure.

Nothing is read before it is asked for: a currency's rates are indexed once, a pair is crossed once.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache, cached_property

from sources.rates.crossing import Crossing, Series
from sources.rates.provider import PackagedRates, Provider
from sources.rates.registry import packaged
from sources.rates.tables import OrderedBook

DEFAULT_ORDER = ("ecb", "nbp", "hmrc")


class PackagedTable:
    """One provider's packaged rates (a RateTable)."""

    def __init__(self, rates: PackagedRates) -> None:
        self._rates = rates
        self._series: dict[str, Series] = {}
        self._crossings: dict[tuple[str, str], Crossing] = {}

    @property
    def provider(self) -> Provider:
        """Whose rates they are."""
        return self._rates.provider

    @cached_property
    def currencies(self) -> frozenset[str]:
        """The currencies the provider has beside its own."""
        return frozenset(self._rates.currencies())

    def crossing(self, base: str, quote: str, _first: date, _last: date) -> Crossing | None:
        """The pair's rates of all time, or None where a currency is not the provider's."""
        if not self._has(base) or not self._has(quote):
            return None
        pair = base, quote
        if pair not in self._crossings:
            self._crossings[pair] = Crossing(self.provider, base, quote, self._of(base), self._of(quote))
        return self._crossings[pair]

    def _has(self, currency: str) -> bool:
        return currency == self.provider.base or currency in self.currencies

    def _of(self, currency: str) -> Series | None:
        if currency == self.provider.base:
            return None
        if currency not in self._series:
            self._series[currency] = Series(self._rates.published(currency))
        return self._series[currency]


@cache
def packaged_table(slug: str) -> PackagedTable:
    """The table of a packaged provider, made once a process. Raises KeyError for another slug."""
    return PackagedTable(packaged()[slug])


def packaged_book(order: Sequence[str] = DEFAULT_ORDER) -> OrderedBook:
    """The book over packaged providers in an order."""
    return OrderedBook([packaged_table(slug) for slug in order])
