"""What the digits of a figure stand for, and how the words around it bind it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from figures.figure import Exactness, Figure, Interval, Kind
from figures.reader import read


def only(text: str, lang: str = "zh") -> Figure:
    (figure,) = read(text, lang=lang)
    return figure


@pytest.mark.parametrize(
    ("text", "lang", "step"),
    [
        ("市值1.07万亿美元", "zh", "1e10"),
        ("投资4070亿韩元", "zh", "1e8"),
        ("净利38.6亿元", "zh", "1e7"),
        ("成本为2500元", "zh", "1"),
        ("成本为2.50元", "zh", "0.01"),
        ("占63.2%", "zh", "0.1"),
        ("占63.20%", "zh", "0.01"),
        ("十二元五角", "zh", "0.1"),
        ("earned $3.25bn", "en", "1e7"),
        ("earned $3.2 million", "en", "1e5"),
        ("earned 1,250 dollars", "en", "1"),
        ("up 25 basis points", "en", "1"),
        ("3조2천억원", "ko", "1e11"),
        ("3만2500원", "ko", "1"),
        ("4.8兆円", "ja", "1e11"),
        ("8万5000円", "ja", "1"),
    ],
)
def test_the_step_is_the_worth_of_the_last_written_digit(text: str, lang: str, step: str) -> None:
    assert only(text, lang).step == Decimal(step)


def test_a_figure_stands_for_half_a_step_to_either_side() -> None:
    assert only("净利38.6亿元").interval == Interval(Decimal("3855000000"), Decimal("3865000000"))


def test_a_range_stands_for_half_a_step_outside_its_ends() -> None:
    assert only("预计3亿至5亿元").interval == Interval(Decimal("250000000"), Decimal("550000000"))


def test_a_fraction_is_exact() -> None:
    figure = only("三分之一的席位")
    assert figure.step == 0
    assert figure.interval.low == figure.interval.high


@pytest.mark.parametrize(
    ("text", "lang", "exactness"),
    [
        ("约300亿元", "zh", "about"),
        ("大约三百亿元", "zh", "about"),
        ("300亿元左右", "zh", "about"),
        ("逾300亿元", "zh", "at_least"),
        ("300多亿元", "zh", "at_least"),
        ("300余亿元", "zh", "at_least"),
        ("至少300亿元", "zh", "at_least"),
        ("300亿元以上", "zh", "at_least"),
        ("近300亿元", "zh", "at_most"),
        ("不超过300亿元", "zh", "at_most"),
        ("300亿元", "zh", "exact"),
        ("付约定的300亿元", "zh", "exact"),
        ("about $3 billion", "en", "about"),
        ("more than $3 billion", "en", "at_least"),
        ("at least $3 billion", "en", "at_least"),
        ("up to $3 billion", "en", "at_most"),
        ("nearly $3 billion", "en", "at_most"),
        ("$3 billion or more", "en", "at_least"),
        ("$3 billion", "en", "exact"),
        ("약 300억원", "ko", "about"),
        ("300억원 이상", "ko", "at_least"),
        ("300억여원", "ko", "at_least"),
        ("최대 300억원", "ko", "at_most"),
        ("300억원", "ko", "exact"),
        ("約300億円", "ja", "about"),
        ("300億円以上", "ja", "at_least"),
        ("300億円未満", "ja", "at_most"),
        ("300億円", "ja", "exact"),
    ],
)
def test_the_words_around_a_figure_bind_it(text: str, lang: str, exactness: str) -> None:
    assert only(text, lang).exactness == Exactness(exactness)


def test_some_tens_have_two_ends() -> None:
    figure = only("数十亿欧元")
    assert (figure.low, figure.high, figure.is_range) == (10**9, 10**10, True)


def test_the_middle_of_a_range_is_its_value_and_an_open_range_has_none() -> None:
    assert Figure(Kind.NUMBER, 0, 1, "1", low=Decimal(2), high=Decimal(4)).value == 3
    assert Figure(Kind.NUMBER, 0, 1, "1", low=Decimal(2)).value is None


@pytest.mark.parametrize(("low", "high"), [("1", "2"), (None, "2"), ("1", None), (None, None)])
def test_an_interval_holds_its_ends_and_what_lies_between(low: str | None, high: str | None) -> None:
    interval = Interval(None if low is None else Decimal(low), None if high is None else Decimal(high))
    assert interval.holds(Decimal("1.5"))
    assert interval.holds(Decimal(1))
    assert interval.holds(Decimal(2))
    assert interval.holds(Decimal("0.99")) is (low is None)
    assert interval.holds(Decimal("2.01")) is (high is None)


def test_intervals_that_share_one_value_meet_and_others_do_not() -> None:
    left = Interval(Decimal(1), Decimal(2))
    assert left.meets(Interval(Decimal(2), Decimal(3)))
    assert left.meets(Interval(None, None))
    assert not left.meets(Interval(Decimal("2.1"), None))
    assert not left.meets(Interval(None, Decimal("0.9")))
