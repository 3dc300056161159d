"""An editor's correction of how a claim is understood: figures retyped or given by value. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from claims.kinds import reading
from claims.kinds.kind import Basis, RateBasis, StatedRate, Statement
from claims.kinds.kind import Kind as ClaimKind
from claims.verdicts import Reason
from figures.figure import Figure, Kind
from figures.reader import read
from figures.words.currencies import CODES
from figures.words.units import DURATION_SIGNS, SIGNS

PLAIN_NUMBER = re.compile(r"-?[0-9]{1,40}(?:\.[0-9]{1,20})?", re.ASCII)
CURRENCIES = frozenset(CODES.split())
UNITS = frozenset({"%", "pp", *SIGNS, *DURATION_SIGNS, "day", "week", "month", "year"})
RULE = "corrected"

Place = tuple[str, int]  # a quote's words, and where they start in the text (0 where their place is not known)


class UnusableError(ValueError):
    """A correction that cannot be used: `field` is its path, `code` says why."""

    def __init__(self, field: str, code: str, given: object = "") -> None:
        super().__init__(f"{field}: {code}")
        self.field = field
        self.code = code
        self.given = given


def corrected_roles(
    stored: Sequence[Mapping[str, Any]],
    given: Sequence[Mapping[str, Any]],
    kind: ClaimKind,
    lang: str,
    places: Sequence[Place],
) -> list[dict[str, Any]]:
    """The roles with the given ones in their place, in the form of claims.kinds.reading.

    Each given figure names its role and is either retyped as the claim's words have it (`text`: 49.8亿元) or set
    (`value`, `unit`, perhaps `step`); what is left out stays as it was read. Raises UnusableError.
    """
    waiting = [dict(role) for role in stored]
    corrected = []
    for index, one in enumerate(given):
        path = f"figures/{index}"
        if kind.roles and one.get("role") not in kind.roles:
            raise UnusableError(f"{path}/role", "unknown_role", one.get("role"))
        old = _take(waiting, one.get("role"))
        figure = _corrected(one, reading.figure_from(old) if old else None, lang, path, places)
        corrected.append({"role": str(one.get("role")), **reading.figure_json(figure)})
    return corrected


def corrected_basis(
    given: Mapping[str, Any], published: datetime | date | None, stored: Mapping[str, Any]
) -> RateBasis:
    """The rate basis an editor chose, for the stored reading. Raises UnusableError, and UnreadableError for a day.

    A stated rate is given as {"value", "base", "quote"}, one unit of base in quote; without currencies it is of the
    claim's first amount in its second, and without a value the one that was read from the text.
    """
    basis = reading.rate_basis_from({**given, "chosen": True, "rate": None})
    if basis.basis is Basis.STATED:
        return RateBasis(Basis.STATED, chosen=True, rate=_stated_rate(given.get("rate") or {}, stored))
    if basis.basis is Basis.PUBLICATION:
        return basis
    if basis.first is None:
        raise UnusableError("rate_basis/first", "no_day")
    last = basis.last or basis.first
    if last < basis.first:
        raise UnusableError("rate_basis/last", "days_reversed")
    day = published.date() if isinstance(published, datetime) else published
    if day is not None and basis.first > day:
        raise UnusableError("rate_basis/first", "day_to_come", basis.first.isoformat())
    return replace(basis, last=last)


def _stated_rate(given: Mapping[str, Any], stored: Mapping[str, Any]) -> StatedRate:
    old = reading.rate_basis_from(stored.get("rate_basis") or {}).rate
    if given.get("value") in (None, "") and old is not None:
        return old
    if given.get("value") in (None, ""):
        raise UnusableError("rate_basis/rate/value", "no_rate")
    value = _decimal(given["value"], "rate_basis/rate/value")
    if value <= 0:
        raise UnusableError("rate_basis/rate/value", "not_positive", given["value"])
    units = list(dict.fromkeys(role.get("unit") or "" for role in stored["roles"]))
    base = str(given.get("base") or "").strip().upper() or next(iter(units), "")
    quote = str(given.get("quote") or "").strip().upper() or next((unit for unit in units if unit != base), "")
    if {base, quote} != set(units):
        raise UnusableError("rate_basis/rate/base", "other_pair", f"{base}, {quote}")
    return StatedRate(base, quote, value)


def corrections(statement: Statement) -> tuple[Reason, ...]:
    """What an editor reads otherwise than the words have it, as notes for every finding of the statement."""
    figures = (role.figure for role in statement.roles if role.figure.rule == RULE)
    return tuple(
        Reason("figure_corrected", {"text": one.text, "value": f"{one.low} {one.unit or ''}"}) for one in figures
    )


def _take(waiting: list[dict[str, Any]], role: object) -> dict[str, Any] | None:
    """The next stored figure of the role, used up."""
    for index, one in enumerate(waiting):
        if one["role"] == role:
            return waiting.pop(index)
    return None


def _corrected(
    given: Mapping[str, Any], figure: Figure | None, lang: str, path: str, places: Sequence[Place]
) -> Figure:
    text = given.get("text")
    if text and (figure is None or text != figure.text):
        figure = _retyped(str(text), lang, path, places)
    if given.get("value") not in (None, ""):
        figure = _set(given, figure, path)
    elif figure is not None and given.get("unit") and given["unit"] != figure.unit:
        unit = _unit(given["unit"], path)
        figure = replace(figure, unit=unit, kind=_kind(unit, figure), candidates=(), rule=RULE)
    if figure is None:
        raise UnusableError(f"{path}/value", "no_figure")
    return figure


def _retyped(text: str, lang: str, path: str, places: Sequence[Place]) -> Figure:
    """The figure of the claim's own words that the editor points at."""
    found = [figure for figure in read(text, lang=lang) if figure.low is not None or figure.date]
    if len(found) != 1:
        raise UnusableError(f"{path}/text", "not_one_figure", text)
    starts = [start + exact.find(text) for exact, start in places if text in exact]
    if not starts:
        raise UnusableError(f"{path}/text", "not_in_quote", text)
    return replace(found[0], text=text, start=starts[0], end=starts[0] + len(text))


def _set(given: Mapping[str, Any], old: Figure | None, path: str) -> Figure:
    value = _decimal(given["value"], f"{path}/value")
    if value <= 0:
        raise UnusableError(f"{path}/value", "not_positive", given["value"])
    unchanged = old is not None and old.low == old.high == value
    step = given.get("step")
    if step not in (None, ""):
        worth = _decimal(step, f"{path}/step")
    elif unchanged and old is not None:
        worth = old.step
    else:
        worth = last_digit(value)
    base = old or Figure(kind=Kind.NUMBER, start=0, end=0, text=str(given["value"]))
    unit = _unit(given["unit"], path) if given.get("unit") else base.unit
    if unchanged and unit == base.unit and worth == base.step:
        return base
    return replace(base, low=value, high=value, step=worth, unit=unit, kind=_kind(unit, base), candidates=(), rule=RULE)


def _unit(given: object, path: str) -> str:
    """A known currency in capitals, or a unit as the reader of figures names it."""
    unit = str(given).strip()
    if unit.upper() in CURRENCIES:
        return unit.upper()
    if unit in UNITS:
        return unit
    raise UnusableError(f"{path}/unit", "unknown_unit", given)


def _kind(unit: str | None, old: Figure) -> Kind:
    if unit in CURRENCIES:
        return Kind.CURRENCY
    return Kind.PERCENT if unit in ("%", "pp") else old.kind


def _decimal(value: object, path: str) -> Decimal:
    if not PLAIN_NUMBER.fullmatch(str(value)):
        raise UnusableError(path, "no_number", value)
    return Decimal(str(value))


def last_digit(value: Decimal) -> Decimal:
    """What one unit of the last digit is worth that is no trailing zero: 4980000000 → 10000000."""
    normal = value.normalize().as_tuple()
    return Decimal(1).scaleb(int(normal.exponent)) if value else Decimal(1)
