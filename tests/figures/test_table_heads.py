"""A table's head lends its unit to the numbers below it, and to no others."""

from __future__ import annotations

import pytest

from figures.figure import Figure, Kind
from figures.reader import read


def told(text: str, lang: str = "zh") -> list[tuple[str, Kind, int, str | None]]:
    return [(figure.text, figure.kind, int(figure.low or 0), figure.unit) for figure in read(text, lang=lang)]


@pytest.mark.parametrize(
    ("text", "lang", "value", "unit"),
    [
        ("单位:亿元 营收 47.3", "zh", 4_730_000_000, "CNY"),
        ("(金额单位:万美元)定金 85", "zh", 850_000, "USD"),
        ("單位:萬元\n定金 85", "zh", 850_000, "CNY"),
        ("(単位:億円)売上高 47.3", "ja", 4_730_000_000, "JPY"),
        ("(단위: 억원) 매출 47.3", "ko", 4_730_000_000, "KRW"),
    ],
)
def test_a_number_below_a_head_is_money_of_the_head(text: str, lang: str, value: int, unit: str) -> None:
    assert [found[1:] for found in told(text, lang)] == [(Kind.CURRENCY, value, unit)]


def test_a_head_may_name_a_measure() -> None:
    assert told("单位:万吨 煤 35") == [("35", Kind.DIMENSION, 350_000, "t")]


def test_the_digits_of_a_table_stand_for_their_own_interval() -> None:
    (figure,) = read("单位:亿元 营收 47.3", lang="zh")
    assert isinstance(figure, Figure)
    assert (figure.step, figure.text) == (10_000_000, "47.3")


def test_the_head_itself_is_no_sum() -> None:
    assert told("单位:亿元") == []


def test_the_years_of_columns_are_not_sums() -> None:
    assert [found[1] for found in told("单位:亿元 2023 2022 营收 47.3 30.1")] == [
        Kind.NUMBER, Kind.NUMBER, Kind.CURRENCY, Kind.CURRENCY
    ]  # fmt: skip


def test_what_has_a_unit_of_its_own_keeps_it() -> None:
    assert told("单位:亿元 营收 47.3 同比 5%")[-1][1:] == (Kind.PERCENT, 5, "%")


def test_a_head_ends_with_its_sentence() -> None:
    assert told("单位:亿元 营收 47.3。员工 320")[-1][1] is Kind.NUMBER


@pytest.mark.parametrize("text", ["各单位:请注意 12 名", "用人单位 3 处", "基本单位:个 12"])
def test_a_unit_of_people_is_no_head(text: str) -> None:
    assert Kind.CURRENCY not in {found[1] for found in told(text)}
