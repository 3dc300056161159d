"""Figures written in two units: 3元5角, 20 dollars 43 cents, 1小时20分钟, 5 feet 2 inches, 三块五, 三吨半."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from figures import dimensions, durations, money
from figures.context import Context
from figures.figure import Kind
from figures.numerals import ZERO
from figures.reading import Reading
from figures.scanning import Number

Item = Reading | Number
GAPS = frozenset({"", ",", "and", "又", "零", "余", "과", "그리고", "と", "&", ", and", "多", "또"})
WIDEST_GAP = 6
CENTS = 100
MINUTES = 60
HALF = re.compile(r" ?(?:半钟?|반)(?![导岛夜天年月小价程数截径场决导期島])")
HALVED = frozenset({Kind.DIMENSION, Kind.DURATION, Kind.CURRENCY})
ONE_AND = re.compile(r"(?<![A-Za-z])an? (?P<unit>year|week|day|hour|minute)(?P<gap>,? and |,? )$", re.IGNORECASE)
LONGEST_ONE = 16
ONE_RULE = "one of a unit of time + number + unit of time"
LOOSE = re.compile(r"[零]?[一二两三四五六七八九0-9]")
LOOSE_ENDS = frozenset(" ,.;:!?、。~-—–至到左右钱的一)(\n以上多")


def join(context: Context, items: list[Item]) -> list[Item]:
    """The items, with what belongs to one figure made one."""
    joined: list[Item] = []
    for item in items:
        left = joined[-1] if joined else None
        if isinstance(left, Reading) and _join(context, left, item):
            continue
        if isinstance(item, Reading):
            _half(context, item)
            _one_before(context, left, item)
        joined.append(item)
    return joined


def _join(context: Context, left: Reading, right: Item) -> bool:
    if not 0 <= right.start - left.end <= WIDEST_GAP or left.low is None or left.low != left.high:
        return False
    gap = context.text[left.end : right.start].strip(" ")
    if gap not in GAPS:
        return False
    if isinstance(right, Reading):
        return _join_readings(context, left, right)
    if right.shape == "fraction" and gap == "and" and left.kind in HALVED and right.low < 1:
        return _and_part(left, right)
    return _loose(context, left, right, gap)


def _join_readings(context: Context, left: Reading, right: Reading) -> bool:
    last = context.text[right.end - 1]
    if left.kind is Kind.CURRENCY and right.kind is Kind.DURATION and last == "分":
        right = _as_cents(right)
    if left.kind is not right.kind or right.low is None or right.low != right.high:
        return False
    if left.kind is Kind.DURATION and left.unit == "day" == right.unit and last in "夜晚":
        left.end = right.end
        return True
    made = _PARTS[left.kind](left, right) if left.kind in _PARTS else None
    if made is not None:
        _half(context, left)
    return made is not None


def _as_cents(reading: Reading) -> Reading:
    """分 beside 元 or 角 is a cent."""
    assert reading.low is not None
    cents = reading.low * durations.CENT
    return replace(
        reading,
        kind=Kind.CURRENCY,
        low=cents,
        high=cents,
        step=durations.CENT,
        unit="CNY",
        own=True,
        rule=money.RULE_CENTS,
    )


def _cents(left: Reading, right: Reading) -> Reading | None:
    if right.rule != money.RULE_CENTS or right.low is None or not 0 <= right.low < 1:
        return None
    same = left.unit == right.unit or right.own or left.rule == money.RULE_CENTS
    meant = right.unit in left.candidates or left.unit in right.candidates
    return money.add_cents(left, right) if same or meant else None


_PARTS = {Kind.CURRENCY: _cents, Kind.DURATION: durations.add_part, Kind.DIMENSION: dimensions.add_part}


def _loose(context: Context, left: Reading, right: Number, gap: str) -> bool:
    """三块五, 三米九: one digit that stands for tenths; 三块零四: for hundredths."""
    if context.words.lang == "en":
        return _loose_cents(context, left, right)
    if gap or right.start != left.end or left.number is None or left.number.scale > 3 or right.vague:
        return False
    written = context.text[right.start : right.end]
    following = context.text[right.end : right.end + 1]
    unit = context.text[left.end - 1]
    if unit not in "块元米毛角" or not LOOSE.fullmatch(written) or not (not following or following in LOOSE_ENDS):
        return False
    places = 2 if written[0] in "零0" or unit in "毛角" else 1
    money.add_digits(left, right.low.scaleb(-places), right.end)
    return True


def _and_part(left: Reading, right: Number) -> bool:
    """an hour and a half."""
    assert left.low is not None
    left.low = left.high = left.low + right.low * _worth(left)
    left.end, left.step = right.end, ZERO
    return True


def _loose_cents(context: Context, left: Reading, right: Number) -> bool:
    """15 dollars 50; US$3 and fourteen."""
    if left.kind is Kind.DURATION:
        return _loose_minutes(context, left, right)
    closed = context.closes(right.end)
    whole = left.kind is Kind.CURRENCY and left.number is not None and left.number.step == 1 and left.number.scale == 0
    if not (closed and whole and right.step == 1 and 0 < right.low < CENTS and right.shape in {"digits", "numeral"}):
        return False
    money.add_digits(left, right.low.scaleb(-2), right.end)
    return True


def _loose_minutes(context: Context, left: Reading, right: Number) -> bool:
    """1 hour thirty."""
    closed = context.closes(right.end)
    if not (
        closed
        and left.unit == "hour"
        and right.step == 1
        and 0 < right.low < MINUTES
        and right.shape in {"digits", "numeral"}
    ):
        return False
    assert left.low is not None
    left.low = left.high = left.low * MINUTES + right.low
    left.unit, left.end, left.step = "minute", right.end, right.step
    return True


def _half(context: Context, reading: Reading) -> None:
    """三吨半."""
    found = HALF.match(context.text, reading.end) if reading.kind in HALVED else None
    if found is None or reading.number is None or reading.low is None or reading.low != reading.high:
        return
    worth = _worth(reading)
    reading.low = reading.high = reading.low + worth / 2
    reading.end, reading.step = found.end(), ZERO


def _one_before(context: Context, left: Item | None, part: Reading) -> None:
    """an hour and 20 minutes; but 15 dollars an hour and 20 minutes."""
    if part.kind is not Kind.DURATION or context.words.lang != "en":
        return
    found = ONE_AND.search(context.text, max(0, part.start - LONGEST_ONE), part.start)
    if found is None or (left is not None and left.end >= found.start() - 1):
        return
    one = Decimal(1)
    whole = Reading(part.kind, found.start(), found.end("unit"), one, one, one, found["unit"].lower(), ONE_RULE)
    if durations.add_part(whole, part) is not None:
        part.start, part.low, part.high, part.unit = whole.start, whole.low, whole.high, whole.unit


def _worth(reading: Reading) -> Decimal:
    number = reading.number
    if number is None or reading.low is None or not number.low:
        return Decimal(1)
    return reading.low / number.low
