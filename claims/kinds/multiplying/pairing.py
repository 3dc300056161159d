"""Which two figures a multiple relates: A that is N times B, or what grew from B to A.

Named by words (from … to, A是B的N倍, N times the B), or near by and fitting so well that chance is unlikely.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from types import ModuleType

from claims.kinds.changing.levels import WITHIN, distance, like
from claims.kinds.changing.marks import RISE, Ending, Mention, marks_of
from claims.kinds.changing.pairing import NEXT_TO, Pairing
from claims.kinds.context.tables import tables
from claims.kinds.multiplying.judging import Multiple, chance, judge
from claims.verdicts import Outcome
from figures.figure import Exactness, Figure, Kind

CHANCE = Decimal("0.15")  # a fit is told only where so many fits by chance are expected at most
LEAST_VAGUE = 3  # figures apart: a multiple and what it relates stand close together


@dataclass(frozen=True, slots=True)
class Found:
    """A multiple with its two figures; grows_by: the words say by how much, not how much it came to."""

    over: Figure
    under: Figure
    times: Figure
    grows_by: bool


class Multiples:
    """The multiples of a text."""

    def __init__(self, body: str, lang: str, figures: Sequence[Figure]) -> None:
        self._words = words_of(lang)
        marks = marks_of(body, lang, tuple(figures))
        self._body, self._pairing, self.mentions = body, Pairing(marks), marks.mentions

    def found(self) -> Iterator[Found]:
        """Every multiple whose two figures are found."""
        for place, mention in enumerate(self.mentions):
            if mention.figure.kind is Kind.MULTIPLE and not mention.figure.is_range:
                found = self._changed(place) or self._compared(place) or self._near(place)
                if found is not None:
                    yield found

    def _changed(self, place: int) -> Found | None:
        """From 7 to 14 percent, doubled."""
        named = self._pairing.named(place)
        return None if named is None or named.start is None else self._of(place, named.end, named.start)

    def _compared(self, place: int) -> Found | None:
        """A是B的N倍; A, nearly triple the B."""
        under = self._under(place)
        if under is None:
            return None
        first = min(under, place)
        for at in range(first - 1, max(-1, first - LEAST_VAGUE - 1), -1):
            over = self.mentions[at]
            if over.sentence != self.mentions[place].sentence or self._pairing.stops_between(at, first):
                return None
            if like(over, self.mentions[under]) and distance(over.figure, self.mentions[first].figure) <= NEXT_TO:
                return self._of(place, over.figure, self.mentions[under].figure)
        return None

    def _under(self, place: int) -> int | None:
        """The place of what the multiple is a multiple of, next to it."""
        times = self.mentions[place].figure
        if place and self._words.of_before.fullmatch(self._body[self.mentions[place - 1].figure.end : times.start]):
            return place - 1
        if place + 1 < len(self.mentions):
            between = self._body[times.end : self.mentions[place + 1].figure.start]
            if len(between) <= NEXT_TO and self._words.of_behind.fullmatch(between):
                return place + 1
        return None

    def _near(self, place: int) -> Found | None:
        """The nearest two figures that fit, unless so many would by chance."""
        around = [self.mentions[at] for at in self._pairing.around(place, in_sentence=False)]
        times, expected = self.mentions[place].figure, Decimal(0)
        pairs = [(over, under) for over in around for under in around if over is not under and like(over, under)]
        pairs.sort(key=lambda pair: sum(distance(times, each.figure) for each in pair))
        for over, under in pairs:
            if over.source or under.target == "to" or distance(over.figure, under.figure) > WITHIN:
                continue
            found = self._of(place, over.figure, under.figure)
            multiple = Multiple(found.times, found.over, found.under, grows_by=found.grows_by)
            judged = judge(multiple)
            expected += chance(multiple, judged) if judged else Decimal(0)
            if expected > CHANCE:
                return None
            if judged is not None and judged.grade.outcome is Outcome.ACCURATE:
                return found
        return None

    def _of(self, place: int, over: Figure, under: Figure) -> Found:
        mention = self.mentions[place]
        behind = self._body[mention.figure.end : mention.figure.end + NEXT_TO]
        both_ways = self._words.both_ways.match(behind) is not None
        return Found(over, under, self._hedged(mention), self._grows_by(mention) and not both_ways)

    def _hedged(self, mention: Mention) -> Figure:
        word = self._words.hedge.of(mention.lead.rstrip())
        if mention.figure.step or word is None:
            return mention.figure
        return replace(mention.figure, exactness=Exactness(self._words.hedges[word]))

    def _grows_by(self, mention: Mention) -> bool:
        return self._words.grows_by and mention.direction == RISE and mention.figure.step != 0


class Words:
    """A language's table, ready to be asked."""

    def __init__(self, table: ModuleType) -> None:
        self.of_before, self.of_behind = re.compile(table.OF_BEFORE), re.compile(table.OF_BEHIND, re.IGNORECASE)
        self.both_ways = re.compile(table.BOTH_WAYS)
        self.hedges: Mapping[str, str] = table.HEDGES
        self.hedge = Ending(self.hedges)
        self.grows_by: bool = table.GROWS_BY


@cache
def words_of(lang: str) -> Words:
    """The table of a language."""
    known = {table.LANG: table for table in tables("claims.kinds.multiplying.words")}
    return Words(known[lang])
