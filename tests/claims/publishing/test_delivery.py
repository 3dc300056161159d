"""How public answers go out: inert, cacheable, alike for all, whatever words are in them."""

from __future__ import annotations

import json
from typing import Any

import pytest
from defusedxml.ElementTree import fromstring
from django.db import OperationalError, connection
from django.test import override_settings

from claims.verdicts import Outcome
from tests.claims.publishing.conftest import FORMS, UNKNOWN, Desk, Fetch, said

# ---------------------------------------------------------------- hostile words


PAYLOADS = [
    "</text><script>alert(1)</script>",
    '"onload="alert(1)',
    "]]><script>alert(1)</script>",
    "</blockquote><img src=x onerror=alert(1)>",
    "{{ 7|add:7 }}{% load static %}",
    "12\u202e34\u2066 1\u200b2",
    "\x00\x1b[31m",
    "x" * 10_000,
]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_words_of_a_claim_stay_words(newsroom: Desk, fetch: Fetch, payload: str) -> None:
    claim = newsroom.claim(kind="plain")
    newsroom.article.url = "javascript:alert(1)"
    newsroom.article.save()
    hostile = payload.replace("\x00", "")
    cited = newsroom.source(claim, title=hostile[:300], publisher=hostile[:200], url="javascript:alert(1)")
    newsroom.check(claim, "accurate", (said(Outcome.SUPPORTED, text=hostile), cited), quote=hostile)
    newsroom.publish(claim)
    for form in FORMS:
        told = fetch(claim, form).content.decode()
        assert len(told) < 20_000
        assert not {"\u202e", "\u2066", "\u200b", "\x1b"} & set(told)
        if form != ".json":
            assert "<script" not in told
            assert "<img" not in told
            assert 'onload="' not in told
            assert "javascript:" not in told
    json.loads(fetch(claim, ".json").content)
    fromstring(fetch(claim, ".svg").content)


# ---------------------------------------------------------------- how it goes out


@pytest.mark.parametrize("form", FORMS)
def test_answers_live_a_minute_in_caches_and_set_no_cookie(newsroom: Desk, fetch: Fetch, form: str) -> None:
    answer = fetch(newsroom.published(), form)
    assert answer["Cache-Control"] == "public, max-age=60, stale-while-revalidate=60, stale-if-error=60"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert not answer.cookies
    assert "cookie" not in answer.get("Vary", "").lower()


@pytest.mark.parametrize("form", [".svg", ".json"])
def test_badge_and_record_are_inert_and_open_to_every_origin(newsroom: Desk, fetch: Fetch, form: str) -> None:
    answer = fetch(newsroom.published(), form, origin="https://evil.example")
    assert answer["Content-Security-Policy"] == "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in answer


def test_the_page_runs_no_script_and_is_framed_by_nobody(newsroom: Desk, fetch: Fetch) -> None:
    answer = fetch(newsroom.published(), "", origin="https://evil.example")
    assert "default-src 'none'" in answer["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in answer["Content-Security-Policy"]
    assert "<script" not in answer.content.decode()
    assert "Access-Control-Allow-Origin" not in answer


@pytest.mark.parametrize("form", FORMS)
def test_a_reader_who_has_it_gets_304_with_what_caches_need(newsroom: Desk, fetch: Fetch, form: str) -> None:
    claim = newsroom.published()
    first = fetch(claim, form)
    again = fetch(claim, form, if_none_match=first["ETag"])
    assert not first["ETag"].startswith("W/")
    assert (again.status_code, again.content) == (304, b"")
    assert again["ETag"] == first["ETag"]
    assert again["Cache-Control"] == first["Cache-Control"]


@pytest.mark.parametrize("form", FORMS)
def test_neither_host_nor_unknown_parameters_change_an_answer(newsroom: Desk, fetch: Fetch, form: str) -> None:
    claim = newsroom.published()
    plain = fetch(claim, form).content
    assert fetch(claim, f"{form}?utm_source=x&callback=evil&lang=").content == plain
    forged = fetch(claim, form, x_forwarded_host="evil.example", x_forwarded_proto="https", forwarded="host=evil")
    assert forged.content == plain


def test_addresses_come_from_the_settings(newsroom: Desk, fetch: Fetch) -> None:
    claim = newsroom.published()
    with override_settings(PUBLIC_URL="https://check.example"):
        told = fetch(claim, ".json").json()
    assert told["page"] == f"https://check.example/badges/claims/{claim.public_id}"
    assert told["badge"] == f"{told['page']}.svg"


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_nothing_can_be_written_here(newsroom: Desk, client: Any, fetch: Fetch, form: str, method: str) -> None:
    claim = newsroom.published()
    assert getattr(client, method)(f"/badges/claims/{claim.public_id}{form}").status_code == 405


def test_no_middleware_keeps_answers_apart_by_reader(newsroom: Desk, fetch: Fetch, settings: Any) -> None:
    ours = "claims.publishing.middleware.same_for_all"
    settings.MIDDLEWARE = [ours, *(name for name in settings.MIDDLEWARE if name != ours)]
    claim = newsroom.published()
    for reader in ("ja", "zh-CN,zh;q=0.9", "en-US"):
        answers = [fetch(which, form, accept_language=reader) for which in (claim, UNKNOWN) for form in FORMS]
        assert [answer.headers.get("Vary") for answer in answers] == [None] * len(answers)
        assert [answer["Content-Language"] for answer in answers] == ["zh-Hans"] * 3 + ["mul"] * 3


class Down:
    """A database that does not answer."""

    def __call__(self, *_query: Any) -> Any:
        raise OperationalError("the database is down")


@pytest.mark.parametrize("form", FORMS)
def test_an_outage_shows_nothing_and_is_not_kept(newsroom: Desk, fetch: Fetch, form: str) -> None:
    claim = newsroom.published()
    with connection.execute_wrapper(Down()):
        answer = fetch(claim, form)
    assert answer.status_code == 503
    assert answer["Cache-Control"] == "no-store"
    assert answer.content == fetch(UNKNOWN, form).content
