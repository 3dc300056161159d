"""Which total and which count a mean is of: by what it is for each of, by names in common, and by arithmetic that fits.

As with sums, how far a fit may be believed is counted in powers of ten (claims/kinds/summing/finding.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Context, Decimal
from functools import cache

from claims.kinds.averaging.certain import is_clear, priced, told_together
from claims.kinds.averaging.counts import Count, Counts
from claims.kinds.relating.bands import band, closing_zeros, quotient
from claims.kinds.relating.quantities import PERCENT, Quantities, Quantity, names
from claims.kinds.relating.tables import table
from claims.kinds.relating.telling import FIT, Worked, grade
from figures.figure import Exactness, Figure

WORDS = "claims.kinds.averaging.words"
LEAD, TAIL = 30, 24  # code points before and after a quantity in which it is said to be a mean
TOTAL_LEAD = 10  # code points before a total in which it is said to be one
REACH = 900  # code points from a mean to its total and its count
MOST, MOST_COUNTS = 6, 12  # totals and counts looked at
ENOUGH = Decimal("2.5")  # powers of ten; measured on whole articles
ROUGH = Context(prec=4)  # logarithms that only weigh
LINKED, ONE, HALF, LITTLE = Decimal(2), Decimal(1), Decimal("0.5"), Decimal("0.3")


@dataclass(frozen=True, slots=True)
class Mean:
    """A quantity that is said to be a mean, and what it is for each of, where that is said (家, month).

    called: a word of means says so (average), not only what it is for each of (2 million a day may be a rate).
    each: it is said to be for each of them ($150m each), so that the only count is the one.
    """

    quantity: Quantity
    sentence: tuple[int, int]
    per: str = ""
    called: bool = True
    each: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """A mean with its total and its count."""

    total: Quantity
    count: Figure
    mean: Quantity


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a language, compiled."""

    before: tuple[re.Pattern[str], ...]
    after: tuple[re.Pattern[str], ...]
    totals: re.Pattern[str]
    periods: dict[str, str]


@cache
def words(lang: str) -> Words:
    """The words of a language."""
    known = table(WORDS, lang)
    return Words(
        before=tuple(re.compile(rf"{each}$", re.IGNORECASE) for each in known.BEFORE),
        after=tuple(re.compile(each, re.IGNORECASE) for each in known.AFTER),
        totals=re.compile("|".join(known.TOTALS), re.IGNORECASE),
        periods=known.PERIODS,
    )


def find(quantities: Quantities, figures: Sequence[Figure], lang: str) -> Iterator[Found]:
    """The means of a text whose total and count stand in it."""
    means = list(_means(quantities, lang))
    counts = Counts(quantities, figures) if means else None
    taken = {mean.quantity.at for mean in means}
    for mean in means:
        assert counts is not None
        found = _total_and_count(quantities, mean, counts, lang, taken)
        if found is not None:
            yield found


def _means(quantities: Quantities, lang: str) -> Iterator[Mean]:
    for each in quantities.all:
        if each.measure == PERCENT:
            continue
        lead = quantities.body[max(0, each.start - LEAD) : each.start]
        tail = quantities.body[each.end : each.end + TAIL]
        before = next((found for pattern in words(lang).before if (found := pattern.search(lead))), None)
        after = next((found for pattern in words(lang).after if (found := pattern.match(tail))), None)
        if before or after:
            named = [found.groupdict().get("per") for found in (before, after) if found]
            per = next((name for name in named if name), "")
            sentence = quantities.sentence(each.start, each.end)
            yield Mean(each, sentence, per.strip(), called=before is not None, each=after is not None)


# ---------------------------------------------------------------- the total and the count


@dataclass(frozen=True, slots=True)
class Ground:
    """What a mean may be of: the totals and the counts around it, the nearest first."""

    quantities: Quantities
    mean: Mean
    lang: str
    totals: Sequence[Quantity]
    divisors: Sequence[Count]

    @property
    def tries(self) -> Decimal:
        """How many different divisions were tried, in powers of ten."""
        totals, divisors = {each.value for each in self.totals}, {each.figure.low for each in self.divisors}
        return ROUGH.log10(Decimal(max(1, len(totals) * len(divisors))))


def _total_and_count(quantities: Quantities, mean: Mean, counts: Counts, lang: str, means: set[int]) -> Found | None:
    ground = _ground(quantities, mean, counts, lang, means)
    best: tuple[Decimal, Found] | None = None
    for total in ground.totals:
        for count in ground.divisors:
            weight = Decimal(0) if _overlaps(total.figure, count.figure) else _weight(ground, total, count)
            if weight and (best is None or weight > best[0]):
                best = weight, Found(total, count.figure, mean.quantity)
    if best is not None and best[0] - ground.tries >= ENOUGH:
        return best[1]
    return _only(ground)


def _ground(quantities: Quantities, mean: Mean, counts: Counts, lang: str, means: set[int]) -> Ground:
    at = mean.quantity
    first, last = at.start - REACH, at.end + REACH
    totals = [
        each
        for each in quantities.within(first, last)
        if each.measure == at.measure and each.at not in means and each.value > at.value and not _is_threshold(each)
    ]
    divisors = [
        each
        for each in counts.within(first, last)
        if not _overlaps(each.figure, at.figure) and (not each.period or _linked(mean, each, lang))
    ]
    return Ground(
        quantities,
        mean,
        lang,
        sorted(totals, key=lambda each: _away(each.start, at))[:MOST],
        sorted(divisors, key=lambda each: _away(each.start, at))[:MOST_COUNTS],
    )


def _is_threshold(quantity: Quantity) -> bool:
    """More than 10 billion is no total that can be divided."""
    return quantity.figure.exactness is Exactness.AT_LEAST and closing_zeros(quantity.figure)


def _away(place: int, mean: Quantity) -> int:
    """How far a place is; what stands behind a mean is half as far again."""
    return mean.start - place if place < mean.start else (place - mean.start) * 3 // 2


def _overlaps(one: Figure, other: Figure) -> bool:
    return one.start < other.end and other.start < one.end


def _weight(ground: Ground, total: Quantity, count: Count) -> Decimal:
    """How far a division may be believed, in powers of ten; nothing where it does not come out."""
    mean = ground.mean.quantity
    divisor = count.figure.value
    if not divisor or not mean.value / 2 <= total.value / divisor <= mean.value * 2:
        return Decimal(0)
    expected = quotient(band(total.figure), band(count.figure))
    worked = Worked(mean.figure, expected)
    if grade(worked).outcome not in FIT:
        return Decimal(0)
    return _fineness(worked) + _cues(ground, total, count)


def _fineness(worked: Worked) -> Decimal:
    written, expected = band(worked.figure), worked.expected
    ends = (written.interval.low, written.interval.high, expected.interval.low, expected.interval.high)
    if any(end is None for end in ends) or not written.value or expected.value is None:
        return LITTLE
    low, high, lowest, highest = (end or Decimal(0) for end in ends)
    width = max((high - low) + (highest - lowest), 2 * abs(expected.value - written.value), worked.figure.step)
    return max(LITTLE, -ROUGH.log10(width / written.value)) if width else LITTLE


def _linked(mean: Mean, count: Count, lang: str) -> bool:
    """Whether the count is of what the mean is for each of: 平均每家, 80家; 平均每月, 两个月; per firm, 80 firms."""
    if not mean.per:
        return False
    if count.period:
        return words(lang).periods.get(mean.per) == count.period
    noun = count.noun.strip()
    if mean.per.isascii():
        return bool(names(mean.per) & names(noun)) or noun.lower().startswith(mean.per.lower()[:4])
    return noun.startswith(mean.per) or noun[1:].startswith(mean.per)


def _cues(ground: Ground, total: Quantity, count: Count) -> Decimal:
    """What the words and places of a mean, its total and its count say for them."""
    quantities, mean = ground.quantities, ground.mean
    first, last = mean.sentence
    about = names(quantities.label(mean.quantity))
    together = first <= total.start < last and first <= count.start < last
    told = (
        (ONE if count.dated and not first <= count.start < last else LINKED, _linked(mean, count, ground.lang)),
        (ONE, bool(about & quantities.named(total))),
        (ONE, together),
        (HALF, _is_total(ground, total)),
        (HALF, 0 <= count.start - total.end <= LEAD or 0 <= total.start - count.figure.end <= LEAD),
        (HALF, total is ground.totals[0]),
        (HALF, count is ground.divisors[0]),
    )
    return sum((weight for weight, holds in told if holds), Decimal(0))


def _is_total(ground: Ground, total: Quantity) -> bool:
    lead = ground.quantities.body[max(0, total.start - TOTAL_LEAD) : total.start]
    return words(ground.lang).totals.search(lead) is not None


def _only(ground: Ground) -> Found | None:
    """What does not fit, where the words leave one total and one count that the mean can be of."""
    quantities, mean, lang = ground.quantities, ground.mean, ground.lang
    first, last = mean.sentence
    inside = [each for each in ground.divisors if first <= each.start < last]
    totals = [
        each
        for each in quantities.within(first, last)
        if each.measure == mean.quantity.measure and each.at != mean.quantity.at
    ]
    price = priced(quantities, mean.quantity, totals, inside, lang)
    if price is not None:
        return Found(price[0], price[1].figure, mean.quantity)
    if not mean.called:
        return None
    said = [each for each in totals if _is_total(ground, each)]
    linked = [each for each in inside if _linked(mean, each, lang)]
    counted = [each for each in linked if not each.dated]
    if not mean.per:
        counted = counted or [each for each in inside if not each.period]
    pairs = [(said[0], counted[0])] if len(said) == 1 and len({each.figure.low for each in counted}) == 1 else []
    pairs += [
        (total, count) for total in totals for count in linked if told_together(quantities, mean.quantity, total, count)
    ]
    for total, count in pairs:
        if not _overlaps(total.figure, count.figure) and is_clear(quantities, mean.quantity, total, count, lang):
            return Found(total, count.figure, mean.quantity)
    return None
