"""A figure read again alone, on the same day and in the same language, is the same figure."""

from __future__ import annotations

import pytest

from figures.figure import Figure
from figures.reader import read
from tests.figures.corpus import Example, examples

NEEDS_ITS_SENTENCE = {  # a word before or behind it, or its article, says what it is
    ("en", "2030"), ("zh", "6500元"), ("zh", "两"), ("zh", "七"), ("zh", "2015年以来"), ("zh", "2023年底"),
    ("zh", "对折"), ("en", "two pounds"), ("en", "30"), ("en", "4.5m"), ("en", "nineteen eighty-four"), ("ja", "4日"),
}  # fmt: skip


def alone(example: Example) -> Figure | None:
    again = read(example.span, lang=example.lang, published=example.published)
    same = [figure for figure in again if figure.kind == example.kind and figure.text == example.span]
    return same[0] if same else None


def shares_its_unit(example: Example) -> bool:
    return (bool(example.unit) and example.span[-1].isdigit()) or example.span.endswith("万")


@pytest.mark.parametrize(
    "example",
    [e for e in examples() if (e.lang, e.span) not in NEEDS_ITS_SENTENCE and not shares_its_unit(e)],
    ids=lambda e: f"{e.kind}-{e.lang}-{e.span}",
)
def test_a_figure_read_alone_has_the_value_it_had_in_its_sentence(example: Example) -> None:
    figures = read(example.text, lang=example.lang, published=example.published)
    (before,) = (figure for figure in figures if figure.kind == example.kind and figure.text == example.span)
    again = alone(example)
    assert again is not None
    assert (again.low, again.high, again.step, again.date) == (before.low, before.high, before.step, before.date)
    assert again.unit == before.unit or before.unit in again.candidates
