"""Two dates and the time between them: 1月31日至3月31日兩個月, 为期5年(2021—2025), N years ago, in 2014.

Told where the words tie the three together. In a sentence that only holds them, and where "since" leaves open from
what, agreement is the sign that they belong together; what does not agree there is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal

from claims.kinds.almanac.back import SINCE_REACH, again, again_since, ago, span_roles
from claims.kinds.almanac.elapsed import YEARS, Elapsed, elapsed, since_year
from claims.kinds.almanac.page import DIGIT, MONTH, YEAR, Page, Span, day_of, span_in, told, year_figure
from claims.kinds.almanac.telling import finding
from claims.kinds.digits import rewritten
from claims.kinds.kind import Role, Statement
from claims.verdicts import Finding, Outcome
from figures.figure import Figure, Kind

JOINER = re.compile(r" ?(?:[-–—~～∼〜]{1,2}|至|到|から|부터|에서| to | until | and |through) ?")
OPENING = re.compile(r"[（(【\[] ?$")
CLOSING = re.compile(r"^ ?[)）\]】]")
YEARS_ALONE = re.compile(
    r"[（(](?P<first>[12][0-9]{3})[年년]?\s?[-–—~～∼〜至]{1,2}\s?(?P<last>[12][0-9]{3}|[0-9]{2}(?=年))"
    r"(?:年度|年|년)?[)）]"
)
NEAR_BY = 160  # code points to either side: a sentence, where the language's full stops are not told from others
AFTER_REACH = 90  # code points: the rest of a clause
LAST_TIME_REACH = 1000  # code points: a record stands in the lead, its last time some paragraphs below
ROUND_SHARE = 50  # "a century" may be 99 years: one in fifty
LEAST_YEARS = 2  # a year apart is too common to say that two dates and a span belong together
MOST_YEARS = 8  # years of a sentence that are tried against one another; more is a table
SPELLED = re.compile(r"^(?:[一二三四五六七八九十百两兩〇零]+|[A-Za-z]+(?=[ -])|[0-9.,]+)")
TENS = 10
PAIR = 2
CLAUSE = 24  # code points from the later year, and what is told of it, to the span
RATE = re.compile(
    r"(?:[每毎近逢]|过去|過去|未来|未來|今后|此前|连续|連續)$"
    r"|\b(?:every|past|last|next|each) $|(?:매|지난|최근|향후) ?$"
)


def detect(page: Page) -> Iterator[tuple[Role, ...]]:
    """Each span of time once: in its brackets or beside its range first, then by the words before and behind it."""
    for duration in page.durations:
        if duration.value is None or duration.unit is None or duration.is_range:
            continue
        roles = next((roles for rule in RULES if (roles := rule(page, duration)) is not None), None)
        if roles is not None:
            yield roles
    yield from ago(page)


# ---------------------------------------------------------------- tied by words


def _beside_range(page: Page, duration: Figure) -> tuple[Role, ...] | None:
    """The range of dates right before or behind a span of time."""
    joint = re.compile(page.words.SPAN_JOINTS)
    for period in page.dates_between(duration.start - 40, duration.end + 24):
        ahead, behind = page.body[period.end : duration.start], page.body[duration.end : period.start]
        if period.end <= duration.start:
            tied = joint.fullmatch(CLOSING.sub("", ahead).lstrip("（(")) is not None
        else:
            tied = period.start >= duration.end and joint.fullmatch(OPENING.sub("", behind)) is not None
        ends = _ends(period) if tied else None
        if ends:
            return span_roles(*ends, duration)
    return None


def _ends(period: Figure) -> tuple[Figure, Figure] | None:
    """The two dates of a range, as they are written."""
    joiner = next((found for found in JOINER.finditer(period.text) if _parts(period.text, found)), None)
    if joiner is None or period.date is None or period.date.count("/") != 1 or period.date.strip(".").count("/") == 0:
        return None
    span = span_in(period)
    if span is None or period.date.startswith("..") or period.date.endswith(".."):
        return None
    unit = _written_as(period)
    first, last = _edge(span.first, unit), _edge(span.last, unit)
    return (
        Figure(Kind.DATE, period.start, period.start + joiner.start(), period.text[: joiner.start()], date=first),
        Figure(Kind.DATE, period.start + joiner.end(), period.end, period.text[joiner.end() :], date=last),
    )


def _parts(text: str, joiner: re.Match[str]) -> bool:
    return bool(DIGIT.search(text[: joiner.start()]) and DIGIT.search(text[joiner.end() :])) or (
        len(text[: joiner.start()]) > 1 and len(text[joiner.end() :]) > 1 and not text.isascii()
    )


def _written_as(period: Figure) -> str:
    """Whether a range is told in years, months or days."""
    span = span_in(period)
    assert span is not None
    if re.search(r"[日号號일]|[a-z]{3,}\.? [0-9]{1,2}\b|\b[0-9]{1,2} [A-Z]", period.text):
        return "day"
    whole_years = (span.first.month, span.first.day, span.last.month, span.last.day) == (1, 1, 12, 31)
    return "year" if whole_years and not re.search(r"[月월]|[A-Z][a-z]{2}", period.text) else "month"


def _edge(day: date, unit: str) -> str:
    return day.isoformat()[: {"year": 4, "month": 7, "day": 10}[unit]]


def _until(page: Page, duration: Figure) -> tuple[Role, ...] | None:
    """由今年1月底開始截至9月底，八個月間: two dates with a word for "until" between them."""
    until, joint = told(page.lang, "UNTIL"), re.compile(page.words.SPAN_JOINTS)
    dates = page.dates_between(duration.start - 60, duration.start)[-2:]
    if until is None or len(dates) < 2 or any(_ends(each) for each in dates):
        return None
    between, ahead = page.body[dates[0].end : dates[1].start], page.body[dates[1].end : duration.start]
    tied = until.search(between) and until.match(between) and joint.fullmatch(ahead)
    return span_roles(dates[0], dates[1], duration) if tied else None


def _years_alone(page: Page, duration: Figure) -> tuple[Role, ...] | None:
    """为期5年(2021—2025), five-year plan (2021-2025): a bracket of two years behind a span, or behind what lasts it."""
    noun = told(page.lang, "SPAN_NOUN")
    gap = noun.match(page.body, duration.end) if noun else None
    found = YEARS_ALONE.match(page.body, gap.end() if gap else duration.end)
    if found is None or duration.unit != "year":
        return None
    first, last = int(found["first"]), found["last"]
    ends = int(last) if len(last) > 2 else first - first % 100 + int(last)
    years = (year_figure(page.body, *found.span("first"), first), year_figure(page.body, *found.span("last"), ends))
    return span_roles(*years, duration)


def _until_behind(page: Page, duration: Figure) -> tuple[Role, ...] | None:
    """为期10天，从3月1日持续到3月10日: the same two dates behind the span."""
    until, joint = told(page.lang, "UNTIL"), re.compile(page.words.SPAN_JOINTS)
    dates = page.dates_between(duration.end, duration.end + 60)[:2]
    if until is None or len(dates) < 2 or any(_ends(each) for each in dates):
        return None
    between, behind = page.body[dates[0].end : dates[1].start], page.body[duration.end : dates[0].start]
    tied = behind and until.match(between) and joint.fullmatch(behind) and not _is_rate(page, duration)
    return span_roles(dates[0], dates[1], duration) if tied else None


def _is_rate(page: Page, duration: Figure) -> bool:
    """Whether a span is one of many: 每10天, every ten days."""
    return RATE.search(page.before(duration.start, 10)) is not None


def _from_to(page: Page, duration: Figure) -> tuple[Role, ...] | None:
    """从2016年的30亿增至2022年的41亿，6年净增11亿: two years that a change leads from and to, then the span."""
    goes, then = told(page.lang, "SPAN_GOES"), told(page.lang, "SPAN_THEN")
    start, _end = page.sentence_of(duration)
    years = list(page.years_in(max(start, duration.start - NEAR_BY), duration.start))
    if duration.unit != "year" or len(years) != PAIR or not goes or not goes.match(page.after(duration.end)):
        return None
    (first, early), (last, late) = years
    ahead = page.body[last.end : duration.start]
    if early >= late or len(ahead) > CLAUSE or not then or not then.search(ahead) or _is_rate(page, duration):
        return None
    leads, arrives = told(page.lang, "FROM_YEAR"), told(page.lang, "TO_YEAR")
    tied = (leads is None or leads.search(page.before(first.start))) and arrives is not None
    return span_roles(first, last, duration) if tied and arrives and arrives.search(page.before(last.start)) else None


# ---------------------------------------------------------------- tied by agreeing


def _after(page: Page, duration: Figure) -> tuple[Role, ...] | None:
    """16 years after he retired in 1989: the year named behind, reckoned to publication."""
    if not _speaks_of_after(page, duration) or page.published is None:
        return None
    _start, end = page.sentence_of(duration)
    for figure, year in page.years_in(duration.end, min(end, duration.end + AFTER_REACH)):
        if page.published.year - year == duration.value:
            return span_roles(figure, None, duration, "since")
    return None


def _since(page: Page, duration: Figure) -> tuple[Role, ...] | None:
    """in 1955 … in the 50 years since that edition: the last year named before, reckoned to publication."""
    if not _speaks_of_after(page, duration) or page.published is None or duration.value is None:
        return None
    before = list(page.years_in(duration.start - SINCE_REACH, duration.start))
    if not before:
        return None
    figure, year = before[-1]
    agrees = _agrees(page.published.year - year, duration.value)
    return span_roles(figure, None, duration, "since") if agrees else None


def _to_year(page: Page, duration: Figure) -> tuple[Role, ...] | None:
    """painted in 1901 … hidden for a century until it was found in 2000: the years named before and behind."""
    until = told(page.lang, "UNTIL_YEAR")
    years = _in_years(duration)
    if until is None or years is None or not until.search(page.after(duration.end)):
        return None
    before = list(page.years_in(duration.start - SINCE_REACH, duration.start))[-1:]
    after = list(page.years_in(duration.end, min(page.sentence_of(duration)[1], duration.end + AFTER_REACH)))[:1]
    if not before or not after or abs(after[0][1] - before[0][1] - years) > max(Decimal(1), years / ROUND_SHARE):
        return None
    return span_roles(before[0][0], after[0][0], duration)


def _in_years(duration: Figure) -> Decimal | None:
    length = YEARS.get(duration.unit or "")
    return None if length is None or duration.value is None else duration.value * length


def _last_time(page: Page, duration: Figure) -> tuple[Role, ...] | None:
    """the lowest for 20 years … The last time was in 1984: the year the last time is given, reckoned to publication."""
    last, top = told(page.lang, "LAST_TIME"), told(page.lang, "FOR_YEARS")
    if last is None or top is None or duration.unit != "year" or page.published is None or duration.value is None:
        return None
    if not top.search(page.before(duration.start)):
        return None
    for found in last.finditer(page.body, duration.end, duration.end + LAST_TIME_REACH):
        _start, end = page.sentences.around(found.start(), found.end())
        for figure, year in list(page.years_in(found.end(), end))[:1]:
            if _agrees(page.published.year - year, duration.value):
                return span_roles(figure, None, duration, "since")
    return None


def _agrees(passed: int, years: Decimal) -> bool:
    apart = abs(passed - years)
    return apart == 0 or (apart == 1 and years % TENS == 0 and years > TENS)


def _speaks_of_after(page: Page, duration: Figure) -> bool:
    after = told(page.lang, "AFTER_YEARS")
    if after is None or duration.unit != "year" or duration.value is None or duration.value < LEAST_YEARS:
        return False
    return after.search(page.after(duration.end)) is not None


def _in_sentence(page: Page, duration: Figure) -> tuple[Role, ...] | None:
    """从2018年的7亿元增长到2025年的43亿元，7年: two years, or a range, near by and as far apart as the span says."""
    if duration.value is None or duration.value < LEAST_YEARS:
        return None
    start, end = page.sentence_of(duration)
    start, end = max(start, duration.start - NEAR_BY), min(end, duration.end + NEAR_BY)
    ends = [_ends(period) for period in page.dates_between(start, end) if "/" in (period.date or "")]
    if duration.unit == "year":
        years = list(page.years_in(start, end))
        ends += [
            (figure, other)
            for at, (figure, year) in enumerate(years[:MOST_YEARS])
            for other, later in years[at + 1 : MOST_YEARS]
            if later - year == duration.value
        ]
    return next((span_roles(*pair, duration) for pair in ends if pair and _holds(*pair, duration)), None)


def _holds(first: Figure, last: Figure, duration: Figure) -> bool:
    begin, end = span_in(first), span_in(last)
    if begin is None or end is None:
        return False
    counted = elapsed(begin, end, duration.unit or "", period=True)
    return counted is not None and counted.outcome(duration) is Outcome.ACCURATE


def _months_below(page: Page, duration: Figure) -> tuple[Role, ...] | None:
    """대책 이후 3개월만에 … 2019년 12월 16일 … 2020년 3월: two dated months below that lie as far apart."""
    if duration.unit != "month" or duration.value is None or duration.value < LEAST_YEARS:
        return None
    dated = [
        (figure, _month_number(figure))
        for figure in page.dates_between(duration.start, duration.end + SINCE_REACH)
        if YEAR.search(figure.text) and MONTH.search(figure.text) and "/" not in (figure.date or "")
    ][:MOST_YEARS]
    for at, (figure, month) in enumerate(dated):
        for other, later in dated[at + 1 :]:
            if later - month == duration.value:
                return span_roles(figure, other, duration)
    return None


def _month_number(figure: Figure) -> int:
    span = span_in(figure)
    return 0 if span is None else span.first.year * 12 + span.first.month


# ---------------------------------------------------------------- judging


def judge(statement: Statement) -> Finding:
    """The time from the first date to the second, or to publication, against the one written."""
    begins = statement.figures("from") or statement.figures("since")
    first, last = begins[0], next(iter(statement.figures("to")), None)
    duration = statement.figures("duration")[0]
    begin, end = span_in(first), span_in(last) if last else _publication(statement, first)
    if begin is None or end is None or duration.value is None:
        return finding("calendar_unreadable", Outcome.UNVERIFIABLE, first, duration)
    counted = elapsed(begin, end, duration.unit or "", period=bool(statement.figures("from")))
    if last is None and begin.is_year and duration.unit == "year":
        counted = since_year(begin.first.year, end.first.year)
    if counted is None:
        return finding("calendar_unreadable", Outcome.UNVERIFIABLE, first, duration)
    outcome = counted.outcome(duration)
    expected = _rewritten(duration, counted)
    values = {
        "first": first.text,
        "last": last.text if last else "",
        "published": end.last.isoformat() if last is None else "",
        "expected": expected,
        "written": duration.text,
    }
    code = f"span_{outcome.value}" if last else f"since_{outcome.value}"
    formula = f"{end.last.isoformat()} − {begin.first.isoformat()}"
    return finding(code, outcome, first, duration, written=duration, expected=expected, values=values, formula=formula)


def _publication(statement: Statement, first: Figure) -> Span | None:
    """Publication as the end of a span; beside a year alone, its year."""
    day, begin = day_of(statement.published), span_in(first)
    if day is None or begin is None:
        return None
    return Span(date(day.year, 1, 1), date(day.year, 12, 31)) if begin.is_year else Span(day, day)


def _rewritten(duration: Figure, counted: Elapsed) -> str:
    """The count in the words of the one written."""
    number = f"{counted.told:f}"
    new = rewritten(duration, counted.told)
    return new or f"{number}{SPELLED.sub('', duration.text)}"


# the first rule that finds a span's dates decides
RULES: tuple[Callable[[Page, Figure], tuple[Role, ...] | None], ...] = (
    _beside_range, _until, _until_behind, _years_alone, again, again_since, _from_to, _after, _since, _to_year,
    _last_time, _in_sentence, _months_below,
)  # fmt: skip
