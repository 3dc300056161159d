"""Ranges and lists whose parts share what is written once: 30亿至40亿, $30-40 billion, 8~10元, 3万和5万元.

The unit of the second end is the first one's too, and so is its scale word where the first end would be the larger
otherwise.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from figures import counts
from figures.context import Context
from figures.figure import Kind
from figures.reading import Reading
from figures.scanning import Number

Item = Reading | Number
WIDEST_GAP = 8
PLUS_MINUS = "±"
RANGED = frozenset({Kind.CURRENCY, Kind.PERCENT, Kind.DIMENSION, Kind.DURATION, Kind.MULTIPLE})
FAR_APART = 10  # a fraction and a figure so many times as large are no two ends
RULE = "range"
COMMAS = frozenset({",", "、"})
YEARS = range(1900, 2101)  # in 2019 and 5 km: not kilometres


def join(context: Context, items: list[Item]) -> list[Item]:
    """The items, with the ends of ranges made one and lists given their unit."""
    joined: list[Item] = []
    for item in items:
        left = joined[-1] if joined else None
        made = _join(context, left, item) if left is not None else None
        if made is None:
            joined.append(item)
        else:
            joined[-1:] = made
    return joined


def _join(context: Context, left: Item, right: Item) -> list[Item] | None:
    gap_end = right.start
    if not 0 < gap_end - left.end <= WIDEST_GAP:
        return None
    words, gap = context.words, context.text[left.end : gap_end].strip(" ")
    if gap == PLUS_MINUS:
        return _around(left, right)
    ranged = gap in words.range_joiners or (gap in words.list_joiners and _between(context, left))
    if ranged:
        made = _range(left, right)
        if made is not None and gap in words.list_joiners:
            made[0].start = _between_start(context, left)
        return made
    if gap in words.list_joiners and isinstance(left, Number) and isinstance(right, Reading):
        return _list(left, right) if right.kind is Kind.CURRENCY else _measures(context, left, right, gap)
    return None


def _around(middle: Item, width: Item) -> list[Item] | None:
    """3.5 ± 0.2%: from 3.3 to 3.7."""
    if not isinstance(width, Reading) or width.number is None or width.kind not in RANGED:
        return None
    if isinstance(middle, Reading):
        told = middle.low if middle.unit == width.unit else None
    else:
        told = middle.low * _factor(width) if middle.shape == "digits" else None
    if told is None or width.low is None:
        return None
    return _made(middle, width, told - width.low, told + width.low)


def _between(context: Context, left: Item) -> bool:
    start = left.start - (context.text[left.start - 1 : left.start] == " ")
    return context.words.between.before(context.text, start) is not None


def _between_start(context: Context, left: Item) -> int:
    """between 3 and 5 million: the word belongs to the range."""
    start = left.start - (context.text[left.start - 1 : left.start] == " ")
    found = context.words.between.before(context.text, start)
    return found[1] if found is not None and found[0].word == "between" else left.start


def _range(left: Item, right: Item) -> list[Item] | None:
    if isinstance(left, Number):
        return _number_to(left, right) if isinstance(right, Reading) else None
    if isinstance(right, Number):
        return _to_number(left, right)
    if left.kind is not right.kind or left.unit != right.unit or left.kind not in RANGED:
        return None
    return _made(left, right, _scaled(left, right), right.high)


def _scaled(left: Reading, right: Reading) -> Decimal | None:
    """$4.2-$5.6 billion: the scale word is the first end's too."""
    one, two = left.number, right.number
    if one is None or two is None or one.scale or not two.scale or left.low is None:
        return left.low
    first, _ = _shared(one, two)
    return first if one.low == left.low else left.low


def _number_to(left: Number, right: Reading) -> list[Item] | None:
    """8 ~ 10元."""
    if right.kind not in RANGED or right.number is None or left.shape in {"dotted", "ordinal", "percent"}:
        return None
    first, last = _shared(left, right.number)
    if left.shape == "fraction" and last > first * FAR_APART:
        return None  # rose more than a quarter to 361 million euros: a change and what it came to
    factor = _factor(right)
    return _made(left, right, first * factor, last * factor)


def _to_number(left: Reading, right: Number) -> list[Item] | None:
    """$30 - 40 billion: the sign stands before the first end."""
    if left.kind is not Kind.CURRENCY or left.number is None or left.end != left.number.end:
        return None
    first, last = _shared(left.number, right)
    if first > last:
        return None
    made = replace(
        left, end=right.end, low=first, high=last, step=right.step, scale=right.scale, rule=RULE, number=None
    )
    return [made]


def _factor(reading: Reading) -> Decimal:
    number = reading.number
    if number is None or reading.low is None or number.low == 0:
        return Decimal(1)
    return reading.low / number.low


def _shared(left: Number, right: Number) -> tuple[Decimal, Decimal]:
    """Both ends in ones: 3到5万 is 30000 to 50000, 5000至1万 is what it says."""
    scaled = left.low.scaleb(right.scale)
    share = left.scale == 0 and right.scale > 0 and scaled < right.low
    return (scaled if share else left.low), right.low


def _made(left: Item, right: Reading, low: Decimal | None, high: Decimal | None) -> list[Item] | None:
    if low is None or high is None or low >= high:
        return None
    made = replace(right, start=left.start, low=low, high=high, rule=RULE, number=None)
    if isinstance(left, Reading):
        made.step = max(left.step, right.step)
        made.own = left.own and right.own
    return [made]


def _list(left: Number, right: Reading) -> list[Item] | None:
    """3万 和 5万元: the unit is shared, the figures are two."""
    if right.number is None or left.shape not in {"digits", "mixed", "numeral"} or not left.scale:
        return None
    return [_lent(left, right, left.low, left.step), right] if right.start == right.number.start else None


def _measures(context: Context, left: Number, right: Reading, gap: str) -> list[Item] | None:
    """45 and 50 mg: the unit is shared; a comma does not lend it."""
    alike = right.number is not None and right.number.shape == left.shape == "digits" and right.kind in RANGED
    if not alike or gap in COMMAS or counts.refusal(context, left) or (left.low in YEARS and left.step == 1):
        return None
    factor = _factor(right)
    return [_lent(left, right, left.low * factor, left.step * factor), right]


def _lent(left: Number, right: Reading, value: Decimal, step: Decimal) -> Reading:
    """The first part of a list with the unit of the second."""
    return replace(
        right,
        start=left.start,
        end=left.end,
        low=value,
        high=value,
        step=step,
        scale=left.scale,
        number=left,
        rule="list with a shared unit",
    )
