"""Reads every figure of a text in one pass: dates, then numbers and what stands beside each of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from datetime import date, datetime

from figures import (
    counts,
    durations,
    fractions,
    hedges,
    multiples,
    names,
    parts,
    percentages,
    ranges,
    singles,
    tables,
)
from figures.beside import beside
from figures.context import Context
from figures.dates import joining
from figures.figure import Figure, Kind
from figures.folding import fold
from figures.languages import lexicon, tag
from figures.reading import Reading
from figures.scanning import Number
from figures.settling import settle
from figures.signs import sign


def read(text: str, *, lang: str, published: datetime | date | None = None) -> list[Figure]:
    """Every figure of a text, sorted by start; figures of one kind do not overlap.

    lang: zh, en, ko or ja (zh-hans, zh-hant and other longer tags are cut). published: what relative dates start from.
    """
    language = tag(lang)
    folded = fold(text, language)
    context = Context(folded.text, lexicon(language), published, folded)
    readings = sorted(readings_of(context), key=lambda reading: (reading.start, reading.end))
    settle(context, readings)
    return [reading.figure(text, folded) for reading in _apart(readings)]


def readings_of(context: Context) -> list[Reading]:
    """Every reading of a folded text, unsorted; what is refused is put down in the context."""
    dates = joining.dates(context.text, context.words.dates, context.published) if context.words.dates else []
    numbers = fractions.merge(context.text, list(context.words.find(context.text)), context.words)
    addresses = names.addresses(context.text)
    if addresses:
        dates = [date for date in dates if not _inside(date.start, addresses)]
        numbers = [number for number in numbers if not _inside(number.start, addresses)]
    context.heads = tables.heads(context, numbers)
    items = ranges.join(context, parts.join(context, list(_items(context, numbers, dates))))
    found = [*dates, *multiples.in_words(context), *percentages.in_words(context), *durations.in_words(context)]
    if context.words.lang == "en":
        found += singles.measures(context)
    for item in items:
        reading = item if isinstance(item, Reading) else _alone(context, item)
        if reading is not None:
            hedges.hedge(context, reading)
            found.append(reading)
        elif isinstance(item, Number):
            context.refused.append(item)
    return found


def _alone(context: Context, number: Number) -> Reading | None:
    reading = counts.alone(context, number)
    return reading and (tables.told(context, number) or reading) if context.heads else reading


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
        head = tables.above(context, number.start) if context.heads else None
        if head is not None:
            context.taken = max(context.taken, head.end)
            if number.start < head.end:
                continue
        sign(context.text, number, context.words, context.taken)
        reading = beside(context, number)
        context.taken = reading.end if reading else number.end
        yield reading or number


def _apart(readings: list[Reading]) -> list[Reading]:
    """Sorted readings without overlap inside a kind; the earlier and longer one stays."""
    ends: dict[Kind, int] = {}
    kept = []
    for reading in readings:
        if reading.start >= ends.get(reading.kind, 0):
            ends[reading.kind] = reading.end
            kept.append(reading)
    return kept
