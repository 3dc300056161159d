"""Text at the boundary."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.text import clean


@pytest.mark.parametrize(
    "text", ["9090亿韩元", "조 200억", "emoji 👩‍👧", "﹩5", "a\tb\nc", "１２", "e\u0301", "12\u202e34"]
)
def test_ordinary_text_is_kept_letter_for_letter(text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize("bad", ["\x00", "\ud800", "\x07", "\x7f"])
def test_characters_a_database_refuses_are_replaced(bad: str) -> None:
    assert clean(f"a{bad}b") == "a\ufffdb"


def test_line_ends_become_newlines() -> None:
    assert clean("a\r\nb\rc\u2028d") == "a\nb\nc\nd"


def test_a_tower_of_marks_is_cut() -> None:
    assert clean("a" + "\u0301" * 100_000) == "a" + "\u0301" * 8


@given(st.text())
def test_clean_text_stays_as_it_is(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    clean(text).encode()
