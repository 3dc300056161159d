"""Files of rates as people and the ECB make them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date
from xml.sax.saxutils import escape

import pytest

CELL = '<c r="{column}{row}" t="inlineStr"><is><t>{text}</t></is></c>'
NUMBER = '<c r="{column}{row}"{style}><v>{text}</v></c>'
PARTS = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/xl/workbook.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
    '<Override PartName="/xl/worksheets/sheet1.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
    '<Override PartName="/xl/styles.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>',
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="xl/workbook.xml"/></Relationships>',
    "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" '
    'Target="worksheets/sheet1.xml"/>'
    '<Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" '
    'Target="styles.xml"/></Relationships>',
    "xl/workbook.xml": '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    '<sheets><sheet name="Rates" sheetId="1" r:id="r1"/></sheets></workbook>',
    "xl/styles.xml": '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>',
}


class Files:
    """Writes small files of rates."""

    @staticmethod
    def csv(*rows: str, heading: str = "date,base,quote,value,units", encoding: str = "utf-8") -> bytes:
        """Lines below a heading."""
        return "\n".join([heading, *rows, ""]).encode(encoding)

    @staticmethod
    def xlsx(*rows: Sequence[object]) -> bytes:
        """A workbook of one sheet: text as text, numbers and dates as the numbers a sheet keeps."""
        lines = (
            f'<row r="{number}">' + "".join(_cell(number, at, cell) for at, cell in enumerate(row)) + "</row>"
            for number, row in enumerate(rows, start=1)
        )
        sheet = (
            '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
            + "".join(lines)
            + "</sheetData></worksheet>"
        )
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w") as parts:
            for name, text in {**PARTS, "xl/worksheets/sheet1.xml": sheet}.items():
                parts.writestr(name, text)
        return made.getvalue()

    @staticmethod
    def ecb(days: Mapping[str, Mapping[str, str]]) -> bytes:
        """The ECB's daily file."""
        cubes = "".join(
            f'<Cube time="{day}">'
            + "".join(f'<Cube currency="{code}" rate="{value}"/>' for code, value in rates.items())
            + "</Cube>"
            for day, rates in days.items()
        )
        return (
            '<?xml version="1.0" encoding="UTF-8"?>'
            '<gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" '
            'xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">'
            "<gesmes:subject>Reference rates</gesmes:subject>"
            f"<Cube>{cubes}</Cube></gesmes:Envelope>"
        ).encode()


def _cell(row: int, at: int, cell: object) -> str:
    column = chr(ord("A") + at)
    if isinstance(cell, date):
        return NUMBER.format(column=column, row=row, style=' s="1"', text=(cell - date(1899, 12, 30)).days)
    if isinstance(cell, (int, float)):
        return NUMBER.format(column=column, row=row, style="", text=repr(cell))
    return CELL.format(column=column, row=row, text=escape(str(cell)))


@pytest.fixture
def files() -> Files:
    return Files()
