"""Shares of a whole: tests/corpus/kinds/share.toml, and what is said of them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.kinds.kind import Voice
from claims.reasons.sentences import render
from claims.verdicts import Outcome
from figures.figure import Exactness, Figure, Kind
from tests.claims.kinds.relations import corpus, drafts, judge, judged, written

CORPUS = corpus("share")


def count(value: str, **more: Any) -> Figure:
    return Figure(Kind.NUMBER, 0, 0, value, Decimal(value), Decimal(value), Decimal(1), **more)


def percent(value: str) -> Figure:
    step = Decimal(1).scaleb(-len(value.partition(".")[2]))
    return Figure(Kind.PERCENT, 0, 0, f"{value}%", Decimal(value), Decimal(value), step, "%")


@pytest.mark.parametrize("case", CORPUS["found"], ids=lambda case: case["text"][:40])
def test_a_share_is_found_with_its_part_and_whole_and_judged(case: dict[str, Any]) -> None:
    (draft,) = drafts("share", case["text"], case["lang"])
    assert [written(draft, role) for role in ("part", "whole", "share")] == [
        [case["part"]],
        [case["whole"]],
        [case["share"]],
    ]
    finding = judged(draft, case["lang"])
    assert finding.outcome is Outcome(case["outcome"])
    assert finding.cause == case.get("cause", finding.cause)
    assert case["share"] in render(finding.reason, "zh-hans")


@pytest.mark.parametrize("case", CORPUS["silent"], ids=lambda case: case["text"][:40])
def test_what_is_no_share_of_anything_written_is_left_alone(case: dict[str, Any]) -> None:
    assert drafts("share", case["text"], case["lang"]) == [], case["why"]


def test_the_examples_that_must_not_fire_are_as_many_as_those_that_must() -> None:
    assert len(CORPUS["silent"]) >= len(CORPUS["found"]) - 1


BRANDS = (
    "5月新注册量为{}辆。欧洲品牌注册{}辆，占比51.9%；美国品牌注册11147辆，占比37.3%；日本品牌注册2170辆，占比7.3%。"
)


@pytest.mark.parametrize(
    ("whole", "part", "outcomes"),
    [
        ("29860", "15511", ["accurate", "accurate", "accurate"]),
        ("298600", "15511", ["inaccurate", "inaccurate", "inaccurate"]),
        ("29860", "155110", ["inaccurate", "accurate", "accurate"]),
        ("145973", "15511", []),
    ],
)
def test_shares_that_agree_on_a_whole_are_held_against_it_and_its_slips(
    whole: str, part: str, outcomes: list[str]
) -> None:
    found = drafts("share", BRANDS.format(whole, part), "zh")
    assert [judged(draft, "zh").outcome.value for draft in found] == outcomes


def test_the_finding_tells_what_the_share_should_be() -> None:
    finding = judge("share", ("part", count("45")), ("whole", count("300")), ("share", percent("25")))
    assert render(finding.reason, "en") == "45 of 300 is 15%, not 25%."
    assert render(finding.reason, "zh-hans") == "45占300的15%，不是25%。"
    assert finding.expected is not None
    assert finding.expected.low == Decimal(15)
    assert finding.deviation == Decimal("66.67")
    assert finding.formula == "45 ÷ 300 = 15.00 %"
    assert finding.suggestion is not None
    assert render(finding.suggestion, "en") == "Write “15%” for “25%”."


def test_quoted_words_are_not_altered() -> None:
    roles = (("part", count("45")), ("whole", count("300")), ("share", percent("25")))
    suggestion = judge("share", *roles, voice=Voice.QUOTED).suggestion
    assert suggestion is not None
    assert suggestion.code == "add_note"


def test_a_forecast_that_comes_out_is_never_accurate() -> None:
    roles = (("part", count("45")), ("whole", count("300")), ("share", percent("15")))
    finding = judge("share", *roles, voice=Voice.FORECAST)
    assert finding.outcome is Outcome.APPROXIMATE
    assert [note.code for note in finding.notes] == ["forecast_only_computed"]


@pytest.mark.parametrize(
    ("share", "cause"),
    [
        ("150", "power_of_ten"),
        ("1.5", "power_of_ten"),
        ("51", "digits_transposed"),
        ("85", "share_of_the_rest"),
        ("17.6", "wrong_base"),
    ],
)
def test_a_slip_is_named(share: str, cause: str) -> None:
    finding = judge("share", ("part", count("45")), ("whole", count("300")), ("share", percent(share)))
    assert (finding.outcome, finding.cause) == (Outcome.INACCURATE, cause)


def test_a_part_ten_times_too_large_is_named() -> None:
    finding = judge("share", ("part", count("4510")), ("whole", count("3000")), ("share", percent("15")))
    assert finding.cause == "power_of_ten"


@pytest.mark.parametrize(
    ("roles", "code"),
    [
        ((), "share_missing"),
        ((("part", count("1")), ("whole", count("2"))), "share_missing"),
        ((("part", count("1")), ("whole", count("0")), ("share", percent("5"))), "share_unreadable"),
        ((("part", count("1")), ("whole", count("2", unit="km")), ("share", percent("50"))), "share_differs"),
    ],
)
def test_what_cannot_be_divided_is_unverifiable(roles: tuple[tuple[str, Figure], ...], code: str) -> None:
    finding = judge("share", *roles)
    assert (finding.outcome, finding.reason.code) == (Outcome.UNVERIFIABLE, code)


def test_a_share_between_others_of_one_whole_is_held_against_that_whole() -> None:
    text = "今年新注册29860辆，欧洲15511辆，占比51.9%；美国11147辆，占比73.3%；日本2170辆，占比7.3%。"
    wrong = [draft for draft in drafts("share", text, "zh") if judged(draft, "zh").outcome is Outcome.INACCURATE]
    assert [written(draft, "share") + written(draft, "whole") for draft in wrong] == [["73.3%", "29860"]]


@pytest.mark.parametrize(
    ("part", "outcome"),
    [("38", Outcome.ACCURATE), ("45", Outcome.INACCURATE), ("33", Outcome.ACCURATE), ("20", Outcome.INACCURATE)],
)
def test_a_fraction_in_words_stands_for_what_no_other_comes_nearer_to(part: str, outcome: Outcome) -> None:
    third = Decimal(1) / Decimal(3)
    share = Figure(Kind.NUMBER, 0, 0, "a third", third, third, exactness=Exactness.EXACT)
    wanted = outcome if part != "38" else Outcome.INACCURATE
    finding = judge("share", ("part", count(part)), ("whole", count("100")), ("share", share))
    assert finding.outcome is wanted


@given(st.integers(min_value=1, max_value=10**9), st.integers(min_value=1, max_value=10**9))
def test_a_share_rounded_by_hand_is_never_called_wrong(part: int, rest: int) -> None:
    whole = part + rest
    share = (Decimal(part) / Decimal(whole) * 100).quantize(Decimal("0.1"))
    if share:
        finding = judge(
            "share", ("part", count(str(part))), ("whole", count(str(whole))), ("share", percent(f"{share}"))
        )
        assert finding.outcome is Outcome.ACCURATE
