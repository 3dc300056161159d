"""What stands between two amounts of money: a bracket that converts, a word that converts, a joint, or none of these.

A gap is short, and every word of it must be known: 9090亿韩元(约合49.8亿元) opens a bracket, "$5 million, down from
3 million euros" does not. Words are tables, one file a language; all languages count in every text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from claims.kinds.context.tables import any_of, tables

LONGEST = 60  # code points between two amounts of one conversion; the longest seen in print is 31
FURTHER_MARKS = (";", "；", "/", "／")


class Gap(Enum):
    """What a gap does."""

    NOTHING = auto()
    OPENS = auto()  # A (about B)
    CONNECTS = auto()  # A, or B
    EQUALS = auto()  # A = B
    JOINS = auto()  # A and B, of one currency
    SPANS = auto()  # A to B, of one currency: a range
    CONTINUES = auto()  # (A; B): a further conversion of what stands before the bracket


@dataclass(frozen=True, slots=True)
class Between:
    """A gap read: what it does, the currency it names for the amount before it, whether it speaks of another day.

    onwards: the currency named is meant from here on (下同). direct: nothing but the bracket follows the amount.
    """

    gap: Gap
    original: str | None = None
    then: bool = False
    onwards: bool = False
    direct: bool = True


NOTHING = Between(Gap.NOTHING)


def between(text: str) -> Between:
    """Read a gap."""
    if len(text) > LONGEST or "。" in text:
        return NOTHING
    before, bracket, inside = _at_bracket(text)
    if bracket:
        if not _is_tail(before) or not _consists_of(_words().fillers, inside):
            return NOTHING
        direct = not before.strip()
        return Between(Gap.OPENS, _original(inside), speaks_of_then(inside), "下同" in inside, direct)
    return Between(_unbracketed(text.strip()), None, speaks_of_then(text))


def speaks_of_then(text: str) -> bool:
    """Whether words name an earlier day's rate: at the time, 按当时汇率."""
    return _words().then.search(text) is not None


def _at_bracket(text: str) -> tuple[str, str, str]:
    opening = _BRACKET.search(text)
    if opening is None:
        return text, "", ""
    return text[: opening.start()], opening.group(), text[opening.end() :]


def _unbracketed(text: str) -> Gap:
    if _EQUALS.fullmatch(text):
        return Gap.EQUALS
    words = text.strip(_PAUSES)
    if words and (_words().connectors.fullmatch(words) or _connects_after_tail(text)):
        return Gap.CONNECTS
    if text in FURTHER_MARKS:
        return Gap.CONTINUES
    if _SPAN.fullmatch(text) or _words().spans.fullmatch(text):
        return Gap.SPANS
    return Gap.JOINS if _COMMA.fullmatch(text) or _words().joiners.fullmatch(text) else Gap.NOTHING


def _connects_after_tail(text: str) -> bool:
    """8000万韩元的收入，折合人民币46万: what the amount describes may stand before the pause."""
    pause = _PAUSE.search(text)
    if pause is None or not _is_tail(text[: pause.start()]):
        return False
    return _words().connectors.fullmatch(text[pause.end() :].strip(_PAUSES)) is not None


def _original(inside: str) -> str | None:
    """The currency a bracket gives the amount before it: （新台币，下同，约…）, named before a pause."""
    named, pause, _rest = inside.strip().partition("，") if "，" in inside else inside.strip().partition(",")
    return _words().originals.get(named.strip()) if pause else None


def _is_tail(text: str) -> bool:
    """What may stand between an amount and its bracket: a measure word, or up to two words the amount describes."""
    return _TAIL.fullmatch(text) is not None or _words().tails.fullmatch(text.strip(" -")) is not None


def _consists_of(words: re.Pattern[str], text: str) -> bool:
    at = 0
    while at < len(text):
        word = words.match(text, at)
        if word is None or word.end() == at:
            return False
        at = word.end()
    return True


_BRACKET = re.compile(r"[(（\[［【]")
_EQUALS = re.compile(r"[≈=≒~～＝⇒→≃≅]|≈≈|==|->")
_SPAN = re.compile(r"[-–—~～〜]")
_COMMA = re.compile(r"[，,、]")
_PAUSE = re.compile(r"[，,、]")
_PAUSES = " ，,、—–-:：\u3000\u00a0"
_TAIL = re.compile(
    r"[ \u3000]?(?:[a-z]+[ -]?){0,2}|-[a-z-]{1,20} ?|[\u4e00-\u9fff]{0,4}[”\"'’」』》]? ?|[가-힣]{0,3} ?"
)
_LABEL = r"[^\s()（），,。:：]{0,10}[注按][:：]"


@dataclass(frozen=True, slots=True)
class _Words:
    fillers: re.Pattern[str]
    connectors: re.Pattern[str]
    joiners: re.Pattern[str]
    spans: re.Pattern[str]
    tails: re.Pattern[str]
    then: re.Pattern[str]
    originals: dict[str, str]


@cache
def _words() -> _Words:
    """The tables of every language in this folder's `words`, as patterns."""
    known = tables("claims.kinds.converting.words")
    originals = {name: code for table in known for name, code in table.ORIGINALS.items()}
    fillers = {word for table in known for word in (*table.FILLERS, *table.ORIGINALS)}
    connectors = any_of(word for table in known for word in table.CONNECTORS)
    hedges = any_of(fillers)
    return _Words(
        fillers=re.compile(rf"[\s，,、：:≈~～=]+|{_LABEL}|(?:{hedges})", re.IGNORECASE),
        connectors=re.compile(rf"(?:{connectors})(?:[\s，,]*(?:{hedges})){{0,3}}", re.IGNORECASE),
        joiners=re.compile(any_of(word for table in known for word in table.JOINERS)),
        spans=re.compile(any_of(word for table in known for word in table.SPANS)),
        tails=re.compile(any_of(word for table in known for word in table.TAILS)),
        then=re.compile(any_of(word for table in known for word in table.THEN)),
        originals=originals,
    )
