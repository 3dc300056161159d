"""Which of the four languages a text is written in, by its scripts: hangul is Korean, kana Japanese, bare Han Chinese.

A table of scripts and shares, no model: a news text of a sentence or more is decided by its letters alone.
Han text without kana is Chinese, unless it holds forms that only Japanese writes (経済, 売上, 対応).
"""

from __future__ import annotations

import re

LETTERS = {
    "ko": re.compile(r"[\uac00-\ud7a3\u1100-\u11ff\u3130-\u318f]"),
    "kana": re.compile(r"[\u3041-\u3096\u30a1-\u30fa\u30fc\uff66-\uff9f]"),
    "han": re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]"),
    "latin": re.compile(r"[A-Za-z\u00c0-\u024f]"),
}
JAPANESE_HAN = frozenset("経済価気発対総実営県駅売読図団応権広拠検様沢処円変戦歩収労効斉験庁伝転顔豊巻択帰鉄")
READ_LETTERS = 20_000  # a language shows in the first pages; later text adds cost, no knowledge
LATIN_LETTERS_A_HAN = 4  # a Chinese character carries about as much as a short English word
JAPANESE_SHARE = (
    0.2  # kana among kana and Han: Japanese prose has 40–60 %, a headline 25 %, Chinese naming a brand 15 %
)
JAPANESE_HAN_SHARE = 0.04  # Japanese-only forms in an all-Han headline


def language(text: str) -> str:
    """zh, en, ko or ja; en where a text has no letter of any of them."""
    head = text[:READ_LETTERS]
    counts = {name: len(pattern.findall(head)) for name, pattern in LETTERS.items()}
    east_asian = counts["kana"] + counts["han"]
    weights = {"ko": counts["ko"], "en": counts["latin"] / LATIN_LETTERS_A_HAN, _han_language(head, counts): east_asian}
    if not any(weights.values()):
        return "en"
    return max(weights, key=lambda name: weights[name])


def _han_language(head: str, counts: dict[str, int]) -> str:
    east_asian = counts["kana"] + counts["han"]
    if counts["kana"] > JAPANESE_SHARE * east_asian:
        return "ja"
    forms = sum(letter in JAPANESE_HAN for letter in head)
    return "ja" if forms > JAPANESE_HAN_SHARE * east_asian else "zh"
