"""What single slip explains a wrong statement: the one that, undone, makes it right. One function for all kinds.

Looked for only where a kind found a statement inaccurate and named no slip itself: an outcome never changes, a cause
and a note are added. Every figure of the statement is put right in each of the ways a hand goes wrong, the kind
is asked whether it comes out, and the first repair that does names the slip.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations, islice

from claims.kinds.digits import MOST_DIGITS, rewritten
from claims.kinds.kind import Role, Statement, Voice
from claims.verdicts import POWER_OF_TEN, POWERS, Finding, Outcome, Reason
from figures.figure import Figure, Kind

TRANSPOSED, WRONG_DIGIT, CURRENCY, YEAR = "digits_transposed", "wrong_digit", "wrong_currency", "wrong_year"
PERCENT_FOR_POINTS, POINTS_FOR_PERCENT = "percent_for_points", "points_for_percent"
SWAPPED = "swapped_parts"
LEAST_DIGITS = 2  # of one digit any other is "one digit wrong", which explains nothing
MOST_TRIED = 240  # recomputations for one statement
MISTAKEN = ("USD", "EUR", "GBP", "JPY", "CNY", "KRW", "HKD", "TWD")  # currencies written for each other
POINTS, PERCENT = "pp", "%"
DIGITS = "0123456789"
PAIR = 2  # figures of one worth, one wrong by what the other is
FITS = Decimal("0.05")  # how near a repaired value must come to be worth a recomputation

ComesOut = Callable[[Statement], bool]
Repair = Callable[[Figure, Decimal | None], Iterator[tuple[str, Figure]]]


def name_slip(statement: Statement, findings: Sequence[Finding], comes_out: ComesOut) -> list[Finding]:
    """The findings, the only one with its slip where it is inaccurate and one repair makes it come out right."""
    if len(findings) != 1 or not _is_unexplained(findings[0]):
        return list(findings)
    for cause, written, repaired, roles in islice(_repairs(statement, findings[0]), MOST_TRIED):
        if comes_out(replace(statement, roles=roles, voice=Voice.OWN)):
            note = Reason(f"slip_{cause}", {"written": written.text, "meant": _told(repaired)})
            return [replace(findings[0], cause=cause, notes=(*findings[0].notes, note))]
    return list(findings)


def _is_unexplained(finding: Finding) -> bool:
    """Wrong, without a slip; figures only put in order have no value to come out right, and any digit would do."""
    return finding.outcome is Outcome.INACCURATE and not finding.cause and finding.expected is not None


def _repairs(statement: Statement, finding: Finding) -> Iterator[tuple[str, Figure, Figure, tuple[Role, ...]]]:
    """Every statement that differs by one repaired figure, the likeliest slips first, the figure held first."""
    held = finding.written.text if finding.written else ""
    places = sorted(range(len(statement.roles)), key=lambda at: statement.roles[at].figure.text != held)
    needed = [_needed(role.figure, held, finding, len(statement.roles)) for role in statement.roles]
    for repair in REPAIRS:
        for at in places:
            role = statement.roles[at]
            for cause, repaired in repair(role.figure, needed[at]):
                roles = (*statement.roles[:at], Role(role.name, repaired), *statement.roles[at + 1 :])
                yield cause, role.figure, repaired, roles
        if repair is _moved:
            yield from _exchanges(statement.roles)


def _needed(figure: Figure, held: str, finding: Finding, roles: int) -> Decimal | None:
    """The value that would be right, where it is known without trying: of the figure held, or the other of two."""
    written, expected = finding.written, finding.expected
    if written is None or expected is None or not expected.low or not written.low or not figure.value:
        return None
    if expected.low != expected.high or written.low != written.high:
        return None
    if figure.text == held:
        return expected.low if expected.unit == figure.unit and abs(figure.value) == abs(written.low) else None
    return figure.value * written.low / expected.low if roles == PAIR else None


def _exchanges(roles: tuple[Role, ...]) -> Iterator[tuple[str, Figure, Figure, tuple[Role, ...]]]:
    """Two figures of one unit and different roles in each other's place."""
    for (at, one), (to, other) in combinations(enumerate(roles), 2):
        if one.name != other.name and one.figure.kind is other.figure.kind and one.figure.unit == other.figure.unit:
            exchanged = list(roles)
            exchanged[at], exchanged[to] = Role(one.name, other.figure), Role(other.name, one.figure)
            yield SWAPPED, one.figure, other.figure, tuple(exchanged)


def _told(figure: Figure) -> str:
    return figure.date or figure.text


# ---------------------------------------------------------------- the slips, undone
# Each is told the value that would be right, where it is known, and leaves out what comes nowhere near it.


def _is_far(value: Decimal, needed: Decimal | None) -> bool:
    """Whether a repaired value is not worth a recomputation."""
    if not needed or not value:
        return False
    return abs(abs(value / needed) - 1) > FITS


def _moved(figure: Figure, needed: Decimal | None) -> Iterator[tuple[str, Figure]]:
    """The point, or a scale word, in another place; the digits stay."""
    if not figure.step or figure.value is None or figure.is_range or figure.kind is Kind.DATE:
        return
    for power in (sign * power for power in POWERS for sign in (-1, 1)):
        value = figure.value.scaleb(power)
        if not _is_far(value, needed):
            step = figure.step.scaleb(power)
            yield POWER_OF_TEN, replace(figure, low=value, high=value, step=step, text=f"{value:f}")


def _swapped_back(figure: Figure, needed: Decimal | None) -> Iterator[tuple[str, Figure]]:
    digits = _digits(figure)
    for at in range(len(digits.rstrip("0")) - 1):
        if digits[at] != digits[at + 1]:
            repaired = _with_digits(figure, digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :], needed)
            if repaired:
                yield TRANSPOSED, repaired


def _other_digit(figure: Figure, needed: Decimal | None) -> Iterator[tuple[str, Figure]]:
    digits = _digits(figure)
    for at in range(len(digits.rstrip("0"))):
        for digit in DIGITS:
            if digit != digits[at]:
                repaired = _with_digits(figure, digits[:at] + digit + digits[at + 1 :], needed)
                if repaired:
                    yield WRONG_DIGIT, repaired


def _other_currency(figure: Figure, _needed: Decimal | None) -> Iterator[tuple[str, Figure]]:
    if figure.kind is Kind.CURRENCY:
        others = (unit for unit in MISTAKEN if unit != figure.unit)
        yield from ((CURRENCY, replace(figure, unit=unit, text=unit, candidates=())) for unit in others)


def _percent_or_points(figure: Figure, _needed: Decimal | None) -> Iterator[tuple[str, Figure]]:
    if figure.unit == PERCENT:
        yield PERCENT_FOR_POINTS, replace(figure, unit=POINTS)
    elif figure.unit == POINTS:
        yield POINTS_FOR_PERCENT, replace(figure, unit=PERCENT)


def _other_year(figure: Figure, _needed: Decimal | None) -> Iterator[tuple[str, Figure]]:
    """A date a year off, where the year is written."""
    date = figure.date or ""
    year = date[:4]
    if figure.kind is not Kind.DATE or not year.isdecimal() or year not in figure.text or "/" in date:
        return
    for other in (int(year) - 1, int(year) + 1):
        yield YEAR, replace(figure, date=f"{other:04d}{date[4:]}", text=figure.text.replace(year, f"{other:04d}", 1))


REPAIRS: tuple[Repair, ...] = (_moved, _swapped_back, _percent_or_points, _other_year, _other_currency, _other_digit)


def _digits(figure: Figure) -> str:
    """The written digits of a point; none where they are too few to tell a slip, or the figure is a range."""
    if not figure.step or figure.value is None or figure.is_range or figure.kind is Kind.DATE:
        return ""
    digits = f"{int(abs(figure.value) / figure.step)}"
    return digits if LEAST_DIGITS <= len(digits) <= MOST_DIGITS else ""


def _with_digits(figure: Figure, digits: str, needed: Decimal | None) -> Figure | None:
    """The figure with other digits in the same places and with the same sign; None where they are nothing."""
    if digits[0] == "0" and digits.strip("0") == "":
        return None
    value = Decimal(digits) * figure.step
    if _is_far(value, needed):
        return None
    value = -value if figure.high is not None and figure.high < 0 else value
    text = rewritten(figure, abs(value)) or rewritten(figure, value)
    return replace(figure, low=value, high=value, text=text or figure.text)
