"""Multiples: 三倍, 2.5x, threefold, doubled, 翻两番 (two doublings: four times)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from figures.context import Context
from figures.figure import Kind
from figures.numerals import ZERO
from figures.phrasebook import Entry
from figures.reading import Reading, of_number
from figures.scanning import Number

DOUBLINGS = re.compile(r"翻(?:了)?(?:(?P<times>[一两二三四五六1-6])番|番|倍|(?P<plus>一)倍)")
TIMES = {"一": 1, "两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6}


def after(_context: Context, number: Number, entry: Entry, end: int) -> Reading:
    """3 + 倍."""
    return of_number(number, Kind.MULTIPLE, entry.unit, "number + times", end=end)


def in_words(context: Context) -> Iterator[Reading]:
    """Multiples that hold no number of their own: 翻番, doubled."""
    if "翻" in context.text:
        for found in DOUBLINGS.finditer(context.text):
            written = found["times"] or "1"
            times = TIMES.get(written) or int(written)
            yield _word(found, Decimal(2) ** times)
    if context.words.multiple_words is not None:
        for found in context.words.multiple_words.finditer(context.text):
            yield _word(found, context.words.multiples[found.group().lower()])


def _word(found: re.Match[str], value: Decimal) -> Reading:
    return Reading(Kind.MULTIPLE, found.start(), found.end(), value, value, ZERO, "times", "multiple in a word")
