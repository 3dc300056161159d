"""When exchange rates are later than they should be, and where they have gaps. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import pairwise

from sources.rates.book import Period

# Days after which rates have stopped coming; a daily fixing pauses five days at most (docs/decisions/0005)
LATE_AFTER = {Period.DAY: 6, Period.WEEK: 21, Period.MONTH: 45}


def is_late(period: str, newest: date, today: date) -> bool:
    """Whether the newest rate of a provider of such a period (day, week, month) is older than it should be."""
    return (today - newest).days > LATE_AFTER[Period(period)]


def gaps(period: str, days: Iterable[date]) -> list[tuple[date, date]]:
    """The days between which a provider's rates pause longer than they should, the latest first. days: in any order."""
    longest = LATE_AFTER[Period(period)]
    ordered = sorted(set(days))
    return [(before, after) for before, after in pairwise(ordered) if (after - before).days > longest][::-1]
