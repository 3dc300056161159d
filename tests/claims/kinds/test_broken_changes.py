"""True changes, multiples and growths, broken as newspapers break them: every break is caught, most are named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from claims.verdicts import Outcome
from tests.claims.kinds.corpora import Case, corpus, drafts, judged

KINDS = ("change", "multiple", "growth")
WRITTEN = {"by", "times", "rate"}
NUMBER = re.compile(r"\d+(?:\.\d+)?")
TRUE = [
    (kind, case)
    for kind in KINDS
    for case in corpus(kind)["found"]
    if case["outcome"] == "accurate" and len([role for role, _text in case["figures"] if role in WRITTEN]) == 1
]


@dataclass(frozen=True)
class Broken:
    """A true text with one slip in it."""

    kind: str
    slip: str
    lang: str
    text: str


def one_digit(number: str) -> str:
    """The first digit another one: 25 → 65."""
    return f"{(int(number[0]) + 3) % 9 + 1}{number[1:]}"


def transposed(number: str) -> str:
    """The first two digits in each other's place, where that changes the number."""
    return number if len(number) < 2 or "." in number[:2] else number[1] + number[0] + number[2:]


def times_ten(number: str) -> str:
    whole, point, part = number.partition(".")
    return f"{whole}{part}" if point else f"{whole}0"


SLIPS = {"one_digit": one_digit, "digits_transposed": transposed, "power_of_ten": times_ten}


def broken() -> Iterator[Broken]:
    for kind, case in TRUE:
        written = next(text for role, text in case["figures"] if role in WRITTEN)
        number = NUMBER.search(written)
        if number is None:
            continue
        for slip, change in SLIPS.items():
            wrong = written.replace(number.group(), change(number.group()), 1)
            if wrong != written and not (slip == "digits_transposed" and wrong[0] == "0"):
                at = case["text"].rindex(written)
                text = case["text"][:at] + wrong + case["text"][at + len(written) :]
                yield Broken(kind, slip, case["lang"], text)


BROKEN = list(broken())


def findings(kind: str, lang: str, text: str) -> list[tuple[Outcome, str | None]]:
    case: Case = {"lang": lang, "text": text}
    found = [judged(draft, case) for draft in drafts(kind, case)]
    return [(finding.outcome, finding.cause) for finding in found]


@pytest.mark.parametrize("case", BROKEN, ids=lambda case: f"{case.slip}-{case.text[:32]}")
def test_a_broken_statement_is_called_wrong(case: Broken) -> None:
    assert Outcome.INACCURATE in [outcome for outcome, _cause in findings(case.kind, case.lang, case.text)]


def test_powers_of_ten_and_swapped_digits_are_named() -> None:
    named = [
        any(cause == case.slip for _outcome, cause in findings(case.kind, case.lang, case.text))
        for case in BROKEN
        if case.slip != "one_digit"
    ]
    assert len(named) > 20
    assert sum(named) >= 0.9 * len(named)


@pytest.mark.parametrize(
    ("kind", "lang", "text", "cause"),
    [
        ("change", "zh", "普及率由40%升至44%，上升4%。", "percent_for_points"),
        ("change", "zh", "普及率由40%升至44%，上升10个百分点。", "points_for_percent"),
        ("change", "en", "The share rose from 40% to 44%, an increase of 4%.", "percent_for_points"),
        ("change", "zh", "人数从50万增至80万，增长160%。", "to_for_by"),
        ("change", "zh", "人数从50万降至20万，下降40%。", "to_for_by"),
        ("change", "zh", "人数从50万增至80万，增长37.5%。", "wrong_base"),
        ("change", "en", "Membership grew from 500 to 800, up 37.5%.", "wrong_base"),
        ("change", "zh", "人数从80万增至50万，增长37.5%。", "wrong_direction"),
        ("multiple", "zh", "人数从5万增至15万，增长3倍。", "to_for_by"),
        ("multiple", "zh", "今年产量100万吨，是去年300万吨的3倍。", "swapped_parts"),
        ("multiple", "en", "Output doubled from 40 tonnes to 20 tonnes.", "swapped_parts"),
        ("growth", "zh", "产值从2020年的100亿元增长到2025年的200亿元，年均增长100%。", "total_for_yearly"),
        ("growth", "zh", "产值从2020年的100亿元增长到2025年的200亿元，年均增长20%。", "divided_evenly"),
    ],
)
def test_a_slip_of_the_craft_is_named(kind: str, lang: str, text: str, cause: str) -> None:
    assert findings(kind, lang, text) == [(Outcome.INACCURATE, cause)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("zh", "普及率由40%升至44%，上升4个百分点。"),
        ("zh", "人数从50万增至80万，增长60%。"),
        ("zh", "人数从5万增至15万，增长2倍。"),
        ("zh", "人数从5万增长到15万，是原来的3倍。"),
        ("en", "Membership grew from 500 to 800, up 60%."),
        ("ja", "会員は500人から800人へ60%増えた。"),
        ("ko", "회원은 500명에서 800명으로 60% 늘었다."),
    ],
)
def test_the_unbroken_is_not_called_wrong(lang: str, text: str) -> None:
    outcomes = [outcome for kind in KINDS for outcome, _cause in findings(kind, lang, text)]
    assert outcomes == [Outcome.ACCURATE]
