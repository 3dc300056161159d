"""Words and signs of the desk: what a verdict, an outcome, a role or a basis is called, and the shape it is marked by.

A verdict is told by its sign and its word; its colour only repeats them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext, gettext_noop
from django.utils.translation import gettext_lazy as _

from claims.kinds.registry import kinds
from claims.models import VerdictWord

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

# What a role is called in every kind that says nothing else
ROLES = {
    "from": _("from"),
    "to": _("to"),
    "figure": _("figure"),
    "part": _("part"),
    "whole": _("whole"),
    "share": _("share"),
    "total": _("total"),
    "count": _("count"),
    "mean": _("average"),
    "by": _("changed by"),
    "a": _("compared"),
    "b": _("compared with"),
    "times": _("times"),
    "base": _("base"),
    "years": _("years"),
    "rate": _("rate"),
    "result": _("result"),
    "fall": _("fall"),
    "amount": _("amount"),
    "date": _("date"),
    "weekday": _("weekday"),
    "relative": _("day in words"),
    "since": _("since"),
    "duration": _("duration"),
    "era": _("year of an era"),
    "fiscal": _("fiscal year"),
    "birth": _("year of birth"),
    "life": _("years of life"),
    "age": _("age"),
    "founded": _("founded in"),
    "anniversary": _("anniversary"),
    "clock": _("time"),
    "elsewhere": _("time elsewhere"),
    "larger": _("larger"),
    "smaller": _("smaller"),
    "best": _("the highest"),
    "after": _("after it"),
    "first": _("first"),
    "second": _("second"),
    "third": _("third"),
    "fourth": _("fourth"),
    "fifth": _("fifth"),
    "sixth": _("sixth"),
    "seventh": _("seventh"),
    "eighth": _("eighth"),
    "ninth": _("ninth"),
    "tenth": _("tenth"),
    "last": _("last"),
    "lowest": _("the lowest"),
    "next_lowest": _("the lowest but one"),
    "of": _("given for"),
}
# What a kind calls its roles where that differs
ROLES_OF = {
    "conversion": {"from": _("amount"), "to": _("converted to")},
    "repeat": {"from": _("amount"), "to": _("converted to")},
    "unit": {"from": _("measure"), "to": _("converted to")},
    "change": {"from": _("before"), "to": _("after")},
    "multiple": {"by": _("times more")},
    "growth": {"rate": _("yearly growth")},
}
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
}
UNITS_OFFERED = ("CNY", "USD", "EUR", "JPY", "KRW", "TWD", "HKD", "GBP", "%", "pp")
UNITS = {"%": "%", "pp": _("percentage points")}

# Labels of kinds stand in pure modules as message ids; named here, they are gathered for translation.
KIND_LABELS = (
    gettext_noop("Average"),
    gettext_noop("Bound"),
    gettext_noop("Calendar"),
    gettext_noop("Change"),
    gettext_noop("Currency conversion"),
    gettext_noop("Growth over years"),
    gettext_noop("Multiple"),
    gettext_noop("Order"),
    gettext_noop("Parts and total"),
    gettext_noop("Said twice"),
    gettext_noop("Share of a whole"),
    gettext_noop("Statement"),
    gettext_noop("Unit conversion"),
)


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
    kind = kinds().get(name)
    return gettext(kind.label) if kind else name


def role_label(name: str, kind: str = "") -> str:
    """A role's label in the reader's language, as its kind calls it."""
    return str(ROLES_OF.get(kind, {}).get(name) or ROLES.get(name) or name.replace("_", " "))


def kind_choices() -> list[tuple[str, Any]]:
    """Every kind with its label."""
    return [(name, kind_label(name)) for name in kinds()]


def role_choices() -> list[tuple[str, list[tuple[str, str]]]]:
    """The roles of every kind, under the kind's label."""
    return [
        (kind_label(kind.name), [(role, role_label(role, kind.name)) for role in kind.roles])
        for kind in kinds().values()
    ]
