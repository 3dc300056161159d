"""Embargoes end by themselves at their time, once, and never before."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from claims.models import Article, Outlet, User
from claims.operations.articles import set_state
from claims.operations.embargoes import end_embargo, end_embargoes
from factcheck.audit.models import Entry
from sources.refusal import BadInput
from tests.claims.conftest import NOW

END = NOW + timedelta(hours=4)
INSTANT = timedelta(microseconds=1)


@pytest.fixture
def embargoed(article: Article, editor: User) -> Article:
    return set_state(article=article, state="embargoed", embargoed_until=END, now=NOW, by=editor)


def state(article: Article) -> str:
    return Article.objects.get(pk=article.pk).state


def test_an_article_is_live_at_the_end_of_its_embargo_and_not_before(embargoed: Article) -> None:
    assert (end_embargoes(now=END - INSTANT), state(embargoed)) == (0, "embargoed")
    assert (end_embargoes(now=END), state(embargoed)) == (1, "live")
    assert Article.objects.get(pk=embargoed.pk).embargoed_until is None


def test_an_embargo_ends_once_and_the_trail_says_that_the_service_ended_it(embargoed: Article) -> None:
    assert end_embargoes(now=END) == 1
    assert end_embargoes(now=END) == 0
    entry = Entry.objects.get(action="article.state_changed", actor=None)
    assert entry.article_id == embargoed.pk
    assert '"state":"live"' in entry.content.body.replace(" ", "")


def test_a_worker_that_was_away_ends_what_ended_meanwhile(embargoed: Article) -> None:
    assert end_embargoes(now=END + timedelta(days=3)) == 1


def test_an_embargo_that_a_person_prolonged_goes_on(embargoed: Article, editor: User) -> None:
    longer = END + timedelta(hours=2)
    set_state(article=embargoed, state="embargoed", embargoed_until=longer, now=NOW, by=editor)
    assert not end_embargo(article_id=embargoed.pk, now=END)
    assert (end_embargoes(now=END), state(embargoed)) == (0, "embargoed")


@pytest.mark.parametrize("other", ["draft", "taken_down"])
def test_an_article_that_a_person_took_back_does_not_go_live(embargoed: Article, editor: User, other: str) -> None:
    set_state(article=embargoed, state=other, now=NOW, by=editor)
    assert (end_embargoes(now=END), state(embargoed)) == (0, other)


def test_one_article_that_goes_live_takes_no_other_with_it(embargoed: Article, outlet: Outlet) -> None:
    other = Article.objects.create(
        outlet=outlet, language="en", state="embargoed", embargoed_until=END + INSTANT, created_at=NOW
    )
    end_embargoes(now=END)
    assert (state(embargoed), state(other)) == ("live", "embargoed")


def test_an_embargo_cannot_be_set_to_a_time_that_has_passed(article: Article, editor: User) -> None:
    with pytest.raises(BadInput) as refused:
        set_state(article=article, state="embargoed", embargoed_until=NOW, now=NOW, by=editor)
    assert refused.value.field == "embargoed_until"


@pytest.mark.parametrize(
    "wrong", [{"state": "live", "embargoed_until": END}, {"state": "embargoed"}, {"state": "hidden"}]
)
def test_the_database_knows_no_other_states(article: Article, wrong: dict[str, object]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Article.objects.filter(pk=article.pk).update(**wrong)
