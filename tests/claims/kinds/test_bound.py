"""Figures beyond what they can be: tests/corpus/kinds/bound.toml."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.kinds.bound import recompute
from claims.kinds.kind import Role, Statement
from claims.reasons.sentences import render
from claims.verdicts import Outcome
from figures.figure import Figure, Kind
from tests.claims.kinds.books import amount
from tests.claims.kinds.corpora import NO_RATES, Case, corpus, drafts, judged, name, written

CORPUS = corpus("bound")


@pytest.mark.parametrize("case", CORPUS["found"], ids=name)
def test_what_cannot_be_is_found_and_named(case: Case) -> None:
    (draft,) = drafts("bound", case)
    finding = judged(draft, case)
    assert written(draft) == case["figures"]
    assert finding.outcome is Outcome(case["outcome"])
    assert finding.reason.code == case.get("code", finding.reason.code)
    for lang in ("en", "zh-hans"):
        assert render(finding.reason, lang) != finding.reason.code


@pytest.mark.parametrize("case", CORPUS["silent"], ids=name)
def test_what_is_within_its_bounds_is_left_alone(case: Case) -> None:
    assert drafts("bound", case) == [], case["why"]


@given(st.integers(1, 500))
def test_only_a_share_beyond_the_whole_is_told(share: int) -> None:
    case = {"text": f"支持者占全体的{share}%。", "lang": "zh"}
    assert [judged(draft, case).outcome for draft in drafts("bound", case)] == [Outcome.INACCURATE] * (share > 100)


def test_a_share_that_an_editor_corrects_is_accurate() -> None:
    share = Role("share", amount("95", "%"))
    assert recompute(Statement((share,), None, "en"), NO_RATES)[0].outcome is Outcome.ACCURATE


@pytest.mark.parametrize(
    "roles",
    [
        (),
        (Role("amount", amount("5", "XYZ")),),
        (Role("date", Figure(Kind.DATE, 0, 4, "soon", date="soon")),),
        (Role("share", Figure(Kind.PERCENT, 0, 4, "most")),),
    ],
)
def test_what_has_no_bound_is_unverifiable(roles: tuple[Role, ...]) -> None:
    (finding,) = recompute(Statement(roles, date(2024, 3, 7), "en"), NO_RATES)
    assert (finding.outcome, finding.reason.code) == (Outcome.UNVERIFIABLE, "bound_missing")
