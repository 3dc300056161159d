"""What joining needs to know of a language: its elements, and the words that may stand between them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from figures.dates.element import Element, Spec


def anything_fits(_spec: Spec, _element: Element) -> bool:
    """No order is asked for."""
    return True


@dataclass(frozen=True, slots=True)
class Rules:
    """A language's way with dates.

    joins: what may stand between two elements of one date; loose_joins: only beside a weekday (or, loose_year, a year).
    range, between: what stands between the ends of a range; between asks for a word after (之间) or before (between).
    since, since_after, since_alone: words that open a date; bound: words after it that do.
    """

    lang: str
    elements: Callable[[str], Iterator[Element]]
    joins: frozenset[str]
    range: frozenset[str]
    between: frozenset[str] = frozenset()
    loose_joins: frozenset[str] = frozenset()
    loose_year: bool = False
    between_after: re.Pattern[str] | None = None
    between_before: re.Pattern[str] | None = None
    range_after: re.Pattern[str] | None = None
    since: re.Pattern[str] | None = None
    since_after: re.Pattern[str] | None = None
    since_alone: frozenset[str] = field(default=frozenset())
    since_suffix: re.Pattern[str] | None = None  # opens a day, not a month or a year (昨年6月から)
    bound: re.Pattern[str] | None = None
    fits: Callable[[Spec, Element], bool] = anything_fits
