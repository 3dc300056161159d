"""From the pasted sentence to the badge and back, by the same operations the desk uses."""

from __future__ import annotations

import pytest

from claims.models import Article, Claim, Run, User
from claims.operations import checks, reviewing
from claims.operations.articles import set_state
from claims.operations.citing import cite_text
from claims.operations.registering import register_claims
from sources.models import RateProvider
from tests.claims.conftest import FIRST, NOW
from tests.claims.publishing.conftest import Fetch, image_text, words

ANNOUNCEMENT = "정부는 오늘 계획을 발표했다.\n국민 일상 인공지능 사업에 9090억 원을 투입한다.\n행사는 30분 동안 열렸다."


def work() -> None:
    """What the worker does."""
    for run in Run.objects.live():
        checks.check_claim(run_id=run.pk, now=NOW)


@pytest.fixture
def claim(article: Article, editor: User, rates: RateProvider) -> Claim:
    (claim,) = register_claims(article=article, quote=FIRST, now=NOW, by=editor)
    work()
    reviewing.confirm(claim=claim, by=editor, now=NOW)
    return claim


def shown(fetch: Fetch, claim: Claim) -> list[str]:
    return image_text(fetch(claim, ".svg").content)


def test_a_claim_appears_when_published_and_is_gone_when_withdrawn(claim: Claim, editor: User, fetch: Fetch) -> None:
    assert shown(fetch, claim) == []
    reviewing.publish(claim=claim, by=editor, now=NOW)
    assert shown(fetch, claim) == ["核对", "换算约略相符"]
    reviewing.withdraw(claim=claim, by=editor, now=NOW)
    assert shown(fetch, claim) == []


def test_the_record_of_a_real_check_names_rate_day_and_the_day_that_also_fits(
    claim: Claim, editor: User, fetch: Fetch
) -> None:
    reviewing.publish(claim=claim, by=editor, now=NOW)
    told = fetch(claim, ".json?lang=ko").json()
    (finding,) = told["findings"]
    assert finding["rate"]["day"] == "2024-03-07"
    assert finding["expected"]["text"].startswith("49.2")
    assert "2023년 12월 29일" in told["reason"]["text"]


def test_asking_again_shows_under_review_until_the_worker_is_done(claim: Claim, editor: User, fetch: Fetch) -> None:
    reviewing.publish(claim=claim, by=editor, now=NOW)
    reviewing.ask_again(claim=claim, by=editor, now=NOW)
    assert words(fetch, claim) == "复核中（2024-03-08：换算约略相符）"
    work()
    assert words(fetch, claim) == "换算约略相符"


def test_a_takedown_of_the_article_takes_its_badges_down(claim: Claim, editor: User, fetch: Fetch) -> None:
    reviewing.publish(claim=claim, by=editor, now=NOW)
    set_state(article=claim.article, state="taken_down", now=NOW, by=None)
    assert shown(fetch, claim) == []
    set_state(article=claim.article, state="live", now=NOW, by=None)
    assert shown(fetch, claim) == ["核对", "换算约略相符"]


def test_a_source_linked_after_publication_changes_nothing_that_was_published(
    claim: Claim, editor: User, fetch: Fetch
) -> None:
    reviewing.publish(claim=claim, by=editor, now=NOW)
    before = fetch(claim, ".json").content
    cite_text(claim=claim, title="Plan", text=ANNOUNCEMENT, role="issuer", now=NOW, by=editor)
    work()
    assert fetch(claim, ".json").content == before
