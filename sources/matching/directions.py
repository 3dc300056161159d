"""Which way a figure points in its clause: rose or fell, over or under.

A table of words (directions.tsv); the word nearest to the figure within its clause gives the direction.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache
from pathlib import Path

from figures.figure import Exactness, Figure
from sources.passages import Passage
from sources.terms.script import one_script
from sources.terms.table import rows, words

TABLE = Path(__file__).with_name("directions.tsv")
CLAUSE_END = re.compile(r"[,，、;；:：。.!?！？()（）](?!\d)")
CHANGE_REACH = 40  # code points between a figure and the verb that moves it
BOUND_REACH = {"en": 16, "zh": 6, "ko": 10, "ja": 8}


class Axis(Enum):
    """What a word is a direction of."""

    CHANGE = "change"
    BOUND = "bound"
    STANCE = "stance"


@dataclass(frozen=True, slots=True)
class Turn:
    """A word with a direction: +1 up or at least, −1 down or at most. A strong one tells it without a figure beside."""

    start: int
    end: int
    axis: Axis
    sign: int
    strong: bool


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a row of the table says."""

    axis: Axis
    sign: int
    strong: bool = False


MEANINGS = {
    "up": Meaning(Axis.CHANGE, 1),
    "down": Meaning(Axis.CHANGE, -1),
    "rise": Meaning(Axis.CHANGE, 1, strong=True),
    "fall": Meaning(Axis.CHANGE, -1, strong=True),
    "for": Meaning(Axis.STANCE, 1),
    "against": Meaning(Axis.STANCE, -1),
    "at-least": Meaning(Axis.BOUND, 1),
    "at-most": Meaning(Axis.BOUND, -1),
    "no-less": Meaning(Axis.BOUND, 1, strong=True),
    "no-more": Meaning(Axis.BOUND, -1, strong=True),
}


def turns(text: str, lang: str) -> list[Turn]:
    """The direction words of a text in order; the longest word wins."""
    known = _known(lang)
    return [_turn(found, known[found[0].lower()]) for found in _pattern(lang).finditer(one_script(text, lang))]


def _turn(found: re.Match[str], meaning: Meaning) -> Turn:
    return Turn(*found.span(), meaning.axis, meaning.sign, meaning.strong)


@cache
def _known(lang: str) -> dict[str, Meaning]:
    return {one_script(word, lang): MEANINGS[row["concept"]] for row in rows(TABLE) for word in words(row, lang)}


@cache
def _pattern(lang: str) -> re.Pattern[str]:
    longest_first = "|".join(map(re.escape, sorted(_known(lang), key=len, reverse=True)))
    return re.compile(rf"\b(?:{longest_first})\b" if lang == "en" else longest_first, re.IGNORECASE)


def direction(text: str, figure: Figure, known: Sequence[Turn], axis: Axis = Axis.CHANGE) -> int:
    """+1 or −1 by the word of an axis that stands nearest to the figure within its clause, 0 without one."""
    return _nearest(text, figure, (turn for turn in known if turn.axis is axis), CHANGE_REACH)


def bound(text: str, figure: Figure, known: Sequence[Turn], lang: str) -> int:
    """+1 for at least, −1 for at most, as the reader of figures saw it or by a word beside the figure."""
    if figure.exactness is Exactness.AT_LEAST:
        return 1
    if figure.exactness is Exactness.AT_MOST:
        return -1
    return _nearest(text, figure, (turn for turn in known if turn.axis is Axis.BOUND), BOUND_REACH[lang])


def _nearest(text: str, figure: Figure, known: Iterable[Turn], reach: int) -> int:
    near = [
        (gap, turn.sign) for turn in known if (gap := _gap(figure, turn)) <= reach and _one_clause(text, figure, turn)
    ]
    if not near:
        return 0
    closest = min(gap for gap, _ in near)
    signs = {sign for gap, sign in near if gap == closest}
    return signs.pop() if len(signs) == 1 else 0


def _gap(figure: Figure, turn: Turn) -> int:
    return max(figure.start - turn.end, turn.start - figure.end, 0)


def _one_clause(text: str, figure: Figure, turn: Turn) -> bool:
    between = text[min(figure.end, turn.end) : max(figure.start, turn.start)]
    return CLAUSE_END.search(between) is None


def ways(sentence: Passage, figure: Figure, known: Sequence[Turn]) -> tuple[int, int, int]:
    """Bound, change and stance of a figure, each +1, −1 or 0."""
    text = sentence.text
    return (
        bound(text, figure, known, sentence.lang),
        direction(text, figure, known, Axis.CHANGE),
        direction(text, figure, known, Axis.STANCE),
    )


def leaning(known: Sequence[Turn], axis: Axis = Axis.CHANGE) -> int:
    """Which way a whole sentence goes on an axis: +1 or −1 where its strong words all agree, else 0."""
    signs = {turn.sign for turn in known if turn.axis is axis and turn.strong}
    return signs.pop() if len(signs) == 1 else 0
