"""Outcomes, findings and verdicts: the only place that grades.

A finding answers one question about a claim; the verdict sums up a check's findings by one table.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum


class Outcome(StrEnum):
    """One finding's answer. The first five come of recomputing, the last four of a linked source."""

    ACCURATE = "accurate"
    APPROXIMATE = "approximate"
    OUTDATED = "outdated"
    INACCURATE = "inaccurate"
    UNVERIFIABLE = "unverifiable"
    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    NOT_FOUND = "not_found"
    UNREADABLE = "unreadable"


class Verdict(StrEnum):
    """The summary of a check."""

    ACCURATE = "accurate"
    APPROXIMATE = "approximate"
    OUTDATED = "outdated"
    INACCURATE = "inaccurate"
    DISPUTED = "disputed"
    UNVERIFIABLE = "unverifiable"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why, as a code and the values that fill its sentence; rendered in the reader's language by claims/reasons."""

    code: str
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A written or expected figure inside a finding: a value or range with its unit; `text` as the article writes it."""

    low: Decimal | None
    high: Decimal | None
    unit: str | None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One answer of a check.

    deviation: written / expected − 1, in percent.
    cause: a named slip (power_of_ten, digits_transposed …) or None.
    evidence: JSON-safe facts (rate, rate_day, rate_provider, implied_low …, or the passage), numbers as decimal strings.
    notes: further sentences that change no outcome (the explaining day, a rate that stands for a month).
    """

    outcome: Outcome
    reason: Reason
    cause: str | None = None
    written: Quantity | None = None
    expected: Quantity | None = None
    deviation: Decimal | None = None
    formula: str = ""
    evidence: Mapping[str, object] = field(default_factory=dict)
    notes: tuple[Reason, ...] = ()
    suggestion: Reason | None = None
