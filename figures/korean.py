"""Which Korean syllables are numerals: 이 is two in 이백, and "this" or a particle nearly everywhere else.

Numerals without digits count only where what follows them is a unit they are said with: native words before hours,
people and things (두 시간, 세 명), Sino-Korean ones before money, percent and measures (삼십 프로, 백원).
"""

from __future__ import annotations

from figures.context import Context
from figures.phrasebook import Entry
from figures.scanning import Number
from figures.words import ko

NATIVE = frozenset(ko.NUMBER_WORDS)
NATIVE_ALONE = frozenset(ko.NATIVE_ALONE.split())
NATIVE_UNITS = frozenset(ko.NATIVE_UNITS.split())
LONG_UNIT = 2  # syllables from which a unit is not mistaken for the end of a word


def counts(context: Context, number: Number, entry: Entry, end: int) -> bool:
    """Whether a numeral without digits counts the unit behind it."""
    text = context.text
    written = text[number.start : number.end].replace(" ", "")
    if not _ends(context, end):
        return False
    if _native(written):
        return entry.word in NATIVE_UNITS or len(entry.word) >= LONG_UNIT
    if len(entry.word) >= LONG_UNIT or number.scale or len(written) > 1:
        return (
            len(written) > 1
            or entry.notion in {"percent", "money", "dimension", "cents", "multiple"}
            or entry.word in {"개월", "주일"}
        )
    return (entry.word == "원" and written in {"백", "천", "만", "억"}) or context.alone(number.start, end)


def _ends(context: Context, end: int) -> bool:
    following = context.text[end : end + 1]
    return not ("가" <= following <= "힣") or following in context.words.particles


def _native(written: str) -> bool:
    return any(written.endswith(word) for word in NATIVE)


def alone(context: Context, number: Number) -> bool:
    """Whether a numeral in words counts with nothing behind it: 쉰둘, 백육십일, 이천이백; never 이 or 조."""
    text = context.text
    written = text[number.start : number.end].replace(" ", "")
    if not _ends(context, number.end):
        return False
    return (
        written in NATIVE_ALONE
        or len(written) >= 3
        or (len(written) == 2 and (number.scale > 0 or _native(written) or any(c in "십백천" for c in written)))
    )
