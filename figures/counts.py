"""Counts, and numbers that stand alone: 16个, 3만2000명, 14.1 million people; 「答案是四」.

A number that names a thing is none: iPhone 15, GPT-4, 600519, 5G, 三星, 一汽. In a text that is nothing but a number
it is one.
"""

from __future__ import annotations

import re

from figures import korean
from figures.context import Context
from figures.figure import Kind
from figures.phrasebook import Entry
from figures.reading import Reading, of_number
from figures.scanning import Number
from figures.words import en

EMERGENCY = re.compile(r"(?:call|dial|dialled|dialed|拨打|119|112)\s*$", re.IGNORECASE)
CODE_WORDS = re.compile(r"(?:代码|编号|号码|邮编|电话|证号|QQ|ISBN|code|No\.|no\.|코드|コード|번호|番号)[:: ]?$")
NAME_BEFORE = re.compile(r"(?<![A-Za-z])(?P<name>[A-Za-z]*[A-Z][A-Za-z]*)[ ]$")
NO_NAMES = frozenset(en.NO_NAMES.split())
UNCOUNTED = frozenset({"dotted", "percent", "approximate", "several"})
NAMED_AFTER = ("世纪", "세기", "世紀")
ONES = frozenset("一壹零半")  # 一家, 一个: an article more often than a count
BARE_SCALES = frozenset({"万", "万万", "亿", "兆", "만", "억", "조", "천", "경"})
LONG_CODE = 7  # a run of digits as long, without commas, names rather than counts; in a sentence
BARE_NUMERAL = 3  # characters from which a numeral may stand in a sentence without a classifier


def after(context: Context, number: Number, _entry: Entry, _end: int) -> Reading | None:
    """16 + 个: the classifier stays outside the span."""
    if number.shape in UNCOUNTED or context.text[number.start : number.end] in ONES:
        return None
    return of_number(number, Kind.NUMBER, None, "number + classifier", end=number.end)


def dozens(_context: Context, number: Number, entry: Entry, end: int) -> Reading:
    """五打 is sixty."""
    return of_number(number, Kind.NUMBER, None, "dozens", end=end, factor=entry.factor)


def alone(context: Context, number: Number) -> Reading | None:
    """A number that nothing beside it explains."""
    text = context.text
    if (
        number.shape in UNCOUNTED
        or text[number.start : number.end] in BARE_SCALES
        or text.startswith(NAMED_AFTER, number.end)
    ):
        return None
    if _told(context, number):
        return _bare(number)
    if _is_code(text, number) and text.strip() != text[number.start : number.end]:
        return None
    if _isolated(text, number) or (number.shape != "numeral" and _counts_in_digits(text, number)):
        return _bare(number)
    if number.shape == "numeral" and _counts_in_words(context, number):
        return _bare(number)
    return None


def _told(context: Context, number: Number) -> bool:
    """答えは百六です: the sentence says that it is a number."""
    text, words = context.text, context.words
    if not words.alone_after or number.shape not in {"numeral", "digits", "mixed"}:
        return False
    before = not text[: number.start].strip() or text.endswith(words.alone_before, 0, number.start)
    return before and text.startswith(words.alone_after, number.end)


def _bare(number: Number) -> Reading:
    return of_number(number, Kind.NUMBER, None, "number alone", end=number.end)


def _isolated(text: str, number: Number) -> bool:
    """Whether the clause is nothing but the number."""
    before, after_it = text[number.start - 1 : number.start], text[number.end : number.end + 2].strip()[:1]
    opened = not before or before in '\n,;、。:(“"「『 '
    rest = text[max(0, number.start - 2) : number.start].strip()
    closed = not after_it or after_it in '\n,;、。:)”"」』.!?…'
    return opened and closed and (not rest or not rest[-1].isalnum() or before in '\n,;、。:(“"「『')


def _counts_in_digits(text: str, number: Number) -> bool:
    before = text[number.start - 1 : number.start]
    if before.isascii() and (before.isalnum() or before in "-/.#_@$&=+:\\") and before:
        return False
    following = text[number.end : number.end + 1]
    if following and (
        following.isascii() and (following.isalnum() or following in "-/_@:%\\=&") and _named_on(text, number)
    ):
        return False
    head = text[max(0, number.start - 24) : number.start]
    named = NAME_BEFORE.search(head)
    if named and named["name"] not in NO_NAMES:
        return False
    return not (_is_code(text, number) or EMERGENCY.search(head) or CODE_WORDS.search(head))


def _named_on(text: str, number: Number) -> bool:
    following = text[number.end : number.end + 2]
    return not (following[:1] in "-/:" and not following[1:].strip().isalnum()) and following != "- "


def _is_code(text: str, number: Number) -> bool:
    written = text[number.core : number.end]
    if not written.isdigit():
        return False
    return len(written) >= LONG_CODE or (len(written) > 1 and written[0] == "0")


def _counts_in_words(context: Context, number: Number) -> bool:
    """Whether a numeral in words counts: English words do; wide numerals only when long, with a scale and no idiom."""
    text = context.text
    written = text[number.start : number.end]
    if context.words.lang == "en":
        return written.lower() != "one" and _counts_in_digits(text, number)
    if context.words.lang == "ko":
        return korean.alone(context, number)
    return len(written) >= BARE_NUMERAL and number.scale > 0
