"""What of an article a person may want to check and nothing computes: names, titles, quotations and dates. Pure.

Only forms that leave no doubt are proposed: words between quotation marks, titles between 《》, dates, and names that
stand right beside an office or before a verb of saying. What is not proposed may be pasted as any claim.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from claims.kinds.kind import Text
from figures.figure import Kind as FigureKind
from figures.reader import read

FEWEST_WORDS = 4  # of a quotation in Latin letters
MOST_PROPOSED = 300  # more of them nobody ticks


LATIN = re.compile(r"[\sA-Za-z]*[A-Za-z]")


class Form(StrEnum):
    """What a proposal is."""

    NAME = "name"
    TITLE = "title"
    QUOTATION = "quotation"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A stretch of the text in code points, end exclusive."""

    form: Form
    start: int
    end: int
    text: str


TITLES = {
    "zh": r"《(?P<it>[^《》\n]{2,60})》",
    "ja": r"『(?P<it>[^『』\n]{2,60})』",
    "ko": r"[《『](?P<it>[^《》『』\n]{2,60})[》』]",
}
QUOTATIONS = r"“(?P<curly>[^“”\n]{6,600})”|「(?P<corner>[^「」\n]{6,600})」|(?<![0-9])\"(?P<straight>[^\"\n]{12,600})\""
SAYING_ZH = "(?:说|表示|称|指出|认为|介绍|透露|强调|宣布|告诉|說|稱|認為|介紹|強調|宣佈|告訴)"
END_ZH = r"(?:在|对|於|于|[，。、；）)])"
SURNAMES_ZH = (
    "李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范"
    "方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文朴習习張劉陳楊趙黃吳孫鄭謝韓馮蕭許盧蔣賈葉"
    "閻鍾譚鄒陸龍萬錢湯賴龔鄧呂羅馬蘇"
)
NO_NAME_ZH = "的了也不没沒在是有和与與为為将將已对對就都被把从從向则則均并並此该該及或仍还還曾"
OFFICES_ZH = (
    "总统|总理|主席|副主席|部长|副部长|外长|市长|州长|省长|总裁|副总裁|董事长|总经理|首席执行官|首席财务官|创始人|发言人|教授|"
    "總統|總理|部長|外長|市長|州長|省長|總裁|副總裁|董事長|總經理|執行長|首席執行官|創辦人|發言人"
)
OFFICES_EN = (
    "President|Vice President|Prime Minister|Chancellor|Minister|Secretary|Governor|Mayor|Senator|Professor|Dr|"
    "Chief Executive|CEO|chief executive|chairman|chairwoman|chair|founder|spokesman|spokeswoman|spokesperson"
)
OFFICES_JA = "首相|大統領|大臣|外相|財務相|知事|市長|社長|会長|総裁|教授|准教授|報道官|最高経営責任者"
OFFICES_KO = "대통령|총리|장관|차관|시장|지사|의원|회장|부회장|사장|대표|교수|대변인|총재|위원장"
NAMES = {
    "zh": (
        rf"(?:{OFFICES_ZH})(?P<it>(?:[{SURNAMES_ZH}][^\W\d_{NO_NAME_ZH}]{{1,2}}?(?={SAYING_ZH}|{END_ZH}))"
        r"|(?:[\u4e00-\u9fff]{1,6}(?:·[\u4e00-\u9fff]{1,6}?)+(?=" + SAYING_ZH + "|" + END_ZH + ")))"
    ),
    "en": rf"\b(?:{OFFICES_EN})\s(?P<it>[A-Z][a-z'’-]+(?:\s(?:[A-Z]\.|[A-Z][a-z'’-]+)){{0,3}})",
    "ja": rf"(?<![\u4e00-\u9fff々])(?P<it>[\u4e00-\u9fff々]{{2,5}})(?:{OFFICES_JA})(?=は|が|の|も|、|と|に|（)",
    "ko": rf"(?<![가-힣])(?P<it>[가-힣]{{2,4}})\s(?:{OFFICES_KO})(?=은|는|이|가|의|도|과|와|에|을|를|,|\s)",
}
NO_NAMES = {
    "en": {"The", "He", "She", "It", "They", "Said", "Told", "And", "Of", "In"},
    "ja": {"副", "元", "前", "新", "日本", "米国", "同社", "両国"},
    "ko": {"이번", "당시", "전임", "현직", "신임", "부총리", "국회", "해당"},
}


def propose(text: Text, taken: Iterable[tuple[int, int]] = ()) -> list[Proposal]:
    """What may be registered, in the order of the text; stretches that overlap one of `taken` are left out."""
    spans = sorted(taken)
    found = sorted(_all(text), key=lambda one: (one.start, one.end))
    kept, seen = [], set()
    for one in found:
        if (one.form, one.text) in seen or any(start < one.end and one.start < end for start, end in spans):
            continue
        seen.add((one.form, one.text))
        kept.append(one)
    return kept[:MOST_PROPOSED]


def _all(text: Text) -> Iterator[Proposal]:
    yield from _matches(text, Form.TITLE, TITLES.get(text.lang, ""))
    yield from (one for one in _matches(text, Form.QUOTATION, QUOTATIONS) if _is_speech(one.text))
    yield from (one for one in _matches(text, Form.NAME, NAMES.get(text.lang, "")) if _is_name(one.text, text.lang))
    for figure in read(text.body, lang=text.lang, published=text.published):
        if figure.kind is FigureKind.DATE and any(map(str.isdigit, figure.text)):  # not "last year" nor "Thursday"
            yield Proposal(Form.DATE, figure.start, figure.end, figure.text)


def _matches(text: Text, form: Form, pattern: str) -> Iterator[Proposal]:
    for found in re.finditer(pattern, text.body) if pattern else ():
        name = next(name for name, group in found.groupdict().items() if group is not None)
        start, end = found.span(name)
        yield Proposal(form, start, end, found[name])


def _is_speech(words: str) -> bool:
    """Whether quoted words say something: a term between marks is no statement."""
    return len(words.split()) >= FEWEST_WORDS or not LATIN.match(words)


def _is_name(words: str, lang: str) -> bool:
    return not any(words == no or words.startswith(f"{no} ") for no in NO_NAMES.get(lang, ()))
