"""Claims as editors word them, against their source and against a text of hundreds of sentences.

bench/matching_free.py reports on the same records, with sentence vectors too; here stand the bounds without them.
"""

import tomllib
from pathlib import Path

import pytest

from figures.reader import read
from sources.languages import language
from sources.matching.agreement import Agreement
from sources.matching.index import Index
from sources.matching.matcher import Match, match
from sources.passages import passages

FREE = Path(__file__).parents[2] / "corpus" / "matching" / "free"
TABLE = tomllib.loads((FREE / "freely_worded.toml").read_text(encoding="utf-8"))
FILLER = {
    "en": "The minutes of the meeting in room {} were read and adopted.",
    "zh": "会议纪要第{}部分经宣读后通过。",
    "ko": "회의록 {}부가 낭독된 뒤 채택됐다.",
    "ja": "議事録の第{}部が読み上げられ、承認された。",
}
SENTENCES = 300


def long_text(lang: str) -> str:
    fillers = [FILLER[lang].format(i) for i in range(SENTENCES)]
    texts = [source["text"] for source in TABLE["source"] if source["lang"] == lang]
    return "\n".join([*fillers[: SENTENCES // 2], *texts, *fillers[SENTENCES // 2 :]])


LANGUAGE_OF = {source["id"]: source["lang"] for source in TABLE["source"]}
SHORT = {source["id"]: Index(passages(source["text"], source["lang"])) for source in TABLE["source"]}
LONG = {lang: Index(passages(long_text(lang), lang)) for lang in FILLER}


def answers(length: str) -> list[tuple[dict[str, str], Match]]:
    def source(claim: dict[str, str]) -> Index:
        return SHORT[claim["source"]] if length == "short" else LONG[LANGUAGE_OF[claim["source"]]]

    return [(claim, held(claim["text"], source(claim))) for claim in TABLE["claim"]]


def held(text: str, source: Index) -> Match:
    lang = language(text)
    return match(text, read(text, lang=lang), source, lang=lang)


@pytest.mark.parametrize("length", ["short", "long"])
def test_no_true_claim_is_called_contradicted(length: str) -> None:
    wronged = [
        claim["text"]
        for claim, answer in answers(length)
        if claim["agreement"] == "supported" and answer.agreement is Agreement.CONTRADICTED
    ]
    assert wronged == []


@pytest.mark.parametrize(("length", "least"), [("short", 0.7), ("long", 0.65)])
def test_most_answers_are_those_of_a_person(length: str, least: float) -> None:
    found = answers(length)
    assert sum(claim["agreement"] == answer.agreement for claim, answer in found) >= least * len(found)


@pytest.mark.parametrize(("length", "least"), [("short", 0.85), ("long", 0.75)])
def test_the_sentence_a_person_points_at_mostly_comes_first(length: str, least: float) -> None:
    quoted = [(claim, answer) for claim, answer in answers(length) if "quote" in claim]
    first = [claim for claim, answer in quoted if answer.nearest and claim["quote"] in answer.nearest.text]
    assert len(first) >= least * len(quoted)
