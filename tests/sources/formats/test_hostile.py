"""Hostile documents end in a reason or in their text, within the limits, and never take the worker with them."""

from __future__ import annotations

import io
import json
import resource
import time
import zipfile
import zlib

import pytest

from sources.documents import Document, Unreadable
from sources.reading import read
from tests.sources.formats.makers import archive, pdf, xlsx

MARKER = "Korea will invest 909 billion won."
BOMB = zlib.compress(bytes(60_000_000), 9)
LOOP = pdf("x").replace(b"startxref", b"/Prev 9 startxref")
WORKBOOK = "xl/workbook.xml"
LAUGHS = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))


def page(inside: str) -> bytes:
    return f"<html><body>{inside}</body></html>".encode()


def workbook(**changed: bytes) -> bytes:
    """An XLSX with one of its files replaced."""
    whole = zipfile.ZipFile(io.BytesIO(xlsx([["a", "b"], [1, 2]])))
    files = {name: whole.read(name) for name in whole.namelist()}
    for name, content in changed.items():
        files[{"sheet": "xl/worksheets/sheet1.xml"}.get(name, name)] = content
    return archive(files)


SHEET = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>%s</sheetData></worksheet>'
FAR_CELL = SHEET % b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
MANY_ROWS = SHEET % b"".join(b'<row r="%d"><c r="A%d"><v>%d</v></c></row>' % (n, n, n) for n in range(1, 450_000))
ENTITIES = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "ha">'
    + LAUGHS.encode()
    + b"]>"
    + SHEET % b"<row><c><v>&a9;</v></c></row>"
)
EXTERNAL = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>' + SHEET % (
    b'<row r="1"><c r="A1" t="inlineStr"><is><t>&e;</t></is></c></row>'
)

UNREADABLE = {
    "open tags without end": (page("<a " * 700_000), "text/html"),
    "page of more than two million bytes": (page("<p></p>" * 300_000), "text/html"),
    "page that needs its scripts": (
        page('<noscript>Please enable JavaScript</noscript><div id="root"></div><script src=app.js></script>'),
        "text/html",
    ),
    "PDF that unpacks without end": (pdf("x", packed=BOMB), "application/pdf"),
    "PDF packed in layers": (
        pdf("x", packed=zlib.compress(zlib.compress(BOMB)), filters="[/FlateDecode /FlateDecode /FlateDecode]"),
        "application/pdf",
    ),
    "PDF of nothing": (b"%PDF-1.7\n%%EOF", "application/pdf"),
    "PDF locked with a password": (
        pdf("x").replace(
            b"/Root",
            b"/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O (%s) /U (%s) >> /Root"
            % (b"o" * 32, b"u" * 32),
        ),
        "application/pdf",
    ),
    "PDF of pictures alone": (pdf(""), "application/pdf"),
    "PDF of too many pages": (pdf(*["x"] * 2_001), "application/pdf"),
    "workbook with a cell at the end of the world": (workbook(sheet=FAR_CELL), ""),
    "workbook of half a million rows": (workbook(sheet=MANY_ROWS), ""),
    "workbook with a file that unpacks a thousandfold": (workbook(**{"xl/media/x.xml": bytes(80_000_000)}), ""),
    "workbook of too many files": (archive({WORKBOOK: b"", **{f"x{n}": b"" for n in range(3_000)}}), ""),
    "archive that ends in its middle": (xlsx([["a"], [1]])[:-400], ""),
    "JSON nested without end": (b"[" * 100_000, "application/json"),
    "JSON that is none": (b'{"a": 909,}', "application/json"),
    "CSV with a field of a megabyte": (b'"' + b"9" * 1_000_000 + b'"', "text/csv"),
    "no text at all": (b" \n\t ", "text/plain"),
    "Word document of nothing": (archive({"word/document.xml": b"<x"}), ""),
}
READ = {
    "text below 250 elements": (page("<div>" * 250 + f"<p>{MARKER}</p>"), "text/html"),
    "text below 260 elements": (page("<div>" * 260 + f"<p>{MARKER}</p>"), "text/html"),
    "text below 5,000 elements": (page("<div>" * 5_000 + f"<p>{MARKER}</p>"), "text/html"),
    "text behind 20,000 open tags": (page(f"<p>{MARKER}</p>" + "<a " * 20_000), "text/html"),
    "text behind comments that never end": (page(f"<p>{MARKER}</p>" + "<!" * 20_000), "text/html"),
    "text beside a billion laughs": (
        b'<!DOCTYPE html [<!ENTITY a0 "ha">' + LAUGHS.encode() + b"]>" + page(f"<p>{MARKER}</p>&a9;"),
        "text/html",
    ),
    "text of a page that names itself XML of elsewhere": (
        b'<!DOCTYPE html SYSTEM "http://127.0.0.1:1/x.dtd">' + page(f"<p>{MARKER}</p>"),
        "text/html",
    ),
    "PDF whose length lies": (pdf(MARKER).replace(b"/Length ", b"/Length 9", 1), "application/pdf"),
    "PDF whose table of places leads in a circle": (pdf(MARKER).replace(b"/Size", b"/Prev 9 /Size"), "application/pdf"),
    "one line of ten megabytes": (b"1,1," * 2_500_000 + MARKER.encode(), "text/plain"),
    "a number of five thousand digits": (b"9" * 5_000 + b" " + MARKER.encode(), "text/plain"),
    "JSON with such a number": (
        json.dumps({"a": MARKER}).encode()[:-1] + b', "b": ' + b"9" * 5_000 + b"}",
        "application/json",
    ),
}
SECONDS = 14  # ten of the processor's, and a machine that does other things beside
SPARE_BYTES = 64 * 1024 * 1024


@pytest.mark.parametrize("name", UNREADABLE)
def test_document_that_cannot_be_read_says_why(name: str) -> None:
    content, media_type = UNREADABLE[name]
    began = time.monotonic()
    found = read(content, media_type)
    assert isinstance(found, Unreadable), found.text[:100]
    assert time.monotonic() - began < SECONDS


@pytest.mark.parametrize("name", READ)
def test_text_is_found_where_a_hostile_document_has_it(name: str) -> None:
    content, media_type = READ[name]
    began = time.monotonic()
    found = read(content, media_type)
    assert isinstance(found, Document), found
    assert MARKER in found.text
    assert time.monotonic() - began < SECONDS


@pytest.mark.parametrize(("name", "hidden"), [("entities", ENTITIES), ("a file of the machine", EXTERNAL)])
def test_workbook_brings_in_nothing_from_elsewhere(name: str, hidden: bytes) -> None:
    found = read(workbook(sheet=hidden), "")
    text = found.text if isinstance(found, Document) else ""
    assert "haha" not in text
    assert "root:" not in text
    assert name


def test_whatever_a_document_takes_is_taken_by_its_own_process() -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    largest_before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    for name in ("PDF that unpacks without end", "workbook of half a million rows"):
        read(*UNREADABLE[name])
    assert (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024 < SPARE_BYTES
    largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    assert largest == largest_before or largest * 1024 < 900_000_000  # the first: another test's child was larger


@pytest.mark.parametrize(
    "name",
    [
        "12\u202e34",
        "1\u200b2",
        "a\u0300" + "\u0301" * 10_000,
        "\x00x\ud800".encode("utf-8", "surrogatepass").decode("utf-8", "replace"),
    ],
)
def test_text_comes_out_as_a_database_can_hold_it(name: str) -> None:
    found = read(f"{name} {MARKER}".encode(), "text/plain")
    assert isinstance(found, Document) or found.code == "not_text"
    text = found.text if isinstance(found, Document) else ""
    assert "\x00" not in text
    assert text.count("\u0301") <= 8
