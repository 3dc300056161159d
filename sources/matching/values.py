"""Two figures side by side: the same quantity, another one, or not comparable at all.

Values are compared within the digits written: 49.8亿 and 4.983 billion are the same, 57 % and 56 % are not.
Nothing is called different unless it measures the same: won are not held against yuan, years not against people.
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from figures.figure import Exactness, Figure, Kind
from sources.matching.numerals import is_numeral


class Measure(StrEnum):
    """What can be held against what."""

    MONEY = "money"
    PERCENT = "percent"
    POINTS = "points"
    DATE = "date"
    AMOUNT = "amount"


PERCENT_UNITS = {"%": Measure.PERCENT, "pp": Measure.POINTS}
ISO_CODE_LETTERS = 3
YEAR_DIGITS, FIRST_YEAR, LAST_YEAR = 4, 1500, 2100
COUNTED = "classifier"  # in the name of the rule that read 2000人
SAME_UNIT = {"year_old": "year"}
TELLING_DIGITS = 2  # of two amounts with the same digits: one is shared by every tenth
ABOUT = Decimal("0.02")  # what 约 and about leave open: the width within which recomputed figures are approximate


def measure(figure: Figure) -> Measure:
    """What a figure measures, told by its unit first: a range of money is money."""
    if figure.unit in PERCENT_UNITS:
        return PERCENT_UNITS[figure.unit]
    if figure.kind is Kind.CURRENCY or _is_currency_code(figure.unit):
        return Measure.MONEY
    if figure.kind is Kind.DATE:
        return Measure.DATE
    return Measure.PERCENT if figure.kind is Kind.PERCENT else Measure.AMOUNT


def _is_currency_code(unit: str | None) -> bool:
    return unit is not None and len(unit) == ISO_CODE_LETTERS and unit.isupper() and unit.isalpha()


def same_value(one: Figure, other: Figure) -> bool:
    """Whether the digits of the more roughly written figure leave room for the other's value."""
    ends = ((one.low, other.low), (one.high, other.high))
    if one.is_range and other.is_range:
        return all(a is not None and b is not None and _close(a, b, one.step, other.step) for a, b in ends)
    written, held = _point(one), _point(other)
    if written is None or held is None:
        return False
    about = Exactness.ABOUT in {one.exactness, other.exactness}
    return _close(written, held, one.step, other.step) or (about and abs(written - held) <= ABOUT * abs(held))


def equal_value(one: Figure, other: Figure) -> bool:
    """Whether two figures write the very same number."""
    return one.value is not None and one.value == other.value


def other_scale(one: Figure, other: Figure) -> bool:
    """Whether two amounts have the same two digits or more, and lie a power of ten apart: 1100万 and 1100亿.

    Sums in two currencies too: a source may have the wrong one, but not by chance the same digits.
    """
    kinds = {measure(one), measure(other)}
    if not kinds <= {Measure.MONEY, Measure.AMOUNT} or not one.value or not other.value:
        return False
    if is_numeral(one) or is_numeral(other):
        return False
    if len(kinds) > 1 and any(COUNTED in figure.rule or looks_like_year(figure) for figure in (one, other)):
        return False
    if len(kinds) == 1 and measure(one) is Measure.AMOUNT and one.unit != other.unit:
        return False
    digits = _significant(one.value)
    return len(digits) >= TELLING_DIGITS and digits == _significant(other.value) and one.value != other.value


def _significant(value: Decimal) -> str:
    return "".join(map(str, value.as_tuple().digits)).strip("0")


def _point(figure: Figure) -> Decimal | None:
    """The written number: of an open bound, the end that is written."""
    if figure.low is None:
        return figure.high
    if figure.high is None:
        return figure.low
    return figure.value


def _close(one: Decimal, other: Decimal, one_step: Decimal, other_step: Decimal) -> bool:
    return abs(one - other) <= max(one_step, other_step) / 2


def units_meet(one: Figure, other: Figure) -> bool:
    """Whether two figures can be in one unit: an ambiguous sign stands for each candidate, a bare amount for any unit.

    Two sums without a common currency are never in one; ages and spans of years are.
    """
    mine, theirs = _units(one), _units(other)
    if mine & theirs:
        return True
    return measure(one) is not Measure.MONEY and (not mine or not theirs)


def _units(figure: Figure) -> frozenset[str]:
    units = {*figure.candidates, figure.unit} - {None}
    return frozenset(SAME_UNIT.get(unit, unit) for unit in units if unit)


def looks_like_year(figure: Figure) -> bool:
    """Whether a bare number may be a year: four digits from 1500 to 2100, nothing counted by them, no 约 before."""
    exact = figure.exactness is Exactness.EXACT and COUNTED not in figure.rule
    bare = exact and figure.unit is None and figure.kind is Kind.NUMBER
    return (
        bare
        and len(figure.text.strip()) == YEAR_DIGITS
        and figure.value is not None
        and FIRST_YEAR <= figure.value <= LAST_YEAR
    )
