"""Reads every figure of a text in one pass: dates, then numbers and what stands beside each of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime

from figures import counts, dimensions, durations, fractions, hedges, korean, money, multiples, ordinals, parts, percentages, ranges
from figures.context import Context
from figures.dates import joining
from figures.figure import Figure, Kind
from figures.folding import fold
from figures.languages import lexicon, tag
from figures.phrasebook import Entry
from figures.reading import Reading
from figures.scanning import Number
from figures.signs import sign

After = Callable[[Context, Number, Entry, int], Reading | None]

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
    items = ranges.join(context, parts.join(context, list(_items(context, numbers, dates))))
    found = [*dates, *multiples.in_words(context), *percentages.in_words(context), *durations.in_words(context)]
    for item in items:
        reading = item if isinstance(item, Reading) else counts.alone(context, item)
        if reading is not None:
            hedges.hedge(context, reading)
            found.append(reading)
    return found


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
    if number.shape == "dotted":
        return None
    if number.shape == "percent":
        return percentages.hundredths(number)
    if number.shape == "ordinal":
        return ordinals.spelled(context, number)
    ranked = ordinals.before(context, number)
    if ranked is not None:
        return ranked
    at = number.end + (text[number.end : number.end + 1] in {" ", "-"})
    halved = durations.with_half(context, number)
    if halved is not None:
        return halved
    found = words.after.after(text, at)
    if found and words.lang == "ko" and number.shape == "numeral" and not korean.counts(context, number, *found):
        found = None
    reading = AFTER[found[0].notion](context, number, *found) if found else None
    return _with_sign_before(context, number, reading)


def _with_sign_before(context: Context, number: Number, reading: Reading | None) -> Reading | None:
    """A currency before the number: alone, or telling whose 元 it is."""
    text = context.text
    at = number.start - (text[number.start - 1 : number.start] == " ")
    found = context.words.before.before(text, at)
    if found is None or found[1] < context.taken:
        return reading
    if reading is None or reading.kind not in {Kind.CURRENCY, Kind.PERCENT}:
        return money.before(context, number, *found)
    if reading.kind is Kind.CURRENCY and (reading.own or reading.unit == found[0].unit or reading.candidates):
        reading.start, reading.unit, reading.own, reading.candidates = found[1], found[0].unit, False, ()
    return reading


def _apart(readings: list[Reading]) -> list[Reading]:
    """Sorted readings without overlap inside a kind; the earlier and longer one stays."""
    ends: dict[Kind, int] = {}
    kept = []
    for reading in readings:
        if reading.start >= ends.get(reading.kind, 0):
            ends[reading.kind] = reading.end
            kept.append(reading)
    return kept
