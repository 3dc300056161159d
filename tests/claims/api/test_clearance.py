"""What a content system asks before it publishes, and what it says when it could not ask."""

from __future__ import annotations

from typing import Any

import pytest

from claims.models import Article, Claim, Clearance, OutboxEvent, User
from claims.operations.describing import set_authors
from claims.operations.reviewing import confirm
from tests.claims.api.conftest import Software, faults
from tests.claims.conftest import BODY, NOW

pytestmark = pytest.mark.django_db


def address(article: Article, what: str = "clearance") -> str:
    return f"articles/{article.public_id}/{what}"


def asked(software: Software, article: Article) -> dict[str, Any]:
    shown: dict[str, Any] = software.get(address(article)).json()
    return shown


def test_an_article_nobody_signed_waits(software: Software, article: Article) -> None:
    assert asked(software, article) == {
        "state": "waiting",
        "may_go_out": False,
        "revision": 1,
        "external_revision": "",
        "due_at": None,
        "owner": None,
        "blockers": [],
        "sign_off": None,
        "void": None,
        "waiver": None,
    }


def test_signing_clears_the_named_revision(software: Software, article: Article, editor: User) -> None:
    answer = software.post(address(article), {"revision": 1, "note": "read"})
    assert answer.status_code == 201
    shown = answer.json()
    assert (shown["state"], shown["may_go_out"]) == ("cleared", True)
    sign_off = {name: shown["sign_off"][name] for name in ("revision", "holds_for", "by", "note")}
    assert sign_off == {"revision": 1, "holds_for": 1, "by": "ed", "note": "read"}
    assert asked(software, article) == shown


def test_what_blocks_is_named_with_its_reason(software: Software, claim: Claim) -> None:
    Claim.objects.update(verdict="inaccurate")
    [blocker] = asked(software, claim.article)["blockers"]
    assert (blocker["claim"], blocker["reason"]) == (str(claim.public_id), "unreviewed")
    assert (blocker["verdict"], blocker["status"], blocker["quote"]) == ("inaccurate", "checked", claim.quote)
    answer = software.post(address(claim.article), {"revision": 1})
    assert (answer.status_code, answer.json()["code"]) == (409, "wrong_state")
    assert answer.json()["blockers"] == [{"claim": str(claim.public_id), "reason": "unreviewed"}]


@pytest.mark.parametrize(
    ("body", "status", "fault"),
    [
        ({"revision": 2}, 409, {"revision": "wrong_state"}),
        ({"revision": 0}, 400, {"revision": "outside"}),
        ({}, 400, {"revision": "required"}),
        ({"revision": 1, "by": "ann"}, 400, {"by": "unknown"}),
    ],
)
def test_no_other_revision_can_be_signed(
    software: Software, article: Article, body: Any, status: int, fault: Any
) -> None:
    answer = software.post(address(article), body)
    assert (answer.status_code, faults(answer)) == (status, fault)
    assert not Clearance.objects.exists()


def test_a_changed_figure_voids_and_a_white_space_does_not(software: Software, article: Article) -> None:
    software.post(address(article), {"revision": 1})
    for number, (body, state, is_void) in enumerate(
        [(BODY + "\n", "cleared", False), (BODY + "完。", "waiting", False), (BODY + "另有35人。", "waiting", True)], 2
    ):
        software.post(address(article, "revisions"), {"headline": "韩国加码", "body": body})
        shown = asked(software, article)
        assert (shown["revision"], shown["state"], shown["void"] is not None) == (number, state, is_void)
    assert (shown["void"]["why"], shown["void"]["revision"], shown["sign_off"]) == ("figures", 1, None)
    assert OutboxEvent.objects.filter(type="article.clearance_voided").count() == 1


def test_the_author_and_the_second_person_are_heeded(software: Software, claim: Claim, editor: User) -> None:
    confirm(claim=claim, by=editor, now=NOW)
    claim.outlet.two_people = True
    claim.outlet.save()
    refused = software.post(address(claim.article), {"revision": 1})
    assert (refused.status_code, refused.json()["code"]) == (403, "not_allowed")
    claim.outlet.two_people = False
    claim.outlet.save()
    set_authors(article=claim.article, authors=[editor], now=NOW, by=None)
    assert software.post(address(claim.article), {"revision": 1}).status_code == 403
    assert software.post(address(claim.article, "waivers"), {"reason": "down"}).status_code == 403


def test_a_sign_off_is_taken_back_once(software: Software, article: Article) -> None:
    software.post(address(article), {"revision": 1})
    assert software("DELETE", address(article)).status_code == 204
    assert software("DELETE", address(article)).status_code == 409
    shown = asked(software, article)
    assert (shown["state"], shown["void"]["why"], shown["void"]["voided_by"]) == ("waiting", "taken_back", "ed")


def test_a_waiver_is_put_on_record_afterwards(software: Software, article: Article) -> None:
    software.patch(f"articles/{article.public_id}", {"state": "live"})
    answer = software.post(
        address(article, "waivers"), {"reason": "no answer at 09:12", "revision": 1, "decided_by": "夜班主编"}
    )
    assert answer.status_code == 201
    shown = answer.json()
    assert (shown["state"], shown["may_go_out"], shown["sign_off"]) == ("waived", True, None)
    told = {name: shown["waiver"][name] for name in ("revision", "by", "decided_by", "reason")}
    assert told == {"revision": 1, "by": "ed", "decided_by": "夜班主编", "reason": "no answer at 09:12"}


def test_a_waiver_needs_a_reason(software: Software, article: Article) -> None:
    assert faults(software.post(address(article, "waivers"), {"reason": " "})) == {"reason": "invalid"}
    assert faults(software.post(address(article, "waivers"), {})) == {"reason": "required"}


def test_due_time_and_owner_change_alone(software: Software, article: Article) -> None:
    software.patch(address(article), {"due_at": "2024-03-08T18:00+08:00"})
    shown = software.patch(address(article), {"owner": "ed"}).json()
    assert (shown["due_at"], shown["owner"]) == ("2024-03-08T10:00:00Z", "ed")
    assert faults(software.patch(address(article), {"owner": "nobody"})) == {"owner": "invalid"}
    assert software.patch(address(article), {"owner": None}).json()["owner"] is None


def test_whoever_read_an_older_state_signs_nothing(software: Software, article: Article) -> None:
    tag = software.get(f"articles/{article.public_id}")["ETag"]
    software.patch(f"articles/{article.public_id}", {"state": "draft"})
    software.headers["If-Match"] = tag
    assert software.post(address(article), {"revision": 1}).status_code == 412
    assert not Clearance.objects.exists()


def test_a_repeated_sign_off_under_one_key_is_done_once(software: Software, article: Article) -> None:
    software.headers["Idempotency-Key"] = "of-this-sign-off"
    first, again = (software.post(address(article), {"revision": 1}) for _ in range(2))
    assert (first.status_code, again.status_code, again.json()) == (201, 201, first.json())
    assert Clearance.objects.count() == 1
