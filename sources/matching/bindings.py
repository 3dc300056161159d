"""What a figure of a sentence is said of: the terms around it, the nearer the closer bound.

Two figures of a claim that the passage holds too, but each where the other should be, are swapped:
「18胜7负」 against "7 wins and 18 losses". Told only where the passage gives them in the other order *and* what stands
around them fits crosswise better than straight: translations turn clauses round without any error.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from figures.figure import Figure
from sources.matching.alignment import Aligned
from sources.matching.relation import Relation
from sources.matching.values import Measure, measure
from sources.matching.wording import wording
from sources.passages import Passage

REACH = {"en": 45, "zh": 16, "ja": 20, "ko": 22}  # code points to either side that a figure is bound by
CLAUSE_END = re.compile(r"[,，、;；:：。.!?！？](?!\d)")
ACROSS_CLAUSES = 0.4  # what a term behind a comma still tells
CROSSED_BY = 0.0  # how much better crosswise must fit: turned clauses of true translations all lie below


def swapped(claim: Passage, passage: Passage, aligned: Sequence[Aligned]) -> set[int]:
    """The indexes of the claim's figures that stand in each other's place."""
    found: set[int] = set()
    for one, other in _turned_round(aligned):
        if crossing(claim, passage, one, other) > CROSSED_BY:
            found |= {one.index, other.index}
    return found


def _turned_round(aligned: Sequence[Aligned]) -> Iterator[tuple[Aligned, Aligned]]:
    """Pairs of like figures with different values that the passage gives in the other order."""
    shared = [a for a in aligned if a.passage is not None and a.relation is Relation.SAME]
    for one, other in combinations(shared, 2):
        if one.passage is None or other.passage is None or not _alike(one.claim, other.claim):
            continue
        if (one.claim.start < other.claim.start) != (one.passage.start < other.passage.start):
            yield one, other


def _alike(one: Figure, other: Figure) -> bool:
    if measure(one) is not measure(other):
        return False
    if measure(one) is Measure.DATE:
        return one.date != other.date and len(one.date or "") == len(other.date or "")
    return (one.low, one.high) != (other.low, other.high)


def crossing(claim: Passage, passage: Passage, one: Aligned, other: Aligned) -> float:
    """How much better the surroundings fit crosswise than straight: from −2 to 2."""
    if one.passage is None or other.passage is None:
        return 0.0
    straight = fit(claim, one.claim, passage, one.passage) + fit(claim, other.claim, passage, other.passage)
    crossed = fit(claim, one.claim, passage, other.passage) + fit(claim, other.claim, passage, one.passage)
    return crossed - straight


def fit(claim: Passage, mine: Figure, passage: Passage, theirs: Figure) -> float:
    """How alike what stands around two figures is, from 0 to 1."""
    if claim.lang == passage.lang:
        return wording(_around(claim, mine), _around(passage, theirs))
    near, there = bindings(claim, mine), bindings(passage, theirs)
    both = sum(min(near[key], there[key]) for key in near.keys() & there.keys())
    return both / max(min(sum(near.values()), sum(there.values())), 1.0)


def bindings(sentence: Passage, figure: Figure) -> dict[str, float]:
    """The terms around a figure with how closely they are bound to it, from 0 to 1."""
    reach = REACH[sentence.lang]
    bound: dict[str, float] = {}
    for term in sentence.terms:
        gap = max(figure.start - term.end, term.start - figure.end, 0)
        if gap > reach or (term.start < figure.end and figure.start < term.end):
            continue
        between = sentence.text[min(figure.end, term.end) : max(figure.start, term.start)]
        closeness = (1 - gap / reach) * (ACROSS_CLAUSES if CLAUSE_END.search(between) else 1)
        bound[term.key] = max(bound.get(term.key, 0.0), closeness)
    return bound


def _around(sentence: Passage, figure: Figure) -> str:
    reach = REACH[sentence.lang] // 2
    return sentence.text[max(0, figure.start - reach) : figure.start] + sentence.text[figure.end : figure.end + reach]
