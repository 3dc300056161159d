"""An explanation names the rule, the words, the value and its interval of each figure, and why a number is none."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings

from figures.explain import explain
from figures.reader import read
from tests.figures.texts import PUBLISHED, languages, texts


def lines(text: str, lang: str, published: date | None = PUBLISHED) -> list[str]:
    return [line for reason in explain(text, lang=lang, published=published) for line in reason.lines()]


def test_money_is_explained_by_its_words_and_the_interval_of_its_digits() -> None:
    assert lines("净利约38.6亿美元", "zh") == [
        '38.6亿美元: currency, by the rule "amount + currency" (38.6亿 | 美元)',
        "    value 3860000000 USD, its digits stand for 3855000000 to 3865000000, about",
    ]


def test_what_the_money_could_be_besides_is_told() -> None:
    assert any("could be USD" in line for line in lines("paid $5 million", "en"))


def test_a_date_without_a_day_of_publication_says_that_it_is_not_known() -> None:
    assert any("not known" in line for line in lines("昨日宣布", "zh", published=None))


def test_a_range_names_both_ends() -> None:
    assert any("value 300000000 to 500000000 CNY" in line for line in lines("3亿至5亿元", "zh"))


@pytest.mark.parametrize(
    ("text", "lang", "number", "why"),
    [
        ("the GPT-5 model", "en", "5", "joined"),
        ("he drives a Boeing 747 today", "en", "747", "name"),
        ("call 911 at once", "en", "911", "call"),
        ("证券代码600028涨停", "zh", "600028", "code"),
        ("版本号为3.2.1的软件", "zh", "3.2.1", "version"),
        ("来了二三十人吧", "zh", "二三十", "guess"),
        ("the best one of all", "en", "one", "article"),
        ("比分为3:2领先", "zh", "3", "joined"),
    ],
)
def test_a_number_that_is_no_figure_is_told_with_its_reason(text: str, lang: str, number: str, why: str) -> None:
    refused = {reason.text: reason.refused for reason in explain(text, lang=lang) if reason.figure is None}
    assert why in refused[number]


@settings(max_examples=200, deadline=None)
@given(texts, languages)
def test_the_explained_figures_are_those_that_are_read(text: str, lang: str) -> None:
    explained = [reason.figure for reason in explain(text, lang=lang, published=PUBLISHED) if reason.figure]
    assert explained == read(text, lang=lang, published=PUBLISHED)


@settings(max_examples=200, deadline=None)
@given(texts, languages)
def test_every_number_has_a_figure_or_a_reason_against_it(text: str, lang: str) -> None:
    for reason in explain(text, lang=lang, published=PUBLISHED):
        assert (reason.figure is None) == bool(reason.refused)
        assert text[reason.start : reason.end] == reason.text
