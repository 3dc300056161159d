"""A year of an era beside the same year of the common calendar: 平成17年度(2005年度), 民國106年（2017年）.

And the end of a Japanese fiscal year, which begins in April (Public Finance Act, article 11):
2015年3月末（2014年度末）.
Where the two stand apart, they are told only where they agree.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.kinds.almanac.page import Page, year_figure
from claims.kinds.almanac.telling import finding
from claims.kinds.kind import Role, Statement
from claims.verdicts import Finding, Outcome
from figures.figure import Figure, Kind

# the year before its first (National Diet Library's table of eras; Republic of China: 1912 is its first)
ERAS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018, "民國": 1911, "民国": 1911}
ERA = re.compile(rf"(?P<era>{'|'.join(ERAS)}) ?(?P<year>元|[0-9]{{1,3}})年(?P<fiscal>度)?")
WESTERN = re.compile(r"(?<![0-9])(?P<year>[12][0-9]{3})年?(?P<fiscal>度)?(?![0-9])")
FISCAL_END = re.compile(r"(?P<end>(?P<year>[12][0-9]{3})年3月末?)[（(](?P<named>(?P<fiscal>[12][0-9]{3})年度)末?[)）]")
BRACKET = re.compile(r" ?[（(／/＝=] ?$")
REACH = 1500  # code points: the era's year and its own year may stand a paragraph apart


def detect(page: Page) -> Iterator[tuple[Role, ...]]:
    """Each year of an era with its common year, and each end of a fiscal year."""
    if page.lang in ("ja", "zh"):
        yield from _eras(page)
    if page.lang == "ja":
        for found in FISCAL_END.finditer(page.body):
            ends = _role("date", page, found, "end", f"{found['year']}-03")
            yield ends, _role("fiscal", page, found, "named", found["fiscal"])


def _role(name: str, page: Page, found: re.Match[str], group: str, day: str) -> Role:
    start, end = found.span(group)
    return Role(name, Figure(Kind.DATE, start, end, page.body[start:end], date=day, rule="calendar"))


def _eras(page: Page) -> Iterator[tuple[Role, ...]]:
    told: set[str] = set()
    for found in ERA.finditer(page.body):
        western = _beside(page, found) or _agreeing(page, found)
        if western is not None and found.group() not in told:
            told.add(found.group())
            start, end = western.start(), western.end()
            yield (
                Role("date", year_figure(page.body, start, end, int(western["year"]))),
                Role("era", year_figure(page.body, *found.span(), _common(found))),
            )


def _common(found: re.Match[str]) -> int:
    return ERAS[found["era"]] + (1 if found["year"] == "元" else int(found["year"]))


def _beside(page: Page, found: re.Match[str]) -> re.Match[str] | None:
    """The common year in the bracket behind the era's, or before it, where the era stands in the bracket."""
    bracket = re.compile(r" ?[（(／/＝=] ?").match(page.body, found.end())
    behind = WESTERN.match(page.body, bracket.end()) if bracket else None
    if behind is not None:
        return behind
    head = BRACKET.search(page.before(found.start(), 4))
    until = found.start() - (len(head.group()) if head else 0)
    ahead = [each for each in WESTERN.finditer(page.body, max(0, until - 6), until) if each.end() == until]
    return ahead[-1] if head and ahead else None


def _agreeing(page: Page, found: re.Match[str]) -> re.Match[str] | None:
    """The same year where the text first names it."""
    for each in WESTERN.finditer(page.body, max(0, found.start() - REACH), found.end() + REACH):
        if int(each["year"]) == _common(found) and each["fiscal"] == found["fiscal"]:
            return each
    return None


def judge(statement: Statement) -> Finding:
    """The era's year in the common calendar, against the one written."""
    common, era = statement.figures("date")[0], statement.figures("era")[0]
    found = ERA.match(era.text)
    if found is None or not (common.date or "")[:4].isdigit():
        return finding("calendar_unreadable", Outcome.UNVERIFIABLE, common, era)
    year = _common(found)
    right = (common.date or "")[:4] == f"{year}"
    outcome = Outcome.ACCURATE if right else Outcome.INACCURATE
    values = {"era": era.text, "expected": f"{year}", "written": common.text}
    formula = f"{ERAS[found['era']]} + {year - ERAS[found['era']]} = {year}"
    return finding(
        f"era_{outcome.value}", outcome, common, era, written=common, expected=f"{year}", values=values, formula=formula
    )


def judge_fiscal(statement: Statement) -> Finding:
    """The March in which a Japanese fiscal year ends is that of the next year."""
    end, fiscal = statement.figures("date")[0], statement.figures("fiscal")[0]
    if not (end.date or "")[:4].isdigit() or not (fiscal.date or "")[:4].isdigit():
        return finding("calendar_unreadable", Outcome.UNVERIFIABLE, end, fiscal)
    year = int((fiscal.date or "")[:4]) + 1
    outcome = Outcome.ACCURATE if (end.date or "")[:4] == f"{year}" else Outcome.INACCURATE
    values = {"fiscal": fiscal.text, "expected": f"{year}", "written": end.text}
    return finding(f"fiscal_{outcome.value}", outcome, end, fiscal, written=end, expected=f"{year}-03", values=values)
