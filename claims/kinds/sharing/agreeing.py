"""A whole that several shares of a sentence agree on, and that the text gives with one slip.

欧洲15511辆，占51.9%；美国11147辆，占37.3%；日本2170辆，占7.3% are of one whole, about 29,880, whatever the text says it
is. Where no quantity comes to that but one of the same name would with a power of ten less, or two digits in each
other's place, all of them are shares of it, and none fits.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from claims.kinds.relating.bands import band, percent_band, quotient
from claims.kinds.relating.quantities import Quantities, Quantity
from claims.kinds.sharing.forms import Share
from claims.verdicts import POWERS
from figures.figure import Interval

LEAST = 3  # shares that agree
HUNDRED = Decimal(100)
NARROW = Decimal("0.02")  # of its value: how wide what they agree on may be
LOOKED_AT = 80  # quantities of one measure before them

Part = tuple[Share, Quantity]


def whole_agreed_on(quantities: Quantities, parts: Sequence[Part]) -> Quantity | None:
    """The one quantity that is the whole of all parts but for a slip; none where a quantity comes to it as it is."""
    if len(parts) < LEAST or len({part.measure for _share, part in parts}) != 1:
        return None
    agreed = _agreed(parts)
    if agreed is None:
        return None
    first = parts[0][1]
    others = quantities.before(first.start, first.measure, LOOKED_AT)
    if any(agreed.holds(each.value) for each in others):
        return None
    shared = frozenset.intersection(*(quantities.named(part) for _share, part in parts))
    named = [each for each in others if shared & quantities.named(each)]
    slipped = [each for each in named if any(agreed.holds(value) for value in _undone(each))]
    return slipped[0] if len({each.value for each in slipped}) == 1 else None


def _agreed(parts: Sequence[Part]) -> Interval | None:
    """What all parts, each by its share, can be a part of."""
    wholes = [quotient(band(part.figure), percent_band(share.figure), HUNDRED).interval for share, part in parts]
    lows, highs = [each.low for each in wholes], [each.high for each in wholes]
    if None in lows or None in highs:
        return None
    low, high = max(each for each in lows if each), min(each for each in highs if each)
    return Interval(low, high) if low <= high <= low * (1 + NARROW) else None


def _undone(quantity: Quantity) -> Iterator[Decimal]:
    """The values a quantity may have been before one slip."""
    yield from (quantity.value.scaleb(sign * power) for power in POWERS for sign in (-1, 1))
    step = quantity.figure.step
    digits = f"{int(quantity.value / step)}"
    for at in range(len(digits) - 1):
        yield Decimal(digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]) * step
