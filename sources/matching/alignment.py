"""A claim's figures beside a passage's: each finds its equal first, then what is left over is held against the rest.

A figure is called different only from a figure of the passage that measures the same and agrees with nothing else in
the claim; so 「45人中有12人」 never contradicts 「12 of 45」.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from figures.figure import Figure
from sources.matching import dates
from sources.matching.numerals import is_numeral
from sources.matching.relation import Relation
from sources.matching.values import Measure, currencies_meet, measure, same_value


@dataclass(frozen=True, slots=True)
class Aligned:
    """A claim's figure and its counterpart.

    index: its place in the statement's figures, or past them for a numeral in a name.
    """

    index: int
    claim: Figure
    passage: Figure | None
    relation: Relation


def align(claim: Sequence[Figure], passage: Sequence[Figure]) -> list[Aligned]:
    """One entry a claim figure, in their order; a passage figure serves once."""
    found: dict[int, Aligned] = {}
    free = list(passage)
    for wanted in (Relation.SAME, Relation.POINTS, Relation.DIFFERENT):
        for index, figure in enumerate(claim):
            fitting = [] if index in found else [other for other in free if relation(figure, other) is wanted]
            if fitting:
                nearest = min(fitting, key=lambda other: abs(_place(other, passage) - _place(figure, claim)))
                free.remove(nearest)
                found[index] = Aligned(index, figure, nearest, wanted)
    return [found.get(i) or Aligned(i, figure, None, Relation.MISSING) for i, figure in enumerate(claim)]


def _place(figure: Figure, among: Sequence[Figure]) -> float:
    """Where a figure stands among the figures of its sentence, from 0 to 1."""
    return sum(other.start < figure.start for other in among) / len(among)


def relation(claim: Figure, passage: Figure) -> Relation:
    """How two figures stand to each other by themselves."""
    kinds = {measure(claim), measure(passage)}
    if kinds == {Measure.PERCENT, Measure.POINTS}:
        return Relation.POINTS if same_value(claim, passage) else Relation.MISSING
    if Measure.DATE in kinds:
        return _of_dates(claim, passage)
    if len(kinds) > 1:
        return _across_measures(claim, passage)
    if kinds == {Measure.MONEY} and not currencies_meet(claim, passage):
        return Relation.MISSING
    if same_value(claim, passage):
        return Relation.SAME
    return Relation.DIFFERENT if _comparable(claim, passage) else Relation.MISSING


def _of_dates(claim: Figure, passage: Figure) -> Relation:
    if claim.date and passage.date:
        return dates.compare(claim.date, passage.date)
    return Relation.MISSING


def _across_measures(claim: Figure, passage: Figure) -> Relation:
    """A bare number can be the same as one that carries a unit (the unit stands in a table's head), never another."""
    bare = any(figure.unit is None and not figure.candidates for figure in (claim, passage))
    return Relation.SAME if bare and same_value(claim, passage) else Relation.MISSING


def _comparable(claim: Figure, passage: Figure) -> bool:
    """Whether another value is another answer to the same question: sums of one currency, counts of one unit."""
    if measure(claim) is Measure.MONEY or not claim.unit or not passage.unit:
        return is_numeral(claim) is is_numeral(passage)
    return claim.unit == passage.unit
