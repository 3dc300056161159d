"""What no figure of its sort can be: each rule yields the figures that go beyond it, as roles.

`part` is a quantity and `share` a percentage; `date` a day. A rule yields nothing for what stays within.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from types import ModuleType

from claims.kinds.context.tables import any_of, tables
from claims.kinds.context.times import span_of
from claims.kinds.kind import Role
from figures.figure import Figure, Kind

ALL = Decimal(100)
CLAUSE = 40  # code points to either side in which a clause names what a figure is of
AMOUNT_REACH = 60  # code points from an amount to the change told of it, its conversion aside
ENDS = re.compile(r"[。；;！？!?\n]|\.\s")
YEAR = re.compile(r"(?<![0-9])[12][0-9]{3}")
LEEWAY = timedelta(days=1)  # a time zone
# the largest sums told of in earnest are under 10^15 dollars (BIS: outstanding derivatives, 7 × 10^14); by currency,
# how many powers of ten its unit is smaller than a dollar, rounded up. Currencies of high inflation have none
LARGEST = 15
POWERS = {
    "USD": 0, "EUR": 0, "GBP": 0, "CHF": 0, "CAD": 1, "AUD": 1, "NZD": 1, "SGD": 1, "CNY": 1, "HKD": 1, "SEK": 2,
    "NOK": 2, "DKK": 1, "TWD": 2, "INR": 2, "RUB": 2, "THB": 2, "PHP": 2, "MXN": 2, "JPY": 3, "KRW": 4,
    "IDR": 5, "VND": 5,
}  # fmt: skip


def falls_below_nothing(body: str, lang: str, figures: Sequence[Figure]) -> Iterator[tuple[Role, ...]]:
    """A fall of all or more: of an amount that is still there, or of what cannot be less than nothing."""
    for at, figure in enumerate(figures):
        fall = _fall(body, lang, figure)
        if fall is None or fall < ALL or _named(body, figure, lang, "MAY_BE_NEGATIVE"):
            continue
        amount = _amount_before(body, figures, at)
        if amount is not None:
            yield Role("part", amount), Role("fall", figure)
        elif fall > ALL:
            yield (Role("fall", figure),)


def _fall(body: str, lang: str, figure: Figure) -> Decimal | None:
    """By how many percent something fell, where a figure is told as a fall."""
    if figure.kind is not Kind.PERCENT or figure.unit != "%" or figure.value is None or figure.is_range:
        return None
    before, behind = body[max(0, figure.start - CLAUSE) : figure.start], body[figure.end : figure.end + CLAUSE]
    if figure.value < 0:
        return -figure.value if _matches(lang, "GROWS", before) else None
    falls = _matches(lang, "FALLS", before) or _matches(lang, "FALLS_BEHIND", behind)
    return figure.value if falls else None


def _amount_before(body: str, figures: Sequence[Figure], at: int) -> Figure | None:
    """The amount whose fall is told: the last one before it that no bracket holds."""
    fall = figures[at]
    for figure in reversed(figures[max(0, at - 6) : at]):
        gap = body[figure.end : fall.start]
        if len(gap) > AMOUNT_REACH or "。" in gap or "；" in gap:
            return None
        inside = gap.count(")") + gap.count("）") > gap.count("(") + gap.count("（")
        if figure.kind in (Kind.CURRENCY, Kind.DIMENSION) and figure.value and figure.value > 0 and not inside:
            return figure
    return None


def exceeds_the_whole(body: str, lang: str, figures: Sequence[Figure]) -> Iterator[tuple[Role, ...]]:
    """A share, a turnout or a probability of more than all."""
    for figure in figures:
        if figure.kind is not Kind.PERCENT or figure.unit != "%" or figure.value is None or figure.value <= ALL:
            continue
        before = body[max(0, figure.start - CLAUSE) : figure.start]
        if _matches(lang, "SHARES", before) and not _named(body, figure, lang, "RATIOS"):
            yield (Role("share", figure),)


def is_yet_to_come(
    body: str, lang: str, figures: Sequence[Figure], published: date | None
) -> Iterator[tuple[Role, ...]]:
    """A day after publication, its year written, told as one on which something has happened."""
    if published is None or not _words(lang).PAST_BEFORE:
        return
    for figure in figures:
        span = span_of(figure.date) if figure.kind is Kind.DATE and figure.date and YEAR.search(figure.text) else None
        if (
            span
            and span[0] > published + LEEWAY
            and _matches(lang, "PAST_BEFORE", body[max(0, figure.start - CLAUSE) : figure.start])
        ):
            yield (Role("date", figure),)


def counts_below_nothing(body: str, lang: str, figures: Sequence[Figure]) -> Iterator[tuple[Role, ...]]:
    """Minus so many people; a change may be negative, and a dash is no minus."""
    words = _words(lang)
    for figure in figures:
        if figure.kind is not Kind.NUMBER or figure.value is None or figure.value >= 0:
            continue
        before = body[max(0, figure.start - CLAUSE // 2) : figure.start]
        told = figure.text.startswith(words.MINUS) and (body[figure.end : figure.end + 8].startswith(words.COUNTED))
        if told and not re.search(words.CHANGES, before):
            yield (Role("part", figure),)


def is_more_than_there_is(figures: Sequence[Figure]) -> Iterator[tuple[Role, ...]]:
    """An amount larger than all the money there is, in its currency."""
    for figure in figures:
        power = POWERS.get(figure.unit or "") if figure.kind is Kind.CURRENCY else None
        if power is not None and figure.low is not None and figure.low > Decimal(10) ** (LARGEST + power):
            yield (Role("amount", figure),)


# ---------------------------------------------------------------- words


@cache
def _words(lang: str) -> ModuleType:
    return next(table for table in tables("claims.kinds.bounding.words") if lang == table.LANG)


@cache
def _pattern(lang: str, name: str) -> re.Pattern[str] | None:
    written = getattr(_words(lang), name)
    return re.compile(written) if written else None


@cache
def _any(lang: str, name: str) -> re.Pattern[str]:
    return re.compile(any_of(word.replace("_", " ") for word in getattr(_words(lang), name).split()), re.IGNORECASE)


def _matches(lang: str, name: str, text: str) -> bool:
    pattern = _pattern(lang, name)
    return pattern is not None and pattern.search(text) is not None


def _named(body: str, figure: Figure, lang: str, name: str) -> bool:
    """Whether the clause around a figure names one of the words of a table."""
    before = ENDS.split(body[max(0, figure.start - 2 * CLAUSE) : figure.start])[-1]
    behind = ENDS.split(body[figure.end : figure.end + CLAUSE], maxsplit=1)[0]
    return _any(lang, name).search(f"{before} {behind}") is not None
