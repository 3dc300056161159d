"""A series: what official statistics said of an item for a period, and since when. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sources.series.periods import Period
from sources.series.table import Row


class Series:
    """The rows of one source; a period of an item has a vintage for each day it was released anew."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self.rows = tuple(sorted(rows, key=lambda row: (row.item, row.period, row.released, row.place)))

    @property
    def items(self) -> tuple[str, ...]:
        """The names of what is measured."""
        return tuple(dict.fromkeys(row.item for row in self.rows))

    def named_in(self, text: str) -> str | None:
        """The item a text names, the longest of those it names; the only one of the series where there is but one."""
        if len(self.items) == 1:
            return self.items[0]
        named = sorted((item for item in self.items if item.casefold() in text.casefold()), key=len, reverse=True)
        if not named or any(other not in named[0] for other in named[1:]):
            return None
        return named[0]

    def vintages(self, item: str, period: Period) -> list[Row]:
        """Every release of a value, the oldest first."""
        return [row for row in self.rows if row.item == item and row.period == period]

    def known(self, item: str, period: Period, by: date) -> Row | None:
        """The value known at the end of a day: the last release until then."""
        released = [row for row in self.vintages(item, period) if row.released <= by]
        return released[-1] if released else None

    def history(self, item: str, like: Period, by: date) -> list[Row]:
        """The values of all periods as long as one, as known at the end of a day, in order of time."""
        periods = dict.fromkeys(row.period for row in self.rows if row.item == item and _as_long(row.period, like))
        known = (self.known(item, period, by) for period in periods)
        return [row for row in known if row is not None]


def _as_long(one: Period, other: Period) -> bool:
    return abs(one.days - other.days) <= max(one.days, other.days) // 10  # months, quarters and years differ by days
