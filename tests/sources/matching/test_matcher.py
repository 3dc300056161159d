"""The examples of tests/corpus/matching, and what must hold for any claim and source."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from figures.reader import read
from sources.languages import language
from sources.matching.agreement import Agreement
from sources.matching.index import Index
from sources.matching.matcher import Match, match
from sources.matching.relation import Relation
from sources.passages import passages

CORPUS = Path(__file__).parents[2] / "corpus" / "matching"
EXAMPLES = [
    example for table in sorted(CORPUS.glob("*.toml")) for example in tomllib.loads(table.read_text())["example"]
]
ANNOUNCEMENT = "회사는 이번 증설에 9090억 원을 투자한다."


def held(claim: str, source: str) -> Match:
    return match(claim, read(claim, lang=language(claim)), passages(source))


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example["name"])
def test_a_source_says_of_a_claim_what_the_example_expects(example: dict[str, str]) -> None:
    answer = held(example["claim"], example["source"])
    assert answer.agreement == example["agreement"], (answer.reason, dict(answer.values))
    if "reason" in example:
        assert answer.reason == example["reason"]
    quoted = example["source"][answer.passage.start : answer.passage.end] if answer.passage else None
    assert quoted == example.get("quote")


def test_the_side_of_a_conversion_that_the_source_names_is_told_apart_from_the_other() -> None:
    answer = held("投入9090亿韩元(约合49.8亿元人民币)", ANNOUNCEMENT)
    assert [(a.index, a.relation) for a in answer.aligned] == [(0, Relation.SAME), (1, Relation.MISSING)]
    assert answer.values == {"claim": "9090亿韩元", "passage": "9090억 원", "missing": "49.8亿元人民币"}


def test_a_score_is_taken_apart() -> None:
    answer = held("投入9090亿韩元", ANNOUNCEMENT)
    assert answer.score is not None
    assert answer.score.parts.keys() == {"figures", "terms", "length", "wording"}
    assert answer.score.figures == 1


@pytest.mark.parametrize("source", ["", "  \n\u3000"])
def test_a_source_without_text_is_unreadable(source: str) -> None:
    answer = held("投入9090亿韩元", source)
    assert (answer.agreement, answer.passage, answer.nearest) == (Agreement.UNREADABLE, None, None)


def test_what_is_not_found_still_shows_the_nearest_passage() -> None:
    answer = held("该公司将投资70亿美元建厂", "天气晴朗。\n该公司将投资建厂。")
    assert answer.passage is None
    assert answer.nearest is not None
    assert answer.nearest.text == "该公司将投资建厂。"


def test_a_long_source_is_searched_without_reading_all_of_it() -> None:
    filler = "\n".join(f"The committee met in room {i} and adopted its minutes without a vote." for i in range(400))
    source = f"{filler}\nVexaro will invest €4.75 billion in its battery plant.\n{filler}"
    answer = match(
        "Vexaro将投资47.5亿欧元建设电池工厂",
        read("Vexaro将投资47.5亿欧元建设电池工厂", lang="zh"),
        Index(passages(source)),
    )
    assert answer.agreement is Agreement.SUPPORTED
    assert answer.passage is not None
    assert answer.passage.text == "Vexaro will invest €4.75 billion in its battery plant."


def test_an_agreeing_passage_close_behind_outweighs_a_differing_one() -> None:
    source = "去年净利润增长18%。\n去年净利润同比增长15%。"
    assert held("去年净利润增长15%", source).agreement is Agreement.SUPPORTED


texts = st.lists(
    st.sampled_from(
        [
            "投资",
            "9090亿韩元",
            "9090억 원",
            "$1.2bn",
            "15%",
            "2个百分点",
            "rose",
            "下跌",
            "。",
            "\n",
            " ",
            "Vexaro",
            "3",
            "미국",
        ]
    ),
    max_size=25,
).map("".join)


@settings(deadline=None)
@given(texts, texts)
def test_whatever_the_texts_the_answer_is_of_this_source(claim: str, source: str) -> None:
    answer = held(claim, source)
    assert answer == held(claim, source)
    if answer.passage is not None:
        assert source[answer.passage.start : answer.passage.end].split() == answer.passage.text.split()
    assert (answer.passage is None) == (answer.agreement in {Agreement.NOT_FOUND, Agreement.UNREADABLE})


@settings(deadline=None)
@given(texts.filter(str.strip))
def test_a_source_never_contradicts_its_own_sentence(text: str) -> None:
    for sentence in passages(text):
        own = match(sentence.text, read(sentence.text, lang=sentence.lang), passages(text), lang=sentence.lang)
        assert own.agreement is not Agreement.CONTRADICTED
