"""Elements of English dates: 8 March 2024, March 8th, last Thursday, Q3 2016, the end of April, three weeks ago, the 1970s.

Bare years need a word that asks for one (in, by, since 2026); bare days need a month beside them or "the … th".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from figures.dates.element import Element, Slot
from figures.dates.rules import Rules

MONTH_NAMES = "january february march april may june july august september october november december".split()
MONTHS = {name: i + 1 for i, name in enumerate(MONTH_NAMES)} | {name[:3]: i + 1 for i, name in enumerate(MONTH_NAMES)} | {"sept": 9}
DAY_NAMES = "monday tuesday wednesday thursday friday saturday sunday".split()
WEEKDAYS = {name: i for i, name in enumerate(DAY_NAMES)} | {name[:3]: i for i, name in enumerate(DAY_NAMES)} | {"tues": 1, "thur": 3, "thurs": 3, "wednes": 2}
UNITS_OF_TEN = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
    "fifteen": 15, "twenty": 20, "thirty": 30, "few": 3, "a few": 3, "couple": 2, "a couple of": 2, "couple of": 2, "several": 3, "half a": 0,
}  # fmt: skip
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12,
    "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20,
    "thirtieth": 30, "last": -1,
}  # fmt: skip
ORDINALS |= {f"{ten}{gap}{one}": base + ORDINALS[one] for ten, base in (("twenty", 20), ("thirty", 30)) for one in list(ORDINALS)[:9] for gap in ("-", " ")}
UNITS = {
    "second": "second", "sec": "second", "minute": "minute", "min": "minute", "hour": "hour", "hr": "hour", "business day": "business", "working day": "business", "day": "day",
    "week": "week", "wk": "week", "fortnight": "fortnight", "month": "month", "quarter": "quarter", "qtr": "quarter", "year": "year", "yr": "year", "decade": "decade", "century": "century",
}  # fmt: skip
SHIFTS = {"last": -1, "past": -1, "previous": -1, "prior": -1, "next": 1, "coming": 1, "upcoming": 1, "following": 1, "this": 0, "current": 0, "same": 0, "this past": -1, "this coming": 0, "my": 0, "the following": 1}
DAYS = {
    "today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "tmr": 1, "day after tomorrow": 2, "day before yesterday": -2, "last night": -1, "the day before": -1, "now": 0,
}  # fmt: skip
PARTS = {"early": "begin", "beginning of": "beginning", "start of": "beginning", "mid": "middle", "middle of": "middle", "late": "end", "end of": "ending", "ending of": "ending"}
HOLIDAYS = {"new year": (1, 1), "christmas": (12, 25), "xmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24), "new year's day": (1, 1), "new year's eve": (12, 31), "halloween": (10, 31), "independence day": (7, 4), "valentine's day": (2, 14), "boxing day": (12, 26)}


def _any(words: object) -> str:
    ordered = sorted(words, key=len, reverse=True)  # type: ignore[call-overload]
    return "(?:" + "|".join(word.replace(" ", "[ ]") for word in ordered) + ")"


MONTH = rf"(?:{_any(MONTH_NAMES)}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?)(?![a-z])"
ST = "(?:st|nd|rd|th)(?![a-z])"
D = r"(?:3[01]|[12][0-9]|0?[1-9])"
ORD = _any(ORDINALS)
N = rf"(?:[0-9]{{1,3}}|{_any(UNITS_OF_TEN)})"
UNIT = rf"{_any(UNITS)}s?(?![a-z])"
TO = r"(?:[ ]?(?:-|–|—|~)[ ]?|[ ](?:to|and|through|until|till|untill)[ ])(?:the[ ])?"
ONES = dict(zip("one two three four five six seven eight nine".split(), range(1, 10), strict=True))
TEENS = dict(zip("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(), range(10, 20), strict=True))
TENS = dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True))
SMALL = [*ONES, *TEENS, *TENS, *(f"{ten}{gap}{one}" for ten in TENS for one in ONES for gap in ("-", " "))]
DECADES = dict(zip("twenties thirties forties fifties sixties seventies eighties nineties".split(), range(20, 100, 10), strict=True))
DAY_PARTS = {"morning": (8, 12), "afternoon": (12, 16), "evening": (16, 20), "night": (20, 24)}
PATTERN = re.compile(
    rf"""
    (?<![a-z])(?P<m>{MONTH})(?:(?:,?[ ]?|[-/])(?:the[ ])?(?P<md>{D})(?![0-9:%]|[ ]?(?:percent|million|billion|am|pm|{MONTH})|[.,][0-9])(?:{ST})?|,?[ ](?:the[ ])?(?P<mo>{ORD})(?![a-z]|[ ](?:quarter|week|half)))?
  | (?<![a-z0-9$€£¥.,])(?P<d>{D})(?:{ST})?(?:[ ]day)?(?=(?:[ /-]|[ ]?)(?:of[ ])?(?:{MONTH})(?:[^a-z]|$)|[ ](?:of[ ])?(?:this|next|last|the)[ ](?:\w+[ ])?month)
  | (?<![a-z0-9$€£¥.,/-])(?P<dr>{D})(?:{ST})?(?={TO}{D}(?:{ST})?[ ](?:of[ ])?(?:{MONTH}|this[ ]month))
  | (?<=[-–—])(?P<dt>{D})(?:{ST})?(?![0-9a-z/:%]|[-–/.][0-9])|(?<=[ ]to[ ])(?P<dt2>{D})(?:{ST})?(?![0-9a-z/:%]|[-–/.,][0-9]|[ ][a-z])
  | (?<![a-z0-9-])(?P<ord>{ORD})(?:[ ]day)?(?=[ ](?:of[ ])(?:{MONTH}|the[ ]month))
  | (?<![a-z0-9])(?:the[ ]|on[ ])?(?P<dth>{D}){ST}(?![ ](?:[a-z]*century|qtr|quarter|half|week|day|month|anniversary|floor|street|place|edition|year))
  | (?<![a-z0-9$€£¥.,/:-])(?P<y>(?:1[5-9]|20)[0-9]{{2}})(?![0-9a-z%]|[.,][0-9]|[-–][0-9]{{2}}(?![0-9])|[ ]?(?:percent|million|billion|km|kg|people|won|yen|dollars|points))
  | (?<![a-z0-9$€£¥.,/:-])(?P<y1>(?:1[5-9]|20)[0-9]{{2}})(?=[ ]?[-–—][ ]?(?:1[5-9]|20)[0-9]{{2}}(?![0-9-]))|(?<=[-–—])(?P<y3>(?:1[5-9]|20)[0-9]{{2}})(?![0-9a-z%-])
  | (?<![a-z0-9])(?P<yw>two[ ]thousand(?:(?:[ ]and)?[ ](?:{_any(SMALL)}))?|(?:nineteen|twenty|eighteen)[ ](?:{_any(TENS)}(?:[ -]{_any(ONES)})?|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen))(?![a-z]|[ ](?:dollars|people|percent|won|yen|million|thousand|hundred|miles|years|points))
  | (?<![a-z0-9])(?:the[ ])?(?P<fy>fiscal[ ]year|FY)[ ]?(?P<fyn>(?:19|20)?[0-9]{{2}})
  | (?<![a-z0-9])(?:the[ ])?(?P<nth>(?!last[ ][a-z-]+(?![a-z-]|[ ](?:of|in)[ ]))(?:{ORD}|[0-9]{{1,2}}{ST}))(?P<nlast>[ ]last)?[ ](?P<nthu>week|wk|weekend|wkend|month|day|{_any(WEEKDAYS)})(?![a-z])(?=[ ](?:of|in|,)|$|[ ][0-9])
  | (?<![a-z0-9])(?:the[ ])?(?P<shift>{_any(SHIFTS)})[ ]+(?:calendar[ ]|full[ ])?(?P<shiftu>weekend|wkend|{_any(UNITS)}|{_any(WEEKDAYS)}|{_any(MONTHS)})(?![a-z])(?:'s)?
  | (?<![a-z0-9])(?:the[ ])?(?P<last>{_any(SHIFTS)})[ ](?P<lastn>{N})[ ](?P<lastu>{UNIT})
  | (?<![a-z0-9])(?P<lastn2>{N})[ ](?P<last2>past|last|previous|next|coming|upcoming)[ ](?P<lastu2>{UNIT})
  | (?<![a-z0-9.,$])(?P<aton>{N})[ -]?(?P<atonu>{UNIT})(?:(?:,[ ]|[ ]and[ ]|[ ])(?P<andn>[0-9]{{1,3}})[ ]days?)?[ ](?P<dir>ago|earlier|later|from[ ]now|from[ ]today|hence|before|prior)(?![a-z])(?![ ](?:the[ ])?(?:today|tomorrow|yesterday|{MONTH}|christmas|new[ ]year))
  | (?<![a-z0-9.,$])(?P<anchn>{N})[ -]?(?P<anchu>{UNIT})[ ](?P<anch>from|after|before)(?=[ ](?:the[ ])?(?:today|tomorrow|yesterday|{MONTH}|{D}(?:{ST})?[ ]{MONTH}|christmas|new[ ]year|[0-9]))
  | (?<![a-z0-9])(?:the[ ])?(?P<an>week|month|year|{_any(WEEKDAYS)}|{_any(MONTH_NAMES)})[ ]after[ ](?:the[ ])?next(?![a-z])
  | (?<![a-z0-9])(?P<inw>in|within)[ ](?P<inn>{N})[ ](?P<inu>{UNIT})(?:[’'][ ]?(?:s[ ])?time|'s[ ]time)?(?![ ]old|-)
  | (?<![a-z0-9])(?:the[ ])?(?P<q>first|second|third|fourth|1st|2nd|3rd|4th|last|final)[ -](?:quarter|qtr)(?![a-z]|[ ]century)
  | (?<![a-z0-9])(?:Q(?P<q2>[1-4])|(?P<q3>[1-4])Q)(?![a-z0-9])
  | (?<![a-z0-9])(?:the[ ])?(?:(?P<h1>first|second|1st|2nd)[ ]half(?=[ ]of)|H(?P<h2>[12])(?![0-9a-z]))
  | (?<![a-z0-9])(?P<weekof>(?:the[ ])?week[ ](?:of|commencing|starting)(?:[ ]the)?)(?=[ ])
  | (?<![a-z0-9])(?P<dayw>the[ ]day[ ]after[ ]tomorrow|day[ ]after[ ]tomorrow|the[ ]day[ ]before[ ]yesterday|day[ ]before[ ]yesterday|today|tonight|yesterday|tomorrow|tmr|last[ ]night)(?![a-z])(?:'s(?![ ]))?
  | (?<![a-z0-9-])(?P<w>{_any(DAY_NAMES)})(?:s(?![a-z]))?(?![a-z])|(?<![a-z0-9])(?P<wa>mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?![a-z])\.?(?=,?[ ]?(?:[0-9]|{MONTH}|the[ ])|$)
  | (?<![a-z0-9])(?:the[ ])?(?P<part>early|mid|late|beginning[ ]of|start[ ]of|middle[ ]of|end[ ]of)(?:[ ]the)?(?=[ -])
  | (?<![a-z0-9])(?:the[ ])?(?P<eo>EOM|EOY)(?![a-z])
  | (?<![a-z0-9])(?P<unitw>(?:the[ ])?(?P<unit>year|month|week|weekend))(?![a-z-])
  | (?<![a-z0-9])(?:the[ ])?(?P<dec>(?:1[0-9]|20)[0-9]0)'?[ ]?s(?![a-z])|(?<![a-z0-9])(?:the[ ])?'(?P<dec2>[1-9]0)s(?![a-z])|(?<![a-z0-9])the[ ](?P<dec3>[1-9]0)'?s(?![a-z])|(?<![a-z0-9-])(?:the[ ])?(?P<decw>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)(?![a-z])
  | (?<![a-z0-9])(?:the[ ])?(?P<cen>[0-9]{{1,2}}){ST}[ ]century
  | (?<![a-z0-9])(?:(?P<thisdp>this)[ ]|(?:in[ ]the[ ]))?(?P<dp>morning|afternoon|evening|night)(?![a-z])
  | (?<=and[ ])(?P<now>now)(?![a-z])|(?<=to[ ])(?P<now2>now)(?![a-z])
  | (?<![a-z0-9])(?:the[ ])(?P<dthw>(?:twenty|thirty)[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth))(?![a-z])(?![ ](?:century|anniversary|floor))
  | (?<![a-z0-9])(?P<holiday>{_any(HOLIDAYS)})(?![a-z])
  | (?<![a-z0-9:.,$])(?:at[ ])?(?P<h>1[0-2]|0?[1-9])(?:[:.](?P<mi>[0-5][0-9])(?:[:](?P<s>[0-5][0-9]))?)?[ ]?(?P<ap>[ap]\.?m\.?)(?![a-z])|(?<![a-z])(?:at[ ])?(?P<noon>noon|midnight)(?![a-z])|(?<![a-z0-9:.,$/-])(?P<hr>1[0-2]|[1-9])(?=(?:[ ]?[-–][ ]?|[ ](?:and|to|until|till)[ ])(?:1[0-2]|[1-9])(?::[0-5][0-9])?[ ]?[ap]\.?m)|(?<=at[ ])(?P<at>1[0-2]|[1-9])(?![0-9:%a-z]|[.,][0-9]|[ ](?:percent|million|billion))
    """,
    re.VERBOSE | re.IGNORECASE,
)
ASKS_YEAR = re.compile(
    r"(?:in|by|since|until|till|from|during|before|after|of|year|through|than|early|late|mid|to|between|around|circa|for|late-|mid-|early-|and|end|fiscal|late in|throughout|or)[ -]$",
    re.IGNORECASE,
)
CALENDAR_WORDS = frozenset({"week", "month", "quarter", "year", "decade", "century", "weekend", "day"})


def elements(text: str) -> Iterator[Element]:
    """Every element of a folded text, in order."""
    for found in PATTERN.finditer(text):
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
    month = Element(found.start(), end, Slot.MONTH, MONTHS[written.lower()], weak=weak or (written == "May" and _modal(found)))
    day = found["md"] or found["mo"]
    if day is None:
        return [month]
    value = number(day)
    return [month, Element(found.start("md") if found["md"] else found.start("mo"), found.end(), Slot.DAY, value, weak=True)] if 1 <= value <= 31 else [month]


def _modal(found: re.Match[str]) -> bool:
    before = found.string[: found.start()].rstrip()
    return not before or before[-1] in ".!?\"'“" or re.match(r" (?:be|have|not|also|well|even|[a-z]+ly )", found.string[found.end() :]) is not None


def _day(found: re.Match[str]) -> Element | None:
    value = number(found["d"] or found["dr"] or found["dt"] or found["dt2"] or found["ord"])
    return _element(found, Slot.DAY, value, weak=found["d"] is None or True) if 1 <= value <= 31 else None


def _day_th(found: re.Match[str]) -> Element:
    told = found.group().lower().startswith(("the ", "on "))
    closed = re.match(r"$|[.,;!?)]| (?:of|to|until|and|is|was|for|at|-)", found.string[found.end() :]) is not None
    start = found.start() + (3 if found.group().lower().startswith("on ") else 4 if told else 0)
    return Element(start, found.end(), Slot.DAY, int(found["dth"]), weak=not (told and closed))


def _year(found: re.Match[str]) -> Element:
    asked = ASKS_YEAR.search(found.string[max(0, found.start() - 12) : found.start()])
    following = found.string[found.end() : found.end() + 12]
    counted = re.match(r"-|/| ?(?:[a-z]+s\b)", following) is not None and not following.startswith((" sales", " was", " has", " is", "-q", "-Q"))
    return _element(found, Slot.YEAR, int(found["y"]), weak=asked is None or (counted and asked.group().strip() in {"of", "and", "for", "than", "or", "to"}))


def _plain_year(found: re.Match[str]) -> Element:
    return _element(found, Slot.YEAR, int(found["y1"] or found["y3"]), weak=found["y3"] is not None)


def _year_word(found: re.Match[str]) -> Element:
    """two thousand and eighteen, nineteen eighty-six."""
    words = found["yw"].lower().replace("-", " ").replace(" and", "").split()
    known = {**ONES, **TEENS, **TENS}
    if words[1] == "thousand":
        return _element(found, Slot.YEAR, 2000 + sum(known[word] for word in words[2:]), weak=True)
    return _element(found, Slot.YEAR, known[words[0]] * 100 + sum(known[word] for word in words[1:]), weak=True)


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
        return _element(found, Slot.MONTH, MONTHS[unit], unit="past" if shift < 0 else "next" if shift > 0 else "")
    if unit in WEEKDAYS:
        if shift < 0:
            return _element(found, Slot.WEEKDAY, WEEKDAYS[unit], unit="before")
        return _element(found, Slot.WEEK, shift, month=WEEKDAYS[unit] + 1)
    if unit in {"weekend", "wkend"}:
        return _element(found, Slot.WEEK, shift, month=8)
    kind = UNITS[unit]
    slots = {"week": Slot.WEEK, "month": Slot.MONTH, "quarter": Slot.QUARTER, "year": Slot.YEAR, "decade": Slot.DECADE, "century": Slot.CENTURY, "day": Slot.DAY}
    if kind not in slots or (kind == "day" and word in {"this", "current", "same", "my"}) or (word == "my" and kind != "week"):
        return None
    start = found.start() + (4 if found.group().lower().startswith("the ") else 0)
    return Element(start, found.end() - (2 if found.group().endswith("'s") else 0), slots[kind], shift, relative=True)


def _last(found: re.Match[str]) -> Element | None:
    way = (found["last"] or found["last2"]).lower()
    count, unit = number(found["lastn"] or found["lastn2"]), _unit(found["lastu"] or found["lastu2"])
    if way in {"this", "current", "same", "my"} or not count:
        return None
    sign = SHIFTS[way]
    start = found.start() + (4 if found.group().lower().startswith("the ") else 0)
    if unit == "fortnight":
        unit, count = "week", count * 2
    if unit == "business":
        return None
    return Element(start, found.end(), Slot.PERIOD, sign * count, unit=unit, rolling=unit == "year" and way == "past")


def _offset(found: re.Match[str]) -> Element:
    back = found["dir"].lower() in {"ago", "earlier", "before", "prior"}
    sign = -1 if back else 1
    return _element(found, Slot.OFFSET, sign * number(found["aton"]), unit=_unit(found["atonu"]), day=sign * int(found["andn"] or 0))


def _anchored(found: re.Match[str]) -> Element:
    """two days after …"""
    sign = -1 if found["anch"].lower() == "before" else 1
    return _element(found, Slot.OFFSET, sign * number(found["anchn"]), unit=_unit(found["anchu"]), weak=True, anchored=True)


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
    return Element(start, found.end("dayw"), Slot.DAY, DAYS[word], relative=True, unit="night" if "night" in word else "")


def _weekday(found: re.Match[str]) -> Element:
    return _element(found, Slot.WEEKDAY, WEEKDAYS[(found["w"] or found["wa"]).lower()])


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
        return Element(found.start("unit"), found.end(), Slot.WEEKDAY, 5, unit="weekend", weak=not found["unitw"].lower().startswith("the "))
    slot = {"year": Slot.YEAR, "month": Slot.MONTH, "week": Slot.WEEK}[unit]
    return _element(found, slot, 0, relative=True, weak=True)


def _decade(found: re.Match[str]) -> Element:
    start = found.start() + (4 if found.group().lower().startswith("the ") else 0)
    return Element(start, found.end(), Slot.DECADE, DECADES[found["decw"].lower()] if found["decw"] else int(found["dec"] or found["dec2"] or found["dec3"]))


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
    return Element(start, found.end(), Slot.TIME, int(found["h"]) % 12 + late, minute=minute, second=second, weak=True, unit="told")


BUILD: dict[str, Callable[[re.Match[str]], Element | list[Element] | None]] = {
    "m": _month, "md": _month, "mo": _month, "d": _day, "dr": _day, "dt": _day, "dt2": _day, "ord": _day, "dth": _day_th, "dthw": _day_word_th, "yw": _year_word, "y1": _plain_year, "y3": _plain_year, "decw": _decade, "dp": _day_part, "thisdp": _day_part, "now": _now, "now2": _now, "y": _year, "fyn": _fiscal, "shiftu": _shift,
    "lastu": _last, "lastu2": _last, "dir": _offset, "anch": _anchored, "an": _after_next, "hr": _time, "inu": _in, "q": _quarter, "q2": _quarter, "q3": _quarter, "h1": _half, "h2": _half, "nthu": _nth, "weekof": _week_of,
    "dayw": _day_word, "w": _weekday, "wa": _weekday, "part": _part, "eo": _end_of, "unit": _unit_word, "unitw": _unit_word, "dec": _decade, "dec2": _decade, "dec3": _decade, "cen": _century,
    "holiday": _holiday, "ap": _time, "noon": _time, "at": _time,
}  # fmt: skip

RULES = Rules(
    lang="en",
    elements=elements,
    joins=frozenset(
        {"", " ", ", ", ",", " of ", " of the ", " in ", " in the ", " the ", ", the ", "-", " on ", " on the ", " at ", " from ", "/ ", ", at ", " at the ", "'s ", " day of ", " in the year ", "/"}
    ),
    range=frozenset({"to", "-", "–", "—", "through", "until", "till", "untill", "to the", "through the", "- the", "until the", "from", "and ends on", "thru"}),
    between=frozenset({"and", "and the", "to", "-", "–"}),
    between_before=re.compile(r"between (?:the )?$", re.IGNORECASE),
    since=re.compile(r"(?:starting from|starting on|starting|after|later than|before|prior to) (?:the )?$", re.IGNORECASE),
    since_alone=frozenset({"starting", "starting on", "starting from", "after", "later than", "before", "prior to"}),
    bound=None,
)
