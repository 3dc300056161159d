"""Spreadsheets (XLSX, ODS): rows with sheet and cell addresses. Macros, links and formulas are not followed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from io import BytesIO
from typing import Any

from sources.documents import Document
from sources.formats import archive
from sources.formats.format import Format, Hints, UnreadableError
from sources.formats.rows import Sheet, told

READER = "calamine 0.9"
MOST_SHEETS = 200
MOST_CELLS = 2_000_000  # of a sheet's rectangle, empty ones too: one cell at XFD1048576 makes 17 thousand million
EXCEL, OPEN_DOCUMENT = "xl/workbook.xml", "content.xml"
DIMENSION = re.compile(rb'<dimension ref="[A-Z]+[0-9]+:(?P<column>[A-Z]{1,3})(?P<row>[0-9]{1,7})"')
CELL_REFERENCE = re.compile(rb'<c r="(?P<column>[A-Z]{1,3})(?P<row>[0-9]{1,7})"')
REPEATED = re.compile(rb'number-(?:columns|rows)-repeated="(?P<times>[0-9]{4,})"')
SHEET_FILE = re.compile(r"xl/worksheets/[^/]+\.xml")


def read(content: bytes, _hints: Hints) -> Document:
    """The rows of every sheet. Raises UnreadableError."""
    is_excel = archive.holds(content, EXCEL)
    held = archive.looked_at(content, EXCEL if is_excel else OPEN_DOCUMENT)
    if is_excel:
        _refuse_giants(held)
    words, places = told(_sheets(content))
    return Document(words, READER, places=places)


def rows(content: bytes) -> list[list[str]]:
    """The cells of every sheet as text. Raises UnreadableError."""
    is_excel = archive.holds(content, EXCEL)
    held = archive.looked_at(content, EXCEL if is_excel else OPEN_DOCUMENT)
    if is_excel:
        _refuse_giants(held)
    return [list(row) for sheet in _sheets(content) for row in sheet.rows]


def _sheets(content: bytes) -> Iterator[Sheet]:
    from python_calamine import CalamineError, CalamineWorkbook  # noqa: PLC0415  # costs its start only where needed

    try:
        book = CalamineWorkbook.from_filelike(BytesIO(content))
        if len(book.sheet_names) > MOST_SHEETS:
            raise UnreadableError("too_large")
        for name in book.sheet_names:
            sheet = book.get_sheet_by_name(name)
            if sheet.height * sheet.width > MOST_CELLS:
                raise UnreadableError("too_large")
            rows = sheet.to_python(skip_empty_area=False)
            yield Sheet(name, [[_text(cell) for cell in row] for row in rows])
    except CalamineError as error:
        raise UnreadableError("encrypted" if "password" in str(error).lower() else "broken_file") from error


def _refuse_giants(held: Any) -> None:
    """Raises UnreadableError for a sheet whose cells span a rectangle no sheet of figures has."""
    for entry in held.infolist():
        if not SHEET_FILE.fullmatch(entry.filename):
            continue
        with held.open(entry) as file:
            content = file.read()
        for found in (*DIMENSION.finditer(content[:4_096]), *_last(content)):
            if _number(found["column"]) * int(found["row"]) > MOST_CELLS:
                raise UnreadableError("too_large")


def _last(content: bytes) -> Iterator[Any]:
    """The widest and the last cell that are named."""
    widest = last = None
    for found in CELL_REFERENCE.finditer(content):
        last = found
        if widest is None or len(found["column"]) > len(widest["column"]):
            widest = found
    yield from (one for one in (widest, last) if one)


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _text(cell: Any) -> str:
    """A cell as text, numbers exactly as far as a sheet keeps them (15 digits), dates as ISO 8601."""
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float):
        return f"{Decimal(f'{cell:.15g}'):f}"
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(sep=" ", timespec="minutes")
    if isinstance(cell, date | time | timedelta):
        return str(cell)
    return str(cell)


def is_it(content: bytes) -> bool:
    """Whether it is an archive with a workbook."""
    return archive.holds(content, EXCEL) or archive.holds(content, "opendocument.spreadsheet")


FORMAT = Format(
    "sheet",
    (
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.oasis.opendocument.spreadsheet",
        "application/vnd.ms-excel",
    ),
    (".xlsx", ".xlsm", ".ods"),
    is_it,
    read,
    rows=rows,
)
