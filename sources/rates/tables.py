"""A rate book over providers in an order: the first that has the pair, recently enough, answers. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Protocol

from sources.rates.book import Rate
from sources.rates.crossing import Crossing
from sources.rates.provider import Provider


class RateTable(Protocol):
    """One provider's rates. `crossing` covers at least the days asked for; None: the provider lacks the pair."""

    @property
    def provider(self) -> Provider:
        """Whose rates they are."""

    def crossing(self, base: str, quote: str, first: date, last: date) -> Crossing | None:
        """The pair's rates between two days."""


# The farthest an answer may lie before the moment asked for: the month before, from its first day
REACH = timedelta(days=62)


class OrderedBook:
    """A RateBook (sources.rates.book) over tables in the order of trust."""

    def __init__(self, tables: Sequence[RateTable]) -> None:
        self._tables = tuple(tables)

    def known_at(self, base: str, quote: str, moment: datetime | date) -> Rate | None:
        """See RateBook. None for a pair of one currency. Raises NaiveMomentError."""
        if base == quote:
            return None
        answers = (self._from_table(table, base, quote, moment) for table in self._tables)
        return next((rate for rate in answers if rate is not None), None)

    def back_from(self, rate: Rate, days: int) -> Sequence[Rate]:
        """See RateBook."""
        for table in self._tables:
            if table.provider.slug == rate.provider:
                crossing = table.crossing(rate.base, rate.quote, rate.day - timedelta(days=days), rate.day)
                return crossing.before(rate.day, days) if crossing else []
        return []

    @staticmethod
    def _from_table(table: RateTable, base: str, quote: str, moment: datetime | date) -> Rate | None:
        last = table.provider.last_released(moment)
        crossing = table.crossing(base, quote, last - REACH, last)
        rate = crossing.last_until(last) if crossing else None
        if rate is None or not table.provider.speaks_for(moment, rate.day, rate.period):
            return None
        return rate
