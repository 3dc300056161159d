"""A claim's statement held against the passages of a source: what the source says of it, and where.

supported: a passage speaks of the same thing and none of its figures stands against the claim's.
contradicted: it speaks of the same thing and gives another figure, the other direction or bound, points for percent.
not_found: no passage speaks of it, or the nearest differs in more than one thing, so that it may be about another.
unreadable: there is no text to hold it against.
A false contradiction costs an editor more than a miss: nothing is contradicted that measures something else.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from figures.figure import Figure
from sources.languages import language
from sources.matching.agreement import Agreement, judge
from sources.matching.alignment import Aligned
from sources.matching.index import Index
from sources.matching.ranking import Ranked, Score, rank
from sources.passages import Passage, passage

LONGEST_STATEMENT = 2_000  # code points of a statement that are looked at: a claim is a sentence or two
MOST_FIGURES = 24  # of a statement; a claim of the articles measured has at most eight


@dataclass(frozen=True, slots=True)
class Match:
    """The answer of a source to a claim.

    passage: what is quoted for the agreement, None where nothing was found.
    nearest: the best passage whatever came of it.
    aligned: an entry a figure of the statement, in its order, and past them the numerals that stand in its names.
    reason, values: why, as a code and what fills its sentence.
    """

    agreement: Agreement
    passage: Passage | None
    nearest: Passage | None
    aligned: tuple[Aligned, ...] = ()
    score: Score | None = None
    reason: str = ""
    values: Mapping[str, str] = field(default_factory=dict)


def match(
    statement: str,
    figures: Sequence[Figure],
    passages: Sequence[Passage] | Index,
    *,
    lang: str | None = None,
    similarities: Sequence[float] | None = None,
) -> Match:
    """Hold a statement (its figures with spans in it) against a source: its passages, or better their index.

    similarities: the cosine of the statement's vector with each passage's, where sentence vectors are at hand.
    """
    index = passages if isinstance(passages, Index) else Index(passages)
    if not index.passages:
        return Match(Agreement.UNREADABLE, None, None, reason="source_without_text")
    compared = statement[:LONGEST_STATEMENT]
    held = [figure for figure in figures if figure.end <= len(compared)][:MOST_FIGURES]
    claim = passage(compared, lang or language(compared), held)
    ranked = rank(claim, index, similarities)
    judgement = judge(claim, ranked)
    nearest: Ranked = judgement.ranked
    found = judgement.agreement is not Agreement.NOT_FOUND
    return Match(
        agreement=judgement.agreement,
        passage=nearest.passage if found else None,
        nearest=nearest.passage,
        aligned=judgement.aligned,
        score=nearest.score,
        reason=judgement.reason,
        values=judgement.values,
    )
