"""What is said of a change: the finding with its sentence, its formula and the corrected wording."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from claims.kinds.changing.judging import PERCENT, POINTS_FOR_PERCENT, Change, Judged, in_percent
from claims.kinds.converting.telling import percent
from claims.kinds.digits import LEAST_SHOWN, magnitude, rewritten, to_digits, to_step
from claims.verdicts import Finding, Outcome, Quantity, Reason
from figures.figure import Figure

BEYOND_ITSELF = "falls_beyond_itself"
CODES = {
    Outcome.ACCURATE: "accurate",
    Outcome.APPROXIMATE: "approximate",
    Outcome.INACCURATE: "inaccurate",
}


def tell(change: Change, judged: Judged) -> Finding:
    """The finding of a change that was graded."""
    outcome = judged.grade.outcome
    by, expected = magnitude(in_percent(_in_its_unit(change, judged))), judged.expected.value or Decimal(0)
    return Finding(
        outcome=outcome,
        reason=Reason(f"change_{_code(change, judged)}", _values(change, by, expected)),
        cause=judged.cause,
        written=Quantity(by.low, by.high, by.unit, change.by.text),
        expected=Quantity(*(kept(by, expected),) * 2, by.unit),
        deviation=percent(judged.grade.deviation, places=2),
        formula=_formula(change, by, expected),
        evidence={"cause": judged.cause, "expected_low": _shown(judged, low=True), "expected_high": _shown(judged)},
        suggestion=suggestion(by, expected, old=change.by.text) if outcome is not Outcome.ACCURATE else None,
    )


def unverifiable(code: str, written: Sequence[Figure]) -> Finding:
    """A finding that says what is missing."""
    first = written[0] if written else None
    quantity = Quantity(first.low, first.high, first.unit, first.text) if first else None
    return Finding(Outcome.UNVERIFIABLE, Reason(code, {"text": first.text if first else ""}), written=quantity)


def beyond_itself(by: Figure) -> Finding:
    """The finding of a fall by once or more: 下降一倍 leaves nothing, and half is meant."""
    written = Quantity(by.low, by.high, by.unit, by.text)
    return Finding(Outcome.INACCURATE, Reason("change_beyond_itself", {"written": by.text}), BEYOND_ITSELF, written)


def kept(by: Figure, expected: Decimal) -> Decimal:
    """The expected value in the written digits; a figure in a word has none, and gets three."""
    if by.step:
        return to_step(expected, by.step)
    return to_digits(expected, LEAST_SHOWN).normalize() if expected else expected


def suggestion(by: Figure, expected: Decimal, *, old: str | None = None) -> Reason | None:
    """The written figure with the expected value in its own digits; nothing where that changes nothing."""
    new = rewritten(by, abs(expected)) if expected else None
    if new is None or new == (old or by.text):
        return None
    return Reason("write", {"old": old or by.text, "new": new})


def _in_its_unit(change: Change, judged: Judged) -> Figure:
    """The figure of the change; points that are told of amounts as the percent they should be."""
    if judged.cause != POINTS_FOR_PERCENT or change.of_percents or change.by.low is None:
        return change.by
    return replace(change.by, unit=PERCENT, text=f"{abs(change.by.low):f}%")


def _code(change: Change, judged: Judged) -> str:
    if change.start is None:
        return f"{CODES[judged.grade.outcome]}_rise"
    return judged.cause or CODES[judged.grade.outcome]


def _values(change: Change, by: Figure, expected: Decimal) -> dict[str, str]:
    new = rewritten(by, abs(expected)) if expected else None
    unit = "%" if by.unit == PERCENT else ""
    return {
        "from": change.start.text if change.start else "",
        "to": change.end.text if change.end else "",
        "rise": change.rise.text if change.rise else "",
        "written": change.by.text,
        "expected": f"{'−' if expected < 0 else ''}{new or f'{kept(by, abs(expected)):f}{unit}'}",
    }


def _formula(change: Change, by: Figure, expected: Decimal) -> str:
    result = f"{kept(by, expected):f} {by.unit or ''}".strip()
    end, start, rise = (_number(figure) for figure in (change.end, change.start, change.rise))
    if change.start is None:
        return f"{rise} ÷ ({end} {'+' if change.falls else '−'} {rise}) = {result}"
    first, last = (start, end) if change.falls else (end, start)
    return f"({first} − {last}) ÷ {start} = {result}" if by.unit == PERCENT else f"{first} − {last} = {result}"


def _number(figure: Figure | None) -> str:
    if figure is None or figure.low is None:
        return ""
    return f"{figure.low:f}" if not figure.is_range or figure.high is None else f"{figure.low:f}–{figure.high:f}"


def _shown(judged: Judged, *, low: bool = False) -> str | None:
    end = judged.expected.interval.low if low else judged.expected.interval.high
    return None if end is None else f"{to_digits(end, 6):f}" if end else "0"
