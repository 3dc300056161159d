"""Whose words a sentence is: the article's own, someone's by name, quoted speech, or a forecast. Words are tables."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from claims.kinds.context.tables import any_of, tables
from claims.kinds.kind import Voice

QUOTES = {"“": "”", "「": "」", "『": "』", "«": "»"}
LONGEST_QUOTATION = 600  # code points; an opening mark farther back belongs to another quotation


@dataclass(frozen=True, slots=True)
class Speaker:
    """A voice, and to whom the words are attributed, where the sentence says."""

    voice: Voice
    name: str = ""


OWN = Speaker(Voice.OWN)


class Voices:
    """The voices of a text's sentences; each sentence is read once."""

    def __init__(self, body: str) -> None:
        self._body = body
        self._read: dict[tuple[int, int], Speaker] = {}

    def of(self, start: int, end: int, sentence: tuple[int, int]) -> Speaker:
        """The voice of a span inside its sentence."""
        if sentence not in self._read:
            self._read[sentence] = _speaker(self._body[sentence[0] : sentence[1]])
        whole = self._read[sentence]
        return Speaker(Voice.QUOTED, whole.name) if _in_quotation(self._body, start, end) else whole


def _speaker(words: str) -> Speaker:
    name = _name(words)
    if _words().forecast.search(words):
        return Speaker(Voice.FORECAST, name)
    return Speaker(Voice.ATTRIBUTED, name) if name or _words().reporting.search(words) else OWN


def _in_quotation(body: str, start: int, end: int) -> bool:
    before = body[max(0, start - LONGEST_QUOTATION) : start]
    after = body[end : end + LONGEST_QUOTATION]
    return any(
        before.rfind(opening) > before.rfind(closing) and closing in after for opening, closing in QUOTES.items()
    )


def _name(words: str) -> str:
    for pattern in _words().names:
        found = pattern.search(words)
        if found:
            name = found["name"].strip().removesuffix("的")
            return "" if name in _words().pronouns else name
    return ""


@dataclass(frozen=True, slots=True)
class _Words:
    forecast: re.Pattern[str]
    reporting: re.Pattern[str]
    names: tuple[re.Pattern[str], ...]
    pronouns: frozenset[str]


@cache
def _words() -> _Words:
    known = tables("claims.kinds.context.words")
    return _Words(
        forecast=re.compile(any_of(word for table in known for word in table.FORECASTS)),
        reporting=re.compile(any_of(word for table in known for word in table.REPORTING)),
        pronouns=frozenset(word for table in known for word in table.PRONOUNS),
        names=tuple(re.compile(pattern) for table in known for pattern in table.NAMES),
    )
