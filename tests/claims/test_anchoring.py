"""Quotes as text quote selectors."""

from hypothesis import given
from hypothesis import strategies as st

from claims.anchoring import CONTEXT, locate, selector
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
