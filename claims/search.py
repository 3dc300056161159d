"""What is typed into a search: figures and dates in any of four languages' ways, and the words beside them. Pure.

1000亿韩元 is looked for as ₩100 billion, however a claim writes it. Text that holds no figure stays text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from figures.figure import Exactness, Figure, Kind
from figures.reader import read

LANGUAGES = ("zh", "en", "ko", "ja")
LONGEST = 100  # letters that are read for figures; a longer text is looked for by its letters alone
MEASURED = (Kind.CURRENCY, Kind.PERCENT, Kind.DIMENSION, Kind.DURATION, Kind.MULTIPLE)
COUNTED = (Kind.NUMBER, Kind.CURRENCY, Kind.DIMENSION, Kind.DURATION, Kind.MULTIPLE)  # what a bare number may be of
APART = re.compile(r"[\s,.;:，。、；：·()（）\"'“”‘’「」『』]+")
HEDGE = re.compile(r"(?:约|大约|約|およそ|약|about|around|approximately|some|circa|c)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sought:
    """A figure to be found: of one of some kinds, of a unit (None: of any), with a value from low to high."""

    kinds: tuple[str, ...]
    unit: str | None
    low: Decimal
    high: Decimal


@dataclass(frozen=True, slots=True)
class Day:
    """A day, month or year to be found, as ISO 8601 writes it; a month holds its days."""

    iso: str

    @property
    def span(self) -> tuple[date, date] | None:
        """The day it begins with and the day after its last; None for a week or a span of two days."""
        parts = [int(part) for part in self.iso.split("-") if part.isdigit()]
        if len(parts) != self.iso.count("-") + 1 or not 1 <= len(parts) <= 3:
            return None
        first = date(*[*parts, 1, 1][:3])
        if len(parts) == 3:
            return first, first + timedelta(days=1)
        months = 12 if len(parts) == 1 else 1
        return first, (first.replace(day=1) + timedelta(days=31 * months)).replace(day=1)


@dataclass(frozen=True, slots=True)
class Search:
    """What is looked for. `figures`: for each one that was typed, what it may mean, of which one has to be there.

    letters: the whole as it was typed, "" where the quantity counts and not its letters. words: what stands beside the
    figures, all of which has to be there.
    """

    letters: str
    figures: tuple[tuple[Sought | Day, ...], ...] = ()
    words: tuple[str, ...] = ()


def sought(typed: str) -> Search:
    """What a text looks for. A text with words and figures is found by its letters too."""
    text = " ".join(typed.split())
    if not text or len(text) > LONGEST:
        return Search(text)
    readings = [(_figures(text, lang), lang) for lang in LANGUAGES]
    left = {lang: _words(text, figures) for figures, lang in readings}
    fewest = min(sum(map(len, words)) for words in left.values())
    best = [(figures, lang) for figures, lang in readings if figures and sum(map(len, left[lang])) == fewest]
    if not best:
        return Search(text)
    meant = _meant([figures for figures, _lang in best])
    words = left[best[0][1]]
    if not words and all(map(_is_certain, best[0][0])):
        return Search("", meant)
    return Search(text, meant, words)


def _figures(text: str, lang: str) -> list[Figure]:
    """The quantities of a text; a bare number counts where it is all there is, else it is one of the words."""
    found = [figure for figure in read(text, lang=lang) if _is_quantity(figure)]
    has_words = bool(_words(text, found))
    return [figure for figure in found if not (has_words and _is_bare(figure))]


def _is_quantity(figure: Figure) -> bool:
    if figure.kind is Kind.DATE:
        return bool(figure.date)
    return (figure.kind in MEASURED or _is_number(figure)) and None not in (figure.low, figure.high)


def _is_number(figure: Figure) -> bool:
    """Written in digits or with a scale, or a fraction; “one” is a word."""
    if figure.kind is not Kind.NUMBER or figure.low is None:
        return False
    return bool(figure.scale) or bool(figure.low % 1) or any(letter.isdigit() for letter in figure.text)


def _is_bare(figure: Figure) -> bool:
    return figure.kind is Kind.NUMBER and not figure.scale


def _is_certain(figure: Figure) -> bool:
    """Whether it can be nothing but a quantity: a bare number may stand in a name, and 百分 is a hundred cents."""
    if figure.kind in (Kind.DATE, Kind.PERCENT):
        return True
    return figure.unit is not None and any(letter.isdigit() for letter in figure.text)


def _words(text: str, figures: Sequence[Figure]) -> tuple[str, ...]:
    """What stands beside the figures; a word that binds one (约, about) belongs to it."""
    pieces, at = [], 0
    for figure in sorted(figures, key=lambda one: one.start):
        before = text[at : figure.start]
        pieces.append(_unbound(before) if figure.exactness is Exactness.ABOUT else before)
        at = figure.end
    pieces.append(text[at:])
    return tuple(word for piece in pieces for word in APART.split(piece) if word)


def _unbound(before: str) -> str:
    kept = before.rstrip(" .")
    hedges = [found for found in HEDGE.finditer(kept) if found.end() == len(kept)]
    return kept[: hedges[0].start()] if hedges else before


def _meant(readings: Sequence[Sequence[Figure]]) -> tuple[tuple[Sought | Day, ...], ...]:
    """For each figure what it may mean by the readings: ￥100 is yuan to one language and yen to another."""
    spans: dict[int, dict[Sought | Day, None]] = {}
    for figures in readings:
        for figure in figures:
            spans.setdefault(figure.start, {}).update(dict.fromkeys(_meanings(figure)))
    return tuple(tuple(spans[start]) for start in sorted(spans))


def _meanings(figure: Figure) -> list[Sought | Day]:
    if figure.date:
        return [Day(figure.date)]
    if figure.low is None or figure.high is None:
        return []
    ends = figure.interval if figure.exactness is Exactness.ABOUT else figure
    low, high = ends.low or Decimal(0), ends.high or Decimal(0)
    if figure.unit is None and figure.kind is Kind.NUMBER:
        return [Sought(tuple(kind.value for kind in COUNTED), None, low, high)]
    return [Sought((figure.kind.value,), figure.unit or "", low, high)]
