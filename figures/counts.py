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
UNCOUNTED = {
    "dotted": "an address, a version or a date",
    "percent": "part of a percentage",
    "approximate": "two neighbouring digits: a guess",
    "several": "no count: some tens, some hundreds",
}
JOINED_BEFORE = "-/.#_@$&=+:\\"
JOINED_BEHIND = "-/_@:%\\=&"
HEAD = 24  # characters before a number in which a name or a word for codes is looked for
CLOCK_BEHIND = re.compile(r" ?[ap]\.?m(?![a-z])", re.IGNORECASE)
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
    return None if refusal(context, number) else of_number(number, Kind.NUMBER, None, "number alone", end=number.end)


def refusal(context: Context, number: Number) -> str:
    """Why a number that stands alone is no figure; empty where it is one."""
    never = UNCOUNTED.get(number.shape) or _never(context, number)
    if never or _told(context, number):
        return never
    if _is_code(context.text, number) and not context.alone(number.start, number.end):
        return "a code, not a count: too long, or a leading nought"
    if _isolated(context.text, number):
        return ""
    return _refused_in_words(context, number) if number.shape == "numeral" else _refused_in_digits(context.text, number)


def _never(context: Context, number: Number) -> str:
    if context.text[number.start : number.end] in BARE_SCALES:
        return "a scale word with no number"
    return "counts a century" if context.text.startswith(NAMED_AFTER, number.end) else ""


def _told(context: Context, number: Number) -> bool:
    """答えは百六です: the sentence says that it is a number."""
    text, words = context.text, context.words
    if not words.alone_after or number.shape not in {"numeral", "digits", "mixed"}:
        return False
    before = number.start <= context.begins or text.endswith(words.alone_before, 0, number.start)
    return before and text.startswith(words.alone_after, number.end)


def _isolated(text: str, number: Number) -> bool:
    """Whether the clause is nothing but the number."""
    before, after_it = text[number.start - 1 : number.start], text[number.end : number.end + 2].strip()[:1]
    opened = not before or before in '\n,;、。(“"「『 ' or (before == ":" and not text[number.start - 2].isdigit())
    rest = text[max(0, number.start - 2) : number.start].strip()
    closed = not after_it or after_it in '\n,;、。:)”"」』.!?…'
    return opened and closed and (not rest or not rest[-1].isalnum() or before in '\n,;、。:(“"「『')


def _refused_in_digits(text: str, number: Number) -> str:
    if _joined(text, number):
        return "joined to letters or signs beside it"
    head = text[max(0, number.start - HEAD) : number.start]
    named = NAME_BEFORE.search(head)
    if named and named["name"] not in NO_NAMES:
        return "part of a name"
    if CLOCK_BEHIND.match(text, number.end):
        return "a time of day"
    if EMERGENCY.search(head):
        return "a number to call"
    return "a code" if CODE_WORDS.search(head) else ""


def _joined(text: str, number: Number) -> bool:
    """GPT-4, 737MAX, 3:2."""
    before, following = text[number.start - 1 : number.start], text[number.end : number.end + 1]
    if before and before.isascii() and (before.isalnum() or before in JOINED_BEFORE):
        return True
    sign = following and following.isascii() and (following.isalnum() or following in JOINED_BEHIND)
    return bool(sign) and _named_on(text, number)


def _named_on(text: str, number: Number) -> bool:
    following = text[number.end : number.end + 2]
    return not (following[:1] in "-/:" and not following[1:].strip().isalnum()) and following != "- "


def _is_code(text: str, number: Number) -> bool:
    written = text[number.core : number.end]
    if not written.isdigit():
        return False
    return len(written) >= LONG_CODE or (len(written) > 1 and written[0] == "0")


def _refused_in_words(context: Context, number: Number) -> str:
    """English words count; wide numerals count alone only when long and with a scale word."""
    written = context.text[number.start : number.end]
    if context.words.lang == "en":
        return "one, as an article" if written.lower() == "one" else _refused_in_digits(context.text, number)
    if context.words.lang == "ko":
        return "" if korean.alone(context, number) else "part of a word"
    return "" if len(written) >= BARE_NUMERAL and number.scale > 0 else "part of a word"
