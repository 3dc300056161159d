"""Whether two figures are said of the same subject, as far as the tables of names and measures know it.

A rise of profit never contradicts a rise of revenue, nor one of Japan's one of Korea's: where the claim's figure is
bound to a measure and the passage's to one that the claim does not name, or the sentences name other places, nothing
is contradicted.
What the tables do not know keeps nobody apart.
"""

from __future__ import annotations

import re

from figures.figure import Figure
from sources.matching.bindings import closeness
from sources.passages import Passage
from sources.terms.lexicon import concepts

ACRONYM = re.compile(r"(?<![A-Za-z])[A-Z]{3,8}(?![A-Za-z])")
NAMES = ("places", "organisations")


def subjects_differ(claim: Passage, mine: Figure, passage: Passage, theirs: Figure) -> bool:
    """Whether the tables know the two figures to be of different things."""
    measures = measured(claim, mine), measured(passage, theirs)
    if _disjoint(*measures) and not measures[0] & _keys(passage) and not measures[1] & _keys(claim):
        return True
    if any(_disjoint(named(claim, table), named(passage, table)) for table in NAMES):
        return True
    return _disjoint_acronyms(claim.text, passage.text)


def _disjoint_acronyms(claim: str, passage: str) -> bool:
    """Whether each names by its capitals what the other does not: NSF and DARPA, whatever else both name."""
    mine, theirs = (set(ACRONYM.findall(text)) for text in (claim, passage))
    return _disjoint(mine - theirs, theirs - mine)


def _disjoint(mine: set[str], theirs: set[str]) -> bool:
    return bool(mine) and bool(theirs) and not mine & theirs


def _keys(sentence: Passage) -> set[str]:
    return {term.key for term in sentence.terms}


def measured(sentence: Passage, figure: Figure) -> set[str]:
    """The measures nearest to a figure: profit, price, unemployment …"""
    known = concepts("measures")
    near = {(t.start, t.end): closeness(sentence, figure, t.start, t.end) for t in sentence.terms if t.key in known}
    if not near or max(near.values()) <= 0:
        return set()
    nearest = max(near, key=lambda span: near[span])
    return {term.key for term in sentence.terms if (term.start, term.end) == nearest and term.key in known}


def named(sentence: Passage, table: str) -> set[str]:
    """The names of a table that a sentence holds."""
    return _keys(sentence) & concepts(table)
