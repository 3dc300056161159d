"""What a figure of a sentence is said of: the words around it, the nearer the closer bound.

Two figures of a claim that the passage holds too, but each where the other should be, are swapped:
「18胜7负」 against "7 wins and 18 losses". Told only where the passage gives them in the other order *and* the words
around them fit crosswise better than straight: translations turn clauses round without any error.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations
from pathlib import Path

from figures.figure import Figure
from sources.matching.alignment import Aligned
from sources.matching.numerals import is_numeral
from sources.matching.relation import Relation
from sources.matching.values import YEAR_DIGITS, Measure, looks_like_year, measure
from sources.passages import Passage
from sources.terms.script import one_script
from sources.terms.table import rows, words

REACH = {"en": 45, "zh": 16, "ja": 20, "ko": 22}  # code points to either side that a figure is bound by
CLAUSE_END = re.compile(r"[,，、;；:：。.!?！？](?!\d)")
ACROSS_CLAUSES = 0.4  # what a word behind a comma still tells
BEFORE = 0.97  # what a word before the figure tells beside one right behind it
CROSSED_BY = 0.0  # how much better crosswise must fit within a language, where every word is compared
LEFT_BEHIND = -0.2  # across languages: clauses that turn round take their words along, to −0.4 and below
LINKS = Path(__file__).with_name("links.tsv")
IN_TURN = "each-in-turn"
LINKED_BEFORE = ("en", "zh")
HEAD = re.compile(r"[年년]?\s?[:：]")
SCORE = re.compile(r"\s?[-–—:：比對对]\s?")
WORD = re.compile(r"[A-Za-z\u00c0-\u024f']+|[\u3400-\u9fff]{2}|[\uac00-\ud7a3]{2,}|[\u30a0-\u30ff]{2,}")


def swapped(claim: Passage, passage: Passage, aligned: Sequence[Aligned]) -> set[int]:
    """The indexes of the claim's figures that stand in each other's place."""
    found: set[int] = set()
    in_turn = _in_turn(claim) or _in_turn(passage)
    for one, other in combinations([a for a in aligned if a.relation is Relation.SAME], 2):
        turned_round = not in_turn and _turned_round(one, other) and not _is_score(claim, one.claim, other.claim)
        left_behind = turned_round and (
            _left_behind(claim, passage, one, other) or _heads_differ(claim, passage, one, other)
        )
        if units_exchanged(one, other) or left_behind:
            found |= {one.index, other.index}
    return found


def units_exchanged(one: Aligned, other: Aligned) -> bool:
    """Whether two amounts each carry the other's unit: a 10 magnitude quake and 7.5 metres for 7.5 and 10米."""
    if one.passage is None or other.passage is None:
        return False
    mine, theirs = (one.claim.unit, other.claim.unit), (one.passage.unit, other.passage.unit)
    return mine[0] != mine[1] and mine == theirs[::-1]


def _left_behind(claim: Passage, passage: Passage, one: Aligned, other: Aligned) -> bool:
    """Whether the words around two figures did not turn round with them."""
    crossed = crossing(claim, passage, one, other)
    return crossed is not None and crossed > (CROSSED_BY if claim.lang == passage.lang else LEFT_BEHIND)


def _heads_differ(claim: Passage, passage: Passage, one: Aligned, other: Aligned) -> bool:
    """Whether both are entries of a list headed by a figure (2016: a quake …), and each is headed by another one."""
    return all(
        any(HEAD.match(sentence.text, figure.end) and not figure.start for figure in figures)
        for sentence, figures in (
            (claim, (one.claim, other.claim)),
            (passage, [a.passage for a in (one, other) if a.passage]),
        )
    )


def _is_score(sentence: Passage, one: Figure, other: Figure) -> bool:
    """3:1 and 1–3 are one score, told from either side."""
    return SCORE.fullmatch(sentence.text, min(one.end, other.end), max(one.start, other.start)) is not None


def _in_turn(sentence: Passage) -> bool:
    """Whether values are given in the order of their subjects: respectively, 分别."""
    return any(key == IN_TURN for key, _, _ in _links(sentence))


def _turned_round(one: Aligned, other: Aligned) -> bool:
    """Whether the passage gives two like figures of different value in the other order."""
    if one.passage is None or other.passage is None or not _alike(one.claim, other.claim):
        return False
    return (one.claim.start < other.claim.start) != (one.passage.start < other.passage.start)


def _alike(one: Figure, other: Figure) -> bool:
    if is_numeral(one) or is_numeral(other):
        return False
    years = _year(one), _year(other)
    if all(years):
        return years[0] != years[1]
    if measure(one) is Measure.DATE is measure(other):
        return one.date != other.date and len(one.date or "") == len(other.date or "")
    kinds = {measure(one), measure(other)}
    alike = kinds == {Measure.POINTS, Measure.AMOUNT} or (len(kinds) == 1 and one.kind is other.kind)
    return alike and (one.low, one.high) != (other.low, other.high)


def _year(figure: Figure) -> str:
    """The year a figure writes, as a date or bare; empty where it is none."""
    if looks_like_year(figure):
        return str(figure.value)
    return figure.date if figure.date and len(figure.date) == YEAR_DIGITS else ""


def crossing(claim: Passage, passage: Passage, one: Aligned, other: Aligned) -> float | None:
    """How much better the words around two figures fit crosswise than straight; None where no word tells.

    A word speaks for the figure it stands nearer to. One that stands before both figures in both sentences, or behind
    both, speaks for whichever comes first or last, and so for neither.
    """
    if one.passage is None or other.passage is None:
        return None
    mine = leanings(claim, passage.lang, one.claim, other.claim)
    theirs = leanings(passage, claim.lang, one.passage, other.passage)
    pairs = [(mine[key], theirs[key]) for key in mine.keys() & theirs.keys()]
    told = [here[1] * there[1] for here, there in pairs if here[0] != there[0] or here[0] == BETWEEN]
    return -sum(told) if any(told) else None


BETWEEN = 1
Leaning = tuple[int, float]  # before, between or behind the two figures; how much nearer to the one than to the other


def leanings(sentence: Passage, other_lang: str, one: Figure, other: Figure) -> dict[str, Leaning]:
    """Each word of a sentence with where it stands and which figure it leans to, the strongest leaning of each."""
    found: dict[str, Leaning] = {}
    for key, start, end in _words(sentence, other_lang):
        inside = [figure.start < end and start < figure.end for figure in (one, other)]
        zone = BETWEEN if any(inside) else (start > one.start) + (start > other.start)
        leaning = closeness(sentence, one, start, end) - closeness(sentence, other, start, end)
        if key not in found or abs(leaning) > abs(found[key][1]):
            found[key] = zone, leaning
    return found | _linked(sentence, one, other)


def _words(sentence: Passage, other_lang: str) -> Iterator[tuple[str, int, int]]:
    """The terms of a sentence; against one of the same language, its words too."""
    yield from ((term.key, term.start, term.end) for term in sentence.terms)
    text = one_script(sentence.text, sentence.lang)
    if sentence.lang == other_lang:
        yield from ((f"={word[0].lower()}", word.start(), word.end()) for word in WORD.finditer(text))


def _linked(sentence: Passage, one: Figure, other: Figure) -> dict[str, Leaning]:
    """Which of two figures 由 or から belongs to, and which 至 or に: in Chinese and English the one behind it."""
    found: dict[str, Leaning] = {}
    for key, start, end in _links(sentence):
        for figure, leaning in ((one, 1.0), (other, -1.0)):
            if (end == figure.start) if sentence.lang in LINKED_BEFORE else (start == figure.end):
                found[key] = BETWEEN, leaning
    return found


def _links(sentence: Passage) -> Iterator[tuple[str, int, int]]:
    meanings = _link_meanings(sentence.lang)
    for found in _link_pattern(sentence.lang).finditer(one_script(sentence.text, sentence.lang)):
        yield meanings[found[0].strip().lower()], *found.span()


@cache
def _link_meanings(lang: str) -> dict[str, str]:
    return {one_script(word, lang): row["concept"] for row in rows(LINKS) for word in words(row, lang)}


@cache
def _link_pattern(lang: str) -> re.Pattern[str]:
    longest_first = "|".join(map(re.escape, sorted(_link_meanings(lang), key=len, reverse=True)))
    return re.compile(rf"\b(?:{longest_first})\b\s?" if lang == "en" else rf"(?:{longest_first})", re.IGNORECASE)


def closeness(sentence: Passage, figure: Figure, start: int, end: int) -> float:
    """How close the words of a span stand to a figure: 1 right behind it, 0 out of reach; less before, or over a comma.

    What a number counts stands behind it in all four languages: in 7胜20负 the 胜 is of the 7.
    """
    gap = max(figure.start - end, start - figure.end, 0)
    reach = REACH[sentence.lang]
    if gap >= reach:
        return 0.0
    between = sentence.text[min(figure.end, end) : max(figure.start, start)]
    across = ACROSS_CLAUSES if CLAUSE_END.search(between) else 1
    return (1 - gap / reach) * across * (BEFORE if end <= figure.start else 1)
