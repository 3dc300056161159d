"""Text → passages: its sentences, each with its span, its figures and its terms.

A passage is what a claim is held against and what is quoted: `text[start:end]`, exactly.
Computed once a snapshot, in time linear in its length.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from figures.reader import read

from figures.figure import Figure
from sources.languages import language
from sources.sentences import sentences
from sources.terms.lexicon import Term, terms


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of a source.

    start, end: code points into the source's text, end exclusive.
    figures, terms: what the sentence holds, spans counted from the sentence's own start.
    """

    start: int
    end: int
    text: str
    lang: str
    figures: tuple[Figure, ...] = ()
    terms: tuple[Term, ...] = ()


def passages(text: str, lang: str | None = None, published: date | datetime | None = None) -> list[Passage]:
    """The sentences of a text in order; the language is told by its letters where it is not given."""
    lang = lang or language(text)
    figures = read(text, lang=lang, published=published)
    starts = [figure.start for figure in figures]
    return [_passage(text, lang, span, figures, starts) for span in sentences(text)]


def _passage(text: str, lang: str, span: tuple[int, int], figures: Sequence[Figure], starts: Sequence[int]) -> Passage:
    start, end = span
    inside = figures[bisect_left(starts, start) : bisect_left(starts, end)]
    return Passage(
        start=start,
        end=end,
        text=text[start:end],
        lang=lang,
        figures=tuple(figure.shifted(-start) for figure in inside if figure.end <= end),
        terms=tuple(terms(text[start:end], lang)),
    )
