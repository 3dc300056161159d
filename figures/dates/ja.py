"""Elements of Japanese dates: 2024年3月8日, 令和6年, 昨年6月, 先週木曜日, 第3四半期, 10〜12月期, 3年前, 過去5年間.

JIS X 0301 for eras and for what is written in digits.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from figures.dates.element import Element, Slot
from figures.dates.han import number
from figures.dates.patterns.ja import (
    DAY_OF,
    HOLIDAY_OF,
    MONTH_OF,
    NIGHT_OF,
    PART_OF,
    PATTERN,
    QUARTER_OF,
    STARTS,
    UNIT_OF,
    WEEK_OF,
    YEAR_OF,
    YEAR_WORD_OF,
)
from figures.dates.rules import Rules
from figures.dates.starts import at_starts
from figures.folding import fold
from figures.words.ja_dates import (
    AMPM,
    DAY_PARTS,
    ERAS,
    KANA_MONTHS,
    KANA_WEEKDAYS,
    WEEKDAY_SHIFTS,
    WEEKDAYS,
    WORDS_IN_KANA,
)

AMPM_OF = {fold(word, "ja").text: hours for word, hours in AMPM.items()}
DAY_PART_OF = {fold(word, "ja").text: hours for word, hours in DAY_PARTS.items()}
FIRST = "最初の"
MONTHS_IN = {"month": 1, "year": 12}
DAYS_IN = {"day": 1, "week": 7}


def elements(text: str) -> Iterator[Element]:
    """Every element of a folded text, in order."""
    for found in at_starts(PATTERN, STARTS, text):
        made = BUILD[found.lastgroup or ""](found)
        if made is not None:
            yield made


def _element(found: re.Match[str], slot: Slot, value: int, **more: object) -> Element:
    return Element(found.start(), found.end(), slot, value, **more)  # type: ignore[arg-type]


def _era(found: re.Match[str]) -> Element:
    return _element(found, Slot.YEAR, ERAS[found["era"]] + number(found["eran"]))


def _last(found: re.Match[str]) -> Element:
    ahead = found["last"][:1] in {"今", "次", "向"} or found["last"].startswith("これ")
    count, unit = number(found["lastn"]), UNIT_OF[found["lastu"]]
    return _element(
        found, Slot.PERIOD, count if ahead else -count, unit="week" if unit == "business" else unit, rolling=True
    )


def _offset(found: re.Match[str]) -> Element | None:
    unit, count = UNIT_OF[found["atonu"]], number(found["aton"])
    if found["dir"].startswith("以"):
        return (
            _element(found, Slot.PERIOD, count, unit=unit, rolling=True, minute=0)
            if unit in {"day", "week", "month", "year"}
            else None
        )
    sign = -1 if found["dir"] == "前" else 1
    start = DAY_OF[found["base"]] if found["base"] else 0
    if found["more1"] is None:
        return _element(found, Slot.OFFSET, sign * count, unit=unit, day=start)
    return _added(found, sign, start)


def _added(found: re.Match[str], sign: int, start: int) -> Element | None:
    """2年と21日前: months and days, each counted by itself."""
    months, days = 0, 0
    for count, unit in (("more1", "more1u"), ("more2", "more2u"), ("aton", "atonu")):
        if found[count] is None:
            continue
        size, worth = UNIT_OF[found[unit]], number(found[count])
        if size not in MONTHS_IN and size not in DAYS_IN:
            return None
        months += worth * MONTHS_IN.get(size, 0)
        days += worth * DAYS_IN.get(size, 0)
    return _element(found, Slot.OFFSET, sign * months, unit="month", day=start + sign * days)


def _year(found: re.Match[str]) -> Element:
    return _element(found, Slot.YEAR, number(found["y"] or found["yr"]))


def _short_year(found: re.Match[str]) -> Element:
    value = int(found["yy"])
    return _element(found, Slot.YEAR, value + (2000 if value < 50 else 1900))


def _relative_year(found: re.Match[str]) -> Element:
    return _element(found, Slot.YEAR, YEAR_OF[found["relyear"]], relative=True)


def _year_word(found: re.Match[str]) -> Element:
    return _element(found, Slot.YEAR, YEAR_WORD_OF[found["yearword"]], relative=True)


def _relative_month(found: re.Match[str]) -> Element:
    return _element(found, Slot.MONTH, MONTH_OF[found["relmonth"]], relative=True)


def _relative_week(found: re.Match[str]) -> Element:
    day = found["relweekd"]
    return _element(
        found, Slot.WEEK, WEEK_OF[found["relweek"]], month=8 if found["relweekend"] else WEEKDAYS[day] + 1 if day else 0
    )


def _quarter(found: re.Match[str]) -> Element | None:
    if found["q"] or found["q3"]:
        return _element(found, Slot.QUARTER, number(found["q"] or found["q3"]))
    if found["relq"]:
        return _element(found, Slot.QUARTER, QUARTER_OF[found["relq"]], relative=True)
    return None


def _quarter_months(found: re.Match[str]) -> Element | None:
    first, last = int(found["qfrom"]), int(found["qto"])
    if last - first == 2:
        return _element(found, Slot.QUARTER, (first + 2) // 3)
    return _element(found, Slot.HALF, 1 if first == 1 else 2) if last - first == 5 and first in {1, 7} else None


def _month(found: re.Match[str]) -> Element:
    return _element(found, Slot.MONTH, number(found["m"] or found["mr"]))


def _day(found: re.Match[str]) -> Element:
    return _element(found, Slot.DAY, number(found["d"] or found["dr"]))


def _day_word(found: re.Match[str]) -> Element:
    return _element(found, Slot.DAY, DAY_OF[found["dayword"]], relative=True)


def _night(found: re.Match[str]) -> Element:
    word = found["nightword"]
    return _element(found, Slot.DAY, NIGHT_OF[word], relative=True, unit="" if "朝" in word else "night")


def _weekday(found: re.Match[str]) -> Element:
    return _element(found, Slot.WEEKDAY, WEEKDAYS[found["pw"] or found["w"] or found["lonew"]])


def _shifted_weekday(found: re.Match[str]) -> Element:
    return _element(found, Slot.WEEK, WEEKDAY_SHIFTS[found["shiftw"]], month=WEEKDAYS[found["shiftwd"]] + 1)


def _day_part(found: re.Match[str]) -> Element:
    first, last = DAY_PART_OF[found["daypart"]]
    return _element(found, Slot.TIME, first, unit="part", month=last, weak=True)


def _week_of(found: re.Match[str]) -> Element:
    """16日の週: the week the day lies in."""
    return _element(found, Slot.PART, 0, unit="week of", weak=True)


def _kana(found: re.Match[str]) -> Element:
    if found["kanaw"]:
        return _element(found, Slot.WEEKDAY, KANA_WEEKDAYS[found["kanaw"]])
    if found["kanam"]:
        return _element(found, Slot.MONTH, KANA_MONTHS[found["kanam"]])
    unit, shift = WORDS_IN_KANA[found["kanaword"]]
    return _element(found, Slot.MONTH if unit == "month" else Slot.WEEK, shift, relative=unit == "month")


def _nth(found: re.Match[str]) -> Element | None:
    word, unit, weekday = found["nth"], found["nthu"], found["nthw"]
    if unit is None and weekday is None:
        return None
    value = number(found["nthn"] or "1") * (-1 if word.startswith("最") and word != FIRST else 1)
    name = {"週": "week", "周": "week", "日": "day", "月": "month"}.get(unit or "", "weekday")
    return _element(found, Slot.NTH, value, unit=name, month=WEEKDAYS[weekday] + 1 if weekday else 0)


def _century(found: re.Match[str]) -> Element:
    return _element(found, Slot.CENTURY, number(found["cen"]))


def _decade(found: re.Match[str]) -> Element:
    return _element(found, Slot.DECADE, number(found["dec"]))


def _half(found: re.Match[str]) -> Element:
    word = found["half"] or found["half2"] or found["half3"]
    lone = found["half2"] is not None
    return _element(found, Slot.HALF, 1 if word in "上前" else 2, weak=lone)


def _part(found: re.Match[str]) -> Element:
    word = found["part"]
    if word[0] in "周週":
        return _element(found, Slot.WEEKDAY, 5, unit="weekend")
    if word[0] in "年月" and len(word) > 1:
        part = "end" if word[1] == "末" else "begin"
        return _element(found, Slot.PART, 12 if word[0] == "年" else 1, unit=part)
    return _element(found, Slot.PART, 0, unit=PART_OF[word], weak=True)


def _time(found: re.Match[str]) -> Element | None:
    hour, minute = number(found["h"]), number(found["mi"]) if found["mi"] else 30 if found["hh"] else None
    if hour > 24 or (minute or 0) > 59:
        return None
    late = AMPM_OF.get(found["ap"] or "", 0)
    return _element(found, Slot.TIME, hour + late if hour < 12 else hour, minute=minute, weak=True)


def _before_clock(found: re.Match[str]) -> Element:
    return _element(found, Slot.TIME, -AMPM_OF.get(found["ap2"], 0) - 1, weak=True)


def _holiday(found: re.Match[str]) -> Element:
    month, day = HOLIDAY_OF[found["holiday"]]
    return _element(found, Slot.HOLIDAY, 0, month=month, day=day)


BUILD: dict[str, Callable[[re.Match[str]], Element | None]] = {
    "eran": _era, "fiscal": _era, "lastu": _last, "dir": _offset, "y": _year, "yr": _year, "fiscaly": _year,
    "yy": _short_year, "relyear": _relative_year, "samey": _relative_year, "yearword": _year_word,
    "relmonth": _relative_month, "relweek": _relative_week, "relweekd": _relative_week,
    "relweekend": _relative_week, "relq": _quarter, "q": _quarter, "q3": _quarter, "qto": _quarter_months,
    "m": _month, "mr": _month, "term": _month, "d": _day, "dr": _day, "dayword": _day_word, "nightword": _night,
    "shiftwd": _shifted_weekday, "daypart": _day_part, "weekof": _week_of,
    "pw": _weekday, "w": _weekday, "lonew": _weekday, "kanaw": _kana, "kanam": _kana, "kanaword": _kana,
    "nth": _nth, "nthn": _nth, "nthu": _nth, "nthw": _nth, "cen": _century, "dec": _decade, "half": _half,
    "half2": _half, "half3": _half, "part": _part, "ap": _time, "h": _time, "mi": _time, "hh": _time,
    "ap2": _before_clock, "holiday": _holiday, "": _quarter,
}  # fmt: skip
RULES = Rules(
    lang="ja",
    elements=elements,
    joins=frozenset({"", "の", " "}),
    loose_joins=frozenset({"、", ",", ", ", "("}),
    range=frozenset({"から", "~", "-", "—", "–", "より", "・", fold("以降", "ja").text, "初めから", "頭から", "まで"}),
    between=frozenset({"と"}),
    between_after=re.compile(fold("の間(?!隔)|間(?!隔)", "xx").text),
    range_after=re.compile(fold("いっぱい|にかけて|末", "xx").text),
    since_suffix=re.compile("から(?!の間|[0-9])"),
    bound=re.compile(
        fold(
            "(?P<until>または(?:その)?(?:以?前|それ以前)|及び(?:その)?前|かそれ以前|(?<=日)以前|(?<=[0-9])以前)|(?P<from>または(?:その)?(?:後|以降)|及び(?:その)?後|かそれ以降)"
            "|(?P<before>よりも?前|以前|(?<=日)の?前(?![日後])|前(?![年月週日の期半回者例後]))|(?P<after>よりも?後|以降|以後|(?<=日)の?後から|(?<=日)の?後(?!日)|後(?![年月週日の半期者]))",
            "xx",
        ).text
    ),
)
