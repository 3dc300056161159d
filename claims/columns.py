"""Text in columns for a terminal, where Chinese, Japanese and Korean characters are two cells wide. Pure."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

GAP = "  "
CUT = "…"
WIDE = {"W": 2, "F": 2}


def plain(text: str) -> str:
    """The text in one line; what a terminal would obey rather than show becomes a blank."""
    shown = "".join(letter if letter.isprintable() else " " for letter in text)
    return " ".join(shown.split())


def cells(text: str) -> int:
    """How many cells of a terminal the text takes; marks that join a letter take none."""
    return sum(
        0 if unicodedata.combining(letter) else WIDE.get(unicodedata.east_asian_width(letter), 1) for letter in text
    )


def cut(text: str, most: int) -> str:
    """The text, or as much of it as fits with an ellipsis."""
    if cells(text) <= most:
        return text
    kept, taken = [], cells(CUT)
    for letter in text:
        taken += cells(letter)
        if taken > most:
            break
        kept.append(letter)
    return "".join(kept) + CUT


def fill(text: str, width: int) -> str:
    """The text with blanks up to a width."""
    return text + " " * max(0, width - cells(text))


def in_columns(rows: Sequence[Sequence[str]]) -> list[str]:
    """Each row as a line; every column is as wide as its widest cell."""
    widths = [max(map(cells, column)) for column in zip(*rows, strict=True)]
    return [GAP.join(fill(cell, width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
