"""A figure is the same in every writing: full width, traditional characters, invisible marks, spaced letters."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from figures.figure import Figure, Kind
from figures.reader import read
from figures.words.variants import pairs
from tests.figures.corpus import Example, examples

TO_TRADITIONAL = {ord(simplified): chr(traditional) for traditional, simplified in pairs().items()}
TO_FULL_WIDTH = {code: code + 0xFEE0 for code in range(0x21, 0x7F)} | {ord(" "): 0x3000}
ALL = list(examples())
CHINESE = [example for example in ALL if example.lang == "zh"]


def told(figures: list[Figure]) -> list[tuple[object, ...]]:
    return [(f.kind, f.low, f.high, f.step, f.unit, f.date, f.exactness) for f in figures]


def read_in(example: Example, text: str) -> list[Figure]:
    return read(text, lang=example.lang, published=example.published)


def name(example: Example) -> str:
    return f"{example.lang}-{example.text}"


@pytest.mark.parametrize("example", [e for e in ALL if "²" not in e.text], ids=name)
def test_full_width_is_read_like_half_width_with_the_same_spans(example: Example) -> None:
    plain, wide = read_in(example, example.text), read_in(example, example.text.translate(TO_FULL_WIDTH))
    assert told(wide) == told(plain)
    assert [(f.start, f.end) for f in wide] == [(f.start, f.end) for f in plain]


@pytest.mark.parametrize("example", CHINESE, ids=name)
def test_traditional_is_read_like_simplified_with_spans_of_its_own_text(example: Example) -> None:
    text = example.text.translate(TO_TRADITIONAL)
    plain, traditional = read_in(example, example.text), read_in(example, text)
    assert told(traditional) == told(plain)
    assert [f.text for f in traditional] == [text[f.start : f.end] for f in plain]


@pytest.mark.parametrize("mark", ["\u200b", "\u00ad", "\ufeff", "\u2060", "\ufe0f", "\u0301"])
@pytest.mark.parametrize("example", ALL[::7], ids=name)
def test_marks_that_nobody_sees_change_no_value(example: Example, mark: str) -> None:
    text = mark.join(example.text)
    plain, marked = read_in(example, example.text), read_in(example, text)
    assert told(marked) == told(plain)
    assert [f.text.replace(mark, "") for f in marked] == [f.text for f in plain]


@pytest.mark.parametrize("example", [e for e in CHINESE if e.kind in {"currency", "percent"}], ids=name)
def test_a_language_tag_with_its_script_is_the_language(example: Example) -> None:
    for tag in ("zh-Hans", "zh-hant", "zh_TW", "ZH"):
        assert read(example.text, lang=tag, published=example.published) == read_in(example, example.text)


def test_a_superscript_is_a_power_and_never_more_digits() -> None:
    (figure,) = read("10² combinations", lang="en")
    assert figure.low == 100
    assert figure.text == "10²"


@pytest.mark.parametrize("text", ["10²种", "2³个", "10⁻³", "5²个", "3²人"])
def test_a_small_raised_digit_never_joins_the_digits_before_it(text: str) -> None:
    joined = Decimal(re.sub("[^0-9]", "", text.translate(str.maketrans("²³⁻", "23 "))))
    assert joined not in {figure.low for figure in read(text, lang="zh")}


@pytest.mark.parametrize("blank", [" ", "\u00a0", "\u2009", "\u202f"])
def test_blanks_of_every_width_group_thousands(blank: str) -> None:
    (figure,) = read(f"sold 1{blank}250{blank}000 tickets", lang="en")
    assert figure.low == 1_250_000


def test_spaced_out_letters_are_read_as_if_they_were_not() -> None:
    (figure,) = read("耗资 人 民 币 5 0 0 万 元", lang="zh")
    assert (figure.low, figure.unit, figure.kind) == (5_000_000, "CNY", Kind.CURRENCY)
