"""Sums that do not come out, where the words leave no doubt that they should.

A total behind its list (男12人、女9人，共20人); two parts of which there is no third (其中男12人、女9人); parts that
are more than their total; and parts that would come out but for one slip of the hand.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from decimal import Decimal

from claims.kinds.context.slips import swapped
from claims.kinds.relating.quantities import COUNT, PERCENT, Quantities, Quantity
from claims.kinds.summing.runs import Found, Ground, words

MOST_ITEMS = 12  # of a list
CLOSE = 24  # code points between the items of a list
SERIES_LEAD, SERIES = 90, 60  # code points between a total and a series of parts, and between these
TOTAL_WORD = 6  # code points between the word of a total and its figure
SPLIT_LEAD = 40  # code points between a total and its parts, the word that splits it in them
MORE = Decimal("1.02")  # parts that are more than the total beyond the policy's margin
FINE_DIGITS = 4  # digits of figures that a single slip may be told from
SLIPS = (Decimal(10), Decimal(100), Decimal(1000), Decimal(10_000))
_STOPS = "。！？!?\n"


def wrong_sums(ground: Ground, known: Container[int]) -> Iterator[Found]:
    """The sums among the quantities of one measure that are said and do not come out; totals known already are left."""
    quantities, measured, lang = ground.quantities, ground.measured, ground.lang
    for place, whole in enumerate(measured):
        if whole.at in known or whole.measure == PERCENT:
            continue
        behind = _list_before(quantities, measured, place)
        ahead = _list_after(quantities, measured, place, lang) or _series_after(quantities, measured, place, lang)
        if behind and _is_total(quantities, whole, behind[-1], lang) and _one_kind(quantities, [*behind, whole], lang):
            yield Found(whole, _doubled(ground, behind))
        elif ahead and _one_kind(quantities, [*ahead, whole], lang) and _must_be_all(quantities, whole, ahead, lang):
            yield Found(whole, ahead)


def _list_before(quantities: Quantities, measured: Sequence[Quantity], place: int) -> tuple[Quantity, ...]:
    """The items of the list that ends at a place."""
    first = place
    while first > max(0, place - MOST_ITEMS) and _is_next(quantities, measured[first - 1], measured[first]):
        first -= 1
    return tuple(measured[first:place]) if place - first >= 2 else ()


def _list_after(quantities: Quantities, measured: Sequence[Quantity], place: int, lang: str) -> tuple[Quantity, ...]:
    """The items of the list into which a total is split: 973.1亿元。其中，开发705.4亿元、服务267.7亿元."""
    whole, last = measured[place], place + 1
    if last >= len(measured):
        return ()
    lead = quantities.body[whole.end : measured[last].start]
    if len(lead) > SPLIT_LEAD or not words(lang).splits.search(lead):
        return ()
    while last + 1 < min(len(measured), place + MOST_ITEMS) and _is_next(
        quantities, measured[last], measured[last + 1]
    ):
        last += 1
    return tuple(measured[place + 1 : last + 1]) if last - place >= 2 else ()


def _series_after(quantities: Quantities, measured: Sequence[Quantity], place: int, lang: str) -> tuple[Quantity, ...]:
    """The parts told alike behind a total, over sentences: 第一产业增加值6029亿元，…；第二产业增加值33187亿元."""
    first = place + 1
    if first >= len(measured):
        return ()
    lead = quantities.body[max(measured[place].end, measured[first].start - SPLIT_LEAD) : measured[first].start]
    if measured[first].start - measured[place].end > SERIES_LEAD or not words(lang).splits.search(lead):
        return ()
    last, shared = first, quantities.named(measured[first])
    while last + 1 < min(len(measured), first + MOST_ITEMS) and shared & quantities.named(measured[last + 1]):
        if measured[last + 1].start - measured[last].end > SERIES:
            break
        last += 1
        shared &= quantities.named(measured[last])
    return tuple(measured[first : last + 1]) if last > first else ()


def _doubled(ground: Ground, parts: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """The parts, those twice that stand for two."""
    return tuple(part for part in parts for _each in range(1 + (part.at in ground.doubled)))


def _is_next(quantities: Quantities, one: Quantity, other: Quantity) -> bool:
    gap = quantities.body[one.end : other.start]
    return 0 < len(gap) <= CLOSE and not any(stop in gap for stop in _STOPS)


def _is_total(quantities: Quantities, whole: Quantity, last: Quantity, lang: str) -> bool:
    """Whether a word of totals stands right before a figure behind a list, or behind it: …女9人，共20人; 20 in all."""
    gap = quantities.body[last.end : whole.start]
    found = words(lang).sums.search(gap)
    before = found is not None and len(gap) - found.end() <= TOTAL_WORD
    return before or is_total_behind(quantities, whole, lang)


def is_total_behind(quantities: Quantities, whole: Quantity, lang: str) -> bool:
    """20 in all."""
    return words(lang).behind.match(quantities.body[whole.end : whole.end + CLOSE]) is not None


def _one_kind(quantities: Quantities, every: Sequence[Quantity], lang: str) -> bool:
    """Whether all count the same: 人 and 人; money and measures do by their unit, and "in all" says it of any."""
    if every[0].measure != COUNT or is_total_behind(quantities, every[-1], lang):
        return True
    counters = {quantities.noun(each).strip()[:1] for each in every[:-1]}
    total = quantities.noun(every[-1]).strip()[:1]
    return counters == {total} and total != "" and not total.isascii()


def _must_be_all(quantities: Quantities, whole: Quantity, parts: Sequence[Quantity], lang: str) -> bool:
    if _is_wholly_split(quantities, whole, parts, lang) or _are_opposites(quantities, parts, lang):
        return True
    if _slipped(whole, parts):
        return True
    if any(part.value > whole.value for part in parts):
        return False  # not its parts
    return sum(part.value for part in parts) > whole.value * MORE


def _is_wholly_split(quantities: Quantities, whole: Quantity, parts: Sequence[Quantity], lang: str) -> bool:
    """Whether the words say that nothing else is in a total: made up of A and B."""
    return words(lang).wholly.search(quantities.body[whole.end : parts[0].start]) is not None


def _are_opposites(quantities: Quantities, parts: Sequence[Quantity], lang: str) -> bool:
    about = [quantities.about(part) for part in parts]
    return len(parts) == 2 and any(
        (one in about[0] and other in about[1]) or (other in about[0] and one in about[1])
        for one, other in words(lang).opposites
    )


def _slipped(whole: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether one digit, two digits in each other's place, or a power of ten in one figure makes the sum come out."""
    figures = [whole, *parts]
    if any(_digits(each) < FINE_DIGITS for each in figures):
        return False
    step = min(each.figure.step for each in figures)
    sum_ = sum((part.value for part in parts), Decimal(0))
    implied = [(whole, sum_), *((part, whole.value - sum_ + part.value) for part in parts)]
    return any(expected > 0 and _one_slip(each.value, expected, step) for each, expected in implied)


def _digits(quantity: Quantity) -> int:
    return len(quantity.value.normalize().as_tuple().digits)


def _one_slip(written: Decimal, expected: Decimal, step: Decimal) -> bool:
    if any(written == expected * power or expected == written * power for power in SLIPS):
        return True
    ours, theirs = (f"{int(value / step)}" for value in (written, expected))
    apart = sum(one != other for one, other in zip(ours, theirs, strict=False))
    return len(ours) == len(theirs) and (apart == 1 or swapped(ours, theirs))
