"""Whose money a sum is: its word, its neighbours, its article."""

from __future__ import annotations

import pytest

from figures.figure import Kind
from figures.reader import read


def units(text: str, lang: str) -> list[str | None]:
    return [figure.unit for figure in read(text, lang=lang) if figure.kind is Kind.CURRENCY]


@pytest.mark.parametrize(
    ("text", "lang", "unit"),
    [
        ("成交额为520亿元", "zh", "CNY"),
        ("全年营收520亿元(新台币)", "zh", "TWD"),
        ("港交所公告称作价520亿港元", "zh", "HKD"),
        ("作价520亿元人民币", "zh", "CNY"),
        ("작년 매출은 520억원", "ko", "KRW"),
        ("売上高は520億円", "ja", "JPY"),
        ("52億人民元を投じる", "ja", "CNY"),
        ("a fee of 52 million yuan", "en", "CNY"),
        ("a fee of Rs 52 crore", "en", "INR"),
        ("a fee of £52m", "en", "GBP"),
        ("a fee of A$52 million", "en", "AUD"),
        ("a fee of HK$52 million", "en", "HKD"),
        ("Mexico paid 52 million pesos", "en", "MXN"),
        ("the Philippine lender paid 52 million pesos", "en", "PHP"),
        ("Argentina paid 52 million pesos", "en", "ARS"),
    ],
)
def test_a_sum_is_of_the_money_its_text_tells(text: str, lang: str, unit: str) -> None:
    assert units(text, lang) == [unit]


def test_what_is_said_to_hold_below_holds_below() -> None:
    assert units("营收520亿元(新台币,下同),净利30亿元,每股2.5元", "zh") == ["TWD", "TWD", "TWD"]


def test_what_is_said_in_brackets_without_below_holds_once() -> None:
    assert units("作价52元(港元)。另付30元", "zh") == ["HKD", "CNY"]


def test_dollars_keep_who_else_they_could_be_of() -> None:
    (figure,) = read("a fee of $52 million", lang="en")
    assert figure.unit == "USD"
    assert {"AUD", "HKD", "CAD"} <= set(figure.candidates)


def test_a_written_out_name_leaves_no_candidates() -> None:
    (figure,) = read("a fee of US$52 million", lang="en")
    assert figure.candidates == ()


def test_a_shared_unit_gives_both_sums_their_money() -> None:
    assert units("两地分别投入3万和5万欧元", "zh") == ["EUR", "EUR"]
