"""What became of every figure of a text: how many stand in a claim, how many wait, and what was not understood. Pure.

A tool that stays silent about what it could not read is not trusted: every number that is no figure has its reason.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from claims.kinds.kind import Text
from claims.verdicts import Verdict
from figures.explain import Reason, explain

IN_NO_CLAIM = "in no claim"
COVERED = "another figure of its kind covers it"  # understood, as part of the other
AN_ARTICLE = "one, as an article"
IN_A_WORD = "part of a word"


class Standing(IntEnum):
    """How far a claim is; a figure of several claims counts with the furthest."""

    DISMISSED = 1
    UNCHECKED = 2
    WAITING = 3
    RECOMPUTED = 4


@dataclass(frozen=True, slots=True)
class Held:
    """A claim as far as its figures are concerned: their spans in the text, and how far it is."""

    standing: Standing
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """A number no claim speaks of; the span in code points, and why in English (a message id)."""

    start: int
    end: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many figures were read, and where they stand; the counts and the figures in no claim add up to `figures`.

    recomputed: in a claim with a verdict from computing or from a source; waiting: in one that waits for a source or
    for what it misses; unchecked: in one whose check is to come; dismissed: in a claim an editor put aside alone.
    """

    figures: int
    recomputed: int
    waiting: int
    unchecked: int
    dismissed: int
    gaps: tuple[Gap, ...]

    def of_reason(self, reason: str) -> int:
        """How many gaps have a reason."""
        return sum(gap.reason == reason for gap in self.gaps)


def shown_coverage(coverage: Coverage) -> dict[str, Any]:
    """Coverage as it is written in JSON; the reasons in English."""
    return {
        "figures": coverage.figures,
        "recomputed": coverage.recomputed,
        "waiting_for_source": coverage.waiting,
        "unchecked": coverage.unchecked,
        "dismissed": coverage.dismissed,
        "not_understood": [
            {"text": gap.text, "start": gap.start, "end": gap.end, "reason": gap.reason} for gap in coverage.gaps
        ],
    }


def standing_of(verdict: str) -> Standing:
    """How far a claim with this verdict is; none is empty."""
    if not verdict:
        return Standing.UNCHECKED
    return Standing.WAITING if verdict == Verdict.UNVERIFIABLE else Standing.RECOMPUTED


def cover(text: Text, claims: Iterable[Held]) -> Coverage:
    """Where each figure of a text stands among its claims."""
    numbers = explain(text.body, lang=text.lang, published=text.published)
    figures = sorted((n for n in numbers if n.figure is not None), key=lambda number: (number.start, number.end))
    standings = list(_standings(figures, _sorted_spans(claims)))
    counts = Counter(standings)
    gaps = [_gap(figure, IN_NO_CLAIM) for figure, standing in zip(figures, standings, strict=True) if standing is None]
    gaps += [_gap(number, number.refused) for number in _refused(numbers)]
    return Coverage(
        figures=len(figures),
        recomputed=counts[Standing.RECOMPUTED],
        waiting=counts[Standing.WAITING],
        unchecked=counts[Standing.UNCHECKED],
        dismissed=counts[Standing.DISMISSED],
        gaps=tuple(sorted(gaps, key=lambda gap: (gap.start, gap.end))),
    )


def _gap(number: Reason, reason: str) -> Gap:
    return Gap(number.start, number.end, number.text, reason)


def _sorted_spans(claims: Iterable[Held]) -> list[tuple[int, int, Standing]]:
    spans = ((start, end, held.standing) for held in claims for start, end in held.spans if start < end)
    return sorted(set(spans))


def _standings(figures: Iterable[Reason], spans: list[tuple[int, int, Standing]]) -> Iterator[Standing | None]:
    """The furthest standing among the claims' figures that each figure overlaps; both lists are walked once."""
    begun: list[tuple[int, int, Standing]] = []
    at = 0
    for figure in figures:
        while at < len(spans) and spans[at][0] < figure.end:
            begun.append(spans[at])
            at += 1
        begun = [span for span in begun if span[1] > figure.start]
        yield max((standing for start, _end, standing in begun if start < figure.end), default=None)


def _refused(numbers: Iterable[Reason]) -> Iterator[Reason]:
    """Numbers that are no figure and stand in none; not the 一 of 一些 nor the "one" of "no one"."""
    read_to = 0
    for number in sorted(numbers, key=lambda number: (number.start, number.figure is None)):
        if number.figure is not None:
            read_to = max(read_to, number.end)
        elif number.end > read_to and not _is_word(number):
            yield number


def _is_word(number: Reason) -> bool:
    return number.refused in (COVERED, AN_ARTICLE) or (number.refused == IN_A_WORD and len(number.text) == 1)
