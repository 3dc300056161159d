"""Texts made to hurt: the reader answers, in time, and reads nothing that nobody wrote."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest

from figures.explain import explain
from figures.reader import read
from tests.figures.corpus import LANGUAGES

PUBLISHED = date(2024, 5, 20)
SECONDS = 10  # of a processor, for any of them
NESTED = 10_000
HOSTILE = {
    "an integer of 5,000 digits": "7" * 5_000,
    "a hundred thousand digits": "9" * 100_000 + "元",
    "a hundred thousand digits with commas": "999," * 25_000,
    "a decimal of a hundred thousand places": "0." + "3" * 100_000 + "%",
    "scale words without end": "万" * 20_000,
    "scale words in English": "hundred " * 5_000,
    "a sum in words that never ends": "one and " * 5_000,
    "nested brackets": "(" * NESTED + "5元" + ")" * NESTED,
    "combining marks": "5" + "\u0301" * 100_000 + "元",
    "invisible characters": "1\u200b" * 50_000 + "元",
    "an exponent past every number": "1e400 元, 1e99999999元, 10^99999999",
    "nothing": "",
    "NUL": "\0" * 1_000 + "5元\0",
    "a lone surrogate": "\ud800 5元 \udfff",
    "the end of the calendar": "9999年12月31日以后30000年, 0000-00-00, 99999-99-99, 2024-02-30",
    "years without end": "1年前" * 5_000,
    "a date of nothing but slashes": "1/" * 20_000,
    "quotes": "“" * 50_000 + "5",
    "ranges without end": "1-" * 20_000 + "2元",
    "hedges without end": "约" * 50_000 + "5元",
    "signs without end": "$" * 50_000 + "5",
    "one letter": "x" * 100_000,
}


@pytest.mark.timeout(SECONDS * len(LANGUAGES))
@pytest.mark.parametrize("name", HOSTILE)
def test_every_text_is_answered_in_time_and_inside_its_bounds(name: str) -> None:
    text = HOSTILE[name]
    for lang in LANGUAGES:
        for figure in read(text, lang=lang, published=PUBLISHED):
            assert text[figure.start : figure.end] == figure.text


@pytest.mark.parametrize("name", [name for name, text in HOSTILE.items() if len(text) < 20_000])
def test_every_text_is_explained_too(name: str) -> None:
    for lang in LANGUAGES:
        for reason in explain(HOSTILE[name], lang=lang, published=PUBLISHED):
            assert list(reason.lines())


@pytest.mark.timeout(SECONDS * len(LANGUAGES))
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_line_of_a_megabyte_is_read_whole(lang: str) -> None:
    piece = {"zh": "投资5亿元。", "en": "paid $5 million. ", "ko": "5억원을 냈다. ", "ja": "5億円を払った。"}[lang]
    piece += {"zh": "没有数的话", "en": "no number here ", "ko": "숫자 없는 말 ", "ja": "数のない言葉"}[lang] * 20
    times = 1_000_000 // len(piece)
    figures = read(piece * times, lang=lang, published=PUBLISHED)
    assert len(figures) == times
    assert len({(figure.low, figure.unit) for figure in figures}) == 1


def test_digits_that_are_turned_around_on_the_screen_are_not_joined() -> None:
    values = {figure.low for figure in read("sold 12\u202e34 units", lang="en")}
    assert 1234 not in values


@pytest.mark.parametrize("text", ["nan", "inf", "Infinity", "-inf", "NaN元", "1_000个", "0x1F", "٣٤元", "१२個", "𝟓元"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_only_a_programming_language_reads_as_a_number_is_none(text: str, lang: str) -> None:
    assert not {figure.low for figure in read(text, lang=lang)} & {1_000, 34, 12, 5, 31}


def test_reading_leaves_the_limit_of_digits_as_it_is() -> None:
    limit = sys.get_int_max_str_digits()
    read("9" * 50_000, lang="zh")
    assert sys.get_int_max_str_digits() == limit


@pytest.mark.parametrize("line", ["\\u0000", "\\ud800", "5" * 6_000, "1e999999"])
def test_the_command_answers_a_hostile_line_with_a_line(line: str) -> None:
    sent = f'{{"id": "a", "lang": "zh", "text": "{line} 5\\u5143"}}\n'
    done = subprocess.run(
        [sys.executable, "-m", "figures"], input=sent, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("\n") == 1
