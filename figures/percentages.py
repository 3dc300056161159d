"""Percent, percentage points, basis points, per mille and tenths.

66.7%, 百分之八, 0.3个百分点, 50bp, 八折, 3割, 15할. A percentage point is told from a percent: 利率上调0.5个百分点.
"""

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

TENTHS_MORE = re.compile(
    r"(?P<more>[一二三四五六七八九1-9])(?P<part>分)?(?![0-9一二三四五六七八九十百千万年月日個个件])"
)
DIGIT = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
FULL_TENTHS = 10
FIFTY = Decimal(50)
HALF_PRICE = re.compile("(?<=[打售价])对折")


def after(context: Context, number: Number, entry: Entry, end: int) -> Reading:
    """66.7 + %, 0.3 + 个百分点."""
    unit = "%" if entry.unit == "permille" else entry.unit
    if unit == "pp" and context.spaced(end - len(entry.word), end):
        reading = of_number(number, Kind.PERCENT, "%", "letter-spaced percent", end=end)
        reading.candidates = ("%", "pp")
        return reading
    factor = Decimal("0.1") if entry.unit == "permille" else entry.factor
    return of_number(number, Kind.PERCENT, unit, "number + percent", end=end, factor=factor)


def in_words(context: Context) -> Iterator[Reading]:
    """打对折: half the price."""
    if "折" in context.text:
        for found in HALF_PRICE.finditer(context.text):
            yield Reading(Kind.PERCENT, found.start(), found.end(), FIFTY, FIFTY, ZERO, "%", "half price")


def before(context: Context, number: Number) -> Reading | None:
    """percent of 10, said without a number before it."""
    text = context.text
    start = number.start - 1
    for words in context.words.percent_before:
        first = start - len(words)
        if text[max(first, 0) : start].lower() == words and not text[max(0, first - 3) : max(first, 0)].strip(" ,"):
            reading = of_number(number, Kind.PERCENT, "%", "percent of + number", end=number.end)
            reading.start = first
            return reading
    return None


def hundredths(_context: Context, number: Number) -> Reading:
    """百分之八: the parts were joined as a fraction."""
    return of_number(number, Kind.PERCENT, "%", "hundredths", end=number.end)


def tenths(context: Context, number: Number, entry: Entry, end: int) -> Reading | None:
    """三成, 八折, 七割半, 1割5分: tenths; 五五折 names hundredths."""
    if number.vague or number.low < 0:
        return None
    factor = Decimal(1) if number.low > FULL_TENTHS else entry.factor
    reading = of_number(number, Kind.PERCENT, "%", "tenths", end=end, factor=factor)
    assert reading.low is not None
    if context.text[end : end + 1] == "半":
        reading.low = reading.high = reading.low + Decimal(5)
        reading.end += 1
    elif (found := TENTHS_MORE.match(context.text, end)) and (found["part"] or context.words.lang == "zh"):
        reading.low = reading.high = reading.low + (DIGIT.get(found["more"]) or int(found["more"]))
        reading.end = found.end()
    return reading


def off(_context: Context, number: Number, entry: Entry, end: int) -> Reading | None:
    """三割引: a tenth off leaves nine (90 %)."""
    reading = of_number(number, Kind.PERCENT, "%", "tenths off", end=end, factor=entry.factor)
    assert reading.low is not None
    reading.low = reading.high = Decimal(100) - reading.low
    return reading
