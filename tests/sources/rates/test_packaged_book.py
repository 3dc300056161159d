from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sources.rates.book import Period, Rate
from sources.rates.packaged import packaged_book
from sources.rates.provider import NaiveMomentError
from sources.rates.registry import packaged

BOOK = packaged_book()
BEIJING = timezone(timedelta(hours=8))
MOMENTS = st.dates(date(1999, 2, 1), date(2026, 10, 20))
CURRENCIES = st.sampled_from(
    ["USD", "EUR", "CNY", "JPY", "KRW", "GBP", "HKD", "TWD", "PLN", "VND", "UAH", "RUB", "HRK", "BMD", "KWD", "CLP"]
)


def known(base: str, quote: str, moment: datetime | date) -> Rate:
    rate = BOOK.known_at(base, quote, moment)
    assert rate is not None
    return rate


def worth(amount: str, base: str, quote: str, moment: datetime | date) -> Decimal:
    return round(Decimal(amount) * known(base, quote, moment).value / 10**8, 2)


def test_article_of_the_morning_is_judged_by_the_evening_before() -> None:
    published = datetime(2024, 3, 8, 9, 30, tzinfo=BEIJING)
    assert known("KRW", "CNY", published).day == date(2024, 3, 7)
    assert worth("909e9", "KRW", "CNY", published) == Decimal("49.27")
    assert worth("1.02e12", "KRW", "CNY", published) == Decimal("55.29")


def test_date_without_a_time_means_that_days_fixing() -> None:
    assert known("KRW", "CNY", date(2024, 3, 8)).day == date(2024, 3, 8)
    assert worth("909e9", "KRW", "CNY", date(2024, 3, 8)) == Decimal("49.55")
    assert worth("1.02e12", "KRW", "CNY", date(2024, 3, 8)) == Decimal("55.60")


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2024, 3, 7, 14, 59, 59, tzinfo=UTC), 6),  # winter: 15:59:59 in Frankfurt
        (datetime(2024, 3, 7, 15, 0, 0, tzinfo=UTC), 6),  # just then is not before
        (datetime(2024, 3, 7, 15, 0, 1, tzinfo=UTC), 7),
        (datetime(2024, 3, 7, 23, 30, tzinfo=BEIJING), 7),
        (datetime(2024, 3, 8, 0, 30, tzinfo=BEIJING), 7),
    ],
)
def test_fixing_counts_from_its_release_at_four_in_frankfurt(moment: datetime, day: int) -> None:
    assert known("EUR", "USD", moment).day == date(2024, 3, day)


def test_fixing_is_released_an_hour_earlier_by_the_clock_of_greenwich_in_summer() -> None:
    assert known("EUR", "USD", datetime(2024, 7, 3, 13, 59, tzinfo=UTC)).day == date(2024, 7, 2)
    assert known("EUR", "USD", datetime(2024, 7, 3, 14, 1, tzinfo=UTC)).day == date(2024, 7, 3)


@pytest.mark.parametrize(
    ("clock", "day"),
    [
        ("2016-06-30 14:29", "2016-06-29"),
        ("2016-06-30 14:31", "2016-06-30"),
        ("2016-07-01 14:31", "2016-06-30"),
        ("2016-07-01 16:01", "2016-07-01"),
        ("2013-10-01 15:00", "2013-10-01"),
    ],
)
def test_fixing_was_released_at_half_past_two_until_june_2016(clock: str, day: str) -> None:
    moment = datetime.fromisoformat(clock).replace(tzinfo=ZoneInfo("Europe/Berlin"))
    assert known("EUR", "USD", moment).day.isoformat() == day


@pytest.mark.parametrize(
    ("asked", "day"),
    [
        (date(2024, 3, 9), date(2024, 3, 8)),  # Saturday
        (date(2024, 3, 10), date(2024, 3, 8)),
        (date(2024, 4, 1), date(2024, 3, 28)),  # Easter Monday
        (date(2023, 12, 26), date(2023, 12, 22)),
    ],
)
def test_weekend_and_holiday_are_answered_by_the_last_earlier_day(asked: date, day: date) -> None:
    assert known("USD", "CNY", asked).day == day


def test_moment_without_a_zone_is_a_fault_of_the_caller() -> None:
    with pytest.raises(NaiveMomentError):
        BOOK.known_at("USD", "CNY", datetime(2024, 3, 8, 9, 30))  # noqa: DTZ001


@pytest.mark.parametrize(
    "currency",
    ["TWD", "VND", "SAR", "AED", "KWD", "ARS", "EGP", "COP", "PEN", "QAR", "PKR", "BDT", "NGN", "KES"],
)
def test_currency_the_ecb_lacks_comes_weekly_from_the_polish_bank(currency: str) -> None:
    rate = known(currency, "USD", date(2024, 3, 8))
    assert (rate.provider, rate.day, rate.period) == ("nbp", date(2024, 3, 6), Period.WEEK)
    assert [(leg.base, leg.quote) for leg in rate.legs] == [(currency, "PLN"), ("USD", "PLN")]


@pytest.mark.parametrize("currency", ["UAH", "CLP", "XDR"])
def test_currency_of_the_polish_daily_table_comes_daily(currency: str) -> None:
    rate = known(currency, "USD", date(2024, 3, 8))
    assert (rate.provider, rate.day, rate.period) == ("nbp", date(2024, 3, 8), Period.DAY)


def test_weekly_rate_is_not_known_before_its_noon() -> None:
    morning, noon = datetime(2024, 3, 6, 10, 0, tzinfo=UTC), datetime(2024, 3, 6, 11, 16, tzinfo=UTC)
    assert known("TWD", "USD", morning).day == date(2024, 2, 28)
    assert known("TWD", "USD", noon).day == date(2024, 3, 6)


def test_currency_of_neither_bank_comes_monthly_from_the_customs() -> None:
    for moment in (date(2024, 3, 1), date(2024, 3, 31), datetime(2024, 3, 1, 6, 0, tzinfo=UTC)):
        rate = known("BMD", "USD", moment)
        assert (rate.provider, rate.day, rate.period) == ("hmrc", date(2024, 3, 1), Period.MONTH)


def test_roubles_go_on_at_the_next_provider_when_the_ecb_ends_them() -> None:
    assert known("RUB", "USD", date(2022, 2, 28)).provider == "ecb"
    assert known("RUB", "USD", date(2022, 4, 5)).provider == "nbp"
    assert known("RUB", "CNY", date(2025, 6, 6)).period == Period.WEEK


@pytest.mark.parametrize(
    ("currency", "moment"),
    [
        ("HRK", date(2023, 2, 10)),
        ("HRK", date(2025, 2, 10)),
        ("DEM", date(2002, 6, 3)),
        ("EEK", date(2011, 3, 1)),
        ("LTL", date(2015, 4, 1)),
        ("TRL", date(2006, 1, 9)),
        ("BYR", date(2016, 12, 9)),
        ("ECS", date(2020, 1, 7)),
        ("VEF", date(2020, 1, 7)),
        ("MRO", date(2019, 1, 7)),
    ],
)
def test_ended_currency_is_not_answered_from_its_past(currency: str, moment: date) -> None:
    assert BOOK.known_at(currency, "USD", moment) is None


@pytest.mark.parametrize(
    ("base", "quote", "moment"),
    [
        ("USD", "XYZ", date(2024, 3, 8)),
        ("XYZ", "USD", date(2024, 3, 8)),
        ("USD", "USD", date(2024, 3, 8)),
        ("usd", "CNY", date(2024, 3, 8)),
        ("", "CNY", date(2024, 3, 8)),
        ("USD", "CNY", date(1990, 5, 5)),
        ("VND", "USD", date(2001, 5, 5)),
    ],
)
def test_what_no_provider_knows_has_no_rate(base: str, quote: str, moment: date) -> None:
    assert BOOK.known_at(base, quote, moment) is None


@pytest.mark.parametrize(
    ("slug", "currency", "last", "gone"), [("ecb", "CNY", 10, 11), ("nbp", "TWD", 21, 22), ("hmrc", "BMD", 31, 62)]
)
def test_packaged_rates_do_not_answer_for_long_after_their_end(slug: str, currency: str, last: int, gone: int) -> None:
    end = packaged()[slug].published(currency)[-1].leg.day
    book = packaged_book([slug])
    assert book.known_at("USD", currency, end + timedelta(days=last)) is not None
    assert book.known_at("USD", currency, end + timedelta(days=gone)) is None


def test_order_decides_which_provider_answers() -> None:
    moment = date(2024, 3, 8)
    values = {packaged_book([slug]).known_at("USD", "CNY", moment).value for slug in ("ecb", "nbp", "hmrc")}
    assert len(values) == 3
    assert packaged_book(["hmrc", "ecb"]).known_at("USD", "CNY", moment).provider == "hmrc"
    assert packaged_book(["nbp", "ecb"]).known_at("USD", "CNY", moment).provider == "nbp"
    assert packaged_book([]).known_at("USD", "CNY", moment) is None


def test_published_rate_keeps_its_printed_digits() -> None:
    assert str(known("EUR", "HUF", date(2024, 3, 7)).value) == "395.43"
    assert str(known("VND", "PLN", date(2004, 4, 1)).value) == "0.00024699"
    assert str(packaged_book(["nbp"]).known_at("VND", "PLN", date(2004, 5, 5)).value) == "0.00024870"


def test_days_before_come_latest_first_without_the_day_itself() -> None:
    rate = known("KRW", "CNY", date(2024, 3, 7))
    before = BOOK.back_from(rate, 7)
    assert [one.day.isoformat() for one in before] == [
        "2024-03-06",
        "2024-03-05",
        "2024-03-04",
        "2024-03-01",
        "2024-02-29",
    ]
    assert {one.provider for one in before} == {"ecb"}
    assert len(BOOK.back_from(rate, 365)) == 255
    assert list(BOOK.back_from(rate, 0)) == []


def test_days_before_stay_with_the_provider_of_the_rate() -> None:
    rate = known("TWD", "CNY", date(2024, 3, 8))
    before = BOOK.back_from(rate, 30)
    assert [one.day.isoformat() for one in before] == ["2024-02-28", "2024-02-21", "2024-02-14", "2024-02-07"]
    assert {(one.provider, one.period) for one in before} == {("nbp", Period.WEEK)}


def test_days_before_of_a_rate_from_elsewhere_are_none() -> None:
    house = Rate("USD", "CNY", date(2024, 3, 7), Decimal("7.1"), "house")
    assert list(BOOK.back_from(house, 30)) == []


@given(CURRENCIES, CURRENCIES, MOMENTS)
@settings(max_examples=60, deadline=None)
def test_pair_turned_round_is_one_over(base: str, quote: str, moment: date) -> None:
    rate, turned = BOOK.known_at(base, quote, moment), BOOK.known_at(quote, base, moment)
    assert (rate is None) == (turned is None)
    if rate and turned:
        assert (rate.day, rate.provider, rate.period) == (turned.day, turned.provider, turned.period)
        assert abs(rate.value * turned.value - 1) < Decimal("1e-26")


@given(CURRENCIES, CURRENCIES, MOMENTS)
@settings(max_examples=60, deadline=None)
def test_answer_is_of_the_pair_not_later_and_made_of_printed_rates_of_its_day(
    base: str, quote: str, moment: date
) -> None:
    rate = BOOK.known_at(base, quote, moment)
    if rate is None:
        return
    assert (rate.base, rate.quote) == (base, quote)
    assert rate.day <= moment
    assert (moment - rate.day).days <= 62
    assert 1 <= len(rate.legs) <= 2
    assert {leg.day for leg in rate.legs} == {rate.day}
    assert rate.value > 0


@given(CURRENCIES, CURRENCIES, MOMENTS, st.integers(0, 800))
@settings(max_examples=40, deadline=None)
def test_days_before_are_ordered_and_within_the_days_asked(base: str, quote: str, moment: date, days: int) -> None:
    rate = BOOK.known_at(base, quote, moment)
    if rate is None:
        return
    before = [one.day for one in BOOK.back_from(rate, days)]
    assert before == sorted(before, reverse=True)
    assert all(rate.day - timedelta(days=days) <= day < rate.day for day in before)
