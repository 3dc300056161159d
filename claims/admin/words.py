"""Words and signs of the desk: what a verdict, an outcome, a role or a basis is called, and the shape it is marked by.

A verdict is told by its sign and its word; its colour only repeats them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from claims.kinds.registry import kinds
from claims.models import VerdictWord
from claims.telling.words import words_of

Words = str | Promise


@dataclass(frozen=True, slots=True)
class Sign:
    """How a verdict or outcome is shown: its name for the style sheet, its sign, its word."""

    name: str
    mark: str
    label: Words


VERDICT_MARKS = {
    "accurate": "✓",
    "approximate": "≈",
    "outdated": "↺",
    "inaccurate": "✕",
    "disputed": "⇄",
    "unverifiable": "?",
}
OUTCOMES = {
    "supported": Sign("accurate", "✓", _("the source agrees")),
    "contradicted": Sign("inaccurate", "✕", _("the source contradicts")),
    "not_found": Sign("unverifiable", "?", _("not found in the source")),
    "unreadable": Sign("unverifiable", "?", _("the source cannot be read")),
}
NO_VERDICT = Sign("waiting", "…", _("no verdict yet"))

BASES = {
    "publication": _("the day of publication"),
    "day": _("a day the sentence names"),
    "period": _("a period the sentence names"),
    "stated": _("the rate the text states"),
}
PERIODS = {
    "day": _("a day's fixing"),
    "week": _("stands for a week"),
    "month": _("stands for a month"),
    "average": _("average of a period"),
}
UNITS_OFFERED = ("CNY", "USD", "EUR", "JPY", "KRW", "TWD", "HKD", "GBP", "%", "pp")
UNITS = {"%": "%", "pp": _("percentage points")}


def verdict_sign(verdict: str) -> Sign:
    """A verdict's sign; a claim without one is waiting."""
    if verdict not in VERDICT_MARKS:
        return NO_VERDICT
    return Sign(verdict, VERDICT_MARKS[verdict], VerdictWord(verdict).label)


def outcome_sign(outcome: str) -> Sign:
    """A finding's sign: a verdict's, or what a source says."""
    return OUTCOMES.get(outcome) or verdict_sign(outcome)


def kind_label(name: str) -> str:
    """A kind's label in the reader's language; an unknown kind's own name."""
    words = words_of(name, get_language() or "")
    return words.label if words else name


def role_label(name: str, kind: str) -> str:
    """A role's label in the reader's language, as its kind calls it."""
    words = words_of(kind, get_language() or "")
    return words.roles.get(name, "") if words and name in words.roles else name.replace("_", " ")


def kind_choices() -> list[tuple[str, Any]]:
    """Every kind with its label."""
    return [(name, kind_label(name)) for name in kinds()]


def role_choices() -> list[tuple[str, list[tuple[str, str]]]]:
    """The roles of every kind, under the kind's label."""
    return [
        (kind_label(kind.name), [(role, role_label(role, kind.name)) for role in kind.roles])
        for kind in kinds().values()
    ]
