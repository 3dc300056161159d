"""Whether two figures of one thing can both be right: one value must round to both."""

from __future__ import annotations

from decimal import Decimal

from claims.kinds.context.slips import TRANSPOSED, transposed
from claims.kinds.converting.telling import percent
from claims.kinds.digits import readable
from claims.kinds.kind import Statement
from claims.kinds.repeating.same_amount import differ
from claims.verdicts import Finding, Outcome, Quantity, Reason
from figures.figure import Figure


def judge(statement: Statement) -> Finding:
    """Accurate where a value rounds to both, inaccurate where none does: one thing has one value."""
    first, second = statement.figures("first")[0], statement.figures("second")[0]
    if not readable(first) or not readable(second) or first.unit != second.unit:
        return Finding(Outcome.UNVERIFIABLE, Reason("repeat_unreadable", _texts(first, second)))
    apart = differ(first, second)
    of = next(iter(statement.figures("of")), None)
    return Finding(
        outcome=Outcome.INACCURATE if apart else Outcome.ACCURATE,
        reason=Reason("repeat_differs" if apart else "repeat_agrees", _texts(first, second, of)),
        cause=TRANSPOSED if apart and second.value is not None and transposed(first, second.value) else None,
        written=Quantity(first.low, first.high, first.unit, first.text),
        expected=Quantity(second.low, second.high, second.unit, second.text),
        deviation=_apart(first, second),
        formula=f"{first.text} {'≠' if apart else '='} {second.text}",
    )


def _texts(first: Figure, second: Figure, of: Figure | None = None) -> dict[str, str]:
    return {"first": first.text, "second": second.text, "of": of.text if of else ""}


def _apart(first: Figure, second: Figure) -> Decimal | None:
    """How far the first lies from the second, in percent."""
    if not first.value or not second.value:
        return None
    return percent(first.value / second.value - 1, places=2)
