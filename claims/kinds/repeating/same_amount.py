"""One amount converted twice, and not alike: a total of $306.7m (£203m), below $306.7m (£202m).

The amount is the same to three written digits or more, converted into one currency and of one time; its two results
cannot both be right, however little they differ, where their digits leave no value they share.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from claims.kinds.digits import allowed, magnitude, readable, significant
from claims.kinds.kind import Draft, Role
from claims.verdicts import distance_between
from figures.figure import Exactness, Figure, Interval

LEAST_DIGITS = 3  # of the amount: "1 million" is many amounts
FAR = Decimal("0.05")  # beyond it the two are told as two rates, or as a slip of a scale word


def converted_twice(conversions: Sequence[Draft]) -> Iterator[Draft]:
    """For each amount, the first two of its conversions that differ."""
    groups: dict[tuple[object, ...], list[Draft]] = {}
    for draft in conversions:
        source, target = (magnitude(role.figure) for role in draft.roles)
        if readable(source) and readable(target) and _digits(source) >= LEAST_DIGITS and not target.is_range:
            key = source.unit, source.value, target.unit, draft.rate_basis
            groups.setdefault(key, []).append(draft)
    for group in groups.values():
        yield from list(_differing(group))[:1]


def _digits(figure: Figure) -> int:
    """Written digits, closing zeros aside."""
    value = figure.value or Decimal(0)
    return min(significant(figure), len(value.normalize().as_tuple().digits))


def _differing(group: list[Draft]) -> Iterator[Draft]:
    for one, other in combinations(group, 2):
        first, second = one.roles[1].figure, other.roles[1].figure
        if differ(first, second) and distance_between(allowed(first), allowed(second)) <= FAR:
            yield Draft(
                kind="repeat",
                quotes=(one.quotes[0], other.quotes[0]),
                roles=(Role("first", first), Role("second", second), Role("of", one.roles[0].figure)),
                rate_basis=one.rate_basis,
            )


def differ(first: Figure, second: Figure) -> bool:
    """Whether no value rounds to both figures; ends that only touch are of two digits, not one."""
    one, other = _stands_for(first), _stands_for(second)
    if one.low is None or one.high is None or other.low is None or other.high is None:
        return False
    return one.high <= other.low or other.high <= one.low


def _stands_for(figure: Figure) -> Interval:
    """A hedged figure may be rounded to its digits before the zeros."""
    return allowed(figure, as_rounded=figure.exactness is not Exactness.EXACT)
