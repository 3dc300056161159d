"""How often each kind is overridden, on the desk; and confirming in bulk from the list."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from claims.admin.kind_record import kind_records
from claims.models import Article, Claim, Decision, Outlet, Review, User
from claims.operations import assigning, by_hand, reviewing
from claims.operations.articles import revise_article
from claims.operations.checks import check_claim
from claims.operations.outlets import change_outlet
from claims.operations.registering import register_claims
from sources.models import RateProvider
from tests.claims.conftest import BODY, FIRST, NOW, SECOND


def checked(article: Article, quote: str) -> Claim:
    claim = register_claims(article=article, quote=quote, now=NOW, by=None)[0]
    check_claim(run_id=claim.version.runs.get().pk, now=NOW)
    claim.refresh_from_db()
    return claim


@pytest.fixture
def pair(article: Article, rates: RateProvider) -> tuple[Claim, Claim]:
    return checked(article, FIRST), checked(article, SECOND)


def test_overrides_count_and_what_was_found_by_hand_does_not(
    pair: tuple[Claim, Claim], editor: User, outlet: Outlet
) -> None:
    reviewing.override(claim=pair[0], verdict="accurate", public_reason="x", by=editor, now=NOW)
    by_hand.verify_by_hand(claim=pair[1], way="call", outcome="wrong", done_at=NOW, note="x", by=editor, now=NOW)
    (record,) = kind_records([outlet], NOW)
    assert (record.kind, record.decided, record.overridden, record.share) == ("conversion", 1, 1, 100)
    assert not record.cries_wolf  # one decision says nothing


def test_a_kind_that_is_overridden_often_stands_out(pair: tuple[Claim, Claim], editor: User, outlet: Outlet) -> None:
    claim = pair[0]
    told = {"claim": claim, "check_reviewed": claim.current_check, "editor": editor, "verdict": "accurate", "at": NOW}
    Review.objects.bulk_create(
        [Review(**told, decision=Decision.CONFIRM) for _number in range(8)]
        + [Review(**told, decision=Decision.OVERRIDE, public_reason="x") for _number in range(3)]
    )
    (record,) = kind_records([outlet], NOW)
    assert (record.share, record.cries_wolf) == (27, True)


def test_decisions_of_long_ago_and_of_other_outlets_do_not_count(
    pair: tuple[Claim, Claim], editor: User, outlet: Outlet, other_outlet: Outlet
) -> None:
    reviewing.confirm(claim=pair[0], by=editor, now=NOW)
    assert kind_records([other_outlet], NOW) == []
    assert kind_records([outlet], NOW + timedelta(days=91)) == []


def test_a_muted_kind_stands_on_the_desk(client: Client, outlet: Outlet, editor: User, rates: RateProvider) -> None:
    change_outlet(outlet=outlet, name="Daily", rate_order=["ecb"], muted_kinds=["share"], now=NOW, by=editor)
    client.force_login(editor)
    assert "muted at Daily" in client.get(reverse("admin:index")).content.decode()


def test_what_is_assigned_to_somebody_stands_on_their_desk_alone(
    client: Client, pair: tuple[Claim, Claim], editor: User
) -> None:
    client.force_login(editor)
    assert "Assigned to me" not in client.get(reverse("admin:index")).content.decode()
    assigning.assign(claim=pair[0], to=editor, by=editor, now=NOW)
    assert "Assigned to me" in client.get(reverse("admin:index")).content.decode()


def test_the_list_confirms_the_accurate_ones_and_names_the_others(
    client: Client, article: Article, pair: tuple[Claim, Claim], editor: User
) -> None:
    revise_article(article=article, headline="x", body=BODY + "\n\n300人中有45人,占15%。", now=NOW, by=None)
    right = checked(article, "300人中有45人,占15%")
    assert right.verdict == "accurate"
    client.force_login(editor)
    chosen = {"action": "confirm_accurate", "_selected_action": [right.pk, pair[0].pk]}
    page = client.post(reverse("admin:claims_claim_changelist"), chosen, follow=True).content.decode()
    assert "1 claim confirmed." in page
    assert "confirmed in bulk" in page
    right.refresh_from_db()
    assert right.status == "confirmed"
    assert right.reviews.get().in_bulk
