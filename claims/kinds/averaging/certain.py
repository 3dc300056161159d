"""Means that do not come out, where the words leave no doubt which total and which count they are of.

The mean stands in a clause of its own behind them (总额120亿元，共80家，平均每家1.5亿元; an average of $150m
each), with no other subject and no other noun; or things are told with a price each and what they come to.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from claims.kinds.averaging.counts import Count
from claims.kinds.context.tables import any_of
from claims.kinds.relating.quantities import Quantities, Quantity, names
from claims.kinds.relating.tables import table
from figures.figure import Exactness

WORDS = "claims.kinds.averaging.words"
LEAD = 40  # code points before a mean in which its clause begins
SUBJECT = 8  # code points behind a count that may be the subject of its mean: 80家企业平均每家
BESIDE = 14  # code points between a count and the total told of it: 第二季（4月至6月）有30,600宗
BOUNDS = frozenset({Exactness.AT_LEAST, Exactness.AT_MOST})
_CLAUSE_ENDS = re.compile(r"[，,。；;：:\n（(—–、]")
_END = re.compile(r"[.,;)]|$| in (?:all|total)")
_ASIDE = re.compile(r"[（(][^（()）]*[)）]")
_STOPS = re.compile(r"[，,。；;：:\n]")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a language, compiled."""

    mean: re.Pattern[str]
    light: re.Pattern[str]
    narrower: re.Pattern[str]
    tail: re.Pattern[str]
    prices: tuple[re.Pattern[str], re.Pattern[str]]


@cache
def words(lang: str) -> Words:
    """The words of a language."""
    known = table(WORDS, lang)
    return Words(
        mean=re.compile(rf"(?:{'|'.join(known.MEAN)})", re.IGNORECASE),
        light=re.compile(rf"(?:\s|{any_of(known.LIGHT)})+", re.IGNORECASE),
        narrower=re.compile(any_of(known.NARROWER), re.IGNORECASE),
        tail=re.compile(known.TAIL, re.IGNORECASE),
        prices=(re.compile(known.PRICES[0], re.IGNORECASE), re.compile(known.PRICES[1], re.IGNORECASE)),
    )


def is_clear(quantities: Quantities, mean: Quantity, total: Quantity, count: Count, lang: str) -> bool:
    """Whether the clause of a mean tells of nothing but the mean of a total over a count."""
    if any(each.exactness in BOUNDS for each in (mean.figure, total.figure, count.figure)):
        return False
    if words(lang).tail.match(quantities.body, mean.end) is None:
        return False
    clause = _clause(quantities.body, mean.start)
    said = words(lang).mean.search(clause)
    if said is None or words(lang).narrower.search(_between(quantities.body, mean, total, count)):
        return False
    noun = words(lang).light.sub("", clause[said.end() :])
    if noun and noun not in quantities.label(total):
        return False
    return _has_no_subject(clause[: said.start()], mean.start - len(clause), total, count, lang)


def _clause(body: str, end: int) -> str:
    """The words before a mean, back to where its clause begins."""
    lead = body[max(0, end - LEAD) : end]
    last = list(_CLAUSE_ENDS.finditer(lead))
    return lead[last[-1].end() :] if last else lead


def _between(body: str, *stand: Quantity | Count) -> str:
    """The words from the first of them to the last."""
    ends = [each.figure for each in stand]
    return body[min(each.start for each in ends) : max(each.start for each in ends)]


def _has_no_subject(head: str, start: int, total: Quantity, count: Count, lang: str) -> bool:
    """Whether nothing but the count, or the total and its verb, is told before a mean in its clause."""
    inside = [end - start for end in (total.end, count.figure.end) if start < end <= start + len(head)]
    rest = head[max(inside) :] if inside else head
    if inside:
        return len(rest.strip()) <= SUBJECT and len(rest.split()) <= 2
    return not words(lang).light.sub("", rest)


def told_together(quantities: Quantities, mean: Quantity, total: Quantity, count: Count) -> bool:
    """Whether a total that no word calls one is told of its count right before its mean, of the same things.

    第二季（4月至6月）有30,600宗申請，平均每月有10,200宗申請.
    """
    before = quantities.before(mean.start, mean.measure, 1)
    gap = _ASIDE.sub("", quantities.body[count.figure.end : total.start])
    return (
        before == [total]
        and (not count.dated or _is_of_whole_months(count))
        and count.start < total.start
        and len(gap) <= BESIDE
        and not _STOPS.search(gap)
        and bool(names(quantities.noun(total)))
        and names(quantities.noun(total)) == names(quantities.noun(mean))
    )


def _is_of_whole_months(count: Count) -> bool:
    """4月至6月, but not 1月31日至3月31日, which is no whole number of months."""
    text = count.figure.text
    return len(re.findall(r"\d+", text)) == 2 and not re.search(r"[日号號일]", text)


def priced(
    quantities: Quantities, mean: Quantity, totals: Sequence[Quantity], divisors: Sequence[Count], lang: str
) -> tuple[Quantity, Count] | None:
    """So many things at a price each, for so much: 87.7 million shares at 13,600 won each, to raise 1.19 trillion."""
    body, (before, after) = quantities.body, words(lang).prices
    counts = [
        each
        for each in divisors
        if each.figure.end <= mean.start and before.fullmatch(body[each.figure.end : mean.start])
    ]
    sums = [
        each
        for each in totals
        if each.start >= mean.end and after.fullmatch(body[mean.end : each.start]) and _END.match(body, each.end)
    ]
    return (sums[0], counts[-1]) if sums and counts else None
