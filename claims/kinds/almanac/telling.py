"""What is said of a claim about time: findings whose values are days, weekdays and counts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from claims.verdicts import Finding, Outcome, Quantity, Reason
from figures.figure import Figure


def finding(
    code: str,
    outcome: Outcome,
    *figures: Figure,
    written: Figure | None = None,
    expected: str = "",
    values: Mapping[str, str] | None = None,
    formula: str = "",
) -> Finding:
    """A finding; where nothing can be reckoned it names the figures' texts."""
    texts = {"first": figures[0].text, "second": figures[-1].text} if figures else {}
    return Finding(
        outcome=outcome,
        reason=Reason(code, values if values is not None else texts),
        written=None if written is None else Quantity(written.low, written.high, written.unit, written.text),
        expected=Quantity(None, None, None, expected) if expected else None,
        formula=formula,
    )


def day_value(day: date) -> str:
    """A day as a value of a sentence."""
    return day.isoformat()
