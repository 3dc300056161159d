"""What the desk does besides deciding, over the API: by hand, assigning, the audit trail; and registering in bulk."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from claims.models import Article, Claim, Outlet, User
from claims.operations.memberships import set_roles
from claims.roles import Role
from tests.claims.api.conftest import Software, faults
from tests.claims.conftest import FIRST, NOW, SECOND, join

pytestmark = pytest.mark.django_db

CALLED = {"way": "call", "outcome": "holds", "done_at": "2024-03-08T10:00+08:00", "note": "그렇다"}


@pytest.fixture(autouse=True)
def media(settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path


def by_hand(software: Software, claim: Claim, **given: Any) -> Any:
    return software.post(f"claims/{claim.public_id}/by-hand", {**CALLED, **given})


def test_claim_that_holds_by_a_call_is_confirmed_as_accurate_and_the_note_stays_inside(
    software: Software, claim: Claim
) -> None:
    answer = by_hand(software, claim, with_whom="부처 대변인", public_reason="经致电发布方核对。")
    assert (answer.status_code, answer.json()["decision"], answer.json()["verdict"]) == (201, "by_hand", "accurate")
    shown = software.get(f"claims/{claim.public_id}")
    assert (shown.json()["status"], shown.json()["verdict"]) == ("confirmed", "accurate")
    assert "대변인" not in shown.content.decode() + answer.content.decode()


def test_attachment_comes_in_a_form(software: Software, claim: Claim) -> None:
    file = SimpleUploadedFile("mail.txt", "그렇다".encode())
    form = {"way": "mail", "outcome": "wrong", "done_at": "2024-03-08T10:00+08:00", "attachment": file}
    answer = software.client.post(f"/api/v1/claims/{claim.public_id}/by-hand", form, headers=software.headers)
    assert (answer.status_code, answer.json()["verdict"]) == (201, "inaccurate")


@pytest.mark.parametrize(
    ("given", "field"),
    [({"note": ""}, "note"), ({"done_at": "2999-01-01T00:00Z"}, "done_at"), ({"way": "dream"}, "way")],
)
def test_verification_by_hand_that_shows_nothing_is_refused(
    software: Software, claim: Claim, given: Any, field: str
) -> None:
    answer = by_hand(software, claim, **given)
    assert answer.status_code == 400
    assert list(faults(answer)) == [field]


def test_claim_is_given_to_a_colleague_and_to_nobody(software: Software, claim: Claim, editor: User) -> None:
    def give(to: str | None) -> Any:
        return software("PUT", f"claims/{claim.public_id}/assignment", {"to": to}).json()["assigned_to"]

    assert give(editor.username) == editor.username
    assert len(software.get(f"claims?assigned_to={editor.username}").json()["results"]) == 1
    assert give(None) is None
    assert software.get(f"claims?assigned_to={editor.username}").json()["results"] == []


def test_claim_is_not_given_to_a_person_of_another_outlet(
    software: Software, claim: Claim, other_outlet: Outlet
) -> None:
    join(User.objects.create_user("far"), other_outlet, Role.EDITOR)
    theirs = software("PUT", f"claims/{claim.public_id}/assignment", {"to": "far"})
    nobodys = software("PUT", f"claims/{claim.public_id}/assignment", {"to": "nil"})
    assert theirs.status_code == nobodys.status_code == 400
    assert theirs.json()["detail"].replace("far", "nil") == nobodys.json()["detail"]


def test_auditor_pages_through_the_trail_of_the_own_outlet(
    token_of: Callable[..., str], claim: Claim, editor: User, outlet: Outlet, other_outlet: Outlet
) -> None:
    secret = token_of("read")
    join(editor, outlet, Role.AUDITOR)
    auditor = Software(secret)
    address, numbers = "/api/v1/audit?page_size=2", []
    while address:
        page = auditor.get(address.split("/api/v1/")[1]).json()
        numbers += [entry["number"] for entry in page["results"]]
        address = page["next"]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) > 2
    of_claim = auditor.get(f"audit?claim={claim.public_id}").json()["results"]
    assert "claim.registered" in [entry["action"] for entry in of_claim]
    assert auditor.get(f"audit?claim={uuid4()}").status_code == 404


def bulk(software: Software, *lines: Any, **headers: str) -> Any:
    software.headers |= headers
    body = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines)
    return software("POST", "claims/bulk", data=body, content_type="application/x-ndjson")


def test_line_at_fault_says_why_and_the_others_are_registered(
    software: Software, article: Article, rates: Any, stranger: Software
) -> None:
    here = {"article": str(article.public_id)}
    answer = bulk(
        software,
        {**here, "quote": FIRST},
        "{",
        {**here},
        {"article": str(uuid4()), "quote": FIRST},
        {**here, "quote": SECOND},
    )
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/x-ndjson; charset=utf-8")
    lines = [json.loads(line) for line in answer.content.decode().splitlines()]
    assert [line["status"] for line in lines] == [201, 400, 400, 404, 201]
    assert [line["problem"]["code"] for line in lines if line["problem"]] == ["unreadable", "invalid", "not_found"]
    assert lines[2]["problem"]["errors"][0]["field"] == "quote"
    assert {one for line in lines for one in line["claims"]} == {str(one.public_id) for one in Claim.objects.all()}
    assert Claim.objects.count() == 2


def test_bulk_sent_again_under_its_key_gives_the_same_answer(software: Software, article: Article, rates: Any) -> None:
    line = {"article": str(article.public_id), "quote": FIRST}
    first = bulk(software, line, **{"Idempotency-Key": "k-1"})
    again = bulk(software, line)
    assert (first.content, again["Idempotency-Replayed"]) == (again.content, "true")


def test_lines_of_whoever_may_not_register_are_refused_one_by_one(
    token_of: Callable[..., str], article: Article, editor: User, outlet: Outlet
) -> None:
    auditor = Software(token_of())
    set_roles(outlet=outlet, person=editor, roles=[Role.AUDITOR], now=NOW, by=None)
    answer = bulk(auditor, {"article": str(article.public_id), "quote": FIRST})
    assert json.loads(answer.content)["problem"]["code"] == "not_allowed"
    assert not Claim.objects.exists()


@pytest.mark.parametrize(("lines", "status"), [([], 400), (["{}"] * 101, 413), (["x" * 2_000_001], 413)])
def test_bulk_of_nothing_or_too_much_is_refused(software: Software, lines: list[str], status: int) -> None:
    answer = bulk(software, *lines)
    assert (answer.status_code, answer["Content-Type"]) == (status, "application/problem+json")


@pytest.fixture
def published(software: Software, claim: Claim) -> Claim:
    Article.objects.update(state="live", url="https://news.example/1")
    software.post(f"claims/{claim.public_id}/reviews", {"decision": "confirm"})
    assert software.post(f"claims/{claim.public_id}/publication").status_code == 201
    return claim


def test_page_finds_its_badges_with_a_token_that_opens_nothing_else(
    token_of: Callable[..., str], published: Claim
) -> None:
    page = Software(token_of("badge"))
    found = page.get("badges?url=https://news.example/1").json()
    assert found == page.get(f"badges?article={published.article.public_id}").json()
    assert [one["id"] for one in found["claims"]] == [str(published.public_id)]
    assert Software().client.get(found["claims"][0]["badge"]["svg"].split("8000")[1]).status_code == 200
    assert page.get("claims").status_code == 403


def test_article_with_nothing_published_has_no_badges(token_of: Callable[..., str], claim: Claim) -> None:
    Article.objects.update(state="live", url="https://news.example/1")
    page = Software(token_of("badge"))
    unpublished = page.get("badges?url=https://news.example/1")
    unknown = page.get("badges?url=https://news.example/2")
    assert unpublished.status_code == unknown.status_code == 404
    assert unpublished.content == unknown.content


def test_another_outlets_published_badges_are_not_found(stranger: Software, published: Claim) -> None:
    assert stranger.get("badges?url=https://news.example/1").status_code == 404


def test_articles_are_listed_by_the_address_of_their_page(software: Software, published: Claim) -> None:
    [found] = software.get("articles?url=https://news.example/1").json()["results"]
    assert found["id"] in found["badge"]["svg"]
    assert software.get("articles?url=https://news.example/2").json()["results"] == []
