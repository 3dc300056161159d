"""How each figure of a text was read, and why each other number was not: for an editor who asks, and for debugging.

A reading names its rule, the words it joined, its value and the interval its digits stand for; a refusal its reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from figures import counts
from figures.context import Context
from figures.figure import Exactness, Figure, Kind
from figures.folding import fold
from figures.languages import lexicon, tag
from figures.reader import readings_of
from figures.settling import settle


@dataclass(frozen=True, slots=True)
class Reason:
    """One number of a text: the figure it was read as, or why it is none.

    words: the parts of the span, the bare number first (9090亿, 韩元); refused: the reason, empty for a figure.
    """

    start: int
    end: int
    text: str
    figure: Figure | None
    words: tuple[str, ...]
    refused: str = ""

    def lines(self) -> Iterator[str]:
        """The reason in plain lines."""
        if self.figure is None:
            yield f"{self.text}: not read ({self.refused})"
            return
        yield f'{self.text}: {self.figure.kind}, by the rule "{self.figure.rule}" ({" | ".join(self.words)})'
        yield f"    value {_value(self.figure)}{_interval(self.figure)}{_bound(self.figure)}"
        if self.figure.candidates:
            yield f"    could be {', '.join(self.figure.candidates)}"


def explain(text: str, *, lang: str, published: datetime | date | None = None) -> list[Reason]:
    """Every number of a text with its reason, sorted by start; readings that another one covers are refused."""
    language = tag(lang)
    folded = fold(text, language)
    context = Context(folded.text, lexicon(language), published, folded)
    readings = sorted(readings_of(context), key=lambda reading: (reading.start, reading.end))
    settle(context, readings)
    reasons = []
    ends: dict[Kind, int] = {}
    for reading in readings:
        figure = reading.figure(text, folded)
        covered = reading.start < ends.get(reading.kind, 0)
        ends[reading.kind] = max(reading.end, ends.get(reading.kind, 0))
        why = "another figure of its kind covers it" if covered else ""
        reasons.append(
            Reason(figure.start, figure.end, figure.text, None if covered else figure, _words(figure, text), why)
        )
    for number in context.refused:
        start, end = folded.span(number.start, number.end)
        reasons.append(Reason(start, end, text[start:end], None, (), counts.refusal(context, number)))
    return sorted(reasons, key=lambda reason: (reason.start, reason.end))


def _words(figure: Figure, text: str) -> tuple[str, ...]:
    if figure.digits is None:
        return (figure.text,)
    first, last = figure.digits
    around = (text[figure.start : first].strip(), text[last : figure.end].strip())
    return (text[first:last], *(word for word in around if word))


def _value(figure: Figure) -> str:
    if figure.kind is Kind.DATE:
        return figure.date or "not known without the day of publication"
    low, high = (".." if end is None else format(end, "f") for end in (figure.low, figure.high))
    unit = f" {figure.unit}" if figure.unit else ""
    return (low if low == high else f"{low} to {high}") + unit


def _interval(figure: Figure) -> str:
    if not figure.step or figure.low is None or figure.high is None:
        return ""
    interval = figure.interval
    return f", its digits stand for {interval.low:f} to {interval.high:f}"


def _bound(figure: Figure) -> str:
    return "" if figure.exactness is Exactness.EXACT else f", {figure.exactness.replace('_', ' ')}"
