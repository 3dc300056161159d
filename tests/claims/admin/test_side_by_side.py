"""The claim beside the passage of its source: figures that belong together carry one number on both sides."""

from __future__ import annotations

from typing import Any

from claims.admin.side_by_side import side_by_side

QUOTE = "去年增长8%,员工4300人"
PASSAGE = "Throughput grew 18%. The port employs 4,300 people."


def evidence(**more: Any) -> dict[str, Any]:
    different = {"claim": "8%", "start": 4, "end": 6, "relation": "different"}
    same = {"claim": "4300", "start": 9, "end": 13, "relation": "same"}
    missing = {"claim": "去年", "start": 0, "end": 2, "relation": "missing", "passage": None}
    return {
        "passage": {"start": 40, "end": 91, "text": PASSAGE, "lang": "en", "page": None, "cell": None},
        "aligned": [
            missing,
            {**different, "passage": {"start": 16, "end": 19, "text": "18%"}},
            {**same, "passage": {"start": 38, "end": 43, "text": "4,300"}},
        ],
        "score": {"figures": "0.50", "terms": "0.30", "length": "0.90", "wording": "0.00"},
        "by_vectors": False,
        "is_nearest": False,
        **more,
    }


def marks(texts: Any) -> list[tuple[str, str, str]]:
    return [(piece.text, piece.owner.number, piece.owner.sign) for piece in texts if piece.owner]


def test_figures_that_belong_together_carry_one_number_and_sign() -> None:
    shown = side_by_side(evidence(), QUOTE)
    assert shown is not None
    assert marks(shown.claim) == [("去年", "", "∅"), ("8%", "1", "≠"), ("4300", "2", "=")]
    assert marks(shown.passage) == [("18%", "1", "≠"), ("4,300", "2", "=")]


def test_both_texts_are_shown_whole() -> None:
    shown = side_by_side(evidence(), QUOTE)
    assert shown is not None
    assert ["".join(piece.text for piece in text) for text in (shown.claim, shown.passage)] == [QUOTE, PASSAGE]


def test_the_page_or_cell_is_named_where_it_is_known() -> None:
    places = [{"page": 3, "cell": None}, {"page": None, "cell": "Sheet1!B4"}, {}]
    shown = [side_by_side(evidence(passage={"text": PASSAGE, "lang": "en", **place}), QUOTE) for place in places]
    assert [one.place for one in shown if one] == ["page 3", "cell Sheet1!B4", ""]


def test_the_score_is_taken_apart_and_an_absent_part_is_left_out() -> None:
    shown = side_by_side(evidence(), QUOTE)
    assert shown is not None
    assert [value for _label, value in shown.score] == ["0.50", "0.30", "0.90", "0.00"]


def test_a_finding_of_an_older_check_is_shown_without_marks_in_the_claim() -> None:
    old = {"claim": "8%", "relation": "same", "passage": {"start": 16, "end": 19, "text": "18%"}}
    shown = side_by_side({"passage": {"text": PASSAGE, "lang": "en"}, "aligned": [old]}, QUOTE)
    assert shown is not None
    assert (marks(shown.claim), marks(shown.passage)) == ([], [("18%", "1", "=")])


def test_a_source_without_text_shows_nothing_beside_the_claim() -> None:
    assert side_by_side(evidence(passage=None), QUOTE) is None
