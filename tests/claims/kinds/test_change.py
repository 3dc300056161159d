"""Changes from one level to another: tests/corpus/kinds/change.toml, and what must hold for all of them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.kinds.change import recompute
from claims.kinds.kind import Role, Statement
from claims.reasons.sentences import render
from claims.verdicts import Finding, Outcome
from figures.figure import Figure, Kind
from tests.claims.kinds.books import amount
from tests.claims.kinds.corpora import NO_RATES, Case, corpus, drafts, judged, name, written

CORPUS = corpus("change")
RIGHT = {Outcome.ACCURATE, Outcome.APPROXIMATE}


def level(value: str, step: str = "1") -> Figure:
    return amount(value, "EUR", step)


def percent(value: str, step: str = "1") -> Figure:
    return replace(amount(value, "%", step), kind=Kind.PERCENT)


def held(start: Figure | None, end: Figure, *changes: Figure, lang: str = "en") -> Finding:
    roles = [*([Role("from", start)] if start else []), Role("to", end), *(Role("by", by) for by in changes)]
    return recompute(Statement(tuple(roles), None, lang), NO_RATES)[0]


@pytest.mark.parametrize("case", CORPUS["found"], ids=name)
def test_a_change_is_found_and_judged(case: Case) -> None:
    (draft,) = drafts("change", case)
    finding = judged(draft, case)
    assert written(draft) == case["figures"]
    assert (finding.outcome, finding.cause) == (Outcome(case["outcome"]), case.get("cause"))
    assert finding.reason.code == case.get("code", finding.reason.code)
    if "suggestion" in case:
        assert finding.suggestion is not None
        assert finding.suggestion.values["new"] == case["suggestion"]
    assert render(finding.reason, "zh-hans") != render(finding.reason, "en") != finding.reason.code


@pytest.mark.parametrize("case", CORPUS["silent"], ids=name)
def test_what_is_no_change_is_left_alone(case: Case) -> None:
    assert drafts("change", case) == [], case["why"]


def test_the_corpus_has_more_that_must_not_fire_than_that_must() -> None:
    assert len(CORPUS["silent"]) > len(CORPUS["found"])


def test_a_start_told_earlier_of_the_same_subject_is_found() -> None:
    text = "港口税收去年达952亿元。局长预料，明年港口税收会增加5%至1000亿元。"
    (draft,) = drafts("change", {"text": text, "lang": "zh"})
    assert written(draft) == [["from", "952亿元"], ["to", "1000亿元"], ["by", "5%"]]


def test_a_start_of_another_subject_is_not_taken() -> None:
    text = "机场客流去年达952亿元。局长预料，明年港口税收会增加5%至1000亿元。"
    assert drafts("change", {"text": text, "lang": "zh"}) == []


@given(start=st.integers(100, 10_000), end=st.integers(100, 10_000))
def test_a_change_computed_from_its_levels_is_never_called_wrong(start: int, end: int) -> None:
    by = (Decimal(end) / Decimal(start) - 1) * 100
    finding = held(level(str(start)), level(str(end)), percent(f"{by:.1f}", "0.1"))
    assert finding.outcome is Outcome.ACCURATE


@given(start=st.integers(1_000, 10_000), share=st.integers(10, 90), off=st.integers(5, 60))
def test_a_change_far_from_its_levels_is_always_called_wrong(start: int, share: int, off: int) -> None:
    end = start * (100 + share) // 100
    finding = held(level(str(start)), level(str(end)), percent(str(share + off)))
    near = Decimal(off) / share < Decimal("0.1")
    assert near or finding.outcome is Outcome.INACCURATE or finding.outcome is Outcome.APPROXIMATE
    if Decimal(off) / share > Decimal("0.15"):
        assert finding.outcome is Outcome.INACCURATE


@pytest.mark.parametrize("lang", ["zh", "en", "ja", "ko"])
def test_percent_told_of_percentages_that_fits_only_as_points_is_named_so(lang: str) -> None:
    start, end, by = percent("45"), percent("42"), percent("-3")
    assert held(start, end, by, lang=lang).cause == "percent_for_points"


def test_points_told_of_amounts_are_named_as_the_percent_they_are_and_rewritten() -> None:
    points = replace(percent("25"), unit="pp", text="25个百分点")
    finding = held(level("80"), level("100"), points, lang="zh")
    assert (finding.outcome, finding.cause) == (Outcome.INACCURATE, "points_for_percent")
    assert finding.suggestion is not None
    assert finding.suggestion.values == {"old": "25个百分点", "new": "25%"}


def test_points_of_an_index_that_rose_by_as_many_are_no_percent() -> None:
    points = replace(percent("20"), unit="pp", text="20 points")
    assert held(level("100"), level("120"), points).outcome is Outcome.UNVERIFIABLE


def test_a_change_without_a_start_is_unverifiable_and_says_what_is_missing() -> None:
    finding = held(None, level("100"), percent("5"))
    assert (finding.outcome, finding.reason.code) == (Outcome.UNVERIFIABLE, "change_missing")


@pytest.mark.parametrize("start", ["0", "0.2"])
def test_a_start_of_nothing_has_no_percentage(start: str) -> None:
    assert held(level(start), level("100"), percent("5")).outcome is Outcome.UNVERIFIABLE


def test_levels_in_a_sentence_of_their_own_are_found() -> None:
    text = "Harbour traffic is up by 43 percent. All were glad. Harbour traffic rose to 14.4 million from 10.2 million."
    (draft,) = drafts("change", {"text": text, "lang": "en"})
    assert written(draft) == [["from", "10.2 million"], ["to", "14.4 million"], ["by", "43 percent"]]


def test_levels_of_another_subject_are_not_taken() -> None:
    text = "Harbour traffic is up by 43 percent. All were glad. Income rose to 14.4 million from 10.2 million."
    assert drafts("change", {"text": text, "lang": "en"}) == []
