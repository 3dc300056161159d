"""The quantities that can be put in order, and the words of order of a language as patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from types import ModuleType

from claims.kinds.context.tables import any_of, tables
from claims.kinds.summing.runs import words as words_of_sums
from figures.figure import Figure, Kind

ORDERED = frozenset({Kind.CURRENCY, Kind.PERCENT, Kind.NUMBER, Kind.DIMENSION})
AGES = "year_old"


def quantities(figures: Sequence[Figure]) -> list[Figure]:
    """What can be ranked: amounts, shares, counts and measures with one value; no ages, dates or ordinals."""
    return [
        figure
        for figure in figures
        if figure.kind in ORDERED and figure.value is not None and not figure.is_range and figure.unit != AGES
    ]


def alike(one: Figure, other: Figure) -> bool:
    """Whether two figures measure the same: one kind, one unit."""
    return one.kind is other.kind and one.unit == other.unit


@dataclass(frozen=True, slots=True)
class Order:
    """The words of order of a language."""

    rank: re.Pattern[str]
    behind: re.Pattern[str]
    more: re.Pattern[str] | None
    less: re.Pattern[str] | None
    second_to: re.Pattern[str] | None
    reached: re.Pattern[str] | None
    reaching: re.Pattern[str] | None
    adverbs: re.Pattern[str]
    fractions: re.Pattern[str]
    sums: re.Pattern[str]
    numbers: dict[str, int]


@cache
def order(lang: str) -> Order:
    """The table of a language as patterns."""
    table = next(each for each in tables("claims.kinds.ordering.words") if lang == each.LANG)
    return Order(
        rank=_ranks(table),
        behind=re.compile(table.BEHIND),
        more=_any(table.MORE),
        less=_any(table.LESS),
        second_to=_any(table.SECOND_TO),
        reached=re.compile(table.REACHED) if table.REACHED else None,
        reaching=re.compile(table.REACHING) if table.REACHING else None,
        adverbs=re.compile(rf"(?:\s|，|,|、|{any_of(_words(table.ADVERBS))})*"),
        fractions=re.compile(any_of(_words(table.FRACTIONS))),
        sums=words_of_sums(lang).sums,
        numbers=table.NUMBERS,
    )


def _ranks(table: ModuleType) -> re.Pattern[str]:
    named = {"ranked": table.RANKED}
    for name in ("HIGHEST", "NEXT_LOWEST", "LOWEST", "NEXT"):
        words = _words(getattr(table, name))
        if words:
            named[name.lower()] = any_of(words)
    return re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in named.items()))


def _any(words: str) -> re.Pattern[str] | None:
    return re.compile(any_of(_words(words))) if words else None


def _words(words: str) -> Iterable[str]:
    return [word.replace("_", " ") for word in words.split()]
