"""Money: an amount with the name, code or sign of a currency before or after it.

「9090亿韩元」, 「US$1.2bn」, 「2만6500원」, 「3元5角」. What 元, dollar or ¥ is left to the article is marked `own` and
settled when the whole text is read. Codes are ISO 4217.
"""

from __future__ import annotations

import re
from decimal import Decimal

from figures.context import Context
from figures.figure import Kind
from figures.phrasebook import Entry
from figures.reading import Reading, of_number
from figures.scanning import Number

RULE_AFTER = "amount + currency"
RULE_BEFORE = "currency + amount"
RULE_CENTS = "amount in cents"
CLOCK_BEHIND = re.compile(r" ?p\.?m(?![a-z])", re.IGNORECASE)


def after(context: Context, number: Number, entry: Entry, end: int) -> Reading:
    """9090亿 + 韩元."""
    unit, own = context.currency(entry)
    more = context.words.after.after(context.text, end) if own else None
    if more is not None and more[0].notion == "money" and more[0].unit != "own" and more[0].word[0] > "z":
        (entry, end), (unit, own) = more, (more[0].unit, False)
    reading = of_number(number, Kind.CURRENCY, unit, RULE_AFTER, end=end, factor=entry.factor)
    reading.own, reading.candidates = own, context.candidates(entry)
    return reading


def cents(context: Context, number: Number, entry: Entry, end: int) -> Reading | None:
    """50 + cents, 5 + 毛; 5.30 p.m. is no pence."""
    if CLOCK_BEHIND.match(context.text, number.end):
        return None
    unit, own = context.currency(entry)
    reading = of_number(number, Kind.CURRENCY, unit, RULE_CENTS, end=end, factor=entry.factor)
    reading.own, reading.candidates = own, context.candidates(entry)
    return reading


def before(context: Context, number: Number, entry: Entry, start: int) -> Reading:
    """US$ + 1.2bn, 人民币 + 5000万."""
    unit, own = context.currency(entry)
    reading = of_number(number, Kind.CURRENCY, unit, RULE_BEFORE, end=number.end, factor=entry.factor)
    reading.start, reading.own, reading.candidates = start, own, context.candidates(entry)
    return reading


def add_cents(whole: Reading, part: Reading) -> Reading:
    """3元 + 5角, 20 dollars + 43 cents."""
    assert whole.low is not None
    assert part.low is not None
    whole.low = whole.high = whole.low + part.low
    whole.end, whole.step = part.end, part.step
    return whole


def add_digits(whole: Reading, digits: Decimal, end: int) -> Reading:
    """三块五 is 3.5; 三块零四 is 3.04."""
    assert whole.low is not None
    whole.low = whole.high = whole.low + digits
    whole.end, whole.step = end, Decimal((0, (1,), int(digits.as_tuple().exponent)))
    return whole
