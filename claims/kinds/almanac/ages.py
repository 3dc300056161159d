"""A birth and an age, a founding and its anniversary: born in 1950, he is 74; 1949年成立 … 成立75周年.

An age a year more than has passed is counted as some do in East Asia (虚岁, 세는나이): near. An anniversary may be of a
year begun: one off is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from claims.kinds.almanac.page import YEAR, Page, Span, day_of, span_in, told
from claims.kinds.almanac.telling import finding
from claims.kinds.kind import Role, Statement
from claims.verdicts import Finding, Outcome
from figures.figure import Figure, Kind

OLDEST = 125  # years; the oldest person on record reached 122
OLDEST_FOUNDED = 1500  # years; firms and temples that keep their anniversaries are younger
COUNTED_OTHERWISE = frozenset({"zh", "ko", "ja"})


def detect(page: Page) -> Iterator[tuple[Role, ...]]:
    """Each age whose birth its sentence names, each anniversary whose year it names."""
    for figure in page.figures:
        if figure.value is None or figure.is_range or not 0 < figure.value <= OLDEST_FOUNDED:
            continue
        roles = _age(page, figure) or _anniversary(page, figure)
        if roles:
            yield roles


def _age(page: Page, figure: Figure) -> tuple[Role, ...] | None:
    now, life = told(page.lang, "AGED_NOW"), told(page.lang, "AGED_LIFE")
    if figure.unit not in ("year_old", None) or figure.kind not in (Kind.DIMENSION, Kind.NUMBER):
        return None
    if figure.value is None or figure.value > OLDEST or figure.scale or figure.step != 1:
        return None
    ahead = page.before(figure.start, 16)
    start, end = page.sentence_of(figure)
    if now is not None and now.search(ahead):
        born = [each for each in page.dates_between(start, end) if _is_birth(page, each)]
        if len(born) == 1:
            return Role("birth", born[0]), Role("age", figure)
    if life is not None and life.search(ahead):
        lives = [each for each in page.dates_between(start, end) if "/" in (each.date or "") and YEAR.search(each.text)]
        if len(lives) == 1:
            return Role("life", lives[0]), Role("age", figure)
    return None


def _is_birth(page: Page, figure: Figure) -> bool:
    born, span = told(page.lang, "BORN"), span_in(figure)
    if born is None or span is None or not (span.is_year or span.is_day):
        return False
    return bool(born.search(page.before(figure.start, 24)) or born.match(page.after(figure.end)))


def _anniversary(page: Page, figure: Figure) -> tuple[Role, ...] | None:
    named, founded = told(page.lang, "ANNIVERSARY"), told(page.lang, "FOUNDED")
    words = figure.text if figure.kind is Kind.DURATION else page.after(figure.end)
    if named is None or founded is None or figure.kind not in (Kind.DURATION, Kind.ORDINAL) or not named.search(words):
        return None
    start, end = page.sentence_of(figure)
    years = list(page.years_in(start, end))
    if len(years) != 1 or page.published is None or not founded.search(page.body[start:end]):
        return None
    apart = page.published.year - years[0][1] - (figure.value or 0)
    return (Role("founded", years[0][0]), Role("anniversary", figure)) if abs(apart) != 1 else None


def judge(statement: Statement) -> Finding:
    """The years from birth to publication or death, against the age written."""
    age = statement.figures("age")[0]
    birth, until = _life(statement)
    if birth is None or until is None or age.value is None:
        return finding("calendar_no_publication", Outcome.UNVERIFIABLE, age, age)
    least, most = _whole_years(birth.last, until.first), _whole_years(birth.first, until.last)
    outcome = _graded(age.value, least, most, statement.lang)
    values = {"birth": f"{birth.first.year}", "until": f"{until.last.year}", "written": age.text}
    values["expected"] = f"{least}–{most}" if least != most else f"{most}"
    return finding(
        f"age_{outcome.value}", outcome, age, written=age, expected=values["expected"], values=values,
        formula=f"{until.last.year} − {birth.first.year}",
    )  # fmt: skip


def _life(statement: Statement) -> tuple[Span | None, Span | None]:
    """When a life begins and until when it is counted: to its end, or to publication."""
    lives = statement.figures("life")
    if lives:
        span = span_in(lives[0])
        if span is None:
            return None, None
        return _year(span.first.year), _year(span.last.year)
    day = day_of(statement.published)
    return span_in(statement.figures("birth")[0]), Span(day, day) if day else None


def _year(year: int) -> Span:
    return Span(date(year, 1, 1), date(year, 12, 31))


def _whole_years(birth: date, until: date) -> int:
    return until.year - birth.year - ((until.month, until.day) < (birth.month, birth.day))


def _graded(age: Decimal, least: int, most: int, lang: str) -> Outcome:
    if least <= age <= most:
        return Outcome.ACCURATE
    if lang in COUNTED_OTHERWISE and age == most + 1:
        return Outcome.APPROXIMATE
    return Outcome.INACCURATE


def judge_anniversary(statement: Statement) -> Finding:
    """The years from a founding to publication, against the anniversary written."""
    founded, anniversary = statement.figures("founded")[0], statement.figures("anniversary")[0]
    published, span = day_of(statement.published), span_in(founded)
    if published is None or span is None or anniversary.value is None:
        return finding("calendar_no_publication", Outcome.UNVERIFIABLE, founded, anniversary)
    years = published.year - span.first.year
    apart = abs(years - anniversary.value)
    outcome = Outcome.ACCURATE if not apart else Outcome.APPROXIMATE if apart == 1 else Outcome.INACCURATE
    values = {"founded": founded.text, "expected": f"{years}", "written": anniversary.text}
    values["published"] = f"{published.year}"
    return finding(
        f"anniversary_{outcome.value}", outcome, founded, anniversary, written=anniversary, expected=f"{years}",
        values=values, formula=f"{published.year} − {span.first.year} = {years}",
    )  # fmt: skip
