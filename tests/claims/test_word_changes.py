"""What an edit changed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.word_changes import Piece, word_changes

FIRST = "计划投入9090亿韩元(约合49.8亿元人民币)。会议持续了30分钟。"


def told(before: str, after: str) -> list[tuple[str, str]]:
    return [(piece.kind, piece.text) for passage in word_changes(before, after) for piece in passage.pieces]


def test_a_changed_figure_is_one_word() -> None:
    changed = [piece for piece in told(FIRST, FIRST.replace("49.8", "49.3")) if piece[0] != "same"]
    assert changed == [("gone", "49.8"), ("come", "49.3")]


def test_a_changed_word_of_english_is_one_word() -> None:
    before = "Output rose by 5 per cent in March. Prices fell."
    changed = [piece for piece in told(before, before.replace("March", "April")) if piece[0] != "same"]
    assert changed == [("gone", "March"), ("come", "April")]


def test_a_sentence_that_came_is_told_whole() -> None:
    assert ("come", "明年再议。") in told(FIRST, FIRST + "明年再议。")


def test_sentences_that_have_little_in_common_are_told_whole() -> None:
    assert told("天气很好。", "GDP grew 3.1 %.") == [("gone", "天气很好。"), ("come", "GDP grew 3.1 %.")]


@pytest.mark.parametrize("after", [FIRST, FIRST.replace("。", "。\n")])
def test_white_space_alone_changes_nothing(after: str) -> None:
    assert told(FIRST, after) == []


@given(st.text("甲乙12., .。", max_size=60), st.text("甲乙12., .。", max_size=60))
def test_what_stayed_and_came_is_the_new_text(before: str, after: str) -> None:
    passages = word_changes(before, after)
    new = "".join(piece.text for one in passages for piece in one.pieces if piece.kind != "gone")
    old = "".join(piece.text for one in passages for piece in one.pieces if piece.kind != "come")
    plain = ["".join(text.split()) for text in (before, after, old, new)]
    if passages and not any(one.skipped for one in passages):
        assert (plain[2], plain[3]) == (plain[0], plain[1])
    assert all(isinstance(piece, Piece) for one in passages for piece in one.pieces)
