"""Spans of time: 30分钟, 1小时20分钟, 三年半, 一个半小时, 30-minute, an hour and a half, 열흘.

What names a point of the calendar (2014年, 5日) is the dates' and was read before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from figures import money
from figures.context import Context
from figures.figure import Exactness, Kind
from figures.phrasebook import Entry
from figures.reading import Reading, of_number
from figures.scanning import Number

HALF = Decimal("0.5")
CENT = Decimal("0.01")
HALF_BETWEEN = re.compile("个(?:(?P<half>半)(?!月[刊报])|多)")
ONE_BEHIND = [
    "for",
    "within",
    "than",
    "about",
    "over",
    "nearly",
    "almost",
    "took",
    "takes",
    "lasted",
    "lasts",
    "wait",
    "in",
]
ONE_OF = re.compile(
    rf"(?:^|{'|'.join(f'(?<={word} )' for word in ONE_BEHIND)})(?:an?|another|a whole|a full|an entire)[ -]"
    r"(?P<unit>second|minute|hour|day|week|month|year|decade|century|fortnight)(?P<half> and a half)?"
    r"(?![a-z-]| (?:ago|later|from|before|and|chance|opinion|time|look|term|home|wave|world|hand|language|thought"
    r"|child))"
    r"|(?<![a-z])(?:all|whole|full|entire)[ -](?P<unit2>day|week|month|year)(?![a-z-])"
    r"|(?<![a-z])an? (?P<unit3>hour|day|week|month|year) and a half(?![a-z])",
    re.IGNORECASE,
)
MORE_BEFORE = ("もう", "まる")  # another hour, a whole year: the word belongs to the span of time
MORE_AFTER = re.compile(" ?(?:더|종일)(?![가-힣])")
SEVERAL = frozenset("数몇며")  # 数日, 며칠: counted as three
SECONDS = {
    "ms": Decimal("0.001"), "second": Decimal(1), "minute": Decimal(60), "hour": Decimal(3600), "day": Decimal(86400),
    "week": Decimal(604800), "fortnight": Decimal(1209600),
}  # fmt: skip
MONTHS = {
    "month": Decimal(1), "quarter": Decimal(3), "half_year": Decimal(6), "year": Decimal(12), "decade": Decimal(120),
    "century": Decimal(1200),
}  # fmt: skip


def after(context: Context, number: Number, entry: Entry, end: int) -> Reading | None:
    """30 + 分钟. 五分 alone is a sum of money."""
    if entry.word == "分" and context.words.lang == "zh" and context.alone(number.start, end):
        return money.cents(context, number, entry._replace(unit="own", factor=CENT), end)
    reading = of_number(number, Kind.DURATION, entry.unit, "number + unit of time", end=end, factor=entry.factor)
    if number.low == HALF and context.text[number.start - 1 : number.start] == "个":
        reading.start -= 1
        reading.low = reading.high = number.low + 1
    _with_more(context, reading)
    return reading


def _with_more(context: Context, reading: Reading) -> None:
    """もう1時間, 한 달 더: one more of it, all of it."""
    if context.words.lang == "ja" and context.text.endswith(MORE_BEFORE, 0, reading.start):
        reading.start -= len(MORE_BEFORE[0])
    elif context.words.lang == "ko" and (found := MORE_AFTER.match(context.text, reading.end)):
        reading.end = found.end()


def with_half(context: Context, number: Number) -> Reading | None:
    """一个半小时: the half stands between the number and its unit; 四个多星期 is somewhat more."""
    found = HALF_BETWEEN.match(context.text, number.end)
    entry = context.words.after.after(context.text, found.end()) if found else None
    if found is None or entry is None or entry[0].notion != "duration":
        return None
    reading = of_number(number, Kind.DURATION, entry[0].unit, "number + half + unit of time", end=entry[1])
    if found["half"]:
        reading.low = reading.high = number.low + HALF
        reading.step = HALF
    else:
        reading.exactness = Exactness.AT_LEAST
    return reading


def _ones(context: Context) -> Iterator[Reading]:
    """for a month, another day, all week; an hour and a half."""
    for found in ONE_OF.finditer(context.text):
        unit = (found["unit"] or found["unit2"] or found["unit3"]).lower()
        value = Decimal("1.5") if found["half"] or found["unit3"] else Decimal(1)
        yield Reading(
            Kind.DURATION, found.start(), found.end(), value, value, Decimal(1), unit, "one of a unit of time"
        )


def in_words(context: Context) -> Iterator[Reading]:
    """Days that have a word of their own: 사흘, 하루; one of a unit: for a month, a whole day."""
    if context.words.lang == "en":
        yield from _ones(context)
    words = context.words.duration_words
    if words is None:
        return
    for found in words.finditer(context.text):
        word, (start, end) = found["word"], found.span("word")
        count, unit = context.words.durations[word]
        reading = Reading(Kind.DURATION, start, end, count, count, Decimal(1), unit, "duration in a word")
        if word[0] in SEVERAL:
            reading.exactness = Exactness.ABOUT
        _with_more(context, reading)
        yield reading


def add_part(whole: Reading, part: Reading) -> Reading | None:
    """1小时 + 20分钟, in the smaller unit; None where the units share no measure (a month is no number of days)."""
    for worths in (SECONDS, MONTHS):
        if whole.unit in worths and part.unit in worths and worths[whole.unit] > worths[part.unit]:
            ratio = worths[whole.unit] / worths[part.unit]
            if whole.low is None or part.low is None or whole.low != whole.high:
                return None
            whole.low = whole.high = whole.low * ratio + part.low
            whole.unit, whole.step, whole.end = part.unit, part.step, part.end
            return whole
    return None
