"""Unit: a measure and the same measure in another unit, as 100亩(约6.7公顷), 5 miles (8 km) or 华氏100度(38℃).

Recomputed with exact factors (claims/kinds/measuring/units.py), within the rounding of both figures: closing zeros may
be rounding. Where a unit has several customs (ton, gallon, 斤) the one that fits counts. Left alone: two measures of
one unit, of two dimensions, or with words between them that are not understood; so much per something unknown.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from claims.kinds.context.drafting import Drafting
from claims.kinds.context.slips import TRANSPOSED, transposed
from claims.kinds.converting.telling import percent
from claims.kinds.digits import (
    LEAST_KEPT,
    LEAST_SHOWN,
    allowed,
    coarse_step,
    magnitude,
    readable,
    rewritten,
    significant,
    to_digits,
)
from claims.kinds.kind import Draft, Kind, Reference, Role, Statement, Text
from claims.kinds.measuring.pairing import pairs
from claims.kinds.measuring.units import Worth, units
from claims.verdicts import BY_DIGITS, POWER_OF_TEN, Band, Finding, Grade, Outcome, Quantity, Reason, compare
from figures.figure import Exactness, Figure, Interval

ROUNDED = replace(BY_DIGITS, round_within=Decimal("0.10"))  # "300 feet (100 metres)" is rounded, not wrong
FIT = frozenset({Outcome.ACCURATE, Outcome.APPROXIMATE})
INVERTED = "factor_inverted"
VAGUE = str.maketrans("", "", "多余餘几幾数數여")  # leave digits of the numeral open: 300多公里
CODES = {POWER_OF_TEN: "unit_power_of_ten", INVERTED: "unit_inverted", TRANSPOSED: "unit_digits_transposed"}


@dataclass(frozen=True, slots=True)
class Measured:
    """A target held against its source by one pair of customs: the two ends expected, and the grade."""

    low: Decimal
    high: Decimal
    grade: Grade


def detect(text: Text, figures: Sequence[Figure]) -> Iterator[Draft]:
    """Every measure that is followed by itself in another unit."""
    drafting = Drafting(text.body)
    for pair in pairs(text.body, figures):
        yield drafting.draft("unit", (Role("from", pair.source), Role("to", pair.target)))


def recompute(statement: Statement, _reference: Reference) -> Sequence[Finding]:
    """One finding: the first measure in the unit of the second."""
    sources, targets = statement.figures("from"), statement.figures("to")
    if not sources or not targets:
        return (_unverifiable("unit_missing", role="to" if sources else "from"),)
    source, target = sources[0], targets[0]
    for figure in (source, target):
        if figure.unit not in units():
            return (_unverifiable("unit_unknown", text=figure.text),)
        if figure.low is None or figure.high is None or not _is_told(figure):
            return (_unverifiable("unit_unreadable", text=figure.text),)
    if units()[source.unit or ""].measures != units()[target.unit or ""].measures:
        return (_unverifiable("unit_differs", first=source.text, second=target.text),)
    return (_finding(source, target),)


def _is_told(figure: Figure) -> bool:
    """Whether a figure is of a size that can be written in a newspaper; a temperature may be nothing."""
    return readable(magnitude(figure)) or not figure.value


def _finding(source: Figure, target: Figure) -> Finding:
    ours = [
        _measured(source, target, one, other)
        for one in units()[source.unit or ""].customs
        for other in units()[target.unit or ""].customs
    ]
    fitting = next((each for each in ours if each.grade.outcome is Outcome.ACCURATE), None)
    best = fitting or next((each for each in ours if each.grade.outcome in FIT), ours[0])
    return _tell(source, target, best)


def _measured(source: Figure, target: Figure, one: Worth, other: Worth) -> Measured:
    measured = _held(source, target, one, other)
    if measured.grade.outcome in FIT or not (one.zero or other.zero):
        return measured
    difference = _held(source, target, Worth(one.worth), Worth(other.worth))  # a warming of 1.5 C (2.7 F)
    return difference if difference.grade.outcome in FIT else measured


def _held(source: Figure, target: Figure, one: Worth, other: Worth) -> Measured:
    grade = compare(_band(target), _turned(source, one, other), ROUNDED, rounded=allowed(target, as_rounded=True))
    if grade.outcome is Outcome.INACCURATE and not grade.cause:
        grade = _as_rounded(source, target, one, other) or grade
    low, high = (other.from_base(one.to_base(end or Decimal(0))) for end in (source.low, source.high))
    return Measured(low, high, grade)


def _band(figure: Figure) -> Band:
    return Band(figure.value, allowed(figure))


def _turned(source: Figure, one: Worth, other: Worth, *, as_rounded: bool = False) -> Band:
    """The source in the target's unit, with what its digits allow."""
    interval = allowed(source, as_rounded=as_rounded)
    low, high = (None if end is None else other.from_base(one.to_base(end)) for end in (interval.low, interval.high))
    value = None if source.value is None else other.from_base(one.to_base(source.value))
    return Band(value, Interval(low, high))


def _as_rounded(source: Figure, target: Figure, one: Worth, other: Worth) -> Grade | None:
    """Both rounded to their digits before the zeros: about 300 feet (100 metres), more than 300 km (180 miles)."""
    source, target = (_plain(figure) for figure in (source, target))
    if coarse_step(source) == source.step:
        return None
    near = compare(_band(target), _turned(source, one, other), replace(ROUNDED, near=ROUNDED.round_within))
    wide = _turned(source, one, other, as_rounded=True).interval
    if near.outcome is Outcome.INACCURATE or not allowed(target, as_rounded=True).meets(wide):
        return None
    return replace(near, outcome=Outcome.APPROXIMATE)


def _plain(figure: Figure) -> Figure:
    """The figure without its hedge: 300多公里 is 300公里 that was rounded."""
    return replace(figure, exactness=Exactness.EXACT, text=figure.text.translate(VAGUE))


# ---------------------------------------------------------------- telling


def _tell(source: Figure, target: Figure, best: Measured) -> Finding:
    outcome, new = best.grade.outcome, _rewritten(target, best)
    cause = _cause(source, target, best) if outcome is Outcome.INACCURATE else None
    code = CODES.get(cause or "", f"unit_{outcome.value}")
    values = {"from": source.text, "expected": new, "written": target.text, "off": _off(best.grade)}
    return Finding(
        outcome=outcome,
        reason=Reason(code, values),
        cause=cause,
        written=Quantity(target.low, target.high, target.unit, target.text),
        expected=_expected(target, best),
        deviation=percent(best.grade.deviation, places=2),
        formula=f"{_shown(source.low, source.high)} {source.unit} = {_kept(best, LEAST_KEPT)} {target.unit}",
        suggestion=_suggestion(target, new) if outcome is not Outcome.ACCURATE else None,
    )


def _cause(source: Figure, target: Figure, best: Measured) -> str | None:
    """The slip that explains what is written, where one does."""
    if best.grade.cause or _is_inverted(source, target):
        return best.grade.cause or INVERTED
    return TRANSPOSED if transposed(target, best.low) else None


def _is_inverted(source: Figure, target: Figure) -> bool:
    """Multiplied where it should have been divided: 5 km (8 miles)."""
    one, other = units()[source.unit or ""].customs[0], units()[target.unit or ""].customs[0]
    if one.zero or other.zero:
        return False
    return compare(_band(target), _turned(source, other, one), ROUNDED).outcome in FIT


def _expected(target: Figure, best: Measured) -> Quantity:
    digits = max(LEAST_KEPT, significant(target) + 1)
    return Quantity(_rounded(best.low, digits), _rounded(best.high, digits), target.unit)


def _rewritten(target: Figure, best: Measured) -> str:
    """The expected value in the written digits and words; with its unit's sign where the words cannot be kept."""
    plain = replace(target, exactness=Exactness.EXACT)
    new = rewritten(plain, best.low) if best.low == best.high else None
    return new or f"{_kept(best, max(LEAST_SHOWN, significant(target)))} {target.unit}"


def _kept(best: Measured, digits: int) -> str:
    return _shown(_rounded(best.low, digits), _rounded(best.high, digits))


def _rounded(value: Decimal, digits: int) -> Decimal:
    return to_digits(value, digits) if value else value


def _suggestion(target: Figure, new: str) -> Reason | None:
    return None if new == target.text else Reason("write", {"old": target.text, "new": new})


def _off(grade: Grade) -> str:
    off = percent(grade.deviation, places=1)
    return "" if off is None else f"{off:f}"


def _shown(low: Decimal | None, high: Decimal | None) -> str:
    return "–".join(dict.fromkeys(f"{end:f}" for end in (low, high) if end is not None))


def _unverifiable(code: str, **values: str) -> Finding:
    return Finding(Outcome.UNVERIFIABLE, Reason(code, values))


KIND = Kind(
    name="unit",
    roles=("from", "to"),
    detect=detect,
    recompute=recompute,
    required=("from", "to"),
)
