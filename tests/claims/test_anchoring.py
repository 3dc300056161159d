"""Quotes as text quote selectors."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.anchoring import CONTEXT, locate, selector, standing
from claims.kinds.kind import Quote

BODY = "甲公司说,投入30亿元。乙公司说,投入30亿元。"


def test_a_quote_is_found_where_it_first_stands() -> None:
    found = locate(BODY, "投入30亿元")
    assert found == Quote(5, 11)


def test_a_selector_keeps_what_stands_around_the_quote() -> None:
    found = selector(BODY, Quote(5, 11))
    assert (found.prefix, found.exact, found.suffix) == ("甲公司说,", "投入30亿元", "。乙公司说,投入30亿元。")


def test_a_quote_with_other_digits_is_not_found() -> None:
    assert locate(BODY, "投入31亿元") is None


def test_an_empty_quote_is_not_found() -> None:
    assert locate(BODY, "") is None


@given(st.text(min_size=1, max_size=200), st.data())
def test_a_selector_points_back_at_its_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = selector(text, Quote(start, end))
    assert text[found.start : found.end] == found.exact == text[start:end]
    assert text[:start].endswith(found.prefix)
    assert text[end:].startswith(found.suffix)
    assert max(len(found.prefix), len(found.suffix)) <= CONTEXT


# ---------------------------------------------------------------- another text

TWICE = "甲公司说,今年投入30亿元用于研发。乙公司说,明年投入30亿元用于扩产。"
OF_SECOND = selector(TWICE, Quote(TWICE.rindex("投入30亿元"), TWICE.rindex("投入30亿元") + 6))


def test_words_that_occur_once_stand_wherever_they_are() -> None:
    known = selector("投入30亿元。", Quote(0, 6))
    assert standing("又一年。公司投入30亿元。", known) == Quote(6, 12)


def test_of_words_that_occur_twice_those_with_their_surroundings_are_meant() -> None:
    moved = "新的开头。" + TWICE
    found = standing(moved, OF_SECOND)
    assert found is not None
    assert found.start == moved.rindex("投入30亿元")


def test_one_side_is_enough_where_the_other_was_edited() -> None:
    found = standing(TWICE.replace("明年", "后年"), OF_SECOND)
    assert found is not None
    assert found.start == TWICE.rindex("投入30亿元")


@pytest.mark.parametrize(
    "edited",
    [
        TWICE.replace("明年", "后年").replace("扩产", "还债"),  # both sides edited, and the words occur elsewhere
        TWICE.replace("乙公司说,明年投入30亿元用于扩产。", "") * 2,  # the other one, twice
        TWICE.replace("30亿元", "31亿元"),
        "",
    ],
)
def test_where_words_stand_is_never_guessed(edited: str) -> None:
    assert standing(edited, OF_SECOND) is None


@pytest.mark.parametrize("longer", ["共130亿元", "共1.30亿元", "共2,30亿元"])
def test_digits_inside_a_longer_number_are_not_the_quote(longer: str) -> None:
    assert standing(longer, selector("30亿元", Quote(0, 4))) is None


@pytest.mark.parametrize("beside", ["共30亿元", "在2024,投入。30亿元", "。30亿元,31亿元"])
def test_a_number_beside_it_is_no_longer_number(beside: str) -> None:
    assert standing(beside, selector("30亿元", Quote(0, 4))) is not None


@given(st.text("ab12.,元", max_size=40), st.text("ab12.,元", max_size=20), st.text("ab12.,元", min_size=1, max_size=8))
def test_what_is_found_is_the_quote_letter_for_letter(before: str, after: str, exact: str) -> None:
    known = selector(before + exact + after, Quote(len(before), len(before) + len(exact)))
    for text in (before + exact + after, exact + before + after, before + exact + exact + after):
        found = standing(text, known)
        assert found is None or text[found.start : found.end] == exact
