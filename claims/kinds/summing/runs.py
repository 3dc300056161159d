"""Runs of quantities of one measure that may be the parts of a total.

Every run of a sentence counts, and across sentences those whose words are alike or that follow one another without
another quantity of their measure between them. The work grows with the number of quantities.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from claims.kinds.context.tables import any_of
from claims.kinds.relating.bands import closing_zeros
from claims.kinds.relating.quantities import Quantities, Quantity
from claims.kinds.relating.tables import table
from figures.figure import Exactness

WORDS = "claims.kinds.summing.words"
LEAST, MOST_PARTS = 3, 8  # quantities of a measure with which a sum can be; parts
WIDEST = 170  # code points between two parts
COMPARED_LEAD = 20  # code points before a quantity in which another is held against it
PART_LEAD = 40  # code points before a part that say it stands for two
RATE_LEAD = 8  # code points before a quantity in which it is said to be a mean


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a language, compiled."""

    totals: re.Pattern[str]
    sums: re.Pattern[str]
    behind: re.Pattern[str]
    rest: re.Pattern[str]
    wholly: re.Pattern[str]
    splits: re.Pattern[str]
    twice: re.Pattern[str]
    rates: re.Pattern[str]
    compared: re.Pattern[str]
    opposites: tuple[tuple[str, ...], ...]
    join: re.Pattern[str]
    light: re.Pattern[str]
    wider: re.Pattern[str]
    open: re.Pattern[str]
    unread: re.Pattern[str]
    leftover: re.Pattern[str]
    partly: re.Pattern[str]


@cache
def words(lang: str) -> Words:
    """The words of a language."""
    known = table(WORDS, lang)
    return Words(
        totals=_joined(known.TOTALS, known.BARE_SUMS),
        sums=_joined(known.SUMS, known.BARE_SUMS),
        behind=re.compile(rf"[^\d,.;]{{0,12}}(?:{any_of(known.BEHIND) or '(?!)'})", re.IGNORECASE),
        rest=re.compile("|".join(known.REST), re.IGNORECASE),
        wholly=re.compile(any_of(known.WHOLLY), re.IGNORECASE),
        splits=re.compile(any_of(known.SPLITS), re.IGNORECASE),
        twice=re.compile(f"(?:{'|'.join(known.TWICE)})$"),
        rates=re.compile(any_of(known.RATES), re.IGNORECASE),
        compared=re.compile(rf"(?:{'|'.join(known.COMPARED)})$", re.IGNORECASE),
        opposites=known.OPPOSITES,
        join=re.compile("|".join(known.JOIN), re.IGNORECASE),
        light=re.compile(any_of(known.LIGHT), re.IGNORECASE),
        wider=re.compile("|".join(known.WIDER), re.IGNORECASE),
        open=re.compile(any_of(known.OPEN), re.IGNORECASE),
        unread=re.compile("|".join(known.UNREAD), re.IGNORECASE),
        partly=re.compile(any_of(known.PARTLY), re.IGNORECASE),
        leftover=re.compile("|".join(known.LEFTOVER), re.IGNORECASE),
    )


def _joined(plain: Sequence[str], patterns: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join((any_of(plain), *patterns)), re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Run:
    """Parts that follow one another, and their sum; first and last are places among the quantities of their measure."""

    parts: tuple[Quantity, ...]
    value: Decimal
    first: int
    last: int
    together: bool
    parallel: bool


@dataclass(frozen=True, slots=True)
class Found:
    """A total with its parts (a part that stands for two is there twice), and how far it may be believed."""

    total: Quantity
    parts: tuple[Quantity, ...]
    weight: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class Ground:
    """The quantities of one measure in the order of the text, and those of them that can be parts.

    doubled: the parts that stand for two (3位と4位が200万ドル).
    """

    quantities: Quantities
    measured: Sequence[Quantity]
    parts: Sequence[Quantity]
    lang: str
    doubled: frozenset[int] = frozenset()

    def place(self, quantity: Quantity) -> int:
        """Where a quantity stands among those of its measure."""
        return bisect_left(self.measured, quantity.at, key=lambda each: each.at)

    def between(self, start: int, end: int) -> Sequence[Quantity]:
        """Those that begin between two places of the text."""
        first, last = (bisect_left(self.measured, place, key=lambda each: each.start) for place in (start, end))
        return self.measured[first:last]

    def may_be_part(self, quantity: Quantity) -> bool:
        """Whether a quantity is one of those that can be parts."""
        place = bisect_left(self.parts, quantity.at, key=lambda each: each.at)
        return place < len(self.parts) and self.parts[place].at == quantity.at

    def without(self, inner: Container[int]) -> Ground:
        """The same without the parts of other sums."""
        measured = [each for each in self.measured if each.at not in inner]
        parts = [each for each in self.parts if each.at not in inner]
        return replace(self, measured=measured, parts=parts)


def grounds(quantities: Quantities, lang: str) -> list[Ground]:
    """The quantities of each measure; differences and means are neither parts nor totals."""
    measured: dict[str, list[Quantity]] = {}
    for each in quantities.all:
        if not words(lang).rates.search(_lead(quantities, each, RATE_LEAD)) and not quantities.is_change(each.figure):
            measured.setdefault(each.measure, []).append(each)
    return [_ground(quantities, every, lang) for every in measured.values() if len(every) >= LEAST]


def _ground(quantities: Quantities, every: Sequence[Quantity], lang: str) -> Ground:
    parts = [each for each in every if _may_be_part(quantities, each, lang)]
    twice = words(lang).twice
    doubled = frozenset(part.at for part in parts if twice.search(_lead(quantities, part, PART_LEAD)))
    return Ground(quantities, every, parts, lang, doubled)


def _may_be_part(quantities: Quantities, quantity: Quantity, lang: str) -> bool:
    """No part is what others are held against (from 80), and no threshold (more than 30,000)."""
    if quantity.figure.exactness is Exactness.AT_LEAST and closing_zeros(quantity.figure):
        return False
    return words(lang).compared.search(_lead(quantities, quantity, COMPARED_LEAD)) is None


def _lead(quantities: Quantities, quantity: Quantity, most: int) -> str:
    return quantities.body[max(0, quantity.start - most) : quantity.start]


def runs(ground: Ground, most: Decimal) -> Iterator[Run]:
    """The runs of two parts or more that add up to so much at most."""
    quantities, parts = ground.quantities, ground.parts
    places, named = [ground.place(part) for part in parts], [quantities.named(part) for part in parts]
    for first in range(len(parts) - 1):
        sentence = quantities.sentence(parts[first].start, parts[first].end)
        shared, value = named[first], parts[first].value
        for last in range(first + 1, min(first + MOST_PARTS, len(parts))):
            if parts[last].start - parts[last - 1].end > WIDEST:
                break
            shared, value = shared & named[last], value + parts[last].value
            if value > most:
                break
            together = parts[last].end <= sentence[1]
            yield Run(tuple(parts[first : last + 1]), value, places[first], places[last], together, bool(shared))
