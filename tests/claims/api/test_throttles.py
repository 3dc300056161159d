"""Limits of a token and of an address; without Redis nobody is held up."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import pytest

from claims.api import counting
from tests.claims.api.conftest import Software

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def counted(settings: Any, valkey_url: str) -> Iterator[None]:
    """A real broker to count in, and enough of a minute left that its window does not end in the middle of a test."""
    settings.REDIS_URL = valkey_url
    counting._counter.cache_clear()
    counting._Rest.until = 0.0
    if counting.seconds_left() < 5:
        time.sleep(counting.seconds_left())
    yield
    counting._counter().close()
    counting._counter.cache_clear()
    counting._Rest.until = 0.0


def test_token_that_asks_too_often_is_told_when_to_come_again(software: Software, settings: Any) -> None:
    settings.API_REQUESTS_A_MINUTE = 3
    assert [software.get("claims").status_code for _time in range(5)] == [200, 200, 200, 429, 429]
    answer = software.get("claims")
    assert answer.json()["code"] == "throttled"
    assert 0 < int(answer["Retry-After"]) <= 60


def test_another_token_is_not_held_up_by_it(software: Software, token_of: Any, settings: Any) -> None:
    settings.API_REQUESTS_A_MINUTE = 1
    assert [software.get("claims").status_code for _time in range(2)] == [200, 429]
    assert Software(token_of()).get("claims").status_code == 200


def test_address_that_guesses_tokens_is_held_up_and_good_tokens_from_it_are_not(
    software: Software, settings: Any
) -> None:
    settings.API_BAD_TOKENS_A_MINUTE = 2
    where = {"REMOTE_ADDR": "203.0.113.77"}
    guesses = [Software(f"fc_guess{n}").get("claims", **where).status_code for n in range(4)]
    assert guesses == [401, 401, 429, 429]
    assert software.get("claims", **where).status_code == 200
    assert Software("fc_guess").get("claims", REMOTE_ADDR="203.0.113.78").status_code == 401


def test_redis_that_is_down_holds_nobody_up(software: Software, settings: Any, tmp_path: Any) -> None:
    settings.API_REQUESTS_A_MINUTE = 1
    settings.REDIS_URL = f"unix://{tmp_path}/nowhere.sock"
    counting._counter.cache_clear()
    assert [software.get("claims").status_code for _time in range(3)] == [200, 200, 200]
