"""python -m claims.kinds: a line in, a line out."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest

from claims.kinds.__main__ import answers
from claims.kinds.kind import Reference
from sources.rates.packaged import packaged_book

REFERENCE = Reference(packaged_book())
RECORD = {"id": "a", "lang": "zh", "text": "罚款3亿欧元（约23.5亿元人民币）。", "published": "2024-03-07"}


def answer(line: str, reasons: str = "en") -> dict[str, Any]:
    (answered,) = answers([line], REFERENCE, reasons)
    return answered


def test_a_claim_is_told_with_figures_outcome_reason_and_expected_value() -> None:
    (claim,) = answer(json.dumps(RECORD))["claims"]
    assert (claim["kind"], claim["outcome"], claim["cause"]) == ("conversion", "accurate", None)
    assert RECORD["text"][claim["start"] : claim["end"]] == "3亿欧元（约23.5亿元人民币）"
    assert [(figure["role"], figure["value"], figure["unit"]) for figure in claim["figures"]] == [
        ("from", "300000000", "EUR"),
        ("to", "2350000000", "CNY"),
    ]
    assert claim["expected"].startswith("235")
    assert claim["reason"].startswith("At the ECB rate of 7 March 2024")


def test_reasons_come_in_the_language_asked_for() -> None:
    assert answer(json.dumps(RECORD), "zh-hans")["claims"][0]["reason"].startswith("按2024年3月7日欧洲央行")


@pytest.mark.parametrize("lang", ["zh-hans", "ZH-hant", "zh"])
def test_every_writing_of_a_language_is_understood(lang: str) -> None:
    assert len(answer(json.dumps(RECORD | {"lang": lang}))["claims"]) == 1


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"text": None}, "text"),
        ({"text": 5}, "text"),
        ({"lang": None}, "lang"),
        ({"lang": "fr"}, "lang"),
        ({"published": "yesterday"}, "published"),
        ({"published": 20240307}, "published"),
    ],
)
def test_a_record_that_cannot_be_read_is_answered_by_the_field(change: dict[str, Any], field: str) -> None:
    answered = answer(json.dumps(RECORD | change))
    assert answered["id"] == "a"
    assert answered["error"].startswith(f"{field}: ")


@pytest.mark.parametrize("line", ["no json", "[1]", '"text"', "{", "[" * 100_000])
def test_a_line_that_is_no_record_is_answered_too(line: str) -> None:
    assert answer(line)["error"].startswith("text: ")


def test_blank_lines_have_no_answer() -> None:
    assert list(answers(["", "  \n"], REFERENCE, "en")) == []


@pytest.mark.parametrize(("line", "code"), [(json.dumps(RECORD), 0), ("no json", 1)])
def test_the_exit_code_says_whether_all_was_read(line: str, code: int) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "claims.kinds"], input=line, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (code, "")
    assert json.loads(done.stdout)
