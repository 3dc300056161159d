"""Dates that the reader of figures leaves open: months and days without a year, and centuries.

「11月」, November, 11월 26일, 26 November; 19世紀, the 19th century.

The reader of figures needs the article's day to make a date of them; a claim and its source can be compared without,
by the parts that both write. Such a date is written --11 or --11-26, as ISO 8601 did.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from figures.figure import Figure, Kind

NARROW = str.maketrans("０１２３４５６７８９", "0123456789")
RULE = "month without a year"
RULE_CENTURY = "century"
CENTURY = re.compile(
    r"(?<!\d)(?:(?P<english>\d{1,2})(?:st|nd|rd|th)[\s-]century|(?P<other>\d{1,2})\s?(?:世[纪紀]|세기))", re.IGNORECASE
)
CJK = re.compile(
    r"(?<![\d.年년])(?P<month>1[0-2]|0?[1-9])\s?[月월](?!間|间|간)(?:\s?(?P<day>3[01]|[12]\d|0?[1-9])\s?[日号號일])?"
)
NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
ENGLISH = re.compile(
    r"\b(?:(?P<before>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\s(?:of\s)?)?"
    r"(?P<name>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
    r"(?:\s(?P<after>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\b)?(?!\w)"
)
NAMES_A_DATE = re.compile(rf"\d|[〇零一二三四五六七八九十][〇零一二三四五六七八九十年月日号號]|{ENGLISH.pattern}")
SAID_OF_TIME = re.compile(
    r"\b(?:in|by|since|last|until|till|of|from|next|this|early|late|mid|during|to|and|through)\s$", re.IGNORECASE
)
MAYBE_A_VERB = ("May", "March", "Mar.")  # months only where a day or a word of time says so


def with_yearless(text: str, lang: str, figures: Sequence[Figure]) -> list[tuple[int, Figure]]:
    """The figures by their place, with the text's yearless dates instead of what else was read there.

    「11月26日」 read as eleven months and a day is one date, at the place of the first; one that was read as nothing
    comes after all figures.
    """
    found = [date for date in _dates(text, lang) if not any(f.date and _overlap(f, date) for f in figures)]
    placed: dict[Figure, int] = {}
    for place, figure in enumerate(figures):
        placed.setdefault(next((date for date in found if _overlap(figure, date)), figure), place)
    for date in found:
        placed.setdefault(date, len(figures) + len(placed))
    return [(place, figure) for figure, place in placed.items()]


def is_relative(figure: Figure) -> bool:
    """Whether a date names no year, month or day itself: 去年, last week, 어제."""
    return figure.kind is Kind.DATE and NAMES_A_DATE.search(figure.text) is None


def _overlap(one: Figure, other: Figure) -> bool:
    return one.start < other.end and other.start < one.end


def _centuries(text: str) -> Iterator[Figure]:
    """The 19th century, 19世紀, 19세기: the hundred years before 1900."""
    for found in CENTURY.finditer(text.translate(NARROW)):
        last = int(found["english"] or found["other"]) * 100
        if last:
            written = f"{last - 100:04}-01-01/{last:04}-01-01"
            yield Figure(Kind.DATE, *found.span(), text[found.start() : found.end()], date=written, rule=RULE_CENTURY)


def _dates(text: str, lang: str) -> Iterator[Figure]:
    yield from _centuries(text)
    for found in (ENGLISH if lang == "en" else CJK).finditer(text.translate(NARROW)):
        if lang != "en":
            yield _date(text, found, int(found["month"]), found["day"])
        elif _is_month(text, found):
            yield _date(text, found, NAMES.index(found["name"][:3].lower()) + 1, found["before"] or found["after"])


def _is_month(text: str, found: re.Match[str]) -> bool:
    if found["before"] or found["after"] or found["name"] not in MAYBE_A_VERB:
        return True
    return SAID_OF_TIME.search(text, 0, found.start()) is not None


def _date(text: str, found: re.Match[str], month: int, day: str | None) -> Figure:
    written = f"--{month:02}-{int(day):02}" if day else f"--{month:02}"
    return Figure(Kind.DATE, *found.span(), text[found.start() : found.end()], date=written, rule=RULE)
