"""Lists of old and new prices that run on as text: 新价格旧价格涨幅 甲店 50元 45元 5元 乙店 …

A heading names the columns; each row holds as many amounts of one currency. Where the heading has no column for the
change, one said of all rows before it counts (所有机型都将涨价1万日元).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from claims.kinds.changing.found import Found
from claims.kinds.changing.levels import like, signed
from claims.kinds.changing.marks import Marks, Mention, Words
from figures.figure import Exactness, Figure, Kind

LABEL = 60  # code points of a row's label; farther away the list has ended
SAID_BEFORE = 240  # code points before a heading in which a change of all rows may be said
BRACKET = 48  # code points of a bracket that converts an amount

_BRACKETED = re.compile(r"[（(][^（）()]*[)）]")


def listed(marks: Marks) -> Iterator[Found]:
    """The changes of every list with headings."""
    headings = list(marks.words.heading_row.finditer(marks.body))
    for place, heading in enumerate(headings):
        columns = [marks.words.headings[name.group().lower()] for name in marks.words.heading.finditer(heading.group())]
        end = headings[place + 1].start() if place + 1 < len(headings) else len(marks.body)
        if "from" in columns and "to" in columns:
            yield from _rows(marks, columns, (heading.start(), heading.end(), end))


def _rows(marks: Marks, columns: Sequence[str], bounds: tuple[int, int, int]) -> Iterator[Found]:
    heading, start, end = bounds
    amounts = [each for each in marks.mentions if start <= each.figure.start < end and _is_amount(marks.body, each)]
    of_all = _said_of_all(marks, heading) if len(columns) == 2 else None
    at = 0
    while at + len(columns) <= len(amounts) and amounts[at].figure.start - start <= LABEL:
        row = amounts[at : at + len(columns)]
        if not _is_row(marks.body, row):
            return
        found = _found(dict(zip(columns, row, strict=True)), of_all)
        if found is not None:
            yield found
        start, at = _after_bracket(marks.body, row[-1].figure.end), at + len(columns)


def _found(cells: dict[str, Mention], of_all: Figure | None) -> Found | None:
    start, end = cells["from"].figure, cells["to"].figure
    if "rise" in cells:
        return Found(cells["rise"].figure, end, start)
    if "fall" in cells:
        by = cells["fall"].figure
        return Found(replace(by, low=-by.high if by.high else by.high, high=-by.low if by.low else by.low), end, start)
    return Found(_as_a_price(of_all, start), end, start) if of_all is not None and of_all.unit == start.unit else None


def _as_a_price(by: Figure, start: Figure) -> Figure:
    """A change said of all prices is one itself, as exact as they are, unless it is hedged: 涨价1万日元."""
    return by if by.exactness is not Exactness.EXACT else replace(by, step=min(by.step, start.step))


def _is_row(body: str, row: Sequence[Mention]) -> bool:
    """Whether nothing but conversions in brackets stands between the amounts of a row."""
    return all(
        like(one, other) and not _BRACKETED.sub("", body[one.figure.end : other.figure.start]).strip(" |\t\n,，、")
        for one, other in pairwise(row)
    )


def _is_amount(body: str, mention: Mention) -> bool:
    figure = mention.figure
    before = body[max(0, figure.start - BRACKET) : figure.start]
    inside = max(before.rfind("（"), before.rfind("(")) > max(before.rfind("）"), before.rfind(")"))
    return figure.kind is Kind.CURRENCY and not figure.is_range and not inside


def _after_bracket(body: str, end: int) -> int:
    found = _BRACKETED.match(body, end)
    return found.end() if found else end


def _said_of_all(marks: Marks, heading: int) -> Figure | None:
    """The change said of all rows before a heading."""
    for mention in reversed(marks.mentions):
        if mention.figure.start >= heading or not mention.direction or mention.figure.kind is not Kind.CURRENCY:
            continue
        if heading - mention.figure.end > SAID_BEFORE:
            return None
        if _of_all(marks.words, mention):
            return signed(mention, mention.figure)
    return None


def _of_all(words: Words, mention: Mention) -> bool:
    return words.of_all.search(mention.lead.rstrip()) is not None
