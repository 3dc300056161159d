"""Percent, percentage points, basis points, per mille and tenths.

66.7%, 百分之八, 0.3个百分点, 50bp, 八折, 3割, 15할. A percentage point is told from a percent: 利率上调0.5个百分点.
"""

from __future__ import annotations

from figures.context import Context
from figures.figure import Kind
from figures.phrasebook import Entry
from figures.reading import Reading, of_number
from figures.scanning import Number


def after(_context: Context, number: Number, entry: Entry, end: int) -> Reading:
    """66.7 + %."""
    return of_number(number, Kind.PERCENT, entry.unit, "number + percent", end=end, factor=entry.factor)
