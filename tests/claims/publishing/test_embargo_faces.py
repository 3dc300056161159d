"""No public address shows an article before it is live, by a stopped clock. A new address without a row fails."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from django.utils import timezone

from claims.models import Article, Claim, OutboxEvent, WebhookEndpoint
from claims.operations.articles import set_state
from claims.operations.clearing import sign_off, take_back
from claims.operations.embargoes import end_embargoes
from claims.operations.endpoints import create_endpoint
from claims.operations.freshness import look_again
from claims.operations.reviewing import confirm, publish, withdraw
from claims.publishing.short import code_of
from sources.models import Fetch
from tests.claims.conftest import FIRST, NOW
from tests.claims.publishing.conftest import CONVERTED, UNKNOWN, Desk

END = NOW + timedelta(hours=6)
PAGE = "https://news.example/2024/ai"
# Below these nobody comes in without signing in or a token; tests/claims/**/test_access.py and test_roles.py walk them
ASKS_WHO = ("admin/", "api/", "i18n/", "health/", "oidc/")


@dataclass(frozen=True)
class Named:
    """What an address names: an article with its claim, or what never was."""

    claim: str
    article: str
    url: str

    @property
    def outlet(self) -> str:
        return "never" if self.claim == UNKNOWN else "daily"

    @property
    def short(self) -> str:
        return code_of(UUID(self.claim))


NEVER = Named(UNKNOWN, UNKNOWN, "https://news.example/never")
Address = Callable[[Named], str]


def oembed_of(what: str) -> Address:
    return lambda one: f"/oembed?url=http://127.0.0.1:8000/badges/{what}s/{getattr(one, what)}"


# Every public address by its name: what is asked there. None: the same for everybody, whatever there is.
FACES: dict[str, list[Address] | None] = {
    "home": None,
    "publishing:claim-badge": [lambda one: f"/badges/claims/{one.claim}.svg"],
    "publishing:claim-record": [lambda one: f"/badges/claims/{one.claim}.json"],
    "publishing:claim-picture": [lambda one: f"/badges/claims/{one.claim}.png"],
    "publishing:claim-text": [lambda one: f"/badges/claims/{one.claim}.txt"],
    "publishing:claim-page": [lambda one: f"/badges/claims/{one.claim}"],
    "publishing:claim-frame": [lambda one: f"/badges/claims/{one.claim}/frame"],
    "publishing:claim-report": [lambda one: f"/badges/claims/{one.claim}/report"],
    "publishing:claim-report-sent": [lambda one: f"/badges/claims/{one.claim}/report/sent"],
    "publishing:article-badge": [lambda one: f"/badges/articles/{one.article}.svg"],
    "publishing:article-record": [lambda one: f"/badges/articles/{one.article}.json"],
    "publishing:article-frame": [lambda one: f"/badges/articles/{one.article}/frame"],
    "publishing:article-page": [lambda one: f"/badges/articles/{one.article}"],
    "publishing:corrections-page": [lambda one: f"/badges/outlets/{one.outlet}/corrections"],
    "publishing:corrections-feed": [lambda one: f"/badges/outlets/{one.outlet}/corrections.atom"],
    "publishing:lookup": [lambda one: f"/badges/lookup.json?url={one.url}"],
    "publishing:embed-script": None,
    "publishing:nothing": None,
    "publishing:elsewhere": None,
    "short": [lambda one: f"/k/{one.short}"],
    "oembed": [oembed_of("claim"), oembed_of("article")],
}
ASKED = [(name, address) for name, addresses in FACES.items() for address in addresses or ()]


def public_names(patterns: Any = None, namespace: str = "") -> Iterator[str]:
    """The name of every address that asks nobody who they are."""
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        if namespace == "" and str(pattern.pattern).startswith(ASKS_WHO):
            continue
        if isinstance(pattern, URLResolver):
            yield from public_names(pattern.url_patterns, f"{pattern.namespace}:")
        else:
            assert isinstance(pattern, URLPattern)
            yield f"{namespace}{pattern.name}"


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Callable[[datetime], None]:
    """Stops the service's clock at a moment."""
    return lambda moment: monkeypatch.setattr(timezone, "now", lambda: moment)


@pytest.fixture
def shown(newsroom: Desk) -> Named:
    """An article with a published claim, as it stands when it is live."""
    Article.objects.update(url=PAGE)
    claim = newsroom.published(quote=FIRST)
    return Named(str(claim.public_id), str(newsroom.article.public_id), PAGE)


def embargo(desk: Desk) -> None:
    set_state(article=desk.article, state="embargoed", embargoed_until=END, now=NOW, by=desk.editor)


def told(client: Client, address: str) -> tuple[int, bytes, dict[str, str]]:
    answer = client.get(address)
    return answer.status_code, answer.content, dict(answer.headers)


def test_every_public_address_has_its_row() -> None:
    assert sorted(public_names()) == sorted(FACES)


@pytest.mark.parametrize(("name", "address"), ASKED)
@pytest.mark.parametrize("state", ["draft", "embargoed", "taken_down"])
def test_a_face_of_an_article_that_is_not_live_answers_like_one_of_nothing(
    newsroom: Desk, shown: Named, client: Client, clock: Any, name: str, address: Address, state: str
) -> None:
    clock(END - timedelta(seconds=1))
    until = END if state == "embargoed" else None
    set_state(article=newsroom.article, state=state, embargoed_until=until, now=NOW, by=newsroom.editor)
    end_embargoes(now=timezone.now())
    assert told(client, address(shown)) == told(client, address(NEVER))


@pytest.mark.parametrize(("name", "address"), ASKED)
def test_a_face_shows_the_article_from_the_end_of_its_embargo(
    newsroom: Desk, shown: Named, client: Client, clock: Any, name: str, address: Address
) -> None:
    embargo(newsroom)
    clock(END)
    assert told(client, address(shown)) == told(client, address(NEVER)), "the clock alone shows nothing"
    end_embargoes(now=timezone.now())
    assert told(client, address(shown)) != told(client, address(NEVER))


@pytest.mark.parametrize(("name", "address"), ASKED)
def test_what_is_published_ahead_is_shown_from_the_end_of_the_embargo(
    newsroom: Desk, client: Client, clock: Any, name: str, address: Address
) -> None:
    claim = newsroom.claim(quote=FIRST)
    newsroom.check(claim, "approximate", CONVERTED)
    Article.objects.update(url=PAGE)
    embargo(newsroom)
    confirm(claim=claim, by=newsroom.editor, now=NOW)
    publish(claim=claim, by=newsroom.editor, now=NOW)
    ahead = Named(str(claim.public_id), str(newsroom.article.public_id), PAGE)
    clock(END)
    assert told(client, address(ahead)) == told(client, address(NEVER))
    assert not OutboxEvent.objects.filter(type="claim.published").exists()
    end_embargoes(now=timezone.now())
    assert told(client, address(ahead)) != told(client, address(NEVER))
    event = OutboxEvent.objects.get(type="claim.published")
    assert (event.subject["claim"], event.happened_at) == (ahead.claim, END)


def test_what_is_withdrawn_before_its_article_is_live_was_never_told_of(newsroom: Desk) -> None:
    claim = newsroom.claim(quote=FIRST)
    newsroom.check(claim, "approximate", CONVERTED)
    embargo(newsroom)
    confirm(claim=claim, by=newsroom.editor, now=NOW)
    publish(claim=claim, by=newsroom.editor, now=NOW)
    withdraw(claim=claim, by=newsroom.editor, now=NOW)
    end_embargoes(now=END)
    assert not OutboxEvent.objects.filter(type__in=["claim.published", "claim.withdrawn"]).exists()


def test_what_newsroom_software_is_told_of_an_embargoed_article_are_ids_alone(newsroom: Desk, shown: Named) -> None:
    create_endpoint(outlet=newsroom.article.outlet, url="https://cms.example/", by=newsroom.editor, now=NOW)
    embargo(newsroom)
    Claim.objects.update(attention="")
    sign_off(article=newsroom.article, revision=1, by=newsroom.editor, now=NOW)
    take_back(article=newsroom.article, by=newsroom.editor, now=NOW)
    end_embargoes(now=END)
    assert WebhookEndpoint.objects.exists()
    for event in OutboxEvent.objects.all():
        values = [str(value) for value in event.subject.values()]
        assert all(len(value) <= len(UNKNOWN) for value in values)
        assert not [value for value in values if "加码" in value or "49.8" in value or PAGE in value]


@pytest.mark.parametrize("state", ["draft", "embargoed", "taken_down"])
def test_nothing_is_fetched_by_itself_for_an_article_that_is_not_live(
    newsroom: Desk, shown: Named, settings: Any, state: str
) -> None:
    claim = Claim.objects.get(public_id=shown.claim)
    source = newsroom.source(claim, form="address", url="https://ministry.example/plan").source
    Fetch.objects.create(source=source, state="done", cause="person", asked_at=NOW, run_after=NOW, ended_at=NOW)
    long_after = NOW + timedelta(days=30)
    until = long_after + timedelta(days=1) if state == "embargoed" else None
    set_state(article=newsroom.article, state=state, embargoed_until=until, now=NOW, by=newsroom.editor)
    assert look_again(now=long_after) == 0
    set_state(article=newsroom.article, state="live", now=NOW, by=newsroom.editor)
    assert look_again(now=long_after) == 1
