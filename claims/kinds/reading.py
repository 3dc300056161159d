"""Drafts, statements and findings as JSON-safe values and back, exactly: decimals and days are strings.

Rows and the API keep claims in this form, and an editor's corrections come back in it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any, TypeVar

from claims.kinds.kind import Basis, Draft, Quote, RateBasis, Role, StatedRate, Statement, Voice
from claims.verdicts import Finding, Outcome, Quantity, Reason
from figures.figure import Exactness, Figure, Kind

Json = dict[str, Any]
Word = TypeVar("Word", bound=StrEnum)
WRITTEN_OUT = 60  # digits; beyond it a decimal keeps its exponent, so that 1e999999 does not fill the memory


class UnreadableError(ValueError):
    """A stored or submitted value is not in this form; `field` names where."""

    def __init__(self, field: str, value: object) -> None:
        super().__init__(f"{field}: {value!r} cannot be read")
        self.field = field


# ---------------------------------------------------------------- figures and roles


def figure_json(figure: Figure) -> Json:
    """A figure with every field."""
    return {
        "kind": figure.kind.value,
        "start": figure.start,
        "end": figure.end,
        "text": figure.text,
        "low": _decimal_json(figure.low),
        "high": _decimal_json(figure.high),
        "step": _decimal_json(figure.step),
        "unit": figure.unit,
        "date": figure.date,
        "exactness": figure.exactness.value,
        "candidates": list(figure.candidates),
        "scale": figure.scale,
        "rule": figure.rule,
    }


def figure_from(stored: Mapping[str, Any]) -> Figure:
    """The figure again. Raises UnreadableError naming the field."""
    return Figure(
        kind=_word(Kind, stored, "kind"),
        start=_number(stored, "start"),
        end=_number(stored, "end"),
        text=str(stored["text"]),
        low=_decimal(stored, "low"),
        high=_decimal(stored, "high"),
        step=_decimal(stored, "step") or Decimal(0),
        unit=stored.get("unit") or None,
        date=stored.get("date") or None,
        exactness=_word(Exactness, stored, "exactness", Exactness.EXACT),
        candidates=tuple(stored.get("candidates") or ()),
        scale=_number(stored, "scale"),
        rule=str(stored.get("rule") or ""),
    )


def role_json(role: Role) -> Json:
    """A figure with the part it plays."""
    return {"role": role.name, **figure_json(role.figure)}


def role_from(stored: Mapping[str, Any]) -> Role:
    """The role again. Raises UnreadableError."""
    return Role(str(stored["role"]), figure_from(stored))


# ---------------------------------------------------------------- drafts and statements


def draft_json(draft: Draft) -> Json:
    """A draft claim."""
    return {
        "kind": draft.kind,
        "quotes": [{"start": quote.start, "end": quote.end} for quote in draft.quotes],
        "roles": [role_json(role) for role in draft.roles],
        "voice": draft.voice.value,
        "attributed_to": draft.attributed_to,
        "speaker": {"start": draft.speaker.start, "end": draft.speaker.end} if draft.speaker else None,
        "rate_basis": rate_basis_json(draft.rate_basis),
    }


def draft_from(stored: Mapping[str, Any]) -> Draft:
    """The draft again. Raises UnreadableError."""
    return Draft(
        kind=str(stored["kind"]),
        quotes=tuple(_span(quote) for quote in stored["quotes"]),
        roles=tuple(role_from(role) for role in stored["roles"]),
        voice=_word(Voice, stored, "voice", Voice.OWN),
        attributed_to=str(stored.get("attributed_to") or ""),
        rate_basis=rate_basis_from(stored.get("rate_basis") or {}),
        speaker=_span(stored["speaker"]) if stored.get("speaker") else None,
    )


def _span(stored: Mapping[str, Any]) -> Quote:
    return Quote(_number(stored, "start"), _number(stored, "end"))


def statement_json(statement: Statement) -> Json:
    """What is recomputed; `published` is an ISO moment with its offset, an ISO day, or null."""
    return {
        "roles": [role_json(role) for role in statement.roles],
        "published": statement.published.isoformat() if statement.published else None,
        "lang": statement.lang,
        "voice": statement.voice.value,
        "rate_basis": rate_basis_json(statement.rate_basis),
    }


def statement_from(stored: Mapping[str, Any]) -> Statement:
    """The statement again. Raises UnreadableError."""
    return Statement(
        roles=tuple(role_from(role) for role in stored["roles"]),
        published=published_from(stored.get("published")),
        lang=str(stored["lang"]),
        voice=_word(Voice, stored, "voice", Voice.OWN),
        rate_basis=rate_basis_from(stored.get("rate_basis") or {}),
    )


def rate_basis_json(basis: RateBasis) -> Json:
    """Which day's rate counts, and whether an editor said so."""
    return {
        "basis": basis.basis.value,
        "first": basis.first.isoformat() if basis.first else None,
        "last": basis.last.isoformat() if basis.last else None,
        "chosen": basis.chosen,
        "rate": stated_rate_json(basis.rate) if basis.rate else None,
    }


def stated_rate_json(rate: StatedRate) -> Json:
    """A rate that the text or an editor states."""
    return {"base": rate.base, "quote": rate.quote, "value": _decimal_json(rate.value)}


def _stated_rate(stored: Mapping[str, Any]) -> StatedRate | None:
    rate = stored.get("rate")
    if not rate:
        return None
    value = _decimal(rate, "value")
    if value is None or value <= 0:
        raise UnreadableError("rate", rate.get("value"))
    return StatedRate(str(rate["base"]), str(rate["quote"]), value)


def rate_basis_from(stored: Mapping[str, Any]) -> RateBasis:
    """The rate basis again. Raises UnreadableError."""
    return RateBasis(
        basis=_word(Basis, stored, "basis", Basis.PUBLICATION),
        first=_day(stored, "first"),
        last=_day(stored, "last"),
        chosen=bool(stored.get("chosen")),
        rate=_stated_rate(stored),
    )


def published_from(value: Any) -> datetime | date | None:
    """A publication as a moment where a time of day is given, else as a day. Raises UnreadableError."""
    if not value:
        return None
    if not isinstance(value, str):
        raise UnreadableError("published", value)
    try:
        return date.fromisoformat(value) if len(value) <= len("2024-03-08") else datetime.fromisoformat(value)
    except ValueError as error:
        raise UnreadableError("published", value) from error


# ---------------------------------------------------------------- findings


def finding_json(finding: Finding) -> Json:
    """A finding, whole."""
    return {
        "outcome": finding.outcome.value,
        "reason": reason_json(finding.reason),
        "cause": finding.cause,
        "written": _quantity_json(finding.written),
        "expected": _quantity_json(finding.expected),
        "deviation": _decimal_json(finding.deviation),
        "formula": finding.formula,
        "evidence": dict(finding.evidence),
        "notes": [reason_json(note) for note in finding.notes],
        "suggestion": reason_json(finding.suggestion) if finding.suggestion else None,
    }


def finding_from(stored: Mapping[str, Any]) -> Finding:
    """The finding again. Raises UnreadableError."""
    suggestion = stored.get("suggestion")
    return Finding(
        outcome=_word(Outcome, stored, "outcome"),
        reason=reason_from(stored["reason"]),
        cause=stored.get("cause") or None,
        written=_quantity(stored.get("written")),
        expected=_quantity(stored.get("expected")),
        deviation=_decimal(stored, "deviation"),
        formula=str(stored.get("formula") or ""),
        evidence=dict(stored.get("evidence") or {}),
        notes=tuple(reason_from(note) for note in stored.get("notes") or ()),
        suggestion=reason_from(suggestion) if suggestion else None,
    )


def reason_json(reason: Reason) -> Json:
    """A reason's code and values."""
    return {"code": reason.code, "values": dict(reason.values)}


def reason_from(stored: Mapping[str, Any]) -> Reason:
    """The reason again."""
    return Reason(str(stored["code"]), dict(stored.get("values") or {}))


# ---------------------------------------------------------------- single values


def _quantity_json(quantity: Quantity | None) -> Json | None:
    if quantity is None:
        return None
    low, high = _decimal_json(quantity.low), _decimal_json(quantity.high)
    return {"low": low, "high": high, "unit": quantity.unit, "text": quantity.text}


def _quantity(stored: Mapping[str, Any] | None) -> Quantity | None:
    if stored is None:
        return None
    return Quantity(_decimal(stored, "low"), _decimal(stored, "high"), stored.get("unit") or None, stored["text"])


def _decimal_json(value: Decimal | None) -> str | None:
    if value is None:
        return None
    return f"{value:f}" if abs(value.adjusted()) <= WRITTEN_OUT else str(value)


def _decimal(stored: Mapping[str, Any], field: str) -> Decimal | None:
    value = stored.get(field)
    if value is None or value == "":
        return None
    try:
        number = Decimal(str(value))
    except InvalidOperation as error:
        raise UnreadableError(field, value) from error
    if not number.is_finite():
        raise UnreadableError(field, value)
    return number


def _day(stored: Mapping[str, Any], field: str) -> date | None:
    value = stored.get(field)
    if not value:
        return None
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError) as error:
        raise UnreadableError(field, value) from error


def _word(words: type[Word], stored: Mapping[str, Any], field: str, default: Word | None = None) -> Word:
    value = str(stored.get(field) or (default.value if default else ""))
    try:
        return words(value)
    except ValueError as error:
        raise UnreadableError(field, value) from error


def _number(stored: Mapping[str, Any], field: str) -> int:
    value = stored.get(field, 0)
    try:
        return int(value or 0)
    except (TypeError, ValueError) as error:
        raise UnreadableError(field, value) from error
