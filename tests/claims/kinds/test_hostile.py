"""Texts made to break reading: nothing raises, and twice the text costs about twice the time."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.kinds.kind import Reference, Statement, Text
from claims.kinds.registry import detect, detect_among, recompute
from claims.reasons.sentences import render_finding
from figures.reader import read
from sources.rates.packaged import packaged_book

PUBLISHED = date(2024, 3, 7)
REFERENCE = Reference(packaged_book())
AMOUNTS = [
    "9090亿韩元",
    "$1.2bn",
    "1美元",
    "49.8亿元",
    "€5",
    "3-4 billion euros",
    "100日元",
    "-5元",
    "0元",
    "1e400 dollars",
]
WORDS = [
    "约合",
    "折合",
    " or ",
    "，下同，",
    "≈",
    "=",
    "~",
    " to ",
    "和",
    "in 2008",
    "去年",
    "当时",
    "at the time",
    "多",
    "人民币",
]
MARKS = [
    "(",
    "（",
    ")",
    "）",
    "\n",
    "。",
    "“",
    "”",
    "\u202e",
    "\u200b",
    "\x00",
    " ",
    "亿",
    "9" * 400,
    "2024-13-45",
    "٣٤ dollars",
]
PIECES = [*AMOUNTS, *WORDS, *MARKS]
TRAPS = [
    "(约合" * 50,
    "$1 (" * 50,
    "约" * 100,
    "，折合" * 50,
    "5元和" * 50,
    "5元至" * 50,
    "“" * 100,
    "5亿美元(约合35亿元)" * 10,
    "1 euro or " * 50,
    "A. B. C. " * 50,
    "said " * 50,
    "5 pesos in Mexico, " * 20,
]


def outcomes(text: str, lang: str) -> list[str]:
    told = []
    for draft in detect(Text(text, lang, PUBLISHED)):
        assert 0 <= draft.quotes[0].start <= draft.quotes[-1].end <= len(text)
        statement = Statement(draft.roles, PUBLISHED, lang, draft.voice, draft.rate_basis)
        for finding in recompute(draft.kind, statement, REFERENCE):
            told += render_finding(finding, "zh-hans")
    return told


@settings(deadline=None, max_examples=200)
@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join), st.sampled_from(["zh", "en", "ko", "ja"]))
def test_no_text_is_too_strange_to_read(text: str, lang: str) -> None:
    outcomes(text, lang)


@settings(deadline=None, max_examples=50)
@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join))
def test_reading_twice_says_the_same(text: str) -> None:
    assert detect(Text(text, "zh", PUBLISHED)) == detect(Text(text, "zh", PUBLISHED))


def seconds(text: str, lang: str) -> float:
    """The best of three, without the reading of figures."""
    figures = read(text, lang=lang, published=PUBLISHED)
    best = 1e9
    for _ in range(3):
        begun = time.process_time()
        detect_among(Text(text, lang, PUBLISHED), figures)
        best = min(best, time.process_time() - begun)
    return best


@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap[:12])
def test_four_times_the_text_costs_no_more_than_eight_times_the_time(trap: str) -> None:
    lang = "en" if trap.isascii() else "zh"
    short, long = seconds(trap * 20, lang), seconds(trap * 80, lang)
    assert long < 0.05 or long < short * 8
