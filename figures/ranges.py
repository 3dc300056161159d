"""Ranges and lists whose parts share what is written once: 30亿至40亿, $30-40 billion, 8~10元, 3万和5万元.

The unit of the second end is the first one's too, and so is its scale word where the first end would be the larger
otherwise.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from figures.context import Context
from figures.figure import Kind
from figures.reading import Reading
from figures.scanning import Number

Item = Reading | Number
WIDEST_GAP = 8
RANGED = frozenset({Kind.CURRENCY, Kind.PERCENT, Kind.DIMENSION, Kind.DURATION, Kind.MULTIPLE})
RULE = "range"


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
    ranged = gap in words.range_joiners or (gap in words.list_joiners and _between(context, left))
    if ranged:
        made = _range(left, right)
        if made is not None and gap in words.list_joiners:
            made[0].start = _between_start(context, left)
        return made
    if gap in words.list_joiners and isinstance(left, Number) and isinstance(right, Reading):
        return _list(left, right)
    return None


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
    if right.kind is not Kind.CURRENCY or right.number is None or left.shape not in {"digits", "mixed", "numeral"}:
        return None
    if not left.scale or right.start != right.number.start:
        return None
    first = replace(
        right,
        start=left.start,
        end=left.end,
        low=left.low,
        high=left.high,
        step=left.step,
        scale=left.scale,
        number=left,
        rule="list with a shared unit",
    )
    return [first, right]
