"""Slips of the hand between a written figure and what it should be: two neighbouring digits that changed places."""

from __future__ import annotations

from decimal import Decimal

from claims.kinds.digits import to_step
from figures.figure import Figure

TRANSPOSED = "digits_transposed"


def transposed(written: Figure, expected: Decimal) -> bool:
    """Whether two neighbouring digits of the expected value, in the written digits, give what is written."""
    if written.value is None or not written.step:
        return False
    ours, theirs = (_digits(value, written.step) for value in (written.value, expected))
    return swapped(ours, theirs)


def swapped(one: str, other: str) -> bool:
    """Whether two strings of digits differ only by two neighbours in each other's place."""
    if len(one) != len(other):
        return False
    apart = [at for at, (left, right) in enumerate(zip(one, other, strict=True)) if left != right]
    if len(apart) != 2 or apart[1] - apart[0] != 1:
        return False
    return one[apart[0]] == other[apart[1]] and one[apart[1]] == other[apart[0]]


def _digits(value: Decimal, step: Decimal) -> str:
    return f"{int(abs(to_step(value, step) / step))}"
