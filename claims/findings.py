"""A finding as software reads it: flat, decimals and days as strings, reasons as sentences. Pure.

The API and `manage.py check_article --json` show findings in this one form.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from claims.reasons.language import FORMS
from claims.reasons.sentences import FALLBACK, languages, render
from claims.verdicts import Finding, Quantity

RATE_FIELDS = {  # evidence key → field; a rate's facts, of conversions
    "rate": "rate",
    "rate_day": "rate_day",
    "rate_provider": "rate_provider",
    "rate_period": "rate_period",
    "basis": "basis",
    "implied": "implied_rate",
    "implied_low": "implied_rate_low",
    "implied_high": "implied_rate_high",
    "explaining_day": "explaining_day",
    "explaining_days": "explaining_days",
}
PASSAGE_FIELDS = ("text", "start", "end", "lang", "page", "cell")


def plain_finding(finding: Finding, lang: str, attributions: Mapping[str, str]) -> dict[str, Any]:
    """A finding with every field of its public form; what it has nothing for is null.

    lang: of the sentences. attributions: what each provider of rates wants said beside its rates.
    """
    evidence = finding.evidence
    return {
        "outcome": finding.outcome.value,
        "reason": render(finding.reason, lang),
        "reason_code": finding.reason.code,
        "cause": finding.cause,
        **_amounts(finding, lang),
        "deviation_percent": None if finding.deviation is None else f"{finding.deviation:f}",
        **{field: evidence.get(key) for key, field in RATE_FIELDS.items()},
        "rate_attribution": attributions.get(str(evidence.get("rate_provider"))),
        "formula": finding.formula or None,
        "suggestion": render(finding.suggestion, lang) if finding.suggestion else None,
        "notes": [render(note, lang) for note in finding.notes],
        "source": _source(evidence),
        "passage": _passage(evidence),
    }


def plain_value(low: Decimal | None, high: Decimal | None) -> str | None:
    """A value as its digits, a range as low/high; an open end is empty."""
    if low == high:
        return None if low is None else f"{low:f}"
    return "/".join("" if end is None else f"{end:f}" for end in (low, high))


def _amounts(finding: Finding, lang: str) -> dict[str, str | None]:
    shown = finding.written or finding.expected
    return {
        "written": _value(finding.written),
        "written_text": _text(finding.written, lang),
        "expected": _value(finding.expected),
        "expected_text": _text(finding.expected, lang),
        "unit": shown.unit if shown else None,
    }


def _value(quantity: Quantity | None) -> str | None:
    return None if quantity is None else plain_value(quantity.low, quantity.high)


def _text(quantity: Quantity | None, lang: str) -> str | None:
    """As the article writes it, else as the reader's language does."""
    if quantity is None or quantity.text:
        return quantity.text if quantity else None
    ends = [f"{end:f}" for end in dict.fromkeys((quantity.low, quantity.high)) if end is not None]
    reader = languages().get(lang) or languages()[FALLBACK]
    return FORMS["money"](reader, f"{'/'.join(ends)} {quantity.unit or ''}") if ends else None


def _source(evidence: Mapping[str, object]) -> dict[str, Any] | None:
    if "source_role" not in evidence:
        return None
    return {"title": evidence.get("source_title"), "role": evidence["source_role"]}


def _passage(evidence: Mapping[str, object]) -> dict[str, Any] | None:
    passage = evidence.get("passage")
    if not isinstance(passage, Mapping):
        return None
    return {**{field: passage.get(field) for field in PASSAGE_FIELDS}, "is_nearest": bool(evidence.get("is_nearest"))}
