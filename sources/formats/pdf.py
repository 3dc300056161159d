"""PDF: the text layer, page by page. A scan has none, and says so: letters in a picture are not guessed at."""

from __future__ import annotations

import re

from sources.documents import Document
from sources.formats.format import Format, Hints, UnreadableError
from sources.places import Place
from sources.text import clean

READER = "pdfium 5.15"
MOST_PAGES = 2_000
MOST_LETTERS = 4_000_000
SIGN_WITHIN = 1_024  # bytes: ISO 32000 readers look for the header this far
DATE = re.compile(r"D:(?P<year>\d{4})(?P<month>\d{2})?(?P<day>\d{2})?")
HYPHEN_AT_END = "\ufffe"  # how PDFium writes a hyphen that a line end made
JOINS = re.compile(r"(?<=[\u3040-\u30ff\u3400-\u9fff\uff00-\uffef])\n(?=[\u3040-\u30ff\u3400-\u9fff\uff00-\uffef])")
PARAGRAPH = re.compile(r"(?<![.。!?！？:：])\n(?=[a-z가-힣(（0-9])")


def read(content: bytes, _hints: Hints) -> Document:
    """The text of the pages. Raises UnreadableError."""
    from pypdfium2 import PdfDocument, PdfiumError  # type: ignore[import-untyped]  # noqa: PLC0415  # costs its start only where needed

    try:
        document = PdfDocument(content)
        count = len(document)
        if count > MOST_PAGES:
            raise UnreadableError("too_large")
        texts = [_page(document, number) for number in range(count)]
        about = document.get_metadata_dict()
    except PdfiumError as error:
        raise UnreadableError("encrypted" if "assword" in str(error) else "broken_file") from error
    text, places = _joined(texts)
    if not text.strip():
        raise UnreadableError("no_text_layer" if count else "no_text")
    return Document(
        text,
        READER,
        title=_line(about.get("Title", "")),
        author=_line(about.get("Author", "")),
        published=_day(about.get("CreationDate", "")),
        places=places,
    )


def _page(document: object, number: int) -> str:
    page = document[number]  # type: ignore[index]  # a PdfDocument
    layer = page.get_textpage()
    try:
        return str(layer.get_text_range())
    finally:
        layer.close()
        page.close()


def _joined(texts: list[str]) -> tuple[str, tuple[Place, ...]]:
    """The pages' text, lines that a page's edge broke joined again, and where each page stands in it."""
    parts, places, at = [], [], 0
    for number, text in enumerate(texts, start=1):
        page = PARAGRAPH.sub(" ", JOINS.sub("", clean(text.replace(HYPHEN_AT_END, "-")))).strip()
        if not page:
            continue
        parts.append(page)
        places.append(Place(at, at + len(page), page=number))
        at += len(page) + 2
        if at > MOST_LETTERS:
            raise UnreadableError("too_large")
    return "\n\n".join(parts), tuple(places)


def _line(text: str) -> str:
    return " ".join(clean(text[:1_000]).split())


def _day(written: str) -> str:
    """The day of a PDF date (ISO 32000-1, 7.9.4)."""
    found = DATE.match(written)
    return "-".join(part for part in found.groups() if part) if found else ""


def is_it(content: bytes) -> bool:
    """Whether the header stands near the beginning."""
    return b"%PDF-" in content[:SIGN_WITHIN]


FORMAT = Format("pdf", ("application/pdf", "application/x-pdf"), (".pdf",), is_it, read)
