"""Growth over years: 从2025年的100亿增至2028年的173亿,年均增长20%, or 100亿,后两年分别增长20%和10%,达到132亿.

Recomputed as the compound yearly rate (result ÷ base)^(1 ÷ years) − 1, or as the base grown by each year's rate, within
the rounding of all figures. Left alone: a yearly rate without its base, its result or its years; annualised rates.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from claims.kinds.changing.telling import kept, suggestion, unverifiable
from claims.kinds.context.drafting import Drafting
from claims.kinds.converting.telling import percent
from claims.kinds.digits import magnitude, rewritten
from claims.kinds.growing.judging import Growth, Judged, graded, judge, years_of
from claims.kinds.growing.pairing import Found, Growths
from claims.kinds.kind import Draft, Kind, Reference, Role, Statement, Text
from claims.verdicts import Finding, Outcome, Quantity, Reason
from figures.figure import Figure

FEW = {Outcome.ACCURATE: "accurate", Outcome.APPROXIMATE: "approximate", Outcome.INACCURATE: "inaccurate"}


def detect(text: Text, figures: Sequence[Figure]) -> Iterator[Draft]:
    """Every growth whose base, result, rates and years the text gives."""
    drafting = Drafting(text.body)
    for found in Growths(text.body, text.lang, figures).found():
        yield drafting.draft("growth", _roles(found))


def _roles(found: Found) -> list[Role]:
    many = (("years", found.years), ("rate", found.rates))
    each = [Role(name, figure) for name, figures in many for figure in figures]
    return [Role("base", found.base), *each, Role("result", found.result)]


def recompute(statement: Statement, _reference: Reference) -> Sequence[Finding]:
    """One finding: the written rate, or the result where each year has its own rate."""
    growth = _growth(statement)
    if growth is None:
        return (unverifiable("growth_missing", statement.figures("rate")),)
    judged = judge(growth)
    if judged is None or judged.expected.value is None:
        return (unverifiable("growth_unreadable", growth.rates),)
    return (_finding(growth, judged, judged.expected.value),)


def accurate(statement: Statement, _reference: Reference) -> bool:
    """Whether the written rate, or result, is what comes of the rest."""
    growth = _growth(statement)
    judged = None if growth is None else graded(growth)
    return judged is not None and judged.expected.value is not None and judged.grade.outcome is Outcome.ACCURATE


def _growth(statement: Statement) -> Growth | None:
    """The growth of a statement; None where a figure of it is missing."""
    base, result, rates = (statement.figures(role) for role in ("base", "result", "rate"))
    years = len(rates) if len(rates) > 1 else years_of(statement.figures("years"))
    if not base or not result or not rates or years is None:
        return None
    return Growth(base[0], result[0], tuple(rates), years)


def _finding(growth: Growth, judged: Judged, expected: Decimal) -> Finding:
    outcome = judged.grade.outcome
    written = magnitude(growth.result if len(growth.rates) > 1 else growth.rates[0])
    value = kept(written, abs(expected))
    return Finding(
        outcome=outcome,
        reason=Reason(_code(growth, judged), _values(growth, written, abs(expected))),
        cause=judged.cause,
        written=Quantity(written.low, written.high, written.unit, written.text),
        expected=Quantity(value, value, written.unit),
        deviation=percent(judged.grade.deviation, places=2),
        formula=_formula(growth, f"{value:f} {written.unit or ''}".strip()),
        suggestion=suggestion(written, expected) if outcome is not Outcome.ACCURATE else None,
    )


def _code(growth: Growth, judged: Judged) -> str:
    if len(growth.rates) > 1:
        return f"growth_result_{FEW[judged.grade.outcome]}"
    return f"growth_{judged.cause or FEW[judged.grade.outcome]}"


def _values(growth: Growth, written: Figure, expected: Decimal) -> dict[str, str]:
    return {
        "base": growth.base.text,
        "result": growth.result.text,
        "rates": ", ".join(rate.text for rate in growth.rates),
        "years": str(growth.years),
        "written": written.text,
        "expected": rewritten(written, expected) or f"{kept(written, expected):f}",
    }


def _formula(growth: Growth, result: str) -> str:
    base = f"{growth.base.low:f}"
    if len(growth.rates) > 1:
        return " × ".join((base, *(f"(1 + {rate.low:f} %)" for rate in growth.rates))) + f" = {result}"
    return f"({growth.result.low:f} ÷ {base})^(1 ÷ {growth.years}) − 1 = {result}"


KIND = Kind(
    name="growth",
    roles=("base", "years", "rate", "result"),
    detect=detect,
    recompute=recompute,
    required=("base", "rate", "result"),
    accurate=accurate,
)
