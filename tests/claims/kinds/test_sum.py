"""Parts and totals: tests/corpus/kinds/sum.toml, and what is said of them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.kinds.kind import Voice
from claims.reasons.sentences import render
from claims.verdicts import Outcome
from figures.figure import Figure, Kind
from tests.claims.kinds.books import amount
from tests.claims.kinds.relations import corpus, drafts, judge, judged, written

CORPUS = corpus("sum")


def count(value: int) -> Figure:
    return Figure(Kind.NUMBER, 0, 0, str(value), Decimal(value), Decimal(value), Decimal(1))


@pytest.mark.parametrize("case", CORPUS["found"], ids=lambda case: case["text"][:40])
def test_a_total_is_found_with_its_parts_and_judged(case: dict[str, Any]) -> None:
    (draft,) = drafts("sum", case["text"], case["lang"])
    assert written(draft, "part") == case["parts"]
    assert written(draft, "total") == ([case["total"]] if "total" in case else [])
    finding = judged(draft, case["lang"])
    assert finding.outcome is Outcome(case["outcome"])
    assert finding.cause == case.get("cause", finding.cause)
    assert case.get("total", "100%") in render(finding.reason, "zh-hans")


@pytest.mark.parametrize("case", CORPUS["silent"], ids=lambda case: case["text"][:40])
def test_quantities_that_are_no_parts_of_a_total_are_left_alone(case: dict[str, Any]) -> None:
    assert drafts("sum", case["text"], case["lang"]) == [], case["why"]


def test_the_examples_that_must_not_fire_outnumber_those_that_must() -> None:
    assert len(CORPUS["silent"]) > len(CORPUS["found"])


def test_the_finding_tells_what_the_parts_make() -> None:
    finding = judge("sum", ("part", count(12)), ("part", count(8)), ("total", count(22)))
    assert render(finding.reason, "en") == "12 + 8 makes 20, not 22."
    assert render(finding.reason, "zh-hans") == "12 + 8等于20，不是22。"
    assert finding.formula == "12 + 8 = 20"
    assert finding.suggestion is not None
    assert render(finding.suggestion, "en") == "Write “20” for “22”."


def test_counts_are_exact_and_amounts_in_billions_are_rounded() -> None:
    counted = judge("sum", ("part", count(12)), ("part", count(8)), ("total", count(21)))
    billions = [amount(f"{value}000000000", "USD", "1000000000", text=f"${value}bn", scale=9) for value in (12, 8, 21)]
    rounded = judge("sum", ("part", billions[0]), ("part", billions[1]), ("total", billions[2]))
    assert (counted.outcome, rounded.outcome) == (Outcome.INACCURATE, Outcome.ACCURATE)


@pytest.mark.parametrize(
    ("parts", "total", "cause"),
    [
        ((120, 80, 45), 165, "part_missing"),
        ((120, 80, 45), 325, "part_twice"),
        ((120, 80, 45), 2450, "power_of_ten"),
        ((120, 80, 45), 425, "digits_transposed"),
        ((120, 800, 45), 245, "power_of_ten"),
        ((210, 80, 45), 245, "digits_transposed"),
    ],
)
def test_a_slip_is_named(parts: tuple[int, ...], total: int, cause: str) -> None:
    finding = judge("sum", *[("part", count(part)) for part in parts], ("total", count(total)))
    assert (finding.outcome, finding.cause) == (Outcome.INACCURATE, cause)


def test_a_forecast_that_adds_up_is_never_accurate() -> None:
    roles = (("part", count(12)), ("part", count(8)), ("total", count(20)))
    assert judge("sum", *roles, voice=Voice.FORECAST).outcome is Outcome.APPROXIMATE


@pytest.mark.parametrize(
    ("roles", "code"),
    [
        ((), "sum_missing"),
        ((("part", count(1)), ("total", count(1))), "sum_missing"),
        ((("part", count(1)), ("part", count(2))), "sum_missing"),
        ((("part", count(1)), ("part", count(0)), ("total", count(1))), "sum_unreadable"),
        ((("part", count(1)), ("part", amount("2", "USD")), ("total", count(3))), "sum_differs"),
    ],
)
def test_what_cannot_be_added_is_unverifiable(roles: tuple[tuple[str, Figure], ...], code: str) -> None:
    finding = judge("sum", *roles)
    assert (finding.outcome, finding.reason.code) == (Outcome.UNVERIFIABLE, code)


def test_a_total_of_totals_is_found_beside_them() -> None:
    text = (
        "第三季收到24,000宗，其中14,500宗為主申請，9,500宗為受養申請。首季有34,300宗，第二季有30,600宗，"
        "三季共收到88,900宗。"
    )
    assert sorted(written(draft, "total") for draft in drafts("sum", text, "zh")) == [["24,000"], ["88,900"]]


def test_a_split_that_repeats_counted_parts_is_told_once() -> None:
    text = "今年共29860辆，其中欧洲15511辆，占51.9%；美国11147辆，占37.3%；日本2170辆，占7.3%；中国1032辆，占3.5%。"
    (draft,) = drafts("sum", text, "zh")
    assert written(draft, "total") == ["29860"]


@given(st.lists(st.integers(min_value=1, max_value=10**9), min_size=2, max_size=8))
def test_parts_that_add_up_are_always_accurate(parts: list[int]) -> None:
    finding = judge("sum", *[("part", count(part)) for part in parts], ("total", count(sum(parts))))
    assert finding.outcome is Outcome.ACCURATE


@settings(deadline=None)
@given(st.lists(st.integers(min_value=1, max_value=10**6), min_size=2, max_size=5), st.permutations(range(5)))
def test_the_order_of_the_parts_changes_no_outcome(parts: list[int], order: list[int]) -> None:
    mixed = [parts[at] for at in order if at < len(parts)]
    one, other = (
        judge("sum", *[("part", count(part)) for part in each], ("total", count(sum(parts) * 2))).outcome
        for each in (parts, mixed)
    )
    assert one is other
