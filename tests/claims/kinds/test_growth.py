"""The kind growth: tests/corpus/kinds/growth.toml, and what must hold for all of them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claims.kinds.growing.judging import yearly
from claims.kinds.growth import recompute
from claims.kinds.kind import Statement
from claims.reasons.sentences import render
from claims.verdicts import Band, Outcome
from figures.figure import Interval
from tests.claims.kinds.corpora import NO_RATES, Case, corpus, drafts, judged, name, written

CORPUS = corpus("growth")


@pytest.mark.parametrize("case", CORPUS["found"], ids=name)
def test_a_growth_is_found_and_judged(case: Case) -> None:
    (draft,) = drafts("growth", case)
    finding = judged(draft, case)
    assert written(draft) == case["figures"]
    assert (finding.outcome, finding.cause) == (Outcome(case["outcome"]), case.get("cause"))
    assert render(finding.reason, "zh-hans") != render(finding.reason, "en") != finding.reason.code


@pytest.mark.parametrize("case", CORPUS["silent"], ids=name)
def test_what_is_no_growth_is_left_alone(case: Case) -> None:
    assert drafts("growth", case) == [], case["why"]


def test_the_corpus_has_more_that_must_not_fire_than_that_must() -> None:
    assert len(CORPUS["silent"]) > len(CORPUS["found"])


def test_a_growth_without_figures_is_unverifiable_and_says_what_is_missing() -> None:
    finding = recompute(Statement((), None, "en"), NO_RATES)[0]
    assert (finding.outcome, finding.reason.code) == (Outcome.UNVERIFIABLE, "growth_missing")


@pytest.mark.parametrize("years", [1, 2, 7, 150])
@pytest.mark.parametrize("ratio", ["1", "1.331", "0.4", "0.011", "99", "1e-12", "8e36", "1e400"])
def test_a_yearly_rate_over_all_its_years_gives_the_ratio_again(ratio: str, years: int) -> None:
    value = Decimal(ratio)
    rate = yearly(Band(value, Interval(value, value)), years)
    assert rate is not None
    assert rate.value is not None
    assert abs((1 + rate.value / 100) ** years / value - 1) < Decimal("1e-22")
