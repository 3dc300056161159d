"""A word for a day beside its date: 今天（12月12日）, 昨（27）日, yesterday (March 6); reckoned from publication.

A text that appeared on the night before or after its day is common in print: a day apart is told only where the moment
of publication is known and lies more than half a day from the day written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from claims.kinds.almanac.page import (
    CLIPPED_OFF,
    DAY_OFF,
    DIGIT,
    MONTH,
    Page,
    day_of,
    listed,
    of_month,
    own_figure,
    pattern,
    span_in,
)
from claims.kinds.almanac.telling import day_value, finding
from claims.kinds.kind import Role, Statement
from claims.verdicts import Finding, Outcome
from figures.figure import Figure

OPENING = re.compile(r" ?[（(] ?|, (?=[A-Z])")
LEEWAY = timedelta(hours=12)


def detect(page: Page) -> Iterator[tuple[Role, ...]]:
    """Each word for a day whose date stands beside it."""
    if page.published is None:
        return
    for roles in (*_in_brackets(page), *_clipped(page)):
        relative, day = (role.figure for role in roles)
        if _outcome(int(relative.value or 0), day, page.published, None) is not Outcome.UNVERIFIABLE:
            yield roles


def _in_brackets(page: Page) -> Iterator[tuple[Role, ...]]:
    days_off, starts = listed(page.lang, "DAYS_OFF"), {figure.start: figure for figure in page.dates}
    for found in pattern(page.lang, "DAYS_OFF").finditer(page.body):
        gap = OPENING.match(page.body, found.end())
        day = starts.get(gap.end()) if gap else None
        if day is not None and DIGIT.search(day.text) and _is_one_day(day):
            yield _roles(page, found.start(), found.end(), days_off[found.group()], day)


def _clipped(page: Page) -> Iterator[tuple[Role, ...]]:
    for day in page.clipped:
        at = day.start - 2
        yield _roles(page, at, at + 1, CLIPPED_OFF[page.body[at]], day)


def _roles(page: Page, start: int, end: int, off: int, day: Figure) -> tuple[Role, ...]:
    assert page.published is not None
    named = page.published + timedelta(days=off)
    return Role("relative", own_figure(page.body, start, end, low=off, unit=DAY_OFF, day=named)), Role("date", day)


def _is_one_day(figure: Figure) -> bool:
    span = span_in(figure)
    return span is not None and span.is_day


def judge(statement: Statement) -> Finding:
    """The day the word means, by the moment of publication, against the date beside it."""
    relative, day = statement.figures("relative")[0], statement.figures("date")[0]
    published = day_of(statement.published)
    if published is None or relative.value is None or span_in(day) is None:
        return finding("calendar_no_publication", Outcome.UNVERIFIABLE, relative, day)
    off = int(relative.value)
    outcome = _outcome(off, day, published, _moment(statement.published))
    values = {
        "word": relative.text,
        "expected": day_value(published + timedelta(days=off)),
        "written": day.text,
        "published": day_value(published),
    }
    code, expected = f"relative_{outcome.value}", values["expected"]
    return finding(code, outcome, relative, day, written=day, expected=expected, values=values)


def _moment(published: datetime | date | None) -> datetime | None:
    return published if isinstance(published, datetime) and published.tzinfo is not None else None


def _outcome(off: int, day: Figure, published: date, moment: datetime | None) -> Outcome:
    expected = published + timedelta(days=off)
    apart = abs(_nearest(day, expected) - expected)
    if not apart:
        return Outcome.ACCURATE
    if apart > timedelta(days=1):
        return Outcome.INACCURATE
    return Outcome.INACCURATE if moment and not _may_be_eve(off, day, moment) else Outcome.UNVERIFIABLE


def _may_be_eve(off: int, day: Figure, moment: datetime) -> bool:
    """Whether the text may have been written the evening before, or gone up the night after."""
    written = _nearest(day, moment.date() + timedelta(days=off)) - timedelta(days=off)
    start = datetime.combine(written, time(), moment.tzinfo)
    return start - LEEWAY <= moment <= start + timedelta(days=1) + LEEWAY


def _nearest(figure: Figure, expected: date) -> date:
    """The day a date names; where only its number is written, that of the month nearest to what is expected."""
    span = span_in(figure)
    if span is None:
        return expected
    if MONTH.search(figure.text) or not DIGIT.search(figure.text):
        return span.first
    days = (of_month(expected, months, span.first.day) for months in (-1, 0, 1))
    return min((day for day in days if day), key=lambda day: abs(day - expected), default=span.first)
