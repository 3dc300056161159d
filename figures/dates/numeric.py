"""Dates and hours written in digits: 2024-03-08, 2015/3/3, 10/31/1974, 21.04.2016, 2021.03, 20240307, 09:30.

A year stands first or last; what cannot be a month is the day (21/04/2016); where both could, month first in English
and Korean, day first in Chinese and Japanese text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from figures.dates.element import Element, Slot

YEAR_FIRST = "(?P<y>[12][0-9]{3})(?P<sep>[-/.])(?P<m>1[0-2]|0?[1-9])(?:(?P=sep)(?P<d>3[01]|[12][0-9]|0?[1-9])(?![0-9]))?(?![0-9%]|(?P=sep)[0-9])"
YEAR_LAST = (
    r"(?P<a>[0-3]?[0-9])(?P<sep2>[-/.])(?P<b>[0-3]?[0-9])(?P=sep2)(?P<z>[12][0-9]{3}|[0-9]{2})(?![0-9]|[-/.:][0-9])"
)
MONTH_DAY = r"(?P<m3>1[0-2]|0?[1-9])-(?P<d3>3[01]|[12][0-9]|0?[1-9])(?= [0-2]?[0-9]:[0-5][0-9])"
SLASHED = (
    "(?P<m4>1[0-2]|0?[1-9]) ?/ ?(?P<d4>3[01]|[12][0-9]|0?[1-9])(?![0-9]|[-/.,%][0-9])(?=$|[^ 0-9A-Za-z%]|[ "
    "](?:at|to|from|and|or|through|until|till|is|was|are|-)(?![a-z]))"
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
    start, end = found.span()
    if found["c"]:
        written = found["c"]
        return [_full(start, end, int(written[:4]), int(written[4:6]), int(written[6:]))]
    if found["y6"]:
        cut = found.start("m6")
        return [Element(start, cut, Slot.YEAR, int(found["y6"])), Element(cut, end, Slot.MONTH, int(found["m6"]))]
    if found["m5"]:
        cut = found.start("y5")
        return [Element(start, cut, Slot.MONTH, int(found["m5"])), Element(cut, end, Slot.YEAR, int(found["y5"]))]
    if found["m3"] or found["m4"]:
        return _month_day(found, start, end)
    if found["y"]:
        return _year_first(found, start, end)
    first, second, year = int(found["a"]), int(found["b"]), int(found["z"])
    if year < 100:
        if first > 31 or (found["sep2"] == "." and lang == "en"):
            return None
        year += 2000 if year < CENTURY_TURN else 1900
    day, month = (first, second) if first > 12 or (lang in DAY_FIRST and second <= 12) else (second, first)
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return [_full(start, end, year, month, day)]


def _year_first(found: re.Match[str], start: int, end: int) -> list[Element] | None:
    year, month = int(found["y"]), int(found["m"])
    if found["d"]:
        return [_full(start, end, year, month, int(found["d"]))]
    if found["sep"] == "." and not (
        DOTTED_YEARS[0] <= year <= DOTTED_YEARS[1] and (len(found["m"]) == 2 or _kana(found.string, end))
    ):
        return None
    if found["sep"] == "-" and len(found["m"]) < 2:
        return None
    cut = found.start("m")
    return [Element(start, cut, Slot.YEAR, year), Element(cut, end, Slot.MONTH, month)]


def _kana(text: str, at: int) -> bool:
    return "ぁ" <= text[at : at + 1] <= "ん"


def _month_day(found: re.Match[str], start: int, end: int) -> list[Element]:
    """09-01 before an hour; 2/15, which could be a fraction too and claims no number."""
    month, day = int(found["m3"] or found["m4"]), int(found["d3"] or found["d4"])
    cut = found.start("d3") if found["d3"] else found.start("d4")
    unit = "slashed" if found["m4"] else ""
    return [Element(start, cut, Slot.MONTH, month, unit=unit), Element(cut, end, Slot.DAY, day)]


def _full(start: int, end: int, year: int, month: int, day: int) -> Element:
    return Element(start, end, Slot.FULL, year, month=month, day=day)
