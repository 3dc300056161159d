"""A claim beside the passage of a source it was held against: figures that belong together carry one number and sign.

①= is the figure both give, ②≠ the one they give differently; what the passage says nothing of has a sign alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from claims.admin.marking import Piece, Span, pieces
from claims.admin.words import Words

RELATIONS: Mapping[str, tuple[str, Words]] = {  # a figure's relation → its sign and its word
    "same": ("=", gettext_lazy("the source has it too")),
    "different": ("≠", gettext_lazy("the source has another figure")),
    "opposed": ("⇅", gettext_lazy("the source points the other way")),
    "points": ("%", gettext_lazy("percent on one side, percentage points on the other")),
    "swapped": ("⇄", gettext_lazy("the source has it in another figure's place")),
    "missing": ("∅", gettext_lazy("the passage does not mention it")),
}
SCORE_PARTS: Mapping[str, Words] = {
    "vector": gettext_lazy("Meaning (sentence vectors)"),
    "figures": gettext_lazy("Shared figures"),
    "terms": gettext_lazy("Shared names and terms"),
    "length": gettext_lazy("Fit of the lengths"),
    "wording": gettext_lazy("Shared wording"),
}


@dataclass(frozen=True, slots=True)
class Mark:
    """How a figure is marked: `number` joins it with its counterpart, empty where it has none."""

    relation: str
    number: str
    sign: str
    word: Words


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Both texts with their marks, where the passage stands, and why it was chosen."""

    claim: tuple[Piece, ...]
    passage: tuple[Piece, ...]
    language: str
    is_nearest: bool
    place: str
    score: tuple[tuple[Words, str], ...]
    by_vectors: bool


def side_by_side(evidence: Mapping[str, Any], quote: str) -> SideBySide | None:
    """The claim's words beside the passage of a finding; None where the source had none to show."""
    passage = evidence.get("passage")
    if not isinstance(passage, Mapping):
        return None
    aligned = list(_numbered(evidence.get("aligned") or ()))
    score = evidence.get("score") or {}
    return SideBySide(
        claim=tuple(pieces(quote, _spans((one, mark) for one, mark in aligned if quote[_of(one)] == one["claim"]))),
        passage=tuple(pieces(passage["text"], _spans((one["passage"], mark) for one, mark in aligned if mark.number))),
        language=str(passage.get("lang") or ""),
        is_nearest=bool(evidence.get("is_nearest")),
        place=_place(passage),
        score=tuple((label, score[part]) for part, label in SCORE_PARTS.items() if part in score),
        by_vectors=bool(evidence.get("by_vectors")),
    )


def _numbered(aligned: Sequence[Mapping[str, Any]]) -> Iterator[tuple[Mapping[str, Any], Mark]]:
    number = 0
    for one in aligned:
        relation = str(one["relation"])
        number += bool(one.get("passage"))
        sign, word = RELATIONS.get(relation, RELATIONS["missing"])
        yield one, Mark(relation, str(number) if one.get("passage") else "", sign, word)


def _spans(marked: Iterable[tuple[Mapping[str, Any], Mark]]) -> list[Span]:
    return [Span(one["start"], one["end"], mark) for one, mark in marked]


def _of(one: Mapping[str, Any]) -> slice:
    """Where a figure stands in the quote; checks of the first engine did not tell."""
    return slice(int(one.get("start", 0)), int(one.get("end", 0)))


def _place(passage: Mapping[str, Any]) -> str:
    if passage.get("page"):
        return str(_("page %s") % passage["page"])
    return str(_("cell %s") % passage["cell"]) if passage.get("cell") else ""
