"""Whether a sum that does not come out would, but for one slip of the hand: how unlikely that is by chance.

A list need not be all there is, and what it leaves over may look like a slip. A leftover is itself one digit of one
place; so one digit is believed only far from the last place, where a power of ten and two swapped digits are believed
by the fineness of the figures alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from claims.kinds.context.slips import swapped
from claims.kinds.relating.quantities import Quantity

FINE_DIGITS = 4  # digits of every figure, from which one slipped digit may be told
FEW_DIGITS = 3  # digits of the finest figure, from which a power of ten may
LEAST_DIGITS = 2  # the same, where a part is larger than its total, which cannot be
FAR = 100  # steps: a leftover of fewer may be what a list leaves out
SLIPS = (Decimal(10), Decimal(100), Decimal(1000), Decimal(10_000), Decimal(10) ** 8)


def slipped(whole: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether one digit, two swapped digits or a power of ten in one figure makes the sum come out."""
    figures = [whole, *parts]
    sum_ = sum((part.value for part in parts), Decimal(0))
    step = min(each.figure.step for each in figures)
    implied = [(whole, sum_), *((part, whole.value - sum_ + part.value) for part in parts)]
    possible = [(each, expected) for each, expected in implied if expected > 0]
    impossible = any(part.value > whole.value for part in parts)
    if _finest(figures) >= (LEAST_DIGITS if impossible else FEW_DIGITS) and any(
        _moved(each.value, expected) for each, expected in possible
    ):
        return True
    if any(_digits(each.value) < FINE_DIGITS for each in figures):
        return False
    return any(_one_slip(each.value, expected, step) for each, expected in possible)


def _finest(figures: Sequence[Quantity]) -> int:
    """How many digits the figures have from the largest value's first to the finest one's last."""
    return max(_digits(each.value) for each in figures)


def _digits(value: Decimal) -> int:
    return len(value.normalize().as_tuple().digits)


def _moved(written: Decimal, expected: Decimal) -> bool:
    return any(written == expected * power or expected == written * power for power in SLIPS)


def _one_slip(written: Decimal, expected: Decimal, step: Decimal) -> bool:
    ours, theirs = (f"{int(value / step)}" for value in (written, expected))
    if len(ours) != len(theirs):
        return False
    apart = sum(one != other for one, other in zip(ours, theirs, strict=True))
    return swapped(ours, theirs) or (apart == 1 and abs(written - expected) >= FAR * step)
