"""Two conversions of one article that imply different rates: tests/corpus/kinds/repeat.toml."""

from __future__ import annotations

import tomllib
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.kinds.kind import Draft, Reference, Role, Statement, Text
from claims.kinds.repeat import detect, recompute
from claims.reasons.sentences import render
from claims.verdicts import Finding, Outcome
from figures.figure import Figure
from figures.reader import read
from tests.claims.kinds.books import FixedBook, amount

CORPUS = tomllib.loads((Path(__file__).parents[2] / "corpus/kinds/repeat.toml").read_text(encoding="utf-8"))
PUBLISHED = date(2024, 3, 7)
NO_RATES = Reference(FixedBook("EUR", "USD", {}))


def repeats(case: dict[str, Any]) -> list[Draft]:
    text = Text(case["text"], case["lang"], PUBLISHED)
    return list(detect(text, read(text.body, lang=text.lang, published=PUBLISHED)))


def judged(*figures: Figure) -> Finding:
    names = ("from", "to", "from", "to", "from", "to")
    roles = tuple(Role(name, figure) for name, figure in zip(names, figures, strict=False))
    return recompute(Statement(roles, PUBLISHED, "en"), NO_RATES)[0]


@pytest.mark.parametrize("case", CORPUS["found"], ids=lambda case: case["text"][:40])
def test_differing_rates_are_found_and_told(case: dict[str, Any]) -> None:
    (draft,) = repeats(case)
    assert [case["text"][quote.start : quote.end] for quote in draft.quotes] == case["quotes"]
    (finding,) = recompute(Statement(draft.roles, PUBLISHED, case["lang"]), NO_RATES)
    assert (finding.outcome, finding.reason.code) == (Outcome(case["outcome"]), case["code"])
    assert render(finding.reason, "zh-hans") != finding.reason.code


@pytest.mark.parametrize("case", CORPUS["silent"], ids=lambda case: case["text"][:40])
def test_conversions_that_can_stand_for_one_rate_are_left_alone(case: dict[str, Any]) -> None:
    assert repeats(case) == [], case["why"]


def test_how_far_the_rates_lie_apart_is_told() -> None:
    finding = judged(
        amount("100", "EUR", "0.01"),
        amount("110", "USD", "0.01", text="$110.00"),
        amount("100", "EUR", "0.01"),
        amount("107.3", "USD", "0.01"),
    )
    assert finding.deviation == Decimal("2.52")
    assert "they differ by 2.5 %" in render(finding.reason, "en")
    assert finding.expected.low == Decimal("107.300")


def test_many_conversions_give_one_repeat_the_farthest_apart() -> None:
    text = "A cost 1,000 euros ($1,090), B 1,000 euros ($1,130), C 1,000 euros ($1,160), D 1,000 euros ($1,095)."
    (draft,) = repeats({"text": text, "lang": "en"})
    assert [text[quote.start : quote.end] for quote in draft.quotes] == ["1,000 euros ($1,090)", "1,000 euros ($1,160)"]


def test_agreeing_conversions_are_accurate_when_asked() -> None:
    finding = judged(amount("100", "EUR"), amount("110", "USD"), amount("50", "EUR"), amount("55", "USD"))
    assert (finding.outcome, finding.reason.code) == (Outcome.ACCURATE, "rates_agree")


@pytest.mark.parametrize(
    "figures",
    [
        (),
        (amount("1", "EUR"), amount("1", "USD")),
        (amount("1", "EUR"), amount("1", "EUR"), amount("1", "USD"), amount("1", "USD")),
        (amount("1", "EUR"), amount("1", "USD"), amount("1", "EUR"), amount("1", "JPY")),
        (amount("1", None), amount("1", "USD"), amount("1", None), amount("1", "USD")),
        (amount("0", "EUR"), amount("1", "USD"), amount("1", "EUR"), amount("1", "USD")),
    ],
)
def test_what_is_not_two_conversions_of_one_pair_is_unverifiable(figures: tuple[Figure, ...]) -> None:
    finding = judged(*figures)
    assert (finding.outcome, finding.reason.code) == (Outcome.UNVERIFIABLE, "rates_unreadable")


@pytest.mark.parametrize("case", CORPUS["twice"], ids=lambda case: case["text"][:40])
def test_two_figures_for_one_thing_are_found_and_judged(case: dict[str, Any]) -> None:
    (draft,) = [draft for draft in repeats(case) if draft.roles[0].name == "first"]
    assert [role.figure.text for role in draft.roles if role.name != "of"] == case["figures"]
    (finding,) = recompute(Statement(draft.roles, PUBLISHED, case["lang"]), NO_RATES)
    assert (finding.outcome, finding.cause) == (Outcome(case["outcome"]), case.get("cause"))
    assert render(finding.reason, "zh-hans") != finding.reason.code


@pytest.mark.parametrize("case", CORPUS["not_twice"], ids=lambda case: case["text"][:40])
def test_figures_that_only_look_like_one_thing_are_left_alone(case: dict[str, Any]) -> None:
    assert [draft for draft in repeats(case) if draft.roles[0].name == "first"] == [], case["why"]


def test_two_figures_of_two_units_cannot_be_held_against_each_other() -> None:
    roles = (Role("first", amount("5", "USD")), Role("second", amount("5", "EUR")))
    (finding,) = recompute(Statement(roles, PUBLISHED, "en"), NO_RATES)
    assert (finding.outcome, finding.reason.code) == (Outcome.UNVERIFIABLE, "repeat_unreadable")


POSITIVE = st.decimals(min_value=1, max_value=10**12, places=2)


@given(POSITIVE, POSITIVE, POSITIVE, POSITIVE)
def test_the_order_of_two_conversions_changes_no_outcome(a: Decimal, b: Decimal, c: Decimal, d: Decimal) -> None:
    one = (amount(str(a), "EUR", "0.01"), amount(str(b), "USD", "0.01"))
    other = (amount(str(c), "EUR", "0.01"), amount(str(d), "USD", "0.01"))
    there, back = judged(*one, *other), judged(*other, *one)
    assert {there.outcome, back.outcome} in ({there.outcome}, {Outcome.APPROXIMATE, Outcome.INACCURATE})
