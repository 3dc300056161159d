"""The rate a text says it converts at is read from its words, and the conversion is judged by it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from claims.kinds.kind import Basis, Draft, RateBasis, Reference, StatedRate, Statement, Text
from claims.kinds.registry import detect, recompute
from claims.reasons.sentences import languages, render_finding
from claims.verdicts import Finding, Outcome
from sources.rates.packaged import packaged_book

PUBLISHED = date(2024, 3, 7)
REFERENCE = Reference(packaged_book())


def conversions(text: str, lang: str) -> list[Draft]:
    return [draft for draft in detect(Text(text, lang, PUBLISHED)) if draft.kind == "conversion"]


def judged(draft: Draft, lang: str, basis: RateBasis | None = None) -> Finding:
    statement = Statement(draft.roles, PUBLISHED, lang, draft.voice, basis or draft.rate_basis)
    return recompute("conversion", statement, REFERENCE)[0]


@pytest.mark.parametrize(
    ("text", "lang", "base", "quote", "value"),
    [
        ("新厂耗资3亿美元（约合21.3亿元人民币），按1美元兑7.1元人民币计算。", "zh", "USD", "CNY", "7.1"),
        ("新厂耗资3亿美元(约合21.3亿元人民币，以1美元合7.1元的汇率折算)。", "zh", "USD", "CNY", "7.1"),
        ("新厂耗资3亿美元，约合21.3亿元人民币（1美元约合7.1元人民币）。", "zh", "USD", "CNY", "7.1"),
        ("新厂耗资3亿日元（约合1458万元人民币），按100日元兑4.86元计算。", "zh", "JPY", "CNY", "0.0486"),
        ("新厂耗资3亿美元（约合21.3亿元人民币）。以上均按1美元兑7.1元折算。", "zh", "USD", "CNY", "7.1"),
        (
            "The mill cost 390 billion won ($300 million) at a rate of 1,300 won to the dollar.",
            "en",
            "USD",
            "KRW",
            "1300",
        ),
        (
            "Using a rate of $1 = 7.1 yuan, it paid 2.13 billion yuan ($300 million).",
            "en",
            "USD",
            "CNY",
            "7.1",
        ),
        ("3억달러(약 3900억원, 달러당 1300원 기준)를 투자했다.", "ko", "USD", "KRW", "1300"),
        ("1달러=1300원 기준으로 3억달러(3900억원)를 투자했다.", "ko", "USD", "KRW", "1300"),
        ("3億ドル（約450億円、1ドル＝150円で換算）を投じた。", "ja", "USD", "JPY", "150"),
    ],
)
def test_a_stated_rate_is_read_and_judged_by(text: str, lang: str, base: str, quote: str, value: str) -> None:
    (draft,) = conversions(text, lang)
    assert draft.rate_basis == RateBasis(Basis.STATED, rate=StatedRate(base, quote, Decimal(value)))
    assert judged(draft, lang).outcome is Outcome.ACCURATE


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("新厂耗资3亿美元（约合21.6亿元人民币）。", "zh"),
        ("人民币跌至1美元兑7.1元。新厂耗资3亿美元（约合21.6亿元人民币）。", "zh"),
        ("按1欧元兑7.8元计算，另有一笔。新厂耗资3亿美元（约合21.6亿元人民币）。", "zh"),
        ("The dollar rose to 1,300 won to the dollar. The mill cost 390 billion won ($294 million).", "en"),
        ("Gas costs 1,300 won to the litre. The mill cost 390 billion won ($294 million).", "en"),
        ("환율은 달러당 1300원까지 내렸다. 3억달러(약 3984억원)를 투자했다.", "ko"),
        ("円は1ドル＝150円まで下げた。3億ドル（約444億円）を投じた。", "ja"),
        ("按1美元兑7.1元计算，或按1美元兑7.3元计算，结果不同。新厂耗资3亿美元（约合21.6亿元人民币）。", "zh"),
    ],
)
def test_a_rate_that_is_only_told_is_no_basis(text: str, lang: str) -> None:
    (draft,) = conversions(text, lang)
    assert draft.rate_basis.basis is not Basis.STATED


def test_an_amount_that_misses_the_stated_rate_is_wrong_though_the_days_rate_would_fit() -> None:
    (draft,) = conversions("新厂耗资3.05亿美元（约合21.9亿元人民币），按1美元兑6.5元计算。", "zh")
    finding = judged(draft, "zh")
    assert finding.outcome is Outcome.INACCURATE
    assert finding.evidence["rate_provider"] is None


def test_a_slip_by_a_power_of_ten_is_named_beside_a_stated_rate() -> None:
    (draft,) = conversions("新厂耗资3亿美元（约合213亿元人民币），按1美元兑7.1元计算。", "zh")
    assert judged(draft, "zh").cause == "power_of_ten"


def test_a_stated_rate_far_from_that_days_is_noted_and_a_near_one_is_not() -> None:
    (far,) = conversions("新厂耗资3亿美元（约合19.5亿元人民币），按1美元兑6.5元计算。", "zh")
    (near,) = conversions("新厂耗资3亿美元（约合21.6亿元人民币），按1美元兑7.2元计算。", "zh")
    assert [note.code for note in judged(far, "zh").notes] == ["stated_rate_off"]
    assert judged(near, "zh").notes == ()


def test_a_rate_of_other_currencies_is_told_as_such() -> None:
    (draft,) = conversions("新厂耗资3亿美元（约合21.6亿元人民币）。", "zh")
    other = RateBasis(Basis.STATED, chosen=True, rate=StatedRate("EUR", "JPY", Decimal(160)))
    finding = judged(draft, "zh", other)
    assert (finding.outcome, finding.reason.code) == (Outcome.UNVERIFIABLE, "stated_for_others")


@pytest.mark.parametrize("lang", sorted(languages()))
def test_a_stated_rate_is_told_in_the_direction_of_the_text(lang: str) -> None:
    (draft,) = conversions("The mill cost 390 billion won ($300 million) at a rate of 1,300 won to the dollar.", "en")
    assert "1,300" in render_finding(judged(draft, "en"), lang)[0].replace("1300", "1,300")


def test_a_stated_rate_needs_no_day_of_publication() -> None:
    (draft,) = conversions("新厂耗资3亿美元（约合21.3亿元人民币），按1美元兑7.1元计算。", "zh")
    statement = Statement(draft.roles, None, "zh", draft.voice, draft.rate_basis)
    assert recompute("conversion", statement, REFERENCE)[0].outcome is Outcome.ACCURATE


def test_the_unit_of_a_rate_in_brackets_is_no_amount_that_was_converted() -> None:
    text = "新厂耗资21.3亿元人民币（1美元约合7.1元人民币）。"
    assert conversions(text, "zh") == []


# ---------------------------------------------------------------- a period an editor chose


def test_a_chosen_period_is_judged_by_the_average_of_its_rates() -> None:
    (draft,) = conversions("新厂耗资3.05亿美元（约合21.9亿元人民币）。", "zh")
    year = RateBasis(Basis.PERIOD, date(2022, 1, 1), date(2022, 12, 31), chosen=True)
    finding = judged(draft, "zh", year)
    assert finding.evidence["rate_period"] == "average"
    assert Decimal("6.6") < Decimal(str(finding.evidence["rate"])) < Decimal("6.8")  # 2022 went from 6.3 to 7.3
    assert finding.outcome is Outcome.INACCURATE
    assert finding.notes[0].code == "basis_average"


def test_a_chosen_day_is_judged_by_its_own_rate() -> None:
    (draft,) = conversions("新厂耗资3.05亿美元（约合21.9亿元人民币）。", "zh")
    day = RateBasis(Basis.DAY, date(2022, 11, 1), date(2022, 11, 1), chosen=True)
    finding = judged(draft, "zh", day)
    assert (finding.evidence["rate_day"], finding.evidence["rate_period"]) == ("2022-11-01", "day")


def test_a_period_read_from_the_sentence_counts_with_any_of_its_days() -> None:
    (draft,) = conversions("2022年新厂耗资3.05亿美元（约合19.3亿元人民币）。", "zh")
    assert judged(draft, "zh").outcome is Outcome.APPROXIMATE
