"""Splits of a whole in percent: 煤炭占56%，石油占18%，其余26%. They make 100 within the rounding of all of them.

Only what makes 100 is taken, or what names a rest: answers of a survey may overlap, and a list may stop.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from claims.kinds.relating.bands import total
from claims.kinds.relating.quantities import PERCENT, Quantities, Quantity
from claims.kinds.summing.runs import words
from claims.verdicts import POWERS
from figures.figure import Figure

LEAST, MOST = 3, 12  # parts; two that make 100 are one share and its rest
MOST_LISTED = 40  # percentages of one list
CLOSE = 40  # code points between the parts of a split
ASIDE = 12  # code points before a percentage in which it is held against another
WHOLE = Decimal(100)
RANGE = (Decimal(70), Decimal(130))  # what a split with a rest may make and still be meant as one
_DIGIT = re.compile(r"\d")


def splits(quantities: Quantities, lang: str) -> Iterator[tuple[Quantity, ...]]:
    """The runs of percentages that make 100, or that should because they name a rest."""
    for parts in _lists(quantities):
        for first in range(len(parts) - LEAST + 1):
            whole = next((run for run in _runs(parts, first) if _makes_whole(run)), None)
            if whole is not None:
                yield whole
                break
        else:
            if _names_rest(quantities, parts, lang) or _is_whole_but_for_a_power(parts):
                yield tuple(parts)


def _lists(quantities: Quantities) -> Iterator[list[Quantity]]:
    """Percentages of one sentence that follow one another closely."""
    found: list[Quantity] = []
    for each in (quantity for quantity in quantities.all if quantity.measure == PERCENT):
        if found and (len(found) == MOST_LISTED or not _is_next(quantities, found[-1], each)):
            if len(found) >= LEAST:
                yield found
            found = []
        found.append(each)
    if len(found) >= LEAST:
        yield found


def _is_next(quantities: Quantities, one: Quantity, other: Quantity) -> bool:
    return other.start - one.end <= CLOSE and other.end <= quantities.sentence(one.start, one.end)[1]


def _runs(parts: Sequence[Quantity], first: int) -> Iterator[tuple[Quantity, ...]]:
    for last in range(first + LEAST, min(first + MOST, len(parts)) + 1):
        yield tuple(parts[first:last])


def _makes_whole(parts: Sequence[Quantity]) -> bool:
    return total(part.figure for part in parts).interval.holds(WHOLE)


def _names_rest(quantities: Quantities, parts: Sequence[Quantity], lang: str) -> bool:
    """Whether the last of them is the rest, so that none is left; what a part is held against is no part."""
    low, high = RANGE
    sum_ = sum((part.value for part in parts), Decimal(0))
    return (
        low <= sum_ <= high
        and words(lang).rest.search(_DIGIT.split(quantities.about(parts[-1]))[0]) is not None
        and not any(_is_aside(quantities, part, lang) for part in parts)
    )


def _is_aside(quantities: Quantities, part: Quantity, lang: str) -> bool:
    """占8%（去年7%）."""
    lead = quantities.body[max(0, part.start - ASIDE) : part.start]
    return any(mark in lead for mark in "（(") or words(lang).compared.search(lead) is not None


def _is_whole_but_for_a_power(parts: Sequence[Quantity]) -> bool:
    """Whether one of them is more than the whole, and a power of ten less of it makes 100."""
    beyond = [part for part in parts if part.value > WHOLE]
    if len(beyond) != 1:
        return False
    (slipped,) = beyond
    others = [part.figure for part in parts if part is not slipped]
    return any(total([*others, _lessened(slipped.figure, power)]).interval.holds(WHOLE) for power in POWERS)


def _lessened(figure: Figure, power: int) -> Figure:
    value = (figure.value or Decimal(0)).scaleb(-power)
    return replace(figure, low=value, high=value, step=figure.step.scaleb(-power))
