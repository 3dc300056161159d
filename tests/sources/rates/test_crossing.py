from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.rates.book import Leg, Period
from sources.rates.crossing import Crossing, Series
from sources.rates.provider import Provider, Published
from sources.rates.tables import OrderedBook

HOUSE = Provider("house", "House", "本社", "CNY", Period.DAY, time(9, 15), "Asia/Shanghai", "House rates")
MARCH = date(2024, 3, 1)


def printed(base: str, quote: str, value: str, day: int = 1, period: Period = Period.DAY) -> Published:
    return Published(Leg(base, quote, MARCH + timedelta(days=day - 1), Decimal(value)), period)


class ListedTable:
    """A provider's rates as a list."""

    def __init__(self, provider: Provider, *rows: Published) -> None:
        self.provider = provider
        self._rows = rows

    def crossing(self, base: str, quote: str, first: date, last: date) -> Crossing | None:
        found = [self._of(currency) for currency in (base, quote)]
        known = [
            series is not None or one == self.provider.base for one, series in zip((base, quote), found, strict=True)
        ]
        return Crossing(self.provider, base, quote, *found) if all(known) else None

    def _of(self, currency: str) -> Series | None:
        rows = [
            row for row in self._rows if currency in (row.leg.base, row.leg.quote) and currency != self.provider.base
        ]
        return Series(rows) if rows else None


def rate(table: ListedTable, base: str, quote: str, day: int = 1):
    return OrderedBook([table]).known_at(base, quote, MARCH + timedelta(days=day - 1))


def test_rates_printed_in_both_directions_are_joined() -> None:
    table = ListedTable(HOUSE, printed("USD", "CNY", "7.2"), printed("CNY", "KRW", "180"))
    assert rate(table, "USD", "KRW").value == Decimal("1296")
    assert rate(table, "USD", "CNY").value == Decimal("7.2")
    assert rate(table, "CNY", "KRW").value == Decimal("180")
    assert abs(rate(table, "KRW", "CNY").value * 180 - 1) < Decimal("1e-32")


def test_day_counts_where_both_currencies_were_printed() -> None:
    table = ListedTable(
        HOUSE,
        *(printed("USD", "CNY", f"7.{day}", day) for day in range(1, 9)),
        *(printed("TWD", "CNY", f"0.22{day}", day, Period.WEEK) for day in (2, 9)),
    )
    found = rate(table, "TWD", "USD", 8)
    assert found.day == date(2024, 3, 2)
    assert round(found.value, 9) == Decimal("0.030833333")
    assert found.period is Period.WEEK


def test_longer_period_of_the_two_legs_counts() -> None:
    table = ListedTable(HOUSE, printed("USD", "CNY", "7"), printed("BMD", "CNY", "7", period=Period.MONTH))
    assert rate(table, "BMD", "USD").period is Period.MONTH
    assert rate(table, "USD", "CNY").period is Period.DAY


@pytest.mark.parametrize(
    ("period", "last", "gone"),
    [(Period.DAY, 10, 11), (Period.WEEK, 21, 22), (Period.MONTH, 60, 61)],  # March and April: 61 days
)
def test_rate_speaks_for_so_long_and_no_longer(period: Period, last: int, gone: int) -> None:
    table = ListedTable(HOUSE, printed("USD", "CNY", "7.1", period=period))
    book = OrderedBook([table])
    assert book.known_at("USD", "CNY", MARCH + timedelta(days=last)) is not None
    assert book.known_at("USD", "CNY", MARCH + timedelta(days=gone)) is None


def test_stale_rate_gives_way_to_the_next_provider() -> None:
    other = Provider("other", "Other", "他", "USD", Period.DAY, time(0), "UTC", "Other rates")
    book = OrderedBook(
        [ListedTable(HOUSE, printed("USD", "CNY", "7.1")), ListedTable(other, printed("USD", "CNY", "7.3", 20))]
    )
    assert book.known_at("USD", "CNY", date(2024, 3, 5)).provider == "house"
    assert book.known_at("USD", "CNY", date(2024, 3, 20)).provider == "other"
    assert book.known_at("USD", "CNY", date(2024, 3, 15)) is None


def test_each_provider_is_asked_by_its_own_clock() -> None:
    table = ListedTable(HOUSE, printed("USD", "CNY", "7.1", 1), printed("USD", "CNY", "7.2", 2))
    shanghai = ZoneInfo("Asia/Shanghai")
    book = OrderedBook([table])
    assert book.known_at("USD", "CNY", datetime(2024, 3, 2, 9, 15, tzinfo=shanghai)).day == date(2024, 3, 1)
    assert book.known_at("USD", "CNY", datetime(2024, 3, 2, 9, 16, tzinfo=shanghai)).day == date(2024, 3, 2)
    assert book.known_at("USD", "CNY", datetime(2024, 3, 1, 20, 30, tzinfo=ZoneInfo("America/New_York"))).day == date(
        2024, 3, 2
    )


POSITIVE = st.decimals("0.000001", "1000000", places=6)


@given(POSITIVE, POSITIVE)
def test_crossing_through_the_base_is_exact_to_thirty_digits(first: Decimal, second: Decimal) -> None:
    if not first or not second:
        return
    table = ListedTable(HOUSE, printed("CNY", "USD", str(first)), printed("CNY", "KRW", str(second)))
    crossed = rate(table, "USD", "KRW").value
    numerator, denominator = (
        second.as_integer_ratio()[0] * first.as_integer_ratio()[1],
        (second.as_integer_ratio()[1] * first.as_integer_ratio()[0]),
    )
    top, bottom = crossed.as_integer_ratio()
    assert abs(top * denominator - numerator * bottom) * 10**30 <= numerator * bottom
