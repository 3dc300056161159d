"""Texts that hypothesis draws: pieces of figures in any order, between any characters."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from tests.figures.corpus import LANGUAGES, examples

PUBLISHED = date(2024, 5, 20)
CHARACTERS = (
    "½-–~%％$¥元万亿三两半多约近至到和、,，.。:() \n\t年月日个第成倍円に원만억조삼이𝟓②Ⅻ\u200b\u0301\u202e\ufeff\0am"
)
WORDS = (
    "1 12 3,400 1.5 .5 1/2 10² 1e9 US$ 十二 小时 分之 公里 ダース いち 年度 시간 지난해 km May 2024 nan million one "
    "hundred and half a of dollars percent second last Friday ago"
)
PIECES = [*CHARACTERS, *WORDS.split()]
languages = st.sampled_from(LANGUAGES)
pieced = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)
sentences = st.sampled_from([example.text for example in examples()])
texts = st.one_of(pieced, st.text(max_size=60), st.tuples(pieced, sentences, pieced).map("".join))
