"""An editor at the desk, logged in, with an article whose claims are checked."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from django.test import Client
from django.utils import timezone, translation

from claims.models import Article, Claim, Outlet, Run, RunState, User
from claims.operations.accepting import accept_all
from claims.operations.articles import register_article
from claims.operations.checks import check_claim
from claims.operations.registering import scan_article
from sources.models import RateProvider
from tests.claims.conftest import BODY, NOW, PUBLISHED


def work_off() -> None:
    """What a worker does: take every queued run."""
    for run in Run.objects.filter(state=RunState.QUEUED):
        check_claim(run_id=run.pk, now=timezone.now())


@pytest.fixture(autouse=True)
def in_english() -> Iterator[None]:
    with translation.override("en"):
        yield


@pytest.fixture
def worker() -> Callable[[], None]:
    return work_off


@pytest.fixture
def desk_editor(editor: User) -> User:
    return editor


@pytest.fixture
def desk_client(client: Client, desk_editor: User) -> Client:
    client.force_login(desk_editor)
    return client


@pytest.fixture
def administrator(db: None) -> User:
    return User.objects.create_superuser("root", password="root")


@pytest.fixture
def claims(article: Article, rates: RateProvider) -> list[Claim]:
    """The article's claims, accepted and checked."""
    found = scan_article(article=article, now=NOW, by=None)
    work_off()
    accept_all(article=article, now=NOW, by=None)
    return [Claim.objects.get(pk=claim.pk) for claim in found]


@pytest.fixture
def conversion(claims: list[Claim]) -> Claim:
    return next(claim for claim in claims if claim.current_version.kind == "conversion")


@pytest.fixture
def foreign_article(other_outlet: Outlet, rates: RateProvider) -> Article:
    """An article of an outlet the editor does not belong to, with claims."""
    article = register_article(
        outlet=other_outlet,
        headline="Nobody else's business",
        body=BODY,
        language="zh-hans",
        published=PUBLISHED,
        now=NOW,
        by=None,
    )
    scan_article(article=article, now=NOW, by=None)
    work_off()
    return article
