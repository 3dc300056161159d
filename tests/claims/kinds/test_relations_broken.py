"""True shares, sums and averages, broken in the ways a hand goes wrong: each break is seen, the unbroken stay quiet.

Only examples whose words leave no choice of their figures: where nothing but arithmetic joins them, a broken one is
three unrelated figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

import pytest

from claims.verdicts import Outcome
from tests.claims.kinds.relations import drafts, judged

NUMERAL = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?")
TOLERANCE = Decimal("0.03")  # a break smaller than this is within rounding and the policy's margin
TRUE = [
    ("share", "zh", "300人中有48人，占16%。", ("300", "48", "16%")),
    ("share", "zh", "公司营收80亿元，其中海外收入24亿元，占比30%。", ("80亿元", "24亿元", "30%")),
    ("share", "zh", "研发投入13亿元，占总营收的10.4%。全年总营收达到125亿元。", ("10.4%",)),
    ("share", "zh", "营业收入：46.2亿元，毛利润：12.1亿元，毛利率：26.2%。", ("46.2亿元", "12.1亿元", "26.2%")),
    ("share", "en", "48 of the 300 pupils (16%) passed.", ("48", "300", "16%")),
    ("share", "en", "Of the 300 pupils, 48 (16%) passed.", ("300", "48", "16%")),
    ("share", "en", "Exports made up 24 percent of the $75 million in sales, or $18 million.", ("24", "75", "18")),
    ("share", "ja", "300人のうち48人(16%)が合格した。", ("300", "48", "16%")),
    ("share", "ko", "응답자 300명 중 48명이 찬성해 전체의 16%를 차지했다.", ("300", "48", "16%")),
    ("sum", "zh", "男工124人、女工83人，共207人。", ("124", "83", "207")),
    ("sum", "zh", "外贸总额973.1亿元。其中，出口705.4亿元、进口267.7亿元。", ("973.1", "705.4", "267.7")),
    ("sum", "zh", "班里有50人，其中男生26人，女生24人。", ("50", "26", "24")),
    ("sum", "en", "The fund holds $1.2bn in bonds and $3.6bn in shares, a total of $4.8bn.", ("1.2", "3.6", "4.8")),
    ("sum", "en", "Police held 124 men and 83 women, 207 in all.", ("124", "83", "207")),
    ("sum", "ja", "東部で124人、西部で83人、合わせて207人が参加した。", ("124", "83", "207")),
    ("sum", "ko", "남성 124명, 여성 83명 등 총 207명이 참가했다.", ("124", "83", "207")),
    ("average", "zh", "融资总额120亿元，平均每家1.5亿元，共80家。", ("120亿元", "1.5亿元", "80家")),
    ("average", "zh", "前5个月累计进口640万吨，平均每月128万吨。", ("640万吨", "128万吨")),
    ("average", "en", "The 84 firms raised a total of $12.6bn, an average of $150m each.", ("84", "12.6", "150")),
    ("average", "ja", "5日間で計6400人が訪れ、1日平均1280人だった。", ("6400", "1280")),
    ("average", "ko", "80개 기업이 총 128억원을 투자받아 1개당 평균 1억6000만원을 조달했다.", ("80", "128억원")),
]
SWAPPED = [
    ("share", "zh", "48人中有300人，占16%。"),
    ("share", "en", "300 of the 48 pupils (16%) passed."),
    ("share", "ja", "48人のうち300人(16%)が合格した。"),
    ("sum", "zh", "男工207人、女工83人，共124人。"),
    ("sum", "en", "The fund holds $4.8bn in bonds and $3.6bn in shares, a total of $1.2bn."),
    ("average", "zh", "融资总额1.5亿元，平均每家120亿元，共80家。"),
]


def breaks(written: str) -> Iterator[str]:
    """A figure with one digit wrong, two in each other's place, ten times too large."""
    found = NUMERAL.search(written)
    assert found
    numeral = found.group()
    for broken in (other_digit(numeral), exchanged(numeral), tenfold(numeral)):
        if broken and broken[0] != "0" and apart(numeral, broken) > TOLERANCE:
            yield written[: found.start()] + broken + written[found.end() :]


def other_digit(numeral: str) -> str:
    return str(int(numeral[0]) % 8 + 2) + numeral[1:]


def exchanged(numeral: str) -> str:
    for at in range(len(numeral) - 1):
        one, other = numeral[at], numeral[at + 1]
        if one.isdigit() and other.isdigit() and one != other:
            return numeral[:at] + other + one + numeral[at + 2 :]
    return ""


def tenfold(numeral: str) -> str:
    whole, point, places = numeral.partition(".")
    if not point:
        return numeral + "0"
    return whole + places[0] + (f".{places[1:]}" if places[1:] else "")


def apart(one: str, other: str) -> Decimal:
    left, right = (Decimal(each.replace(",", "")) for each in (one, other))
    return abs(left / right - 1)


def outcomes(kind: str, text: str, lang: str) -> list[Outcome]:
    return [judged(draft, lang).outcome for draft in drafts(kind, text, lang)]


@pytest.mark.parametrize(("kind", "lang", "text", "figures"), TRUE)
def test_a_true_statement_is_accurate(kind: str, lang: str, text: str, figures: tuple[str, ...]) -> None:
    assert figures
    assert outcomes(kind, text, lang) == [Outcome.ACCURATE]


@pytest.mark.parametrize(
    ("kind", "lang", "broken"),
    [
        (kind, lang, text.replace(figure, broken, 1))
        for kind, lang, text, figures in TRUE
        for figure in figures
        for broken in breaks(figure)
    ],
)
def test_a_broken_statement_is_named_inaccurate(kind: str, lang: str, broken: str) -> None:
    assert Outcome.INACCURATE in outcomes(kind, broken, lang)


@pytest.mark.parametrize(("kind", "lang", "text"), SWAPPED)
def test_figures_in_each_others_place_are_named_inaccurate(kind: str, lang: str, text: str) -> None:
    assert outcomes(kind, text, lang) == [Outcome.INACCURATE]
