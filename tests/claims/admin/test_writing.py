"""Figures, percents and moments as people read them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.utils import timezone, translation

from claims.admin import writing
from claims.models.article import zone
from claims.verdicts import Quantity


@pytest.mark.parametrize(
    ("language", "quantity", "read"),
    [
        ("zh-hans", Quantity(Decimal(4927000000), Decimal(4927000000), "CNY"), "49.27亿元"),
        ("zh-hans", Quantity(Decimal(973500000), Decimal(973500000), "CNY"), "9.735亿元"),
        ("en", Quantity(Decimal(4927000000), Decimal(4927000000), "CNY"), "4.927 billion yuan"),
        ("en", Quantity(Decimal(1), Decimal(2), "CNY", "一至二元"), "一至二元"),
        ("en", Quantity(Decimal(3), Decimal(5), "pp"), "3 percentage points–5 percentage points"),
        ("en", Quantity(Decimal("66.7"), Decimal("66.7"), "%"), "66.7 %"),
        ("en", Quantity(None, None, "CNY"), ""),
    ],
)
def test_quantities_read_as_the_language_writes_them(language: str, quantity: Quantity, read: str) -> None:
    with translation.override(language):
        assert writing.quantity(quantity) == read


@pytest.mark.parametrize(
    ("percent", "read"), [("1.08", "+1.1 %"), ("-1.42", "−1.4 %"), ("0.04", "+0.04 %"), ("0", "0.0 %"), (None, "")]
)
def test_deviations_carry_their_sign(percent: str | None, read: str) -> None:
    with translation.override("en"):
        assert writing.deviation(None if percent is None else Decimal(percent)) == read


def test_rates_keep_four_digits() -> None:
    assert writing.rate("0.005420171843", "KRW", "CNY") == "1 KRW = 0.005420 CNY"
    assert writing.rate(None, "KRW", "CNY") == ""


def test_long_whole_numbers_are_grouped_and_decimals_are_not() -> None:
    assert writing.grouped("909000000000 KRW × 0.005420171843 = 4927 CNY").replace(writing.THIN_SPACE, "_") == (
        "909_000_000_000 KRW × 0.005420171843 = 4927 CNY"
    )


def test_a_publication_is_written_in_its_own_zone() -> None:
    at = datetime(2024, 3, 8, 9, 30, tzinfo=zone("+08:00"))
    with translation.override("zh-hans"):
        assert writing.publication(at, "Asia/Shanghai") == "2024年3月8日 09:30 (Asia/Shanghai)"
        assert writing.publication(date(2024, 3, 8), "UTC") == "2024年3月8日"
        assert writing.publication(None, "UTC") == ""


@pytest.mark.parametrize(
    ("zone_of_the_desk", "read"),
    [("UTC", "2024-03-08 01:30 (UTC)"), ("Asia/Shanghai", "2024-03-08 09:30 (Asia/Shanghai)")],
)
def test_a_time_of_the_desk_names_its_zone(zone_of_the_desk: str, read: str) -> None:
    with timezone.override(zone_of_the_desk):
        assert writing.moment(datetime(2024, 3, 8, 1, 30, tzinfo=UTC)) == read
        assert writing.moment(None) == ""
