"""Whether two places of a text speak of one subject: they share a word, or two characters in a row."""

from __future__ import annotations

import re

_WORD = re.compile(r"[a-z]{4,}|[一-鿿]+|[가-힣]{2,}|[゠-ヿ]{2,}")
# name no subject
_EMPTY_HAN = "增长增長增加上升下降下跌减少減少达到達到预计預計预期預期明年今年去年同比分别分別"
_EMPTY_UNITS = "大约亿元億元万元萬元年度全年其中至于至於"
_EMPTY = frozenset(words[at : at + 2] for words in (_EMPTY_HAN, _EMPTY_UNITS) for at in range(0, len(words), 2)) | {
    *("year", "billion", "million", "percent", "from", "that", "this", "with", "than", "rose", "fell")
}


def share_a_subject(one: str, other: str) -> bool:
    """Whether the words before two figures share a word that says what they are about."""
    return not _words(one).isdisjoint(_words(other))


def _words(lead: str) -> frozenset[str]:
    found: set[str] = set()
    for match in _WORD.finditer(lead):
        word = match.group()
        found.update([word] if word.isascii() else [word[at : at + 2] for at in range(len(word) - 1)])
    return frozenset(found - _EMPTY)
