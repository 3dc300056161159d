"""Reasons as sentences: both languages have them all, and figures read as each language writes them."""

from __future__ import annotations

from decimal import Decimal
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.reasons.language import FORMS
from claims.reasons.sentences import languages, render
from claims.verdicts import Reason

VALUES = {
    "provider": "ecb",
    "day": "2024-05-10",
    "base": "GBP",
    "quote": "CNY",
    "rate": "9.045",
    "from": "3500000 GBP",
    "expected": "31700000 CNY",
    "written": "32000000 CNY",
    "off": "1.1",
}


def slots(template: str) -> set[tuple[str, str]]:
    parts = template.replace("[", " ").replace("]", " ")
    return {(slot, form or "text") for _words, slot, form, _conversion in Formatter().parse(parts) if slot}


@pytest.mark.parametrize("lang", ["en", "zh-hans"])
def test_every_slot_has_a_known_form(lang: str) -> None:
    unknown = {form for template in languages()[lang].sentences.values() for _slot, form in slots(template)} - set(
        FORMS
    )
    assert unknown == set()


def test_both_languages_have_the_same_sentences() -> None:
    english, chinese = languages()["en"], languages()["zh-hans"]
    assert set(english.sentences) == set(chinese.sentences)


def test_english_sentence_of_a_conversion() -> None:
    assert render(Reason("conversion_approximate", VALUES), "en") == (
        "At the ECB rate of 10 May 2024 (1 GBP = 9.045 CNY), 3.5 million pounds is about 31.7 million yuan;"
        " the 32 million yuan written is 1.1 % high."
    )


def test_chinese_sentence_of_a_conversion() -> None:
    assert render(Reason("conversion_approximate", VALUES), "zh-hans") == (
        "按2024年5月10日欧洲央行参考汇率（1英镑=9.045元），350万英镑约合3170万元；文中3200万元高1.1%。"
    )


@pytest.mark.parametrize(
    ("more", "english", "chinese"),
    [
        ({"fits_one": "2024-02-01"}, "also fits the rate of 1 February 2024.", "也与2024年2月1日的汇率相符。"),
        (
            {"fits": "2024-02-01", "fits_more": "4", "fits_total": "5"},
            "also fits the rates of 1 February 2024 and 4 earlier days.",
            "也与2024年2月1日等5天的汇率相符。",
        ),
    ],
)
def test_days_that_also_fit_are_told_where_there_are_some(more: dict[str, str], english: str, chinese: str) -> None:
    reason = Reason("conversion_approximate", VALUES | more)
    assert render(reason, "en").endswith(english)
    assert render(reason, "zh-hans").endswith(chinese)


@pytest.mark.parametrize(
    ("amount", "unit", "english", "chinese"),
    [
        ("4930000000", "CNY", "4.93 billion yuan", "49.3亿元"),
        ("909000000000", "KRW", "909 billion won", "9090亿韩元"),
        ("1020000000000", "KRW", "1.02 trillion won", "1.02万亿韩元"),
        ("31650", "USD", "31,650 US dollars", "31650美元"),
        ("55000", "USD", "55,000 US dollars", "5.5万美元"),
        ("12525", "CNY", "12,525 yuan", "12525元"),
        ("6.5", "CNY", "6.5 yuan", "6.5元"),
        ("0.05", "EUR", "0.05 euros", "0.05欧元"),
        ("2000000", "XYZ", "2 million XYZ", "200万XYZ"),
    ],
)
def test_amounts_read_as_each_language_writes_them(amount: str, unit: str, english: str, chinese: str) -> None:
    assert languages()["en"].write_money(Decimal(amount), unit) == english
    assert languages()["zh-hans"].write_money(Decimal(amount), unit) == chinese


@pytest.mark.parametrize(
    ("value", "english", "chinese"),
    [
        ("2012-01-01/2012-12-31", "2012", "2012年"),
        ("2012-06-01/2012-06-30", "June 2012", "2012年6月"),
        ("2012-06-03", "3 June 2012", "2012年6月3日"),
        ("2012-06-03/2012-07-04", "3 June 2012 to 4 July 2012", "2012年6月3日至2012年7月4日"),
    ],
)
def test_times_read_as_what_they_are(value: str, english: str, chinese: str) -> None:
    assert FORMS["span"](languages()["en"], value) == english
    assert FORMS["span"](languages()["zh-hans"], value) == chinese


@pytest.mark.parametrize("lang", ["fr", "", "de-AT", "x" * 99])
def test_an_unknown_language_reads_english(lang: str) -> None:
    assert render(Reason("waits_for_source"), lang) == render(Reason("waits_for_source"), "en")


@pytest.mark.parametrize("lang", ["zh", "zh-CN", "zh_Hans", "ZH-HANS"])
def test_every_writing_of_chinese_reads_chinese(lang: str) -> None:
    assert render(Reason("waits_for_source"), lang) == "没有可以计算的内容，等待来源。"


def test_an_unknown_code_shows_itself() -> None:
    assert render(Reason("never_heard_of"), "zh-hans") == "never_heard_of"


@given(st.dictionaries(st.sampled_from(sorted(VALUES)), st.text(max_size=20)), st.sampled_from(["en", "zh-hans"]))
def test_no_value_keeps_a_reason_from_being_told(values: dict[str, str], lang: str) -> None:
    for code in languages()[lang].sentences:
        assert render(Reason(code, values), lang)


def test_a_value_is_text_and_never_a_template() -> None:
    told = render(Reason("amount_unreadable", {"text": "{base:unit}[x]{0}"}), "en")
    assert told == "No amount can be read from “{base:unit}[x]{0}”."
