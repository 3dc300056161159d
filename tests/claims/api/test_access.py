"""Every address, method, scope and outlet: a matrix made from the addresses. A new address without a row fails."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any
from uuid import uuid4

import pytest
from django.conf import settings

from claims.api.urls import ADDRESSES
from claims.models import Article, Claim, Scope, User
from claims.operations.correction_opening import open_correction
from claims.operations.endpoints import create_endpoint, try_endpoint
from sources.operations.sources import add_text_source
from tests.claims.api.conftest import Software
from tests.claims.conftest import NOW, join

pytestmark = pytest.mark.django_db

TABLE = "period,item,value,unit,released_at\n2023,GDP,5.2,%,2024-01-17\n"

EXTERNAL = {
    "revision_id": "r7",
    "updated": "2024-03-08T09:12:40+08:00",
    "headline": "题",
    "html": "<p>文</p>",
    "language": "zh-hans",
    "published": None,
    "state": "draft",
}
# (address, method) → the scope it needs and a body that is right
NEEDS: dict[tuple[str, str], tuple[Scope, Any]] = {
    ("articles", "GET"): (Scope.READ, None),
    ("articles", "POST"): (Scope.REGISTER, {"headline": "题", "body": "文", "language": "zh-hans"}),
    ("articles/<uuid:article_id>", "GET"): (Scope.READ, None),
    ("articles/<uuid:article_id>", "PATCH"): (Scope.REGISTER, {"state": "live"}),
    ("articles/<uuid:article_id>/revisions", "POST"): (Scope.REGISTER, {"headline": "题", "body": "另文"}),
    ("articles/<uuid:article_id>/scan", "POST"): (Scope.REGISTER, None),
    ("articles/<uuid:article_id>/acceptance", "POST"): (Scope.REGISTER, None),
    ("articles/<uuid:article_id>/clearance", "GET"): (Scope.READ, None),
    ("articles/<uuid:article_id>/clearance", "PATCH"): (Scope.REGISTER, {"owner": None}),
    ("articles/<uuid:article_id>/clearance", "POST"): (Scope.PUBLISH, {"revision": 1}),
    ("articles/<uuid:article_id>/clearance", "DELETE"): (Scope.PUBLISH, None),
    ("articles/<uuid:article_id>/waivers", "POST"): (Scope.PUBLISH, {"reason": "down"}),
    ("articles/<uuid:article_id>/understand", "POST"): (Scope.READ, {"quote": "文"}),
    ("articles/by-external/<str:system>/<str:external_id>", "GET"): (Scope.READ, None),
    ("articles/by-external/<str:system>/<str:external_id>", "PUT"): (Scope.REGISTER, EXTERNAL),
    ("corrections", "GET"): (Scope.READ, None),
    ("corrections", "POST"): (Scope.REGISTER, {"claim": str(uuid4())}),
    ("corrections/<uuid:correction_id>", "GET"): (Scope.READ, None),
    ("corrections/<uuid:correction_id>", "PATCH"): (Scope.REGISTER, {"gravity": "material"}),
    ("corrections/<uuid:correction_id>/moves", "POST"): (Scope.REGISTER, {"to": "with_author"}),
    ("corrections/<uuid:correction_id>/approval", "POST"): (Scope.REVIEW, None),
    ("corrections/<uuid:correction_id>/publication", "POST"): (Scope.PUBLISH, None),
    ("corrections/<uuid:correction_id>/stands", "POST"): (Scope.REVIEW, {"reason": "x"}),
    ("figures", "POST"): (Scope.READ, {"text": "文"}),
    ("articles/<uuid:article_id>/claims", "POST"): (Scope.REGISTER, {"quote": "文"}),
    ("claims", "GET"): (Scope.READ, None),
    ("claims/<uuid:claim_id>", "GET"): (Scope.READ, None),
    ("claims/<uuid:claim_id>", "PATCH"): (Scope.REGISTER, {"voice": "forecast"}),
    ("claims/<uuid:claim_id>/acceptance", "POST"): (Scope.REGISTER, None),
    ("claims/<uuid:claim_id>/checks", "GET"): (Scope.READ, None),
    ("claims/<uuid:claim_id>/citations", "GET"): (Scope.READ, None),
    ("claims/<uuid:claim_id>/citations", "POST"): (Scope.REGISTER, {"text": "9090억 원"}),
    ("claims/similar", "POST"): (Scope.READ, {"text": "文"}),
    ("claims/<uuid:claim_id>/similar", "GET"): (Scope.READ, None),
    ("claims/<uuid:claim_id>/recheck", "POST"): (Scope.REGISTER, None),
    ("claims/<uuid:claim_id>/reviews", "GET"): (Scope.READ, None),
    ("claims/<uuid:claim_id>/reviews", "POST"): (Scope.REVIEW, {"decision": "confirm"}),
    ("claims/<uuid:claim_id>/publication", "POST"): (Scope.PUBLISH, None),
    ("claims/<uuid:claim_id>/publication", "DELETE"): (Scope.PUBLISH, None),
    ("rates", "GET"): (Scope.READ, None),
    ("sources", "GET"): (Scope.READ, None),
    ("sources/series", "POST"): (Scope.REGISTER, {"title": "GDP", "table": TABLE}),
    ("sources/<uuid:source_id>/rows", "GET"): (Scope.READ, None),
    ("sources/<uuid:source_id>", "GET"): (Scope.READ, None),
    ("articles/proposals", "POST"): (Scope.REGISTER, {"url": "http://10.0.0.1/"}),
    ("sources/<uuid:source_id>", "PATCH"): (Scope.REGISTER, {"publisher": "부처"}),
    ("sources/<uuid:source_id>/fetches", "GET"): (Scope.READ, None),
    ("sources/<uuid:source_id>/fetches", "POST"): (Scope.REGISTER, {}),
    ("sources/<uuid:source_id>/snapshots", "GET"): (Scope.READ, None),
    ("sources/<uuid:source_id>/snapshots/<str:digest>", "GET"): (Scope.READ, None),
    ("webhooks", "GET"): (Scope.READ, None),
    ("webhooks", "POST"): (Scope.PUBLISH, {"url": "https://cms.example.com/hooks"}),
    ("webhooks/<uuid:webhook_id>", "GET"): (Scope.READ, None),
    ("webhooks/<uuid:webhook_id>", "PATCH"): (Scope.PUBLISH, {"enabled": False}),
    ("webhooks/<uuid:webhook_id>", "DELETE"): (Scope.PUBLISH, None),
    ("webhooks/<uuid:webhook_id>/secret", "POST"): (Scope.PUBLISH, None),
    ("webhooks/<uuid:webhook_id>/test", "POST"): (Scope.PUBLISH, None),
    ("webhooks/<uuid:webhook_id>/deliveries", "GET"): (Scope.READ, None),
    ("webhooks/<uuid:webhook_id>/deliveries/<uuid:delivery_id>/replay", "POST"): (Scope.PUBLISH, None),
}
ASKED = {"rates": "?base=EUR&quote=CNY&at=2024-03-08"}  # what an address must be asked
# PUT is left out: what is nothing to a stranger becomes an article of the stranger's own
OF_ONE = [(address, method) for address, method in NEEDS if "<" in address and method != "PUT"]
HANDLED = ("get", "post", "put", "patch", "delete")
REACHES_OUT = {"articles/proposals": (400,)}  # allowed, and refused for where it leads
DONE = (200, 201, 202, 204, 409)  # 409: allowed, and refused for the claim's state alone


@pytest.fixture(autouse=True)
def media(settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def things(claim: Claim) -> dict[str, Any]:
    """The ids that addresses name, each of a thing of the outlet."""
    source = add_text_source(outlet_id=claim.outlet_id, title="발표", text="발표", role="issuer", now=NOW, by=None)
    webhook = create_endpoint(outlet=claim.outlet, url="https://cms.example.com/", by=None, now=NOW).endpoint
    delivery = try_endpoint(endpoint=webhook, now=NOW)
    boss = join(User.objects.create_user("boss"), claim.outlet, "editor")
    correction = open_correction(claim=claim, by=boss, now=NOW)
    rows = {"article": claim.article, "claim": claim, "source": source, "webhook": webhook, "delivery": delivery}
    rows |= {"correction": correction}
    Article.objects.update(external_system="cms", external_id="a-1")
    return {
        **{f"{name}_id": row.public_id for name, row in rows.items()},
        "system": "cms",
        "external_id": "a-1",
        "digest": source.latest_snapshot.digest,
    }


def filled(address: str, things: Mapping[str, Any]) -> str:
    address += ASKED.get(address, "")
    return re.sub(r"<(?:uuid|str):(?P<name>\w+)>", lambda found: str(things[found["name"]]), address)


class Nothing(dict[str, Any]):
    """An id of nothing for every name."""

    def __missing__(self, _name: str) -> Any:
        return uuid4()


def test_every_method_of_every_address_has_its_row() -> None:
    offered = {
        (address, method.upper()) for address, view in ADDRESSES.items() for method in HANDLED if hasattr(view, method)
    }
    assert offered == set(NEEDS)


@pytest.mark.parametrize(("address", "method"), NEEDS)
def test_token_with_just_its_scope_gets_in(
    token_of: Callable[..., str], things: dict[str, Any], address: str, method: str
) -> None:
    scope, body = NEEDS[address, method]
    sent = {**body, "claim": str(things["claim_id"])} if address == "corrections" and body else body
    answer = Software(token_of(scope))(method, filled(address, things), sent)
    assert answer.status_code in (*DONE, *REACHES_OUT.get(address, ())), answer.content


@pytest.mark.parametrize(("address", "method"), NEEDS)
def test_token_with_every_other_scope_does_not(
    token_of: Callable[..., str], things: dict[str, Any], address: str, method: str
) -> None:
    scope, body = NEEDS[address, method]
    others = [other for other in Scope.values if other != scope]
    answer = Software(token_of(*others))(method, filled(address, things), body)
    assert (answer.status_code, answer.json()["scope"]) == (403, scope)


@pytest.mark.parametrize(("address", "method"), NEEDS)
def test_nobody_gets_in_without_a_token(things: dict[str, Any], address: str, method: str) -> None:
    answer = Software()(method, filled(address, things), NEEDS[address, method][1])
    assert answer.status_code == 401


@pytest.mark.parametrize(("address", "method"), OF_ONE)
def test_another_outlets_thing_looks_like_none(
    stranger: Software, things: dict[str, Any], address: str, method: str
) -> None:
    body = NEEDS[address, method][1]
    theirs = stranger(method, filled(address, things), body)
    nobodys = stranger(method, filled(address, Nothing()), body)
    assert theirs.status_code == nobodys.status_code == 404
    assert theirs.content == nobodys.content


def test_lists_show_nothing_of_another_outlet(stranger: Software, claim: Claim, things: dict[str, Any]) -> None:
    for address in (
        "articles",
        "claims",
        "corrections",
        "sources",
        "webhooks",
        f"claims?article={claim.article.public_id}",
    ):
        assert stranger.get(address).json() == {"results": [], "next": None}


@pytest.mark.parametrize("address", [address for address in ADDRESSES if "<" not in address])
def test_closing_slash_makes_no_difference(software: Software, things: dict[str, Any], address: str) -> None:
    assert software.get(f"{address}/").json() == software.get(address).json()


def test_cross_origin_request_gets_no_leave(software: Software, claim: Claim) -> None:
    software.headers["Origin"] = "https://evil.example"
    answer = software.get("claims")
    assert "Access-Control-Allow-Origin" not in answer
    assert settings.X_FRAME_OPTIONS == answer["X-Frame-Options"] == "DENY"


@pytest.mark.parametrize("address", ADDRESSES)
def test_asking_what_an_address_offers_is_an_answer(software: Software, address: str) -> None:
    answer = software("OPTIONS", filled(address, Nothing()))
    assert answer.status_code == 200
    assert "OPTIONS" in answer["Allow"]
