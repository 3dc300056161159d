"""What holds for the figures of any text: where they lie, their order, and that nothing but the text decides them."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings

from figures.figure import Figure, Kind
from figures.reader import read
from tests.figures.texts import PUBLISHED, languages, texts

MANY = settings(max_examples=300, deadline=None)


@MANY
@given(texts, languages)
def test_every_span_lies_in_the_text_and_holds_what_the_figure_says(text: str, lang: str) -> None:
    for figure in read(text, lang=lang, published=PUBLISHED):
        assert 0 <= figure.start < figure.end <= len(text)
        assert text[figure.start : figure.end] == figure.text


@MANY
@given(texts, languages)
def test_the_bare_number_lies_inside_its_figure(text: str, lang: str) -> None:
    for figure in read(text, lang=lang, published=PUBLISHED):
        if figure.digits is not None:
            start, end = figure.digits
            assert figure.start <= start < end <= figure.end
            assert figure.written is not None


@MANY
@given(texts, languages)
def test_figures_come_in_order_and_those_of_a_kind_do_not_overlap(text: str, lang: str) -> None:
    figures = read(text, lang=lang, published=PUBLISHED)
    assert figures == sorted(figures, key=lambda figure: figure.start)
    for kind in Kind:
        same: list[Figure] = [figure for figure in figures if figure.kind is kind]
        assert all(one.end <= other.start for one, other in pairwise(same))


@MANY
@given(texts, languages)
def test_a_text_is_read_the_same_way_twice(text: str, lang: str) -> None:
    assert read(text, lang=lang, published=PUBLISHED) == read(text, lang=lang, published=PUBLISHED)


@MANY
@given(texts, languages)
def test_only_dates_lack_a_value_and_the_lower_end_is_the_lower_one(text: str, lang: str) -> None:
    for figure in read(text, lang=lang, published=PUBLISHED):
        if figure.kind is Kind.DATE:
            continue
        assert figure.low is not None or figure.high is not None
        if figure.low is not None and figure.high is not None:
            assert figure.low <= figure.high
            assert figure.low.is_finite()
            assert figure.high.is_finite()
        assert figure.step >= 0


@MANY
@given(texts, languages)
def test_what_follows_a_line_with_no_digit_in_it_does_not_change_what_stands_before(text: str, lang: str) -> None:
    last = read(f"qwxz\n\n{text}\n", lang=lang, published=PUBLISHED)
    followed = read(f"qwxz\n\n{text}\n\nqwxz", lang=lang, published=PUBLISHED)
    assert [figure.text for figure in last] == [figure.text for figure in followed]


def test_moving_a_figure_moves_its_digits_too() -> None:
    figure = read("罚款50万元", lang="zh")[0]
    moved = figure.shifted(3)
    assert (moved.start, moved.end) == (figure.start + 3, figure.end + 3)
    assert moved.digits == (5, 8)
    assert moved.text == figure.text
