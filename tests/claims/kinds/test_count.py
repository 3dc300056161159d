"""A list announced with its number is counted, where list and number are unmistakable."""

from __future__ import annotations

from typing import Any

import pytest

from claims.kinds.kind import Reference, Role, Statement
from claims.kinds.registry import recompute
from claims.verdicts import Outcome
from figures.figure import Figure, Kind
from tests.claims.kinds.books import FixedBook
from tests.claims.kinds.corpora import corpus, drafts, judged, name

CORPUS = corpus("count")


@pytest.mark.parametrize("case", CORPUS["found"], ids=name)
def test_a_list_is_found_with_its_number_and_counted(case: dict[str, Any]) -> None:
    (draft,) = drafts("count", case)
    assert judged(draft, case).outcome is Outcome(case["outcome"])


@pytest.mark.parametrize("case", CORPUS["silent"], ids=name)
def test_what_only_looks_like_a_counted_list_is_left_alone(case: dict[str, Any]) -> None:
    assert drafts("count", case) == []


def test_there_are_more_examples_that_must_stay_silent() -> None:
    assert len(CORPUS["silent"]) > len(CORPUS["found"])


def test_a_count_without_its_list_is_unverifiable() -> None:
    statement = Statement((Role("count", Figure(Kind.NUMBER, 0, 1, "3")),), None, "en")
    finding = recompute("count", statement, Reference(FixedBook("EUR", "USD", {})))[0]
    assert finding.outcome is Outcome.UNVERIFIABLE
