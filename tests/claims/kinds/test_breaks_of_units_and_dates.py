"""True statements, broken as the hand breaks them: each break beyond the tolerance is caught, the unbroken are silent.

Breaks of a number: one digit, two neighbours that changed places, ten, a hundred, ten thousand times. Breaks
of a date: the weekday beside it, an age or a span off, an era's year, a zone's hour; of an order: two figures swapped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

import pytest

from claims.verdicts import Finding, Outcome
from tests.claims.kinds.corpora import drafts, judged

TOLERANCE = Decimal("0.10")  # of rounded measures; claims/kinds/unit.py
RIGHT = {Outcome.ACCURATE, Outcome.APPROXIMATE}
UNITS = [
    ("zh", "果园占地{}亩(约{}公顷)。", "1387", "92.47"),
    ("zh", "仓库面积{}坪（约合{}平方米）。", "431", "1425"),
    ("zh", "全程{}英里（约{}公里）。", "317", "510.2"),
    ("en", "The storm moved {} miles ({} km) inland.", "263", "423.3"),
    ("en", "The crate weighs {} pounds ({} kg).", "1263", "572.9"),
    ("en", "The field covers {} acres ({} hectares).", "473", "191.4"),
    ("ja", "敷地は{}坪（約{}平方メートル）ある。", "253", "836.4"),
    ("ko", "전용면적은 {}평(약 {}㎡)이다.", "142", "469.4"),
]
DATES = [
    ("zh", "发布会定于2024年3月15日({})举行。", "周五", ("周四", "周六", "周一")),
    ("en", "The inquiry opened on {}, March 5, in Leeds.", "Tuesday", ("Monday", "Wednesday", "Friday")),
    ("ja", "試合は2024年3月9日（{}）に行われる。", "土", ("日", "金", "水")),
    ("ko", "총회는 2024년 3월 12일({}) 열린다.", "화", ("수", "월", "토")),
    ("zh", "规划为期{}年(2021—2025)。", "5", ("6", "3", "15")),
    ("ja", "3月1日-4日の{}日間で2万人が訪れた。", "4", ("5", "2", "40")),
    ("zh", "李老师1950年出生，今年{}岁，仍在讲课。", "74", ("84", "47", "72")),
    ("zh", "该馆1949年成立，今年迎来成立{}周年。", "75", ("57", "85", "70")),
    ("ja", "{}年度(平成17年度)の統計。", "2005", ("2006", "2050", "1995")),
    ("en", "The launch is set for 1:30 p.m. EST ({} GMT).", "1830", ("0830", "1030", "1350")),
    ("zh", "展览今天（3月{}日）开幕。", "7", ("17", "9", "1")),
]
ORDERS = [
    ("zh", "使用率以甲市{}%最高，乙市{}%次之，丙市{}%再次之。", ("52.1", "47.3", "40.8")),
    ("zh", "轿车以{}辆位列第二，货车以{}辆排名第三，客车以{}辆排名第四。", ("8120", "5230", "1990")),
    ("ja", "最も多かったのが甲県の{}%。次いで乙県{}%、最低は丙県の{}%だった。", ("74", "69", "11")),
]


def breaks(number: str) -> Iterator[str]:
    """A number with each digit another, with neighbours in each other's place, and moved by powers of ten."""
    for at, digit in enumerate(number):
        if digit.isdigit():
            for other in {str((int(digit) + 1) % 10), str((int(digit) + 5) % 10)}:
                yield number[:at] + other + number[at + 1 :]
    for found in re.finditer(r"(?=(\d)(\d))", number):
        if found[1] != found[2]:
            at = found.start()
            yield number[:at] + found[2] + found[1] + number[at + 2 :]
    for power in (1, 2, 4):
        yield f"{Decimal(number).scaleb(power):f}"


def findings(kind: str, lang: str, text: str) -> list[Finding]:
    case = {"text": text, "lang": lang}
    return [judged(draft, case) for draft in drafts(kind, case)]


@pytest.mark.parametrize(("lang", "text", "source", "target"), UNITS, ids=lambda part: str(part)[:16])
def test_a_measure_that_is_broken_is_caught(lang: str, text: str, source: str, target: str) -> None:
    assert [found.outcome in RIGHT for found in findings("unit", lang, text.format(source, target))] == [True]
    for slip in breaks(target):
        if not slip.startswith("0") and abs(Decimal(slip) / Decimal(target) - 1) > TOLERANCE:
            (found,) = findings("unit", lang, text.format(source, slip))
            assert found.outcome is Outcome.INACCURATE, slip


@pytest.mark.parametrize(("lang", "text", "source", "target"), UNITS, ids=lambda part: str(part)[:16])
def test_the_slips_of_a_measure_are_named(lang: str, text: str, source: str, target: str) -> None:
    (ten,) = findings("unit", lang, text.format(source, f"{Decimal(target) * 10:f}"))
    assert ten.cause == "power_of_ten"
    (swapped,) = findings("unit", lang, text.format(source, target[1] + target[0] + target[2:]))
    assert (swapped.outcome, swapped.cause) == (Outcome.INACCURATE, "digits_transposed")


@pytest.mark.parametrize(("lang", "text", "true", "slips"), DATES, ids=lambda part: str(part)[:16])
def test_a_date_that_is_broken_is_caught(lang: str, text: str, true: str, slips: tuple[str, ...]) -> None:
    assert [found.outcome in RIGHT for found in findings("calendar", lang, text.format(true))] == [True]
    for slip in slips:
        outcomes = [found.outcome for found in findings("calendar", lang, text.format(slip))]
        assert outcomes == [Outcome.INACCURATE], slip


@pytest.mark.parametrize(("lang", "text", "values"), ORDERS, ids=lambda part: str(part)[:16])
def test_an_order_whose_parts_are_swapped_is_caught(lang: str, text: str, values: tuple[str, ...]) -> None:
    assert [found.outcome for found in findings("ranking", lang, text.format(*values))] == [Outcome.ACCURATE]
    for order in ((1, 0, 2), (0, 2, 1), (2, 1, 0)):
        swapped = text.format(*(values[at] for at in order))
        assert [found.outcome for found in findings("ranking", lang, swapped)] == [Outcome.INACCURATE]
