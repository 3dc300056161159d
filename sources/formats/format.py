"""What a format is: how it is told, and what reads it. A new format is a new file in this folder."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sources.documents import Document


class UnreadableError(Exception):
    """Bytes that give no text, with a code of sources.failures."""

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Hints:
    """What is known of bytes besides themselves: their declared media type, its charset, a file's name."""

    media_type: str = ""
    charset: str = ""
    file_name: str = ""

    @property
    def suffix(self) -> str:
        """The file name's ending with its dot, in small letters."""
        _stem, dot, ending = self.file_name.rpartition(".")
        return f".{ending.lower()}" if dot else ""


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of document.

    media_types, suffixes: by which it is declared. is_it: whether bytes look like it. read: raises UnreadableError.
    in_a_child: whether reading may take long or much, and so happens in a process of its own.
    told_only: whether nothing in the bytes tells it apart, so that it counts only where it is declared.
    rows: of a table, the cells as text, sheet after sheet.
    """

    name: str
    media_types: tuple[str, ...]
    suffixes: tuple[str, ...]
    is_it: Callable[[bytes], bool]
    read: Callable[[bytes, Hints], Document]
    in_a_child: bool = True
    told_only: bool = False
    rows: Callable[[bytes], list[list[str]]] | None = None


def hints(content_type: str, file_name: str = "") -> Hints:
    """What a Content-Type header and a file name say."""
    media_type, *parameters = (part.strip() for part in content_type.split(";"))
    named = (part.partition("=") for part in parameters)
    charset = next((value.strip("\"' ") for name, _equals, value in named if name.strip().lower() == "charset"), "")
    return Hints(media_type.lower(), charset[:40], file_name)
