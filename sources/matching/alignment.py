"""A claim's figures beside a passage's: each finds its equal first, then what is left over is held against the rest.

A figure is called different only from a figure of the passage that measures the same and agrees with nothing else in
the claim; so 「45人中有12人」 never contradicts 「12 of 45」.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from figures.figure import Figure, Kind
from sources.matching import dates
from sources.matching.conversions import converted, convertible
from sources.matching.numerals import is_numeral
from sources.matching.relation import Relation
from sources.matching.values import Measure, equal_value, looks_like_year, measure, other_scale, same_value, units_meet

YEAR = re.compile(
    r"\d{4}|['’]\d{2}|[〇零一二三四五六七八九]{4}|世纪|世紀|年代|세기|년대|century|\d0s|令和|平成|昭和|民[国國]|단기"
)
DIGITS = re.compile(r"\d+")
UNITS_LEFT_OUT = frozenset({"year_old"})


@dataclass(frozen=True, slots=True)
class Aligned:
    """A claim's figure and its counterpart.

    index: its place in the statement's figures, or past them for a numeral in a name.
    """

    index: int
    claim: Figure
    passage: Figure | None
    relation: Relation


def align(claim: Sequence[Figure], passage: Sequence[Figure], *, clear: bool = False) -> list[Aligned]:
    """One entry a claim figure, in their order; a passage figure serves once.

    clear: whether the passage is known to speak of the claim, so that the last two amounts are held against each other
    whatever their units were read as (a 50th anniversary, 40周年).
    """
    found: dict[int, Aligned] = {}
    free = list(passage)
    for wanted in (Relation.SAME, Relation.POINTS, Relation.DIFFERENT):
        for index, figure in enumerate(claim):
            fitting = [] if index in found else [other for other in free if relation(figure, other) is wanted]
            if fitting:
                nearest = min(fitting, key=lambda other: abs(_place(other, passage) - _place(figure, claim)))
                free.remove(nearest)
                found[index] = Aligned(index, figure, nearest, wanted)
    _pair_other_scale(found, free, claim)
    _pair_last(found, free, claim, clear=clear)
    return [found.get(i) or Aligned(i, figure, None, Relation.MISSING) for i, figure in enumerate(claim)]


def _pair_other_scale(found: dict[int, Aligned], free: list[Figure], claim: Sequence[Figure]) -> None:
    """What is left over and has the same digits at another scale is the same sum, mistaken: 1100亿 for £11 million."""
    for index, figure in enumerate(claim):
        slipped = [] if index in found else [other for other in free if other_scale(figure, other)]
        if slipped:
            free.remove(slipped[0])
            found[index] = Aligned(index, figure, slipped[0], Relation.DIFFERENT)


def _pair_last(found: dict[int, Aligned], free: Sequence[Figure], claim: Sequence[Figure], *, clear: bool) -> None:
    """Where all else found its equal, the one amount left on each side is told different, though one lacks its unit."""
    mine = [index for index, figure in enumerate(claim) if index not in found and _is_amount(figure)]
    theirs = [figure for figure in free if _is_amount(figure)]
    if len(mine) == len(theirs) == 1 and (clear or _may_share_unit(claim[mine[0]], theirs[0])):
        equal = equal_value(claim[mine[0]], theirs[0])
        found[mine[0]] = Aligned(mine[0], claim[mine[0]], theirs[0], Relation.SAME if equal else Relation.DIFFERENT)


def _is_amount(figure: Figure) -> bool:
    return measure(figure) is Measure.AMOUNT and is_in_digits(figure)


def _may_share_unit(claim: Figure, passage: Figure) -> bool:
    """An age is often written without its unit, and a turn as an ordinal here and a number there."""
    units = {claim.unit, passage.unit} - {None}
    return units <= UNITS_LEFT_OUT and looks_like_year(claim) is looks_like_year(passage)


def _place(figure: Figure, among: Sequence[Figure]) -> float:
    """Where a figure stands among the figures of its sentence, from 0 to 1."""
    return sum(other.start < figure.start for other in among) / len(among)


def relation(claim: Figure, passage: Figure) -> Relation:
    """How two figures stand to each other by themselves."""
    kinds = {measure(claim), measure(passage)}
    if Measure.DATE in kinds:
        return _of_dates(claim, passage)
    if Measure.POINTS in kinds and len(kinds) > 1:
        return _of_points(claim, passage, kinds)
    if len(kinds) > 1:
        return Relation.MISSING
    return converted(claim, passage) if convertible(claim, passage) else _of_one_measure(claim, passage)


def _of_points(claim: Figure, passage: Figure, kinds: set[Measure]) -> Relation:
    """Points for percent; or points of a table or a match, which the other side writes without a unit."""
    if not equal_value(claim, passage):
        return Relation.MISSING
    if Measure.PERCENT in kinds:
        return Relation.POINTS
    return Relation.SAME if Measure.AMOUNT in kinds and None in {claim.unit, passage.unit} else Relation.MISSING


def _of_one_measure(claim: Figure, passage: Figure) -> Relation:
    if not units_meet(claim, passage):
        return Relation.MISSING
    if same_value(claim, passage):
        return Relation.SAME
    return Relation.DIFFERENT if _comparable(claim, passage) else Relation.MISSING


def _of_dates(claim: Figure, passage: Figure) -> Relation:
    """Dates by their parts; a bare number of four digits can be a year that the other side writes as one."""
    mine, theirs = _written(claim), _written(passage)
    if not mine or not theirs:
        return Relation.MISSING
    compared = dates.compare(mine, theirs)
    same_digits = ".." in mine + theirs and DIGITS.findall(claim.text) == DIGITS.findall(passage.text) != []
    return Relation.SAME if compared is Relation.DIFFERENT and same_digits else compared


def _written(figure: Figure) -> str:
    """A date by the parts its text writes: 12月 of an article of 2018 is compared as any December."""
    if figure.date is None:
        return str(figure.value) if looks_like_year(figure) else ""
    return figure.date if YEAR.search(figure.text) else dates.without_year(figure.date)


def _comparable(claim: Figure, passage: Figure) -> bool:
    """Whether another value is another answer to the same question.

    Sums of one currency and percentages always; other amounts where they are of one kind and unit and written in
    digits: "hundreds", "a second" and 一半 say too little to contradict 48.
    """
    if measure(claim) is not Measure.AMOUNT:
        return True
    alike = _kind(claim) is _kind(passage) and claim.unit == passage.unit and is_numeral(claim) is is_numeral(passage)
    in_digits = is_in_digits(claim) and is_in_digits(passage)
    if claim.unit is not None:
        return alike and (in_digits or claim.kind is not Kind.MULTIPLE)
    return alike and in_digits and looks_like_year(claim) is looks_like_year(passage)


def _kind(figure: Figure) -> Kind:
    return Kind.NUMBER if figure.kind is Kind.RANGE else figure.kind


def is_in_digits(figure: Figure) -> bool:
    """Whether a figure is written in digits, not as a word."""
    return any(letter.isdigit() for letter in figure.text)
