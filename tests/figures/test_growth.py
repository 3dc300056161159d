"""The cost of reading grows with the length of a text and no faster, whatever the text repeats."""

from __future__ import annotations

import re
import time
from datetime import date

import pytest

from figures.reader import read
from tests.figures.corpus import LANGUAGES

PUBLISHED = date(2024, 5, 20)
SHORT, TIMES = 4_000, 4
MOST = 2.5  # times the work for twice the text; squared for four times
NOISE = 0.05  # seconds under which a ratio says nothing
REPEATED = (
    "1|1,|1,111|1 |一|十|万|万亿|1.|1-|1/|((|e\u0301|1\u200b|1\u202e2|１２|3元|3元5角|5%|1-2元|至|2024年|3月|上|이|만 "
    "|원|one |2024年3月5日|hundred |one and |half a |$ |$1 |http://a.b/1 |@|word |Abc 1 |“1”|the first |May |May 1 "
    "|12:30 |に|いち|分之|1分之2|1e5|1^2|1²|约|- 1|--| |1\n|3年前| of 3|5 km |5m |之间|自|第一|x|percent of 1 "
    "|between |between 1 and |两个半|零|点|三点一四|1 2 "
)


def seconds(text: str, lang: str) -> float:
    best = float("inf")
    for _ in range(4):
        started = time.process_time()
        read(text, lang=lang, published=PUBLISHED)
        best = min(best, time.process_time() - started)
    return best


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("repeated", re.split("[|]", REPEATED))
def test_twice_the_text_costs_at_most_two_and_a_half_times_as_much(repeated: str, lang: str) -> None:
    read("1", lang=lang)
    text = (repeated * SHORT)[: SHORT * TIMES]
    long = seconds(text, lang)
    assert long < NOISE or long <= MOST**2 * max(seconds(text[:SHORT], lang), NOISE / TIMES)
