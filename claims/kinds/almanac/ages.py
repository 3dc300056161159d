"""A birth and an age, a founding and its anniversary: born in 1950, he is 74; 1949年成立 … 成立75周年.

An age a year more than has passed is counted as some do in East Asia (虚岁, 세는나이): near. An anniversary may be of a
year begun: one off is left alone, and what is further off is told only of this year's. An age at death is reckoned from
both years.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from claims.kinds.almanac.page import DIGIT, YEAR, Page, Span, day_of, span_in, told, year_figure
from claims.kinds.almanac.telling import finding
from claims.kinds.kind import Role, Statement
from claims.verdicts import Finding, Outcome
from figures.figure import Exactness, Figure, Kind

OLDEST = 125  # years; the oldest person on record reached 122
OLDEST_FOUNDED = 100_000  # years; a slip of a digit or four is still an anniversary
COUNTED_OTHERWISE = frozenset({"zh", "ko", "ja"})
NEXT_TO = 14  # code points between a founding and its year
LIFE = re.compile(r"[（(](?P<first>1[0-9]{3}|20[0-9]{2}) ?[-–—~～]{1,2} ?(?P<last>1[0-9]{3}|20[0-9]{2})[)）]")


def detect(page: Page) -> Iterator[tuple[Role, ...]]:
    """Each age whose birth its sentence names, each anniversary whose year it names."""
    for figure in page.figures:
        if figure.value is None or figure.is_range or not 0 < figure.value <= OLDEST_FOUNDED:
            continue
        roles = _age(page, figure) or _anniversary(page, figure)
        if roles:
            yield roles


# ---------------------------------------------------------------- ages


def _age(page: Page, figure: Figure) -> tuple[Role, ...] | None:
    if not _can_be_age(figure):
        return None
    start, end = page.sentence_of(figure)
    at_death = _at_death(page, figure, start, end) if _is_of_a_life(page, figure) else None
    if at_death is not None:
        return at_death
    if not _may_be_now(page, figure):
        return None
    born = list(_births(page, start, end))
    if len(born) == 1 and _is_now(page, born[0], figure) and not _deaths(page, start, end):
        return Role("birth", born[0]), Role("age", figure)
    return None


def _at_death(page: Page, figure: Figure, start: int, end: int) -> tuple[Role, ...] | None:
    """An age at death, with both years in its sentence or in a bracket before it."""
    born, died = list(_births(page, start, end)), _deaths(page, start, end)
    if len(born) == 1 and len(died) == 1 and _is_one_person(page, born[0], died[0]):
        return Role("birth", born[0]), Role("to", died[0]), Role("age", figure)
    lives = [each for each in page.dates_between(start, end) if "/" in (each.date or "") and YEAR.search(each.text)]
    lives = lives or list(_lives(page, start, figure.start))
    return (Role("life", lives[0]), Role("age", figure)) if len(lives) == 1 else None


def _deaths(page: Page, start: int, end: int) -> list[Figure]:
    return [each for each in page.dates_between(start, end) if _is_near(page, each, "DIED")]


def _can_be_age(figure: Figure) -> bool:
    """Whether a figure is a whole number of years of age; a bare number is at most the oldest age."""
    if figure.unit not in ("year_old", None) or figure.kind not in (Kind.DIMENSION, Kind.NUMBER):
        return False
    if figure.scale or figure.value is None or figure.exactness is not Exactness.EXACT:
        return False
    return figure.unit is not None or (figure.value <= OLDEST and figure.step == 1)


def _births(page: Page, start: int, end: int) -> Iterator[Figure]:
    """The births a sentence dates; 1950년생 is read as a span of time, and is one too."""
    yield from (each for each in page.dates_between(start, end) if _is_near(page, each, "BORN"))
    year = told(page.lang, "BORN_YEAR")
    for found in year.finditer(page.body, start, end) if year else ():
        yield year_figure(page.body, *found.span("year"), int(found["year"]))


def _is_near(page: Page, figure: Figure, words: str) -> bool:
    """Whether a date has words of birth, or of death, right before or right behind it."""
    named, span = told(page.lang, words), span_in(figure)
    if named is None or span is None or "/" in (figure.date or "") or not DIGIT.search(figure.text):
        return False
    return bool(named.search(page.before(figure.start, 24)) or named.match(page.after(figure.end)))


def _may_be_now(page: Page, figure: Figure) -> bool:
    """Whether an age stands behind a word for now, or is one in itself."""
    now = told(page.lang, "AGED_NOW")
    is_age = figure.unit is not None or page.body[figure.end : figure.end + 1] in (")", "）")
    return is_age or (now is not None and now.search(page.before(figure.start, 16)) is not None)


def _is_now(page: Page, born: Figure, figure: Figure) -> bool:
    """Whether an age is told as that of today: by a word for now, or right beside the birth."""
    now, joined = told(page.lang, "AGED_NOW"), told(page.lang, "AGE_JOINED")
    if now is not None and now.search(page.before(figure.start, 16)):
        return _is_one_person(page, born, figure)
    start, end = page.sentence_of(figure)
    if joined is None or any(each != born for each in page.dates_between(start, end)):
        return False  # born in 1950, the 20-year-old went to war in 1970
    first, last = (born, figure) if born.end <= figure.start else (figure, born)
    return joined.fullmatch(page.body[first.end : last.start]) is not None


def _is_of_a_life(page: Page, figure: Figure) -> bool:
    """Whether an age is told as that of a death: aged 79, 享年79岁, 79歳で."""
    life, behind = told(page.lang, "AGED_LIFE"), told(page.lang, "AGED_LIFE_BEHIND")
    ahead, after = page.before(figure.start, 16), page.after(figure.end, 4)
    return bool((life and life.search(ahead)) or (behind and behind.match(after)))


def _is_one_person(page: Page, one: Figure, other: Figure) -> bool:
    """Whether no word for somebody else stands before two figures in their sentence: his wife, 其妻."""
    start, _end = page.sentence_of(one)
    others = told(page.lang, "SOMEBODY_ELSE")
    return others is None or others.search(page.body[start : max(one.start, other.start)]) is None


def _lives(page: Page, start: int, end: int) -> Iterator[Figure]:
    """Two years in a bracket: (1921-2010)."""
    for found in LIFE.finditer(page.body, start, end):
        days = f"{found['first']}-01-01/{int(found['last']) + 1}-01-01"
        yield Figure(Kind.DATE, found.start(), found.end(), found.group(), date=days, rule="calendar")


# ---------------------------------------------------------------- anniversaries


def _anniversary(page: Page, figure: Figure) -> tuple[Role, ...] | None:
    named = told(page.lang, "ANNIVERSARY")
    words = figure.text if figure.kind is Kind.DURATION else page.after(figure.end)
    if named is None or figure.kind not in (Kind.DURATION, Kind.ORDINAL) or not named.search(words):
        return None
    start, end = page.sentence_of(figure)
    published = page.published
    if published is None:
        return None
    years = [each for each in page.years_in(start, end) if each[1] != published.year]
    if len(years) != 1 or not _is_founding(page, years[0][0], figure):
        return None
    apart = abs(Decimal(published.year - years[0][1]) - (figure.value or Decimal(0)))
    now = told(page.lang, "THIS_YEAR")
    this_year = now is not None and now.search(page.body[start:end]) is not None
    is_told = apart == 0 or (apart > 1 and this_year and _is_its_own(page, years[0][0], figure))
    return (Role("founded", years[0][0]), Role("anniversary", figure)) if is_told else None


def _is_its_own(page: Page, founded: Figure, anniversary: Figure) -> bool:
    """Whether the words before an anniversary name nothing but the beginning: not 校友会成立30周年."""
    now, own, others = (told(page.lang, name) for name in ("THIS_YEAR", "OWN_ANNIVERSARY", "ANNIVERSARY_OF"))
    if now is None or own is None or (others and others.search(page.after(anniversary.end))):
        return False
    between = page.body[founded.end : anniversary.start]
    clauses = re.split(r"[，。,、；;]", between)
    named = now.sub("", clauses[-1]) if len(clauses) > 1 else now.split(between)[-1]
    return founded.end <= anniversary.start and any(own.fullmatch(each) for each in (clauses[-1], named))


def _is_founding(page: Page, year: Figure, anniversary: Figure) -> bool:
    """Whether a year stands beside a word for a beginning that is not the anniversary's own: 2023年迎来成立75周年."""
    founded = told(page.lang, "FOUNDED")
    start, end = max(0, year.start - NEXT_TO), year.end + NEXT_TO
    for word in founded.finditer(page.body, start, end) if founded else ():
        gap = page.body[word.end() : year.start] if word.end() <= year.start else page.body[year.end : word.start()]
        if not re.search(r"[，。,.;；、\d]", gap) and not 0 <= anniversary.start - word.end() <= 1:
            return True
    return False


# ---------------------------------------------------------------- judging


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
    day, ends = day_of(statement.published), statement.figures("to")
    until = span_in(ends[0]) if ends else Span(day, day) if day else None
    return span_in(statement.figures("birth")[0]), until


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
