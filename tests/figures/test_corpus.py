"""Every example of the corpus is read as it says, and nothing is read where it says nothing is."""

from __future__ import annotations

from decimal import Decimal

import pytest

from figures.figure import Kind
from figures.reader import read
from tests.figures.corpus import Example, ends, examples, silences

CLOSE = Decimal("1e-18")


def near(one: Decimal | None, other: Decimal | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) <= abs(other) * CLOSE


@pytest.mark.parametrize("example", list(examples()), ids=lambda e: f"{e.lang}-{e.text}")
def test_what_the_corpus_names_is_read(example: Example) -> None:
    figures = read(example.text, lang=example.lang, published=example.published)
    found = [figure for figure in figures if figure.text == example.span and figure.kind == example.kind]
    assert found, [(figure.text, str(figure.kind)) for figure in figures]
    figure = found[0]
    assert (figure.unit or "") == example.unit
    if figure.kind is Kind.DATE:
        assert figure.date == example.value
    else:
        low, high = ends(example.value)
        assert near(figure.low, low)
        assert near(figure.high, high)


@pytest.mark.parametrize("example", list(silences()), ids=lambda e: f"{e.kind}-{e.lang}-{e.text}")
def test_nothing_is_read_where_the_corpus_says_nothing_is(example: Example) -> None:
    figures = read(example.text, lang=example.lang, published=example.published)
    assert [figure.text for figure in figures if figure.kind == example.kind] == []
