"""Passages in the order in which they may speak of what the claim speaks of, each with its score taken apart.

Shared figures count by how long they are, shared terms by how rare they are in the source (a term of every sentence
tells nothing); the lengths of a sentence and its translation go together; within a language the wording counts; and
where sentence vectors are there, they lead. Ranking never judges.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from heapq import nlargest

from figures.figure import Figure
from sources.matching.alignment import relation
from sources.matching.index import Index
from sources.matching.relation import Relation
from sources.matching.values import Measure, measure
from sources.matching.wording import wording
from sources.passages import Passage, joined
from sources.sentences import sentences
from sources.terms.script import one_script

CHARACTERS = {"en": 1.0, "zh": 0.33, "ja": 0.43, "ko": 0.48}  # code points that say what one English letter says
LENGTH_SPREAD = 0.35  # of the log of the length ratio between a sentence and its translation
MOST_FIGURES = 60  # of a passage; a sentence has fewer, a row of a table may not
LOOKED_AT = 30  # passages looked at closely
LOOKED_AT_BY_VECTORS = 16  # measured: 30 find no more (docs/sources.md)
WIDENING_GAIN = 0.02  # a sentence alone is the better quote
FIGURES, TERMS, LENGTH, WORDING = 0.4, 0.4, 0.2, 0.5
FIGURES_BESIDE_VECTOR, LEXICAL_BESIDE_VECTOR = 0.04, 0.1  # what our own score adds to a cosine
UNSURE, UNSURE_BESIDE = 0.45, 8.0  # where no passage is nearer than this, vectors tell little of a short claim
LONGEST_WEIGHED = 5  # digits of a figure that tell


@dataclass(frozen=True, slots=True)
class Score:
    """Why a passage stands where it stands; each part from 0 to 1. `vector` is None without sentence vectors.

    beside: how much more than usual the other parts count beside the vector.
    """

    figures: float
    terms: float
    length: float
    wording: float
    vector: float | None
    beside: float = 1.0

    @property
    def parts(self) -> dict[str, float]:
        """Each part that was measured, by its name."""
        known = {name: getattr(self, name) for name in ("figures", "terms", "length", "wording", "vector")}
        return {name: value for name, value in known.items() if value is not None}

    @property
    def lexical(self) -> float:
        """How much the words share, figures aside."""
        return TERMS * self.terms + LENGTH * self.length + WORDING * self.wording

    @property
    def total(self) -> float:
        """What passages are ranked by."""
        if self.vector is None:
            return FIGURES * self.figures + self.lexical
        beside = FIGURES_BESIDE_VECTOR * self.figures + LEXICAL_BESIDE_VECTOR * self.lexical
        return self.vector + self.beside * beside


@dataclass(frozen=True, slots=True)
class Ranked:
    """A passage, its place in the source (of two neighbours that say it together, the first one's) and its score."""

    passage: Passage
    place: int
    score: Score


def rank(claim: Passage, index: Index, similarities: Sequence[float] | None = None) -> list[Ranked]:
    """The passages most like a claim, best first, at most LOOKED_AT of them.

    similarities: the cosine of the claim with each passage of the index, where vectors are at hand.
    """
    look = Look(claim, index, similarities)
    best = nlargest(look.looked_at, look.candidates(), key=look.rough)
    return sorted((look.widened(place) for place in best), key=lambda r: (-r.score.total, r.place))


class Look:
    """One claim's look at a source."""

    def __init__(self, claim: Passage, index: Index, similarities: Sequence[float] | None) -> None:
        self.claim = claim
        self.index = index
        self.similarities = similarities
        self.sharing = index.sharing(claim)
        self.holding = index.holding(claim.figures)
        self.looked_at = LOOKED_AT if similarities is None else LOOKED_AT_BY_VECTORS
        self.keys = {term.key for term in claim.terms}
        self.beside = UNSURE_BESIDE if similarities is not None and max(similarities, default=0) < UNSURE else 1.0
        self.several = len(sentences(claim.text)) > 1

    def candidates(self) -> Iterable[int]:
        """The places worth a look: all of a short source, else those that share a value, a term or a meaning."""
        count = len(self.index.passages)
        if count <= LOOKED_AT:
            return range(count)
        found = self.holding.union(self.sharing)
        if self.similarities is not None:
            found.update(nlargest(self.looked_at, range(count), key=self.similarities.__getitem__))
        return sorted(found) or range(LOOKED_AT)

    def rough(self, place: int) -> float:
        """A score without reading the passage: what the index and the vectors tell."""
        terms = TERMS * self.sharing.get(place, 0.0) / self.index.full_weight
        if self.similarities is None:
            return terms + FIGURES * (place in self.holding)
        beside = FIGURES_BESIDE_VECTOR * (place in self.holding) + LEXICAL_BESIDE_VECTOR * terms
        return self.similarities[place] + self.beside * beside

    def widened(self, place: int) -> Ranked:
        """The passage at a place, or with a neighbour of its line where the claim says what the two say together."""
        passages = self.index.passages
        best = Ranked(passages[place], place, self.score(passages[place], self._vector(place)))
        if best.score.figures == 1 and not self.several:
            return best
        for first in (place - 1, place):
            if not 0 <= first < len(passages) - 1 or passages[first].line != passages[first + 1].line:
                continue
            both = joined(passages[first], passages[first + 1])
            score = self.score(both, self._vector(first, first + 1))
            if score.total > best.score.total + WIDENING_GAIN:
                best = Ranked(both, first, score)
        return best

    def _vector(self, *places: int) -> float | None:
        """The cosine of a passage; of two neighbours the nearer one's, since it counts their line in."""
        return None if self.similarities is None else max(self.similarities[place] for place in places)

    def score(self, passage: Passage, vector: float | None) -> Score:
        """What a passage shares with the claim."""
        return Score(
            figures=shared_figures(self.claim.figures, passage.figures),
            terms=self.shared_terms(passage),
            length=length_fit(self.claim, passage),
            wording=self._wording(passage),
            vector=vector,
            beside=self.beside,
        )

    def _wording(self, passage: Passage) -> float:
        lang = self.claim.lang
        if passage.lang != lang:
            return 0.0
        return wording(one_script(self.claim.text, lang), one_script(passage.text, lang))

    def shared_terms(self, passage: Passage) -> float:
        """The share of the terms of the two sentences, by weight, that both hold: from 0 to 1."""
        theirs = {term.key for term in passage.terms}
        both = sum(map(self.index.weight, self.keys & theirs))
        either = sum(self.index.weight(key) for key in self.keys if key in self.index.by_term)
        either += sum(map(self.index.weight, theirs))
        return 2 * both / either if either else 0.0


def length_fit(claim: Passage, passage: Passage) -> float:
    """1 for a passage as long as the claim's translation would be, towards 0 the further it is from that."""
    expected = len(claim.text) / CHARACTERS[claim.lang]
    found = len(passage.text) / CHARACTERS[passage.lang]
    distance = math.log((found + 10) / (expected + 10)) / LENGTH_SPREAD
    return math.exp(-distance * distance / 2)


def shared_figures(claim: Sequence[Figure], passage: Sequence[Figure]) -> float:
    """The share of the claim's figures, by weight, that the passage holds too."""
    if not claim or not passage:
        return 0.0
    weights = {figure: figure_weight(figure) for figure in claim}
    shared = [
        figure for figure in claim if any(relation(figure, held) is Relation.SAME for held in passage[:MOST_FIGURES])
    ]
    return sum(weights[figure] for figure in shared) / sum(weights.values())


def figure_weight(figure: Figure) -> float:
    """How little a shared figure can be chance: 1 for a digit to 3 for five, 1 more for money; a date by its parts."""
    if figure.date:
        return 0.5 + 0.5 * min(1 + figure.date.count("-"), LONGEST_WEIGHED)
    digits = sum(letter.isdigit() for letter in figure.text)
    return 0.5 + 0.5 * min(max(digits, 1), LONGEST_WEIGHED) + (measure(figure) is Measure.MONEY)
