"""Earlier claims: what a statement is searched by, and how alike two statements are. Pure.

Figures come first, because they read the same in every language: 9090亿韩元 finds ₩909 billion. Then words, rare ones
alone, and the concepts the four languages share; sentence vectors, where there are any, order what was found.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from figures.figure import Figure, Kind
from figures.reader import read
from sources.matching.wording import wording
from sources.sentences import sentences
from sources.terms.lexicon import terms

LONGEST_TEXT = 2_000  # code points that are searched
GRAM = 3  # letters of a fragment of Chinese, Japanese or Korean
SHORTEST_WORD = 4  # letters of a Latin word that tells anything
MOST_FRAGMENTS = 6  # rare ones asked for; each is a search of its own
MOST_FIGURES = 12
WORDS = re.compile(r"(?P<latin>[a-z\u00c0-\u024f]+)|(?P<east>[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]+)")
CONCEPT = "⟨{}⟩"
COUNTED = {Kind.DIMENSION, Kind.DURATION}  # in one language 54岁, in another a bare 54

# Weights fitted on the cross-check records (bench/earlier_claims.py)
DIGITS_TELL = {1: 0.25, 2: 0.5}  # a figure of one or two digits is in many claims; more tell nearly alone
TELLING = 0.9
FIGURES, LIKENESS = 0.35, 0.65
COSINE_OF_STRANGERS = 0.25  # what two unrelated sentences have
FEWEST_SHOWN_WORDS = 6  # code points of a statement whose vector means anything
SHOWN_FROM = 0.22  # below it nothing is shown: a search that always answers is not believed


@dataclass(frozen=True, slots=True)
class Key:
    """A figure as it is searched by: within `low` and `high`; a day, month or year has `day` instead.

    tells: how much sharing it says about two statements, from 0 to 1.
    """

    kind: str
    unit: str
    low: Decimal | None
    high: Decimal | None
    day: str
    text: str
    tells: float = 0

    @property
    def magnitudes(self) -> tuple[int, ...]:
        """The buckets its interval touches."""
        return tuple(sorted({end.adjusted() if end else 0 for end in (self.low, self.high) if end is not None}))

    @property
    def forms(self) -> tuple[tuple[str, str], ...]:
        """Kinds and units it may be stored under: 54岁 may be a bare 54 in another language."""
        own = (self.kind, self.unit)
        return (own, (Kind.NUMBER.value, "")) if self.kind in COUNTED else (own,)

    def agrees(self, other: Key) -> bool:
        """Whether both may be the same figure: one day, or values within the digits of the less exact one."""
        if self.day or other.day:
            return self.day == other.day
        if None in (self.low, self.high, other.low, other.high) or not _alike(self, other):
            return False
        return self.low <= other.high and other.low <= self.high  # type: ignore[operator]  # none is None


def folded(text: str) -> str:
    """Text as it is searched: compatibility forms and case folded, blanks single."""
    return " ".join(unicodedata.normalize("NFKC", text[:LONGEST_TEXT]).casefold().split())


def searched(text: str, lang: str) -> str:
    """A statement's words with the concepts of its names, which are the same in every language."""
    concepts = dict.fromkeys(CONCEPT.format(term.key) for term in terms(text[:LONGEST_TEXT], lang))
    return " ".join([folded(text), *concepts])


def statement_around(body: str, start: int, end: int) -> str:
    """The sentences of a text that a span touches, since a claim's own quote may be two figures alone."""
    first = body.rfind("\n", 0, start) + 1
    last = body.find("\n", end)
    paragraph = body[first : last if last >= 0 else len(body)]
    touched = [(a, b) for a, b in sentences(paragraph) if first + a < end and start < first + b]
    return paragraph[touched[0][0] : touched[-1][1]] if touched else body[start:end]


def keys(figures: Iterable[Figure]) -> list[Key]:
    """The figures worth searching by, the most telling first."""
    found = {(key.kind, key.unit, key.low, key.high, key.day): key for key in map(_key, figures) if key is not None}
    return sorted(found.values(), key=lambda key: -key.tells)[:MOST_FIGURES]


def keys_of(text: str, lang: str) -> list[Key]:
    """The figures of a statement."""
    return keys(read(text[:LONGEST_TEXT], lang=lang))


def fragments(searched_text: str) -> list[str]:
    """What a statement's words may be found by: Latin words, three letters in a row of others, concepts."""
    words, *concepts = searched_text.split("⟨")
    found = [f"⟨{concept.strip()}" for concept in concepts]
    return list(dict.fromkeys([*_in_words(words), *found]))


def rarest(found: Sequence[str], sample: Sequence[str]) -> list[str]:
    """The fragments that fewest texts of a sample hold; of equals the longer, since no sample shows every word."""
    held = {fragment: sum(fragment in text for text in sample) for fragment in found}
    return sorted(found, key=lambda fragment: (held[fragment], -len(fragment)))[:MOST_FRAGMENTS]


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two statements are, from 0 to 1, and the figures they share as the earlier one writes them."""

    score: float
    shared: tuple[str, ...]


def likeness(asked: Sequence[Key], known: Sequence[Key], words: float, cosine: float | None) -> Likeness:
    """Figures in common and the likeness of words, or of vectors where both statements have one.

    words: from 0 (strangers) to 1. cosine: of the two vectors.
    """
    shared = [(key, other) for key in asked for other in known if key.agrees(other)]
    missed = 1.0
    for key in {key.text: key for key, _ in shared}.values():
        missed *= 1 - key.tells
    alike = words if cosine is None else max((cosine - COSINE_OF_STRANGERS) / (1 - COSINE_OF_STRANGERS), words, 0.0)
    score = FIGURES * (1 - missed) + LIKENESS * alike
    return Likeness(score, tuple(dict.fromkeys(other.text for _, other in shared)))


def word_likeness(asked: str, known: str) -> float:
    """How alike two searched texts are worded."""
    return wording(asked.partition("⟨")[0], known.partition("⟨")[0])


def _in_words(words: str) -> Iterator[str]:
    for found in WORDS.finditer(words):
        if found["latin"] and len(found["latin"]) >= SHORTEST_WORD:
            yield found["latin"]
        elif found["east"]:
            yield from (found["east"][at : at + GRAM] for at in range(len(found["east"]) - GRAM + 1))


def _alike(one: Key, other: Key) -> bool:
    if one.kind == other.kind and one.unit == other.unit:
        return True
    counted = {one.kind, other.kind} <= {Kind.NUMBER.value, *(kind.value for kind in COUNTED)}
    return counted and "" in (one.unit, other.unit)


def _key(figure: Figure) -> Key | None:
    if figure.kind is Kind.DATE:
        return Key("date", "", None, None, figure.date, figure.text, _day_tells(figure.date)) if figure.date else None
    if figure.low is None or figure.high is None:
        return None
    low, high = figure.interval.low, figure.interval.high
    tells = DIGITS_TELL.get(_digits(figure.low), TELLING)
    return Key(figure.kind.value, figure.unit or "", low, high, "", figure.text, tells)


def _day_tells(day: str) -> float:
    return DIGITS_TELL[1] if len(day) <= len("2024") else DIGITS_TELL[2]


def _digits(value: Decimal) -> int:
    """How many digits a value is written with, closing zeros left out."""
    return len(value.normalize().as_tuple().digits)
