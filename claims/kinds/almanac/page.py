"""A text as the calendar rules read it: its dates, spans of time and words, each looked up once."""

from __future__ import annotations

import re
from bisect import bisect_left
from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import cache
from types import ModuleType

from claims.kinds.context.sentences import Sentences
from claims.kinds.context.tables import any_of, tables
from claims.kinds.context.times import span_of
from claims.kinds.kind import Text
from figures.figure import Figure, Kind

FIRST_YEAR, LAST_YEAR = 1000, 2999  # what news dates; a year to either side of it is still a date
WEEKDAY, DAY_OFF = "weekday", "day_off"  # units of the figures these rules read themselves
DIGIT = re.compile(r"[0-9０-９]")
YEAR = re.compile(
    r"(?<![0-9０-９])(?:[12][0-9]{3}|[１２][０-９]{3})(?![0-9０-９])|[〇零一二三四五六七八九]{4}年|昭和|平成|令和|民國|民国"
)
MONTH = re.compile(r"[0-9一二三四五六七八九十０-９] ?[月월]|[0-9]/[0-9]|[A-Z][a-z]{2}")


@dataclass(frozen=True, slots=True)
class Span:
    """First and last day of what a date names."""

    first: date
    last: date

    @property
    def is_day(self) -> bool:
        """Whether it is one day."""
        return self.first == self.last

    @property
    def is_year(self) -> bool:
        """Whether it is one whole year of the calendar."""
        return (self.first.month, self.first.day) == (1, 1) and self.last == date(self.first.year, 12, 31)


# the day of 昨（27）日: a word and its number share one 日
CLIPPED = re.compile(r"(?P<word>[昨今])[（(](?P<number>[0-9]{1,2})[)）]日")
CLIPPED_OFF = {"昨": -1, "今": 0}


class Page:
    """The text, its figures of time in order, and the day it appeared."""

    def __init__(self, text: Text, figures: Sequence[Figure]) -> None:
        self.body, self.lang, self.published = text.body, text.lang, day_of(text.published)
        self.figures = figures
        self.dates = [figure for figure in figures if figure.kind is Kind.DATE and figure.date]
        self.durations = [figure for figure in figures if figure.kind is Kind.DURATION and figure.value]
        self.words = words(text.lang)
        self.sentences = Sentences(text.body)
        self._starts = [figure.start for figure in self.dates]
        self.clipped = list(self._clipped_days()) if self.lang in ("zh", "ja") else []

    def _clipped_days(self) -> Iterator[Figure]:
        """Days like the 27 of 昨（27）日, of the month nearest to what the word means."""
        for found in CLIPPED.finditer(self.body) if self.published else ():
            assert self.published is not None
            meant = self.published + timedelta(days=CLIPPED_OFF[found["word"]])
            around = (of_month(meant, months, int(found["number"])) for months in (-1, 0, 1))
            known = sorted((day for day in around if day), key=lambda day: abs(day - meant))
            if known:
                start, end = found.span("number")
                yield own_figure(self.body, start, end, low=None, unit=None, day=known[0])

    def dates_between(self, start: int, end: int) -> Sequence[Figure]:
        """The dates that begin inside a stretch of the text."""
        return self.dates[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def before(self, at: int, reach: int = 24) -> str:
        """The words before a place."""
        return self.body[max(0, at - reach) : at]

    def after(self, at: int, reach: int = 24) -> str:
        """The words behind a place."""
        return self.body[at : at + reach]

    def sentence_of(self, figure: Figure) -> tuple[int, int]:
        """The bounds of a figure's sentence."""
        return self.sentences.around(figure.start, figure.end)

    def years_in(self, start: int, end: int) -> Iterator[tuple[Figure, int]]:
        """The years that are named alone in a stretch of the text."""
        for figure in self.dates_between(start, end):
            span = span_in(figure)
            if span and span.is_year and YEAR.search(figure.text):
                year = Decimal(span.first.year)
                yield replace(figure, low=year, high=year), span.first.year


def day_of(published: datetime | date | None) -> date | None:
    """The day of a moment, in its own zone."""
    return published.date() if isinstance(published, datetime) else published


def span_in(figure: Figure) -> Span | None:
    """What a date figure names; of an open one ("from Thursday on") the end that is told."""
    written = (figure.date or "").split("T", 1)[0] if "/" not in (figure.date or "") else figure.date or ""
    if "/" in written:
        ends = [end.split("T", 1)[0] for end in written.split("/", 1)]
        told = [end for end in ends if end.strip(".")]
        if len(told) == 1:
            written = told[0]
        elif "T" in (figure.date or ""):
            written = ends[0]
    span = span_of(written)
    return Span(*span) if span and span[0].year >= FIRST_YEAR and span[1].year <= LAST_YEAR else None


def own_figure(
    body: str, start: int, end: int, *, low: int | None, unit: str | None, day: date | None = None
) -> Figure:
    """A figure that these rules read themselves: a weekday, a word for a day, a year of an era."""
    value = None if low is None else Decimal(low)
    named = None if day is None else day.isoformat()
    return Figure(Kind.DATE, start, end, body[start:end], value, value, unit=unit, date=named, rule="calendar")


def year_figure(body: str, start: int, end: int, year: int) -> Figure:
    """A year that these rules read themselves."""
    value = Decimal(year)
    return Figure(Kind.DATE, start, end, body[start:end], value, value, date=f"{year:04}", rule="calendar")


def of_month(published: date, months: int, number: int) -> date | None:
    """The day of a number, so many months from that of publication, where that month has it."""
    month = published.year * 12 + published.month - 1 + months
    year, month = month // 12, month % 12 + 1
    return date(year, month, number) if 1 <= number <= monthrange(year, month)[1] else None


def near(first: date, other: date, days: int) -> bool:
    """Whether two days lie within so many days of each other."""
    return abs(first - other) <= timedelta(days=days)


@cache
def words(lang: str) -> ModuleType:
    """The table of a language."""
    return next(table for table in tables("claims.kinds.almanac.words") if lang == table.LANG)


@cache
def listed(lang: str, table: str) -> dict[str, int]:
    """A table of words and what they stand for, each word by itself; _ is a blank inside a word."""
    lines = getattr(words(lang), table).items()
    return {word.replace("_", " "): value for line, value in lines for word in line.split()}


@cache
def pattern(lang: str, *names: str) -> re.Pattern[str]:
    """The words of some tables as one pattern."""
    return re.compile(any_of(word for name in names for word in listed(lang, name)))


@cache
def told(lang: str, name: str) -> re.Pattern[str] | None:
    """A pattern of the table, or None where the language has none."""
    written = getattr(words(lang), name)
    return re.compile(written) if written else None
