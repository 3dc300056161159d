"""A mistake in a live article, and the way to its correction."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from claims.models import Article, Claim, Correction, Outlet, Run, User
from claims.operations import correction_notes, correction_opening, corrections
from claims.operations.articles import register_article, revise_article
from claims.operations.checks import check_claim
from claims.operations.registering import register_claims
from claims.roles import Role
from sources.models import RateProvider
from tests.claims.conftest import NOW, PUBLISHED, join

WRONG, RIGHT = "投入9090亿韩元(约合59.8亿元人民币)", "投入9090亿韩元(约合49.3亿元人民币)"
TEXT = "记者获悉。\n\n韩国政府计划{},用于人工智能。"
LATER = NOW + timedelta(hours=1)


def work() -> None:
    """What a worker does."""
    for run in Run.objects.live():
        check_claim(run_id=run.pk, now=NOW)


def mistaken(outlet: Any) -> Claim:
    """A checked claim of a live article, whose figure is wrong."""
    told = {"headline": "韩国加码", "language": "zh-hans", "published": PUBLISHED}
    article = register_article(outlet=outlet, body=TEXT.format(WRONG), **told, now=NOW, by=None)
    (claim,) = register_claims(article=article, quote=WRONG, now=NOW, by=None)
    work()
    claim.refresh_from_db()
    assert (claim.verdict, claim.version.voice) == ("inaccurate", "own")
    return claim


@pytest.fixture
def mistake(outlet: Outlet, rates: RateProvider) -> Claim:
    """A checked claim of a live article, whose figure is wrong."""
    return mistaken(outlet)


@pytest.fixture
def colleague(outlet: Outlet) -> User:
    """Another editor."""
    return join(User.objects.create_user("co", first_name="Cora", last_name="Ling"), outlet, Role.EDITOR)


@pytest.fixture
def reporter(outlet: Outlet) -> User:
    """Somebody who registers and decides nothing."""
    return join(User.objects.create_user("rep"), outlet, Role.REPORTER)


def opened(claim: Claim, by: User, **given: Any) -> Correction:
    """An open correction."""
    return correction_opening.open_correction(claim=claim, by=by, now=NOW, **given)


def revised(article: Article, words: str = RIGHT) -> None:
    """The article with other words in the place of the wrong ones."""
    revise_article(article=article, headline="韩国加码", body=TEXT.format(words), now=LATER, by=None)


def made(claim: Claim, by: User, **given: Any) -> Correction:
    """A correction whose text is corrected and whose new words are checked."""
    correction = opened(claim, by, **given)
    revised(claim.article)
    corrections.mark_corrected(correction=correction, by=by, now=LATER)
    work()
    correction.refresh_from_db()
    return correction


def noted(claim: Claim, by: User, approver: User, **given: Any) -> Correction:
    """A correction whose note is published."""
    correction = made(claim, by, **given)
    correction_notes.approve_note(correction=correction, by=approver, now=LATER)
    return correction_notes.publish_note(correction=correction, by=by, now=LATER)
