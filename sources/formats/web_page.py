"""Web pages: the article's text without the page's furniture, its tables, and what it says of itself."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from sources.documents import Document
from sources.formats.decoding import decoded
from sources.formats.format import Format, Hints, UnreadableError
from sources.markup import text_of_html
from sources.text import clean

READER = "trafilatura 2.3"
MOST_BYTES = 2_000_000  # parsers take seconds for what is longer (hostile.md 2c); pages of figures have a tenth
DEEPEST = 200  # libxml2 drops what lies deeper than 255 elements, silently
LEAST_SHARE = 0.05  # of the page's text; less, and what was taken for the article is not the article
LEAST_LETTERS = 120
WHOLE_PAGE = "whole_page"
TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]*)[^<>]{0,2000}(?P<self>/?)>")
VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
SCRIPTED = re.compile(
    r"enable javascript|requires javascript|javascript is (?:disabled|required)|启用\s*javascript|啟用\s*javascript"
    r"|자바스크립트를?\s*(?:켜|활성|사용)|javascript\s*を有効|id=[\"'](?:root|app|__next|__nuxt)[\"'][^>]*>\s*</div>",
    re.IGNORECASE,
)
LANGUAGE = re.compile(r"<html[^>]{0,500}\slang\s*=\s*[\"']?(?P<tag>[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3})", re.I)
READ_LANGUAGES = frozenset({"zh", "en", "ko", "ja"})


def read(content: bytes, told: Hints) -> Document:
    """The article. Raises UnreadableError."""
    if len(content) > MOST_BYTES:
        raise UnreadableError("too_large")
    markup = clean(decoded(content, told.charset, is_page=True))
    whole = text_of_html(markup)
    found = None if _depth(markup) > DEEPEST else _article(markup)
    text = clean(str(found.text)) if found is not None and found.text else ""
    notes: tuple[str, ...] = ()
    if len(text) < LEAST_LETTERS and len(text) < LEAST_SHARE * len(whole):
        text, notes = whole, (WHOLE_PAGE,)
    if len(text) < LEAST_LETTERS and SCRIPTED.search(markup):
        raise UnreadableError("needs_scripts")
    if not text.strip():
        raise UnreadableError("no_text")
    return replace(_about(found), text=text, notes=notes, language=_language(markup))


def _article(markup: str) -> Any:
    from trafilatura import bare_extraction  # noqa: PLC0415  # costs its start only where needed

    return bare_extraction(
        markup, with_metadata=True, include_comments=False, include_tables=True, favor_recall=True, deduplicate=False
    )


def _about(found: Any) -> Document:
    """What the page says of itself."""
    if found is None:
        return Document("", READER)
    return Document(
        "",
        READER,
        title=_line(found.title),
        author=_line(found.author),
        publisher=_line(found.sitename),
        published=_line(found.date),
        canonical_url=_line(found.url),
    )


def _line(told: str | None) -> str:
    return " ".join(clean((told or "")[:2_000]).split())


def _language(markup: str) -> str:
    """The language the page declares, where it is one that is read here."""
    found = LANGUAGE.search(markup[:4_096])
    tag = found["tag"].lower().partition("-")[0] if found else ""
    return tag if tag in READ_LANGUAGES else ""


def _depth(markup: str) -> int:
    """How deep elements lie in each other at most, roughly: what is never closed counts too."""
    depth = deepest = 0
    for tag in TAG.finditer(markup):
        if tag["name"].lower() in VOID or tag["self"]:
            continue
        depth = max(0, depth - 1) if tag["end"] else depth + 1
        deepest = max(deepest, depth)
    return deepest


def is_it(content: bytes) -> bool:
    """Whether an element of HTML opens near the beginning."""
    return SIGN.search(content[:2_048]) is not None


SIGN = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|title|meta|div|p|article|h1|table|span|script|a|!--)[\s>]", re.IGNORECASE
)
FORMAT = Format("web page", ("text/html", "application/xhtml+xml"), (".html", ".htm", ".xhtml"), is_it, read)
