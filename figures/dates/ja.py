"""Elements of Japanese dates: 2024年3月8日, 令和6年, 昨年6月, 先週木曜日, 第3四半期, 10〜12月期, 3年前, 過去5年間.

JIS X 0301 for eras and for what is written in digits.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from figures.dates.element import Element, Slot
from figures.dates.han import number
from figures.dates.rules import Rules
from figures.folding import fold

HAN = "〇零一二三四五六七八九十"
N = rf"(?:[0-9]{{1,3}}(?![0-9])|[{HAN}百]{{1,4}})"
TO = "[ ]?(?:-|~|—|–|から|と|・|、)[ ]?"
UNITS = {
    "年間": "year", "年": "year", "カ月間": "month", "カ月": "month", "ヶ月間": "month", "ヶ月": "month", "か月間": "month", "か月": "month",
    "ヵ月": "month", "ヵ月間": "month", "月間": "month", "週間": "week", "週": "week", "日間": "day", "日": "day", "営業日": "business", "時間": "hour", "分間": "minute",
    "分": "minute", "秒間": "second", "秒": "second", "四半期": "quarter",
}  # fmt: skip
YEARS = {"今": 0, "本": 0, "昨": -1, "去": -1, "来": 1, "一昨": -2, "再来": 2, "翌": 1, "同": 0, "さ来": 2}
YEAR_WORDS = {"おととし": -2, "きょねん": -1, "ことし": 0, "らいねん": 1, "前の年": -1, "先の年": -1, "次の年": 1, "その年": 0, "前年": -1, "この年": 0}
MONTHS = {"今": 0, "先": -1, "前": -1, "来": 1, "先々": -2, "再来": 2, "翌": 1, "本": 0, "当": 0, "昨": -1, "次の": 1, "前の": -1, "先の": -1, "この": 0, "その": 0}
DAY_WORDS = {
    "今日": 0, "本日": 0, "きょう": 0, "ほんじつ": 0, "昨日": -1, "きのう": -1, "さくじつ": -1, "明日": 1, "あした": 1, "あす": 1, "みょうにち": 1, "明後日": 2, "あさって": 2,
    "一昨日": -2, "おととい": -2, "前日": -1, "翌日": 1, "次の日": 1, "さきおととい": -3, "しあさって": 3,
}  # fmt: skip
NIGHT_WORDS = {"今夜": 0, "今晩": 0, "昨夜": -1, "昨晩": -1, "今朝": 0, "明朝": 1, "今夕": 0}
WEEKS = {"今": 0, "先": -1, "前": -1, "来": 1, "先々": -2, "再来": 2, "翌": 1, "当": 0, "昨": -1, "次の": 1, "前の": -1, "先の": -1, "この": 0, "その": 0, "さ来": 2, "同じ": 0}
WORDS_IN_KANA = {"こんげつ": ("month", 0), "こんしゅう": ("week", 0), "らいげつ": ("month", 1), "らいしゅう": ("week", 1), "せんげつ": ("month", -1), "せんしゅう": ("week", -1)}
KANA_MONTHS = {
    "いちがつ": 1, "にがつ": 2, "さんがつ": 3, "しがつ": 4, "ごがつ": 5, "ろくがつ": 6, "しちがつ": 7, "はちがつ": 8, "くがつ": 9, "じゅうがつ": 10, "じゅういちがつ": 11, "じゅうにがつ": 12,
}  # fmt: skip
KANA_WEEKDAYS = {"げつようび": 0, "かようび": 1, "すいようび": 2, "もくようび": 3, "きんようび": 4, "どようび": 5, "にちようび": 6}
WEEKDAYS = {"月": 0, "火": 1, "水": 2, "木": 3, "金": 4, "土": 5, "日": 6}
ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867, "R": 2018, "H": 1988}
QUARTERS = {"今": 0, "当": 0, "本": 0, "現": 0, "前": -1, "来": 1, "次の": 1, "前の": -1, "今の": 0, "現在の": 0, "この": 0, "先の": -1, "翌": 1}
PARTS = {"初め": "begin", "始め": "begin", "初頭": "begin", "頭": "begin", "初旬": "begin", "上旬": "begin", "中旬": "mid", "半ば": "mid", "下旬": "end", "末": "end", "終わり": "end", "暮れ": "end"}
AMPM = {"午前": 0, "午後": 12, "朝": 0, "夜": 12, "夕方": 12, "昼": 12, "未明": 0, "早朝": 0, "深夜": 0, "の朝": 0, "の夜": 12}
HOLIDAYS = {"元日": (1, 1), "クリスマス": (12, 25), "クリスマスイブ": (12, 24), "建国記念の日": (2, 11), "憲法記念日": (5, 3), "こどもの日": (5, 5), "文化の日": (11, 3), "勤労感謝の日": (11, 23)}


def _any(words: object) -> str:
    return "(?:" + "|".join(sorted((fold(w, "ja").text for w in words), key=len, reverse=True)) + ")"  # type: ignore[attr-defined]


def _keys(table: dict[str, int]) -> dict[str, int]:
    return {fold(word, "ja").text: value for word, value in table.items()}


UNIT_OF = {fold(word, "ja").text: unit for word, unit in UNITS.items()}
YEAR_OF, YEAR_WORD_OF, MONTH_OF, WEEK_OF, QUARTER_OF, DAY_OF, NIGHT_OF = map(_keys, (YEARS, YEAR_WORDS, MONTHS, WEEKS, QUARTERS, DAY_WORDS, NIGHT_WORDS))
PART_OF = {fold(word, "ja").text: part for word, part in PARTS.items()}
HOLIDAY_OF = {fold(word, "ja").text: day for word, day in HOLIDAYS.items()}
PATTERN_TEXT = rf"""
    (?P<era>{_any(ERAS)})(?P<eran>{N}|元)年(?:度(?P<fiscal>))?
  | (?P<last>過去|この|前の|先の|今後|次の|直近|ここ|向こう|これからの|これから|最近の|今後の|過去の)(?P<lastn>{N})(?P<lastu>{_any(UNITS)})
  | (?P<aton>{N})(?P<atonu>{_any(UNITS)})(?:ほど|くらい|ぐらい)?(?P<dir>前|後|以内|経過して|先|ぶり(?!))(?!半|期|日|者|例|回|線|述|進|任|継|払|期|輩|後|世|方|端|頭)
  | (?P<y>[0-9]{{4}}|[{HAN}]{{4}}|[0-9]{{3}})年(?:度(?P<fiscaly>))?
  | (?P<yr>[12][0-9]{{3}})(?={TO}[12][0-9]{{3}}年)
  | (?P<yy>0[0-9]|[0-9]{{2}}(?=年[0-9{HAN}]{{1,2}}月))年
  | (?P<relyear>{_any(YEARS)})年(?:度|いっぱい)?(?!齢|金|代|俸|間|月[^0-9]|輪|少|後半)(?P<samey>同期)?
  | (?P<yearword>{_any(YEAR_WORDS)})(?!度比|比|同)
  | (?P<relmonth>{_any(MONTHS)})月(?![曜面光食額次給例見間])
  | (?P<relweek>{_any(WEEKS)})週(?:の?(?P<relweekd>[月火水木金土日])曜(?:日)?)?(?:の?(?:週)?(?P<relweekend>末))?(?!間|刊|報)
  | (?P<relq>{_any(QUARTERS)})?(?:第(?P<q>[一二三四1-4]))?(?:四半期|QTR)(?!比|ベ|決|連|報|ごと)
  | (?P<q3>[1-4])Q(?![0-9A-Za-z])
  | (?P<qfrom>1|4|7|10)[ ]?(?:~|-|–)[ ]?(?P<qto>3|6|9|12)月期
  | (?P<m>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九正])(?:月(?![曜面光食額次給例見間])|がつ)(?:期(?P<term>))?
  | (?P<mr>1[0-2]|0?[1-9])(?={TO}(?:1[0-2]|0?[1-9])月)
  | (?P<d>3[01]|[12][0-9]|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])日(?!間|本|常|程|齢|米|韓|中[^旬に]|系|刊|付|曜|数|分の|当|目(?=の|に))(?:目)?
  | (?P<dr>3[01]|[12][0-9]|0?[1-9])(?={TO}(?:3[01]|[12][0-9]|0?[1-9])日)
  | (?P<dayword>{_any(DAY_WORDS)})(?!比|ぶり)
  | (?P<nightword>{_any(NIGHT_WORDS)})
  | [(](?P<pw>[月火水木金土日])[)]
  | (?P<w>[月火水木金土日])曜日?
  | (?P<lonew>^[月火水木金土日](?=(?:に|は|で|の|まで|から)$))
  | (?P<kanaw>{_any(KANA_WEEKDAYS)})
  | (?P<kanam>{_any(KANA_MONTHS)})
  | (?P<kanaword>{_any(WORDS_IN_KANA)})
  | (?P<nth>(?:第|最後の)(?P<nthn>{N})?|最[終後]の?|最初の)(?P<nthu>週|日|月)?(?:の)?(?:(?P<nthw>[月火水木金土日])曜日?)?
  | (?P<cen>[0-9]{{1,2}}|[一二三四五六七八九十]{{1,3}})世紀
  | (?P<dec>[12][0-9]{{2}}0|[1-9]0|[二三四五六七八九]十)年代
  | (?P<half>上|下|前|後)(?:半期|半年)|(?P<half2>前|後)半(?!戦|生|身|部)|(?P<half3>前|次|後)の半年
  | (?P<part>年初|年末|年明け|年始|月初|月末|週末|{_any(PARTS)})
  | (?P<ap>{_any(AMPM)})?の?(?P<h>2[0-4]|[01]?[0-9]|[{HAN}]{{1,3}})時(?!間|点|代|期|価|速|給|限|事)(?:(?P<mi>[0-5]?[0-9]|[{HAN}]{{1,3}})分(?!間|の)|(?P<hh>半))?
  | (?P<ap2>{_any(AMPM)})(?=(?:2[0-4]|[01]?[0-9]):[0-5][0-9])
  | (?P<holiday>{_any(HOLIDAYS)})
"""
PATTERN = re.compile(fold(PATTERN_TEXT, "xx").text, re.VERBOSE)


def elements(text: str) -> Iterator[Element]:
    """Every element of a folded text, in order."""
    for found in PATTERN.finditer(text):
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
    return _element(found, Slot.PERIOD, count if ahead else -count, unit="week" if unit == "business" else unit, rolling=True)


def _offset(found: re.Match[str]) -> Element | None:
    unit, count = UNIT_OF[found["atonu"]], number(found["aton"])
    if found["dir"].startswith("以"):
        return _element(found, Slot.PERIOD, count, unit=unit, rolling=True, minute=0) if unit in {"day", "week", "month", "year"} else None
    return _element(found, Slot.OFFSET, -count if found["dir"] == "前" else count, unit=unit)


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
    return _element(found, Slot.WEEK, WEEK_OF[found["relweek"]], month=8 if found["relweekend"] else WEEKDAYS[day] + 1 if day else 0)


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
    value = number(found["nthn"] or "1") * (-1 if word.startswith(("最後", "最後の", "最终", "最終")) else 1)
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
    late = AMPM.get(found["ap"] or "", 0)
    return _element(found, Slot.TIME, hour + late if hour < 12 else hour, minute=minute, weak=True)


def _before_clock(found: re.Match[str]) -> Element:
    return _element(found, Slot.TIME, -AMPM.get(found["ap2"], 0) - 1, weak=True)


def _holiday(found: re.Match[str]) -> Element:
    month, day = HOLIDAY_OF[found["holiday"]]
    return _element(found, Slot.HOLIDAY, 0, month=month, day=day)


BUILD: dict[str, Callable[[re.Match[str]], Element | None]] = {
    "eran": _era, "fiscal": _era, "lastu": _last, "dir": _offset, "y": _year, "yr": _year, "fiscaly": _year, "yy": _short_year, "relyear": _relative_year,
    "samey": _relative_year, "yearword": _year_word, "relmonth": _relative_month, "relweek": _relative_week, "relweekd": _relative_week, "relweekend": _relative_week,
    "relq": _quarter, "q": _quarter, "q3": _quarter, "qto": _quarter_months, "m": _month, "mr": _month, "term": _month, "d": _day, "dr": _day, "dayword": _day_word,
    "nightword": _night, "pw": _weekday, "w": _weekday, "lonew": _weekday, "kanaw": _kana, "kanam": _kana, "kanaword": _kana, "nth": _nth, "nthn": _nth,
    "nthu": _nth, "nthw": _nth, "cen": _century, "dec": _decade, "half": _half, "half2": _half, "half3": _half, "part": _part, "ap": _time, "h": _time,
    "mi": _time, "hh": _time, "ap2": _before_clock, "holiday": _holiday, "": lambda found: _quarter(found),
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
            "|(?P<before>よりも?前|以前|前(?![年月週日の期半回者例]))|(?P<after>よりも?後|以降|以後|後(?![年月週日の半期者]))",
            "xx",
        ).text
    ),
)
