"""Text → passages: its sentences, each with its span, its figures and its terms.

A passage is what a claim is held against and what is quoted: `text[start:end]`, exactly.
Computed once a snapshot, in time linear in its length.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from figures.figure import Figure
from figures.reader import read
from sources.languages import language
from sources.sentences import LINE_BREAK, sentences
from sources.terms.lexicon import Term, terms


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of a source.

    start, end: code points into the source's text, end exclusive.
    line: the number of the source's line it stands on, from 0; sentences of one line are neighbours in a paragraph.
    figures, terms: what the sentence holds, spans counted from the sentence's own start.
    """

    start: int
    end: int
    text: str
    lang: str
    line: int = 0
    figures: tuple[Figure, ...] = ()
    terms: tuple[Term, ...] = ()


def passages(text: str, lang: str | None = None, published: date | datetime | None = None) -> list[Passage]:
    """The sentences of a text in order; the language is told by its letters where it is not given."""
    lang = lang or language(text)
    figures = read(text, lang=lang, published=published)
    starts = [figure.start for figure in figures]
    breaks = [found.start() for found in LINE_BREAK.finditer(text)]
    found = []
    for start, end in sentences(text):
        inside = figures[bisect_left(starts, start) : bisect_left(starts, end)]
        held = [figure.shifted(-start) for figure in inside if figure.end <= end]
        found.append(passage(text[start:end], lang, held, start=start, line=bisect_left(breaks, start)))
    return found


def passage(text: str, lang: str, figures: Sequence[Figure], *, start: int = 0, line: int = 0) -> Passage:
    """One sentence as a passage: a source's that starts at a place of it, or a claim's statement by itself."""
    return Passage(start, start + len(text), text, lang, line, tuple(figures), tuple(terms(text, lang)))


def joined(first: Passage, second: Passage) -> Passage:
    """Two neighbours of one line as one passage. The blank space between them is given as plain spaces."""
    by = second.start - first.start
    return Passage(
        start=first.start,
        end=second.end,
        text=first.text + " " * (second.start - first.end) + second.text,
        lang=first.lang,
        line=first.line,
        figures=first.figures + tuple(figure.shifted(by) for figure in second.figures),
        terms=first.terms + tuple(Term(term.key, term.start + by, term.end + by) for term in second.terms),
    )
