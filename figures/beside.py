"""What stands beside a number: the unit behind it, the sign before it; each notion reads its own."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from figures import counts, dimensions, durations, korean, money, multiples, ordinals, percentages
from figures.context import Context
from figures.figure import Kind
from figures.numerals import ZERO
from figures.phrasebook import Entry
from figures.reading import Reading, of_number
from figures.scanning import Number

TIME_WORDS = ("minute", "hour", "day", "week", "month", "year", "second")
After = Callable[[Context, Number, Entry, int], Reading | None]

FRACTION_OF = re.compile(r" (?:of )?(?:an? )?(?=[a-z])")
MORE_OF = re.compile(r" (?:fewer|less|extra|additional|more|full|whole|straight|consecutive|further|long) (?=[a-z])")
AFTER: dict[str, After] = {
    "money": money.after,
    "cents": money.cents,
    "percent": percentages.after,
    "tenths": percentages.tenths,
    "tenths off": percentages.off,
    "dimension": dimensions.after,
    "age": dimensions.age,
    "duration": durations.after,
    "multiple": multiples.after,
    "ordinal": ordinals.after,
    "count": counts.after,
    "dozen": counts.dozens,
}
SECOND = 2  # a second of something is no share
THE = re.compile(r"the $", re.IGNORECASE)
UNREAD = frozenset({"dotted", "approximate"})


def beside(context: Context, number: Number) -> Reading | None:
    """The figure a number makes with what stands beside it; None where nothing does."""
    if number.shape in UNREAD:
        return None
    share = _share_of(context, number) if number.shape == "ordinal" and context.words.lang == "en" else None
    if share is not None:
        return share
    whole = SHAPES[number.shape](context, number) if number.shape in SHAPES else ordinals.before(context, number)
    if whole is not None:
        return whole
    if number.shape == dimensions.METRE_OR_MILLION and _sign_before(context, number) is None:
        dimensions.metre_or_million(context.text, number)
    halved = durations.with_half(context, number)
    if halved is not None:
        return halved
    return _with_sign_before(context, number, _with_unit(context, number) or _in_english(context, number))


SHAPES: dict[str, Callable[[Context, Number], Reading]] = {
    "percent": percentages.hundredths,
    "ordinal": ordinals.spelled,
}
SHARE_OF = re.compile(r" of (?:an? )?(?P<unit>[a-z]{3,})(?![a-z-])")


def _share_of(context: Context, number: Number) -> Reading | None:
    """tenth of a gallon, but the third of May and the 4th of an hour-long series."""
    text = context.text
    found = SHARE_OF.match(text, number.end) if text[number.end - 1] in "hd" and number.low > SECOND else None
    unit = context.words.after.after(text, found.start("unit")) if found else None
    if (
        unit is None
        or unit[0].notion != "dimension"
        or text[number.start].isdigit()
        or THE.search(text, max(0, number.start - 4), number.start)
    ):
        return None
    share = replace(number, low=1 / number.low, high=1 / number.low, step=ZERO, shape="fraction")
    return of_number(share, Kind.DIMENSION, unit[0].unit, "share + unit", end=unit[1], factor=unit[0].factor)


def _with_unit(context: Context, number: Number) -> Reading | None:
    """A number with the word behind it."""
    found = context.words.after.after(context.text, _unit_at(context.text, number))
    if found is None:
        return None
    if context.words.lang == "ko" and number.shape == "numeral" and not korean.counts(context, number, *found):
        return None
    reading = AFTER[found[0].notion](context, number, *found)
    return dimensions.mass_of(context, reading) if reading is not None and reading.unit == "GBP" else reading


def _in_english(context: Context, number: Number) -> Reading | None:
    if context.words.lang != "en":
        return None
    return (
        _in_marks(context, number)
        or dimensions.inches(context, number)
        or dimensions.aged(context, number)
        or percentages.before(context, number)
    )


def _in_marks(context: Context, number: Number) -> Reading | None:
    return dimensions.bracketed(context, number) or dimensions.marked(context, number)


def _unit_at(text: str, number: Number) -> int:
    """Where a unit may start: behind a blank, a hyphen before letters, or "a" behind a fraction (half a litre)."""
    following = text[number.end : number.end + 1]
    if number.shape == "fraction" and (article := FRACTION_OF.match(text, number.end)):
        return article.end()
    if following == " " and (more := MORE_OF.match(text, number.end)):
        return more.end() if text.startswith(TIME_WORDS, more.end()) else number.end + 1
    if following == "-" and not text[number.end + 1 : number.end + 2].isalpha():
        return number.end
    return number.end + (following in {" ", "-"})


def _sign_before(context: Context, number: Number) -> tuple[Entry, int] | None:
    text = context.text
    at = number.start - (text[number.start - 1 : number.start] == " ")
    found = context.words.before.before(text, at)
    return None if found is None or found[1] < context.taken else found


def _with_sign_before(context: Context, number: Number, reading: Reading | None) -> Reading | None:
    """A currency before the number: alone, or telling whose 元 it is."""
    found = _sign_before(context, number)
    if reading is not None and reading.kind is Kind.CURRENCY and _belongs_to_next(context.text, reading, found):
        reading = None
    if found is None:
        return reading
    if reading is None or reading.kind not in {Kind.CURRENCY, Kind.PERCENT}:
        return money.before(context, number, *found)
    if reading.kind is Kind.CURRENCY and (reading.own or reading.unit == found[0].unit or reading.candidates):
        reading.start, reading.unit, reading.own, reading.candidates = found[1], found[0].unit, False, ()
    return reading


def _belongs_to_next(text: str, reading: Reading, before: tuple[Entry, int] | None) -> bool:
    """$ 20 $ 37, 3 USD50: a sign that a digit follows is the next amount's, where this one has its own."""
    following = text[reading.end : reading.end + 2]
    code = text[reading.end - 1].isalpha() and text[reading.end - 1].isascii()
    if following[:1].isdigit() and code:
        return True
    return before is not None and following.strip()[:1].isdigit() and not text[reading.end - 1].isalpha()
