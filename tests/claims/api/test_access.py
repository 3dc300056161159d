"""Every address, method, scope and outlet: a matrix made from the addresses. A new address without a row fails."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any
from uuid import uuid4

import pytest
from django.conf import settings
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import URLResolver, get_resolver
from django.utils import timezone

from claims.api.urls import ADDRESSES
from claims.models import Article, Claim, Outlet, Scope, User
from claims.operations.correction_opening import open_correction
from claims.operations.endpoints import create_endpoint, try_endpoint
from claims.operations.tokens import create_token
from claims.roles import ACTS, Act, Role, roles_for
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
BY_HAND = {"way": "call", "outcome": "holds", "done_at": "2024-03-08T10:00+08:00", "note": "그렇다"}
# (address, method) → the scope it needs, what whom it acts for must be allowed (None: all who work there), a right body
NEEDS: dict[tuple[str, str], tuple[Scope, Act | None, Any]] = {
    ("articles", "GET"): (Scope.READ, None, None),
    ("articles", "POST"): (Scope.REGISTER, Act.REGISTER, {"headline": "题", "body": "文", "language": "zh-hans"}),
    ("articles/<uuid:article_id>", "GET"): (Scope.READ, None, None),
    ("articles/<uuid:article_id>", "PATCH"): (Scope.REGISTER, Act.STATE, {"state": "live"}),
    ("articles/<uuid:article_id>/revisions", "POST"): (Scope.REGISTER, Act.REVISE, {"headline": "题", "body": "另文"}),
    ("articles/<uuid:article_id>/scan", "POST"): (Scope.REGISTER, Act.REGISTER, None),
    ("articles/<uuid:article_id>/acceptance", "POST"): (Scope.REGISTER, Act.REGISTER, None),
    ("articles/<uuid:article_id>/clearance", "GET"): (Scope.READ, None, None),
    ("articles/<uuid:article_id>/clearance", "PATCH"): (Scope.REGISTER, Act.ASSIGN, {"owner": None}),
    ("articles/<uuid:article_id>/clearance", "POST"): (Scope.PUBLISH, Act.CLEAR, {"revision": 1}),
    ("articles/<uuid:article_id>/clearance", "DELETE"): (Scope.PUBLISH, Act.CLEAR, None),
    ("articles/<uuid:article_id>/waivers", "POST"): (Scope.PUBLISH, Act.CLEAR, {"reason": "down"}),
    ("articles/<uuid:article_id>/understand", "POST"): (Scope.READ, None, {"quote": "文"}),
    ("articles/by-external/<str:system>/<str:external_id>", "GET"): (Scope.READ, None, None),
    ("articles/by-external/<str:system>/<str:external_id>", "PUT"): (Scope.REGISTER, Act.STATE, EXTERNAL),
    ("corrections", "GET"): (Scope.READ, None, None),
    ("corrections", "POST"): (Scope.REGISTER, Act.OPEN_CORRECTION, {}),
    ("corrections/<uuid:correction_id>", "GET"): (Scope.READ, None, None),
    ("corrections/<uuid:correction_id>", "PATCH"): (Scope.REGISTER, Act.OPEN_CORRECTION, {"gravity": "material"}),
    ("corrections/<uuid:correction_id>/moves", "POST"): (Scope.REGISTER, Act.OPEN_CORRECTION, {"to": "with_author"}),
    ("corrections/<uuid:correction_id>/approval", "POST"): (Scope.REVIEW, Act.APPROVE_CORRECTION, None),
    ("corrections/<uuid:correction_id>/publication", "POST"): (Scope.PUBLISH, Act.PUBLISH_CORRECTION, None),
    ("corrections/<uuid:correction_id>/stands", "POST"): (Scope.REVIEW, Act.APPROVE_CORRECTION, {"reason": "x"}),
    ("figures", "POST"): (Scope.READ, None, {"text": "文"}),
    ("articles/<uuid:article_id>/claims", "POST"): (Scope.REGISTER, Act.REGISTER, {"quote": "文"}),
    ("audit", "GET"): (Scope.READ, Act.AUDIT, None),
    ("badges", "GET"): (Scope.BADGE, None, None),
    ("claims/bulk", "POST"): (Scope.REGISTER, None, {}),  # each line is judged by itself
    ("claims/<uuid:claim_id>/assignment", "PUT"): (Scope.REVIEW, Act.ASSIGN, {"to": None}),
    ("claims/<uuid:claim_id>/by-hand", "POST"): (Scope.REVIEW, Act.BY_HAND, BY_HAND),
    ("claims", "GET"): (Scope.READ, None, None),
    ("claims/<uuid:claim_id>", "GET"): (Scope.READ, None, None),
    ("claims/<uuid:claim_id>", "PATCH"): (Scope.REGISTER, Act.CORRECT, {"voice": "forecast"}),
    ("claims/<uuid:claim_id>/acceptance", "POST"): (Scope.REGISTER, Act.REGISTER, None),
    ("claims/<uuid:claim_id>/checks", "GET"): (Scope.READ, None, None),
    ("claims/<uuid:claim_id>/citations", "GET"): (Scope.READ, None, None),
    ("claims/<uuid:claim_id>/citations", "POST"): (Scope.REGISTER, Act.CITE, {"text": "9090억 원"}),
    ("claims/similar", "POST"): (Scope.READ, None, {"text": "文"}),
    ("claims/<uuid:claim_id>/similar", "GET"): (Scope.READ, None, None),
    ("claims/<uuid:claim_id>/recheck", "POST"): (Scope.REGISTER, Act.ASK_AGAIN, None),
    ("claims/<uuid:claim_id>/reviews", "GET"): (Scope.READ, None, None),
    ("claims/<uuid:claim_id>/reviews", "POST"): (Scope.REVIEW, Act.CONFIRM, {"decision": "confirm"}),
    ("claims/<uuid:claim_id>/publication", "POST"): (Scope.PUBLISH, Act.PUBLISH, None),
    ("claims/<uuid:claim_id>/publication", "DELETE"): (Scope.PUBLISH, Act.WITHDRAW, None),
    ("rates", "GET"): (Scope.READ, None, None),
    ("sources", "GET"): (Scope.READ, None, None),
    ("sources/series", "POST"): (Scope.REGISTER, Act.CITE, {"title": "GDP", "table": TABLE}),
    ("sources/<uuid:source_id>/rows", "GET"): (Scope.READ, None, None),
    ("sources/<uuid:source_id>", "GET"): (Scope.READ, None, None),
    ("articles/proposals", "POST"): (Scope.REGISTER, Act.REGISTER, {"url": "http://10.0.0.1/"}),
    ("sources/<uuid:source_id>", "PATCH"): (Scope.REGISTER, Act.CITE, {"publisher": "부처"}),
    ("sources/<uuid:source_id>/fetches", "GET"): (Scope.READ, None, None),
    ("sources/<uuid:source_id>/fetches", "POST"): (Scope.REGISTER, Act.CITE, {}),
    ("sources/<uuid:source_id>/snapshots", "GET"): (Scope.READ, None, None),
    ("sources/<uuid:source_id>/snapshots/<str:digest>", "GET"): (Scope.READ, None, None),
    ("webhooks", "GET"): (Scope.READ, None, None),
    ("webhooks", "POST"): (Scope.PUBLISH, Act.WEBHOOKS, {"url": "https://cms.example.com/hooks"}),
    ("webhooks/<uuid:webhook_id>", "GET"): (Scope.READ, None, None),
    ("webhooks/<uuid:webhook_id>", "PATCH"): (Scope.PUBLISH, Act.WEBHOOKS, {"enabled": False}),
    ("webhooks/<uuid:webhook_id>", "DELETE"): (Scope.PUBLISH, Act.WEBHOOKS, None),
    ("webhooks/<uuid:webhook_id>/secret", "POST"): (Scope.PUBLISH, Act.WEBHOOKS, None),
    ("webhooks/<uuid:webhook_id>/test", "POST"): (Scope.PUBLISH, Act.WEBHOOKS, None),
    ("webhooks/<uuid:webhook_id>/deliveries", "GET"): (Scope.READ, None, None),
    ("webhooks/<uuid:webhook_id>/deliveries/<uuid:delivery_id>/replay", "POST"): (Scope.PUBLISH, Act.WEBHOOKS, None),
}
ASKED = {
    "rates": "?base=EUR&quote=CNY&at=2024-03-08",
    "badges": "?url=https://news.example/1",
}  # what an address must be asked
# PUT by the content system's id is left out: what is nothing to a stranger becomes an article of the stranger's own
OF_ONE = [
    (address, method) for address, method in NEEDS if "<" in address and (method != "PUT" or "system" not in address)
]
HANDLED = ("get", "post", "put", "patch", "delete")
OTHERWISE = {"articles/proposals": 400, "badges": 404, "claims/bulk": 200}  # allowed; refused for where it leads
LINES = {"claims/bulk": "application/x-ndjson"}
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


def addresses_of(patterns: Sequence[Any], before: str = "") -> Iterator[tuple[str, Any]]:
    """Every address below some patterns of the URL resolver, with its view."""
    for one in patterns:
        if isinstance(one, URLResolver):
            yield from addresses_of(one.url_patterns, before + str(one.pattern))
        else:
            yield before + str(one.pattern), one.callback


class Nothing(dict[str, Any]):
    """An id of nothing for every name."""

    def __missing__(self, _name: str) -> Any:
        return uuid4()


def test_every_method_of_every_address_has_its_row() -> None:
    found = [
        (address, view.view_class)
        for address, view in addresses_of(get_resolver().url_patterns)
        if "api/v1/" in address
    ]
    offered = {
        (address.removeprefix("api/v1/").rstrip("/"), method.upper())
        for address, view in found
        for method in HANDLED
        if hasattr(view, method)
    }
    assert offered == set(NEEDS)


def asked(software: Software, address: str, method: str, things: Mapping[str, Any]) -> Any:
    """The answer to a right request."""
    more = {"content_type": LINES[address], "data": "{}"} if address in LINES else {}
    body = NEEDS[address, method][2]
    sent = {"claim": str(things["claim_id"])} if address == "corrections" and method == "POST" else body
    return software(method, filled(address, things), sent, **more)


@pytest.mark.parametrize(("address", "method"), NEEDS)
def test_each_role_does_what_it_may_and_no_more(
    outlet: Outlet, things: dict[str, Any], address: str, method: str
) -> None:
    _scope, act, _body = NEEDS[address, method]
    for role in Role:
        person = join(User.objects.create_user(role), outlet, role)
        made = create_token(outlet=outlet, user=person, name="x", scopes=Scope.values, now=timezone.now(), by=None)
        with transaction.atomic():
            answer = asked(Software(made.secret), address, method, things)
            transaction.set_rollback(True)
        is_allowed = act is None or act in ACTS[role]
        assert (answer.status_code != 403) == is_allowed, (role, answer.content)
        assert is_allowed or answer.json()["code"] == "not_allowed"


@pytest.mark.parametrize(("address", "method"), NEEDS)
def test_token_with_just_its_scope_gets_in(
    token_of: Callable[..., str], things: dict[str, Any], editor: User, outlet: Outlet, address: str, method: str
) -> None:
    scope, act, _body = NEEDS[address, method]
    secret = token_of(scope)
    join(editor, outlet, Role.EDITOR, *(roles_for(act) if act else ()))
    answer = asked(Software(secret), address, method, things)
    assert answer.status_code in (*DONE, OTHERWISE.get(address)), answer.content


@pytest.mark.parametrize(("address", "method"), NEEDS)
def test_token_with_every_other_scope_does_not(
    token_of: Callable[..., str], things: dict[str, Any], address: str, method: str
) -> None:
    scope = NEEDS[address, method][0]
    others = [other for other in Scope.values if other != scope]
    answer = asked(Software(token_of(*others)), address, method, things)
    assert (answer.status_code, answer.json()["scope"]) == (403, scope)


@pytest.mark.parametrize(("address", "method"), NEEDS)
def test_nobody_gets_in_without_a_token(things: dict[str, Any], address: str, method: str) -> None:
    assert asked(Software(), address, method, things).status_code == 401


@pytest.mark.parametrize(("address", "method"), OF_ONE)
def test_another_outlets_thing_looks_like_none(
    stranger: Software, things: dict[str, Any], address: str, method: str
) -> None:
    asked(stranger, address, method, things)  # the note of the token's use is written once a minute
    with CaptureQueriesContext(connection) as of_theirs:
        theirs = asked(stranger, address, method, things)
    with CaptureQueriesContext(connection) as of_nobodys:
        nobodys = asked(stranger, address, method, Nothing())
    assert theirs.status_code == nobodys.status_code == 404
    assert (theirs.content, dict(theirs.headers)) == (nobodys.content, dict(nobodys.headers))
    assert shapes(of_theirs) == shapes(of_nobodys)  # the same work: no time tells them apart


def shapes(captured: CaptureQueriesContext) -> list[str]:
    """The queries without what they ask for."""
    return [re.sub(r"'[^']*'|\b[0-9a-f-]{32,36}\b|\d+", "…", query["sql"]) for query in captured]


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
