"""What a source says of a claim. How alike the words are opens the door; figures, units, bounds and directions judge.

A passage stands against a claim only where it gives another value of the same measure, the same value with the other
bound or direction, points for percent, or two values in each other's place. More than one difference means that it
may speak of something else, and then it is shown as the nearest passage, never as a contradiction.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from sources.matching.alignment import Aligned, align
from sources.matching.bindings import swapped
from sources.matching.directions import Axis, bound, direction, leaning, turns
from sources.matching.likeness import AGREEING, likeness
from sources.matching.numerals import numerals
from sources.matching.ranking import Ranked
from sources.matching.relation import Relation
from sources.matching.subjects import subjects_differ
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
    """The word of the best passage, unless one close behind it supports what the best would contradict."""
    first = _judged(claim, ranked, 0)
    if first.agreement is not Agreement.CONTRADICTED:
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
    against = [a for a in aligned if a.relation in AGAINST]
    near = likeness(claim, ranked, at, aligned)
    if not near.enough:
        return Judgement(Agreement.NOT_FOUND, best, aligned, "no_passage")
    if against and (not near.sure or _another_matter(claim, best.passage, aligned)):
        return Judgement(Agreement.NOT_FOUND, best, aligned, "another_matter")
    if against:
        return Judgement(Agreement.CONTRADICTED, best, aligned, AGAINST[against[0].relation], _values(against))
    if near.sure and leaning_opposed(claim, best.passage):
        return Judgement(Agreement.CONTRADICTED, best, aligned, AGAINST[Relation.OPPOSED])
    return _agreeing(best, aligned)


def _another_matter(claim: Passage, passage: Passage, aligned: Sequence[Aligned]) -> bool:
    """Whether what differs may be another thing: several figures differ and fewer agree, or the subject is another."""
    different = [a for a in aligned if a.relation is Relation.DIFFERENT]
    agreeing = sum(a.relation in AGREEING for a in aligned)
    if len(different) > 1 and agreeing < len(different):
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
    """Whether one sentence only rises and the other only falls."""
    return leaning(turns(claim.text, claim.lang)) * leaning(turns(passage.text, passage.lang)) < 0


def compared(claim: Passage, passage: Passage) -> list[Aligned]:
    """Every figure and numeral of a claim beside its counterpart, with bounds, directions and places looked at."""
    mine = [*claim.figures, *numerals(claim.text, claim.figures)]
    theirs = [*passage.figures, *numerals(passage.text, passage.figures)]
    aligned = align(mine, sorted(theirs, key=lambda f: f.start))
    exchanged = swapped(claim, passage, aligned)
    return [
        replace(a, relation=Relation.SWAPPED) if a.index in exchanged else _turned(a, claim, passage) for a in aligned
    ]


def _turned(aligned: Aligned, claim: Passage, passage: Passage) -> Aligned:
    """The same value pointing the other way is opposed."""
    if aligned.relation is not Relation.SAME or aligned.passage is None:
        return aligned
    mine, theirs = turns(claim.text, claim.lang), turns(passage.text, passage.lang)
    here, there = aligned.claim, aligned.passage
    bounds = bound(claim.text, here, mine, claim.lang) * bound(passage.text, there, theirs, passage.lang)
    ways = [
        direction(claim.text, here, mine, axis) * direction(passage.text, there, theirs, axis)
        for axis in (Axis.CHANGE, Axis.STANCE)
    ]
    return replace(aligned, relation=Relation.OPPOSED) if min(bounds, *ways) < 0 else aligned
