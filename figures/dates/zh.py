"""Elements of Chinese dates: 2024年, 去年6月, 上周四, 第四季度, 3月5日, 三年前, 过去五年, 20世纪90年代, 民国113年.

GB/T 7408 for what is written in digits; bare days (5日) are of the article's month, as newspapers write them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from figures.dates.element import Element, Slot
from figures.dates.han import number
from figures.dates.rules import Rules

HAN = "〇零一二三四五六七八九十两廿"
N = rf"(?:[0-9]{{1,4}}|[{HAN}百]{{1,5}})"
TO = "[ ]?(?:-{1,3}|~|—{1,2}|–|至|到|和|、|及)[ ]?"
UNITS = {
    "年": "year", "个月": "month", "月": "month", "周": "week", "星期": "week", "礼拜": "week", "天": "day", "日": "day", "小时": "hour",
    "钟头": "hour", "钟": "hour", "分钟": "minute", "秒钟": "second", "秒": "second", "季度": "quarter", "季": "quarter", "半年": "half", "工作日": "business",
    "世纪": "century", "年代": "decade",
}  # fmt: skip
UNIT = "(?:" + "|".join(sorted(UNITS, key=len, reverse=True)) + ")"
YEARS = {"今": 0, "本": 0, "去": -1, "明": 1, "前": -2, "后": 2, "昨": -1, "来": 1, "大前": -3, "大后": 3, "这一": 0, "上一": -1, "下一": 1, "下": 1, "今个": 0}
DAYS = {"今": 0, "本": 0, "昨": -1, "明": 1, "前": -2, "后": 2, "大前": -3, "大后": 3, "听": 1, "聽": 1, "寻": -1}
SHIFTS = {
    "上": -1, "上上": -2, "上上上": -3, "下": 1, "下下": 2, "下下下": 3, "本": 0, "这": 0, "今": 0, "上一": -1, "下一": 1, "这一": 0, "今个": 0,
    "上个": -1, "下个": 1, "这个": 0, "上上个": -2, "下下个": 2, "本个": 0, "前": -1, "同": 0,
}  # fmt: skip
WEEKDAYS = {"一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "日": 6, "天": 6, "1": 0, "2": 1, "3": 2, "4": 3, "5": 4, "6": 5}
ERAS = {
    "民国": 1911, "令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867, "顺治": 1643, "康熙": 1661, "雍正": 1722, "乾隆": 1735,
    "嘉庆": 1795, "道光": 1820, "咸丰": 1850, "同治": 1861, "光绪": 1874, "宣统": 1908, "万历": 1572, "崇祯": 1627, "洪武": 1367, "永乐": 1402,
    "贞观": 626, "神龙": 704, "开元": 712, "天宝": 741,
}  # fmt: skip
PARTS = {"初": "begin", "中": "mid", "底": "end", "末": "end", "上旬": "begin", "中旬": "mid", "下旬": "end", "初期": "begin", "中期": "mid", "末期": "end"}
HOLIDAYS = {"元旦": (1, 1), "情人节": (2, 14), "妇女节": (3, 8), "劳动节": (5, 1), "儿童节": (6, 1), "国庆节": (10, 1), "国庆": (10, 1), "平安夜": (12, 24), "圣诞节": (12, 25)}
HOURS = {"上午": 0, "早上": 0, "早": 0, "今早": 0, "凌晨": 0, "清晨": 0, "早晨": 0, "中午": 12, "下午": 12, "傍晚": 12, "晚上": 12, "晚": 12, "夜里": 12, "晚间": 12, "午后": 12, "早间": 0, "夜间": 12, "深夜": 12}
AMPM = "(?:" + "|".join(sorted(HOURS, key=len, reverse=True)) + ")"
PAST = {"过去": -1, "近": -1, "最近": -1, "前": -1, "上": -1, "此前": -1, "之前": -1, "未来": 1, "今后": 1, "后": 1, "下": 1, "接下来": 1, "之后": 1, "往后": 1}
ALIGNED = frozenset({"前", "后", "上", "下"})


def _any(words: object) -> str:
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")"  # type: ignore[call-overload]


PATTERN = re.compile(
    rf"""
    (?P<era>{_any(ERAS)})(?P<eran>{N}|元)年
  | (?P<last>{_any(PAST)})(?:的|这)?(?![0-9一二三四五六七八九十]{{1,2}}月)(?P<lastn>[0-9]{{1,3}}(?![0-9])|[{HAN}百]{{1,3}}|几|数)(?:个)?(?P<lastu>{UNIT})(?![级度报])
  | (?<![0-9月.])(?P<aton>(?!0[0-9]|[0-9]{{4}}年)(?:[0-9]{{1,4}}|[{HAN}百]{{1,4}})|几|半)(?P<atonmore>多|余)?个?(?P<atonu>{UNIT})(?P<dir>之前|以前|之后|以后|前|后)(?![期任续排锋卫景世沿提方者来辈缀果台腿遗])
  | (?P<y>[0-9]{{4}}|[{HAN}]{{3,4}}|[0-9]{{3}}|两千[〇零]?[一二三四五六七八九十]{{1,3}})年(?:内)?(?!度|级|代|前[^0-9]?级)
  | (?P<yr>[12][0-9]{{3}})(?={TO}[12][0-9]{{3}}年)
  | (?P<yy>0[0-9]|[0-9〇零一二三四五六七八九]{{2}}(?=年(?:[0-9一二三四五六七八九十正]{{1,3}}月|第|首|度|初|底|末|[上下]半年)))年
  | (?<!马)(?P<relyear>{_any(YEARS)})年(?:度)?(?P<same>同期)?(?!轻|代|报|级|龄|检|华)
  | (?<!马)(?P<shift>{_any(SHIFTS)})(?:(?P<shiftu>周|星期|礼拜)(?:周)?(?P<shiftd>[一二三四五六日天末](?![个家名位人部次件款天周级种期]))?|(?P<shiftv>月|季度|季|半年|世纪|十年))(?!报|刊|边|子|岁|知|旬)
  | (?P<half>上|下|前|后)半年
  | (?:第(?P<q>[一二三四1-4])|(?P<q2>[一二三四1-4首]))(?:季度|季(?=[^0-9节]|$)|财季)
  | Q(?P<q3>[1-4])(?![0-9A-Za-z])
  | (?P<reldd>{_any(DAYS)})(?:天|日|儿)(?P<relat>[晚早](?!上|间))?(?![头条龙使堂空津报记者])
  | (?P<relnight>今|昨|明)(?P<night>晚|早|晨|夜)(?![报期间])
  | (?P<nth>第(?P<nthn>{N})|最[后後](?P<nthback>{N}|一)?|首)个?(?P<nthu>周|星期|礼拜|天|月|季度)(?P<nthd>[一二三四五六日天末])?(?!报|末)
  | (?P<m>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九正])月(?:份)?(?![色球亮光台湾])
  | (?P<mr>1[0-2]|0?[1-9])(?={TO}(?:1[0-2]|0?[1-9])月)
  | (?P<d>3[01]|[12][0-9]|0?[1-9]|三十[一]?|[二廿]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|[一二三四五六七八九])(?:日(?![元圆币本内夜均报志])|号(?!线|楼|院|店|机|车|令|文|间|码|召|角|外|角|称))
  | (?P<dr>3[01]|[12][0-9]|0?[1-9])(?={TO}(?:3[01]|[12][0-9]|0?[1-9])(?:日|号))
  | (?<=月)(?P<dm>3[01]|[12][0-9]|0?[1-9]|三十一?|[二廿]?十[一二三四五六七八九]?)(?=$|[\s,;。!?~出至到—-])
  | (?P<lunar>初[一二三四五六七八九十])
  | (?:周|星期|礼拜)(?P<w>[一二三四五六日天末](?![个家年期]))
  | (?:(?P<cen>[0-9]{{1,2}}|[一二三四五六七八九十]{{1,3}})|(?P<relcen>上|本|这))个?世纪(?!经济报道|教育|佳缘|杯|大)
  | (?P<dec>[12][0-9]{{2}}0|[1-9]0|[二三四五六七八九]十)年代
  | (?P<part>上旬|中旬|下旬|年初(?![一二三四五六七八九十])|年底|年末|年中|岁末|月初|月底|月末|月中|季末|初期|中期|末期|初|底|末)
  | (?P<ap>{AMPM})?(?:(?P<h>[0-2]?[0-9]|[{HAN}]{{1,3}})(?:点|时)(?!候|间|钟|代|刻|尚|常|期|报|赞|评|击|球|多|名|亮)(?:(?:钟|整)|(?P<mi>[0-5]?[0-9]|[{HAN}]{{1,4}})(?:分(?!之|钟)|(?![0-9刻]))|(?P<hh>半)|(?P<qq>[一二三1-3])刻)?)
  | (?P<ap2>{AMPM})(?=(?:2[0-4]|[01]?[0-9]):[0-5][0-9])
  | (?P<holiday>{_any(HOLIDAYS)})
  | 今明两年(?P<both>)
    """,
    re.VERBOSE,
)
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
    for found in PATTERN.finditer(text):
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
    return _element(found, Slot.PERIOD, sign * _n(found["lastn"]), unit="week" if unit == "business" else unit, rolling=found["last"] not in ALIGNED)


def _offset(found: re.Match[str]) -> Element | None:
    unit = UNITS[found["atonu"]]
    if found["atonu"] == "月" and "个" not in found.group():
        return None
    if found["atonu"] == "年" and len(found["aton"]) == 4:
        return None
    if found["atonu"] == "日" and not found["dir"].startswith(("之", "以")) and found.string[found.start() - 1 : found.start()] == "月":
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
    slots = {"月": Slot.MONTH, "季度": Slot.QUARTER, "季": Slot.QUARTER, "半年": Slot.HALF, "世纪": Slot.CENTURY, "十年": Slot.DECADE}
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
    return _element(found, Slot.DAY, DAYS[found["relnight"]], relative=True, unit="night" if found["night"] in {"晚", "夜"} else "")


def _nth(found: re.Match[str]) -> Element:
    back = found["nth"].startswith("最")
    value = -number(found["nthback"] or "一") if back else number(found["nthn"] or "一")
    many = int(back and bool(found["nthback"]) and value < -1)
    return _element(found, Slot.NTH, value, unit=UNITS[found["nthu"]], month=WEEKDAYS.get(found["nthd"] or "", -1) + 1, day=many)


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
        return _element(found, Slot.PART, 12 if written[0] in "年岁" else 1, unit=PARTS[written[1]], weak=written[0] == "季", rolling=_as_of(found))
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
    minute = number(found["mi"]) if found["mi"] else 30 if found["hh"] else number(found["qq"]) * 15 if found["qq"] else None
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
    "eran": _era, "lastu": _last, "dir": _offset, "y": _year, "yr": _plain_year, "yy": _short_year, "relyear": _relative_year, "same": _relative_year,
    "shiftu": _shift, "shiftv": _shift, "shiftd": _shift, "half": _half, "q": _quarter, "q2": _quarter, "q3": _quarter, "reldd": _relative_day, "relat": _relative_day,
    "night": _night, "nthu": _nth, "nthd": _nth, "m": _month, "mr": _month, "d": _day, "dr": _day, "dm": _day, "lunar": _lunar, "w": _weekday, "cen": _century,
    "relcen": _century, "dec": _decade, "part": _part, "h": _time, "mi": _time, "hh": _time, "qq": _time, "ap2": _before_clock, "holiday": _holiday,
    "both": _both_years,
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
