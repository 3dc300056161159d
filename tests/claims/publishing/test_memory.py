"""Public answers kept in memory are the answers, and no longer than they may be."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import pytest

from claims.publishing.memory import MEMORY
from tests.claims.publishing.conftest import FORMS, UNKNOWN, Desk, Fetch


@pytest.fixture(autouse=True)
def keeping(settings: Any) -> Iterator[None]:
    settings.PUBLIC_MEMORY_SECONDS = 60
    MEMORY.forget()
    yield
    MEMORY.forget()


@pytest.mark.parametrize("form", [*FORMS, "/frame"])
def test_answer_from_memory_is_the_answer(newsroom: Desk, fetch: Fetch, form: str, settings: Any) -> None:
    claim = newsroom.published()
    settings.PUBLIC_MEMORY_SECONDS = 0
    fresh = fetch(claim, form)
    settings.PUBLIC_MEMORY_SECONDS = 60
    for again in (fetch(claim, form), fetch(claim, form)):
        assert (again.status_code, again.content) == (fresh.status_code, fresh.content)
        assert dict(again.items()) == dict(fresh.items())


def test_what_is_kept_costs_no_query(newsroom: Desk, fetch: Fetch, django_assert_num_queries: Any) -> None:
    claim = newsroom.published()
    fetch(claim, ".svg")
    with django_assert_num_queries(0):
        answer = fetch(claim, ".svg")
        assert fetch(claim, ".svg", **{"If-None-Match": answer["ETag"]}).status_code == 304
        assert fetch(claim, ".svg", **{"If-None-Match": '"other"'}).status_code == 200


def test_304_has_no_body_and_keeps_what_caches_need(newsroom: Desk, fetch: Fetch) -> None:
    claim = newsroom.published()
    answer = fetch(claim, ".svg")
    for _time in range(2):
        unchanged = fetch(claim, ".svg", **{"If-None-Match": f'W/"x", {answer["ETag"]}'})
        assert (unchanged.status_code, unchanged.content) == (304, b"")
        assert unchanged["Cache-Control"] == answer["Cache-Control"]
        MEMORY.forget()


def test_forms_languages_and_sizes_are_kept_apart(newsroom: Desk, fetch: Fetch) -> None:
    claim = newsroom.published()
    answers = [fetch(claim, form).content for form in (".svg", ".svg?lang=en", ".svg?size=large", ".json")]
    assert len({bytes(answer) for answer in answers}) == 4
    assert fetch(claim, ".svg?lang=en&tracking=7").content == answers[1]


def test_nothing_is_kept_as_nothing_and_outages_are_not(newsroom: Desk, fetch: Fetch) -> None:
    assert fetch(UNKNOWN, ".json").status_code == 404
    assert fetch(UNKNOWN, ".json").status_code == 404


def test_withdrawal_is_seen_once_the_seconds_are_over(newsroom: Desk, fetch: Fetch, settings: Any) -> None:
    settings.PUBLIC_MEMORY_SECONDS = 0.05
    claim = newsroom.published()
    assert fetch(claim, ".json").status_code == 200
    claim.status = "withdrawn"
    claim.save()
    time.sleep(0.06)
    assert fetch(claim, ".json").status_code == 404
