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
WORDS = "投入30亿元"


def stands(former: str, exact: str, edited: str, *, nth: int = 0) -> int | None:
    """Where the nth occurrence of some words of a text is found in an edited one."""
    start = -1
    for _one in range(nth + 1):
        start = former.index(exact, start + 1)
    found = standing(edited, selector(former, Quote(start, start + len(exact))), former)
    return None if found is None else found.start


def test_words_that_occur_once_stand_wherever_they_are() -> None:
    assert stands("公司投入30亿元。", WORDS, "又一年。另一家公司今年投入30亿元,") == 11


@pytest.mark.parametrize("nth", [0, 1])
def test_of_words_that_occur_twice_those_with_their_surroundings_are_meant(nth: int) -> None:
    moved = "新的开头。" + TWICE
    assert stands(TWICE, WORDS, moved, nth=nth) == [moved.index(WORDS), moved.rindex(WORDS)][nth]


def test_one_side_is_enough_where_the_other_was_edited() -> None:
    edited = TWICE.replace("明年", "后年")
    assert stands(TWICE, WORDS, edited, nth=1) == edited.rindex(WORDS)


@pytest.mark.parametrize(
    ("edited", "nth"),
    [
        (TWICE.replace("明年", "后年").replace("扩产", "还债"), 1),  # both sides edited, and the words occur elsewhere
        (TWICE.replace("今年投入30", "今年投入50"), 0),  # the other company's figure is not this one's
        ("乙公司说,明年投入30亿元用于扩产。", 0),  # its own sentence went, the other one stays
        (TWICE.replace("30亿元", "31亿元"), 1),
        ("", 1),
    ],
)
def test_where_words_stand_is_never_guessed(edited: str, nth: int) -> None:
    assert stands(TWICE, WORDS, edited, nth=nth) is None


@pytest.mark.parametrize(
    ("former", "exact", "edited"),
    [
        ("共30亿元", "30亿元", "共130亿元"),
        ("共30亿元", "30亿元", "共1.30亿元"),
        ("共30亿元", "30亿元", "共2,30亿元"),
        ("共三十亿元", "三十亿元", "共一百三十亿元"),
        ("增长5%。", "5%", "增长-5%。"),
        ("共49.8亿元", "49.8", "共49.8万元"),
        ("共49.8人", "49.8", "共49.85人"),
        ("增长5。", "5", "增长5%。"),
        ("It is 5 m long.", "5 m", "It is 5 million long."),
        ("공사비 5억", "5억", "공사비 25억"),
    ],
)
def test_words_inside_another_figure_are_not_the_quote(former: str, exact: str, edited: str) -> None:
    assert stands(former, exact, edited) is None


@pytest.mark.parametrize(
    ("former", "exact", "edited"),
    [
        ("共30亿元", "30亿元", "在2024,投入。30亿元"),
        ("共30亿元。", "30亿元", "。30亿元,31亿元"),
        ("共49.8亿元", "49.8", "总共49.8亿元"),  # what stood beside it stands there still
        ("增长5%。", "5%", "同比增长5%,"),
        ("约-5%。", "5%", "约为-5%。"),
        ("It is 5 m long.", "5 m", "It was 5 m, or so."),
    ],
)
def test_what_stands_beside_it_is_no_part_of_it(former: str, exact: str, edited: str) -> None:
    assert stands(former, exact, edited) is not None


@given(st.text("ab12.,元", max_size=40), st.text("ab12.,元", max_size=20), st.text("ab12.,元", min_size=1, max_size=8))
def test_what_is_found_is_the_quote_letter_for_letter(before: str, after: str, exact: str) -> None:
    former = before + exact + after
    known = selector(former, Quote(len(before), len(before) + len(exact)))
    for text in (former, exact + before + after, before + exact + exact + after, former[::-1]):
        found = standing(text, known, former)
        assert found is None or text[found.start : found.end] == exact


@given(st.text("甲乙30亿元,。", min_size=1, max_size=30), st.data())
def test_an_unchanged_text_keeps_what_is_unique_in_it(former: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(former) - 1))
    end = data.draw(st.integers(start + 1, len(former)))
    if former.count(former[start:end]) == 1:
        assert standing(former, selector(former, Quote(start, end)), former) == Quote(start, end)
