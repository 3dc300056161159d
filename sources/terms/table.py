"""Tables of words: a concept a line, its words in each language separated by semicolons, tab-separated columns."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

Row = dict[str, str]


def rows(table: Path) -> Iterator[Row]:
    """The lines of a table by the heads of its columns. Raises ValueError where a line lacks a column."""
    lines = table.read_text(encoding="utf-8").splitlines()
    heads = lines[0].split("\t")
    for line in lines[1:]:
        yield dict(zip(heads, line.split("\t"), strict=True))


def words(row: Row, lang: str) -> list[str]:
    """A row's words in a language."""
    return [word for word in row[lang].split(";") if word]
