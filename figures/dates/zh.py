"""Elements of Chinese dates: 2024年, 去年6月, 上周四, 第四季度, 3月5日, 三年前, 过去五年, 20世纪90年代, 民国113年.

GB/T 7408 for what is written in digits; bare days (5日) are of the article's month, as newspapers write them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from figures.dates.element import Element, Slot
from figures.dates.han import number
from figures.dates.patterns.zh import PATTERN, STARTS
from figures.dates.rules import Rules
from figures.dates.starts import at_starts
from figures.words.zh_dates import ALIGNED, DAYS, ERAS, HOLIDAYS, HOURS, PARTS, PAST, SHIFTS, UNITS, WEEKDAYS, YEARS

LOOSE_JOINS = frozenset({",", ", ", "、"})  # only between a day and its weekday
RANGE = frozenset({"至", "到", "-", "~", "—", "——", "--", "---", "–", "止"})
BETWEEN = frozenset({"和", "与", "及"})
BETWEEN_AFTER = re.compile("(?:之间|间(?!隔|接|谍))")
SINCE = re.compile("(?:自从|自|从|由|打)$")
AS_OF = re.compile("截至|截止|止于")
BOUND = re.compile(
    "(?P<until>(?:及|或|及其|和)(?:之前|以前|此前))|(?P<from>(?:及|或|及其|和)(?:之后|以后|此后))|(?P<before>之前|以前|前(?![半期任列日天两三几十]|[0-9]|往|后|后|来|去))"
    "|(?P<after>之后|以后|后(?![半期天日来续]|[0-9]))"
)


def elements(text: str) -> Iterator[Element]:
    """Every element of a folded text, in order."""
    for found in at_starts(PATTERN, STARTS, text):
        made = BUILD[found.lastgroup or ""](found)
        if made is not None:
            yield made


def _n(written: str) -> int:
    return {"几": 3, "数": 3, "半": 0}.get(written) or number(written)


def _element(found: re.Match[str], slot: Slot, value: int, **more: object) -> Element:
    return Element(found.start(), found.end(), slot, value, **more)  # type: ignore[arg-type]


def _era(found: re.Match[str]) -> Element:
    return _element(found, Slot.YEAR, ERAS[found["era"]] + number(found["eran"]))


def _last(found: re.Match[str]) -> Element | None:
    sign, unit = PAST[found["last"]], UNITS[found["lastu"]]
    if found["lastn"] in {"几", "数"} and unit in {"year", "month"} and found["last"] not in ALIGNED:
        return None
    if found["lastu"] == "日" or (found["lastu"] == "月" and found["lastn"].isdigit()):
        return None
    return _element(
        found,
        Slot.PERIOD,
        sign * _n(found["lastn"]),
        unit="week" if unit == "business" else unit,
        rolling=found["last"] not in ALIGNED,
    )


def _offset(found: re.Match[str]) -> Element | None:
    unit = UNITS[found["atonu"]]
    if found["atonu"] == "月" and "个" not in found.group():
        return None
    if found["atonu"] == "年" and len(found["aton"]) == 4:
        return None
    if (
        found["atonu"] == "日"
        and not found["dir"].startswith(("之", "以"))
        and found.string[found.start() - 1 : found.start()] == "月"
    ):
        return None
    if found["aton"] == "半":
        halves = {"year": ("month", 6), "hour": ("minute", 30), "day": ("hour", 12), "month": ("day", 15)}
        if unit not in halves:
            return None
        unit, count = halves[unit]
    else:
        count = _n(found["aton"])
    rough = found["aton"] != "半"  # 三年前 names a year, 三年 before to the day would be written out
    return _element(found, Slot.OFFSET, -count if "前" in found["dir"] else count, unit=unit, rolling=rough)


def _year(found: re.Match[str]) -> Element | None:
    value = number(found["y"])
    return _element(found, Slot.YEAR, value) if value > 99 else None


def _plain_year(found: re.Match[str]) -> Element:
    return _element(found, Slot.YEAR, int(found["yr"]))


def _short_year(found: re.Match[str]) -> Element:
    value = number(found["yy"])
    return _element(found, Slot.YEAR, value + (2000 if value < 30 else 1900))


def _relative_year(found: re.Match[str]) -> Element:
    return _element(found, Slot.YEAR, YEARS[found["relyear"]], relative=True)


def _shift(found: re.Match[str]) -> Element | None:
    unit, shift, day = found["shiftu"] or found["shiftv"], SHIFTS[found["shift"]], found["shiftd"]
    if unit in {"周", "星期", "礼拜"}:
        if found["shift"] == "前":
            return None
        return _element(found, Slot.WEEK, shift, month=WEEKDAYS.get(day or "", 7 if day else -1) + 1)
    slots = {
        "月": Slot.MONTH,
        "季度": Slot.QUARTER,
        "季": Slot.QUARTER,
        "半年": Slot.HALF,
        "世纪": Slot.CENTURY,
        "十年": Slot.DECADE,
    }
    if unit == "半年" and found["shift"] in {"上", "下", "前"}:
        return _element(found, Slot.HALF, 1 if shift < 0 else 2)
    if unit == "半年" and found["shift"] in {"上个", "下个"}:
        return _element(found, Slot.HALF, 1 if shift < 0 else 2)
    return _element(found, slots[unit], shift, relative=True) if unit in slots else None


def _half(found: re.Match[str]) -> Element:
    return _element(found, Slot.HALF, 1 if found["half"] in "上前" else 2)


def _quarter(found: re.Match[str]) -> Element:
    return _element(found, Slot.QUARTER, number(found["q"] or found["q2"] or found["q3"]))


def _relative_day(found: re.Match[str]) -> Element:
    unit = "night" if found["relat"] == "晚" else ""
    return _element(found, Slot.DAY, DAYS[found["reldd"]], relative=True, unit=unit)


def _night(found: re.Match[str]) -> Element:
    return _element(
        found, Slot.DAY, DAYS[found["relnight"]], relative=True, unit="night" if found["night"] in {"晚", "夜"} else ""
    )


def _nth(found: re.Match[str]) -> Element:
    back = found["nth"].startswith("最")
    value = -number(found["nthback"] or "一") if back else number(found["nthn"] or "一")
    many = int(back and bool(found["nthback"]) and value < -1)
    return _element(
        found, Slot.NTH, value, unit=UNITS[found["nthu"]], month=WEEKDAYS.get(found["nthd"] or "", -1) + 1, day=many
    )


def _month(found: re.Match[str]) -> Element:
    return _element(found, Slot.MONTH, number(found["m"] or found["mr"]))


def _day(found: re.Match[str]) -> Element:
    return _element(found, Slot.DAY, number(found["d"] or found["dr"] or found["dm"]))


def _lunar(found: re.Match[str]) -> Element:
    return _element(found, Slot.DAY, number(found["lunar"][1:]), weak=True)


def _weekday(found: re.Match[str]) -> Element:
    if found["w"] == "末":
        return _element(found, Slot.WEEKDAY, 5, unit="weekend")
    return _element(found, Slot.WEEKDAY, WEEKDAYS[found["w"]])


def _century(found: re.Match[str]) -> Element:
    if found["relcen"]:
        return _element(found, Slot.CENTURY, -1 if found["relcen"] == "上" else 0, relative=True)
    return _element(found, Slot.CENTURY, number(found["cen"]))


def _decade(found: re.Match[str]) -> Element:
    return _element(found, Slot.DECADE, number(found["dec"]))


def _part(found: re.Match[str]) -> Element:
    written = found["part"]
    if len(written) == 2 and written[0] in "年岁月季":
        return _element(
            found,
            Slot.PART,
            12 if written[0] in "年岁" else 1,
            unit=PARTS[written[1]],
            weak=written[0] == "季",
            rolling=_as_of(found),
        )
    return _element(found, Slot.PART, 0, unit=PARTS[written], weak=True, rolling=_as_of(found))


def _as_of(found: re.Match[str]) -> bool:
    """截至2023年末: the last day."""
    return AS_OF.search(found.string, max(0, found.start() - 10), found.start()) is not None


def _time(found: re.Match[str]) -> Element | None:
    hour = number(found["h"])
    late = HOURS.get(found["ap"] or "", 0)
    if late and hour < 12:
        hour += late
    if hour > 24:
        return None
    minute = (
        number(found["mi"]) if found["mi"] else 30 if found["hh"] else number(found["qq"]) * 15 if found["qq"] else None
    )
    if minute is not None and minute > 59:
        return None
    return _element(found, Slot.TIME, hour, minute=minute, weak=True)


def _before_clock(found: re.Match[str]) -> Element:
    return _element(found, Slot.TIME, -HOURS[found["ap2"]] - 1, weak=True)


def _holiday(found: re.Match[str]) -> Element:
    month, day = HOLIDAYS[found["holiday"]]
    return _element(found, Slot.HOLIDAY, 0, month=month, day=day)


def _both_years(found: re.Match[str]) -> Element:
    return _element(found, Slot.PERIOD, 0, unit="both")


BUILD: dict[str, Callable[[re.Match[str]], Element | None]] = {
    "eran": _era, "lastu": _last, "dir": _offset, "y": _year, "yr": _plain_year, "yy": _short_year,
    "relyear": _relative_year, "same": _relative_year, "shiftu": _shift, "shiftv": _shift, "shiftd": _shift,
    "half": _half, "q": _quarter, "q2": _quarter, "q3": _quarter, "reldd": _relative_day, "relat": _relative_day,
    "night": _night, "nthu": _nth, "nthd": _nth, "m": _month, "mr": _month, "d": _day, "dr": _day, "dm": _day,
    "lunar": _lunar, "w": _weekday, "cen": _century, "relcen": _century, "dec": _decade, "part": _part, "h": _time,
    "mi": _time, "hh": _time, "qq": _time, "ap2": _before_clock, "holiday": _holiday, "both": _both_years,
}  # fmt: skip
RULES = Rules(
    lang="zh",
    elements=elements,
    joins=frozenset({"", "的", " "}),
    loose_joins=LOOSE_JOINS,
    range=RANGE,
    between=BETWEEN,
    between_after=BETWEEN_AFTER,
    range_after=re.compile("止"),
    since=SINCE,
    since_after=re.compile("(?P<keep>以来|开始)|起"),
    since_alone=frozenset({"自从"}),
    bound=BOUND,
)
