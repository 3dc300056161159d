"""Tables of official statistics: which columns, periods and values are read, and which vintage was known when."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.series.book import Series
from sources.series.periods import Period, period_of
from sources.series.table import ColumnsMissing, columns_of, number_of, rows_of

HEADING = ["period", "item", "value", "unit", "released_at"]


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2024", "2024-01-01", "2024-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("202402", "2024-02-01", "2024-02-29"),
        ("2024Q1", "2024-01-01", "2024-03-31"),
        ("2024年第三季度", "2024-07-01", "2024-09-30"),
        ("2024년 2분기", "2024-04-01", "2024-06-30"),
        ("2024年2月", "2024-02-01", "2024-02-29"),
        ("2024년 2월", "2024-02-01", "2024-02-29"),
        ("February 2024", "2024-02-01", "2024-02-29"),
        ("2024-02-29", "2024-02-29", "2024-02-29"),
    ],
)
def test_period_is_read_as_tables_write_it(written: str, first: str, last: str) -> None:
    assert period_of(written) == Period(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "written", ["", "total", "2024Q5", "2024-13", "2024-02-30", "合计", "n/a", "5", "2023 and 2024"]
)
def test_what_is_no_period_is_none(written: str) -> None:
    assert period_of(written) is None


@pytest.mark.parametrize(
    "heading",
    [
        HEADING,
        ["时期", "指标", "数值", "单位", "发布日期"],
        ["시점", "항목", "값", "단위", "공표일"],
        ["時点", "項目", "値", "単位", "公表日"],
    ],
)
def test_columns_are_known_by_their_heading_in_four_languages(heading: list[str]) -> None:
    assert columns_of(heading) == {"period": 0, "item": 1, "value": 2, "unit": 3, "released": 4}


def test_column_that_lacks_is_named_and_can_be_chosen() -> None:
    with pytest.raises(ColumnsMissing) as missing:
        columns_of(["period", "what", "value", "released"])
    assert missing.value.columns == ("item",)
    assert columns_of(["period", "what", "value", "released"], {"item": "what"})["item"] == 1


@pytest.mark.parametrize(
    ("written", "value"), [("1,234.50", "1234.50"), ("-0.3", "-0.3"), ("−0.3", "-0.3"), ("7", "7")]
)
def test_value_is_exact(written: str, value: str) -> None:
    assert str(number_of(written)) == value


@pytest.mark.parametrize("written", ["", "1.234,50", "12,34", "…", "3%", "1e5", "NaN", "１２"])
def test_value_is_never_guessed(written: str) -> None:
    assert number_of(written) is None


def test_each_row_that_cannot_be_read_is_told_with_its_column() -> None:
    table = [
        HEADING,
        ["2024", "GDP", "5.0", "%", "2025-01-17"],
        ["2024", "GDP", "x", "%", "2025-01-17"],
        ["", "", "", "", ""],
    ]
    rows, faults = rows_of([*table, ["2024", "GDP", "5", "%", "2025"]])
    assert [row.value for row in rows] == [Decimal("5.0")]
    assert [(fault.place, fault.column) for fault in faults] == [(3, "value"), (5, "released")]


def _series() -> Series:
    rows, faults = rows_of(
        [
            HEADING,
            ["2024", "GDP growth", "5.2", "%", "2025-01-17"],
            ["2024", "GDP growth", "5.0", "%", "2025-03-01"],
            ["2023", "GDP growth", "5.4", "%", "2024-01-17"],
            ["2024", "CPI", "0.2", "%", "2025-01-09"],
        ]
    )
    assert not faults
    return Series(rows)


YEAR = Period(date(2024, 1, 1), date(2024, 12, 31))


@pytest.mark.parametrize(
    ("day", "value"), [("2025-01-16", None), ("2025-01-17", "5.2"), ("2025-02-28", "5.2"), ("2025-03-01", "5.0")]
)
def test_value_known_on_a_day_is_the_last_release_until_then(day: str, value: str | None) -> None:
    known = _series().known("GDP growth", YEAR, date.fromisoformat(day))
    assert (str(known.value) if known else None) == value


def test_history_holds_what_was_known_then() -> None:
    assert [str(row.value) for row in _series().history("GDP growth", YEAR, date(2025, 2, 1))] == ["5.4", "5.2"]


def test_item_is_named_or_unknown() -> None:
    assert _series().named_in("GDP growth slowed") == "GDP growth"
    assert _series().named_in("CPI and GDP growth") is None
    assert _series().named_in("exports") is None


@given(st.lists(st.lists(st.text(max_size=12), max_size=6), max_size=6))
def test_any_table_is_read_or_told(cells: list[list[str]]) -> None:
    rows, faults = rows_of([HEADING, *cells])
    assert len(rows) + len(faults) == sum(any(cell.strip() for cell in row) for row in cells)
