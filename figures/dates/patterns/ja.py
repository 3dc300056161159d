"""The pattern that finds the elements of Japanese dates: one alternative an element, told by its named groups."""

from __future__ import annotations

import re

from figures.dates.starts import any_start
from figures.folding import fold
from figures.words.ja_dates import (
    AMPM,
    DAY_PARTS,
    DAY_WORDS,
    ERAS,
    HOLIDAYS,
    KANA_MONTHS,
    KANA_WEEKDAYS,
    MONTHS,
    NIGHT_WORDS,
    PARTS,
    QUARTERS,
    UNITS,
    WEEKDAY_SHIFTS,
    WEEKS,
    WORDS_IN_KANA,
    YEAR_WORDS,
    YEARS,
)

HAN = "〇零一二三四五六七八九十"
N = rf"(?:[0-9]{{1,3}}(?![0-9])|[{HAN}百]{{1,4}})"
LONG = "年|週間|[カヶか]月"
TO = "[ ]?(?:-|~|—|–|から|と|・|、)[ ]?"


def _any(words: object) -> str:
    return "(?:" + "|".join(sorted((fold(w, "ja").text for w in words), key=len, reverse=True)) + ")"  # type: ignore[attr-defined]


def _keys(table: dict[str, int]) -> dict[str, int]:
    return {fold(word, "ja").text: value for word, value in table.items()}


UNIT_OF = {fold(word, "ja").text: unit for word, unit in UNITS.items()}
YEAR_OF, YEAR_WORD_OF, MONTH_OF, WEEK_OF, QUARTER_OF, DAY_OF, NIGHT_OF = map(
    _keys, (YEARS, YEAR_WORDS, MONTHS, WEEKS, QUARTERS, DAY_WORDS, NIGHT_WORDS)
)
PART_OF = {fold(word, "ja").text: part for word, part in PARTS.items()}
HOLIDAY_OF = {fold(word, "ja").text: day for word, day in HOLIDAYS.items()}
PATTERN_TEXT = rf"""
    (?P<era>{_any(ERAS)})(?P<eran>{N}|元)年(?:度(?P<fiscal>))?
  | (?P<last>過去|この|前の|先の|今後|次の|直近|ここ|向こう|これからの|これから|最近の|今後の|過去の)(?P<lastn>{N})
      (?P<lastu>{_any(UNITS)})
  | (?:(?P<base>今日|明日|昨日)から)?(?:(?P<more1>{N})(?P<more1u>{LONG})(?:と|、)?)?(?:(?P<more2>{N})(?P<more2u>{LONG})
      (?:と|、)?)?(?<!月)(?P<aton>{N})(?P<atonu>{_any(UNITS)})(?:ほど|くらい|ぐらい)?
      (?P<dir>前|後|以内|経過して|先|(?(base)で|(?!)))(?!半|期|日
      |者|例|回|線|述|進|任|継|払|期|輩|後|世|方|端|頭)
  | (?P<y>[0-9]{{4}}|[{HAN}]{{4}}|[0-9]{{3}})年(?!代)(?:度(?P<fiscaly>))?
  | (?P<yr>[12][0-9]{{3}})(?={TO}[12][0-9]{{3}}年)
  | (?P<yy>0[0-9]|[0-9]{{2}}(?=年[0-9{HAN}]{{1,2}}月))年
  | (?P<relyear>{_any(YEARS)})年(?:度|いっぱい)?(?!齢|金|代|俸|間|月[^0-9]|輪|少|後半)(?P<samey>同期)?
  | (?P<yearword>{_any(YEAR_WORDS)})(?!度比|比|同)
  | (?P<relmonth>{_any(MONTHS)})月(?![曜面光食額次給例見間])
  | (?P<relweek>{_any(WEEKS)})週(?:の?(?P<relweekd>[月火水木金土日])曜(?:日)?)?(?:の?(?:週)?(?P<relweekend>末))?
      (?!間|刊|報)
  | (?P<relq>{_any(QUARTERS)})?(?:第(?P<q>[一二三四1-4]))?(?:四半期|QTR)(?!比|ベ|決|連|報|ごと)
  | (?P<q3>[1-4])Q(?![0-9A-Za-z])
  | (?P<qfrom>1|4|7|10)[ ]?(?:~|-|–)[ ]?(?P<qto>3|6|9|12)月期
  | (?P<m>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九正])(?:月(?![曜面光食額次給例見間])|がつ)(?:期(?P<term>))?
  | (?P<mr>1[0-2]|0?[1-9])(?={TO}(?:1[0-2]|0?[1-9])月)
  | (?P<d>3[01]|[12][0-9]|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])日(?!間|本|常|程|齢|米|韓
      |中[^旬に]|系|刊|付|曜|数|分の|当|目(?=の|に)|以[上下]|未満|を[超上下])(?:目)?
  | (?P<dr>3[01]|[12][0-9]|0?[1-9])(?={TO}(?:3[01]|[12][0-9]|0?[1-9])日)
  | (?P<dayword>{_any(DAY_WORDS)})(?!比|ぶり|的)
  | (?P<nightword>{_any(NIGHT_WORDS)})
  | (?P<shiftw>{_any(WEEKDAY_SHIFTS)})(?P<shiftwd>[月火水木金土日])曜日?
  | (?<=日)の?(?P<daypart>{_any(DAY_PARTS)})(?![0-9鮮日食刊市会間景行型方])
  | (?<=日)の(?P<weekof>週)(?![末刊間])
  | [(](?P<pw>[月火水木金土日])[)]
  | (?P<w>[月火水木金土日])曜日?
  | (?P<lonew>^[月火水木金土日](?=(?:に|は|で|の|まで|から)$))
  | (?P<kanaw>{_any(KANA_WEEKDAYS)})
  | (?P<kanam>{_any(KANA_MONTHS)})
  | (?P<kanaword>{_any(WORDS_IN_KANA)})
  | (?P<nth>(?:第|最後の)(?P<nthn>{N})?|最[終後]の?|最初の)(?P<nthu>週|日(?!曜)|月(?!曜))?(?:の)?(?:
      (?P<nthw>[月火水木金土日])曜日?)?
  | (?<![0-9])(?P<cen>2[0-2]|1?[0-9]|[一二三四五六七八九十]{{1,3}})世紀(?!間)
  | (?P<dec>[12][0-9]{{2}}0|[1-9]0|[二三四五六七八九]十)年代
  | (?P<half>上|下|前|後)(?:半期|半年)|(?P<half2>前|後)半(?!戦|生|身|部)|(?P<half3>前|次|後)の半年
  | (?P<part>年初|年末|年明け|年始|月初|月末|週末|{_any(PARTS)})
  | (?P<ap>{_any(AMPM)})?の?(?P<h>2[0-4]|[01]?[0-9]|[{HAN}]{{1,3}})時(?!間|点|代|期|価|速|給|限|事)(?:
      (?P<mi>[0-5]?[0-9]|[{HAN}]{{1,3}})分(?!間|の(?!間))|(?P<hh>半))?
  | (?P<ap2>{_any(AMPM)})(?=(?:2[0-4]|[01]?[0-9]):[0-5][0-9])
  | (?P<holiday>{_any(HOLIDAYS)})
"""
PATTERN = re.compile(fold(PATTERN_TEXT, "xx").text, re.VERBOSE)
LITERALS = "0123456789Q(百同上下前后第首今昨明初中末年季月火水木金土日正最当夜朝昼翌过直次向こ"
TABLES = (AMPM, DAY_WORDS, ERAS, KANA_MONTHS, KANA_WEEKDAYS, MONTHS, NIGHT_WORDS, QUARTERS, UNITS, WEEKS, WORDS_IN_KANA)
STARTS = any_start(
    LITERALS,
    HAN,
    HOLIDAY_OF,
    PART_OF,
    [fold(word, "ja").text for table in (*TABLES, YEAR_WORDS, YEARS) for word in table],
)
