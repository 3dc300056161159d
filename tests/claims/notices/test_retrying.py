"""When webhooks are tried again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.notices.retrying import LONGEST_WAIT, MOST_TRIES, PAUSES, asked_pause, next_try

NOW = datetime(2026, 3, 8, 12, tzinfo=UTC)


def test_ten_tries_take_seventy_five_hours_and_thirty_five_minutes() -> None:
    assert MOST_TRIES == 10
    assert sum(PAUSES, timedelta(0)) == timedelta(hours=75, minutes=35, seconds=5)


def test_tenth_failure_is_the_last() -> None:
    assert next_try(tries=9, chance=0, now=NOW) == NOW + timedelta(hours=24)
    assert next_try(tries=10, chance=0, now=NOW) is None


@given(tries=st.integers(1, 9), chance=st.integers(0, 99))
def test_jitter_only_lengthens_a_pause_by_less_than_a_fifth(tries: int, chance: int) -> None:
    again = next_try(tries=tries, chance=chance, now=NOW)
    assert again is not None
    assert PAUSES[tries - 1] <= again - NOW < PAUSES[tries - 1] * 1.2


@pytest.mark.parametrize(
    ("header", "pause"),
    [
        ("120", timedelta(minutes=2)),
        ("0", timedelta(0)),
        ("Sun, 08 Mar 2026 12:10:00 GMT", timedelta(minutes=10)),
        ("Sun, 08 Mar 2026 11:00:00 GMT", timedelta(0)),
        ("999999999999", LONGEST_WAIT),
        ("-5", timedelta(0)),
        ("１２０", timedelta(0)),
        ("1e9", timedelta(0)),
        ("soon", timedelta(0)),
        ("", timedelta(0)),
    ],
)
def test_retry_after_is_heeded_for_a_day_at_most(header: str, pause: timedelta) -> None:
    assert asked_pause(header, NOW) == pause


def test_retry_after_does_not_shorten_the_table() -> None:
    assert next_try(tries=3, chance=0, now=NOW, retry_after="1") == NOW + PAUSES[2]
    assert next_try(tries=1, chance=0, now=NOW, retry_after="600") == NOW + timedelta(minutes=10)
