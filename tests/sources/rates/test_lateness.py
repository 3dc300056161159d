"""When rates are late, and where they have gaps."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from sources.rates.lateness import gaps

CHRISTMAS = [date(2023, 12, 22), date(2023, 12, 27)]
MONDAYS = [date(2024, 1, 1) + timedelta(weeks=week) for week in range(9)]


@pytest.mark.parametrize(
    ("period", "days"), [("day", CHRISTMAS), ("week", MONDAYS), ("day", []), ("month", MONDAYS[:1])]
)
def test_a_usual_pause_is_no_gap(period: str, days: list[date]) -> None:
    assert gaps(period, days) == []


def test_a_longer_pause_is_told_by_the_days_around_it_the_latest_first() -> None:
    days = [date(2024, 1, 2), date(2024, 1, 10), date(2024, 1, 11), date(2024, 2, 1)]
    assert gaps("day", reversed(days)) == [(days[2], days[3]), (days[0], days[1])]
