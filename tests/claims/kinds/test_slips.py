"""Which slip explains a wrong statement, and that naming one changes nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from claims.kinds.kind import Reference, Role, Statement, Text
from claims.kinds.registry import detect, kinds, recompute
from claims.verdicts import Finding, Outcome
from sources.rates.packaged import packaged_book
from tests.claims.kinds.corpora import corpus, drafts, published

REFERENCE, PUBLISHED = Reference(packaged_book()), date(2024, 3, 7)


def findings(text: str, lang: str) -> list[Finding]:
    article = Text(text, lang, PUBLISHED)
    return [
        recompute(draft.kind, Statement(draft.roles, PUBLISHED, lang, draft.voice, draft.rate_basis), REFERENCE)[0]
        for draft in detect(article)
    ]


@pytest.mark.parametrize(
    ("text", "lang", "cause"),
    [
        ("销售额从80亿元增至100亿元，增长52%。", "zh", "digits_transposed"),
        ("销售额从80亿元增至100亿元，增长29%。", "zh", "wrong_digit"),
        ("销售额从80亿元增至1000亿元，增长25%。", "zh", "power_of_ten"),
        ("Sales rose 25 percent to $10 million from $80 million.", "en", "power_of_ten"),
        ("The mill cost 200 million pounds ($218.0 million).", "en", "wrong_currency"),
    ],
)
def test_a_single_slip_is_named(text: str, lang: str, cause: str) -> None:
    assert cause in {finding.cause for finding in findings(text, lang) if finding.outcome is Outcome.INACCURATE}


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("销售额从80亿元增至100亿元，增长25%。", "zh"),
        ("Sales tripled from 20 tonnes to 60 tonnes.", "en"),
        ("使用率以甲市52.1%最高，乙市57.3%次之，丙市40.8%再次之。", "zh"),
        ("The mill cost 200 million euros ($218.0 million).", "en"),
    ],
)
def test_what_is_right_or_only_out_of_order_has_no_slip(text: str, lang: str) -> None:
    assert [finding.cause for finding in findings(text, lang) if finding.cause] == []


def test_naming_a_slip_changes_neither_outcome_nor_reason() -> None:
    text = Text("销售额从80亿元增至100亿元，增长29%。", "zh", PUBLISHED)
    (draft,) = (draft for draft in detect(text) if draft.kind == "change")
    statement = Statement(draft.roles, PUBLISHED, "zh")
    bare, named = kinds()["change"].recompute(statement, REFERENCE)[0], recompute("change", statement, REFERENCE)[0]
    assert (named.outcome, named.reason, named.suggestion) == (bare.outcome, bare.reason, bare.suggestion)
    assert bare.cause is None
    assert named.cause == "wrong_digit"


@pytest.mark.parametrize("kind", sorted(name for name, kind in kinds().items() if kind.accurate is not None))
def test_a_repair_comes_out_where_recomputing_finds_it_accurate(kind: str) -> None:
    tried = [
        (kinds()[kind].comes_out(statement, REFERENCE), [each.outcome for each in whole])
        for statement in variants(kind)
        for whole in (kinds()[kind].recompute(statement, REFERENCE),)
    ]
    assert [came_out for came_out, _outcomes in tried] == [outcomes == [Outcome.ACCURATE] for _came, outcomes in tried]
    assert {came_out for came_out, _outcomes in tried} == {True, False}


def variants(kind: str) -> Iterator[Statement]:
    """The examples of a kind as they are, and with each figure a little or a lot larger, of the other sign, or gone."""
    for case in corpus(kind)["found"]:
        for draft in drafts(kind, case):
            yield Statement(draft.roles, published(case), case["lang"])
            for at, role in enumerate(draft.roles):
                others = (*draft.roles[:at], *draft.roles[at + 1 :])
                yield Statement(others, published(case), case["lang"])
                for times in ("1.004", "1.1", "10", "-1"):
                    low, high = (
                        None if end is None else end * Decimal(times) for end in (role.figure.low, role.figure.high)
                    )
                    changed = Role(role.name, replace(role.figure, low=low, high=high))
                    yield Statement((*others, changed), published(case), case["lang"])
