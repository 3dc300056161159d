"""Where claims stand in a text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claims.admin.marking import Piece, Span, pieces

SPANS = st.lists(st.builds(Span, st.integers(-5, 60), st.integers(-5, 60), st.integers(0, 9)), max_size=8)


@given(st.text(max_size=50), SPANS)
def test_pieces_joined_are_the_text_itself(text: str, spans: list[Span]) -> None:
    assert "".join(piece.text for piece in pieces(text, spans)) == text


@given(st.text(max_size=50), SPANS)
def test_each_span_inside_the_text_covers_exactly_its_words(text: str, spans: list[Span]) -> None:
    sound = [span for span in spans if 0 <= span.start < span.end <= len(text)]
    for number, span in enumerate(sound):
        others = [Span(one.start, one.end, index) for index, one in enumerate(sound)]
        marked = "".join(piece.text for piece in pieces(text, others) if number in piece.owners)
        assert marked == text[span.start : span.end]


def test_the_narrowest_of_overlapping_spans_owns_a_piece() -> None:
    found = list(pieces("abcdef", [Span(0, 6, "wide"), Span(2, 4, "narrow")]))
    assert [(piece.text, piece.owner) for piece in found] == [("ab", "wide"), ("cd", "narrow"), ("ef", "wide")]


def test_a_span_closes_once_at_its_end() -> None:
    found = list(pieces("abcdef", [Span(0, 6, "wide"), Span(2, 4, "narrow")]))
    assert [piece.text for piece in found if piece.closes] == ["cd", "ef"]


def test_spans_outside_the_text_mark_nothing() -> None:
    assert list(pieces("abc", [Span(2, 9, "over"), Span(-1, 2, "before"), Span(2, 2, "empty")])) == [Piece("abc")]


def test_an_empty_text_has_no_pieces() -> None:
    assert list(pieces("", [Span(0, 1, "x")])) == []


def test_a_place_to_jump_to_is_a_piece_of_its_own_inside_a_mark_too() -> None:
    cut = list(pieces("共30亿元。", [Span(0, 5, "claim")], [(1, 3)]))
    assert [(piece.text, piece.place, piece.opens, piece.closes) for piece in cut] == [
        ("共", None, True, False),
        ("30", 1, False, False),
        ("亿元", None, False, True),
        ("。", None, False, False),
    ]
