"""CSV and TSV: rows of cells, parted by commas, semicolons or tabs."""

from __future__ import annotations

import csv
from collections import Counter
from io import StringIO

from sources.documents import Document
from sources.formats import plain_text
from sources.formats.decoding import decoded
from sources.formats.format import Format, Hints, UnreadableError
from sources.formats.rows import Sheet, told

READER = "csv 1"
SEPARATORS = ",;\t|"
HEAD_LINES = 20
LONGEST_FIELD = 131_072
NAME = "CSV"


def read(content: bytes, hints: Hints) -> Document:
    """The rows. Raises UnreadableError."""
    words, places = told([Sheet(NAME, rows(content, hints.charset))])
    return Document(words, READER, places=places)


def rows(content: bytes, charset: str = "") -> list[list[str]]:
    """The cells as text. Raises UnreadableError."""
    text = decoded(content, charset).replace("\0", "\ufffd")
    csv.field_size_limit(LONGEST_FIELD)
    try:
        return list(csv.reader(StringIO(text, newline=""), delimiter=_separator(text), strict=False))
    except csv.Error as error:
        raise UnreadableError("broken_file") from error


def _separator(text: str) -> str:
    """What stands most evenly in the first lines."""
    head = [line for line in text.splitlines()[:HEAD_LINES] if line.strip()]
    counts = {mark: Counter(line.count(mark) for line in head) for mark in SEPARATORS}
    even = {mark: max((n for count, n in found.items() if count), default=0) for mark, found in counts.items()}
    return max(SEPARATORS, key=lambda mark: even[mark])


FORMAT = Format(
    "csv",
    ("text/csv", "text/tab-separated-values", "application/csv"),
    (".csv", ".tsv"),
    plain_text.is_it,
    read,
    told_only=True,
)
