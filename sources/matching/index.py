"""A source ready to be asked: which passages hold a term, and which hold a value, without reading the others.

Built once a source in time linear in its length; claims are then held only against passages that share something.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from figures.figure import Figure
from sources.passages import Passage

EVERYWHERE = 10  # a term that every tenth passage holds finds nothing
FEW = 20  # in a source so short that every passage is looked at anyway
DATE_PARTS = ("Y", "M", "D")
FEW_TERMS = 5  # so many rare terms shared is all one can ask


class Index:
    """Passages by their terms and their values."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self.passages = passages
        self.by_term: dict[str, list[int]] = {}
        self.by_value: dict[str, list[int]] = {}
        for place, passage in enumerate(passages):
            for key in {term.key for term in passage.terms}:
                self.by_term.setdefault(key, []).append(place)
            for value in {key for figure in passage.figures for key in value_keys(figure)}:
                self.by_value.setdefault(value, []).append(place)
        self.weights = {key: self._weight(len(places)) for key, places in self.by_term.items()}
        self.rarest = self._weight(1)
        self.full_weight = self.rarest * FEW_TERMS

    def _weight(self, held_by: int) -> float:
        return math.log(1 + len(self.passages) / held_by)

    def weight(self, key: str) -> float:
        """How much sharing a term tells: the log of how few passages hold it; none counts as one."""
        return self.weights.get(key, self.rarest)

    def sharing(self, claim: Passage) -> dict[int, float]:
        """The passages that share a telling term with a claim: the weight of all terms they share."""
        most = max(len(self.passages) // EVERYWHERE, FEW)
        found: dict[int, float] = defaultdict(float)
        for key in {term.key for term in claim.terms}:
            places = self.by_term.get(key, ())
            if len(places) <= most:
                weight = self.weight(key)
                for place in places:
                    found[place] += weight
        return found

    def holding(self, figures: Sequence[Figure]) -> set[int]:
        """The passages that may hold the value of one of the figures."""
        most = max(len(self.passages) // EVERYWHERE, FEW)
        keys = {key for figure in figures for key in value_keys(figure)}
        places = (self.by_value.get(key, []) for key in keys)
        return {place for held in places if len(held) <= most for place in held}


def value_keys(figure: Figure) -> Iterator[str]:
    """What figures of one value have in common, however roughly each is written: magnitude, first digit, date parts."""
    if figure.date:
        yield from (f"{name}{part}" for name, part in zip(DATE_PARTS, figure.date.split("-"), strict=False) if part)
    for end in {figure.low, figure.high}:
        if end is not None:
            yield from _magnitudes(end, figure.step)


def _magnitudes(value: Decimal, step: Decimal) -> set[str]:
    """The magnitude and first digit of a value, and of the values that its digits may stand for."""
    return {_leading(value), _leading(value - step / 2), _leading(value + step / 2)}


def _leading(value: Decimal) -> str:
    if not value:
        return "0"
    parts = value.as_tuple()
    return f"{parts.digits[0]}e{value.adjusted()}"
