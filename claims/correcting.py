"""An editor's correction of how a claim is understood: figures retyped or given by value. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from claims.kinds import reading
from claims.kinds.kind import Kind as ClaimKind
from figures.figure import Figure, Kind
from figures.reader import read

PLAIN_NUMBER = re.compile(r"-?[0-9]{1,40}(?:\.[0-9]{1,20})?", re.ASCII)
CURRENCY_CODE = re.compile(r"[A-Z]{3}", re.ASCII)
RULE = "corrected"


class UnusableError(ValueError):
    """A correction that cannot be used: `field` is its path, `code` says why."""

    def __init__(self, field: str, code: str, given: object = "") -> None:
        super().__init__(f"{field}: {code}")
        self.field = field
        self.code = code
        self.given = given


def corrected_roles(
    stored: Sequence[Mapping[str, Any]], given: Sequence[Mapping[str, Any]], kind: ClaimKind, lang: str
) -> list[dict[str, Any]]:
    """The roles with the given ones in their place, in the form of claims.kinds.reading.

    Each given figure names its role and is either retyped (`text`: 49.8亿元) or set (`value`, `unit`, perhaps `step`);
    what is left out stays as it was read. Raises UnusableError.
    """
    waiting = [dict(role) for role in stored]
    return [_corrected(one, _take(waiting, one.get("role")), kind, lang, f"figures/{i}") for i, one in enumerate(given)]


def _take(waiting: list[dict[str, Any]], role: object) -> dict[str, Any] | None:
    """The next stored figure of the role, used up."""
    for index, one in enumerate(waiting):
        if one["role"] == role:
            return waiting.pop(index)
    return None


def _corrected(
    given: Mapping[str, Any], old: dict[str, Any] | None, kind: ClaimKind, lang: str, path: str
) -> dict[str, Any]:
    role = given.get("role")
    if kind.roles and role not in kind.roles:
        raise UnusableError(f"{path}/role", "unknown_role", role)
    figure = reading.figure_from(old) if old else None
    text = given.get("text")
    if text and (figure is None or text != figure.text):
        figure = _retyped(str(text), lang, path)
    if given.get("value") not in (None, ""):
        figure = _set(given, figure, path)
    elif figure is not None and given.get("unit"):
        figure = replace(figure, unit=str(given["unit"]), kind=_kind(given, figure), candidates=(), rule=RULE)
    if figure is None:
        raise UnusableError(f"{path}/value", "no_figure")
    return {"role": str(role), **reading.figure_json(figure)}


def _retyped(text: str, lang: str, path: str) -> Figure:
    found = [figure for figure in read(text, lang=lang) if figure.low is not None or figure.date]
    if len(found) != 1:
        raise UnusableError(f"{path}/text", "not_one_figure", text)
    return replace(found[0], text=text, rule=RULE)


def _set(given: Mapping[str, Any], old: Figure | None, path: str) -> Figure:
    value = _decimal(given["value"], f"{path}/value")
    unchanged = old is not None and old.low == old.high == value
    step = given.get("step")
    if step not in (None, ""):
        worth = _decimal(step, f"{path}/step")
    elif unchanged and old is not None:
        worth = old.step
    else:
        worth = last_digit(value)
    base = old or Figure(kind=Kind.NUMBER, start=0, end=0, text=str(given["value"]))
    unit = str(given.get("unit") or "") or base.unit
    return replace(
        base, low=value, high=value, step=worth, unit=unit, kind=_kind(given, base), candidates=(), rule=RULE
    )


def _kind(given: Mapping[str, Any], old: Figure) -> Kind:
    unit = str(given.get("unit") or old.unit or "")
    if CURRENCY_CODE.fullmatch(unit):
        return Kind.CURRENCY
    return Kind.PERCENT if unit == "%" else old.kind


def _decimal(value: object, path: str) -> Decimal:
    if not PLAIN_NUMBER.fullmatch(str(value)):
        raise UnusableError(path, "no_number", value)
    return Decimal(str(value))


def last_digit(value: Decimal) -> Decimal:
    """What one unit of the last digit is worth that is no trailing zero: 4980000000 → 10000000."""
    normal = value.normalize().as_tuple()
    return Decimal(1).scaleb(int(normal.exponent)) if value else Decimal(1)
