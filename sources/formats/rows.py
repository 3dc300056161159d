"""Rows of a table → text a claim can be held against: each row a line, each cell behind its column's head.

「投入(亿韩元)」 above 9090 gives 「投入: 9090亿韩元」: what a head says of the unit is said with the number, or nothing
could be held against it. Every cell keeps its address (Sheet1!B7).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sources.formats.format import UnreadableError
from sources.places import Place
from sources.text import clean

MOST_CELLS = 400_000
MOST_LETTERS = 4_000_000
LONGEST_CELL = 4_000
NUMBER = re.compile(r"[+\-−]?[0-9][0-9,.\s]*%?")
UNIT = re.compile(r"^(?P<head>.*?)\s*[(（\[【](?P<unit>[^()（）\[\]【】0-9]{1,30})[)）\]】]\s*$")
UNIT_LABEL = re.compile(r"^(?:单位|單位|단위|単位|unit|in)\s*[:：]?\s*", re.IGNORECASE)
BY_CODE = re.compile(r"^(?P<code>[A-Z]{3})\s+(?P<scale>[A-Za-z]+)$")
WORDLIKE = re.compile(r"[A-Za-z]")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: its name, and its rows of cells as text; "" for an empty one."""

    name: str
    rows: Sequence[Sequence[str]]


def told(sheets: Iterable[Sheet]) -> tuple[str, tuple[Place, ...]]:
    """The text of sheets and the place of every cell. Raises UnreadableError where there is too much, or nothing."""
    pieces: list[str] = []
    places: list[Place] = []
    at = cells = 0
    for sheet in sheets:
        for number, cellar in _lines(sheet):
            for column, text in cellar:
                places.append(Place(at, at + len(text), cell=f"{sheet.name}!{letters(column)}{number}"))
                pieces.append(text)
                at += len(text)
                pieces.append("; ")
                at += 2
            pieces[-1] = "\n"
            at -= 1
            cells += len(cellar)
            if cells > MOST_CELLS or at > MOST_LETTERS:
                raise UnreadableError("too_large")
    if not places:
        raise UnreadableError("no_text")
    return "".join(pieces).rstrip("\n"), tuple(places)


def letters(column: int) -> str:
    """A column's letters, counted from 0: A, B, … AA."""
    found = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        found = chr(ord("A") + rest) + found
    return found


def _lines(sheet: Sheet) -> Iterator[tuple[int, list[tuple[int, str]]]]:
    """Each row's number, counted from 1, with its filled cells as text; rows with nothing in them are left out."""
    head_at = _head_at(sheet.rows)
    heads = [_cell(cell) for cell in sheet.rows[head_at]] if head_at is not None else []
    for at, row in enumerate(sheet.rows):
        below = head_at is not None and at > head_at
        filled = [(column, text) for column, cell in enumerate(row) if (text := _cell(cell))]
        if below:
            filled = [(column, _under(heads, column, text)) for column, text in filled]
        if filled:
            yield at + 1, filled


def _head_at(rows: Sequence[Sequence[str]]) -> int | None:
    """The row of heads: the first of at least two words and no number, right above one that has a number."""
    for at, (row, after) in enumerate(pairwise(rows)):
        filled = [cell for cell in row if cell.strip()]
        if len(filled) < 2 or any(NUMBER.fullmatch(cell.strip()) for cell in filled):
            continue
        if any(NUMBER.fullmatch(cell.strip()) for cell in after):
            return at
    return None


def _under(heads: Sequence[str], column: int, text: str) -> str:
    head = heads[column] if column < len(heads) else ""
    if not head:
        return text
    if not NUMBER.fullmatch(text):
        return f"{head}: {text}"
    parts = UNIT.match(head)
    return f"{parts['head']}: {_with_unit(text, parts['unit'])}" if parts else f"{head}: {text}"


def _with_unit(number: str, unit: str) -> str:
    unit = UNIT_LABEL.sub("", unit.strip())
    if unit == "%" or number.endswith("%"):
        return number if number.endswith("%") else f"{number}%"
    if by_code := BY_CODE.match(unit):
        return f"{by_code['code']} {number} {by_code['scale']}"
    return f"{number} {unit}" if WORDLIKE.match(unit) else f"{number}{unit}"


def _cell(text: str) -> str:
    return " ".join(clean(text[:LONGEST_CELL]).split())
