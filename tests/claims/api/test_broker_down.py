"""A broker that is down, or takes connections and says nothing, holds up no request: the rows wait for the sweep."""

from __future__ import annotations

import os
import shutil
import socket
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from claims.models import Run
from tests.claims.api.conftest import Software
from tests.claims.conftest import BODY

AT_MOST = 5  # seconds


@pytest.fixture
def silent_broker() -> Iterator[None]:
    """Takes connections at the broker's address, and never answers."""
    address = Path(os.environ["REDIS_URL"].removeprefix("unix://"))
    address.parent.mkdir(parents=True, exist_ok=True)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(address))
        server.listen()
        yield
    shutil.rmtree(address.parent)


@pytest.fixture
def no_broker() -> None:
    """Tests have none unless they start one."""
    assert not Path(os.environ["REDIS_URL"].removeprefix("unix://")).exists()


@pytest.mark.parametrize("broker", ["silent_broker", "no_broker"])
@pytest.mark.django_db(transaction=True)
def test_scan_of_many_claims_answers_in_time_and_leaves_its_runs(
    request: pytest.FixtureRequest, software: Software, broker: str
) -> None:
    request.getfixturevalue(broker)
    given = {"headline": "题", "body": BODY, "language": "zh-hans", "published": "2024-03-08T09:30+08:00"}
    article = software.post("articles", given).json()["id"]
    software.post(f"articles/{article}/understand", {"quote": BODY})  # loads what reads text: not the broker's time
    begun = time.monotonic()
    answer = software.post("articles", given | {"scan": True})
    assert answer.status_code == 201
    assert time.monotonic() - begun < AT_MOST
    assert [run.state for run in Run.objects.all()] == ["queued"] * 3
