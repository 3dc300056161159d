"""One figure given twice under one name: 市占率为18.1% … 市占率18.1%, and the same with two digits confused.

A figure of three digits or more that stands twice behind the same words is the same figure; so is one of four that
differs in a single digit, or in two that changed places, outside its own sentence and with the same time beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from claims.kinds.context.sentences import Sentences
from claims.kinds.context.slips import swapped
from claims.kinds.digits import significant
from claims.kinds.kind import Role
from figures.figure import Exactness, Figure, Kind

LEAST_ALIKE, LEAST_SLIPPED = 3, 5  # digits, closing zeros aside
LEAST_COUNTED = 5  # digits of a bare number: a shorter one may be a year or part of a name
LABEL = re.compile(r"(?P<label>[\u4e00-\u9fff\u3040-\u30ff가-힣]{2,}|[A-Za-z]{4,}(?: [a-z]{2,}){0,2}) ?$")
NAMED = 24  # code points before a figure in which its name stands
FILLERS = re.compile(
    r"(?:约|約|达到|達到|达|達|为|為|是|的|高达|近|逾|超|超过|：|:|，|,|\s|有|共|实现|实|到|は|が|の|も|を|은|는|이|가"
    r"|about|was|were|is|of|to|at|a|total|nearly|over|almost|around|reached|stood)+$"
)
KINDS = frozenset({Kind.CURRENCY, Kind.PERCENT, Kind.NUMBER, Kind.DIMENSION})
MOST = 200  # named figures of a text that are compared; a table has more
YEAR = re.compile(r"(?<![0-9])[12][0-9]{3}(?![0-9])|上年|去年|同期|前年|last year|earlier|전년|지난해")


def given_twice(body: str, figures: Sequence[Figure]) -> Iterator[tuple[Role, ...]]:
    """The first two places of each figure, where both carry one name."""
    sentences = Sentences(body)
    named: dict[tuple[object, ...], list[Figure]] = {}
    for figure in [figure for figure in figures if _may_repeat(figure)][:MOST]:
        name = _name(body, figure)
        if name:
            named.setdefault((figure.kind, figure.unit, name), []).append(figure)
    for alike in named.values():
        yield from _pairs(body, alike, sentences)


def _may_repeat(figure: Figure) -> bool:
    if figure.kind not in KINDS or figure.is_range or not figure.value or figure.exactness is not Exactness.EXACT:
        return False
    return _digits(figure) >= (LEAST_COUNTED if figure.kind is Kind.NUMBER else LEAST_ALIKE)


def _digits(figure: Figure) -> int:
    """Written digits, closing zeros aside."""
    value = figure.value or Decimal(0)
    return min(significant(figure), len(value.normalize().as_tuple().digits))


def _name(body: str, figure: Figure) -> str:
    """What stands right before a figure, fillers aside."""
    before = FILLERS.sub("", body[max(0, figure.start - NAMED) : figure.start])
    found = LABEL.search(before)
    if found is None:
        return ""
    words = found["label"].lower()
    return words[-4:] if not words.isascii() else words.split()[-1]


def _pairs(body: str, alike: list[Figure], sentences: Sentences) -> Iterator[tuple[Role, ...]]:
    told: set[Decimal | None] = set()
    for at, one in enumerate(alike):
        for other in alike[at + 1 :]:
            if one.value == other.value and one.value not in told:
                told.add(one.value)
                yield Role("first", one), Role("second", other)
            elif _slipped(one, other) and _of_one_time(body, one, other, sentences):
                yield Role("first", one), Role("second", other)


def _slipped(one: Figure, other: Figure) -> bool:
    """Whether two long figures differ in one digit, or in two neighbours that changed places."""
    if one.step != other.step or min(_digits(one), _digits(other)) < LEAST_SLIPPED or not one.step:
        return False
    first, second = (f"{int(abs(figure.value or Decimal(0)) / one.step)}" for figure in (one, other))
    if len(first) != len(second):
        return False
    apart = sum(left != right for left, right in zip(first, second, strict=True))
    return apart == 1 or swapped(first, second)


def _of_one_time(body: str, one: Figure, other: Figure, sentences: Sentences) -> bool:
    """Two sentences that name the same years, or none."""
    first, second = (sentences.around(figure.start, figure.end) for figure in (one, other))
    if first == second:
        return False
    years = [set(YEAR.findall(body[start:end])) for start, end in (first, second)]
    return years[0] == years[1]
