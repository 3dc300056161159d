"""Public words: they name what was checked, in five languages, and never say that something is so."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.kinds.kind import Voice
from claims.kinds.registry import kinds
from claims.publishing.wording import (
    Answer,
    Ground,
    Ruling,
    answered,
    language_of,
    languages,
    limits,
    meaning,
    words,
    words_shown,
)
from claims.publishing.words.language import Language
from claims.verdicts import BY_DIGITS, CONVERSION, Finding, Outcome, Reason, Verdict

# Words that would say a thing is so, or that we vouch for it; as readers of each language would hear it. That an outlet
# corrected itself says neither.
FORBIDDEN = re.compile(
    r"\b(?:true|truth|untrue|false|verified|verify|accurate|inaccurate|correct|incorrect|correctly|confirmed"
    r"|proven|fact|facts|factual|right|genuine|authentic|certified|guaranteed|trusted|reliable|debunked|fake|hoax)\b"
    r"|属实|屬實|核实|核實|准确|準確|正确|正確|真实|真實|真相|事实|事實|确认|確認|证实|證實|可信"
    r"|可靠性|辟谣|闢謠|虚假|虛假|认证|認證"
    r"|사실|정확|진실|확인|검증|인증|참\b|거짓|가짜|옳"
    r"|事実|正しい|正しく|真実|検証|認証|間違|本当|嘘|偽",
    re.IGNORECASE,
)
FOR_EDITORS = {"write", "write_amount", "add_note", "add_note_amount"}  # suggestions: never shown to readers
MARKS = re.compile("[✓✔☑✅❌✗✘🛡⭐★]")
EVERY_LANGUAGE = sorted(languages())


def finding(outcome: Outcome, **evidence: object) -> Finding:
    return Finding(outcome, Reason("some_reason"), evidence=evidence)


def from_source(outcome: Outcome, role: str) -> Finding:
    return finding(outcome, source_role=role)


def told(
    verdict: str, *findings: Finding, kind: str = "conversion", voice: str = "own", by_editor: bool = False
) -> str:
    """The words in simplified Chinese."""
    ruling = Ruling(Verdict(verdict), kind, Voice(voice), findings, by_editor)
    return words(answered(ruling), languages()["zh-hans"])


def strings_of(language: Language) -> Iterator[tuple[str, str]]:
    """Every string of a language that can reach a reader, with where it stands."""
    for name in (field.name for field in fields(language)):
        value = getattr(language, name)
        entries = value.items() if hasattr(value, "items") else [("", value)]
        for key, entry in entries:
            for text in entry if isinstance(entry, tuple) else [entry]:
                yield f"{language.code}.{name}.{key}", text


# ---------------------------------------------------------------- what is named


@pytest.mark.parametrize(
    ("verdict", "found", "said"),
    [
        ("accurate", Outcome.ACCURATE, "换算相符"),
        ("approximate", Outcome.APPROXIMATE, "换算约略相符"),
        ("inaccurate", Outcome.INACCURATE, "换算不符"),
    ],
)
def test_a_recomputed_conversion_is_told_as_a_conversion(verdict: str, found: Outcome, said: str) -> None:
    assert told(verdict, finding(found)) == said


def test_a_conversion_that_only_an_older_rate_fits_is_told_with_that_day() -> None:
    older = finding(Outcome.OUTDATED, explaining_day="2023-12-29")
    assert told("outdated", older) == "按2023-12-29汇率折算"


def test_an_older_rate_beside_the_digits_is_told_with_the_day_of_the_reason() -> None:
    older = Finding(Outcome.OUTDATED, Reason("conversion_outdated", {"older": "2023-11-02"}))
    assert told("outdated", older) == "按2023-11-02汇率折算"


def test_a_date_is_told_as_a_date() -> None:
    assert told("accurate", finding(Outcome.ACCURATE), kind="calendar") == "日期相符"


def test_a_kind_without_words_of_its_own_is_told_as_a_calculation() -> None:
    assert told("accurate", finding(Outcome.ACCURATE), kind="half_life") == "计算相符"


@pytest.mark.parametrize("role", ["primary", "independent", "copy"])
def test_what_a_source_supports_is_told_by_the_source(role: str) -> None:
    assert told("accurate", from_source(Outcome.SUPPORTED, role), kind="plain") == "与所附来源一致"


def test_a_computed_conversion_stays_a_conversion_beside_a_supporting_source() -> None:
    both = finding(Outcome.APPROXIMATE), from_source(Outcome.SUPPORTED, "primary")
    assert told("approximate", *both) == "换算约略相符"


def test_the_issuer_alone_decides_nothing_but_its_agreement_is_told() -> None:
    assert told("unverifiable", from_source(Outcome.SUPPORTED, "issuer"), kind="plain") == "与发布方口径一致"


def test_a_contradicting_source_is_not_told_as_a_faulty_conversion() -> None:
    both = finding(Outcome.ACCURATE), from_source(Outcome.CONTRADICTED, "issuer")
    assert told("inaccurate", *both) == "与发布方口径不一致"


def test_sources_that_disagree_are_told_as_such() -> None:
    both = from_source(Outcome.SUPPORTED, "primary"), from_source(Outcome.CONTRADICTED, "independent")
    assert told("disputed", *both) == "来源不一致"


@pytest.mark.parametrize("outcome", [Outcome.UNVERIFIABLE, Outcome.NOT_FOUND, Outcome.UNREADABLE])
def test_too_little_material_is_told_as_no_judgement(outcome: Outcome) -> None:
    assert told("unverifiable", finding(outcome)) == "资料不足，未作判断"


def test_words_under_review_keep_the_last_verdict_and_its_date() -> None:
    conversion = answered(Ruling(Verdict.APPROXIMATE, "conversion", Voice.OWN, (finding(Outcome.APPROXIMATE),)))
    shown = words_shown(conversion, languages()["zh-hans"], review_of="2024-03-08", amended=False)
    assert shown == "复核中（2024-03-08：换算约略相符）"


def test_words_of_a_changed_text_say_so() -> None:
    conversion = answered(Ruling(Verdict.ACCURATE, "conversion", Voice.OWN, (finding(Outcome.ACCURATE),)))
    assert words_shown(conversion, languages()["zh-hans"], review_of=None, amended=True) == "换算相符 · 已更正"


# ---------------------------------------------------------------- an editor's verdict


def test_an_editors_verdict_that_no_finding_bears_out_names_the_editor() -> None:
    assert told("accurate", finding(Outcome.INACCURATE), by_editor=True) == "换算相符（编辑判断）"


def test_an_editors_verdict_that_a_finding_bears_out_needs_no_such_name() -> None:
    assert told("approximate", finding(Outcome.APPROXIMATE), by_editor=True) == "换算约略相符"


def test_an_editors_agreement_with_the_issuer_alone_names_the_issuer() -> None:
    supported = from_source(Outcome.SUPPORTED, "issuer")
    assert told("accurate", supported, kind="plain", by_editor=True) == "与发布方口径一致"


def test_an_editors_no_judgement_is_not_turned_into_the_issuers_agreement() -> None:
    assert told("unverifiable", from_source(Outcome.SUPPORTED, "issuer"), by_editor=True) == "资料不足，未作判断"


def test_a_verdict_whose_ground_is_hidden_claims_neither_a_source_nor_a_conversion() -> None:
    said = told("inaccurate", finding(Outcome.ACCURATE))
    assert said == "所述内容不符（编辑判断）"


# ---------------------------------------------------------------- whose words they are


def test_a_quotation_is_told_as_a_quotation() -> None:
    assert told("accurate", finding(Outcome.ACCURATE), voice="quoted") == "引语中的换算相符"


def test_a_source_of_a_quotation_speaks_for_the_quotation_alone() -> None:
    supported = from_source(Outcome.SUPPORTED, "primary")
    assert told("accurate", supported, kind="plain", voice="quoted") == "引语与所附来源一致"


def test_a_forecast_without_material_is_told_as_a_forecast() -> None:
    assert told("unverifiable", voice="forecast", kind="plain") == "预测，未作判断"


@pytest.mark.parametrize("code", EVERY_LANGUAGE)
def test_a_forecast_whose_figures_go_together_is_told_as_no_more_than_that(code: str) -> None:
    language = languages()[code]
    ruling = Ruling(Verdict.APPROXIMATE, "growth", Voice.FORECAST, (finding(Outcome.APPROXIMATE),))
    assert language.nouns["growth"] in words(answered(ruling), language).casefold()
    assert meaning(answered(ruling), language) == language.meanings["forecast.fits"]


def test_a_forecast_whose_figures_do_not_go_together_is_told_so() -> None:
    assert told("inaccurate", finding(Outcome.INACCURATE), kind="growth", voice="forecast") == "预测中的增速不符"


def test_figures_of_a_repeat_that_differ_are_not_told_a_distance_they_need_not_have() -> None:
    differs = answered(Ruling(Verdict.INACCURATE, "repeat", Voice.OWN, (finding(Outcome.INACCURATE),)))
    assert "No one figure can stand in both places" in meaning(differs, languages()["en"])


def test_an_attributed_conversion_is_a_conversion() -> None:
    assert told("accurate", finding(Outcome.ACCURATE), voice="attributed") == "换算相符"


# ---------------------------------------------------------------- what is never said


@pytest.mark.parametrize("code", EVERY_LANGUAGE)
def test_no_public_string_says_that_something_is_so(code: str) -> None:
    assert [(at, text) for at, text in strings_of(languages()[code]) if FORBIDDEN.search(text)] == []


@pytest.mark.parametrize("code", EVERY_LANGUAGE)
def test_no_public_string_holds_a_tick_a_cross_or_a_seal(code: str) -> None:
    assert [(at, text) for at, text in strings_of(languages()[code]) if MARKS.search(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "内容属实",
        "已核实",
        "数字准确",
        "数据正确",
        "Verified",
        "This is correct.",
        "사실로 확인됨",
        "内容は正しい",
        "確認済み",
    ],
)
def test_the_list_of_forbidden_words_finds_them(text: str) -> None:
    assert FORBIDDEN.search(text)


findings = st.builds(
    finding,
    st.sampled_from(Outcome),
    source_role=st.sampled_from(["primary", "issuer", "independent", "copy", ""]),
    explaining_day=st.sampled_from([None, "2023-12-29"]),
)
rulings = st.builds(
    Ruling,
    verdict=st.sampled_from(Verdict),
    kind=st.sampled_from(["conversion", "plain", "calendar", "repeat", "never_heard_of"]),
    voice=st.sampled_from(Voice),
    findings=st.lists(findings, max_size=3).map(tuple),
    by_editor=st.booleans(),
)


@given(ruling=rulings, code=st.sampled_from(EVERY_LANGUAGE), day=st.sampled_from([None, "2024-03-08"]))
def test_every_ruling_has_words_meaning_and_limits_without_a_gap(ruling: Ruling, code: str, day: str | None) -> None:
    language, answer = languages()[code], answered(ruling)
    shown = words_shown(answer, language, review_of=day, amended=True)
    for text in (words(answer, language), shown, meaning(answer, language), limits(answer, language)):
        assert text.strip() == text
        assert text
        assert not re.search(r"[{}]|None|  ", text)
        assert not FORBIDDEN.search(text)


@given(ruling=rulings)
def test_agreement_is_never_told_of_a_verdict_that_is_none(ruling: Ruling) -> None:
    answer = answered(ruling)
    agreeing = {Verdict.ACCURATE, Verdict.APPROXIMATE, Verdict.OUTDATED}
    if answer.answer in (Answer.AGREES, Answer.ROUGHLY, Answer.OLDER):
        assert ruling.verdict in agreeing or answer.ground is Ground.ISSUER
    else:
        assert ruling.verdict not in agreeing


# ---------------------------------------------------------------- languages


def test_there_are_five_languages() -> None:
    assert set(languages()) == {"zh-hans", "zh-hant", "en", "ko", "ja"}


@pytest.mark.parametrize("code", EVERY_LANGUAGE)
def test_every_language_has_the_same_entries_with_the_same_slots(code: str) -> None:
    def shape(language: Language) -> list[tuple[str, list[str]]]:
        entries = ((at.partition(".")[2], text) for at, text in strings_of(language))
        return sorted((at, sorted(slots(text))) for at, text in entries)

    assert shape(languages()[code]) == shape(languages()["en"])


def slots(text: str) -> set[str]:
    return {slot for _words, slot, _form, _conversion in Formatter().parse(text) if slot}


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("en", "en"),
        ("EN-us", "en"),
        ("zh", "zh-hans"),
        ("zh-CN", "zh-hans"),
        ("zh_TW", "zh-hant"),
        ("zh-Hant-HK", "zh-hant"),
        ("ja-JP", "ja"),
        ("ko", "ko"),
    ],
)
def test_a_language_is_known_by_its_usual_names(wanted: str, found: str) -> None:
    assert language_of(wanted, "").code == found


@pytest.mark.parametrize("wanted", ["", "fr", "../en", "en\0", "zzzz" * 100, "{lang}", "-"])
def test_an_unknown_language_gives_the_articles(wanted: str) -> None:
    assert language_of(wanted, "ko").code == "ko"


def test_tolerances_told_are_those_of_the_grading() -> None:
    conversion = answered(Ruling(Verdict.ACCURATE, "conversion", Voice.OWN, (finding(Outcome.ACCURATE),)))
    said = meaning(conversion, languages()["en"])
    assert CONVERSION.same is not None
    assert f"within {(CONVERSION.same * 100).normalize():f} %" in said
    assert f"within {(CONVERSION.agree * 100).normalize():f} %" in said


@pytest.mark.parametrize("code", EVERY_LANGUAGE)
def test_a_tolerance_is_named_only_for_kinds_whose_own_is_known(code: str) -> None:
    naming = {name.partition(".")[0] for name, text in languages()[code].meanings.items() if slots(text)}
    assert naming == {name for name, kind in kinds().items() if kind.policy is not BY_DIGITS}


def test_figures_that_differ_within_the_article_are_not_told_as_agreeing() -> None:
    assert told("approximate", finding(Outcome.APPROXIMATE), kind="repeat") == "文内前后数字略有出入"


def test_words_badges_and_records_are_pure() -> None:
    modules = ("states", "wording", "lettering", "badges", "records")
    script = (
        f"import sys\nfor name in {modules!r}: __import__('claims.publishing.' + name)\n"
        "print([m for m in ('django', 'rest_framework', 'celery', 'redis', 'requests') if m in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


# ---------------------------------------------------------------- the documented table

DOCUMENTED = Path(__file__).resolve().parents[3] / "docs" / "embedding.md"
RESTING = {
    "the recomputation": {
        "accurate": finding(Outcome.ACCURATE),
        "approximate": finding(Outcome.APPROXIMATE),
        "outdated": finding(Outcome.OUTDATED, explaining_day="2023-12-29"),
        "inaccurate": finding(Outcome.INACCURATE),
    },
    "a source": {
        "accurate": from_source(Outcome.SUPPORTED, "primary"),
        "inaccurate": from_source(Outcome.CONTRADICTED, "primary"),
    },
    "the issuer": {
        "accurate": from_source(Outcome.SUPPORTED, "issuer"),
        "inaccurate": from_source(Outcome.CONTRADICTED, "issuer"),
        "unverifiable": from_source(Outcome.SUPPORTED, "issuer"),
    },
    "sources": {"disputed": from_source(Outcome.CONTRADICTED, "primary")},
    "nothing": {"unverifiable": finding(Outcome.UNVERIFIABLE)},
}
ROW = re.compile(r"\| (?P<verdict>\w+) \| (?P<ground>[^|]+) \| (?P<chinese>[^|]+) \| (?P<english>[^|]+) \|")


def documented() -> list[tuple[str, ...]]:
    rows = [
        match.groups() for match in map(ROW.fullmatch, DOCUMENTED.read_text(encoding="utf-8").splitlines()) if match
    ]
    return [row for row in rows if row[0] in list(Verdict)]


def test_the_documented_table_has_every_verdict() -> None:
    assert {verdict for verdict, *_rest in documented()} == {str(verdict) for verdict in Verdict}


@pytest.mark.parametrize(("verdict", "ground", "chinese", "english"), documented())
def test_words_are_as_documented(verdict: str, ground: str, chinese: str, english: str) -> None:
    rests_on = max((name for name in RESTING if ground.startswith(name)), key=len)
    ruling = Ruling(Verdict(verdict), "conversion", Voice.OWN, (RESTING[rests_on][verdict],))
    assert words(answered(ruling), languages()["zh-hans"]) == chinese
    assert words(answered(ruling), languages()["en"]) == english
