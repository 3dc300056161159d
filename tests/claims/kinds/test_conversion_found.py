"""Which amounts of a text are taken for conversions, and which are left alone: tests/corpus/kinds/conversion.toml."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from claims.kinds.kind import Basis, Draft, Reference, Statement, Text, Voice
from claims.kinds.registry import detect, kinds, recompute, understand
from claims.verdicts import Outcome
from sources.rates.packaged import packaged_book

CORPUS = tomllib.loads((Path(__file__).parents[2] / "corpus/kinds/conversion.toml").read_text(encoding="utf-8"))
PUBLISHED = date(2024, 3, 7)


def name(case: dict[str, Any]) -> str:
    return case["text"][:60]


def conversions(text: str, lang: str, published: date = PUBLISHED) -> list[Draft]:
    return [draft for draft in detect(Text(text, lang, published)) if draft.kind == "conversion"]


def spans(text: str, draft: Draft) -> list[str]:
    return [text[role.figure.start : role.figure.end] for role in draft.roles]


@pytest.mark.parametrize("case", CORPUS["found"], ids=name)
def test_a_conversion_is_found_with_its_amounts(case: dict[str, Any]) -> None:
    text, published = case["text"], date.fromisoformat(case.get("published", "2024-03-07"))
    drafts = conversions(text, case["lang"], published)
    assert [spans(text, draft) for draft in drafts] == case["pairs"]
    if "units" in case:
        assert [[role.figure.unit for role in draft.roles] for draft in drafts] == case["units"]
    if "outcome" in case:
        draft = drafts[0]
        statement = Statement(draft.roles, published, case["lang"], draft.voice, draft.rate_basis)
        finding = recompute(draft.kind, statement, Reference(packaged_book()))[0]
        assert (finding.outcome, finding.cause) == (Outcome(case["outcome"]), case.get("cause"))


@pytest.mark.parametrize("case", CORPUS["silent"], ids=name)
def test_other_amounts_are_no_conversion(case: dict[str, Any]) -> None:
    assert [spans(case["text"], draft) for draft in conversions(case["text"], case["lang"])] == [], case["why"]


def test_the_corpus_has_as_many_silent_cases_as_a_careful_editor_wants() -> None:
    assert len(CORPUS["silent"]) >= len(CORPUS["found"]) * 2 // 3


# ---------------------------------------------------------------- one pasted sentence


@pytest.mark.parametrize(
    "quote",
    [
        "7200亿韩元 ≈ 39亿元",
        "7200亿韩元=39亿元",
        "7200亿韩元 ~ 39亿元",
        "7200亿韩元≒39亿元",
        "7200亿韩元，即39亿元",
        "7200亿韩元相当于39亿元",
        "7200亿韩元 折合39亿元",
        "7200亿韩元(约合39亿元)",
        "7200亿韩元（约39亿元）",
        "7200亿韩元 -> 39亿元",
    ],
)
def test_a_pasted_conversion_is_understood_in_every_writing(quote: str) -> None:
    (draft,) = understand(quote, "zh", PUBLISHED)
    assert (draft.kind, spans(quote, draft)) == ("conversion", ["7200亿韩元", "39亿元"])


@pytest.mark.parametrize(
    "quote", ["", "明天下雨", "7200亿韩元", "7200亿韩元 ≈ 39亿韩元", "约合 ≈ (", "()()(((", "≈" * 500]
)
def test_what_is_no_conversion_is_not_made_one(quote: str) -> None:
    assert understand(quote, "zh", PUBLISHED) == []


def test_a_bracket_belongs_to_the_quote() -> None:
    text = "投资7200亿韩元(约合39亿元)。"
    (draft,) = conversions(text, "zh")
    assert text[draft.quotes[0].start : draft.quotes[0].end] == "7200亿韩元(约合39亿元)"


# ---------------------------------------------------------------- voice and time


@pytest.mark.parametrize(
    ("text", "lang", "voice", "whose"),
    [
        ("工厂耗资3亿美元(约合21.6亿元人民币)。", "zh", Voice.OWN, ""),
        ("财政部长表示，项目耗资3亿美元(约合21.6亿元人民币)。", "zh", Voice.ATTRIBUTED, "财政部长"),
        ("他说：“我们花了3亿美元(约合21.6亿元人民币)，很值。”", "zh", Voice.QUOTED, ""),
        ("市场规模预计将达3亿美元(约合21.6亿元人民币)。", "zh", Voice.FORECAST, ""),
        ("Costs will reach 3 million euros ($3.3 million).", "en", Voice.FORECAST, ""),
        ("The plant cost 3 million euros ($3.3 million).", "en", Voice.OWN, ""),
    ],
)
def test_whose_words_it_is_is_read_from_the_sentence(text: str, lang: str, voice: Voice, whose: str) -> None:
    (draft,) = conversions(text, lang)
    assert (draft.voice, draft.attributed_to) == (voice, whose)


@pytest.mark.parametrize(
    ("text", "lang", "first", "last"),
    [
        ("2015年，公司亏损3亿欧元(约合20.7亿元人民币)。", "zh", date(2015, 1, 1), date(2015, 12, 31)),
        ("It lost 3 billion euros ($4.4 billion) in 2008.", "en", date(2008, 1, 1), date(2008, 12, 31)),
        ("In June 2012 it paid 3 billion euros ($3.8 billion).", "en", date(2012, 6, 1), date(2012, 6, 30)),
    ],
)
def test_an_earlier_time_of_the_sentence_is_read(text: str, lang: str, first: date, last: date) -> None:
    (draft,) = conversions(text, lang)
    basis = draft.rate_basis
    assert (basis.basis, basis.first, basis.last, basis.chosen) == (Basis.PERIOD, first, last, False)


@pytest.mark.parametrize(
    "text",
    [
        "2015年公司成立。今年亏损3亿欧元(约合23.5亿元人民币)。",  # another sentence's year
        "到2030年将投入3亿欧元(约合23.5亿元人民币)。",  # still to come
        "2024年3月5日，公司支付3亿欧元(约合23.5亿元人民币)。",  # two days before publication
        "2024年以来已支付3亿欧元(约合23.5亿元人民币)。",  # lasts until now
    ],
)
def test_other_times_leave_the_day_of_publication(text: str) -> None:
    (draft,) = conversions(text, "zh")
    assert draft.rate_basis.basis is Basis.PUBLICATION


def test_at_the_time_without_a_date_is_an_earlier_time_nobody_names() -> None:
    (draft,) = conversions("Nokia paid 3 billion euros ($4.4 billion at the time).", "en")
    assert (draft.rate_basis.basis, draft.rate_basis.first) == (Basis.PERIOD, None)


# ---------------------------------------------------------------- every kind


def test_kinds_are_found_by_listing_the_folder() -> None:
    assert {"conversion", "repeat", "plain"} <= set(kinds())
    assert all(kind.name == name for name, kind in kinds().items())


def test_a_kind_nobody_knows_is_unverifiable() -> None:
    (finding,) = recompute("horoscope", Statement((), PUBLISHED, "en"), Reference(packaged_book()))
    assert (finding.outcome, finding.reason.code) == (Outcome.UNVERIFIABLE, "kind_unknown")


def test_a_plain_statement_waits_for_a_source() -> None:
    (finding,) = recompute("plain", Statement((), PUBLISHED, "en"), Reference(packaged_book()))
    assert (finding.outcome, finding.reason.code) == (Outcome.UNVERIFIABLE, "waits_for_source")


def test_nothing_is_found_plain_by_reading() -> None:
    drafts = detect(Text("机构预测市场将达861亿美元，每年增长16%。", "zh", PUBLISHED))
    assert drafts == []
