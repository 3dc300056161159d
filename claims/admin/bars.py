"""A bar that shows how far a written figure lies from the expected one, with the interval its digits allow. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

WIDTH = Decimal(320)  # units of the drawing
LEAST_REACH = Decimal("1.5")  # percent to either side, so that a hit does not look like a miss
ROOM = Decimal("1.25")  # of the farthest end
MOST_REACH = Decimal(60)  # percent: beyond it a bar says less than the sentence
NARROWEST = Decimal(3)


@dataclass(frozen=True, slots=True)
class Bar:
    """Places in the drawing as text: the middle is the expected value, left is lower, right is higher."""

    width: str
    middle: str
    left: str
    span: str
    value: str
    reach: str


def bar(evidence: Mapping[str, Any]) -> Bar | None:
    """The article's implied rate and its interval beside the reference rate; None without them or far off."""
    rate, implied = decimal_of(evidence, "rate"), decimal_of(evidence, "implied")
    low, high = decimal_of(evidence, "implied_low"), decimal_of(evidence, "implied_high")
    if not rate or implied is None or low is None or high is None:
        return None
    ends = [(end / rate - 1) * 100 for end in (low, implied, high)]
    reach = max(LEAST_REACH, max(abs(end) for end in ends) * ROOM)
    if reach > MOST_REACH:
        return None
    left, value, right = (_place(end, reach) for end in ends)
    return Bar(
        width=f"{WIDTH}",
        middle=f"{WIDTH / 2:.1f}",
        left=f"{left:.1f}",
        span=f"{max(NARROWEST, right - left):.1f}",
        value=f"{value:.1f}",
        reach=f"{reach:.1f}",
    )


def _place(percent: Decimal, reach: Decimal) -> Decimal:
    return WIDTH / 2 * (1 + percent / reach)


def decimal_of(evidence: Mapping[str, Any], name: str) -> Decimal | None:
    """A number of a finding's evidence; None where it has none."""
    try:
        return Decimal(str(evidence[name]))
    except (KeyError, InvalidOperation):
        return None
