"""What a source says of a claim. How alike the words are opens the door; figures, units, bounds and directions judge.

A passage stands against a claim only where it gives another value of the same measure, the same value with the other
bound or direction, points for percent, or two values in each other's place. More than one difference means that it
may speak of something else, and then it is shown as the nearest passage, never as a contradiction.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from figures.figure import Figure, Kind
from sources.matching.alignment import Aligned, align, is_in_digits
from sources.matching.bindings import swapped
from sources.matching.directions import Axis, leaning, turns, ways
from sources.matching.likeness import AGREEING, likeness
from sources.matching.numerals import numerals
from sources.matching.ranking import MOST_FIGURES, Ranked
from sources.matching.relation import Relation
from sources.matching.spans import as_span_of_years
from sources.matching.subjects import subjects_differ
from sources.matching.yearless import is_relative, with_yearless
from sources.passages import Passage


class Agreement(StrEnum):
    """The sources' word on a claim."""

    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    NOT_FOUND = "not_found"
    UNREADABLE = "unreadable"


AGAINST = {
    Relation.DIFFERENT: "other_figure",
    Relation.OPPOSED: "other_direction",
    Relation.POINTS: "points_for_percent",
    Relation.SWAPPED: "figures_swapped",
}
CONSIDERED = 3  # the passages that may support before the best of them may contradict
CLOSE_BEHIND = 0.08  # how far below the best a supporting passage may rank


@dataclass(frozen=True, slots=True)
class Judgement:
    """An agreement with the passage it was read from, and why."""

    agreement: Agreement
    ranked: Ranked
    aligned: tuple[Aligned, ...]
    reason: str
    values: Mapping[str, str] = field(default_factory=dict)


def judge(claim: Passage, ranked: Sequence[Ranked]) -> Judgement:
    """The best passage's word, unless it does not support the claim and one close behind it does, in all figures."""
    first = _judged(claim, ranked, 0)
    if first.agreement is Agreement.SUPPORTED:
        return first
    for at in range(1, min(CONSIDERED, len(ranked))):
        if ranked[at].score.total < first.ranked.score.total - CLOSE_BEHIND:
            break
        other = _judged(claim, ranked, at)
        if other.reason == "figures_agree":
            return other
    return first


def _judged(claim: Passage, ranked: Sequence[Ranked], at: int) -> Judgement:
    best = ranked[at]
    aligned = tuple(compared(claim, best.passage))
    near = likeness(claim, ranked, at, aligned)
    if not near.enough:
        return Judgement(Agreement.NOT_FOUND, best, aligned, "no_passage")
    if near.clear:
        aligned = tuple(compared(claim, best.passage, clear=True))
    against = [a for a in aligned if a.relation in AGAINST]
    if against and (not near.sure or _another_matter(claim, best.passage, aligned)):
        return Judgement(Agreement.NOT_FOUND, best, aligned, "another_matter")
    if against:
        return Judgement(Agreement.CONTRADICTED, best, aligned, AGAINST[against[0].relation], _values(against))
    if near.sure and leaning_opposed(claim, best.passage):
        return Judgement(Agreement.CONTRADICTED, best, aligned, AGAINST[Relation.OPPOSED])
    return _agreeing(best, aligned)


def _another_matter(claim: Passage, passage: Passage, aligned: Sequence[Aligned]) -> bool:
    """Whether what differs may be another thing.

    So it is where several figures differ or lack and fewer agree, or where the subject is known to be another.
    """
    different = [a for a in aligned if a.relation is Relation.DIFFERENT]
    lacking = [a for a in aligned if a.relation is Relation.MISSING and is_in_digits(a.claim)]
    agreeing = sum(a.relation in AGREEING for a in aligned)
    if different and len(different) + len(lacking) > 1 and agreeing < len(different):
        return True
    return any(a.passage and subjects_differ(claim, a.claim, passage, a.passage) for a in aligned if a in different)


def _agreeing(best: Ranked, aligned: tuple[Aligned, ...]) -> Judgement:
    same = [a for a in aligned if a.relation is Relation.SAME]
    missing = ", ".join(a.claim.text.strip() for a in aligned if a.relation is Relation.MISSING)
    if not aligned:
        return Judgement(Agreement.SUPPORTED, best, aligned, "wording_agrees")
    if not same:
        return Judgement(Agreement.NOT_FOUND, best, aligned, "figures_not_in_passage", {"missing": missing})
    if missing:
        values = {**_values(same), "missing": missing}
        return Judgement(Agreement.SUPPORTED, best, aligned, "figures_agree_in_part", values)
    return Judgement(Agreement.SUPPORTED, best, aligned, "figures_agree", _values(same))


def _values(aligned: Sequence[Aligned]) -> dict[str, str]:
    """The figures of the claim and of the passage, each as its text writes it."""
    return {
        "claim": ", ".join(a.claim.text.strip() for a in aligned),
        "passage": ", ".join(a.passage.text.strip() for a in aligned if a.passage),
    }


def leaning_opposed(claim: Passage, passage: Passage) -> bool:
    """Whether one sentence only rises and the other only falls, or one says at least and the other at most."""
    mine, theirs = turns(claim.text, claim.lang), turns(passage.text, passage.lang)
    return any(leaning(mine, axis) * leaning(theirs, axis) < 0 for axis in (Axis.CHANGE, Axis.BOUND))


def compared(claim: Passage, passage: Passage, *, clear: bool = False) -> list[Aligned]:
    """Every figure and numeral of a claim beside its counterpart, with bounds, directions and places looked at.

    A day told from the article's (去年, yesterday) that the passage has no counterpart for is none of them: a source
    tells its own from its own day.
    """
    mine, theirs = _told(claim), _told(passage)[:MOST_FIGURES]
    held = sorted((figure for _, figure in theirs), key=lambda f: f.start)
    aligned = align([figure for _, figure in mine], held, clear=clear)
    aligned = [replace(a, index=place) for a, (place, _) in zip(aligned, mine, strict=True)]
    aligned = [a for a in aligned if a.relation is not Relation.MISSING or not is_relative(a.claim)]
    exchanged = swapped(claim, passage, aligned)
    opposed = turned(claim, passage, aligned) - exchanged
    renamed = dict.fromkeys(exchanged, Relation.SWAPPED) | dict.fromkeys(opposed, Relation.OPPOSED)
    return [replace(a, relation=renamed.get(a.index, a.relation)) for a in aligned]


def turned(claim: Passage, passage: Passage, aligned: Sequence[Aligned]) -> set[int]:
    """The indexes of figures of one value that point the other way: rose and fell, over and under, for and against."""
    mine, theirs = turns(claim.text, claim.lang), turns(passage.text, passage.lang)
    same = [(a.index, a.claim, a.passage) for a in aligned if a.passage and a.relation is Relation.SAME]
    return {
        index
        for index, here, there in same
        if any(
            one * other < 0 for one, other in zip(ways(claim, here, mine), ways(passage, there, theirs), strict=True)
        )
    }


def _told(sentence: Passage) -> list[tuple[int, Figure]]:
    """The figures, yearless dates and numerals in names of a sentence, each with its place among the figures.

    Of dates that need the article's day to tell (31年后, 3号) only the digits are compared.
    """
    dated = [
        (place, as_span_of_years(figure))
        for place, figure in with_yearless(sentence.text, sentence.lang, sentence.figures)
        if figure.kind is not Kind.DATE or figure.date
    ]
    named = numerals(sentence.text, [figure for _, figure in dated])
    first = 2 * len(sentence.figures) + len(dated)
    return [*dated, *enumerate(named, start=first)]
