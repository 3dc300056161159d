"""A table of official statistics → rows with exact values, and an error for each that cannot be read. Pure.

Columns are known by their heading in four languages (columns.tsv: a heading a word, a column a line) or named by hand.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache
from pathlib import Path

from sources.series.periods import Period, period_of

COLUMNS = ("period", "item", "value", "unit", "released")
NEEDED = ("period", "item", "value", "released")
NUMBER = re.compile(r"[-+−]?[0-9]{1,3}(?:,[0-9]{3}){0,12}(?:\.[0-9]{1,20})?|[-+−]?[0-9]{1,30}(?:\.[0-9]{1,20})?")
MOST_ROWS = 50_000


@dataclass(frozen=True, slots=True)
class Row:
    """A value of an item for a period, as it was released on a day."""

    item: str
    period: Period
    value: Decimal
    unit: str
    released: date
    place: int  # the row of the file, counted from 1
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class Fault:
    """A cell that cannot be read: its row of the file, its column, and what stands there."""

    place: int
    column: str
    written: str


class ColumnsMissing(ValueError):
    """The headings name not all that is needed; `columns` are those that lack."""

    def __init__(self, columns: Sequence[str]) -> None:
        super().__init__(", ".join(columns))
        self.columns = tuple(columns)


def columns_of(heading: Sequence[str], chosen: Mapping[str, str] | None = None) -> dict[str, int]:
    """Where each column stands. chosen: a heading for a column that is to be read from it. Raises ColumnsMissing."""
    folded = [_folded(name) for name in heading]
    found = {}
    for column in COLUMNS:
        wanted = {_folded(chosen[column])} if chosen and column in chosen else names()[column]
        at = next((place for place, name in enumerate(folded) if name in wanted), None)
        if at is not None:
            found[column] = at
    missing = [column for column in NEEDED if column not in found]
    if missing:
        raise ColumnsMissing(missing)
    return found


def rows_of(table: Sequence[Sequence[str]], chosen: Mapping[str, str] | None = None) -> tuple[list[Row], list[Fault]]:
    """The rows under a heading, and what could not be read; empty rows are passed over. Raises ColumnsMissing."""
    head = next((at for at, cells in enumerate(table) if _is_filled(cells)), 0)
    columns = columns_of(table[head] if table else (), chosen)
    rows: list[Row] = []
    faults: list[Fault] = []
    for place, cells in enumerate(table[head + 1 : MOST_ROWS + 1], start=head + 2):
        if not _is_filled(cells):
            continue
        read = _row({name: cells[at].strip() if at < len(cells) else "" for name, at in columns.items()}, place)
        if isinstance(read, Row):
            rows.append(read)
        else:
            faults.append(read)
    return rows, faults


@cache
def names() -> dict[str, frozenset[str]]:
    """The headings each column is known by, folded."""
    lines = (Path(__file__).parent / "columns.tsv").read_text(encoding="utf-8").splitlines()[1:]
    pairs = (line.split("\t") for line in lines)
    return {column: frozenset(_folded(name) for name in heard.split(";")) for column, heard in pairs}


def number_of(written: str) -> Decimal | None:
    """An exact value, thousands grouped or not; None for anything else, since a table's dots are not guessed at."""
    if not NUMBER.fullmatch(written):
        return None
    try:
        return Decimal(written.replace(",", "").replace("−", "-"))
    except InvalidOperation:
        return None


def _row(cells: Mapping[str, str], place: int) -> Row | Fault:
    period, value, released = period_of(cells["period"]), number_of(cells["value"]), period_of(cells["released"])
    if not cells["item"]:
        return Fault(place, "item", "")
    if period is None:
        return Fault(place, "period", cells["period"])
    if value is None:
        return Fault(place, "value", cells["value"])
    if released is None or released.days != 1:
        return Fault(place, "released", cells["released"])
    return Row(cells["item"], period, value, cells.get("unit", ""), released.first, place)


def _is_filled(cells: Sequence[str]) -> bool:
    return any(cell.strip() for cell in cells)


def _folded(name: str) -> str:
    return " ".join(name.casefold().replace("_", " ").split())
