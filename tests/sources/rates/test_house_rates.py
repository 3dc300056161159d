"""House providers: rates an outlet uploads."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest

from claims.models import Outlet
from sources.models import PublishedRate, RateProvider
from sources.operations.house_rates import HouseProvider, Imported, import_rates
from sources.rates.stored import StoredBook
from sources.refusal import BadInput

pytestmark = pytest.mark.django_db

TODAY = date(2024, 3, 11)
NOW = datetime(2024, 3, 11, 9, 0, tzinfo=UTC)
PARITY = HouseProvider(
    slug="parity",
    name_en="Central parity",
    name_zh="人民币汇率中间价",
    attribution="China Foreign Exchange Trade System",
    terms_url="https://www.example.org/terms",
    release_time=time(9, 15),
    release_zone="Asia/Shanghai",
)
ROWS = ("2024-03-07,USD,CNY,7.1002,1", "2024-03-08,USD,CNY,7.0978,1", "2024-03-08,JPY,CNY,4.8125,100")


@pytest.fixture
def outlet() -> Outlet:
    return Outlet.objects.create(slug="morning-desk", name="Morning Desk")


@pytest.fixture
def upload(outlet: Outlet, files):
    """Upload rows of a CSV file."""

    def run(*rows: str, about: HouseProvider = PARITY, **options) -> Imported:
        given = {
            "outlet": outlet,
            "about": about,
            "file_name": "rates.csv",
            "today": TODAY,
            "now": NOW,
            "by": None,
            **options,
        }
        return import_rates(content=given.pop("content", files.csv(*rows)), **given)

    return run


def refused(upload, *rows: str, **options) -> BadInput:
    before = PublishedRate.objects.count(), RateProvider.objects.count()
    with pytest.raises(BadInput) as refusal:
        upload(*rows, **options)
    assert (PublishedRate.objects.count(), RateProvider.objects.count()) == before
    return refusal.value


def places(refusal: BadInput) -> list[tuple[int, str]]:
    return [(row["row"], row["column"]) for row in refusal.details["rows"]]


def test_upload_makes_the_provider_and_its_rates(upload, outlet: Outlet) -> None:
    done = upload(*ROWS)
    assert (done.added, done.replaced, done.unchanged) == (3, 0, 0)
    assert (done.provider.base, done.provider.period, done.provider.name_zh) == ("CNY", "day", "人民币汇率中间价")
    rate = StoredBook(["parity"], outlet=outlet).known_at("USD", "JPY", date(2024, 3, 8))
    assert rate.provider == "parity"
    assert round(rate.value, 4) == round(Decimal("7.0978") / Decimal("0.048125"), 4)


def test_workbook_is_taken_like_a_csv_file(upload, files) -> None:
    content = files.xlsx(["日期", "货币", "计价货币", "中间价"], [date(2024, 3, 8), "USD", "CNY", 7.0978])
    assert upload(content=content, file_name="rates.xlsx").added == 1
    assert str(PublishedRate.objects.get().value) == "7.0978"


def test_later_upload_adds_days_and_needs_no_names(upload) -> None:
    upload(*ROWS)
    done = upload("2024-03-11,USD,CNY,7.0969,1", *ROWS, about=HouseProvider(slug="parity"))
    assert (done.added, done.replaced, done.unchanged) == (1, 0, 3)
    assert done.provider.name_en == "Central parity"
    assert RateProvider.objects.count() == 1


def test_weekly_provider_says_so_with_every_rate(upload, outlet: Outlet) -> None:
    upload(*ROWS, about=HouseProvider(slug="weekly", name_en="Weekly", attribution="Desk", period="week"))
    rate = StoredBook(["weekly"], outlet=outlet).known_at("USD", "CNY", date(2024, 3, 25))
    assert rate.period == "week"


def test_one_bad_row_stores_nothing_and_names_its_place(upload) -> None:
    refusal = refused(upload, *ROWS, "2024-03-09,USD,CNY,seven,1")
    assert refusal.field == "file"
    assert places(refusal) == [(5, "value")]
    assert str(refusal).startswith("Nothing was stored. Row 5, column value: 'seven' is no positive number")


def test_stored_rate_is_replaced_only_when_chosen(upload) -> None:
    upload(*ROWS)
    assert places(refused(upload, "2024-03-08,USD,CNY,7.09,1")) == [(2, "value")]
    done = upload("2024-03-08,USD,CNY,7.09,1", replace=True)
    assert (done.added, done.replaced, done.unchanged) == (0, 1, 0)
    assert str(PublishedRate.objects.get(base="USD", day=date(2024, 3, 8)).value) == "7.09"


@pytest.mark.parametrize(
    "rows",
    [
        ("2024-03-08,USD,CNY,7.1,1", "2024-03-11,USD,CNY,71,1"),
        ("2024-03-11,USD,CNY,71,1", "2024-03-08,USD,CNY,7.1,1"),
    ],
    ids=["oldest first", "newest first"],
)
def test_jump_within_a_file_is_a_fault_unless_it_is_true(upload, rows: tuple[str, ...]) -> None:
    assert places(refused(upload, *rows)) == [(2 + ["71" in row for row in rows].index(True), "value")]
    assert upload(*rows, accept_jumps=True).added == 2


def test_jump_against_the_stored_day_before_is_a_fault(upload) -> None:
    upload(*ROWS)
    assert places(refused(upload, "2024-03-11,JPY,CNY,4.8125,1")) == [(2, "value")]


def test_rate_without_the_providers_base_is_a_fault(upload) -> None:
    upload(*ROWS)
    assert places(refused(upload, "2024-03-11,EUR,USD,1.09,1")) == [(2, "base")]


@pytest.mark.parametrize(
    ("about", "field"),
    [
        (HouseProvider(slug="ecb", name_en="Ours", attribution="Desk"), "slug"),
        (HouseProvider(slug="two words", name_en="Ours", attribution="Desk"), "slug"),
        (HouseProvider(slug="", name_en="Ours", attribution="Desk"), "slug"),
        (HouseProvider(slug="ours", attribution="Desk"), "name_en"),
        (HouseProvider(slug="ours", name_en="Ours"), "attribution"),
        (HouseProvider(slug="ours", name_en="Ours", attribution="Desk", period="year"), "period"),
        (HouseProvider(slug="ours", name_en="Ours", attribution="Desk", base="yuan"), "base"),
        (HouseProvider(slug="ours", name_en="Ours", attribution="Desk", release_zone="Beijing time"), "release_zone"),
        (HouseProvider(slug="ours", name_en="Ours", attribution="Desk", release_zone="../etc"), "release_zone"),
        (HouseProvider(slug="ours", name_en="Ours", attribution="Desk", terms_url="javascript:alert(1)"), "terms_url"),
    ],
)
def test_what_is_said_of_a_provider_is_refused_by_its_field(upload, about: HouseProvider, field: str) -> None:
    assert refused(upload, *ROWS, about=about).field == field


def test_base_of_a_known_provider_cannot_change(upload) -> None:
    upload(*ROWS)
    assert refused(upload, *ROWS, about=HouseProvider(slug="parity", base="USD")).field == "base"


def test_two_outlets_may_use_the_same_short_name(upload) -> None:
    upload(*ROWS)
    other = Outlet.objects.create(slug="evening-desk", name="Evening Desk")
    done = upload("2024-03-08,USD,CNY,7.2,1", outlet=other)
    assert done.added == 1
    assert str(StoredBook(["parity"], outlet=other).known_at("USD", "CNY", date(2024, 3, 8)).value) == "7.2"
