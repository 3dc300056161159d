"""`Prefer: wait` gives the verdict in the same call."""

from __future__ import annotations

import threading
import time
from typing import Any

import pytest
from django.db import connection

from claims.api.waiting import wished
from claims.models import Article, Run
from tests.claims.api.conftest import Software, work
from tests.claims.conftest import FIRST


@pytest.mark.parametrize(
    ("prefer", "seconds"),
    [
        ("wait=5", 5),
        ("respond-async, wait=5", 5),
        ("Wait = 3", 3),
        ('wait="2"', 2),
        ("wait=600", 10),
        ("wait=0", 0),
        ("wait", 0),
        ("await=5", 0),
        ("wait=-5", 0),
        ("wait=soon", 0),
        ("", 0),
    ],
)
def test_wish_to_wait_is_read_from_the_header(prefer: str, seconds: int) -> None:
    assert wished(prefer) == seconds


@pytest.mark.django_db(transaction=True)
def test_verdict_comes_in_the_same_call(software: Software, article: Article, rates: Any) -> None:
    def worker() -> None:
        end = time.monotonic() + 5
        while time.monotonic() < end and not Run.objects.filter(state="done").exists():
            work()
            time.sleep(0.05)
        connection.close()

    working = threading.Thread(target=worker)
    working.start()
    software.headers["Prefer"] = "wait=8"
    answer = software.post(f"articles/{article.public_id}/claims", {"quote": FIRST})
    working.join()
    (claim,) = answer.json()["claims"]
    assert (answer["Preference-Applied"], claim["status"], claim["verdict"]) == ("wait=8", "checked", "approximate")


@pytest.mark.django_db
def test_without_a_worker_the_answer_comes_when_the_time_is_over(
    software: Software, article: Article, rates: Any
) -> None:
    software.headers["Prefer"] = "wait=1"
    began = time.monotonic()
    answer = software.post(f"articles/{article.public_id}/claims", {"quote": FIRST})
    assert answer.json()["claims"][0]["status"] == "registered"
    assert 1 <= time.monotonic() - began < 3


@pytest.mark.django_db
def test_nobody_waits_who_did_not_wish_to(software: Software, article: Article, rates: Any) -> None:
    answer = software.post(f"articles/{article.public_id}/claims", {"quote": FIRST})
    assert "Preference-Applied" not in answer
