"""Plain text: what has letters and nothing else."""

from __future__ import annotations

from sources.documents import Document
from sources.formats.decoding import decoded
from sources.formats.format import Format, Hints, UnreadableError
from sources.text import clean

READER = "text 2"
LOOKED_AT = 4_096
NO_LETTERS = frozenset(range(0x07)) | frozenset(range(0x0E, 0x1B))
BOM = (b"\xff\xfe", b"\xfe\xff")


def read(content: bytes, told: Hints) -> Document:
    """The text as it is. Raises UnreadableError."""
    text = clean(decoded(content, told.charset))
    if not text.strip():
        raise UnreadableError("no_text")
    return Document(text, READER)


def is_it(content: bytes) -> bool:
    """Whether nothing in the first bytes speaks against text."""
    return content.startswith(BOM) or not set(content[:LOOKED_AT]) & NO_LETTERS


FORMAT = Format("text", ("text/plain", "text/markdown"), (".txt", ".text", ".md"), is_it, read, in_a_child=False)
