"""Word documents (DOCX): paragraphs and tables, through HTML."""

from __future__ import annotations

from io import BytesIO

from sources.documents import Document
from sources.formats import archive
from sources.formats.format import Format, Hints, UnreadableError
from sources.markup import text_of_html
from sources.text import clean

READER = "mammoth 1.13"
MAIN_PART = "word/document.xml"


def read(content: bytes, _hints: Hints) -> Document:
    """The text of the body. Raises UnreadableError."""
    import mammoth  # type: ignore[import-untyped]  # noqa: PLC0415  # costs its start only where needed

    archive.looked_at(content, MAIN_PART)
    try:
        markup = mammoth.convert_to_html(BytesIO(content), convert_image=mammoth.images.img_element(_no_image)).value
    except (KeyError, ValueError, AttributeError, OSError) as error:  # what mammoth raises for damaged parts
        raise UnreadableError("broken_file") from error
    text = clean(text_of_html(markup))
    if not text:
        raise UnreadableError("no_text")
    return Document(text, READER)


def _no_image(_image: object) -> dict[str, str]:
    return {"src": ""}


def is_it(content: bytes) -> bool:
    """Whether it is an archive with a Word document."""
    return archive.holds(content, MAIN_PART)


FORMAT = Format(
    "word",
    ("application/vnd.openxmlformats-officedocument.wordprocessingml.document",),
    (".docx",),
    is_it,
    read,
)
