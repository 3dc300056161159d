"""What a reader makes of bytes: a document's text with its places, or why it has none."""

from __future__ import annotations

from dataclasses import dataclass, field

from charset_normalizer import from_bytes

from sources.places import Place
from sources.text import clean

READER = "text 1"
UPLOADED_AT_ONCE = (".txt", ".text", ".md")
UPLOADED_LATER: tuple[str, ...] = (".csv", ".json")
TEXT_TYPES = ("text/plain", "text/markdown", "")
NOT_TEXT_SIGNS = (b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x00")


@dataclass(frozen=True, slots=True)
class Document:
    """A document as text. places: pages or cells of the text, in order. notes: what could not be read, as codes."""

    text: str
    reader: str
    title: str = ""
    author: str = ""
    publisher: str = ""
    published: str = ""
    language: str = ""
    places: tuple[Place, ...] = ()
    notes: tuple[str, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Why bytes gave no text: a code of sources.failures."""

    code: str
    detail: str = ""


def read(content: bytes, media_type: str, *, file_name: str = "") -> Document | Unreadable:
    """The document that bytes are, told by their media type, name and first bytes."""
    if media_type.partition(";")[0].strip().lower() not in TEXT_TYPES or content.startswith(NOT_TEXT_SIGNS):
        return Unreadable("not_text", media_type or file_name)
    text = _decoded(content)
    if text is None:
        return Unreadable("encoding_unknown")
    return Document(clean(text), READER) if text.strip() else Unreadable("no_text")


def _decoded(content: bytes) -> str | None:
    """UTF-8 where it is, else the encoding that fits best, None for bytes that are no text."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        best = from_bytes(content).best()
        return None if best is None else str(best)
