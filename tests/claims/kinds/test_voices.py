"""Whose words a statement is: the examples of tests/corpus/voices, and what a voice does to every kind's findings."""

from __future__ import annotations

import tomllib
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.kinds.context.sentences import Sentences
from claims.kinds.context.voices import Voices
from claims.kinds.kind import Quote, Reference, Statement, Text, Voice
from claims.kinds.reading import published_from
from claims.kinds.registry import detect, kinds, recompute
from claims.kinds.saying import as_said
from claims.reasons.sentences import languages, render
from claims.verdicts import Finding, Outcome, Reason
from sources.rates.packaged import packaged_book
from tests.claims.kinds.corpora import FOLDER, PUBLISHED, corpus

SAID = tomllib.loads((FOLDER.parent / "voices" / "voices.toml").read_text(encoding="utf-8"))["said"]
REFERENCE = Reference(packaged_book())
CORPORA = sorted(path.stem for path in Path(FOLDER).glob("*.toml"))


@pytest.mark.parametrize("case", SAID, ids=lambda case: str(case["text"])[:40])
def test_whose_words_a_statement_is(case: dict[str, Any]) -> None:
    start = case["text"].index(case["words"])
    end = start + len(case["words"])
    speaker = Voices(case["text"]).of(start, end, Sentences(case["text"]).around(start, end))
    assert (speaker.voice, speaker.name) == (Voice(case["voice"]), case["whose"])


@pytest.mark.parametrize("case", [case for case in SAID if case["whose"]], ids=lambda case: str(case["text"])[:40])
def test_a_speakers_name_stands_where_it_is_said_to_stand(case: dict[str, Any]) -> None:
    start = case["text"].index(case["words"])
    end = start + len(case["words"])
    place = Voices(case["text"]).of(start, end, Sentences(case["text"]).around(start, end)).place
    assert place is not None
    assert case["text"][place.start : place.end] == case["whose"]


def test_there_are_examples_of_every_voice_in_every_language() -> None:
    assert {case["voice"] for case in SAID} == set(Voice)
    assert sum(case["voice"] == "own" for case in SAID) > len(SAID) / 4


@given(
    st.text(alphabet='“”「」"据说称将预计will said 전망 見通し3。，. \n', max_size=120),
    st.integers(0, 119),
    st.integers(1, 40),
)
def test_any_text_has_a_voice_and_names_only_what_it_holds(text: str, start: int, length: int) -> None:
    start = min(start, max(0, len(text) - 1))
    end = min(len(text), start + length)
    speaker = Voices(text).of(start, end, Sentences(text).around(start, end))
    assert speaker.voice in Voice
    if speaker.place:
        assert text[speaker.place.start : speaker.place.end] == speaker.name


def test_a_draft_says_who_speaks_and_where() -> None:
    text = "据海关总署统计，上月进口从80亿元增至100亿元，增长25%。"
    draft = next(draft for draft in detect(Text(text, "zh")) if draft.kind == "change")
    assert (draft.voice, draft.attributed_to) == (Voice.ATTRIBUTED, "海关总署")
    assert draft.speaker == Quote(text.index("海关"), text.index("统计"))


# ---------------------------------------------------------------- what a voice does


def day_of(case: dict[str, Any]) -> date | datetime | None:
    given = case.get("published", PUBLISHED)
    return published_from(given) if isinstance(given, str) else given


def everything_judged(voice: Voice) -> list[Finding]:
    """The findings of every example of every kind, as if these were the words of such a voice."""
    found = []
    for name in CORPORA:
        for case in corpus(name)["found"]:
            text = Text(case["text"], case["lang"], day_of(case))
            for draft in detect(text):
                statement = Statement(draft.roles, text.published, text.lang, voice, draft.rate_basis)
                found += recompute(draft.kind, statement, REFERENCE)
    return found


def test_a_forecast_is_never_accurate_whatever_its_kind() -> None:
    findings = everything_judged(Voice.FORECAST)
    assert len(findings) > len(kinds()) * 5
    assert [finding for finding in findings if finding.outcome is Outcome.ACCURATE] == []


def test_a_forecast_that_fits_says_that_only_its_arithmetic_was_checked() -> None:
    for finding in everything_judged(Voice.FORECAST):
        told = [note.code for note in finding.notes].count("forecast_only_computed")
        assert told == (finding.outcome in (Outcome.APPROXIMATE, Outcome.OUTDATED))


@pytest.mark.parametrize("voice", [Voice.QUOTED, Voice.FORECAST])
def test_words_of_others_are_never_rewritten(voice: Voice) -> None:
    codes = {finding.suggestion.code for finding in everything_judged(voice) if finding.suggestion}
    assert codes
    assert not any(code.startswith("write") for code in codes)


def test_own_words_are_judged_as_they_are() -> None:
    finding = Finding(Outcome.ACCURATE, Reason("some"), deviation=Decimal(0), suggestion=Reason("write"))
    assert as_said(finding, Voice.OWN) == finding
    assert as_said(finding, Voice.ATTRIBUTED) == finding


def test_what_is_wrong_in_a_forecast_stays_wrong() -> None:
    finding = Finding(Outcome.INACCURATE, Reason("some"))
    assert as_said(finding, Voice.FORECAST) == finding


@pytest.mark.parametrize("lang", sorted(languages()))
def test_a_note_to_a_quotation_stands_in_brackets(lang: str) -> None:
    for code, new in (("note_in_brackets", "49.3亿元"), ("note_in_brackets_amount", "4930000000 CNY")):
        note = render(Reason(code, {"old": "49.8亿元", "new": new}), lang)
        assert note[0] + note[-1] in ("（）", "()")
