"""Drafts, statements and findings survive being stored, exactly."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.kinds.kind import Basis, Draft, Quote, RateBasis, Role, Statement, Voice
from claims.kinds.reading import (
    UnreadableError,
    draft_from,
    draft_json,
    figure_from,
    figure_json,
    finding_from,
    finding_json,
    published_from,
    rate_basis_from,
    statement_from,
    statement_json,
)
from claims.verdicts import Finding, Outcome, Quantity, Reason
from figures.figure import Exactness, Figure, Kind
from tests.claims.kinds.books import amount

DECIMALS = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**20), max_value=10**20)
DAYS = st.dates(min_value=date(1999, 1, 1), max_value=date(2099, 12, 31))
MOMENTS = st.datetimes(min_value=datetime(1999, 1, 1), timezones=st.just(timezone(timedelta(hours=8))))  # noqa: DTZ001
FIGURES = st.builds(
    Figure,
    kind=st.sampled_from(Kind),
    start=st.integers(0, 10**6),
    end=st.integers(0, 10**6),
    text=st.text(max_size=12),
    low=st.none() | DECIMALS,
    high=st.none() | DECIMALS,
    step=DECIMALS,
    unit=st.none() | st.sampled_from(["KRW", "%", "kilometre"]),
    date=st.none() | st.just("2024-02-29"),
    exactness=st.sampled_from(Exactness),
    candidates=st.lists(st.sampled_from(["USD", "HKD"]), max_size=2).map(tuple),
    scale=st.integers(0, 12),
    rule=st.sampled_from(["", "money"]),
)
BASES = st.builds(RateBasis, st.sampled_from(Basis), st.none() | DAYS, st.none() | DAYS, st.booleans())
ROLES = st.lists(st.builds(Role, st.sampled_from(["from", "to"]), FIGURES), max_size=4).map(tuple)


def stored(value: object) -> object:
    """As a row or a response keeps it."""
    return json.loads(json.dumps(value))


@given(FIGURES)
def test_a_figure_comes_back_as_it_was(figure: Figure) -> None:
    assert figure_from(stored(figure_json(figure))) == figure


@given(ROLES, st.none() | DAYS | MOMENTS, st.sampled_from(Voice), BASES)
def test_a_statement_comes_back_as_it_was(
    roles: tuple[Role, ...], published: datetime | date | None, voice: Voice, basis: RateBasis
) -> None:
    statement = Statement(roles, published, "zh", voice, basis)
    assert statement_from(stored(statement_json(statement))) == statement


@given(ROLES, BASES, st.sampled_from(Voice))
def test_a_draft_comes_back_as_it_was(roles: tuple[Role, ...], basis: RateBasis, voice: Voice) -> None:
    draft = Draft("conversion", (Quote(3, 9), Quote(12, 20)), roles, voice, "Ministry", basis)
    assert draft_from(stored(draft_json(draft))) == draft


@given(st.sampled_from(Outcome), st.none() | DECIMALS, st.none() | DECIMALS)
def test_a_finding_comes_back_as_it_was(outcome: Outcome, value: Decimal | None, deviation: Decimal | None) -> None:
    finding = Finding(
        outcome,
        Reason("conversion_accurate", {"rate": "1.08"}),
        cause="power_of_ten",
        written=Quantity(value, value, "USD", "$5"),
        expected=Quantity(value, None, "USD"),
        deviation=deviation,
        formula="1 × 2 = 2",
        evidence={"rate": "1.08", "explaining_days": 3, "rate_legs": [{"base": "EUR"}]},
        notes=(Reason("rate_is_last", {"day": "2024-05-10"}),),
        suggestion=Reason("write", {"old": "a", "new": "b"}),
    )
    assert finding_from(stored(finding_json(finding))) == finding


def test_a_bare_finding_comes_back_too() -> None:
    finding = Finding(Outcome.UNVERIFIABLE, Reason("waits_for_source"))
    assert finding_from(stored(finding_json(finding))) == finding


def test_decimals_are_stored_as_written_out_strings() -> None:
    figure = figure_json(amount("909000000000", "KRW", "1E+8"))
    assert (figure["low"], figure["step"]) == ("909000000000", "100000000")


def test_a_huge_exponent_is_not_written_out() -> None:
    assert len(str(figure_json(amount("1e999999", "KRW"))["low"])) < 20


@pytest.mark.parametrize("field", ["low", "high", "step", "kind", "exactness", "start"])
@pytest.mark.parametrize("value", ["many", "1,5", "NaN", "Infinity", "١x"])
def test_a_wrong_value_names_its_field(field: str, value: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        figure_from(figure_json(amount("5", "USD")) | {field: value})
    assert caught.value.field == field


@pytest.mark.parametrize(("field", "value"), [("basis", "tomorrow"), ("first", "2024-13-01"), ("last", 5)])
def test_a_wrong_rate_basis_names_its_field(field: str, value: object) -> None:
    with pytest.raises(UnreadableError) as caught:
        rate_basis_from({field: value})
    assert caught.value.field == field


@pytest.mark.parametrize(
    ("value", "published"),
    [
        (None, None),
        ("", None),
        ("2024-05-10", date(2024, 5, 10)),
        ("2024-05-10T09:30+08:00", datetime(2024, 5, 10, 9, 30, tzinfo=timezone(timedelta(hours=8)))),
    ],
)
def test_a_publication_is_a_moment_or_a_day(value: str | None, published: datetime | date | None) -> None:
    assert published_from(value) == published
    assert isinstance(published_from(value), datetime) is isinstance(published, datetime)


@pytest.mark.parametrize("value", ["yesterday", "2024-02-30", "10.5.2024", "2024-05-10T25:00"])
def test_an_unreadable_publication_names_its_field(value: str) -> None:
    with pytest.raises(UnreadableError, match="published"):
        published_from(value)
