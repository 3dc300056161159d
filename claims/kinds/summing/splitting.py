"""Splits of a whole in percent: 煤炭占56%，石油占18%，其余26%. They make 100 within the rounding of all of them.

Only what makes 100 is taken, or what names a rest: answers of a survey may overlap, and a list may stop.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from claims.kinds.relating.bands import total
from claims.kinds.relating.quantities import PERCENT, Quantities, Quantity
from claims.kinds.summing.runs import words

LEAST, MOST = 3, 12  # parts; two that make 100 are one share and its rest
MOST_LISTED = 40  # percentages of one list
CLOSE = 40  # code points between the parts of a split
WHOLE = Decimal(100)
RANGE = (Decimal(70), Decimal(130))  # what a split with a rest may make and still be meant as one


def splits(quantities: Quantities, lang: str) -> Iterator[tuple[Quantity, ...]]:
    """The runs of percentages that make 100, or that should because they name a rest."""
    for parts in _lists(quantities):
        for first in range(len(parts) - LEAST + 1):
            whole = next((run for run in _runs(parts, first) if _makes_whole(run)), None)
            if whole is not None:
                yield whole
                break
        else:
            if _names_rest(quantities, parts, lang):
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
    low, high = RANGE
    sum_ = sum((part.value for part in parts), Decimal(0))
    return low <= sum_ <= high and words(lang).rest.search(quantities.about(parts[-1])) is not None
