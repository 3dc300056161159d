"""A claim held against a source's text: the source's agreement becomes a finding. Pure.

9090亿韩元 against 「9090억 원을 투입한다」 is supported, with that sentence quoted.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from claims.kinds.kind import Statement
from claims.verdicts import Finding, Outcome, Quantity, Reason
from figures.figure import Figure
from sources.matching.agreement import Agreement
from sources.matching.alignment import Aligned
from sources.matching.matcher import Match
from sources.matching.readied import Readied
from sources.matching.relation import Relation
from sources.passages import Passage
from sources.places import Place, place_at

ISSUER = "issuer"
LONGEST_EXCERPT = 200  # code points of a source shown in a sentence

OUTCOMES = {
    Agreement.SUPPORTED: Outcome.SUPPORTED,
    Agreement.CONTRADICTED: Outcome.CONTRADICTED,
    Agreement.NOT_FOUND: Outcome.NOT_FOUND,
    Agreement.UNREADABLE: Outcome.UNREADABLE,
}
AGAINST = (Relation.DIFFERENT, Relation.OPPOSED, Relation.POINTS, Relation.SWAPPED)


@dataclass(frozen=True, slots=True)
class Held:
    """A source as a claim is held against it.

    role: the source's (primary, issuer, independent, copy).
    places: the pages or cells of its text, in order, where it has such.
    copies: the title of the source whose text this one repeats, "" for none.
    """

    citation_id: int
    title: str
    role: str
    readied: Readied
    places: Sequence[Place] = ()
    copies: str = ""


def hold_against(quote: str, statement: Statement, held: Held) -> Finding:
    """Whether the source's passage on the claim agrees with the claim's figures."""
    figures = figures_in(quote, (role.figure for role in statement.roles))
    found = held.readied.match(quote, figures, statement.lang)
    against = _against(found)
    return Finding(
        outcome=OUTCOMES[found.agreement],
        reason=_reason(found, against, held),
        written=_quantity(against.claim) if against else None,
        expected=_quantity(against.passage) if against and against.passage else None,
        evidence=_evidence(found, held),
        notes=_notes(held),
    )


def _notes(held: Held) -> tuple[Reason, ...]:
    return (Reason("source_copies", {"source": held.title, "original": held.copies}),) if held.copies else ()


def _against(found: Match) -> Aligned | None:
    """The figure that contradicts. One of a passage that is only the nearest stands against nothing."""
    if found.agreement is not Agreement.CONTRADICTED:
        return None
    return next((one for one in found.aligned if one.relation in AGAINST and one.passage), None)


def figures_in(quote: str, figures: Iterable[Figure]) -> list[Figure]:
    """The figures with spans in the quote, in its order; those that are written elsewhere are left out."""
    placed, at = [], 0
    for figure in sorted(figures, key=lambda figure: figure.start):
        start = quote.find(figure.text, at) if figure.text else -1
        if start >= 0:
            at = start + len(figure.text)
            placed.append(replace(figure, start=start, end=at))
    return placed


def _reason(found: Match, against: Aligned | None, held: Held) -> Reason:
    shown = found.passage or found.nearest
    values = {
        "source": held.title,
        "passage": excerpt(shown) if shown else "",
        "agreeing": _texts(found.aligned, (Relation.SAME,)),
        "missing": _texts(found.aligned, (Relation.MISSING,)),
    }
    if against is not None and against.passage is not None:
        values |= {"ours": against.claim.text, "theirs": against.passage.text}
    return Reason(_code(found, against, held), {name: value for name, value in values.items() if value})


def _code(found: Match, against: Aligned | None, held: Held) -> str:
    if found.agreement is Agreement.SUPPORTED:
        return "source_supported_issuer" if held.role == ISSUER else "source_supported"
    if found.agreement is Agreement.CONTRADICTED:
        return "source_contradicted" if against is not None else "source_contradicted_words"
    return f"source_{found.agreement.value}"


def _texts(aligned: Sequence[Aligned], relations: Sequence[Relation]) -> str:
    return ", ".join(one.claim.text for one in aligned if one.relation in relations)


def excerpt(passage: Passage) -> str:
    """The passage's words, cut where they are too many to quote."""
    text = " ".join(passage.text.split())
    return text if len(text) <= LONGEST_EXCERPT else f"{text[:LONGEST_EXCERPT]}…"


def _quantity(figure: Figure) -> Quantity:
    return Quantity(figure.low, figure.high, figure.unit, figure.text)


def _evidence(found: Match, held: Held) -> dict[str, object]:
    """What the desk shows beside the claim.

    The passage with its span, its page or cell and its score, and how each figure of the claim stands to it.
    """
    shown = found.passage or found.nearest
    return {
        "source_role": held.role,
        "source_title": held.title,
        "rule": found.reason,
        "passage": _passage(shown, held.places) if shown else None,
        "is_nearest": found.passage is None,
        "aligned": [_aligned(one) for one in found.aligned],
        "score": {part: f"{value:.2f}" for part, value in found.score.parts.items()} if found.score else {},
        "by_vectors": held.readied.by_vectors,
    }


def _passage(passage: Passage, places: Sequence[Place]) -> dict[str, object]:
    place = place_at(places, passage.start)
    told = {"page": place.page, "cell": place.cell or None}
    return {"start": passage.start, "end": passage.end, "text": passage.text, "lang": passage.lang, **told}


def _aligned(one: Aligned) -> dict[str, object]:
    theirs = one.passage
    return {
        "claim": one.claim.text,
        "start": one.claim.start,
        "end": one.claim.end,
        "relation": one.relation.value,
        "passage": None if theirs is None else {"start": theirs.start, "end": theirs.end, "text": theirs.text},
    }
