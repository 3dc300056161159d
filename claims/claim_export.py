"""Claims as a table for a spreadsheet: CSV or XLSX, a row a claim, with nothing in it that a spreadsheet would run.

What rests on a confidential source names neither the source nor its figures; notes for colleagues stay at the desk, as
whoever writes one is told.
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import IO, Any
from xml.sax.saxutils import escape

from django.db.models import Prefetch, QuerySet

from claims.models import Citation, Claim, FindingRow, Review
from claims.models.review import Decision
from sources.models import SourceAccess

COLUMNS = (
    "claim",
    "outlet",
    "article",
    "headline",
    "address",
    "first_published",
    "quote",
    "kind",
    "kind_in_words",
    "status",
    "status_in_words",
    "verdict",
    "verdict_in_words",
    "written",
    "expected",
    "attention",
    "assigned_to",
    "decided",
    "decided_by",
    "decided_at",
    "public_reason",
    "sources",
    "registered_at",
    "changed_at",
)
FORMS = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
BATCH = 500
LONGEST_CELL = 32_767  # letters of a cell of Excel
DECIDING = (Decision.CONFIRM, Decision.OVERRIDE, Decision.BY_HAND, Decision.DISMISS)
# What a spreadsheet would run (OWASP, CSV injection): at the start, or where another separator would start a cell
FORMULA = re.compile(r"(?P<before>\A\s{0,20}|[,;|\t\r\n])(?=[=+\-@\uff1d\uff0b\uff0d\uff20])|\A(?=[\t\r])")
NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

PARTS = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/xl/workbook.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
    '<Override PartName="/xl/worksheets/sheet1.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Target="xl/workbook.xml" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>',
    "xl/workbook.xml": '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    '<sheets><sheet name="claims" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Target="worksheets/sheet1.xml" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/></Relationships>',
}
SHEET_PART = "xl/worksheets/sheet1.xml"
SHEET_START = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
SHEET_END = "</sheetData></worksheet>"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'


def exported(claims: QuerySet[Any], words: Mapping[str, Mapping[str, str]]) -> Iterator[list[str]]:
    """The head, then a row a claim, in a number of queries that grows with the batches alone.

    words: what kinds, statuses, verdicts, attentions and decisions are called, as {"status": {"checked": "checked"}}.
    """
    yield list(COLUMNS)
    decisions = Review.objects.filter(decision__in=DECIDING).select_related("editor")
    cited = Citation.objects.exclude(source__access=SourceAccess.CONFIDENTIAL).select_related("source").order_by("pk")
    findings = FindingRow.objects.exclude(citation__source__access=SourceAccess.CONFIDENTIAL)
    read = claims.select_related(None).select_related("article", "outlet", "current_version", "assigned_to")
    read = read.select_related("current_version__revision", "current_check").prefetch_related(None)
    read = read.prefetch_related(
        "current_version__quotes",
        Prefetch("current_check__findings", findings, to_attr="open_findings"),
        Prefetch("reviews", decisions, to_attr="decisions"),
        Prefetch("citations", cited, to_attr="open_citations"),
    )
    for claim in read.iterator(chunk_size=BATCH):
        told = _told(claim, words)
        yield [_text(told[column]) for column in COLUMNS]


def as_csv(rows: Iterable[Sequence[str]]) -> Iterator[bytes]:
    """CSV with a mark of UTF-8, without which Excel takes Chinese for Latin; every cell in quotation marks."""
    yield b"\xef\xbb\xbf"
    for row in rows:
        line = io.StringIO()
        csv.writer(line, quoting=csv.QUOTE_ALL).writerow(map(harmless, row))
        yield line.getvalue().encode()


def write_xlsx(rows: Iterable[Sequence[str]], file: IO[bytes]) -> None:
    """XLSX whose cells are all text: nothing in it can be a formula."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as book:
        for name, content in PARTS.items():
            book.writestr(name, DECLARATION + content)
        with book.open(SHEET_PART, "w", force_zip64=True) as sheet:
            sheet.write((DECLARATION + SHEET_START).encode())
            for row in rows:
                sheet.write(f"<row>{''.join(map(_xlsx_cell, row))}</row>".encode())
            sheet.write(SHEET_END.encode())


def harmless(text: str) -> str:
    """A cell that no spreadsheet takes for a formula, whatever it takes for a separator."""
    return FORMULA.sub(lambda found: f"{found['before'] or ''}'", text)


def _xlsx_cell(text: str) -> str:
    clean = NO_XML.sub("", text)[:LONGEST_CELL]
    return f'<c t="inlineStr"><is><t xml:space="preserve">{escape(clean)}</t></is></c>'


def _told(claim: Claim, words: Mapping[str, Mapping[str, str]]) -> dict[str, Any]:
    article, version = claim.article, claim.version
    return {
        "claim": claim.public_id,
        "outlet": claim.outlet.slug,
        "article": article.public_id,
        "headline": version.revision.headline,
        "address": article.url,
        "first_published": article.published,
        "quote": claim.quote,
        "kind": version.kind,
        "kind_in_words": words["kind"].get(version.kind, version.kind),
        "status": claim.status,
        "status_in_words": words["status"].get(claim.status, ""),
        "verdict": claim.verdict,
        "verdict_in_words": words["verdict"].get(claim.verdict, ""),
        "attention": words["attention"].get(claim.attention, ""),
        "assigned_to": claim.assigned_to or "",
        "sources": " · ".join(one.source.title for one in claim.open_citations),  # type: ignore[attr-defined]
        "registered_at": claim.created_at,
        "changed_at": claim.changed_at,
        **_figures(claim),
        **_decided(claim, words),
    }


def _figures(claim: Claim) -> dict[str, str]:
    """What the first finding has written and expected."""
    rows = claim.current_check.open_findings if claim.current_check else []  # type: ignore[attr-defined]
    body = rows[0].body if rows else {}
    return {name: str((body.get(name) or {}).get("text") or "") for name in ("written", "expected")}


def _decided(claim: Claim, words: Mapping[str, Mapping[str, str]]) -> dict[str, Any]:
    """The last decision that settled it."""
    last: Review | None = next(iter(claim.decisions), None)  # type: ignore[attr-defined]
    if last is None:
        return dict.fromkeys(("decided", "decided_by", "decided_at", "public_reason"), "")
    return {
        "decided": words["decision"].get(last.decision, ""),
        "decided_by": last.editor,
        "decided_at": last.at,
        "public_reason": last.public_reason,
    }


def _text(value: Any) -> str:
    """A cell; moments with their zone."""
    if value is None:
        return ""
    return value.isoformat() if isinstance(value, datetime | date) else str(value)
