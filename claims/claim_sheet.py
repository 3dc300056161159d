"""A table of claims to register: its headings, and its rows as they were written. Pure but for translation.

One row a statement; headings and words in English or Chinese. What is wrong in a row is a code, said where it is shown.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from django.utils.translation import gettext, gettext_noop

from sources.models import SourceRole
from sources.text import clean

MOST_ROWS = 5_000
LARGEST = 5_000_000  # bytes

COLUMNS = {
    "article": ("article", "article id", "article address", "稿件", "稿件编号", "稿件地址"),
    "quote": ("quote", "claim", "statement", "陈述", "原文", "引文"),
    "kind": ("kind", "类型", "种类"),
    "source": ("source", "source address", "source url", "来源", "来源地址"),
    "role": ("role", "source role", "来源角色", "角色"),
    "note": ("note", "internal note", "备注", "内部备注"),
}
REQUIRED = ("article", "quote")
TEMPLATES = {
    "en": ("Article", "Quote", "Kind", "Source address", "Source role", "Note"),
    "zh": ("稿件", "陈述", "类型", "来源地址", "来源角色", "备注"),
}
ROLES = {
    SourceRole.PRIMARY: ("primary record", "原始记录", "一手记录"),
    SourceRole.ISSUER: ("issuer's own statement", "发布方自己的声明", "发布方"),
    SourceRole.INDEPENDENT: ("independent report", "独立报道"),
    SourceRole.COPY: ("copy of another", "转载"),
}
LONGEST = {"article": 2_000, "source": 2_000, "note": 500}

FAULTS = {
    "no_article": gettext_noop("The article is missing: write its id, its id in the content system or its address."),
    "unknown_article": gettext_noop(
        "No article of your outlets is “%(given)s”: register it first, or correct the cell."
    ),
    "several_articles": gettext_noop("Several articles are “%(given)s”: write our id, as the export of claims has it."),
    "no_quote": gettext_noop("The quote is missing: paste the article's sentence."),
    "long_quote": gettext_noop("The quote is longer than %(given)s characters: write one sentence."),
    "unknown_kind": gettext_noop(
        "No kind is called “%(given)s”: clear the cell, then it is recognised from the quote."
    ),
    "other_kind": gettext_noop("The quote is read as: %(given)s. Clear the cell to take that, or correct the quote."),
    "unknown_role": gettext_noop("“%(given)s” is no role of a source: write primary, issuer, independent or copy."),
    "no_source": gettext_noop("A source's role or a note goes with a source: write its address, or clear this cell."),
    "too_long": gettext_noop("The cell is longer than %(given)s characters: shorten it."),
}


@dataclass(frozen=True, slots=True)
class Given:
    """A row as it was written."""

    row: int
    article: str
    quote: str
    kind: str = ""
    source: str = ""
    role: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Wrong:
    """What is wrong in a row, and in which column. Without a code `given` is the whole sentence."""

    row: int
    column: str
    code: str
    given: str = ""

    @property
    def sentence(self) -> str:
        """What is wrong and what mends it, in the reader's language."""
        return gettext(FAULTS[self.code]) % {"given": self.given} if self.code else self.given


def plain(one: Given | Wrong) -> dict[str, Any]:
    """JSON-safe."""
    return asdict(one)


def columns(heading: Sequence[str]) -> tuple[dict[str, int], list[str]]:
    """Where each column stands, and those that are missing."""
    words = {cell.strip().lower(): at for at, cell in reversed(list(enumerate(heading)))}
    found = {name: words[word] for name, known in COLUMNS.items() for word in known[::-1] if word in words}
    return found, [name for name in REQUIRED if name not in found]


def rows(cells: Sequence[Sequence[str]], places: Mapping[str, int]) -> Iterator[Given]:
    """The rows below the heading that have anything in them."""
    for number, row in enumerate(cells[1:], start=2):
        told = {name: clean(row[at]).strip() if at < len(row) else "" for name, at in places.items()}
        if any(told.values()):
            yield Given(number, **{"article": "", "quote": "", **told})


def role_of(written: str) -> str | None:
    """The code of a source's role; none written means an independent report."""
    word = written.lower()
    if not word:
        return str(SourceRole.INDEPENDENT)
    return next((str(code) for code, words in ROLES.items() if word == code or word in words), None)


def faults_of(given: Given, longest_quote: int) -> Iterator[Wrong]:
    """What is wrong with a row by itself."""
    if not given.article:
        yield Wrong(given.row, "article", "no_article")
    if not given.quote:
        yield Wrong(given.row, "quote", "no_quote")
    if len(given.quote) > longest_quote:
        yield Wrong(given.row, "quote", "long_quote", str(longest_quote))
    for name, most in LONGEST.items():
        if len(getattr(given, name)) > most:
            yield Wrong(given.row, name, "too_long", str(most))
    if role_of(given.role) is None:
        yield Wrong(given.row, "role", "unknown_role", given.role[:40])
    if not given.source:
        yield from (Wrong(given.row, name, "no_source") for name in ("role", "note") if getattr(given, name))
