"""The kind multiple: tests/corpus/kinds/multiple.toml, and what must hold for all of them."""

from __future__ import annotations

import pytest

from claims.kinds.kind import Statement
from claims.kinds.multiple import recompute
from claims.reasons.sentences import render
from claims.verdicts import Outcome
from tests.claims.kinds.corpora import NO_RATES, Case, corpus, drafts, judged, name, written

CORPUS = corpus("multiple")


@pytest.mark.parametrize("case", CORPUS["found"], ids=name)
def test_a_multiple_is_found_and_judged(case: Case) -> None:
    (draft,) = drafts("multiple", case)
    finding = judged(draft, case)
    assert written(draft) == case["figures"]
    assert (finding.outcome, finding.cause) == (Outcome(case["outcome"]), case.get("cause"))
    assert render(finding.reason, "zh-hans") != render(finding.reason, "en") != finding.reason.code


@pytest.mark.parametrize("case", CORPUS["silent"], ids=name)
def test_what_is_no_multiple_is_left_alone(case: Case) -> None:
    assert drafts("multiple", case) == [], case["why"]


def test_the_corpus_has_more_that_must_not_fire_than_that_must() -> None:
    assert len(CORPUS["silent"]) > len(CORPUS["found"])


def test_a_multiple_without_figures_is_unverifiable_and_says_what_is_missing() -> None:
    finding = recompute(Statement((), None, "en"), NO_RATES)[0]
    assert (finding.outcome, finding.reason.code) == (Outcome.UNVERIFIABLE, "multiple_missing")
