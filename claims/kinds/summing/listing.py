"""The lists of a text: quantities of one measure that follow one another closely, before or behind a total."""

from __future__ import annotations

from collections.abc import Sequence

from claims.kinds.relating.quantities import Quantities, Quantity
from claims.kinds.summing.runs import words

MOST_ITEMS = 12  # of a list
CLOSE = 24  # code points between the items of a list
TOTAL_LEAD = 40  # code points between a list and its total
SERIES_LEAD, SERIES = 90, 60  # code points between a total and a series of parts, and between these
SPLIT_LEAD = 40  # code points between a total and its parts, the word that splits it in them
_STOPS = "。！？!?\n"


def list_before(quantities: Quantities, measured: Sequence[Quantity], place: int) -> tuple[Quantity, ...]:
    """The items of the list that ends at a place."""
    first = place
    while first > max(0, place - MOST_ITEMS) and is_next(
        quantities, measured[first - 1], measured[first], TOTAL_LEAD if first == place else CLOSE
    ):
        first -= 1
    return tuple(measured[first:place]) if place - first >= 2 else ()


def list_after(quantities: Quantities, measured: Sequence[Quantity], place: int, lang: str) -> tuple[Quantity, ...]:
    """The items of the list into which a total is split: 973.1亿元。其中，开发705.4亿元、服务267.7亿元."""
    whole, last = measured[place], place + 1
    if last >= len(measured):
        return ()
    lead = quantities.body[whole.end : measured[last].start]
    if len(lead) > SPLIT_LEAD or not words(lang).splits.search(lead):
        return ()
    while last + 1 < min(len(measured), place + MOST_ITEMS) and is_next(quantities, measured[last], measured[last + 1]):
        last += 1
    return tuple(measured[place + 1 : last + 1]) if last - place >= 2 else ()


def series_after(quantities: Quantities, measured: Sequence[Quantity], place: int, lang: str) -> tuple[Quantity, ...]:
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


def is_next(quantities: Quantities, one: Quantity, other: Quantity, most: int = CLOSE) -> bool:
    """Whether a quantity is the next item of a list."""
    gap = quantities.body[one.end : other.start]
    return 0 < len(gap) <= most and not any(stop in gap for stop in _STOPS)
