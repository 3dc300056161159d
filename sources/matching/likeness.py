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

BESIDE = 5  # the next best passages a passage must stand out from


@dataclass(frozen=True, slots=True)
class Weights:
    """What each kind of evidence is worth, and from where on it is enough."""

    ground: float  # what a passage of the same subject shares anyway
    terms: float
    length: float
    wording: float
    same: float
    missing: float
    several_against: float
    enough: float


WITH_VECTORS = Weights(
    ground=0.45, terms=0.11, length=0.03, wording=0.0, same=0.08, missing=0.08, several_against=0.22, enough=0.41
)
WITHOUT_VECTORS = Weights(
    ground=0.3, terms=0.0, length=0.0, wording=0.3, same=0.25, missing=0.15, several_against=0.3, enough=0.35
)


@dataclass(frozen=True, slots=True)
class Likeness:
    """How far a passage lies above (or below) what is enough to be the one."""

    above: float

    @property
    def enough(self) -> bool:
        """Whether the passage speaks of the claim's matter."""
        return self.above > 0


def likeness(ranked: Sequence[Ranked], at: int, aligned: Sequence[Aligned]) -> Likeness:
    """The likeness of the passage that stands `at` a place of the ranking, its figures aligned with the claim's."""
    score = ranked[at].score
    weights = WITHOUT_VECTORS if score.vector is None else WITH_VECTORS
    others = [other.score for place, other in enumerate(ranked[: BESIDE + 1]) if place != at][:BESIDE]
    ground = sum(map(_lead, others)) / len(others) if others else 0.0
    against = sum(a.relation is Relation.DIFFERENT for a in aligned)
    total = (
        _lead(score)
        - weights.ground * ground
        + weights.terms * score.terms
        + weights.length * score.length
        + weights.wording * score.wording
        + weights.same * share(aligned, Relation.SAME)
        - weights.missing * share(aligned, Relation.MISSING)
        - weights.several_against * (against > 1)
    )
    return Likeness(total - weights.enough)


def _lead(score: Score) -> float:
    return score.lexical if score.vector is None else score.vector


def share(aligned: Sequence[Aligned], relation: Relation) -> float:
    """The share of the claim's figures, by weight, that stand in a relation."""
    weight = sum(figure_weight(a.claim) for a in aligned)
    return sum(figure_weight(a.claim) for a in aligned if a.relation is relation) / weight if weight else 0.0
