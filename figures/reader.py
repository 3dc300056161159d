"""Reads every figure of a text in one pass: numbers first, then what stands beside each of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from figures import money, percentages
from figures.context import Context
from figures.figure import Figure
from figures.folding import fold
from figures.languages import lexicon, tag
from figures.phrasebook import Entry
from figures.reading import Reading
from figures.scanning import Number

After = Callable[[Context, Number, Entry, int], Reading | None]

AFTER: dict[str, After] = {"money": money.after, "cents": money.cents, "percent": percentages.after}


def read(text: str, *, lang: str, published: datetime | date | None = None) -> list[Figure]:
    """Every figure of a text, sorted by start; figures of one kind do not overlap.

    lang: zh, en, ko or ja (zh-hans, zh-hant and other longer tags are cut). published: what relative dates start from.
    """
    language = tag(lang)
    folded = fold(text, language)
    context = Context(folded.text, lexicon(language), published)
    readings = [found for number in context.words.find(folded.text) if (found := _join(context, number))]
    return [reading.figure(text, folded) for reading in readings]


def _join(context: Context, number: Number) -> Reading | None:
    text, words = context.text, context.words
    at = number.end + (text[number.end : number.end + 1] == " ")
    found = words.after.after(text, at)
    reading = AFTER[found[0].notion](context, number, *found) if found else None
    return _before(context, number, reading)


def _before(context: Context, number: Number, reading: Reading | None) -> Reading | None:
    text = context.text
    at = number.start - (text[number.start - 1 : number.start] == " ")
    found = context.words.before.before(text, at)
    if found is None or found[1] < context.taken:
        chosen = reading
    elif reading is None:
        chosen = money.before(context, number, *found)
    else:
        chosen = reading
        if reading.own:
            reading.start, reading.unit, reading.own = found[1], found[0].unit, False
    if chosen is not None:
        context.taken = chosen.end
    return chosen
