"""A count that is broken: the number announced beside the names listed.

A list that names fewer than half of what is announced may only give examples, and contradicts nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from claims.kinds.kind import Role


def expected(roles: Sequence[Role]) -> Decimal | None:
    """Written ÷ counted."""
    counts = [role.figure.value for role in roles if role.name == "count"]
    items = sum(role.name == "item" for role in roles)
    if not counts or not counts[0] or not items or items * 2 < counts[0]:
        return None
    return counts[0] / items
