"""Measures told in two units: tests/corpus/kinds/unit.toml, and what must hold for all of them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.kinds.kind import Role, Statement
from claims.kinds.measuring.units import units
from claims.kinds.unit import recompute
from claims.reasons.sentences import render
from claims.verdicts import Finding, Outcome
from figures.figure import Figure, Kind
from tests.claims.kinds.books import amount
from tests.claims.kinds.corpora import NO_RATES, Case, corpus, drafts, judged, name, written

CORPUS = corpus("unit")
RIGHT = {Outcome.ACCURATE, Outcome.APPROXIMATE}


def measure(value: str, unit: str | None, step: str = "1", text: str = "") -> Figure:
    return replace(amount(value, unit, step, text=text), kind=Kind.DIMENSION)


def held(*figures: Figure) -> Finding:
    roles = tuple(Role(role, figure) for role, figure in zip(("from", "to"), figures, strict=False))
    return recompute(Statement(roles, None, "en"), NO_RATES)[0]


@pytest.mark.parametrize("case", CORPUS["found"], ids=name)
def test_a_measure_in_two_units_is_found_and_judged(case: Case) -> None:
    (draft,) = drafts("unit", case)
    finding = judged(draft, case)
    assert written(draft) == case["figures"]
    assert (finding.outcome, finding.cause) == (Outcome(case["outcome"]), case.get("cause"))
    assert finding.reason.code == case.get("code", finding.reason.code)
    assert finding.suggestion is None or finding.suggestion.values["new"] == case.get(
        "suggestion", finding.suggestion.values["new"]
    )
    assert render(finding.reason, "zh-hans") != finding.reason.code


@pytest.mark.parametrize("case", CORPUS["silent"], ids=name)
def test_measures_that_are_not_one_are_left_alone(case: Case) -> None:
    assert drafts("unit", case) == [], case["why"]


def test_two_conversions_of_one_speed_are_both_held_against_the_first() -> None:
    case = {"text": "Its 20m/s top speed translates to about 45mph (72km/h).", "lang": "en"}
    assert [written(draft) for draft in drafts("unit", case)] == [
        [["from", "20m/s"], ["to", "45mph"]],
        [["from", "20m/s"], ["to", "72km/h"]],
    ]


@pytest.mark.parametrize(
    ("figures", "code"),
    [
        ((), "unit_missing"),
        ((measure("5", "mi"),), "unit_missing"),
        ((measure("5", "mi"), measure("5", "parsec")), "unit_unknown"),
        ((measure("5", None), measure("5", "km")), "unit_unknown"),
        ((measure("5", "mi"), measure("5", "kg")), "unit_differs"),
        ((replace(measure("5", "mi"), low=None), measure("8", "km")), "unit_unreadable"),
    ],
)
def test_what_cannot_be_converted_is_unverifiable_with_what_is_missing(figures: tuple[Figure, ...], code: str) -> None:
    finding = held(*figures)
    assert (finding.outcome, finding.reason.code) == (Outcome.UNVERIFIABLE, code)


ANY = st.decimals(allow_nan=False, allow_infinity=False, min_value=Decimal("-1e30"), max_value=Decimal("1e30"))


@given(ANY, ANY, st.sampled_from([("mi", "km"), ("degC", "degF"), ("nm", "ly")]))
def test_no_measure_is_too_large_or_small_to_be_answered(one: Decimal, other: Decimal, pair: tuple[str, str]) -> None:
    finding = held(measure(str(one), pair[0]), measure(str(other), pair[1]))
    assert finding.outcome in {*RIGHT, Outcome.INACCURATE, Outcome.UNVERIFIABLE}


PAIRS = [
    pair
    for pair in permutations(sorted(units()), 2)
    if units()[pair[0]].measures == units()[pair[1]].measures != "temperature"
]


@given(st.sampled_from(PAIRS), st.decimals(min_value=1, max_value=10**6, places=1))
def test_there_and_back_again_is_the_same_measure(pair: tuple[str, str], value: Decimal) -> None:
    one, other = (units()[unit].customs[0] for unit in pair)
    there = other.from_base(one.to_base(value))
    assert abs(one.from_base(other.to_base(there)) / value - 1) < Decimal("1e-20")


@given(st.sampled_from([("mi", "km"), ("lb", "kg"), ("mu", "ha"), ("ft2", "m2")]), st.integers(11, 999))
def test_a_true_measure_is_right_and_a_broken_one_is_caught(pair: tuple[str, str], value: int) -> None:
    source = measure(str(value), pair[0])
    one, other = (units()[unit].customs[0] for unit in pair)
    true = round(other.from_base(one.to_base(Decimal(value))), 2)
    right = measure(f"{true}", pair[1], "0.01", text=f"{true}")
    assert held(source, right).outcome in RIGHT
    for power in (-2, -1, 1, 2, 4):
        slip = measure(f"{true.scaleb(power):f}", pair[1], "0.01", text=f"{true.scaleb(power):f}")
        finding = held(source, slip)
        assert (finding.outcome, finding.cause) == (Outcome.INACCURATE, "power_of_ten")
