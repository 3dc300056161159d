"""Rates as software asks for them."""

from __future__ import annotations

from typing import Any

import pytest

from tests.claims.api.conftest import Software, faults

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("rates")]
ASKED = "rates?base=KRW&quote=CNY"


def test_rate_released_before_the_moment_counts(software: Software) -> None:
    before = software.get(f"{ASKED}&at=2024-03-08T09:30%2B08:00").json()["rate"]
    of_the_day = software.get(f"{ASKED}&at=2024-03-08").json()["rate"]
    assert (before["day"], of_the_day["day"]) == ("2024-03-07", "2024-03-08")
    assert (before["provider"], before["attribution"]) == ("ecb", "Source: ECB")
    assert [leg["quote"] for leg in before["legs"]] == ["KRW", "CNY"]


def test_amount_is_converted_and_the_days_that_explain_a_written_one_are_named(software: Software) -> None:
    answer = software.get(f"{ASKED}&at=2024-03-08T09:30%2B08:00&amount=909000000000&written=4980000000&step=10000000")
    shown = answer.json()
    assert shown["expected"].startswith("49269")
    assert [day["day"] for day in shown["explaining"]] == ["2023-12-29"]
    assert shown["implied"].startswith("0.005478")


def test_without_an_amount_nothing_is_converted(software: Software) -> None:
    shown = software.get(f"{ASKED}&at=2024-03-08").json()
    assert (shown["expected"], shown["implied"], shown["explaining"]) == (None, None, None)


def test_rate_nobody_has_is_not_guessed(software: Software) -> None:
    answer = software.get("rates?base=KRW&quote=XAF&at=2024-03-08")
    assert (answer.status_code, answer.json()["code"]) == (404, "not_known")
    assert software.get(f"{ASKED}&at=1990-01-01").status_code == 404


@pytest.mark.parametrize(
    ("query", "fault"),
    [
        ("base=KRW&quote=CNY", {"at": "required"}),
        ("base=won&quote=CNY&at=2024-03-08", {"base": "invalid"}),
        ("base=KRW&quote=CNY&at=2024-03-08T09:30", {"at": "invalid"}),
        ("base=KRW&quote=CNY&at=2024-03-08&amount=0", {"amount": "invalid"}),
        ("base=KRW&quote=CNY&at=2024-03-08&amount=１２", {"amount": "invalid"}),
        ("base=KRW&quote=CNY&at=2024-03-08&written=5", {"amount": "required"}),
        ("base=KRW&quote=CNY&at=2024-03-08&amount=1&amounts=2", {"amounts": "unknown"}),
    ],
)
def test_question_that_cannot_be_answered_is_refused_by_parameter(software: Software, query: str, fault: Any) -> None:
    answer = software.get(f"rates?{query}")
    assert (answer.status_code, faults(answer)) == (400, fault)
