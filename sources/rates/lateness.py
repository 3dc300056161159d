"""When exchange rates are later than they should be. Pure."""

from __future__ import annotations

from datetime import date

from sources.rates.book import Period

# Days after which rates have stopped coming; a daily fixing pauses five days at most (docs/decisions/0005)
LATE_AFTER = {Period.DAY: 6, Period.WEEK: 21, Period.MONTH: 45}


def is_late(period: str, newest: date, today: date) -> bool:
    """Whether the newest rate of a provider of such a period (day, week, month) is older than it should be."""
    return (today - newest).days > LATE_AFTER[Period(period)]
