"""Whose words a statement is: the article's own, somebody's, quoted speech, or a forecast.

据X称, according to X: attributed to X. “……”, 「……」: quoted, where any figure of the statement stands inside. 预计,
will, 見通し: a forecast, where the word governs the clause the figures stand in; what beat a forecast is none. A
forecast stays one inside a quotation. Words are tables (claims/kinds/context/speaking).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from claims.kinds.context.sentences import KEPT
from claims.kinds.context.speaking.speaking import Speaking
from claims.kinds.context.tables import tables
from claims.kinds.kind import Quote, Voice

PAIRS = {"“": "”", "「": "」", "『": "』", "«": "»"}
MARKS = re.compile(r"[“”「」『』«»\"\n]")
LONGEST_QUOTATION = 1200  # code points; an opening mark farther back belongs to another quotation
LONGEST_TAG = 80  # code points before and behind a quotation in which its speaker is named
FARTHEST = 120  # code points between a word that forecasts and the figures it governs
MOST_COMMAS = 2  # between them
COMMA = re.compile(r"[，,、]")
LEADING = re.compile(r"^(?:\d+日|\d+일 |[Tt]he )")


@dataclass(frozen=True, slots=True)
class Speaker:
    """A voice, to whom the words are attributed, and where that name stands, where the text says."""

    voice: Voice
    name: str = ""
    place: Quote | None = None


OWN = Speaker(Voice.OWN)


class Voices:
    """The voices of a text's sentences; quotations are found once, each sentence is read once."""

    def __init__(self, body: str) -> None:
        self._body = body
        self._quotations = list(_quotations(body))
        self._starts = [start for start, _end in self._quotations]
        self._read: dict[tuple[int, int], _Sentence] = {}

    def of(self, start: int, end: int, sentence: tuple[int, int]) -> Speaker:
        """The voice of a span inside its sentence."""
        read = self._sentence(sentence)
        quotation = self._quotation_around(start, end)
        who = read.speaker
        if quotation is not None and not who.name:
            who = self._tagged(quotation) or who
        if read.is_forecast(start, end):
            return Speaker(Voice.FORECAST, who.name, who.place)
        return Speaker(Voice.QUOTED, who.name, who.place) if quotation is not None else who

    def _sentence(self, sentence: tuple[int, int]) -> _Sentence:
        if sentence not in self._read:
            self._read[sentence] = _Sentence.read(self._body[sentence[0] : sentence[1]], sentence[0])
        return self._read[sentence]

    def _quotation_around(self, start: int, end: int) -> tuple[int, int] | None:
        """The innermost quotation that holds a part of a span."""
        for place in range(bisect_right(self._starts, end - 1) - 1, -1, -1):
            first, last = self._quotations[place]
            if first < end and start < last:
                return first, last
            if first < start - LONGEST_QUOTATION:
                break
        return None

    def _tagged(self, quotation: tuple[int, int]) -> Speaker | None:
        """Who is named right before or right behind a quotation."""
        start, end = quotation
        behind = self._body[end + 1 : end + 1 + LONGEST_TAG].partition("\n")[0]
        for language in _patterns():
            for pattern in language.tags:
                found = pattern.match(behind)
                if found:
                    return _named(found, end + 1, language.nobody)
        before = self._body[max(0, start - LONGEST_TAG) : start].rpartition("\n")[2]
        return _speaker(before, start - len(before), whole=False)


@lru_cache(maxsize=KEPT)
def voices_of(body: str) -> Voices:
    """The voices of a text, read once for all kinds."""
    return Voices(body)


@dataclass(frozen=True, slots=True)
class _Sentence:
    """What a sentence says of its voice: who speaks, and the spans its forecasting words govern."""

    speaker: Speaker
    foretold: tuple[tuple[int, int], ...]

    @classmethod
    def read(cls, words: str, start: int) -> _Sentence:
        return cls(_speaker(words, start) or OWN, tuple((a + start, b + start) for a, b in _foretold(words)))

    def is_forecast(self, start: int, end: int) -> bool:
        return any(first < end and start < last for first, last in self.foretold)


# ---------------------------------------------------------------- quotations


def _quotations(body: str) -> Iterator[tuple[int, int]]:
    """The inside of each pair of marks of a paragraph; an opening mark without its closing one lasts to its end."""
    opened: list[tuple[str, int]] = []
    found: list[tuple[int, int]] = []
    for mark in MARKS.finditer(f"{body}\n"):
        sign, at = mark.group(), mark.start()
        if sign == "\n":
            found += [(start, at) for _closing, start in opened if at - start <= LONGEST_QUOTATION]
            opened = []
        elif opened and sign == opened[-1][0]:
            found.append((opened.pop()[1], at))
        elif sign in PAIRS or (sign == '"' and not _is_inch(body, at)):
            opened.append((PAIRS.get(sign, '"'), mark.end()))
    return iter(sorted(found))


def _is_inch(body: str, at: int) -> bool:
    """A straight mark behind a digit, with no opening one, is a measure: a 27" screen."""
    return body[at - 1 : at].isdecimal()


# ---------------------------------------------------------------- who speaks


def _speaker(words: str, start: int, *, whole: bool = True) -> Speaker | None:
    """Who speaks in a sentence; None where nobody does. `whole`: a word of reporting without a name counts too."""
    for language in _patterns():
        for pattern in language.names:
            found = pattern.search(words)
            if found:
                return _named(found, start, language.nobody)
    reported = whole and any(language.reporting.search(words) for language in _patterns())
    return Speaker(Voice.ATTRIBUTED) if reported else None


def _named(found: re.Match[str], start: int, nobody: frozenset[str]) -> Speaker:
    name, at = found["name"].rstrip(), start + found.start("name")
    for cut in (found["name"][: len(found["name"]) - len(found["name"].lstrip())], _leading(name.lstrip())):
        name, at = name[len(cut) :], at + len(cut)
    name = name.removesuffix("的").removesuffix("显示").removesuffix("顯示").rstrip(".")
    if not name or name in nobody:
        return Speaker(Voice.ATTRIBUTED)
    return Speaker(Voice.ATTRIBUTED, name, Quote(at, at + len(name)))


def _leading(name: str) -> str:
    found = LEADING.match(name)
    return found.group() if found else ""


# ---------------------------------------------------------------- forecasts


def _foretold(words: str) -> Iterator[tuple[int, int]]:
    """The spans of a sentence that are a forecast: from a word that looks ahead, or up to one that looks back."""
    for language in _patterns():
        if not language.foretells.search(words):
            continue
        masked = language.no_forecast.sub(lambda found: "\0" * len(found.group()), words)
        breaks = [(found.start(), found.end()) for found in language.breaks.finditer(masked)]
        for found in language.ahead.finditer(masked):
            yield found.end(), _governed_to(masked, found.end(), (start for start, _end in breaks))
        for found in language.behind.finditer(masked):
            yield _governed_from(masked, found.start(), (end for _start, end in breaks)), found.start()


def _governed_to(words: str, start: int, breaks: Iterable[int]) -> int:
    end = min(start + FARTHEST, len(words), *(place for place in breaks if place >= start), len(words))
    commas = [comma.start() for comma in COMMA.finditer(words, start, end)]
    return commas[MOST_COMMAS] if len(commas) > MOST_COMMAS else end


def _governed_from(words: str, end: int, breaks: Iterable[int]) -> int:
    start = max(end - FARTHEST, 0, *(place for place in breaks if place <= end), 0)
    commas = [comma.end() for comma in COMMA.finditer(words, start, end)]
    return commas[-MOST_COMMAS - 1] if len(commas) > MOST_COMMAS else start


# ---------------------------------------------------------------- patterns


@dataclass(frozen=True, slots=True)
class _Patterns:
    names: tuple[re.Pattern[str], ...]
    tags: tuple[re.Pattern[str], ...]
    reporting: re.Pattern[str]
    nobody: frozenset[str]
    ahead: re.Pattern[str]
    behind: re.Pattern[str]
    foretells: re.Pattern[str]
    breaks: re.Pattern[str]
    no_forecast: re.Pattern[str]


@cache
def _patterns() -> tuple[_Patterns, ...]:
    found = (getattr(table, "SPEAKING", None) for table in tables("claims.kinds.context.speaking"))
    return tuple(_compiled(speaking) for speaking in found if isinstance(speaking, Speaking))


def _compiled(speaking: Speaking) -> _Patterns:
    return _Patterns(
        names=tuple(re.compile(pattern) for pattern in speaking.names),
        tags=tuple(re.compile(pattern) for pattern in speaking.tags),
        reporting=_any(speaking.reporting),
        nobody=speaking.nobody,
        ahead=_any(speaking.ahead),
        behind=_any(speaking.behind),
        foretells=_any((*speaking.ahead, *speaking.behind)),
        breaks=_any(speaking.breaks),
        no_forecast=_any(speaking.no_forecast),
    )


def _any(patterns: Iterable[str]) -> re.Pattern[str]:
    """A pattern for any of several; one that finds nothing where there are none."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns) or r"(?!)")
