"""Numbers of a table whose head names their unit: 「单位:亿元 营收 35.2 净利 4.1」, 「(단위: 억원)」.

A head holds to the end of its sentence. What could be the year of a column is left a number.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from figures.context import Context
from figures.figure import Kind
from figures.phrasebook import Entry
from figures.reading import Reading, of_number
from figures.scanning import Number

KINDS = {"money": Kind.CURRENCY, "dimension": Kind.DIMENSION}
ENDS_A_TABLE = "。"
YEARS = range(1900, 2101)
RULE = "number in a table + unit of its head"


@dataclass(frozen=True, slots=True)
class Head:
    """What the numbers behind a place are worth and counted in."""

    start: int
    end: int
    factor: Decimal
    entry: Entry


def heads(context: Context, numbers: Iterable[Number]) -> list[Head]:
    """The heads of a text, in order."""
    pattern = context.words.unit_heads
    found = [] if pattern is None else [match.end() for match in pattern.finditer(context.text)]
    if not found:
        return []
    scales = {number.start: number for number in numbers}
    return [head for at in found if (head := _head(context, at, scales.get(at))) is not None]


def _head(context: Context, at: int, scale: Number | None) -> Head | None:
    unit = context.words.after.after(context.text, scale.end if scale else at)
    if unit is None or unit[0].notion not in KINDS:
        return None
    return Head(at, unit[1], scale.low if scale else Decimal(1), unit[0])


def above(context: Context, at: int) -> Head | None:
    """The last head that begins before a place or at it."""
    index = bisect_right(context.heads, at, key=lambda head: head.start) - 1
    return context.heads[index] if index >= 0 else None


def told(context: Context, number: Number) -> Reading | None:
    """A number alone that stands below a head."""
    head = above(context, number.start)
    if head is None or number.shape != "digits" or (number.low in YEARS and number.step == 1):
        return None
    if context.text.find(ENDS_A_TABLE, head.end, number.start) >= 0:
        return None
    unit, own = context.currency(head.entry)
    factor = head.factor * head.entry.factor
    reading = of_number(number, KINDS[head.entry.notion], unit, RULE, end=number.end, factor=factor)
    reading.own, reading.candidates = own, context.candidates(head.entry)
    return reading
