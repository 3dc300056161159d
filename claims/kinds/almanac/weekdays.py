"""A date and its weekday: 2024年2月29日(周四), Thursday, Feb. 29; and a bare weekday that another word dates.

A date without its year is held against the year of publication only near it; without its month, against the day of that
number within a week of publication or of its month, else against those around it. A bare weekday is told only where a
date or "today" names the same day: which week it means, only the article knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from claims.kinds.almanac.page import (
    DIGIT,
    MONTH,
    WEEKDAY,
    YEAR,
    Page,
    day_of,
    listed,
    near,
    of_month,
    own_figure,
    pattern,
    span_in,
    words,
)
from claims.kinds.almanac.telling import day_value, finding
from claims.kinds.kind import Role, Statement
from claims.verdicts import Finding, Outcome
from figures.figure import Figure

NEAR = 60  # days around publication within which a date without its year is of that year
THIS_WEEK = 7  # days around publication within which a day without its month is the one so near
MONTH_REACH = 400  # code points before a day in which a month that is named may be its own
BEFORE = re.compile(r"(?:,|，)? ?(?:the )?[（(]? ?$")
AFTER = re.compile(r" ?[（(] ?|,? |，|")
WRITTEN_DAY = re.compile(
    r"[0-9０-９一二三四五六七八九十] ?[日号號일]|[0-9][-/.][0-9]|^[0-9]{1,2}$"
    r"|[A-Z][a-z]{2,}\.? ?[0-9]|[0-9](?:st|nd|rd|th)? (?:of )?[A-Z]|the [0-9]"
)


def detect(page: Page) -> Iterator[tuple[Role, ...]]:
    """Each weekday that stands beside its date, then one bare weekday a day."""
    beside = [roles for figure in page.dates if _is_written_day(figure) for roles in _beside(page, figure)]
    yield from (roles for roles in beside if _is_of_this_year(page, roles))
    taken = {role.figure.start for roles in beside for role in roles if role.name == "weekday"}
    yield from _bare(page, taken)


def judge(statement: Statement) -> Finding:
    """The weekday of the date, against the one written."""
    day, weekday = statement.figures("date")[0], statement.figures("weekday")[0]
    span = span_in(day)
    if span is None or weekday.value is None:
        return finding("calendar_unreadable", Outcome.UNVERIFIABLE, day, weekday)
    fits = _fitting(day, span.first, int(weekday.value), day_of(statement.published))
    outcome = Outcome.ACCURATE if fits else Outcome.INACCURATE
    code = "weekday_accurate" if fits else "weekday_inaccurate"
    named = fits or span.first
    right = styled(statement.lang, weekday.text, named.isoweekday())
    values = {"day": day_value(named), "weekday": right, "written": weekday.text}
    return finding(code, outcome, day, weekday, written=weekday, expected=right, values=values)


def styled(lang: str, word: str, number: int) -> str:
    """Another weekday in the words of the one written: 周五 for 周四, Fri. for Thu."""
    for table in (words(lang).WEEKDAYS, words(lang).SHORT_WEEKDAYS):
        for line in table:
            if word in line.split():
                place = line.split().index(word)
                other = next(each for each, value in table.items() if value == number).split()
                return str(other[min(place, len(other) - 1)])
    return word


def _is_written_day(figure: Figure) -> bool:
    span = span_in(figure)
    return span is not None and span.is_day and WRITTEN_DAY.search(figure.text) is not None


def _beside(page: Page, figure: Figure) -> Iterator[tuple[Role, ...]]:
    """The weekday inside a date, right behind it, or right before it."""
    full, either = pattern(page.lang, "WEEKDAYS"), pattern(page.lang, "WEEKDAYS", "SHORT_WEEKDAYS")
    inside = _inside(either, page.body, figure)
    gap = AFTER.match(page.body, figure.end)
    behind = (either if gap and gap.group().strip() else full).match(page.body, gap.end()) if gap else None
    if behind and len(behind.group()) == 1 and page.body[behind.end() : behind.end() + 1].isalpha():
        behind = None  # 12월 26일, 수마트라: the beginning of another word
    head = BEFORE.search(page.before(figure.start, 6))
    until = figure.start - (len(head.group()) if head else 0)
    ahead = [found for found in full.finditer(page.before(until, 12)) if found.end() == min(until, 12)]
    if inside or behind:
        found = inside or behind
        assert found is not None
        yield _roles(page, figure, found.start(), found.end())
    elif ahead:
        start = until - len(ahead[-1].group())
        yield _roles(page, figure, start, until)


def _inside(either: re.Pattern[str], body: str, figure: Figure) -> re.Match[str] | None:
    """The weekday in the date's own text; 月 and 日 of 3月7日 are none: it stands in a bracket or has its full word."""
    found = [
        each
        for each in either.finditer(body, figure.start, figure.end)
        if len(each.group()) > 1 or body[each.start() - 1] in "(（"
    ]
    return found[0] if len(found) == 1 else None  # Monday through Friday from March 4


def _roles(page: Page, figure: Figure, start: int, end: int) -> tuple[Role, ...]:
    number = (listed(page.lang, "SHORT_WEEKDAYS") | listed(page.lang, "WEEKDAYS"))[page.body[start:end]]
    return Role("date", figure), Role("weekday", own_figure(page.body, start, end, low=number, unit=WEEKDAY))


def _is_of_this_year(page: Page, roles: Sequence[Role]) -> bool:
    """A date whose year is not written and that lies far off may be of another year: then only agreement is told."""
    day, weekday = (role.figure for role in roles)
    span = span_in(day)
    if span is None or weekday.value is None:
        return False
    if _is_of_a_month_named(page, day, span.first):
        return _fitting(day, span.first, int(weekday.value), page.published) is not None
    settled = YEAR.search(day.text) or page.published is None or near(span.first, page.published, NEAR)
    return bool(settled) or _fitting(day, span.first, int(weekday.value), page.published) is not None


def _is_of_a_month_named(page: Page, figure: Figure, day: date) -> bool:
    """Whether a day without its month stands behind a month it may be of: 7月は4日（土）と25日（土）."""
    if MONTH.search(figure.text) or YEAR.search(figure.text) or page.published is None:
        return False
    nearest = _candidates(figure, day, page.published)[0]
    ahead = (span_in(each) for each in page.dates_between(figure.start - MONTH_REACH, figure.start) if _has_month(each))
    return any((span.first.year, span.first.month) != (nearest.year, nearest.month) for span in ahead if span)


def _has_month(figure: Figure) -> bool:
    return MONTH.search(figure.text) is not None


def _fitting(figure: Figure, day: date, weekday: int, published: date | None) -> date | None:
    """The day, of those the date can name, that is such a weekday."""
    candidates = _candidates(figure, day, published)
    return next((candidate for candidate in candidates if candidate.isoweekday() == weekday), None)


def _candidates(figure: Figure, day: date, published: date | None) -> list[date]:
    """The days a date can name: one, or those of its number in the months around publication."""
    if YEAR.search(figure.text) or published is None or not DIGIT.search(figure.text):
        return [day]
    if MONTH.search(figure.text):
        return [day] if near(day, published, NEAR) else [day, *_other_years(day)]
    around = (of_month(published, months, day.day) for months in (-1, 0, 1))
    ordered = sorted((each for each in around if each), key=lambda each: abs(each - published))
    if near(ordered[0], published, THIS_WEEK):
        return [each for each in ordered if each is ordered[0] or each.month == published.month]
    return [day, *ordered[:2]]


def _other_years(day: date) -> list[date]:
    return [date(year, day.month, min(day.day, 28)) for year in (day.year - 1, day.year + 1) if day.day <= 28]


# ---------------------------------------------------------------- bare weekdays


def _bare(page: Page, taken: set[int]) -> Iterator[tuple[Role, ...]]:
    """One weekday a day that stands alone and whose day a date or a word like "today" names too."""
    named: dict[date, tuple[Figure, int]] = {}
    for figure in page.dates:
        found = pattern(page.lang, "WEEKDAYS").match(page.body, figure.start)
        span = span_in(figure)
        if found and span and span.is_day and figure.start not in taken and _is_bare(page, figure, found.end()):
            named.setdefault(span.first, (figure, found.end()))
    for day, (weekday, end) in named.items():
        other = _other_word(page, day, weekday)
        if other is not None and _is_recent(page, day):
            yield _roles(page, other, weekday.start, end)


def _is_bare(page: Page, figure: Figure, end: int) -> bool:
    clock = page.body[end : figure.end]
    before, after = page.before(figure.start, 10), page.after(end, 8)
    lonely = not before.endswith(page.words.NO_WEEKDAY_AFTER) and not after.startswith(page.words.NO_WEEKDAY_BEFORE)
    return lonely and not re.search(r"[A-Z][a-z]*day|[日月火水木金土]曜", clock)


def _is_recent(page: Page, day: date) -> bool:
    return page.published is not None and abs(day - page.published) <= timedelta(days=7)


def _other_word(page: Page, day: date, weekday: Figure) -> Figure | None:
    """The date, or else the word like "today", that names the same day, the nearest first."""
    known = (*page.dates, *page.clipped)
    same = [figure for figure in known if _names(figure, day) and not _has_weekday(page, figure)]
    ranked = sorted(same, key=lambda figure: (not _is_written_day(figure), abs(figure.start - weekday.start)))
    return next((figure for figure in ranked if _is_written_day(figure) or _is_day_word(page, figure)), None)


def _names(figure: Figure, day: date) -> bool:
    span = span_in(figure)
    return span is not None and span.is_day and span.first == day and "T" not in (figure.date or "")


def _has_weekday(page: Page, figure: Figure) -> bool:
    return pattern(page.lang, "WEEKDAYS").search(figure.text) is not None


def _is_day_word(page: Page, figure: Figure) -> bool:
    return figure.text in listed(page.lang, "DAYS_OFF")
