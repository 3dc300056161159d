"""What is said of figures held against what comes of computing: outcome, slip, sentence and corrected wording.

Every figure of a relation can be worked out from the others, so a slip is looked for in each of them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

from claims.kinds.context.slips import TRANSPOSED, transposed
from claims.kinds.digits import LEAST_KEPT, LEAST_SHOWN, MOST_DIGITS, rewritten, significant, to_digits, to_step
from claims.kinds.relating.bands import band, percent_band, rounded
from claims.verdicts import (
    BY_DIGITS,
    POWER_OF_TEN,
    Band,
    Finding,
    Grade,
    Outcome,
    Reason,
    compare,
    power_of_ten,
)
from claims.verdicts import Quantity as Amount
from figures.figure import Exactness, Figure, Kind

ROUNDED = replace(BY_DIGITS, round_within=Decimal("0.10"))  # about 2 billion for 1.86 is rounded, not wrong
FIT = frozenset({Outcome.ACCURATE, Outcome.APPROXIMATE})
NARROW = Decimal("0.03")  # of its value: how wide an expected interval may be and still tell two swapped digits
LEAST_SWAPPED = 3  # digits: two of two digits are half of all there are
SHOWN = 6  # digits of a computed value in a formula
HUNDREDTH, TENTH = Decimal("0.01"), Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Worked:
    """A figure with what the others of its relation make of it."""

    figure: Figure
    expected: Band


def grade(worked: Worked) -> Grade:
    """Grade a written figure against what comes of the others; closing zeros may be rounding."""
    figure = worked.figure
    written = percent_band(figure) if worked_in_percent(figure) else band(figure)
    return compare(written, worked.expected, ROUNDED, rounded=rounded(figure) if figure.step else None)


def worked_in_percent(figure: Figure) -> bool:
    """Whether a figure is a fraction in words, which is worked out in percent."""
    return figure.unit is None and not figure.step and figure.value is not None and 0 < figure.value < 1


def unverifiable(code: str, **values: str) -> Finding:
    """A finding that says what is missing."""
    return Finding(Outcome.UNVERIFIABLE, Reason(code, values))


def tell(
    kind: str,
    relation: Sequence[Worked],
    *,
    values: Mapping[str, str],
    formula: str,
    named: str | None = None,
    settled: Grade | None = None,
) -> Finding:
    """The finding of a relation; its first figure is the one held against the others.

    named: a slip the kind found itself. settled: a grade that another figure of the relation deserves.
    """
    held = relation[0]
    graded = settled or grade(held)
    wrong = graded.outcome is Outcome.INACCURATE
    cause, slipped = (named, held) if named or not wrong else _slip(relation)
    cause = cause if wrong else None
    told = {"written": slipped.figure.text, **_told("expected", slipped), **_told("worked", held), **values}
    return Finding(
        outcome=graded.outcome,
        reason=Reason(_code(kind, graded.outcome, cause), told),
        cause=cause,
        written=Amount(held.figure.low, held.figure.high, held.figure.unit, held.figure.text),
        expected=_expected(held),
        deviation=_percent(graded.deviation, HUNDREDTH),
        formula=formula,
        evidence={
            "expected_low": _kept(held.expected.interval.low),
            "expected_high": _kept(held.expected.interval.high),
        },
        suggestion=None if graded.outcome is Outcome.ACCURATE else _suggestion(slipped),
    )


def _code(kind: str, outcome: Outcome, cause: str | None) -> str:
    return f"{kind}_{(cause or outcome.value).removeprefix(kind + '_')}"


def _slip(relation: Sequence[Worked]) -> tuple[str | None, Worked]:
    """The slip that explains what is written, and the figure it stands in; the held figure where there is none."""
    for worked in relation:
        graded = grade(worked)
        if graded.cause == POWER_OF_TEN or power_of_ten(graded.distance, graded.deviation):
            return POWER_OF_TEN, worked
    for worked in relation:
        if worked.expected.value and _transposed(worked):
            return TRANSPOSED, worked
    return None, relation[0]


def _is_narrow(expected: Band) -> bool:
    low, high = expected.interval.low, expected.interval.high
    return None not in (expected.value, low, high) and (high or 0) - (low or 0) <= (expected.value or 0) * NARROW


def _transposed(worked: Worked) -> bool:
    """Two digits in each other's place, where what is expected is narrow enough to tell."""
    expected = worked.expected
    if expected.value is None or not _is_narrow(expected):
        return False
    return transposed(worked.figure, expected.value) or any(map(expected.interval.holds, _swaps(worked.figure)))


def _swaps(figure: Figure) -> list[Decimal]:
    """The values of a figure with two neighbouring digits in each other's place."""
    if not figure.step or figure.value is None:
        return []
    digits = f"{int(figure.value / figure.step)}"
    return [
        Decimal(digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]) * figure.step
        for at in range(len(digits) - 1)
        if digits[at] != digits[at + 1] and LEAST_SWAPPED <= len(digits.rstrip("0")) <= MOST_DIGITS
    ]


def _expected(worked: Worked) -> Amount:
    value = worked.expected.value
    unit = "%" if worked_in_percent(worked.figure) else worked.figure.unit
    if value is None:
        return Amount(worked.expected.interval.low, worked.expected.interval.high, unit)
    kept = to_digits(value, max(LEAST_KEPT, significant(worked.figure) + 1)) if value else value
    return Amount(kept, kept, unit)


def _told(name: str, worked: Worked) -> dict[str, str]:
    """A value for a sentence: in the written words, or as an amount where these cannot be kept."""
    text = _written_anew(worked)
    loose = worked.figure.kind is Kind.CURRENCY and text.endswith(f" {worked.figure.unit}")
    return {f"{name}_money": text} if loose else {name: text}


def _written_anew(worked: Worked) -> str:
    """The expected value in the written digits and words; with its unit where the words cannot be kept."""
    figure, value = replace(worked.figure, exactness=Exactness.EXACT), worked.expected.value
    if value is None:
        return ""
    if worked_in_percent(figure):
        return f"{value.quantize(TENTH, rounding=ROUND_HALF_UP):f}%"
    shown = to_digits(value, max(LEAST_SHOWN, significant(figure))) if value else value
    unit = "" if figure.unit is None else "%" if figure.unit == "%" else f" {figure.unit}"
    kept = abs(to_step(value, figure.step) - value) <= abs(value) * BY_DIGITS.near
    return (rewritten(figure, value) if kept else None) or f"{shown.normalize():f}{unit}"


def _suggestion(worked: Worked) -> Reason | None:
    """The corrected wording; nothing where it changes nothing."""
    told, old = _told("new", worked), worked.figure.text
    if "new_money" in told:
        return Reason("write_amount", {"old": old, "new": told["new_money"]})
    return Reason("write", {"old": old, **told}) if told["new"] not in ("", old) else None


def _percent(share: Decimal | None, step: Decimal) -> Decimal | None:
    if share is None:
        return None
    if abs(share) > 10_000:
        return to_digits(share * 100, LEAST_KEPT)
    return (share * 100).quantize(step, rounding=ROUND_HALF_UP) + 0


def _kept(value: Decimal | None) -> str | None:
    return None if value is None else f"{to_digits(value, 10):f}" if value else "0"


def plain(figure: Figure) -> str:
    """A figure's value in a formula."""
    return "" if figure.value is None else f"{figure.value.normalize():f}"


def to_shown(value: Decimal) -> str:
    """A computed value in a formula, in as many digits as a reader can use."""
    return f"{to_digits(value, SHOWN):f}" if value else "0"
