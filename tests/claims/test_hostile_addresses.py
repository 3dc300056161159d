"""Every hostile address, in each place that takes one: no connection, a reason at its field, one entry of the audit."""

from __future__ import annotations

from typing import Any

import pytest

from claims.models import Article, Claim, Outlet, User
from claims.operations.citing import cite_address
from claims.operations.importing import propose_article
from claims.operations.registering import register_claims
from factcheck.audit.models import Entry
from sources import fetching
from sources.fetching import FetchError, Resolver
from sources.models import Fetch, RateProvider, Source
from sources.operations.fetches import fetch_source
from sources.refusal import BadInput
from tests.claims.conftest import FIRST, NOW
from tests.sources.answers import leading_to, ok
from tests.sources.conftest import ScriptedServer, server
from tests.sources.hostile_urls import IN_A_HEADER, URLS

__all__ = ["server"]
pytestmark = pytest.mark.django_db


@pytest.fixture
def claim(article: Article, rates: RateProvider) -> Claim:
    return register_claims(article=article, quote=FIRST, now=NOW, by=None)[0]


@pytest.fixture
def doors(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Where anything tried to connect to, or asked for a name."""
    opened: list[Any] = []
    monkeypatch.setattr(Resolver, "addresses", lambda self, host, seconds: opened.append(host) or ["127.0.0.1"])
    monkeypatch.setattr(fetching._PlainSocket, "connect", lambda self, place: opened.append(place))
    return opened


def test_there_are_all_of_them() -> None:
    assert len(set(URLS)) == len(URLS) >= 99


def test_none_becomes_a_source(claim: Claim, editor: User, doors: list[Any]) -> None:
    for count, url in enumerate(URLS, start=1):
        with pytest.raises(BadInput) as refused:
            cite_address(claim=claim, url=url, role="primary", now=NOW, by=editor)
        assert refused.value.field == "url", url
        assert Entry.objects.filter(action="claim.address_refused").count() == count, url
    assert (Source.objects.count(), Fetch.objects.count(), doors) == (0, 0, [])


def test_none_is_imported_as_an_article(outlet: Outlet, editor: User, doors: list[Any]) -> None:
    for count, url in enumerate(URLS, start=1):
        with pytest.raises(BadInput) as refused:
            propose_article(outlet=outlet, url=url, now=NOW, by=editor)
        assert refused.value.field == "url", url
        assert "desk:word" not in str(refused.value), url
        assert Entry.objects.filter(action="article.address_refused").count() == count, url
    assert doors == []


@pytest.mark.parametrize("url", IN_A_HEADER)
def test_none_is_reached_by_a_redirect(server: ScriptedServer, url: str) -> None:
    told = leading_to("@").replace(b"@", url.encode(), 1)
    server.says(told, ok(b"inner"))
    with pytest.raises(FetchError) as failed:
        fetching.fetch(server.url, trusted={server.host_port})
    assert failed.value.permanent
    assert failed.value.code.startswith("address_")
    assert len(server.requests) == 1


def test_redirect_inwards_is_told_at_the_source_and_to_the_audit_trail(
    server: ScriptedServer, claim: Claim, settings: Any
) -> None:
    settings.FETCH_ALLOWED_HOSTS = [server.host_port]
    server.says(leading_to("/on"), leading_to("http://169.254.169.254/latest"))
    cite_address(claim=claim, url=server.url, role="primary", now=NOW, by=None)
    failed = fetch_source(fetch_id=Fetch.objects.get().pk, now=NOW)
    assert failed is not None
    assert (failed.state, failed.code) == ("failed", "address_inner_address")
    assert Entry.objects.filter(action="source.fetch_failed").count() == 1
    assert len(server.requests) == 2
