"""Figures put in order by words: tests/corpus/kinds/ranking.toml, and what breaks a true order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.kinds.kind import Role, Statement
from claims.kinds.ranking import recompute
from claims.reasons.sentences import render
from claims.verdicts import Outcome
from figures.figure import Figure
from tests.claims.kinds.books import amount
from tests.claims.kinds.corpora import NO_RATES, Case, corpus, drafts, judged, name, written

CORPUS = corpus("ranking")


@pytest.mark.parametrize("case", CORPUS["found"], ids=name)
def test_figures_in_order_are_found_and_judged(case: Case) -> None:
    (draft,) = drafts("ranking", case)
    finding = judged(draft, case)
    assert written(draft) == case["figures"]
    assert finding.outcome is Outcome(case["outcome"])
    assert finding.reason.code == case.get("code", finding.reason.code)
    for lang in ("en", "zh-hans"):
        assert render(finding.reason, lang) != finding.reason.code


@pytest.mark.parametrize("case", CORPUS["silent"], ids=name)
def test_figures_that_no_word_orders_are_left_alone(case: Case) -> None:
    assert drafts("ranking", case) == [], case["why"]


@given(st.lists(st.integers(1000, 9999), min_size=3, max_size=3, unique=True))
def test_only_the_falling_order_of_a_list_is_accurate(values: list[int]) -> None:
    text = f"甲市{values[0]}辆最多，乙市{values[1]}辆次之，丙市{values[2]}辆再次之。"
    case = {"text": text, "lang": "zh"}
    (draft,) = drafts("ranking", case)
    falls = values == sorted(values, reverse=True)
    assert judged(draft, case).outcome is (Outcome.ACCURATE if falls else Outcome.INACCURATE)


@given(st.integers(1, 10**9), st.integers(1, 10**9))
def test_second_to_is_never_accurate(one: int, other: int) -> None:
    roles = (Role("after", amount(str(one), "USD")), Role("best", amount(str(other), "USD")))
    (finding,) = recompute(Statement(roles, None, "zh"), NO_RATES)
    assert finding.outcome is (Outcome.INACCURATE if one > other else Outcome.UNVERIFIABLE)


def test_equal_figures_are_near() -> None:
    roles = (Role("larger", amount("5", "USD")), Role("smaller", amount("5", "USD")))
    assert recompute(Statement(roles, None, "en"), NO_RATES)[0].outcome is Outcome.APPROXIMATE


@pytest.mark.parametrize(
    ("figures", "code"),
    [
        ((), "ranking_missing"),
        ((amount("5", "USD"),), "ranking_missing"),
        ((amount("5", "USD"), amount("6", "EUR")), "ranking_units"),
    ],
)
def test_what_cannot_be_compared_is_unverifiable(figures: tuple[Figure, ...], code: str) -> None:
    roles = tuple(Role(role, figure) for role, figure in zip(("larger", "smaller"), figures, strict=False))
    (finding,) = recompute(Statement(roles, None, "en"), NO_RATES)
    assert (finding.outcome, finding.reason.code) == (Outcome.UNVERIFIABLE, code)
