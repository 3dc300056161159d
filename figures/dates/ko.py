"""Elements of Korean dates: 2024년 3월 8일, 지난해 6월, 이달 5일, 다음 주 수요일, 3분기, 2년 전, 지난 3개월, 단기 4357년.

Newspapers write bare days (7일) for the article's month; KS X ISO 8601 for what is written in digits.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from figures.dates.element import Element, Slot
from figures.dates.rules import Rules

SINO = {"일": 1, "이": 2, "삼": 3, "사": 4, "오": 5, "육": 6, "칠": 7, "팔": 8, "구": 9, "영": 0, "공": 0}
TENS = {"십": 10, "백": 100, "천": 1000}
NATIVE = {"한": 1, "두": 2, "세": 3, "네": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9, "열": 10, "첫": 1, "둘": 2, "셋": 3, "넷": 4, "몇": 3}
DAY_COUNTS = {"하루": 1, "이틀": 2, "사흘": 3, "나흘": 4, "닷새": 5, "열흘": 10, "보름": 15, "며칠": 3}
MONTH_WORDS = {"유월": 6, "시월": 10}
N = r"(?:[0-9]{1,3}(?![0-9])|[일이삼사오육칠팔구십백]{1,4}|한두|[한두세네첫몇]|다섯|여섯|일곱|여덟|아홉|열)"
TO = r"[ ]?(?:-|~|–|—|부터|에서|과|와)[ ]?"
UNITS = {
    "년": "year", "해": "year", "개월": "month", "달": "month", "주일": "week", "주간": "week", "주": "week", "일": "day", "시간": "hour", "분": "minute", "초": "second",
    "분기": "quarter", "영업일": "business",
}  # fmt: skip
UNIT = "(?:" + "|".join(sorted(UNITS, key=len, reverse=True)) + ")"
YEARS = {"올해": 0, "올_해": 0, "금년": 0, "작년": -1, "지난해": -1, "지난_해": -1, "전년": -1, "내년": 1, "다음_해": 1, "이듬해": 1, "재작년": -2, "후년": 2, "내후년": 2, "그해": 0, "올": 0, "이번_해": 0}
DAYS = {
    "오늘": 0, "금일": 0, "어제": -1, "전날": -1, "그_전날": -1, "내일": 1, "다음날": 1, "다음_날": 1, "그_다음날": 1, "그_다음_날": 1, "이튿날": 1, "모레": 2, "내일_모레": 2,
    "내일모레": 2, "그제": -2, "그저께": -2, "엊그제": -2, "그끄저께": -3, "그글피": 4, "글피": 3, "그_날": 0,
}  # fmt: skip
SHIFTS = {"이번": 0, "이": 0, "금": 0, "지난": -1, "저번": -1, "다음": 1, "다다음": 2, "지지난": -2, "다가오는": 1, "오는": 1, "전": -1, "내": 1, "차": 1, "같은": 0, "올": 0, "그": 0, "당": 0}
WEEKDAYS = {"월": 0, "화": 1, "수": 2, "목": 3, "금": 4, "토": 5, "일": 6}
ERAS = {"단기": -2333, "쇼와": 1925, "헤이세이": 1988, "레이와": 2018, "다이쇼": 1911, "메이지": 1867}
PARTS = {"초": "begin", "초순": "begin", "상순": "begin", "중순": "mid", "중반": "mid", "하순": "end", "말": "end", "후반": "end", "초반": "begin"}
AMPM = {"오전": 0, "오후": 12, "아침": 0, "저녁": 12, "밤": 12, "새벽": 0, "낮": 12, "정오": 12, "점심": 12}
HOLIDAYS = {"크리스마스": (12, 25), "성탄절": (12, 25), "광복절": (8, 15), "삼일절": (3, 1), "어린이날": (5, 5), "현충일": (6, 6), "개천절": (10, 3), "한글날": (10, 9), "신정": (1, 1)}


def _any(words: object) -> str:
    ordered = sorted(words, key=len, reverse=True)  # type: ignore[call-overload]
    return "(?:" + "|".join(word.replace("_", "[ ]?") for word in ordered) + ")"


END = r"(?![가-힣])|(?=[에은는이을를의도까부과와로]|간|동|중|말|초|이[나후전]|들|입|대비|보다|내내)"
PATTERN = re.compile(
    rf"""
    (?P<era>{_any(ERAS)})[ ]?(?P<eran>[0-9]{{1,4}}|원)년
  | (?P<last>지난|최근|앞으로|다음|향후|과거|다가오는|이번|오는|지난_)(?:[ ]의)?[ ]?(?:(?P<lastw>{_any(DAY_COUNTS)})|(?P<lastn>{N})[ ]?(?P<lastu>{UNIT}))(?![요월째기도])
  | (?<![0-9가-힣])(?:(?P<atonw>{_any(DAY_COUNTS)})|(?P<aton>{N})[ ]?(?P<atonu>{UNIT}))(?:,?[ ]?(?P<andn>[0-9]{{1,3}})일)?[ ]?(?P<dir>전|후|뒤|이내|내(?=[에로\s]|$)|안(?=[에\s]|$))(?![가-힣]|반)|(?<![0-9가-힣])(?:(?P<atonw2>{_any(DAY_COUNTS)})|(?P<aton2>{N})[ ]?(?P<atonu2>{UNIT}))(?:,?[ ]?(?P<andn2>[0-9]{{1,3}})일)?[ ]?(?P<dir2>전|후|뒤|이내|내|안)(?=에|부터|까지|의|인|과|로)
  | (?<![0-9])(?P<y>[0-9]{{3,4}}|[이일]천[일이삼사오육칠팔구십백영공]{{1,6}})[ ]?년(?:도)?(?![0-9가-힣]|대)|(?<![0-9])(?P<y2>[0-9]{{3,4}})[ ]?년(?:도)?(?=[에은는이을를의도까부과와로초말중부입보])
  | (?<![0-9])(?P<yr>[12][0-9]{{3}})(?={TO}[12][0-9]{{3}}년)
  | (?P<yy>0[0-9]|[0-9]{{2}}(?=년[ ]?(?:[0-9]{{1,2}}월|[상하]반기|[1-4]분기)))년
  | (?<![가-힣])(?P<relyear>{_any(YEARS)})(?:{END})
  | (?<![가-힣])(?P<shift>{_any(SHIFTS)})[ ]?(?P<shiftu>주말|주|달|월|분기|10년|세기)(?:[ ](?P<restd>[월화수목금토일])요일)?(?![가-힣])|(?<![가-힣])(?P<shift2>{_any(SHIFTS)})[ ]?(?P<shiftu2>주말|주|달|분기)(?=[에은는이을의도까부과와로초말중안])
  | (?<![가-힣])(?P<shiftw>{_any(SHIFTS)})[ ](?P<shiftwd>[월화수목금토일])요일
  | (?<![가-힣])(?:지난|다음|오는|이번)[ ](?P<shiftm>1[0-2]|[1-9])월
  | (?P<qhalf>상|하|전|후)반기
  | (?<![0-9])(?:제[ ]?)?(?P<q>[1-4])[ ]?(?:사분기|/4분기|분기|사_분기)
  | (?<![0-9])(?P<m>1[0-2]|0?[1-9]|[일이삼사오육칠팔구십]{{1,2}}|유|시)월(?!요|급|세|간|드|수[입])
  | (?<![0-9])(?P<mr>1[0-2]|0?[1-9])(?={TO}(?:1[0-2]|0?[1-9])월)
  | (?:(?<=월)|(?<![0-9가-힣.]))(?P<d>3[01]|[12][0-9]|0?[1-9]|[이삼]?십[일이삼사오육칠팔구]?|[일이삼사오육칠팔구](?=일))일(?!간|요|차|째|치|당|제|본|부터일|동안|이내|내|전|후|뒤|안)(?!(?:[ ](?:간|동안|전|후|뒤|이내|안에|만에|연속|넘게|이상|이하|미만)))
  | (?<![0-9.])(?P<dr>3[01]|[12][0-9]|0?[1-9])(?={TO}(?:3[01]|[12][0-9]|0?[1-9])일)
  | (?<=월[ ])(?P<dm>3[01]|[12][0-9])(?=,[ ][12][0-9]{{3}})
  | (?<=일,[ ])(?P<ya>[12][0-9]{{3}})(?:년)?|(?<=일[ ])(?P<yb>[12][0-9]{{3}})(?:년)?(?![0-9가-힣]*[년월])
  | (?<![가-힣])(?!오늘의)(?P<day>{_any(DAYS)})(?P<night>저녁|밤|아침|점심)?(?:{END})|(?P<lastnight>어젯)밤
  | (?<![가-힣])(?P<w>[월화수목금토일])요일
  | (?<![가-힣])(?P<weekend>주말)(?:{END})
  | (?<![가-힣0-9])(?P<nth>(?P<nthn>첫|둘|셋|넷|두|세|네|다섯|[0-9]{{1,2}})[ ]?(?:번[ ]?)?째|마지막)[ ]?(?P<nthu>주|날|달|분기)?(?:[ ]?(?P<nthw>[월화수목금토일])요일)?
  | (?<![가-힣])(?P<wk>[0-9]{{1,2}})주(?=[ ](?:판매|실적)|와[ ][0-9]+주|$)
  | (?<![가-힣0-9])(?P<cen>[0-9]{{1,2}})세기(?!폭)
  | (?<![가-힣0-9])(?P<dec>[12][0-9]{{2}}0|[1-9]0)년대
  | (?<![가-힣])(?P<part>연말|연초|월말|월초|{_any(PARTS)})(?:{END})
  | (?P<ap>{_any(AMPM)})?[ ]?(?P<h>2[0-4]|[01]?[0-9]|열한|열두|다섯|여섯|일곱|여덟|아홉|열|[한두세네])[ ]?시(?!간|즌|장|민|대|범|도|행|청|리)(?:[ ]?(?:(?P<mi>[0-5]?[0-9])분|(?P<hh>반)))?(?:[ ]?(?P<sec>[0-5]?[0-9])초)?
  | (?P<ap2>{_any(AMPM)})[ ]?(?=(?:2[0-4]|[01]?[0-9]):[0-5][0-9])
  | (?P<holiday>{_any(HOLIDAYS)})
    """.replace("_", "[ ]?"),
    re.VERBOSE,
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
    for found in PATTERN.finditer(text):
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
    if (found["lastu"] == "일" and found["last"] in {"지난", "오는"} and not found.string[found.end() : found.end() + 1] == "간"):
        return None
    ahead = found["last"] in {"앞으로", "다음", "향후", "다가오는", "오는"}
    count = number(written)
    rolling = found["last"] not in {"다음", "지난", "이번"} or unit == "day"
    if found["last"] == "이번":
        return None
    return _element(found, Slot.PERIOD, count if ahead else -count, unit="week" if unit == "business" else unit, rolling=rolling)


def _offset(found: re.Match[str]) -> Element | None:
    word = found["atonw"] or found["atonw2"]
    written = word or found["aton"] or found["aton2"]
    unit = "day" if word else UNITS[found["atonu"] or found["atonu2"]]
    way, more = found["dir"] or found["dir2"], found["andn"] or found["andn2"]
    sign = -1 if way == "전" else 1
    if way in {"이내", "내", "안"} and unit in {"day"}:
        return _element(found, Slot.PERIOD, number(written), unit=unit, rolling=True)
    return _element(found, Slot.OFFSET, sign * number(written), unit=unit, day=sign * int(more or 0))


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
    return _element(found, Slot.DAY, _squeezed(DAYS, found["day"]), relative=True, unit="night" if found["night"] in {"밤", "저녁"} else "")


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
    "eran": _era, "lastw": _last, "lastu": _last, "dir": _offset, "dir2": _offset, "y": _year, "y2": _year, "yr": _year, "ya": _year, "yb": _year, "yy": _short_year,
    "relyear": _relative_year, "shiftu": _shift, "restd": _shift, "shiftu2": _shift, "shiftwd": _shifted_weekday, "shiftm": _shifted_month, "qhalf": _half,
    "q": _quarter, "m": _month, "mr": _month, "d": _day, "dr": _day, "dm": _day, "day": _relative_day, "night": _relative_day, "lastnight": _relative_day, "w": _weekday,
    "weekend": _weekend, "nth": _nth, "nthn": _nth, "nthu": _nth, "nthw": _nth, "wk": _numbered_week, "cen": _century, "dec": _decade, "part": _part,
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
        "(?P<until> ?(?:또는|그리고|및) ?그 ?이전)|(?P<from> ?(?:또는|그리고|및) ?그 ?이후)|(?P<before> ?이전)|(?P<after> ?이후(?!로))"
    ),
)
