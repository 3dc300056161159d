"""Reads every figure of a text in one pass: dates, then numbers and what stands beside each of them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime

from figures import (
    counts,
    dimensions,
    durations,
    fractions,
    hedges,
    korean,
    money,
    multiples,
    names,
    ordinals,
    parts,
    percentages,
    ranges,
)
from figures.context import Context
from figures.dates import joining
from figures.figure import Figure, Kind
from figures.folding import fold
from figures.languages import lexicon, tag
from figures.phrasebook import Entry
from figures.reading import Reading
from figures.scanning import Number
from figures.signs import sign

TIME_WORDS = ("minute", "hour", "day", "week", "month", "year", "second")
After = Callable[[Context, Number, Entry, int], Reading | None]

FRACTION_OF = re.compile(r" (?:of )?(?:an? )?(?=[a-z])")
MORE_OF = re.compile(r" (?:fewer|extra|additional|more|full|whole|straight|consecutive|further|long) (?=[a-z])")
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


def read(text: str, *, lang: str, published: datetime | date | None = None) -> list[Figure]:
    """Every figure of a text, sorted by start; figures of one kind do not overlap.

    lang: zh, en, ko or ja (zh-hans, zh-hant and other longer tags are cut). published: what relative dates start from.
    """
    language = tag(lang)
    folded = fold(text, language)
    context = Context(folded.text, lexicon(language), published, folded)
    readings = sorted(readings_of(context), key=lambda reading: (reading.start, reading.end))
    return [reading.figure(text, folded) for reading in _apart(readings)]


def readings_of(context: Context) -> list[Reading]:
    """Every reading of a folded text, unsorted."""
    dates = joining.dates(context.text, context.words.dates, context.published) if context.words.dates else []
    numbers = fractions.merge(context.text, list(context.words.find(context.text)), context.words)
    addresses = names.addresses(context.text)
    if addresses:
        dates = [date for date in dates if not _inside(date.start, addresses)]
        numbers = [number for number in numbers if not _inside(number.start, addresses)]
    items = ranges.join(context, parts.join(context, list(_items(context, numbers, dates))))
    found = [*dates, *multiples.in_words(context), *percentages.in_words(context), *durations.in_words(context)]
    for item in items:
        reading = item if isinstance(item, Reading) else counts.alone(context, item)
        if reading is not None:
            hedges.hedge(context, reading)
            found.append(reading)
    return found


def _inside(at: int, spans: list[tuple[int, int]]) -> bool:
    """Whether a place lies in one of the sorted spans."""
    index = bisect_right(spans, at, key=lambda span: span[0]) - 1
    return index >= 0 and spans[index][0] <= at < spans[index][1]


def _items(context: Context, numbers: Iterable[Number], dates: list[Reading]) -> Iterator[Reading | Number]:
    """Each number with what stands beside it, or alone."""
    at = 0
    for number in numbers:
        while at < len(dates) and dates[at].end <= number.start:
            at += 1
        if number.start < context.taken or (at < len(dates) and dates[at].start <= number.start):
            continue
        sign(context.text, number, context.words, context.taken)
        reading = _join(context, number)
        context.taken = reading.end if reading else number.end
        yield reading or number


def _join(context: Context, number: Number) -> Reading | None:
    text, words = context.text, context.words
    if number.shape in {"dotted", "approximate"}:
        return None
    if number.shape == "percent":
        return percentages.hundredths(number)
    if number.shape == "ordinal":
        return ordinals.spelled(context, number)
    ranked = ordinals.before(context, number)
    if ranked is not None:
        return ranked
    if number.shape == dimensions.METRE_OR_MILLION and _sign_before(context, number) is None:
        dimensions.metre_or_million(text, number)
    at = _unit_at(text, number)
    halved = durations.with_half(context, number)
    if halved is not None:
        return halved
    found = words.after.after(text, at)
    if found and words.lang == "ko" and number.shape == "numeral" and not korean.counts(context, number, *found):
        found = None
    reading = AFTER[found[0].notion](context, number, *found) if found else None
    if reading is not None and reading.unit == "GBP":
        reading = dimensions.mass_of(context, reading)
    if reading is None and words.lang == "en":
        reading = (
            dimensions.inches(context, number)
            or dimensions.aged(context, number)
            or percentages.before(context, number)
        )
    return _with_sign_before(context, number, reading)


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
    """$ 20 $ 37, 3 USD50: a sign that a digit follows is the next amount's, where this one has its own or none is parted."""
    following = text[reading.end : reading.end + 2]
    code = text[reading.end - 1].isalpha() and text[reading.end - 1].isascii()
    if following[:1].isdigit() and code:
        return True
    return before is not None and following.strip()[:1].isdigit() and not text[reading.end - 1].isalpha()


def _apart(readings: list[Reading]) -> list[Reading]:
    """Sorted readings without overlap inside a kind; the earlier and longer one stays."""
    ends: dict[Kind, int] = {}
    kept = []
    for reading in readings:
        if reading.start >= ends.get(reading.kind, 0):
            ends[reading.kind] = reading.end
            kept.append(reading)
    return kept
