"""Years counted back from now: 1974年度…以来、40年ぶり, 2019년 이후 5년 만에, 10 years ago, in 2014.

Now is publication, or the fiscal year a report's headline names. Where the text names another year beside it, it may
be counted from there, and only what agrees is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from claims.kinds.almanac.page import Page, told, year_figure
from claims.kinds.kind import Role
from figures.figure import Figure, Kind

FISCAL = "年度"
FOUR_DIGITS = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
SINCE_REACH = 320  # code points: the sentences around


def again(page: Page, duration: Figure) -> tuple[Role, ...] | None:
    """1974年度…以来、40年ぶり: from the year named to that of the headline, or of publication."""
    again = told(page.lang, "AGAIN")
    start, _end = page.sentence_of(duration)
    if again is None or duration.unit != "year" or not again.search(page.body[start : duration.start]):
        return None
    earlier = [(figure, year) for figure, year in page.years_in(start, duration.start)]
    if len(earlier) != 1:
        return None
    figure, year = earlier[0]
    now = _year_of_story(page, fiscal=figure.text.endswith(FISCAL))
    roles = span_roles(figure, now, duration, "since")
    if (
        now is not None
        or page.published is None
        or duration.value is None
        or not _is_another_year(page, duration, year)
    ):
        return roles
    return roles if abs(page.published.year - year - duration.value) <= 1 else None


def _year_of_story(page: Page, *, fiscal: bool) -> Figure | None:
    """The fiscal year a report is about: the one its headline names."""
    if not fiscal:
        return None
    first_line = page.body.find("\n") if "\n" in page.body else len(page.body)
    years = [figure for figure, _year in page.years_in(0, first_line) if figure.text.endswith(FISCAL)]
    return years[0] if years else None


def _is_another_year(page: Page, duration: Figure, year: int) -> bool:
    """Whether the text about a span names a year of its own, from which it may be counted back."""
    around = page.body[max(0, duration.start - SINCE_REACH) : duration.end + SINCE_REACH]
    now = page.published.year if page.published else None
    return any(int(found.group()) not in (year, now) for found in FOUR_DIGITS.finditer(around))


def again_since(page: Page, duration: Figure) -> tuple[Role, ...] | None:
    """2019년 이후 5년 만에: the year is read together with its "since"."""
    since, behind = told(page.lang, "AGAIN_SINCE"), told(page.lang, "AGAIN_BEHIND")
    found = since.search(page.before(duration.start)) if since else None
    if not found or duration.unit != "year" or page.published is None or duration.value is None:
        return None
    start = duration.start - len(page.before(duration.start)) + found.start("year")
    year = int(found["year"])
    agrees = abs(page.published.year - year - duration.value) <= 1
    if (behind and not behind.match(page.after(duration.end))) or (
        _is_another_year(page, duration, year) and not agrees
    ):
        return None
    return span_roles(year_figure(page.body, start, start + 4, year), None, duration, "since")


def ago(page: Page) -> Iterator[tuple[Role, ...]]:
    """十年前的2014年, 10 years ago, in 2014: the year told twice."""
    ago = told(page.lang, "AGO")
    for figure, _year in page.years_in(0, len(page.body)) if ago else ():
        before = page.before(figure.start, 32)
        found = ago.search(before) if ago else None
        count = _count(page, figure.start - len(before) + found.start("years")) if found else None
        if count is not None:
            yield span_roles(figure, None, count, "since")


def _count(page: Page, start: int) -> Figure | None:
    """The number of years that begins at a place, wherever figures read it: as a date or as a span of time."""
    here = [figure for figure in page.figures if figure.start <= start < figure.end and figure.kind is not Kind.NUMBER]
    number = re.match(r"[0-9]{1,3}", page.body[start:])
    if not here or number is None:
        return None
    return Figure(
        Kind.DURATION, start, here[0].end, page.body[start : here[0].end],
        low=Decimal(number.group()), high=Decimal(number.group()), step=Decimal(1), unit="year", rule="calendar",
    )  # fmt: skip


def span_roles(first: Figure, last: Figure | None, duration: Figure, begin: str = "from") -> tuple[Role, ...]:
    """The roles: "from" begins a period, whose both ends may be counted; "since" begins a difference."""
    ends = (Role(begin, first), *((Role("to", last),) if last else ()))
    return (*ends, Role("duration", duration))
