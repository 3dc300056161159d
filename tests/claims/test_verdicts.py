"""Grading one figure, and the verdict table, row by row."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.verdicts import (
    BY_DIGITS,
    CONVERSION,
    POWER_OF_TEN,
    Band,
    Finding,
    Outcome,
    Reason,
    Verdict,
    combine,
    compare,
    power_of_ten,
)
from figures.figure import Interval

AMOUNTS = st.decimals(min_value=Decimal("0.01"), max_value=Decimal("1e12"), places=2)


def point(value: str, half: str = "0") -> Band:
    """A value with half a step to either side."""
    middle, width = Decimal(value), Decimal(half)
    return Band(middle, Interval(middle - width, middle + width))


def finding(outcome: Outcome, role: str | None = None) -> Finding:
    return Finding(outcome, Reason("any"), evidence={"source_role": role} if role else {})


# ---------------------------------------------------------------- conversions


@pytest.mark.parametrize(
    ("written", "half", "outcome"),
    [
        ("100", "0", Outcome.ACCURATE),
        ("100.5", "0", Outcome.ACCURATE),
        ("99.5", "0", Outcome.ACCURATE),
        ("100.6", "0", Outcome.APPROXIMATE),  # beyond the half percent that outlets' market rates need
        ("103", "3", Outcome.APPROXIMATE),  # the digits allow the true value, but say 3 % more
        ("101", "0", Outcome.APPROXIMATE),
        ("98", "0", Outcome.APPROXIMATE),  # near
        ("102.1", "0", Outcome.INACCURATE),
        ("50", "0", Outcome.INACCURATE),
        ("150", "0", Outcome.INACCURATE),
    ],
)
def test_conversion_is_graded_by_its_distance_from_the_true_rate(written: str, half: str, outcome: Outcome) -> None:
    assert compare(point(written, half), point("100"), CONVERSION).outcome is outcome


def test_an_older_rate_turns_what_is_off_into_outdated_before_near_is_asked() -> None:
    assert compare(point("101.5"), point("100"), CONVERSION, explained=lambda: True).outcome is Outcome.OUTDATED
    assert compare(point("130"), point("100"), CONVERSION, explained=lambda: True).outcome is Outcome.OUTDATED


@pytest.mark.parametrize("written", ["100", "100.9", "99.1"])
def test_an_older_rate_is_not_asked_for_where_todays_agrees(written: str) -> None:
    def never() -> bool:
        raise AssertionError("asked")

    assert compare(point(written), point("100"), CONVERSION, explained=never).outcome is not Outcome.OUTDATED


def test_closing_zeros_may_be_rounding_but_not_far_from_the_truth() -> None:
    coarse = Interval(Decimal(90), Decimal(150))
    assert compare(point("105"), point("100"), CONVERSION, rounded=coarse).outcome is Outcome.APPROXIMATE
    assert compare(point("107"), point("100"), CONVERSION, rounded=coarse).outcome is Outcome.INACCURATE


@pytest.mark.parametrize("power", [-9, -8, -6, -4, -3, -1, 1, 3, 4, 6, 8, 9])
def test_a_slip_by_a_power_of_ten_is_named_and_explained_by_no_older_rate(power: int) -> None:
    written = point(str(Decimal("4.98").scaleb(power)))
    grade = compare(written, point("4.927"), CONVERSION, explained=lambda: True)
    assert (grade.outcome, grade.cause) == (Outcome.INACCURATE, POWER_OF_TEN)


@pytest.mark.parametrize(
    "ratio", ["1", "1.04", "2", "5", "9", "11", "0.5", "0.2", "0.93", "1e7", "1e-7", "1e10", "320"]
)
def test_other_ratios_are_no_power_of_ten(ratio: str) -> None:
    assert compare(point(ratio), point("1"), CONVERSION).cause is None


def test_a_slip_within_the_digits_is_none() -> None:
    """A figure of one digit may stand ten times off only when the digits allow it."""
    assert power_of_ten(Decimal("0.05"), Decimal(9)) == 0


@given(AMOUNTS, AMOUNTS)
def test_grading_does_not_depend_on_the_unit_of_account(written: Decimal, expected: Decimal) -> None:
    in_units = compare(
        Band(written, Interval(written, written)), Band(expected, Interval(expected, expected)), CONVERSION
    )
    written, expected = written * 1000, expected * 1000
    in_thousands = compare(
        Band(written, Interval(written, written)), Band(expected, Interval(expected, expected)), CONVERSION
    )
    assert (in_units.outcome, in_units.cause) == (in_thousands.outcome, in_thousands.cause)


@given(AMOUNTS)
def test_what_is_written_as_expected_is_accurate(amount: Decimal) -> None:
    band = Band(amount, Interval(amount, amount))
    for policy in (BY_DIGITS, CONVERSION):
        assert compare(band, band, policy).outcome is Outcome.ACCURATE


# ---------------------------------------------------------------- other kinds


@pytest.mark.parametrize(
    ("written", "half", "outcome"),
    [
        ("33.3", "0.05", Outcome.ACCURATE),
        ("33", "0.5", Outcome.ACCURATE),
        ("33.9", "0.05", Outcome.APPROXIMATE),
        ("35", "0.5", Outcome.INACCURATE),
        ("43.3", "0.05", Outcome.INACCURATE),
    ],
)
def test_other_kinds_are_graded_by_their_digits(written: str, half: str, outcome: Outcome) -> None:
    assert compare(point(written, half), point("33.33333"), BY_DIGITS).outcome is outcome


def test_an_open_end_agrees_with_everything_on_its_side() -> None:
    over_five = Band(None, Interval(Decimal(5), None))
    assert compare(over_five, point("7"), BY_DIGITS).outcome is Outcome.ACCURATE
    assert compare(over_five, point("4"), BY_DIGITS).outcome is Outcome.INACCURATE


def test_an_expected_zero_is_met_or_missed_but_never_divided_by() -> None:
    assert compare(point("0"), point("0"), BY_DIGITS).outcome is Outcome.ACCURATE
    assert compare(point("1"), point("0"), BY_DIGITS).outcome is Outcome.INACCURATE


# ---------------------------------------------------------------- the verdict of a check

O = Outcome  # noqa: E741


@pytest.mark.parametrize(
    ("findings", "verdict"),
    [
        # nothing to hold it against
        ([], Verdict.UNVERIFIABLE),
        ([(O.UNVERIFIABLE, None)], Verdict.UNVERIFIABLE),
        ([(O.NOT_FOUND, "independent")], Verdict.UNVERIFIABLE),
        ([(O.UNREADABLE, "primary")], Verdict.UNVERIFIABLE),
        # recomputing alone
        ([(O.ACCURATE, None)], Verdict.ACCURATE),
        ([(O.APPROXIMATE, None)], Verdict.APPROXIMATE),
        ([(O.OUTDATED, None)], Verdict.OUTDATED),
        ([(O.INACCURATE, None)], Verdict.INACCURATE),
        # the worst of several
        ([(O.ACCURATE, None), (O.APPROXIMATE, None)], Verdict.APPROXIMATE),
        ([(O.APPROXIMATE, None), (O.OUTDATED, None)], Verdict.OUTDATED),
        ([(O.OUTDATED, None), (O.INACCURATE, None)], Verdict.INACCURATE),
        ([(O.UNVERIFIABLE, None), (O.ACCURATE, None)], Verdict.ACCURATE),
        # sources alone
        ([(O.SUPPORTED, "independent")], Verdict.ACCURATE),
        ([(O.SUPPORTED, "primary")], Verdict.ACCURATE),
        ([(O.SUPPORTED, "copy")], Verdict.ACCURATE),
        ([(O.SUPPORTED, "issuer")], Verdict.UNVERIFIABLE),
        ([(O.SUPPORTED, "issuer"), (O.SUPPORTED, "independent")], Verdict.ACCURATE),
        ([(O.CONTRADICTED, "independent")], Verdict.INACCURATE),
        ([(O.CONTRADICTED, "issuer")], Verdict.INACCURATE),
        # a failure to fetch, or to find, is never a contradiction
        ([(O.ACCURATE, None), (O.UNREADABLE, "primary")], Verdict.ACCURATE),
        ([(O.ACCURATE, None), (O.NOT_FOUND, "primary")], Verdict.ACCURATE),
        ([(O.SUPPORTED, "independent"), (O.UNREADABLE, "independent")], Verdict.ACCURATE),
        # sources beside recomputing
        ([(O.APPROXIMATE, None), (O.SUPPORTED, "independent")], Verdict.APPROXIMATE),
        ([(O.ACCURATE, None), (O.SUPPORTED, "issuer")], Verdict.ACCURATE),
        ([(O.INACCURATE, None), (O.SUPPORTED, "independent")], Verdict.INACCURATE),
        ([(O.INACCURATE, None), (O.CONTRADICTED, "independent")], Verdict.INACCURATE),
        ([(O.ACCURATE, None), (O.CONTRADICTED, "issuer")], Verdict.INACCURATE),
        ([(O.ACCURATE, None), (O.CONTRADICTED, "copy")], Verdict.INACCURATE),
        # disputed
        ([(O.ACCURATE, None), (O.CONTRADICTED, "independent")], Verdict.DISPUTED),
        ([(O.OUTDATED, None), (O.CONTRADICTED, "primary")], Verdict.DISPUTED),
        ([(O.SUPPORTED, "independent"), (O.CONTRADICTED, "independent")], Verdict.DISPUTED),
        ([(O.SUPPORTED, "primary"), (O.CONTRADICTED, "independent")], Verdict.DISPUTED),
        ([(O.SUPPORTED, "issuer"), (O.CONTRADICTED, "independent")], Verdict.INACCURATE),
        ([(O.SUPPORTED, "copy"), (O.CONTRADICTED, "independent")], Verdict.INACCURATE),
        ([(O.SUPPORTED, "independent"), (O.CONTRADICTED, "issuer")], Verdict.INACCURATE),
    ],
)
def test_verdict_of_findings(findings: list[tuple[Outcome, str | None]], verdict: Verdict) -> None:
    assert combine(finding(outcome, role) for outcome, role in findings) is verdict


@given(st.lists(st.tuples(st.sampled_from(Outcome), st.sampled_from(["issuer", "primary", "independent", "copy"]))))
def test_the_order_of_findings_says_nothing(findings: list[tuple[Outcome, str]]) -> None:
    made = [finding(outcome, role) for outcome, role in findings]
    assert combine(made) is combine(reversed(made))


@given(
    st.lists(st.sampled_from([Outcome.NOT_FOUND, Outcome.UNREADABLE, Outcome.UNVERIFIABLE])), st.sampled_from(Outcome)
)
def test_silence_changes_no_verdict(silent: list[Outcome], spoken: Outcome) -> None:
    alone = combine([finding(spoken)])
    assert combine([finding(spoken), *(finding(outcome) for outcome in silent)]) is alone
