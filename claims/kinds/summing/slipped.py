"""Whether a sum that does not come out would, but for one slip of the hand: how unlikely that is by chance.

A list need not be all there is, and what it leaves over may look like a slip. A leftover is often one digit of one
place; so one digit is believed only of the finest figures and far from their last place, where a power of ten and two
swapped digits are believed by the fineness of the figures alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from claims.kinds.context.slips import swapped
from claims.kinds.relating.quantities import Quantity

FINE_DIGITS, FINEST_DIGITS = 4, 6  # digits of every figure, from which two swapped digits, or one wrong, may be told
FEW_DIGITS = 3  # digits of the finest figure, from which a power of ten may
LEAST_DIGITS = 2  # the same, where a part is larger than its total, which cannot be
FINE, COARSE = 300, 30  # how many times what rounding leaves open a figure is, in the same two cases
FAR = 100  # steps: a leftover of fewer may be what a list leaves out
SLIPS = (Decimal(10), Decimal(100), Decimal(1000), Decimal(10_000), Decimal(10) ** 8)


def slipped(whole: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether one digit, two swapped digits or a power of ten in one figure makes the sum come out."""
    figures = [whole, *parts]
    sum_ = sum((part.value for part in parts), Decimal(0))
    step = min(each.figure.step for each in figures)
    implied = [(whole, sum_), *((part, whole.value - sum_ + part.value) for part in parts)]
    possible = [(each, expected) for each, expected in implied if expected > 0]
    open_ = sum((each.figure.step for each in figures if each.figure.step != 1), Decimal(0)) / 2
    impossible = any(part.value > whole.value for part in parts)
    fine = COARSE if impossible else FINE
    if _finest(figures) >= (LEAST_DIGITS if impossible else FEW_DIGITS) and any(
        _moved(each.value, expected, open_) for each, expected in possible if expected >= open_ * fine
    ):
        return True
    digits = min(_digits(each.value) for each in figures)
    if digits < FINE_DIGITS:
        return False
    return any(_one_slip(each.value, expected, step, finest=digits >= FINEST_DIGITS) for each, expected in possible)


def _finest(figures: Sequence[Quantity]) -> int:
    """How many digits the figures have from the largest value's first to the finest one's last."""
    return max(_digits(each.value) for each in figures)


def _digits(value: Decimal) -> int:
    return len(value.normalize().as_tuple().digits)


def _moved(written: Decimal, expected: Decimal, open_: Decimal) -> bool:
    """Whether a power of ten makes a figure what it should be, within what the rounding of all leaves open."""
    return any(abs(written / power - expected) <= open_ or abs(written * power - expected) <= open_ for power in SLIPS)


def _one_slip(written: Decimal, expected: Decimal, step: Decimal, *, finest: bool) -> bool:
    ours, theirs = (f"{int(value / step)}" for value in (written, expected))
    if len(ours) != len(theirs):
        return False
    apart = sum(one != other for one, other in zip(ours, theirs, strict=True))
    return swapped(ours, theirs) or (finest and apart == 1 and abs(written - expected) >= FAR * step)
