"""Elements of English dates: 8 March 2024, March 8th, last Thursday, Q3 2016, the end of April, three weeks ago.

Bare years need a word that asks for one (in, by, since 2026); bare days need a month beside them or "the … th".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from figures.dates.element import Element, Slot
from figures.dates.en_phrases import among, lasts
from figures.dates.patterns.en import PATTERN, STARTS
from figures.dates.patterns.en_around import ASKS_MONTH, ASKS_YEAR, FORENAME, WORD_YEAR, YEAR_CLOSED
from figures.dates.rules import Rules
from figures.dates.starts import at_starts
from figures.words.en_dates import (
    BETWEEN,
    DAY_PARTS,
    DAYS,
    DECADES,
    HOLIDAYS,
    JOINS,
    MONTHS,
    ONES,
    ORDINALS,
    PARTS,
    RANGE,
    SHIFTS,
    TEENS,
    TENS,
    UNITS,
    UNITS_OF_TEN,
    WEEKDAYS,
)

WINDOW = 16  # characters around an element that are looked at
HERE = ("this", "current", "same", "my")
SPANS = (Slot.DAY, Slot.WEEK, Slot.MONTH, Slot.QUARTER, Slot.YEAR, Slot.DECADE, Slot.CENTURY)
SHIFTABLE = {slot.value: slot for slot in SPANS}


def elements(text: str) -> Iterator[Element]:
    """Every element of a folded text, in order."""
    for found in at_starts(PATTERN, STARTS, text):
        build = BUILD.get(found.lastgroup or "")
        made = build(found) if build else None
        if made is not None:
            yield from made if isinstance(made, list) else [made]


def number(written: str) -> int:
    """Digits or one of the words dates are written with."""
    word = written.lower()
    digits = "".join(char for char in word if char.isdigit())
    if digits:
        return int(digits)
    return UNITS_OF_TEN.get(word) or ORDINALS.get(word, 0)


def _unit(written: str) -> str:
    word = written.lower()
    return UNITS.get(word) or UNITS[word.removesuffix("s")]


def _element(found: re.Match[str], slot: Slot, value: int, **more: object) -> Element:
    return Element(found.start(), found.end(), slot, value, **more)  # type: ignore[arg-type]


def _month(found: re.Match[str]) -> list[Element]:
    """March, March 8, March 8th, May the fourth. The word may needs a day, a capital or a preposition."""
    written = found["m"].rstrip(".")
    end = found.end("m")
    weak = written.lower() in {"may", "mar", "march", "dec", "sat", "sun", "jan"} and not written[0].isupper()
    month = Element(
        found.start(), end, Slot.MONTH, MONTHS[written.lower()], weak=weak or (written == "May" and _modal(found))
    )
    day = found["md"] or found["mo"]
    if day is None:
        month.weak = month.weak or _named(found)
        return [month]
    value = number(day)
    return (
        [
            month,
            Element(found.start("md") if found["md"] else found.start("mo"), found.end(), Slot.DAY, value, weak=True),
        ]
        if 1 <= value <= 31
        else [month]
    )


def _modal(found: re.Match[str]) -> bool:
    before = found.string[max(0, found.start() - WINDOW) : found.start()].rstrip()
    return (
        not before
        or before[-1] in ".!?\"'“"
        or re.match(r" (?:be|have|not|also|well|even|[a-z]+ly )", found.string[found.end() : found.end() + WINDOW])
        is not None
    )


def _named(found: re.Match[str]) -> bool:
    """August Strindberg: a capitalised word follows, and nothing before says that a month is meant."""
    following = found.string[found.end() : found.end() + WINDOW]
    before = found.string[max(0, found.start() - WINDOW) : found.start()]
    return FORENAME.match(following) is not None and ASKS_MONTH.search(before) is None


def _day(found: re.Match[str]) -> Element | None:
    value = number(found["d"] or found["dr"] or found["dt"] or found["dt2"] or found["ord"])
    return _element(found, Slot.DAY, value, weak=found["d"] is None or True) if 1 <= value <= 31 else None


def _day_th(found: re.Match[str]) -> Element:
    told = found.group().lower().startswith(("the ", "on "))
    closed = (
        re.match(r"$|[.,;!?)]| (?:of|to|until|and|is|was|for|at|-)", found.string[found.end() : found.end() + WINDOW])
        is not None
    )
    start = found.start() + (3 if found.group().lower().startswith("on ") else 4 if told else 0)
    return Element(start, found.end(), Slot.DAY, int(found["dth"]), weak=not (told and closed))


def _year(found: re.Match[str]) -> Element:
    asked = ASKS_YEAR.search(found.string[max(0, found.start() - 12) : found.start()])
    following = found.string[found.end() : found.end() + 12]
    counted = re.match(r"-|/| ?(?:[a-z]+s\b)", following) is not None and not following.startswith(
        (" sales", " was", " has", " is", "-q", "-Q")
    )
    named = re.search(r"(?<!fiscal )(?<![a-z])year $", found.string[max(0, found.start() - 12) : found.start()])
    return Element(
        found.start() - (len(named.group()) if named else 0),
        found.end(),
        Slot.YEAR,
        int(found["y"]),
        weak=asked is None or (counted and asked.group().strip() in {"of", "and", "for", "than", "or", "to"}),
    )


def _plain_year(found: re.Match[str]) -> Element:
    return _element(found, Slot.YEAR, int(found["y1"] or found["y3"]), weak=found["y3"] is not None)


def _year_word(found: re.Match[str]) -> Element:
    """two thousand and eighteen, nineteen eighty-six."""
    words = found["yw"].lower().replace("-", " ").replace(" and", "").split()
    known = {**ONES, **TEENS, **TENS}
    following = found.string[found.end() : found.end() + WINDOW]
    weak = WORD_YEAR.search(found.string[max(0, found.start() - 12) : found.start()]) is None or (
        words[-1] == "thousand" or YEAR_CLOSED.match(following) is None
    )
    if words[1] == "thousand":
        return _element(found, Slot.YEAR, 2000 + sum(known[word] for word in words[2:]), weak=weak)
    return _element(found, Slot.YEAR, known[words[0]] * 100 + sum(known[word] for word in words[1:]), weak=weak)


def _day_word_th(found: re.Match[str]) -> Element:
    return Element(found.start("dthw"), found.end(), Slot.DAY, number(found["dthw"]), weak=True)


def _day_part(found: re.Match[str]) -> list[Element]:
    """this morning, Tuesday afternoon: some hours of a day."""
    first, last = DAY_PARTS[found["dp"].lower()]
    hours = _element(found, Slot.TIME, first, unit="part", month=last, weak=True)
    if not found["thisdp"]:
        return [hours]
    hours.start = found.start("dp")
    return [Element(found.start(), found.start("dp") - 1, Slot.DAY, 0, relative=True), hours]


def _now(found: re.Match[str]) -> Element:
    return _element(found, Slot.DAY, 0, relative=True, weak=True)


def _fiscal(found: re.Match[str]) -> Element:
    value = int(found["fyn"])
    return Element(found.start("fy"), found.end(), Slot.YEAR, value if value > 99 else 2000 + value)


def _shift(found: re.Match[str]) -> Element | None:
    word, unit = found["shift"].lower(), found["shiftu"].lower()
    shift = SHIFTS[word] if word != "the following" else 1
    if unit in MONTHS:
        if found["shiftu"] == "may":  # this may be so
            return None
        return _element(found, Slot.MONTH, MONTHS[unit], unit="past" if shift < 0 else "next" if shift > 0 else "")
    if unit in WEEKDAYS:
        if shift < 0:
            return _element(found, Slot.WEEKDAY, WEEKDAYS[unit], unit="before")
        return _element(found, Slot.WEEK, shift, month=WEEKDAYS[unit] + 1)
    if unit in {"weekend", "wkend"}:
        return _element(found, Slot.WEEK, shift, month=8)
    return _shifted(found, word, UNITS[unit], shift)


def _shifted(found: re.Match[str], word: str, kind: str, shift: int) -> Element | None:
    """Last week, this year; this day is no date."""
    if kind not in SHIFTABLE or word in {"day": HERE, "week": ()}.get(kind, ("my",)):
        return None
    start = found.start() + (4 if found.group().lower().startswith("the ") else 0)
    return Element(
        start, found.end() - (2 if found.group().endswith("'s") else 0), SHIFTABLE[kind], shift, relative=True
    )


def _last(found: re.Match[str]) -> Element | None:
    way = (found["last"] or found["last2"]).lower()
    count, unit = number(found["lastn"] or found["lastn2"]), _unit(found["lastu"] or found["lastu2"])
    if way in {"this", "current", "same", "my"} or not count or lasts(found):
        return None
    sign = SHIFTS[way]
    counted = (found["lastn2"] or "").isdigit() and way in {"last", "next"}
    if counted and count > 1 and found.group()[-1] not in "sS":  # only 3 next week
        return None
    start = found.start() + (4 if found.group().lower().startswith("the ") else 0)
    if unit == "fortnight":
        unit, count = "week", count * 2
    if unit == "business":
        return None
    return Element(start, found.end(), Slot.PERIOD, sign * count, unit=unit, rolling=unit == "year" and way == "past")


def _offset(found: re.Match[str]) -> Element:
    back = found["dir"].lower() in {"ago", "earlier", "before", "prior"}
    sign = -1 if back else 1
    return _element(
        found, Slot.OFFSET, sign * number(found["aton"]), unit=_unit(found["atonu"]), day=sign * int(found["andn"] or 0)
    )


def _anchored(found: re.Match[str]) -> Element:
    """two days after …"""
    sign = -1 if found["anch"].lower() == "before" else 1
    return _element(
        found, Slot.OFFSET, sign * number(found["anchn"]), unit=_unit(found["anchu"]), weak=True, anchored=True
    )


def _after_next(found: re.Match[str]) -> Element:
    """the week after next."""
    word = found["an"].lower()
    start = found.start("an")
    if word in WEEKDAYS:
        return Element(start, found.end(), Slot.WEEK, 1, month=WEEKDAYS[word] + 1)
    if word in MONTHS:
        return Element(start, found.end(), Slot.MONTH, MONTHS[word], unit="next")
    slot = {"week": Slot.WEEK, "month": Slot.MONTH, "year": Slot.YEAR}[word]
    return Element(start, found.end(), slot, 2, relative=True)


def _in(found: re.Match[str]) -> Element | None:
    unit = _unit(found["inu"])
    if found["inw"].lower() == "within" or not number(found["inn"]):
        return None
    return _element(found, Slot.OFFSET, number(found["inn"]), unit=unit, month=1)


def _quarter(found: re.Match[str]) -> Element:
    written = found["q"] or found["q2"] or found["q3"]
    value = 4 if written.lower() in {"last", "final"} else number(written)
    start = found.start() + (4 if found.group().lower().startswith("the ") else 0)
    return Element(start, found.end(), Slot.QUARTER, value)


def _half(found: re.Match[str]) -> Element:
    return _element(found, Slot.HALF, number(found["h1"] or found["h2"]))


def _nth(found: re.Match[str]) -> Element:
    value, unit = number(found["nth"]), found["nthu"].lower()
    if found["nlast"]:
        value = -value
    start = found.start() + (4 if found.group().lower().startswith("the ") else 0)
    if unit in WEEKDAYS:
        return Element(start, found.end(), Slot.NTH, value, unit="weekday", month=WEEKDAYS[unit] + 1)
    if unit in {"weekend", "wkend"}:
        return Element(start, found.end(), Slot.NTH, value, unit="weekday", month=8)
    return Element(start, found.end(), Slot.NTH, value, unit=UNITS[unit])


def _week_of(found: re.Match[str]) -> Element:
    start = found.start() + (4 if found.group().lower().startswith("the ") else 0)
    return Element(start, found.end(), Slot.PART, 0, unit="week of", weak=True)


def _day_word(found: re.Match[str]) -> Element:
    word = found["dayw"].lower().removeprefix("the ")
    start = found.start() + (4 if found.group().lower().startswith("the ") else 0)
    return Element(
        start, found.end("dayw"), Slot.DAY, DAYS[word], relative=True, unit="night" if "night" in word else ""
    )


def _weekday(found: re.Match[str]) -> Element:
    return _element(found, Slot.WEEKDAY, WEEKDAYS[(found["w"] or found["wa"] or found["wl"]).lower()])


def _part(found: re.Match[str]) -> Element:
    word = re.sub(" +", " ", found["part"].lower())
    start = found.start() + (4 if found.group().lower().startswith("the ") else 0)
    return Element(start, found.end(), Slot.PART, 0, unit=PARTS[word], weak=True)


def _end_of(found: re.Match[str]) -> Element:
    """EOM, EOY."""
    return Element(found.start("eo"), found.end(), Slot.PART, 12 if found["eo"].upper() == "EOY" else 1, unit="ending")


def _unit_word(found: re.Match[str]) -> Element:
    """the year, the week: a date only behind a part of it (end of the year)."""
    unit = found["unit"].lower()
    if unit == "weekend":
        return Element(
            found.start("unit"),
            found.end(),
            Slot.WEEKDAY,
            5,
            unit="weekend",
            weak=not found["unitw"].lower().startswith("the "),
        )
    slot = {"year": Slot.YEAR, "month": Slot.MONTH, "week": Slot.WEEK}[unit]
    return _element(found, slot, 0, relative=True, weak=True)


def _decade(found: re.Match[str]) -> Element:
    start = found.start() + (4 if found.group().lower().startswith("the ") else 0)
    return Element(
        start,
        found.end(),
        Slot.DECADE,
        DECADES[found["decw"].lower()] if found["decw"] else int(found["dec"] or found["dec2"] or found["dec3"]),
    )


def _century(found: re.Match[str]) -> Element:
    start = found.start() + (4 if found.group().lower().startswith("the ") else 0)
    return Element(start, found.end(), Slot.CENTURY, int(found["cen"]))


def _holiday(found: re.Match[str]) -> Element:
    month, day = HOLIDAYS[found["holiday"].lower()]
    return _element(found, Slot.HOLIDAY, 0, month=month, day=day)


def _time(found: re.Match[str]) -> Element:
    start = found.start() + (3 if found.group().lower().startswith("at ") else 0)
    if found["noon"]:
        return Element(start, found.end(), Slot.TIME, 12 if found["noon"].lower() == "noon" else 0, weak=True)
    if found["at"] or found["hr"]:
        return Element(start, found.end(), Slot.TIME, int(found["at"] or found["hr"]), weak=True)
    late = 12 if found["ap"].lower().startswith("p") else 0
    minute = int(found["mi"]) if found["mi"] else None
    second = int(found["s"]) if found["s"] else None
    return Element(
        start, found.end(), Slot.TIME, int(found["h"]) % 12 + late, minute=minute, second=second, weak=True, unit="told"
    )


BUILD: dict[str, Callable[[re.Match[str]], Element | list[Element] | None]] = {
    "m": _month, "md": _month, "mo": _month, "d": _day, "dr": _day, "dt": _day, "dt2": _day, "ord": _day,
    "dth": _day_th, "dthw": _day_word_th, "yw": _year_word, "y1": _plain_year, "y3": _plain_year, "decw": _decade,
    "dp": _day_part, "thisdp": _day_part, "now": _now, "now2": _now, "y": _year, "fyn": _fiscal, "shiftu": _shift,
    "lastu": _last, "lastu2": _last, "dir": _offset, "anch": _anchored, "an": _after_next, "hr": _time, "inu": _in,
    "q": _quarter, "q2": _quarter, "q3": _quarter, "h1": _half, "h2": _half, "nthu": _nth, "weekof": _week_of,
    "dayw": _day_word, "w": _weekday, "wa": _weekday, "wl": _weekday, "part": _part, "eo": _end_of, "unit": _unit_word,
    "unitw": _unit_word, "dec": _decade, "dec2": _decade, "dec3": _decade, "cen": _century, "holiday": _holiday,
    "ap": _time, "noon": _time, "at": _time,
}  # fmt: skip
RULES = Rules(
    lang="en",
    elements=among(elements),
    joins=frozenset(JOINS.split("|")),
    range=frozenset(RANGE.split("|")),
    between=frozenset(BETWEEN.split("|")),
    between_before=re.compile(r"between (?:the )?$", re.IGNORECASE),
    since=re.compile(
        r"(?<![a-z])(?:starting from|starting on|starting|since|as early as|no later than|after|later than|before"
        r"|prior to) (?:the )?$",
        re.IGNORECASE,
    ),
    since_alone=frozenset(
        {
            "since",
            "as early as",
            "no later than",
            "starting",
            "starting on",
            "starting from",
            "after",
            "later than",
            "before",
            "prior to",
        }
    ),
    bound=None,
)
