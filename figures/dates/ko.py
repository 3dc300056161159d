"""Elements of Korean dates: 2024년 3월 8일, 지난해 6월, 이달 5일, 다음 주 수요일, 3분기, 2년 전, 지난 3개월.

Newspapers write bare days (7일) for the article's month; KS X ISO 8601 for what is written in digits.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from figures.dates.element import Element, Slot
from figures.dates.patterns.ko import PATTERN, STARTS
from figures.dates.rules import Rules
from figures.dates.starts import at_starts
from figures.words.ko_dates import (
    AMPM,
    DAY_COUNTS,
    DAY_PARTS,
    DAYS,
    ERAS,
    HOLIDAYS,
    MONTH_WORDS,
    NATIVE,
    PARTS,
    SHIFTS,
    SINO,
    TENS,
    UNITS,
    WEEKDAYS,
    YEARS,
)

HOURS = {**NATIVE, "열한": 11, "열두": 12}


def number(written: str) -> int:
    """Digits, Sino-Korean or native words for a small number."""
    if written.isdigit():
        return int(written)
    for table in (DAY_COUNTS, NATIVE, HOURS):
        if written in table:
            return table[written]
    if written == "한두":
        return 1
    total = current = 0
    for char in written:
        if char in TENS:
            total += (current or 1) * TENS[char]
            current = 0
        else:
            current = SINO[char]
    return total + current


def elements(text: str) -> Iterator[Element]:
    """Every element of a folded text, in order."""
    for found in at_starts(PATTERN, STARTS, text):
        build = BUILD.get(found.lastgroup or "")
        made = build(found) if build else None
        if made is not None:
            yield made


def _element(found: re.Match[str], slot: Slot, value: int, **more: object) -> Element:
    end = found.end() - len(found.group()) + len(found.group().rstrip())
    return Element(found.start(), end, slot, value, **more)  # type: ignore[arg-type]


def _squeezed(table: dict[str, int], written: str) -> int:
    return next(value for word, value in table.items() if word.replace("_", "") == written.replace(" ", ""))


def _era(found: re.Match[str]) -> Element:
    return _element(found, Slot.YEAR, ERAS[found["era"]] + (1 if found["eran"] == "원" else int(found["eran"])))


def _last(found: re.Match[str]) -> Element | None:
    written = found["lastw"] or found["lastn"]
    unit = "day" if found["lastw"] else UNITS[found["lastu"]]
    if (
        found["lastu"] == "일"
        and found["last"] in {"지난", "오는"}
        and found.string[found.end() : found.end() + 1] != "간"
    ):
        return None
    ahead = found["last"] in {"앞으로", "다음", "향후", "다가오는", "오는"}
    count = number(written)
    rolling = found["last"] not in {"다음", "지난", "이번"} or unit == "day"
    if found["last"] == "이번":
        return None
    return _element(
        found, Slot.PERIOD, count if ahead else -count, unit="week" if unit == "business" else unit, rolling=rolling
    )


def _offset(found: re.Match[str]) -> Element | None:
    word = found["atonw"] or found["atonw2"]
    written = word or found["aton"] or found["aton2"]
    unit = "day" if word else UNITS[found["atonu"] or found["atonu2"]]
    way, more = found["dir"] or found["dir2"], found["andn"] or found["andn2"]
    sign = -1 if way == "전" else 1
    if way in {"이내", "내", "안"} and unit in {"day"}:
        return _element(found, Slot.PERIOD, number(written), unit=unit, rolling=True)
    start = DAYS.get(found["base"] or found["base2"] or "", 0)
    return _element(found, Slot.OFFSET, sign * number(written), unit=unit, day=start + sign * int(more or 0))


def _year(found: re.Match[str]) -> Element | None:
    written = found["y"] or found["y2"] or found["yr"] or found["ya"] or found["yb"]
    return _element(found, Slot.YEAR, number(written))


def _short_year(found: re.Match[str]) -> Element:
    value = int(found["yy"])
    return _element(found, Slot.YEAR, value + (2000 if value < 50 else 1900))


def _relative_year(found: re.Match[str]) -> Element:
    return _element(found, Slot.YEAR, _squeezed(YEARS, found["relyear"]), relative=True)


def _shift(found: re.Match[str]) -> Element | None:
    shift = _squeezed(SHIFTS, found["shift"] or found["shift2"])
    unit = found["shiftu"] or found["shiftu2"]
    day = found["restd"]
    if unit in {"주", "주말"}:
        return _element(found, Slot.WEEK, shift, month=8 if unit == "주말" else WEEKDAYS[day] + 1 if day else 0)
    if day is not None:
        return None
    if unit == "월" and (found["shift"] or "") not in {"전", "당"}:
        return None
    slot = {"달": Slot.MONTH, "월": Slot.MONTH, "분기": Slot.QUARTER, "10년": Slot.DECADE, "세기": Slot.CENTURY}[unit]
    return _element(found, slot, shift, relative=True)


def _shifted_weekday(found: re.Match[str]) -> Element:
    shift = SHIFTS[found["shiftw"]]
    return _element(found, Slot.WEEK, shift, month=WEEKDAYS[found["shiftwd"]] + 1)


def _shifted_month(found: re.Match[str]) -> Element:
    return _element(found, Slot.MONTH, int(found["shiftm"]))


def _half(found: re.Match[str]) -> Element:
    return _element(found, Slot.HALF, 1 if found["qhalf"] in "상전" else 2)


def _quarter(found: re.Match[str]) -> Element:
    return _element(found, Slot.QUARTER, int(found["q"]))


def _month(found: re.Match[str]) -> Element | None:
    written = found["m"] or found["mr"]
    value = MONTH_WORDS.get(written + "월") or number(written)
    return _element(found, Slot.MONTH, value) if 1 <= value <= 12 else None


def _day(found: re.Match[str]) -> Element | None:
    value = number(found["d"] or found["dr"] or found["dm"])
    return _element(found, Slot.DAY, value) if 1 <= value <= 31 else None


def _relative_day(found: re.Match[str]) -> Element:
    if found["lastnight"]:
        return _element(found, Slot.DAY, -1, relative=True, unit="night")
    return _element(
        found,
        Slot.DAY,
        _squeezed(DAYS, found["day"]),
        relative=True,
        unit="night" if found["night"] in {"밤", "저녁"} else "",
    )


def _day_part(found: re.Match[str]) -> Element:
    first, last = DAY_PARTS[found["daypart"]]
    return _element(found, Slot.TIME, first, unit="part", month=last, weak=True)


def _week_of(found: re.Match[str]) -> Element:
    """16일의 주: the week the day lies in."""
    return _element(found, Slot.PART, 0, unit="week of", weak=True)


def _weekday(found: re.Match[str]) -> Element:
    return _element(found, Slot.WEEKDAY, WEEKDAYS[found["w"]])


def _weekend(found: re.Match[str]) -> Element:
    return _element(found, Slot.WEEKDAY, 5, unit="weekend")


def _nth(found: re.Match[str]) -> Element | None:
    unit, weekday = found["nthu"], found["nthw"]
    if unit is None and weekday is None:
        return None
    value = -1 if found["nth"] == "마지막" else number(found["nthn"])
    name = {"주": "week", "날": "day", "달": "month", "분기": "quarter"}.get(unit or "", "weekday")
    return _element(found, Slot.NTH, value, unit=name, month=WEEKDAYS[weekday] + 1 if weekday else 0)


def _numbered_week(found: re.Match[str]) -> Element:
    return _element(found, Slot.NTH, int(found["wk"]), unit="week")


def _century(found: re.Match[str]) -> Element:
    return _element(found, Slot.CENTURY, int(found["cen"]))


def _decade(found: re.Match[str]) -> Element:
    return _element(found, Slot.DECADE, int(found["dec"]))


def _part(found: re.Match[str]) -> Element:
    word = found["part"]
    if word[0] in "연월" and len(word) == 2:
        return _element(found, Slot.PART, 12 if word[0] == "연" else 1, unit="end" if word[1] == "말" else "begin")
    return _element(found, Slot.PART, 0, unit=PARTS[word], weak=True)


def _time(found: re.Match[str]) -> Element | None:
    hour = number(found["h"])
    late = AMPM.get(found["ap"] or "", 0)
    minute = int(found["mi"]) if found["mi"] else 30 if found["hh"] else None
    second = int(found["sec"]) if found["sec"] else None
    return _element(found, Slot.TIME, hour + late if hour < 12 else hour, minute=minute, second=second, weak=True)


def _before_clock(found: re.Match[str]) -> Element:
    return _element(found, Slot.TIME, -AMPM[found["ap2"]] - 1, weak=True)


def _holiday(found: re.Match[str]) -> Element:
    month, day = HOLIDAYS[found["holiday"]]
    return _element(found, Slot.HOLIDAY, 0, month=month, day=day)


BUILD: dict[str, Callable[[re.Match[str]], Element | None]] = {
    "eran": _era, "lastw": _last, "lastu": _last, "dir": _offset, "dir2": _offset, "y": _year, "y2": _year,
    "yr": _year, "ya": _year, "yb": _year, "yy": _short_year, "relyear": _relative_year, "shiftu": _shift,
    "restd": _shift, "shiftu2": _shift, "shiftwd": _shifted_weekday, "shiftm": _shifted_month, "qhalf": _half,
    "q": _quarter, "m": _month, "mr": _month, "d": _day, "dr": _day, "dm": _day, "day": _relative_day,
    "night": _relative_day, "lastnight": _relative_day, "w": _weekday, "daypart": _day_part, "weekof": _week_of,
    "weekend": _weekend, "nth": _nth,
    "nthn": _nth, "nthu": _nth, "nthw": _nth, "wk": _numbered_week, "cen": _century, "dec": _decade, "part": _part,
    "h": _time, "mi": _time, "hh": _time, "sec": _time, "ap2": _before_clock, "holiday": _holiday,
}  # fmt: skip
RULES = Rules(
    lang="ko",
    elements=elements,
    joins=frozenset({"", " ", "의 ", "의", ", "}),
    loose_joins=frozenset({"(", " ("}),
    range=frozenset({"부터", "-", "~", "–", "—", "에서", "까지"}),
    between=frozenset({"과", "와"}),
    between_after=re.compile(" ?사이"),
    range_after=re.compile("까지"),
    bound=re.compile(
        "(?P<until> ?(?:또는|그리고|및) ?그 ?이전)|(?P<from> ?(?:또는|그리고|및) ?그 ?이후)"
        "|(?P<before> ?이전)|(?P<after> ?이후(?!로))"
    ),
)
