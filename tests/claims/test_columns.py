"""Columns of a terminal, with letters two cells wide."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.columns import cells, cut, in_columns, plain


@pytest.mark.parametrize(
    ("text", "width"),
    [("", 0), ("won", 3), ("韩元", 4), ("원", 2), ("ｗ", 2), ("，", 2), ("é", 1), ("e\u0301", 1), ("–", 1)],
)
def test_letters_take_their_cells(text: str, width: int) -> None:
    assert cells(text) == width


def test_columns_are_as_wide_as_their_widest_cell() -> None:
    lines = in_columns([("quote", "kind"), ("9090亿韩元", "conversion"), ("x", "")])
    assert lines == ["quote       kind", "9090亿韩元  conversion", "x"]


@given(st.lists(st.tuples(st.text("韩元won원 ,", max_size=9), st.text("ab", min_size=1)), min_size=1))
def test_second_column_starts_at_one_cell_in_every_line(rows: list[tuple[str, str]]) -> None:
    lines = in_columns(rows)
    starts = {cells(line) - cells(second) for line, (_first, second) in zip(lines, rows, strict=True)}
    assert len(starts) == 1


@given(st.text(), st.integers(1, 30))
def test_cut_text_fits(text: str, most: int) -> None:
    assert cells(cut(plain(text), most)) <= most


@pytest.mark.parametrize("text", ["a\x1b[31mred", "a\nb", "a\u202eb", "a\x9bb", "a\u2028b", "a\x00b"])
def test_nothing_a_terminal_obeys_is_shown(text: str) -> None:
    assert plain(text).isprintable()
