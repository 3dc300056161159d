"""Amounts in two units of one measure: 30 miles are 48公里, 80 °F are 27度, 48 hours are 2日.

units.tsv gives each unit's measure and its worth in the measure's base (SI brochure; mu, pyeong and jin by their
modern definition). Converted values of the news are rounded: within NEAR they are the same, beyond FAR another.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import NamedTuple

from figures.figure import Figure
from sources.matching.relation import Relation
from sources.terms.table import rows

TABLE = Path(__file__).with_name("units.tsv")
NEAR = Decimal("0.02")  # of the larger: "30 miles (48 km)" is 0.6 % off, "5 feet (1.5 m)" 1.6 %
FAR = Decimal("0.10")


class Unit(NamedTuple):
    """A unit: what it measures, its worth in the base unit, and where its zero lies."""

    measures: str
    factor: Decimal
    offset: Decimal


@cache
def units() -> dict[str, Unit]:
    """Every unit that can be converted, by its name in figures."""
    return {row["unit"]: Unit(row["measures"], Decimal(row["factor"]), Decimal(row["offset"])) for row in rows(TABLE)}


def convertible(one: Figure, other: Figure) -> bool:
    """Whether two amounts are in different units of one measure."""
    mine, theirs = units().get(one.unit or ""), units().get(other.unit or "")
    return one.unit != other.unit and mine is not None and theirs is not None and mine.measures == theirs.measures


def converted(one: Figure, other: Figure) -> Relation:
    """How two convertible amounts stand to each other in the base unit."""
    if one.value is None or other.value is None:
        return Relation.MISSING
    mine, theirs = units()[one.unit or ""], units()[other.unit or ""]
    here, there = one.value * mine.factor + mine.offset, other.value * theirs.factor + theirs.offset
    digits = max(one.step * mine.factor, other.step * theirs.factor) / 2
    apart, larger = abs(here - there), max(abs(here), abs(there))
    if apart <= max(digits, NEAR * larger):
        return Relation.SAME
    return Relation.DIFFERENT if apart > FAR * larger + digits else Relation.MISSING
