"""Nothing of a confidential source leaves the desk, by whatever face; of an open one no more than readers may have."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.urls import get_resolver

from claims.models import Article, ClaimQuote, Delivery, Outlet, User
from claims.notices.events import EventType
from claims.operations.delivering import message_of
from claims.operations.endpoints import create_endpoint
from claims.operations.outbox import tell_of_claim
from claims.verdicts import Outcome
from tests.claims.conftest import FIRST, NOW
from tests.claims.publishing.conftest import CONVERTED, Desk, said

SECRET = ("내부 고발 문건", "informant.example", "비밀 문장 4711")
PAGE = "https://news.example/2024/secret"
# Every address below /badges/ and beside it that tells readers something, by its name; a new one without a row fails
FACES = {
    "claim-badge": "/badges/claims/{claim}.svg",
    "claim-record": "/badges/claims/{claim}.json",
    "claim-page": "/badges/claims/{claim}",
    "claim-picture": "/badges/claims/{claim}.png",
    "claim-text": "/badges/claims/{claim}.txt",
    "claim-frame": "/badges/claims/{claim}/frame",
    "claim-report": "/badges/claims/{claim}/report",
    "claim-report-sent": "/badges/claims/{claim}/report/sent",
    "article-badge": "/badges/articles/{article}.svg",
    "article-record": "/badges/articles/{article}.json",
    "article-page": "/badges/articles/{article}",
    "article-frame": "/badges/articles/{article}/frame",
    "corrections-page": "/badges/outlets/{outlet}/corrections",
    "corrections-feed": "/badges/outlets/{outlet}/corrections.atom",
    "lookup": f"/badges/lookup.json?url={PAGE}",
}
SILENT = {"elsewhere", "embed-script", "nothing"}  # the same for every claim


@pytest.fixture
def hidden(newsroom: Desk, settings: Any) -> Any:
    """A published claim with a confidential source that supports it, and an open one."""
    Article.objects.update(url=PAGE)
    newsroom.article.refresh_from_db()
    claim = newsroom.claim()
    start = newsroom.article.current.body.index(FIRST)
    ClaimQuote.objects.create(
        version=claim.current_version, position=0, exact=FIRST, start=start, end=start + len(FIRST)
    )
    secret = newsroom.source(
        claim, title=SECRET[0], publisher=SECRET[0], url=f"https://{SECRET[1]}/", access="confidential"
    )
    open_one = newsroom.source(claim, title="공개 발표", url="https://open.example/", access="open")
    told = [(said(Outcome.SUPPORTED, text=f"{SECRET[2]} {'길다 ' * 200}"), secret)]
    told += [(said(Outcome.SUPPORTED, text="공개 문장 " * 200), open_one)]
    newsroom.check(claim, "accurate", CONVERTED, *told)
    newsroom.publish(claim)
    return claim


@pytest.mark.parametrize("name", FACES)
def test_no_face_tells_of_a_confidential_source(client: Any, hidden: Any, name: str) -> None:
    assert _says_nothing_secret(client, _at(name, hidden))


@pytest.mark.parametrize("place", ["claim-page", "article-page"])
def test_oembed_tells_nothing_of_a_confidential_source(client: Any, hidden: Any, settings: Any, place: str) -> None:
    page = _at(place, hidden)
    assert _says_nothing_secret(client, f"/oembed?url={settings.PUBLIC_URL}{page}")


def _at(name: str, claim: Any) -> str:
    """The address of a face."""
    return FACES[name].format(claim=claim.public_id, article=claim.article.public_id, outlet=claim.outlet.slug)


def _says_nothing_secret(client: Any, address: str) -> bool:
    answer = client.get(address)
    assert answer.status_code == 200
    shown = answer.content.decode("utf-8", "replace")
    return not [word for word in SECRET if word in shown or json.dumps(word)[1:-1] in shown]


@pytest.mark.parametrize("name", ["claim-record", "claim-page", "article-record"])
def test_of_an_open_source_no_more_than_a_snippet_is_told(client: Any, hidden: Any, name: str) -> None:
    address = _at(name, hidden)
    shown = client.get(address).content.decode()
    assert "공개 발표" in shown
    times = 3  # in the verdict's reason, the finding's, and the quotation
    assert 0 < shown.count("공개 문장") <= (200 // len("공개 문장 ") + 1) * times


def test_webhook_bodies_tell_ids_alone(hidden: Any, outlet: Outlet, editor: User) -> None:
    create_endpoint(outlet=outlet, url="https://cms.example.com/", by=editor, now=NOW)
    tell_of_claim(claim=hidden, event=EventType.CLAIM_PUBLISHED, now=NOW)
    body = message_of(Delivery.objects.get().event)
    assert set(json.loads(body)["data"]) == {"claim", "article", "outlet"}
    assert not [word for word in SECRET if word in body]


def test_every_public_face_has_its_row() -> None:
    names = {str(name) for name in get_resolver("claims.publishing.urls").reverse_dict if isinstance(name, str)}
    assert names - SILENT == set(FACES)
