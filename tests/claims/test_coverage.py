"""What became of every figure of a text."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims import coverage
from claims.coverage import IN_NO_CLAIM, Coverage, Held, Standing, cover, shown_coverage, standing_of
from claims.kinds.kind import Text
from claims.operations.covering import REASONS

BODY = "基金投入9090亿韩元(约合49.8亿元人民币),持续30分钟。股票代码600519。"
WON, MINUTES = (BODY.index("9090"), BODY.index("韩元") + 2), (BODY.index("30分"), BODY.index("30分") + 4)


def covered(*claims: Held, body: str = BODY, lang: str = "zh") -> Coverage:
    return cover(Text(body, lang), claims)


def gaps(found: Coverage) -> list[tuple[str, str]]:
    return [(gap.text, gap.reason) for gap in found.gaps]


def test_without_claims_every_figure_is_in_none() -> None:
    found = covered()
    assert (found.figures, found.recomputed, found.waiting) == (3, 0, 0)
    assert gaps(found)[:3] == [("9090亿韩元", IN_NO_CLAIM), ("49.8亿元人民币", IN_NO_CLAIM), ("30分钟", IN_NO_CLAIM)]


def test_number_that_is_no_figure_is_listed_with_its_reason() -> None:
    assert gaps(covered())[3:] == [("600519", "a code")]


@pytest.mark.parametrize(
    ("standing", "field"),
    [
        (Standing.RECOMPUTED, "recomputed"),
        (Standing.WAITING, "waiting"),
        (Standing.UNCHECKED, "unchecked"),
        (Standing.DISMISSED, "dismissed"),
    ],
)
def test_figure_counts_where_its_claim_stands_and_is_no_gap(standing: Standing, field: str) -> None:
    found = covered(Held(standing, (MINUTES,)))
    assert getattr(found, field) == 1
    assert "30分钟" not in dict(gaps(found))


def test_figure_of_two_claims_counts_once_with_the_furthest() -> None:
    found = covered(Held(Standing.DISMISSED, (WON,)), Held(Standing.RECOMPUTED, (WON,)), Held(Standing.WAITING, (WON,)))
    assert (found.recomputed, found.waiting, found.dismissed) == (1, 0, 0)


def test_claim_whose_figure_an_editor_typed_has_no_place() -> None:
    assert covered(Held(Standing.RECOMPUTED, ((0, 0),))).recomputed == 0


@pytest.mark.parametrize(
    ("body", "lang"),
    [("一些人说,没有一个人知道。", "zh"), ("No one knows which one it was.", "en"), ("이 사람은 누구인가.", "ko")],
)
def test_words_that_nobody_calls_a_number_are_no_gaps(body: str, lang: str) -> None:
    assert covered(body=body, lang=lang).gaps == ()


def test_text_without_numbers_is_covered() -> None:
    assert covered(body="Nothing to count here.", lang="en") == Coverage(0, 0, 0, 0, 0, ())


@pytest.mark.parametrize(
    ("verdict", "standing"),
    [
        ("", Standing.UNCHECKED),
        ("unverifiable", Standing.WAITING),
        ("accurate", Standing.RECOMPUTED),
        ("inaccurate", Standing.RECOMPUTED),
        ("disputed", Standing.RECOMPUTED),
    ],
)
def test_verdict_says_how_far_a_claim_is(verdict: str, standing: Standing) -> None:
    assert standing_of(verdict) is standing


def test_every_reason_the_reader_gives_is_in_the_table_that_is_translated() -> None:
    counts = Path(coverage.__file__).parent.parent / "figures" / "counts.py"
    uncounted, _sign, rest = counts.read_text(encoding="utf-8").partition("UNCOUNTED = {")[2].partition("}")
    given_ = re.findall(r': "([^"]+)"', uncounted)
    returned = [line for line in rest.splitlines() if re.search(r"^\s+return .*\"", line)]
    given_ += [text for line in returned for text in re.findall(r'"([a-z][a-z ,:]+[a-z])"', line) if " " in text]
    assert "part of a name" in given_
    assert [reason for reason in given_ if reason not in (*REASONS, "number alone", "one, as an article")] == []


STANDINGS = st.sampled_from(Standing)
SPAN = st.tuples(st.integers(0, 60), st.integers(0, 60))
PIECES = st.lists(st.sampled_from(["3亿元", "5%", "2024年", "一", "7人", "A380", ",", "。", "约", "至", "10", " "]))


@given(PIECES, st.lists(st.builds(Held, STANDINGS, st.lists(SPAN).map(tuple))))
def test_counts_add_up_to_the_figures_read(pieces: list[str], claims: list[Held]) -> None:
    found = covered(*claims, body="".join(pieces))
    in_claims = found.recomputed + found.waiting + found.unchecked + found.dismissed
    assert in_claims + found.of_reason(IN_NO_CLAIM) == found.figures
    assert [gap for gap in found.gaps if "".join(pieces)[gap.start : gap.end] != gap.text] == []


def test_json_names_every_count_and_gap() -> None:
    shown = shown_coverage(covered(Held(Standing.RECOMPUTED, (WON,))))
    assert {name: shown[name] for name in ("figures", "recomputed", "waiting_for_source", "unchecked")} == {
        "figures": 3,
        "recomputed": 1,
        "waiting_for_source": 0,
        "unchecked": 0,
    }
    assert shown["not_understood"][-1]["reason"] == "a code"
