"""Dates and hours written in digits: 2024-03-08, 2015/3/3, 10/31/1974, 21.04.2016, 2021.03, 20240307, 09:30.

A year stands first or last; what cannot be a month is the day (21/04/2016); where both could, month first in English
and Korean, day first in Chinese and Japanese text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from figures.dates.element import Element, Slot

YEAR_FIRST = (
    r"(?P<y>[12][0-9]{3})(?P<sep>[-/.])(?P<m>1[0-2]|0?[1-9])(?:(?P=sep)(?P<d>3[01]|[12][0-9]|0?[1-9])(?![0-9]))?"
    r"(?![0-9%]|(?P=sep)[0-9])"
)
YEAR_LAST = (
    r"(?P<a>[0-3]?[0-9])(?P<sep2>[-/.])(?P<b>[0-3]?[0-9])(?P=sep2)(?P<z>[12][0-9]{3}|[0-9]{2})(?![0-9]|[-/.:][0-9])"
)
MONTH_DAY = r"(?P<m3>1[0-2]|0?[1-9])-(?P<d3>3[01]|[12][0-9]|0?[1-9])(?= [0-2]?[0-9]:[0-5][0-9])"
SLASHED = (
    r"(?P<m4>1[0-2]|0?[1-9]) ?/ ?(?P<d4>3[01]|[12][0-9]|0?[1-9])(?![0-9]|[-/.,%][0-9])"
    r"(?=$|[^ 0-9A-Za-z%]|[ ](?:at|to|from|and|or|through|until|till|is|was|are|-)(?![a-z]))"
)
MONTH_YEAR = r"(?P<m5>1[0-2]|0?[1-9]) ?[/-] ?(?P<y5>(?:19|20)[0-9]{2})(?![0-9A-Za-z%]|[-/.][0-9])"
YEAR_MONTH = r"(?P<y6>(?:19|20)[0-9]{2}) ?[/-] ?(?P<m6>1[0-2]|0?[1-9])(?=$|[.,;!?)]|[.]$)"
COMPACT = r"(?P<c>(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01]))(?![0-9.,])"
PATTERN = re.compile(
    rf"(?<![0-9A-Za-z.,/$€£¥-])(?:{YEAR_FIRST}|{YEAR_LAST}|{COMPACT}|{MONTH_DAY}|{SLASHED}|{MONTH_YEAR}|{YEAR_MONTH})"
)
CLOCK = re.compile(
    r"(?<![0-9:.])(?P<h>2[0-4]|[01]?[0-9]):(?P<mi>[0-5][0-9])(?::(?P<s>[0-5][0-9]))?(?![0-9:]| ?[apAP]\.?[mM])"
)
DAY_FIRST = frozenset({"zh", "ja"})
CENTURY_TURN = 50
DOTTED_YEARS = (1900, 2099)


def elements(text: str, lang: str) -> Iterator[Element]:
    """Every day, month and hour written in digits."""
    for found in PATTERN.finditer(text):
        element = _element(found, lang)
        if element is not None:
            yield from element
    if ":" in text:
        for clock in CLOCK.finditer(text):
            second = int(clock["s"]) if clock["s"] else None
            yield Element(
                clock.start(),
                clock.end(),
                Slot.TIME,
                int(clock["h"]),
                minute=int(clock["mi"]),
                second=second,
                weak=True,
            )


def _element(found: re.Match[str], lang: str) -> list[Element] | None:
    for group, build in SHAPES:
        if found[group]:
            return build(found)
    return _year_last(found, lang)


def _compact(found: re.Match[str]) -> list[Element]:
    written = found["c"]
    return [_full(found, int(written[:4]), int(written[4:6]), int(written[6:]))]


def _two(found: re.Match[str], first: str, second: str, slots: tuple[Slot, Slot]) -> list[Element]:
    """Two elements that share a pattern; the first one takes the mark between them."""
    cut = found.start(second)
    return [
        Element(found.start(), cut, slots[0], int(found[first])),
        Element(cut, found.end(), slots[1], int(found[second])),
    ]


def _year_month(found: re.Match[str]) -> list[Element]:
    return _two(found, "y6", "m6", (Slot.YEAR, Slot.MONTH))


def _month_year(found: re.Match[str]) -> list[Element]:
    return _two(found, "m5", "y5", (Slot.MONTH, Slot.YEAR))


def _month_day(found: re.Match[str]) -> list[Element]:
    """09-01 before an hour."""
    return _two(found, "m3", "d3", (Slot.MONTH, Slot.DAY))


def _slashed(found: re.Match[str]) -> list[Element]:
    """2/15, which could be a fraction too."""
    made = _two(found, "m4", "d4", (Slot.MONTH, Slot.DAY))
    made[0].unit = "slashed"
    return made


def _year_last(found: re.Match[str], lang: str) -> list[Element] | None:
    first, second, year = int(found["a"]), int(found["b"]), int(found["z"])
    if year < 100:
        if first > 31 or (found["sep2"] == "." and lang == "en"):
            return None
        year += 2000 if year < CENTURY_TURN else 1900
    day, month = (first, second) if first > 12 or (lang in DAY_FIRST and second <= 12) else (second, first)
    return [_full(found, year, month, day)] if 1 <= month <= 12 and 1 <= day <= 31 else None


def _year_first(found: re.Match[str]) -> list[Element] | None:
    year, month = int(found["y"]), int(found["m"])
    if found["d"]:
        return [_full(found, year, month, int(found["d"]))]
    short = len(found["m"]) < 2
    dotted = found["sep"] == "."
    a_year = DOTTED_YEARS[0] <= year <= DOTTED_YEARS[1] and (not short or _kana(found.string, found.end()))
    if (dotted and not a_year) or (found["sep"] == "-" and short):
        return None
    return _two(found, "y", "m", (Slot.YEAR, Slot.MONTH))


def _kana(text: str, at: int) -> bool:
    return "ぁ" <= text[at : at + 1] <= "ん"


def _full(found: re.Match[str], year: int, month: int, day: int) -> Element:
    return Element(found.start(), found.end(), Slot.FULL, year, month=month, day=day)


SHAPES: tuple[tuple[str, Callable[[re.Match[str]], list[Element] | None]], ...] = (
    ("c", _compact),
    ("y6", _year_month),
    ("m5", _month_year),
    ("m3", _month_day),
    ("m4", _slashed),
    ("y", _year_first),
)
