"""Ranks and ordinals: 第三, 第21届, 첫 번째, 제21대, 3番目, 21st, third."""

from __future__ import annotations

from figures.context import Context
from figures.figure import Kind
from figures.numerals import ZERO
from figures.phrasebook import Entry
from figures.reading import Reading, of_number
from figures.scanning import Number


def after(_context: Context, number: Number, _entry: Entry, end: int) -> Reading:
    """세 + 번째, 3 + 番目."""
    reading = of_number(number, Kind.ORDINAL, None, "number + ordinal word", end=end)
    reading.step = ZERO
    return reading


def before(context: Context, number: Number) -> Reading | None:
    """第 + 三: a head that makes any number a rank."""
    head = context.words.ordinal_head
    start = number.start - 1
    if not head or start < context.taken or context.text[start : number.start] != head:
        return None
    if number.shape not in {"digits", "numeral", "mixed"}:
        return None
    reading = of_number(number, Kind.ORDINAL, None, "ordinal head + number", end=number.end)
    reading.start, reading.step = start, ZERO
    return reading


def spelled(_context: Context, number: Number) -> Reading:
    """21st, third."""
    reading = of_number(number, Kind.ORDINAL, None, "ordinal", end=number.end)
    reading.step = ZERO
    return reading
