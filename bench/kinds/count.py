"""A count that is broken: the number announced beside the names listed."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from claims.kinds.kind import Role


def expected(roles: Sequence[Role]) -> Decimal | None:
    """Written ÷ counted."""
    counts = [role.figure.value for role in roles if role.name == "count"]
    items = sum(role.name == "item" for role in roles)
    return counts[0] / items if counts and counts[0] and items else None
