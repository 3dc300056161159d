"""The rows of a CSV or XLSX file, as cells. Pure."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from python_calamine import CalamineError, load_workbook

MOST_BYTES = 5_000_000
MOST_INFLATED = 60_000_000
MOST_ROWS = 100_000
MOST_FAULTS = 50  # nobody mends more at once
ENCODINGS = ("utf-8-sig", "gb18030")

Cell = Any  # text, or from a sheet a number, date or truth value


@dataclass(frozen=True, slots=True)
class RowFault:
    """What is wrong in a cell: the row as numbered in the file, the column's name, a sentence with the mend.

    `message` is a message id with %(name)s places for `values`.
    """

    row: int
    column: str
    message: str
    values: dict[str, str] = field(default_factory=dict)

    @property
    def sentence(self) -> str:
        """The message in English."""
        return self.message % self.values


class TableRefusedError(ValueError):
    """The file holds faults; nothing of it is used."""

    def __init__(self, faults: Sequence[RowFault]) -> None:
        super().__init__("; ".join(f"row {fault.row}, {fault.column}: {fault.sentence}" for fault in faults[:3]))
        self.faults = tuple(faults[:MOST_FAULTS])


def rows(content: bytes, name: str) -> list[list[Cell]]:
    """All rows of the file (of the first sheet), the heading first. Raises TableRefusedError."""
    if len(content) > MOST_BYTES:
        raise whole("The file is larger than %(most)s bytes: split it.", most=f"{MOST_BYTES:,}")
    found = _xlsx(content) if name.lower().endswith(".xlsx") else _csv(content)
    if len(found) > MOST_ROWS:
        raise whole("The file has more than %(most)s rows: split it.", most=f"{MOST_ROWS:,}")
    return found


def digits(cell: Cell) -> str:
    """A number as it was typed, "" for nothing.

    A sheet keeps numbers as binary floats: what was typed is the shortest text that gives the same float.
    """
    if isinstance(cell, bool) or cell is None:
        return ""
    if isinstance(cell, float):
        return f"{Decimal(repr(cell)):f}".removesuffix(".0")
    return str(cell).strip()


def is_empty(cell: Cell) -> bool:
    """Whether nothing stands in a cell."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def shown(cell: Cell) -> str:
    """A cell's content for a message."""
    text = cell.isoformat() if isinstance(cell, date) else digits(cell)
    return repr(text[:30])


def whole(message: str, **values: str) -> TableRefusedError:
    """A fault of the file as a whole."""
    return TableRefusedError([RowFault(1, "file", message, values)])


def _csv(content: bytes) -> list[list[Cell]]:
    text = _decoded(content)
    heading = text.partition("\n")[0]
    delimiter = max(",;\t", key=heading.count)
    try:
        return [list(row) for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)]
    except csv.Error:
        raise whole("The file is not CSV: save the sheet as CSV (UTF-8) or XLSX.") from None


def _decoded(content: bytes) -> str:
    for encoding in ENCODINGS:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise whole("The file's letters cannot be read: save it as CSV (UTF-8) or XLSX.")


def _xlsx(content: bytes) -> list[list[Cell]]:
    if _inflated(content) > MOST_INFLATED:
        raise whole("The sheet is too large: split it.")
    try:
        book = load_workbook(io.BytesIO(content))
        return [list(row) for row in book.get_sheet_by_index(0).to_python(skip_empty_area=False)]
    except (CalamineError, IndexError):
        raise whole("The file is no XLSX workbook with a sheet in it.") from None


def _inflated(content: bytes) -> int:
    """What the workbook's parts say they will take."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            return sum(part.file_size for part in parts.infolist())
    except zipfile.BadZipFile:
        raise whole("The file is no XLSX workbook with a sheet in it.") from None
