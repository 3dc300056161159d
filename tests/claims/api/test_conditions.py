"""Tags against lost updates: whoever comes later is told, and an answer one has is not sent twice."""

from __future__ import annotations

from typing import Any

import pytest

from claims.models import Claim
from claims.operations.amending import correct_claim
from claims.operations.endpoints import create_endpoint
from sources.operations.sources import add_text_source
from tests.claims.api.conftest import Software, work
from tests.claims.conftest import NOW

pytestmark = pytest.mark.django_db

KINDS = ("article", "claim", "source", "webhook")
CHANGES = {
    "article": {"state": "draft"},
    "claim": {"voice": "forecast"},
    "source": {"publisher": "부처"},
    "webhook": {"description": "desk"},
}


@pytest.fixture(autouse=True)
def media(settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def addresses(claim: Claim) -> dict[str, str]:
    source = add_text_source(outlet_id=claim.outlet_id, title="발표", text="발표", role="issuer", now=NOW, by=None)
    webhook = create_endpoint(outlet=claim.outlet, url="https://cms.example.com/", by=None, now=NOW).endpoint
    return {
        "article": f"articles/{claim.article.public_id}",
        "claim": f"claims/{claim.public_id}",
        "source": f"sources/{source.public_id}",
        "webhook": f"webhooks/{webhook.public_id}",
    }


def send(software: Software, method: str, address: str, body: Any = None, **headers: str) -> Any:
    return software(method, address, body, **{f"HTTP_{name.upper()}": value for name, value in headers.items()})


@pytest.mark.parametrize("kind", KINDS)
def test_answer_one_has_is_not_sent_again(software: Software, addresses: dict[str, str], kind: str) -> None:
    tag = software.get(addresses[kind])["ETag"]
    again = send(software, "GET", addresses[kind], if_none_match=f'"other", {tag}')
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", tag)
    assert not tag.startswith("W/")


@pytest.mark.parametrize("kind", KINDS)
def test_answer_that_changed_is_sent(software: Software, addresses: dict[str, str], kind: str) -> None:
    tag = software.get(addresses[kind])["ETag"]
    changed = software.patch(addresses[kind], CHANGES[kind])
    assert changed["ETag"] != tag
    assert send(software, "GET", addresses[kind], if_none_match=tag).status_code == 200
    assert send(software, "GET", addresses[kind], if_none_match=changed["ETag"]).status_code == 304


@pytest.mark.parametrize("kind", KINDS)
def test_change_of_what_was_seen_is_made(software: Software, addresses: dict[str, str], kind: str) -> None:
    tag = software.get(addresses[kind])["ETag"]
    assert send(software, "PATCH", addresses[kind], CHANGES[kind], if_match=tag).status_code == 200


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("form", ["{}", "W/{}", '"nonsense"'])
def test_change_of_what_is_no_more_is_refused_and_nothing_written(
    software: Software, addresses: dict[str, str], kind: str, form: str
) -> None:
    tag = software.get(addresses[kind])["ETag"]
    software.patch(addresses[kind], CHANGES[kind])
    before = software.get(addresses[kind]).content
    answer = send(software, "PATCH", addresses[kind], CHANGES[kind], if_match=form.format(tag))
    assert (answer.status_code, answer.json()["code"]) == (412, "overtaken")
    assert software.get(addresses[kind]).content == before


@pytest.mark.parametrize("kind", KINDS)
def test_star_asks_only_that_the_thing_exists(software: Software, addresses: dict[str, str], kind: str) -> None:
    assert send(software, "PATCH", addresses[kind], CHANGES[kind], if_match="*").status_code == 200


def test_tag_of_another_language_is_as_good(software: Software, addresses: dict[str, str]) -> None:
    tag = software.get(addresses["claim"], HTTP_ACCEPT_LANGUAGE="zh-Hans")["ETag"]
    assert send(software, "PATCH", addresses["claim"], CHANGES["claim"], if_match=tag).status_code == 200


def test_refusal_says_who_changed_what(software: Software, addresses: dict[str, str], claim: Claim) -> None:
    tag = software.get(addresses["claim"])["ETag"]
    software.patch(addresses["claim"], CHANGES["claim"])
    [change] = send(software, "PATCH", addresses["claim"], {"voice": "own"}, if_match=tag).json()["changes"]
    assert (change["by"], change["action"]) == ("ed", "claim.corrected")


def test_unseen_verdict_is_not_confirmed(software: Software, addresses: dict[str, str], claim: Claim) -> None:
    tag = software.get(addresses["claim"])["ETag"]
    correct_claim(claim=claim, now=NOW, by=None, voice="forecast")
    work()
    for address, body in (("reviews", {"decision": "confirm"}), ("publication", None), ("recheck", None)):
        assert send(software, "POST", f"{addresses['claim']}/{address}", body, if_match=tag).status_code == 412
    seen = software.get(addresses["claim"])["ETag"]
    confirmed = send(software, "POST", f"{addresses['claim']}/reviews", {"decision": "confirm"}, if_match=seen)
    assert confirmed.status_code == 201


def test_publication_is_withdrawn_by_whoever_saw_it(software: Software, addresses: dict[str, str]) -> None:
    software.post(f"{addresses['claim']}/reviews", {"decision": "confirm"})
    software.patch(addresses["article"], {"state": "live"})
    old = software.get(addresses["claim"])["ETag"]
    assert software.post(f"{addresses['claim']}/publication").status_code == 201
    assert send(software, "DELETE", f"{addresses['claim']}/publication", if_match=old).status_code == 412
    seen = software.get(addresses["claim"])["ETag"]
    assert send(software, "DELETE", f"{addresses['claim']}/publication", if_match=seen).status_code == 204


def test_revision_of_a_text_that_is_no_more_is_refused(software: Software, addresses: dict[str, str]) -> None:
    tag = software.get(addresses["article"])["ETag"]
    text = {"headline": "题", "body": "另文"}
    assert send(software, "POST", f"{addresses['article']}/revisions", text, if_match=tag).status_code == 201
    assert send(software, "POST", f"{addresses['article']}/revisions", text, if_match=tag).status_code == 412


def test_webhook_that_was_changed_is_not_deleted_unseen(software: Software, addresses: dict[str, str]) -> None:
    tag = software.get(addresses["webhook"])["ETag"]
    software.patch(addresses["webhook"], CHANGES["webhook"])
    assert send(software, "DELETE", addresses["webhook"], if_match=tag).status_code == 412
    assert software.get(addresses["webhook"]).status_code == 200


@pytest.mark.parametrize("kind", KINDS)
def test_patch_touches_only_what_is_sent(software: Software, addresses: dict[str, str], kind: str) -> None:
    before = software.get(addresses[kind]).json()
    after = software.patch(addresses[kind], CHANGES[kind]).json()
    touched = {name for name in before if before[name] != after[name]}
    follows = {"claim": {"version", "status", "verdict", "check", "changed_at"}}.get(kind, set())
    assert touched - follows == set(CHANGES[kind])


def test_tag_is_no_key_to_another_outlets_thing(stranger: Software, addresses: dict[str, str]) -> None:
    for address in addresses.values():
        assert send(stranger, "GET", address, if_none_match="*").status_code == 404
