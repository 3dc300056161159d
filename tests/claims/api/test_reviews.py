"""Deciding about a check, publishing, withdrawing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from claims.models import Article, Claim, Publication, Review
from tests.claims.api.conftest import Software, faults, work
from tests.claims.conftest import FIRST

pytestmark = pytest.mark.django_db


@pytest.fixture
def live(article: Article) -> None:
    Article.objects.update(state="live")


def review(software: Software, claim: Claim, **body: Any) -> Any:
    return software.post(f"claims/{claim.public_id}/reviews", body)


def test_confirmed_verdict_is_published_and_withdrawn(software: Software, claim: Claim, live: None) -> None:
    assert review(software, claim, decision="confirm").status_code == 201
    answer = software.post(f"claims/{claim.public_id}/publication")
    assert (answer.status_code, answer.json()["verdict"], answer.json()["revision"]) == (201, "approximate", 1)
    shown = software.get(f"claims/{claim.public_id}").json()
    assert (shown["status"], shown["publication"]) == ("published", answer.json())
    withdrawn = software("DELETE", f"claims/{claim.public_id}/publication")
    assert (withdrawn.status_code, withdrawn.content) == (204, b"")
    shown = software.get(f"claims/{claim.public_id}").json()
    assert (shown["status"], shown["publication"]) == ("withdrawn", None)


def test_override_keeps_the_machines_verdict_in_its_check(software: Software, claim: Claim) -> None:
    answer = review(
        software,
        claim,
        decision="override",
        verdict="outdated",
        public_reason="按年底汇率折算。",
        internal_note="已问记者",
    )
    shown = answer.json()
    assert (shown["verdict"], shown["public_reason"], shown["editor"]) == ("outdated", "按年底汇率折算。", "ed")
    claim_shown = software.get(f"claims/{claim.public_id}").json()
    assert (claim_shown["verdict"], claim_shown["check"]["verdict"]) == ("outdated", "approximate")
    assert shown["check"] == claim_shown["check"]["digest"]


def test_dismissed_claim_can_be_asked_for_again(software: Software, claim: Claim) -> None:
    assert review(software, claim, decision="dismiss", internal_note="不是断言").json()["verdict"] is None
    assert software.get(f"claims/{claim.public_id}").json()["status"] == "dismissed"
    assert software.post(f"claims/{claim.public_id}/recheck", {"internal_note": "还是要查"}).status_code == 202
    work()
    assert software.get(f"claims/{claim.public_id}").json()["status"] == "checked"


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "decision"),
        ({"decision": "approve"}, "decision"),
        ({"decision": "ask_again"}, "decision"),
        ({"decision": "override", "verdict": "outdated"}, "public_reason"),
        ({"decision": "override", "public_reason": "因为"}, "verdict"),
        ({"decision": "override", "verdict": "outdated", "public_reason": "  "}, "public_reason"),
        ({"decision": "override", "verdict": "true", "public_reason": "因为"}, "verdict"),
        ({"decision": "confirm", "verdict": "accurate"}, "decision"),
        ({"decision": "confirm", "public_reason": "因为"}, "decision"),
        ({"decision": "confirm", "editor": "boss"}, "editor"),
        ({"decision": "confirm", "internal_note": "x" * 2001}, "internal_note"),
    ],
)
def test_unusable_decision_is_named(software: Software, claim: Claim, body: dict[str, Any], field: str) -> None:
    answer = review(software, claim, **body)
    assert answer.status_code == 400
    assert list(faults(answer)) == [field]
    assert not Review.objects.exists()


def test_what_is_not_checked_cannot_be_confirmed(software: Software, article: Article) -> None:
    claim_id = software.post(f"articles/{article.public_id}/claims", {"quote": FIRST}).json()["claims"][0]["id"]
    answer = software.post(f"claims/{claim_id}/reviews", {"decision": "confirm"})
    assert (answer.status_code, answer.json()["code"], answer.json()["status"]) == (409, "wrong_state", 409)


def test_what_is_not_confirmed_cannot_be_published_nor_withdrawn(software: Software, claim: Claim, live: None) -> None:
    for method in ("POST", "DELETE"):
        answer = software(method, f"claims/{claim.public_id}/publication")
        assert (answer.status_code, answer.json()["code"]) == (409, "wrong_state")
    assert not Publication.objects.exists()


def test_claim_of_an_article_that_is_taken_down_is_not_published(software: Software, claim: Claim) -> None:
    Article.objects.update(state="taken_down")
    review(software, claim, decision="confirm")
    assert software.post(f"claims/{claim.public_id}/publication").status_code == 409


def test_internal_note_is_shown_to_those_who_review(
    software: Software, token_of: Callable[..., str], claim: Claim
) -> None:
    review(software, claim, decision="confirm", internal_note="已问记者")
    address = f"claims/{claim.public_id}/reviews"
    assert software.get(address).json()[0]["internal_note"] == "已问记者"
    reader = Software(token_of("read")).get(address)
    assert reader.json()[0]["internal_note"] is None
    assert "已问记者" not in reader.content.decode()


def test_internal_note_stands_in_no_claim(software: Software, claim: Claim, live: None) -> None:
    review(software, claim, decision="confirm", internal_note="已问记者")
    software.post(f"claims/{claim.public_id}/publication")
    assert "已问记者" not in software.get(f"claims/{claim.public_id}").content.decode()
