"""Drafts on the article's page: each is accepted, corrected or dismissed from its own card."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from claims.models import Article, Claim
from claims.workflow import Status
from tests.claims.admin.test_article_page import address, shown_page


@pytest.fixture
def drafts(desk_client: Client, article: Article, rates: object, worker: Callable[[], None]) -> list[Claim]:
    """What a scan found, checked, in the order of the page."""
    desk_client.post(address(article), {"do": "scan"})
    worker()
    numbers = re.findall(r'id="accept-(\d+)"', shown_page(desk_client, article))
    return [Claim.objects.get(pk=int(number)) for number in numbers]


def decide(client: Client, article: Article, act: str, claim: Claim, **more: str) -> Any:
    return client.post(address(article), {"do": act, "claim": str(claim.pk), **more})


def test_every_draft_has_its_own_buttons(desk_client: Client, article: Article, drafts: list[Claim]) -> None:
    page = shown_page(desk_client, article)
    assert len(drafts) == 3
    for claim in drafts:
        for act in ("accept", "correct", "dismiss"):
            assert f'id="{act}-{claim.pk}"' in page


def test_one_draft_is_accepted_and_the_next_is_looked_at(
    desk_client: Client, article: Article, drafts: list[Claim]
) -> None:
    answer = decide(desk_client, article, "accept_draft", drafts[0], following=str(drafts[1].pk))
    assert answer["Location"].endswith(f"#claim-{drafts[1].pk}")
    statuses = [claim.status for claim in Claim.objects.filter(pk__in=[one.pk for one in drafts]).order_by("pk")]
    assert sorted(statuses) == [Status.CHECKED, Status.DRAFT, Status.DRAFT]
    assert f'id="accept-{drafts[0].pk}"' not in shown_page(desk_client, article)


def test_one_draft_is_dismissed_and_stays_away(desk_client: Client, article: Article, drafts: list[Claim]) -> None:
    decide(desk_client, article, "dismiss_draft", drafts[0])
    drafts[0].refresh_from_db()
    assert drafts[0].status == Status.DISMISSED
    desk_client.post(address(article), {"do": "scan"})
    assert Claim.objects.count() == 3


def test_a_draft_decided_meanwhile_is_not_decided_again(
    desk_client: Client, article: Article, drafts: list[Claim]
) -> None:
    decide(desk_client, article, "accept_draft", drafts[0])
    answer = desk_client.post(
        address(article), {"do": "dismiss_draft", "claim": str(drafts[0].pk)}, follow=True
    ).content.decode()
    assert "no draft any more" in answer
    drafts[0].refresh_from_db()
    assert drafts[0].status == Status.CHECKED


@pytest.mark.parametrize("number", ["", "0", "-1", "1e3", "９", "9" * 40, "all"])
def test_a_claim_that_is_none_is_not_decided(desk_client: Client, article: Article, number: str) -> None:
    answer = desk_client.post(address(article), {"do": "accept_draft", "claim": number}, follow=True)
    assert answer.status_code == 200
    assert "no draft any more" in answer.content.decode()


def test_the_form_to_correct_is_open_where_a_card_leads(
    desk_client: Client, article: Article, drafts: list[Claim]
) -> None:
    page = desk_client.get(reverse("admin:claims_claim_change", args=[drafts[0].pk]) + "?open=correct").content.decode()
    assert re.search(r'<details id="correct" data-act="correct" open>', page)


def test_accepting_all_says_which_drafts_were_left(desk_client: Client, article: Article, drafts: list[Claim]) -> None:
    current = article.current
    revise = reverse("admin:claims_article_revise", args=[article.pk])
    form = desk_client.get(revise).content.decode()
    fields = dict(re.findall(r'name="([^"]+)"[^>]*value="([^"]*)"', form))
    changed = current.body.replace("49.8", "49.1")
    desk_client.post(revise, {**fields, "headline": current.headline, "body": changed})
    left = Claim.objects.filter(status=Status.DRAFT, anchor="orphaned").count()
    assert left
    assert "gone from the text" in shown_page(desk_client, article)
    page = desk_client.post(address(article), {"do": "accept"}, follow=True).content.decode()
    assert re.search(rf"{left} drafts? w(?:as|ere) left", page)
    assert Claim.objects.filter(status=Status.DRAFT).count() == left
