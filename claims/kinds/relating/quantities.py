"""The quantities of a text that can be added and divided, in its order, with the words around each.

A quantity is money, a count, a measure or a percentage with one value. Left out: ranges, fractions, what is only the
same amount again in another currency (1.2亿美元（约合8.6亿元）), and percentages of change.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache

from claims.kinds.context.sentences import Sentences
from claims.kinds.context.tables import any_of, tables
from figures.figure import Figure, Kind

WORDS = "claims.kinds.relating.words"
COUNT, PERCENT = "count", "%"
LONGEST_LABEL = 48  # code points before a quantity that may name it
LONGEST_NOUN = 28  # code points after it
BESIDE = 14  # code points beside a figure in which it is said to be a difference
KEPT = 256  # phrases whose names are kept: those around one article's quantities
NEAR_RESTATED = 24  # code points between an amount and the bracket that gives it in another currency

_CLAUSE_ENDS = re.compile(r"[，,。；;！!？?：:\n()（）「」“”、]|(?<=[a-z])\.\s")
_OPEN, _CLOSE = "(（[［", ")）]］"
_SPACED = re.compile(r"[A-Za-z][A-Za-z'’&-]*")
_DENSE = re.compile(r"[㐀-鿿豈-﫿぀-ヿ가-힣A-Za-z]+")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure of a text with its place among those that can be computed with; `measure` tells what it may meet."""

    at: int
    figure: Figure
    measure: str
    value: Decimal

    @property
    def start(self) -> int:
        """Where it begins in the text."""
        return self.figure.start

    @property
    def end(self) -> int:
        """Where it ends in the text."""
        return self.figure.end


class Quantities:
    """The quantities of one text; what stands around each is read when it is asked for."""

    def __init__(self, body: str, figures: Sequence[Figure], sentences: Sentences) -> None:
        self.body = body
        self.sentences = sentences
        self._changes: dict[tuple[int, int], bool] = {}
        kept = [(figure, measure) for figure, measure in _measured(figures) if not self._left_out(figure, figures)]
        self.all = [Quantity(at, each, measure, each.low or Decimal(0)) for at, (each, measure) in enumerate(kept)]
        self._starts = [quantity.start for quantity in self.all]
        self._labels: dict[int, str] = {}
        self._nouns: dict[int, str] = {}
        self._named: dict[int, frozenset[str]] = {}

    def within(self, start: int, end: int) -> list[Quantity]:
        """The quantities that begin inside a span."""
        return self.all[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def before(self, place: int, measure: str, most: int) -> list[Quantity]:
        """The quantities of a measure before a place, the nearest first."""
        found: list[Quantity] = []
        for quantity in reversed(self.all[: bisect_left(self._starts, place)]):
            if quantity.measure == measure and quantity.end <= place:
                found.append(quantity)
                if len(found) == most:
                    break
        return found

    def after(self, place: int, measure: str, most: int) -> list[Quantity]:
        """The quantities of a measure after a place, the nearest first."""
        found: list[Quantity] = []
        for quantity in self.all[bisect_left(self._starts, place) :]:
            if quantity.measure == measure:
                found.append(quantity)
                if len(found) == most:
                    break
        return found

    def sentence(self, start: int, end: int) -> tuple[int, int]:
        """The bounds of the sentence around a span."""
        return self.sentences.around(start, end)

    def label(self, quantity: Quantity) -> str:
        """The words before a quantity that name it: those of its clause, or of the clause before where it has none."""
        if quantity.at not in self._labels:
            self._labels[quantity.at] = self._label(quantity)
        return self._labels[quantity.at]

    def noun(self, quantity: Quantity) -> str:
        """The words behind a quantity that say what it counts, to the end of its clause."""
        if quantity.at not in self._nouns:
            rest = self.body[quantity.end : quantity.end + LONGEST_NOUN]
            found = _CLAUSE_ENDS.search(rest)
            self._nouns[quantity.at] = rest[: found.start()] if found else rest
        return self._nouns[quantity.at]

    def named(self, quantity: Quantity) -> frozenset[str]:
        """What the words to both sides are about."""
        if quantity.at not in self._named:
            self._named[quantity.at] = names(self.about(quantity))
        return self._named[quantity.at]

    def about(self, quantity: Quantity) -> str:
        """The words to both sides."""
        return self.label(quantity) + " " + self.noun(quantity)

    def is_change(self, figure: Figure) -> bool:
        """Whether a figure is said to be a difference; read once a figure."""
        place = (figure.start, figure.end)
        if place not in self._changes:
            self._changes[place] = is_change(self.body, figure)
        return self._changes[place]

    def _left_out(self, figure: Figure, figures: Sequence[Figure]) -> bool:
        if figure.kind is Kind.PERCENT:
            return self.is_change(figure)
        return _restates(self.body, figure, figures)

    def _label(self, quantity: Quantity) -> str:
        first = max(0, quantity.start - LONGEST_LABEL)
        if quantity.at:
            first = max(first, self.all[quantity.at - 1].end)
        clauses = _CLAUSE_ENDS.split(self.body[first : quantity.start])
        named = [clause for clause in clauses if len("".join(_DENSE.findall(clause))) > 1]
        return named[-1] if named else ""


def _measured(figures: Iterable[Figure]) -> Iterable[tuple[Figure, str]]:
    for figure in figures:
        measure = measure_of(figure)
        if measure:
            yield figure, measure


def measure_of(figure: Figure) -> str:
    """What a figure may be added to: a currency, a unit, counts, percent; empty where it is no quantity."""
    if figure.low is None or figure.is_range or figure.low <= 0:
        return ""
    if figure.kind is Kind.CURRENCY or figure.kind is Kind.DIMENSION:
        return figure.unit or ""
    if figure.kind is Kind.NUMBER and figure.unit is None:
        return COUNT if figure.step else ""
    return PERCENT if figure.kind is Kind.PERCENT and figure.unit == PERCENT else ""


def is_change(body: str, figure: Figure) -> bool:
    """Whether a figure is a difference: up 15 %, 增加了3亿元, 5人増; growing to 15 % is none."""
    lead, tail = body[max(0, figure.start - BESIDE) : figure.start], body[figure.end : figure.end + BESIDE]
    return _changed_before().match(lead[::-1]) is not None or _changed_after().match(tail) is not None


def _restates(body: str, figure: Figure, figures: Sequence[Figure]) -> bool:
    """Whether money stands in a bracket behind the same money in another currency."""
    if figure.kind is not Kind.CURRENCY:
        return False
    lead = body[max(0, figure.start - NEAR_RESTATED) : figure.start]
    opened = max(lead.rfind(mark) for mark in _OPEN)
    if opened < 0 or any(mark in lead[opened:] for mark in _CLOSE):
        return False
    place = figure.start - len(lead) + opened
    at = bisect_left(figures, place, key=lambda each: each.start)
    return any(
        other.kind is Kind.CURRENCY and other.unit != figure.unit and 0 <= place - other.end <= 2
        for other in figures[max(0, at - 2) : at]
    )


# ---------------------------------------------------------------- words in common


@lru_cache(maxsize=KEPT)
def names(words: str) -> frozenset[str]:
    """What a phrase is about: its longer Latin words without their endings, and its pairs of Han or kana or hangul."""
    found = {word.lower().removesuffix("s") for word in _SPACED.findall(words) if len(word) > 2}
    for piece in _DENSE.findall(words):
        if not piece.isascii():
            found.update(piece[at : at + 2] for at in range(len(piece) - 1))
    return frozenset(found) - _empty()


def alike(one: str, other: str) -> int:
    """How many names two phrases have in common."""
    return len(names(one) & names(other))


@cache
def _empty() -> frozenset[str]:
    return frozenset(word for table in tables(WORDS) for word in table.EMPTY)


@cache
def _changed_before() -> re.Pattern[str]:
    """Read backwards from the figure, so that the words next to it are met first."""
    changes, between, steady = (
        any_of_backwards(word for table in tables(WORDS) for word in getattr(table, name))
        for name in ("CHANGES", "BETWEEN", "STEADY")
    )
    return re.compile(rf"(?!(?:\s|{between})*(?:{steady}))(?:\s|{between})*(?:{changes})", re.IGNORECASE)


def any_of_backwards(words: Iterable[str]) -> str:
    """An alternation of words turned round, the longest first."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    turned = [(word, re.escape(word[::-1])) for word in ordered]
    return "|".join(rf"(?<!\w){turn}\b" if word.isascii() else turn for word, turn in turned)


@cache
def _changed_after() -> re.Pattern[str]:
    return re.compile(rf"(?:\s|[）)的]|{_between()})*(?:{_changes()})", re.IGNORECASE)


def _changes() -> str:
    return any_of(word for table in tables(WORDS) for word in table.CHANGES)


def _between() -> str:
    return any_of(word for table in tables(WORDS) for word in table.BETWEEN)
