"""How surely a passage speaks of what the claim speaks of: what opens the door for the figures to judge.

A sum of what the two share, less how much the passages beside it share too: a sentence that stands out from the rest
of its source is the one the claim was written from. Weights and thresholds were fitted once on the development half
of the cross-check records and held on its folds (docs/sources.md): they order evidence, they know no record.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sources.matching.alignment import Aligned
from sources.matching.ranking import Ranked, Score, figure_weight
from sources.matching.relation import Relation
from sources.matching.values import TELLING_DIGITS, Measure, measure
from sources.passages import Passage
from sources.terms.lexicon import concepts

WORDS_ALONE = 0.25  # how much surer words alone must be where vectors tell otherwise
CLEAR = 0.05  # how far above enough a passage must be for that
MATTERS_SURE = 2  # so many terms of the matter make a passage sure, or one and a figure that agrees
STANDS_OUT = 0.1  # with one term of the matter: how far above what is enough a passage may contradict
MATTERS_WORDED = 2  # a sentence worded alike shares its matter
WORDED_ALIKE = 0.3
BESIDE = 5  # the next best passages a passage must stand out from
SLIPPED = 0.7  # what a figure with the same digits, mistaken, tells of one that agrees
TELLING_ENOUGH = 3.0  # the weight of a sum of three digits, or of two numbers of two
AGREEING = frozenset({Relation.SAME, Relation.OPPOSED, Relation.SWAPPED, Relation.POINTS})


@dataclass(frozen=True, slots=True)
class Weights:
    """What each kind of evidence is worth, and from where on it is enough.

    ground: what the passages beside it share counts against it so much; usual: what they share in a news text, where
    a source is too short to tell.
    """

    ground: float
    usual: float
    terms: float
    length: float
    same: float
    missing: float
    several_against: float
    enough: float


WITH_VECTORS = Weights(
    ground=0.48, usual=0.34, terms=0.11, length=0.03, same=0.12, missing=0.09, several_against=0.27, enough=0.40
)
WITHOUT_VECTORS = Weights(
    ground=0.9, usual=0.24, terms=0.0, length=0.0, same=0.46, missing=0.25, several_against=0.5, enough=0.12
)


@dataclass(frozen=True, slots=True)
class Likeness:
    """Whether a passage speaks of the claim's matter, and whether so surely that it may contradict it."""

    enough: bool
    sure: bool
    clear: bool = False  # so far above that its figures are the claim's whatever their units were read as


def likeness(claim: Passage, ranked: Sequence[Ranked], at: int, aligned: Sequence[Aligned]) -> Likeness:
    """The likeness of the passage that stands `at` a place of the ranking, its figures aligned with the claim's."""
    scores = [r.score for r in ranked[: BESIDE + 1]]
    score = ranked[at].score
    others = [other for place, other in enumerate(scores) if place != at][:BESIDE]
    shared = matter(claim, ranked[at].passage) + MATTERS_WORDED * (score.wording > WORDED_ALIKE)
    told = telling(aligned) == 1
    by_words = _above(WITHOUT_VECTORS, score, score.lexical, [s.lexical for s in others], aligned)
    if score.vector is None:
        return Likeness(
            by_words > 0 and (told or shared > 0), _sure(shared, aligned) or (shared > 0 and by_words > STANDS_OUT)
        )
    by_vectors = _above(WITH_VECTORS, score, score.vector, [s.vector or 0.0 for s in others], aligned)
    if by_vectors > 0:
        return Likeness(enough=True, sure=True, clear=by_vectors > CLEAR)
    return Likeness((told and by_words > 0) or (shared > 0 and by_words > WORDS_ALONE), _sure(shared, aligned))


def matter(claim: Passage, passage: Passage) -> int:
    """How many terms both hold that say what a sentence is about, not when or how many."""
    mine, theirs = ({term.key for term in sentence.terms} for sentence in (claim, passage))
    return len((mine & theirs) - concepts("circumstances"))


def _sure(shared: int, aligned: Sequence[Aligned]) -> bool:
    """Two terms of the matter, or one and a figure that agrees, are what words must share before they contradict."""
    return shared >= MATTERS_SURE or (shared > 0 and any(a.relation in AGREEING for a in aligned))


def _above(weights: Weights, score: Score, lead: float, others: Sequence[float], aligned: Sequence[Aligned]) -> float:
    ground = (sum(others) + weights.usual * (BESIDE - len(others))) / BESIDE
    several = sum(a.relation is Relation.DIFFERENT for a in aligned) > 1
    total = lead - weights.ground * ground + weights.terms * score.terms + weights.length * score.length
    total += weights.same * telling(aligned) - weights.missing * missing(aligned) - weights.several_against * several
    return total - weights.enough


def telling(aligned: Sequence[Aligned]) -> float:
    """How little chance leaves of the figures that agree, or differ by a slip of the hand: from 0 to 1."""
    agreeing = sum(figure_weight(a.claim) for a in aligned if a.relation in AGREEING)
    agreeing += SLIPPED * sum(figure_weight(a.claim) for a in aligned if is_slip(a))
    return min(agreeing, TELLING_ENOUGH) / TELLING_ENOUGH


def is_slip(aligned: Aligned) -> bool:
    """Whether a figure has the passage's digits at another scale or in another order: 1100亿 for 1100万, 54 for 45."""
    if aligned.relation is not Relation.DIFFERENT or aligned.passage is None:
        return False
    mine, theirs = ("".join(filter(str.isdigit, f.text)).strip("0") for f in (aligned.claim, aligned.passage))
    return len(mine) >= TELLING_DIGITS and sorted(mine) == sorted(theirs)


def missing(aligned: Sequence[Aligned]) -> float:
    """The share of the claim's figures, by weight, that the passage has nothing for.

    Of a sum given in two currencies one is enough: a source speaks in its own.
    """
    one_currency = any(a.relation is Relation.SAME and measure(a.claim) is Measure.MONEY for a in aligned)
    wanted = [a for a in aligned if not (one_currency and _other_currency(a))]
    weight = sum(figure_weight(a.claim) for a in wanted)
    return sum(figure_weight(a.claim) for a in wanted if a.relation is Relation.MISSING) / weight if weight else 0.0


def _other_currency(aligned: Aligned) -> bool:
    return aligned.relation is Relation.MISSING and measure(aligned.claim) is Measure.MONEY
