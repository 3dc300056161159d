"""Outcomes, findings and verdicts: the only place that grades.

A finding answers one question about a claim; the verdict sums up a check's findings by one table.
`compare` grades one written figure against one recomputed figure by a policy a kind; `combine` makes the verdict.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from figures.figure import Interval


class Outcome(StrEnum):
    """One finding's answer. The first five come of recomputing, the last four of a linked source."""

    ACCURATE = "accurate"
    APPROXIMATE = "approximate"
    OUTDATED = "outdated"
    INACCURATE = "inaccurate"
    UNVERIFIABLE = "unverifiable"
    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    NOT_FOUND = "not_found"
    UNREADABLE = "unreadable"


class Verdict(StrEnum):
    """The summary of a check."""

    ACCURATE = "accurate"
    APPROXIMATE = "approximate"
    OUTDATED = "outdated"
    INACCURATE = "inaccurate"
    DISPUTED = "disputed"
    UNVERIFIABLE = "unverifiable"


FAULTS = (Verdict.OUTDATED, Verdict.INACCURATE, Verdict.DISPUTED)


@dataclass(frozen=True, slots=True)
class Reason:
    """Why, as a code and the values that fill its sentence; rendered in the reader's language by claims/reasons."""

    code: str
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A written or expected figure inside a finding: a value or range with its unit; `text` as an article writes it."""

    low: Decimal | None
    high: Decimal | None
    unit: str | None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One answer of a check.

    deviation: written / expected − 1, in percent.
    cause: a named slip (power_of_ten, digits_transposed …) or None.
    evidence: JSON-safe facts (rate, rate_day, implied_low …, or the passage), numbers as decimal strings.
    notes: further sentences that change no outcome (the explaining day, a rate that stands for a month).
    """

    outcome: Outcome
    reason: Reason
    cause: str | None = None
    written: Quantity | None = None
    expected: Quantity | None = None
    deviation: Decimal | None = None
    formula: str = ""
    evidence: Mapping[str, object] = field(default_factory=dict)
    notes: tuple[Reason, ...] = ()
    suggestion: Reason | None = None


# ---------------------------------------------------------------- grading one figure

POWER_OF_TEN = "power_of_ten"
POWERS = (1, 2, 3, 4, 5, 6, 8, 9)  # slips seen in print: a digit, 万 and 亿, thousand, million and billion
SLIP_BEYOND = Decimal("0.05")  # docs/decisions/0004: nothing nearer than 5 % is looked at for a slip
SLIP_WITHIN = Decimal("0.05")  # docs/decisions/0004: how near to a power of ten a slip must come


@dataclass(frozen=True, slots=True)
class Policy:
    """How far a written figure may lie from the recomputed one, in shares of the recomputed one.

    agree: distance between the intervals up to which they say the same.
    same: deviation up to which agreement is accurate; None: every agreement is accurate.
    near: distance up to which what does not agree is still approximate.
    round_within: distance up to which a figure that ends in zeros may be read as rounded to its other digits.
    """

    agree: Decimal
    same: Decimal | None
    near: Decimal
    round_within: Decimal = Decimal(0)


BY_DIGITS = Policy(agree=Decimal(0), same=None, near=Decimal("0.02"))  # design, part 4
CONVERSION = Policy(  # docs/decisions/0004, measured on published conversions
    agree=Decimal("0.01"), same=Decimal("0.005"), near=Decimal("0.02"), round_within=Decimal("0.06")
)
REPEATED_RATE = Policy(  # docs/decisions/0004: each of two honest rates may lie half a percent from the reference
    agree=Decimal("0.01"), same=None, near=Decimal("0.05")
)


@dataclass(frozen=True, slots=True)
class Band:
    """A value and the interval its digits, or the rate behind it, allow; the value is None where an end is open."""

    value: Decimal | None
    interval: Interval


@dataclass(frozen=True, slots=True)
class Grade:
    """What `compare` answers. `distance` is relative to the recomputed value; `deviation` is written / expected − 1."""

    outcome: Outcome
    distance: Decimal
    deviation: Decimal | None
    cause: str | None = None


def compare(
    written: Band,
    expected: Band,
    policy: Policy,
    *,
    explained: Callable[[], bool] = lambda: False,
    rounded: Interval | None = None,
) -> Grade:
    """Grade a written figure against the recomputed one.

    explained: whether an older rate or vintage brings the two within `policy.agree`; asked only where it matters.
    rounded: the written interval with closing zeros not taken for digits (200 billion: 150 to 250), where it has them.
    """
    distance, deviation = distance_between(written.interval, expected.interval), deviation_of(written, expected)
    if power_of_ten(distance, deviation):
        return Grade(Outcome.INACCURATE, distance, deviation, POWER_OF_TEN)
    if distance <= policy.agree:
        exact = policy.same is None or _beyond(written, expected) <= policy.same
        return Grade(Outcome.ACCURATE if exact else Outcome.APPROXIMATE, distance, deviation)
    if _rounding_explains(rounded, expected, policy, distance):
        return Grade(Outcome.APPROXIMATE, distance, deviation)
    if explained():
        return Grade(Outcome.OUTDATED, distance, deviation)
    near = distance <= policy.near
    return Grade(Outcome.APPROXIMATE if near else Outcome.INACCURATE, distance, deviation)


def _rounding_explains(rounded: Interval | None, expected: Band, policy: Policy, distance: Decimal) -> bool:
    if rounded is None or distance > policy.round_within:
        return False
    return distance_between(rounded, expected.interval) <= policy.agree


def distance_between(written: Interval, expected: Interval) -> Decimal:
    """How far apart two intervals lie, relative to the nearer end of the expected one; 0 where they meet."""
    if written.meets(expected):
        return Decimal(0)
    if written.low is not None and expected.high is not None and written.low > expected.high:
        return _share(written.low - expected.high, expected.high)
    if written.high is not None and expected.low is not None:
        return _share(expected.low - written.high, expected.low)
    return Decimal(0)


def deviation_of(written: Band, expected: Band) -> Decimal | None:
    """written / expected − 1, or None where either has no single value or the expected one is zero."""
    if written.value is None or not expected.value:
        return None
    return written.value / expected.value - 1


def power_of_ten(distance: Decimal, deviation: Decimal | None) -> int:
    """The power of ten by which a figure is too large (3) or too small (-3), or 0 where no power explains it."""
    if deviation is None or distance <= SLIP_BEYOND or deviation <= -1:
        return 0
    ratio = deviation + 1
    for power in (ratio.adjusted(), ratio.adjusted() + 1):
        if abs(power) in POWERS and abs(ratio.scaleb(-power) - 1) <= SLIP_WITHIN:
            return power
    return 0


def _beyond(written: Band, expected: Band) -> Decimal:
    """How far the written value itself lies beyond what is expected."""
    if written.value is None:
        return Decimal(0)
    return distance_between(Interval(written.value, written.value), expected.interval)


def _share(difference: Decimal, whole: Decimal) -> Decimal:
    return abs(difference / whole) if whole else Decimal("Infinity")


# ---------------------------------------------------------------- the verdict of a check

INDEPENDENT_ROLES = frozenset({"primary", "independent"})  # an issuer speaks for itself, a copy repeats its original
ISSUER = "issuer"
AGREEING = frozenset({Outcome.ACCURATE, Outcome.APPROXIMATE, Outcome.OUTDATED})


@dataclass(frozen=True, slots=True)
class Weighed:
    """What a check's findings say taken together: the columns of the verdict table.

    A source's role stands in its finding's evidence as `source_role`; a finding that names none counts as independent.
    """

    computed: frozenset[Outcome]
    supporting: frozenset[str]
    contradicting: frozenset[str]

    @property
    def disputed(self) -> bool:
        """An independent source against another one, or against a recomputation that agrees with the article."""
        against = bool(self.contradicting & INDEPENDENT_ROLES)
        return against and bool(self.supporting & INDEPENDENT_ROLES or self.computed & AGREEING)

    @property
    def wrong(self) -> bool:
        """Contradicted by any source, or beyond tolerance."""
        return bool(self.contradicting) or Outcome.INACCURATE in self.computed

    @property
    def backed(self) -> bool:
        """Agrees with the recomputation, or with a source other than the one whose interest it is."""
        return Outcome.ACCURATE in self.computed or bool(self.supporting - {ISSUER})


# The first row that holds decides. Not found, unreadable and unverifiable weigh nothing: silence is no contradiction.
VERDICTS: tuple[tuple[Verdict, Callable[[Weighed], bool]], ...] = (
    (Verdict.DISPUTED, lambda weighed: weighed.disputed),
    (Verdict.INACCURATE, lambda weighed: weighed.wrong),
    (Verdict.OUTDATED, lambda weighed: Outcome.OUTDATED in weighed.computed),
    (Verdict.APPROXIMATE, lambda weighed: Outcome.APPROXIMATE in weighed.computed),
    (Verdict.ACCURATE, lambda weighed: weighed.backed),
    (Verdict.UNVERIFIABLE, lambda weighed: True),  # noqa: ARG005
)


def combine(findings: Iterable[Finding]) -> Verdict:
    """The verdict of a check from its findings."""
    weighed = _weigh(list(findings))
    return next(verdict for verdict, holds in VERDICTS if holds(weighed))


def _weigh(findings: list[Finding]) -> Weighed:
    return Weighed(
        computed=frozenset(f.outcome for f in findings if f.outcome in AGREEING or f.outcome is Outcome.INACCURATE),
        supporting=_roles(findings, Outcome.SUPPORTED),
        contradicting=_roles(findings, Outcome.CONTRADICTED),
    )


def _roles(findings: list[Finding], outcome: Outcome) -> frozenset[str]:
    return frozenset(str(f.evidence.get("source_role", "independent")) for f in findings if f.outcome is outcome)
