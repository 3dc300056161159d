"""Which percentages and fractions of a text are said to be shares, and what the words around them name as the whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from claims.kinds.relating.quantities import PERCENT, Quantities
from claims.kinds.relating.tables import table
from figures.figure import Figure, Kind

WORDS = "claims.kinds.sharing.words"
MOST = 10_000_000  # percent: a share with a power of ten too many is still meant as one
LEAD, TAIL = 64, 64  # code points before and after a share in which it is said to be one
NUMERALS = {
    "一": 1,
    "二": 2,
    "两": 2,
    "兩": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
    "十": 10,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "twenty": 20,
}


@dataclass(frozen=True, slots=True)
class Saying:
    """The words that make a figure a share: where they begin, what they name as the whole and where that stands."""

    start: int
    whole: str = ""
    whole_at: tuple[int, int] = (0, 0)
    part: str = ""


NOTHING_SAID = Saying(-1)


@dataclass(frozen=True, slots=True)
class Share:
    """A share with what its words say; part_after: where a part may stand behind it.

    is_change: the words beside it make it a percentage of change (which 毛利率 before it may still undo).
    """

    figure: Figure
    sentence: tuple[int, int]
    saying: Saying = NOTHING_SAID
    part_after: int | None = None
    is_change: bool = False

    @property
    def said(self) -> bool:
        """Whether the words alone make it a share; otherwise only the two quantities beside it can."""
        return self.saying is not NOTHING_SAID

    @property
    def whole(self) -> str:
        """What the words name as the whole."""
        return self.saying.whole


@dataclass(frozen=True, slots=True)
class Forms:
    """The patterns of a language, compiled. longest: how far back from a share its last filler may begin."""

    fillers: re.Pattern[str]
    longest: int
    before: tuple[re.Pattern[str], ...]
    after: tuple[re.Pattern[str], ...]
    part_after: tuple[re.Pattern[str], ...]
    part_join: re.Pattern[str]
    whole_first: re.Pattern[str]
    part_first: re.Pattern[str]
    spoken: tuple[re.Pattern[str], ...]
    generic: re.Pattern[str]
    scopes: re.Pattern[str]


@cache
def forms(lang: str) -> Forms:
    """The patterns of a language."""
    words = table(WORDS, lang)
    ordered = sorted(words.FILLERS, key=len, reverse=True)
    joined = "|".join(rf"(?<![a-z]){re.escape(each)}" if each.isascii() else re.escape(each) for each in ordered)
    return Forms(
        fillers=re.compile(rf"(?:\s|{joined})$", re.IGNORECASE),
        longest=len(ordered[0]) + 1,
        before=tuple(re.compile(rf"{each}$", re.IGNORECASE) for each in words.BEFORE),
        after=tuple(re.compile(each, re.IGNORECASE) for each in words.AFTER),
        part_after=tuple(re.compile(each, re.IGNORECASE) for each in words.PART_AFTER),
        part_join=re.compile("|".join(words.PART_JOIN), re.IGNORECASE),
        whole_first=re.compile("|".join(words.WHOLE_FIRST), re.IGNORECASE),
        part_first=re.compile("|".join(words.PART_FIRST) or r"(?!)", re.IGNORECASE),
        spoken=tuple(re.compile(each, re.IGNORECASE) for each in words.SPOKEN),
        generic=re.compile("|".join(words.GENERIC), re.IGNORECASE),
        scopes=re.compile("|".join(words.SCOPES), re.IGNORECASE),
    )


def shares(quantities: Quantities, figures: Sequence[Figure], lang: str) -> Iterator[Share]:
    """What may be the shares of a text, in its order."""
    found = [figure for figure in figures if _may_be_share(figure)]
    taken = {place for figure in found for place in range(figure.start, figure.end)}
    told = [figure for figure in _spoken(quantities.body, lang) if figure.start not in taken]
    for figure in sorted([*found, *told], key=lambda each: each.start):
        yield _share(quantities, figure, lang)


def _may_be_share(figure: Figure) -> bool:
    if figure.low is None or figure.is_range or figure.low <= 0:
        return False
    if figure.kind is Kind.PERCENT:
        return figure.unit == PERCENT and figure.low <= MOST
    return figure.kind is Kind.NUMBER and figure.unit is None and not figure.step and figure.low < 1


def _spoken(body: str, lang: str) -> Iterator[Figure]:
    """One in five, 每五人就有一人, 5人に1人: fractions of people."""
    for pattern in forms(lang).spoken:
        for found in pattern.finditer(body):
            part, whole = _numeral(found["part"]), _numeral(found["whole"])
            if part and whole and part < whole:
                value = Decimal(part) / Decimal(whole)
                yield Figure(
                    Kind.NUMBER, found.start(), found.end(), found.group(), value, value, rule="so many in so many"
                )


def _numeral(word: str) -> int:
    return NUMERALS.get(word.lower()) or (int(word) if word.isdecimal() else 0)


def _share(quantities: Quantities, figure: Figure, lang: str) -> Share:
    body, words = quantities.body, forms(lang)
    sentence = quantities.sentence(figure.start, figure.end)
    first = max(sentence[0], figure.start - LEAD)
    lead, tail = body[first : figure.start], body[figure.end : min(sentence[1], figure.end + TAIL)]
    before, after = _said_before(lead, first, words), _said_after(tail, figure.end, words)
    said = replace(before, whole=after.whole, whole_at=after.whole_at) if before and after and after.whole else None
    said = said or before or after
    part = next((found.end() for each in words.part_after if (found := each.match(tail))), None)
    part_at = None if part is None else figure.end + part
    return Share(figure, sentence, said or NOTHING_SAID, part_at, is_change=quantities.is_change(figure))


def _said_before(lead: str, first: int, words: Forms) -> Saying | None:
    bare = lead.rstrip()
    while True:
        found = next((found for pattern in words.before if (found := pattern.search(bare))), None)
        if found is not None:
            return _saying(found, first)
        cut = words.fillers.search(bare, max(0, len(bare) - words.longest))
        if cut is None:
            return None
        bare = bare[: cut.start()]


def _said_after(tail: str, end: int, words: Forms) -> Saying | None:
    found = next((found for pattern in words.after if (found := pattern.match(tail))), None)
    return _saying(found, end) if found else None


def _saying(found: re.Match[str], first: int) -> Saying:
    named = found.groupdict()
    if not named.get("whole"):
        return Saying(first + found.start())
    place = (first + found.start("whole"), first + found.end("whole"))
    return Saying(first + found.start(), named["whole"], place, named.get("part") or "")
