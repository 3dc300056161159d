"""A content system's HTML or blocks → the plain text claims are anchored in. [pure]

Stable: changes of markup or white space alone give the same text, so that offsets and claims stay. Blocks are parted by
an empty line, lines of a list or table by a line end, cells by a tab; runs of white space are one space. Scripts,
styles and comments are no text. nh3 (html5ever, as browsers parse) reads the HTML, however broken or deep.
"""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

import nh3

BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption"}
    | {"figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "main", "nav", "ol", "p", "pre"}
    | {"section", "summary", "table", "tbody", "tfoot", "thead", "ul"}
)
LINES = frozenset({"br", "li", "tr", "caption"})
CELLS = frozenset({"td", "th"})
UNREAD = frozenset({"script", "style", "template", "noscript", "iframe", "object", "svg", "math", "textarea", "select"})
TAG = re.compile(r"</?(?P<name>[a-z][a-z0-9]*)[^>]*>")  # of what nh3 wrote, where every tag is closed by the next ">"
BLANK = re.compile(r"[ \t\r\n\f\v\u00a0\u2028\u2029]+")
BLOCK_END, LINE_END, CELL_END = "\x1d", "\x1e", "\x1f"  # separators of ASCII, in place of tags; never text themselves
SEPARATORS = re.compile(r" ?(?P<run>[\x1d\x1e\x1f][\x1d\x1e\x1f ]*)")


def text_of_html(markup: str) -> str:
    """The text of a piece of HTML."""
    plain = markup.translate({ord(mark): " " for mark in (BLOCK_END, LINE_END, CELL_END)})
    shown = nh3.clean(
        plain, tags=set(BLOCKS | LINES | CELLS), clean_content_tags=set(UNREAD), attributes={}, strip_comments=True
    )
    parted = TAG.sub(lambda tag: _separator(tag["name"]), shown)
    return SEPARATORS.sub(_break, BLANK.sub(" ", html.unescape(parted))).strip()


def text_of_blocks(blocks: Sequence[str]) -> str:
    """The text of blocks of plain text, each a paragraph of its own."""
    squeezed = (BLANK.sub(" ", block).strip() for block in blocks)
    return "\n\n".join(block for block in squeezed if block)


def _separator(tag: str) -> str:
    if tag in BLOCKS:
        return BLOCK_END
    return LINE_END if tag in LINES else CELL_END


def _break(found: re.Match[str]) -> str:
    """The strongest separator of a run."""
    run = found["run"]
    if BLOCK_END in run:
        return "\n\n"
    return "\n" if LINE_END in run else "\t"
