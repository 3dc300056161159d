"""Totals, counts and means: tests/corpus/kinds/average.toml, and what is said of them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.kinds.kind import Voice
from claims.reasons.sentences import render
from claims.verdicts import Outcome
from figures.figure import Figure, Kind
from tests.claims.kinds.books import amount
from tests.claims.kinds.relations import corpus, drafts, judge, judged, written

CORPUS = corpus("average")


def count(value: int) -> Figure:
    return Figure(Kind.NUMBER, 0, 0, str(value), Decimal(value), Decimal(value), Decimal(1))


def roles(total: int, divisor: int, mean: int) -> tuple[tuple[str, Figure], ...]:
    return (("total", count(total)), ("count", count(divisor)), ("mean", count(mean)))


@pytest.mark.parametrize("case", CORPUS["found"], ids=lambda case: case["text"][:40])
def test_a_mean_is_found_with_its_total_and_count_and_judged(case: dict[str, Any]) -> None:
    (draft,) = drafts("average", case["text"], case["lang"])
    assert [written(draft, role) for role in ("total", "count", "mean")] == [
        [case["total"]],
        [case["count"]],
        [case["mean"]],
    ]
    finding = judged(draft, case["lang"])
    assert finding.outcome is Outcome(case["outcome"])
    assert finding.cause == case.get("cause", finding.cause)
    assert case["mean"] in render(finding.reason, "zh-hans")


@pytest.mark.parametrize("case", CORPUS["silent"], ids=lambda case: case["text"][:40])
def test_a_mean_without_its_total_and_count_is_left_alone(case: dict[str, Any]) -> None:
    assert drafts("average", case["text"], case["lang"]) == [], case["why"]


def test_the_examples_that_must_not_fire_outnumber_those_that_must() -> None:
    assert len(CORPUS["silent"]) > len(CORPUS["found"])


def test_the_finding_tells_what_the_mean_should_be() -> None:
    finding = judge("average", *roles(6000, 5, 1300))
    assert render(finding.reason, "en") == "6000 over 5 is 1200, not 1300."
    assert render(finding.reason, "zh-hans") == "6000除以5等于1200，不是1300。"
    assert finding.formula == "6000 ÷ 5 = 1200.00"
    assert finding.suggestion is not None
    assert render(finding.suggestion, "en") == "Write “1200” for “1300”."


@pytest.mark.parametrize(
    ("written_roles", "cause"),
    [
        (roles(6000, 5, 12000), "power_of_ten"),
        (roles(60000, 5, 1200), "power_of_ten"),
        (roles(6000, 50, 1200), "power_of_ten"),
        (roles(6000, 5, 2100), "digits_transposed"),
    ],
)
def test_a_slip_is_named(written_roles: tuple[tuple[str, Figure], ...], cause: str | None) -> None:
    finding = judge("average", *written_roles)
    assert (finding.outcome, finding.cause) == (Outcome.INACCURATE, cause)


def test_a_forecast_that_comes_out_is_never_accurate() -> None:
    assert judge("average", *roles(6000, 5, 1200), voice=Voice.FORECAST).outcome is Outcome.APPROXIMATE


@pytest.mark.parametrize(
    ("figures", "code"),
    [
        ((), "average_missing"),
        ((("total", count(6)), ("mean", count(3))), "average_missing"),
        (roles(6, 0, 3), "average_unreadable"),
        ((("total", amount("6", "USD")), ("count", count(2)), ("mean", count(3))), "average_differs"),
    ],
)
def test_what_cannot_be_divided_is_unverifiable(figures: tuple[tuple[str, Figure], ...], code: str) -> None:
    finding = judge("average", *figures)
    assert (finding.outcome, finding.reason.code) == (Outcome.UNVERIFIABLE, code)


@given(st.integers(min_value=2, max_value=10**5), st.integers(min_value=1, max_value=10**9))
def test_a_mean_that_divides_evenly_is_accurate(divisor: int, mean: int) -> None:
    assert judge("average", *roles(divisor * mean, divisor, mean)).outcome is Outcome.ACCURATE
