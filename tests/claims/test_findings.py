"""A finding as software reads it."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest

from claims.findings import plain_finding, plain_value
from claims.verdicts import Finding, Outcome, Quantity, Reason

EMPTY = Finding(Outcome.UNVERIFIABLE, Reason("no_date"))


@pytest.mark.parametrize(
    ("low", "high", "written"),
    [
        ("3", "3", "3"),
        ("3", "5", "3/5"),
        ("3", None, "3/"),
        (None, "5", "/5"),
        (None, None, None),
        ("4980000000", "4980000000", "4980000000"),
        ("4.98E+9", "4.98E+9", "4980000000"),
        ("-0.50", "-0.50", "-0.50"),
    ],
)
def test_value_is_its_digits_and_a_range_its_ends(low: str | None, high: str | None, written: str | None) -> None:
    ends = [None if end is None else Decimal(end) for end in (low, high)]
    assert plain_value(*ends) == written


def test_finding_without_evidence_has_every_field_as_null() -> None:
    shown = plain_finding(EMPTY, "en", {})
    assert shown["reason"].startswith("The article has no publication date")
    assert {name for name, value in shown.items() if value not in (None, [])} == {"outcome", "reason", "reason_code"}


def test_expected_amount_is_written_as_the_reader_does() -> None:
    amount = Decimal("4927000000")
    finding = Finding(Outcome.ACCURATE, Reason("x"), expected=Quantity(amount, amount, "CNY"))
    assert plain_finding(finding, "zh-hans", {})["expected_text"] == "49.27亿元"
    assert plain_finding(finding, "en", {})["expected_text"] == "4.927 billion yuan"
    assert plain_finding(finding, "fr", {})["expected_text"] == "4.927 billion yuan"


@pytest.mark.parametrize("unit", [None, "XXX", "%"])
def test_expected_figure_of_any_unit_is_written(unit: str | None) -> None:
    finding = Finding(Outcome.ACCURATE, Reason("x"), expected=Quantity(Decimal(7), None, unit))
    assert "7" in plain_finding(finding, "en", {})["expected_text"]


def test_written_figure_keeps_its_own_words() -> None:
    finding = Finding(Outcome.ACCURATE, Reason("x"), written=Quantity(Decimal(3), Decimal(5), "CNY", "3至5元"))
    shown = plain_finding(finding, "en", {})
    assert (shown["written"], shown["written_text"], shown["unit"]) == ("3/5", "3至5元", "CNY")


def test_passage_of_a_source_is_shown_with_its_place() -> None:
    passage = {"text": "9090억 원", "start": 3, "end": 10, "lang": "ko", "secret": "x"}
    evidence = {"source_role": "issuer", "source_title": "발표", "passage": passage, "is_nearest": False}
    shown = plain_finding(Finding(Outcome.SUPPORTED, Reason("x"), evidence=evidence), "en", {})
    assert shown["source"] == {"title": "발표", "role": "issuer"}
    where = {"start": 3, "end": 10, "page": None, "cell": None}
    assert shown["passage"] == {"text": "9090억 원", **where, "lang": "ko", "is_nearest": False}


def test_finding_is_plain_json() -> None:
    assert json.loads(json.dumps(plain_finding(EMPTY, "en", {}))) == plain_finding(EMPTY, "en", {})


def test_rate_stands_beside_what_its_provider_wants_said() -> None:
    finding = Finding(Outcome.ACCURATE, Reason("x"), evidence={"rate": "0.0054", "rate_provider": "ecb"})
    assert plain_finding(finding, "en", {"ecb": "Source: ECB"})["rate_attribution"] == "Source: ECB"
    assert plain_finding(finding, "en", {"nbp": "Source: NBP"})["rate_attribution"] is None
