"""What a scan finds is a draft: checked at once, and a claim of the desk only when a person takes it in."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection

from claims.coverage import IN_NO_CLAIM
from claims.models import Article, Check, Claim, Review, Run, User
from claims.operations import checks, reviewing
from claims.operations.accepting import accept, accept_all, drafts_gone
from claims.operations.amending import correct_claim
from claims.operations.articles import revise_article
from claims.operations.covering import coverage_of
from claims.operations.example import load_example
from claims.operations.reanchoring import gone_from
from claims.operations.registering import register_claims, scan_article
from claims.workflow import Status
from sources.models import RateProvider
from sources.refusal import WrongState
from tests.claims.conftest import BODY, FIRST, NOW, SECOND

LATER = NOW + timedelta(hours=1)


def work() -> None:
    for run in Run.objects.live():
        checks.check_claim(run_id=run.pk, now=NOW)


def scanned(article: Article) -> list[Claim]:
    scan_article(article=article, now=NOW, by=None)
    work()
    return list(article.claims.order_by("pk"))


def statuses(article: Article) -> dict[str, int]:
    found = list(article.claims.values_list("status", flat=True))
    return {status: found.count(status) for status in found}


@pytest.fixture
def draft(article: Article, rates: RateProvider) -> Claim:
    """The first conversion as a scan finds it, checked."""
    return next(claim for claim in scanned(article) if claim.quote in FIRST)


def test_scan_finds_drafts_whose_verdict_is_seen(article: Article, rates: RateProvider) -> None:
    claims = scanned(article)
    assert {claim.status for claim in claims} == {Status.DRAFT}
    assert {claim.verdict for claim in claims} == {"approximate"}
    assert all(claim.current_check is not None for claim in claims)


@pytest.mark.parametrize("decide", ["confirm", "publish"])
def test_draft_is_neither_confirmed_nor_published(draft: Claim, editor: User, decide: str) -> None:
    with pytest.raises(WrongState):
        getattr(reviewing, decide)(claim=draft, by=editor, now=NOW)
    assert not Review.objects.exists()


def test_draft_is_not_overridden(draft: Claim, editor: User) -> None:
    with pytest.raises(WrongState):
        reviewing.override(claim=draft, verdict="accurate", public_reason="x", by=editor, now=NOW)


def test_accepted_draft_is_checked_by_the_check_it_has(draft: Claim, editor: User) -> None:
    claim = accept(claim=draft, now=LATER, by=editor)
    assert (claim.status, claim.current_check_id) == (Status.CHECKED, draft.current_check_id)
    assert not Run.objects.live().exists()
    assert [(review.decision, review.editor) for review in claim.reviews.all()] == [("accept", editor)]
    reviewing.confirm(claim=claim, by=editor, now=LATER)


def test_draft_accepted_before_its_check_is_registered_and_then_checked(
    article: Article, editor: User, rates: RateProvider
) -> None:
    first, *_others = scan_article(article=article, now=NOW, by=None)
    assert accept(claim=first, now=NOW, by=editor).status == Status.REGISTERED
    assert Run.objects.filter(version=first.version).count() == 1
    work()
    first.refresh_from_db()
    assert first.status == Status.CHECKED


def test_draft_accepted_while_its_check_is_in_work_is_checked_by_it(
    article: Article, editor: User, rates: RateProvider
) -> None:
    first, *_others = scan_article(article=article, now=NOW, by=None)
    seen: list[str] = []

    def accept_as_the_check_is_written(execute: Any, sql: str, *rest: Any) -> Any:
        if sql.startswith('INSERT INTO "claims_check"') and not seen:
            seen.append(first.status)
            seen.append(accept(claim=first, now=NOW, by=editor).status)
        return execute(sql, *rest)

    with connection.execute_wrapper(accept_as_the_check_is_written):
        checks.check_claim(run_id=first.version.runs.get().pk, now=NOW)
    first.refresh_from_db()
    assert seen == [Status.DRAFT, Status.REGISTERED]
    assert first.status == Status.CHECKED


def test_claim_is_accepted_once(draft: Claim, editor: User) -> None:
    accept(claim=draft, now=NOW, by=editor)
    with pytest.raises(WrongState, match="checked already"):
        accept(claim=draft, now=NOW, by=editor)
    assert Review.objects.count() == 1


def test_dismissed_draft_is_not_accepted(draft: Claim, editor: User) -> None:
    reviewing.dismiss(claim=draft, by=editor, now=NOW)
    with pytest.raises(WrongState):
        accept(claim=draft, now=NOW, by=editor)


def test_accepting_all_takes_in_drafts_alone(article: Article, draft: Claim, editor: User) -> None:
    reviewing.dismiss(claim=draft, by=editor, now=NOW)
    assert len(accept_all(article=article, now=NOW, by=editor)) == 2
    assert statuses(article) == {"dismissed": 1, "checked": 2}
    assert accept_all(article=article, now=NOW, by=editor) == []


def test_accepting_all_leaves_drafts_whose_words_are_gone(article: Article, draft: Claim, editor: User) -> None:
    revise_article(article=article, headline="x", body=f"{FIRST}。", now=NOW, by=editor)
    assert [claim.pk for claim in accept_all(article=article, now=NOW, by=editor)] == [draft.pk]
    assert statuses(article) == {"checked": 1, "draft": 2}


def test_another_check_leaves_a_draft_what_it_is(draft: Claim, editor: User) -> None:
    reviewing.ask_again(claim=draft, by=editor, now=NOW)
    work()
    draft.refresh_from_db()
    assert draft.status == Status.DRAFT


def test_corrected_draft_is_a_claim_with_the_verdict_of_its_new_version(draft: Claim, editor: User) -> None:
    given = [{"role": "from"}, {"role": "to", "value": "4930000000", "unit": "CNY"}]
    corrected = correct_claim(claim=draft, figures=given, now=NOW, by=editor)
    assert (corrected.status, corrected.verdict, corrected.current_check) == (Status.REGISTERED, "", None)
    work()
    draft.refresh_from_db()
    assert (draft.status, draft.verdict) == (Status.CHECKED, "accurate")


def test_draft_that_an_editor_pastes_is_accepted(article: Article, draft: Claim, editor: User) -> None:
    (claim,) = register_claims(article=article, quote=FIRST, now=NOW, by=editor)
    assert (claim.pk, claim.status) == (draft.pk, Status.CHECKED)
    assert article.claims.count() == 3


# ---------------------------------------------------------------- scanning again


def test_scan_never_brings_back_what_was_dismissed(article: Article, draft: Claim, editor: User) -> None:
    reviewing.dismiss(claim=draft, by=editor, now=NOW)
    found = scan_article(article=article, now=LATER, by=None)
    assert draft.pk not in [claim.pk for claim in found]
    assert statuses(article) == {"dismissed": 1, "draft": 2}


def test_dismissal_is_remembered_where_an_edit_moved_or_repeated_the_quote(
    article: Article, draft: Claim, editor: User
) -> None:
    reviewing.dismiss(claim=draft, by=editor, now=NOW)
    revise_article(article=article, headline="x", body=f"开头。{FIRST}。\n\n重申:{FIRST}。", now=NOW, by=editor)
    found = scan_article(article=article, now=LATER, by=None)
    assert [claim.quote for claim in found if claim.version.kind == "conversion"] == []


def test_scan_after_a_correction_does_not_find_the_first_reading_anew(draft: Claim, editor: User) -> None:
    correct_claim(claim=draft, kind="plain", now=NOW, by=editor)
    scan_article(article=draft.article, now=LATER, by=None)
    assert Claim.objects.count() == 3


def test_scan_after_an_edit_adds_only_what_is_new(article: Article, draft: Claim, editor: User) -> None:
    accept(claim=draft, now=NOW, by=editor)
    body = f"新的开头。{BODY}\n\n另有3000亿韩元(约合16.3亿元人民币)。"
    revise_article(article=article, headline="x", body=body, now=NOW, by=editor)
    new = [claim for claim in scan_article(article=article, now=LATER, by=None) if claim.created_at == LATER]
    assert "3000亿韩元(约合16.3亿元人民币)" in [claim.quote for claim in new]
    assert [claim for claim in new if claim.quote in FIRST or claim.quote in SECOND] == []
    assert scan_article(article=article, now=LATER + timedelta(hours=1), by=None)
    assert not article.claims.filter(created_at__gt=LATER).exists()


def test_one_sentence_said_twice_is_two_claims_and_stays_two(article: Article, editor: User) -> None:
    revise_article(article=article, headline="x", body=f"{FIRST}。\n\n重申:{FIRST}。", now=NOW, by=editor)

    def conversions() -> int:
        scan_article(article=article, now=NOW, by=None)
        return article.claims.filter(current_version__kind="conversion").count()

    assert [conversions(), conversions()] == [2, 2]
    revise_article(article=article, headline="x", body=f"又。{FIRST}。\n\n重申:{FIRST}。", now=NOW, by=editor)
    assert conversions() == 2


def test_scan_names_the_claims_an_edit_took_away(article: Article, draft: Claim, editor: User) -> None:
    register_claims(article=article, quote="文中没有的3000亿韩元(约合16.3亿元人民币)", now=NOW, by=editor)
    revise_article(article=article, headline="x", body=BODY.replace("49.8", "49.3"), now=NOW, by=editor)
    repeat = article.claims.get(current_version__kind="repeat")
    assert set(gone_from(article)) == {draft.public_id, repeat.public_id}


def test_example_starts_with_claims_that_are_accepted(rates: RateProvider) -> None:
    article = load_example(now=NOW)
    work()
    assert article is not None
    assert set(article.claims.values_list("status", flat=True)) == {Status.CHECKED}
    assert Check.objects.count() >= article.claims.count()


# ---------------------------------------------------------------- coverage of an article


def counted(article: Article) -> tuple[int, ...]:
    found = coverage_of(article)
    return (found.figures, found.recomputed, found.waiting, found.unchecked, found.of_reason(IN_NO_CLAIM))


def test_coverage_follows_the_claims_of_an_article(article: Article, editor: User, rates: RateProvider) -> None:
    assert counted(article) == (5, 0, 0, 0, 5)
    scan_article(article=article, now=NOW, by=None)
    assert counted(article) == (5, 0, 0, 4, 1)
    work()
    assert counted(article) == (5, 4, 0, 0, 1)
    register_claims(article=article, quote="会议持续了30分钟", now=NOW, by=editor)
    work()
    assert counted(article) == (5, 4, 1, 0, 0)


def test_coverage_finds_moved_figures_and_leaves_out_what_is_gone(article: Article, draft: Claim, editor: User) -> None:
    revise_article(article=article, headline="x", body=f"这是新加的开头一段。\n\n{FIRST}。", now=NOW, by=editor)
    assert counted(article) == (2, 2, 0, 0, 0)
    revise_article(article=article, headline="x", body=BODY.replace("49.8", "49.3"), now=NOW, by=editor)
    assert counted(article) == (5, 2, 0, 0, 3)


def test_figures_of_dismissed_claims_are_counted_apart(article: Article, rates: RateProvider, editor: User) -> None:
    for claim in scanned(article):
        reviewing.dismiss(claim=claim, by=editor, now=NOW)
    assert (coverage_of(article).dismissed, coverage_of(article).recomputed) == (4, 0)


def test_drafts_that_accepting_all_leaves_are_told(article: Article, draft: Claim, editor: User) -> None:
    assert drafts_gone(article) == []
    revise_article(article=article, headline="x", body=f"{FIRST}。", now=NOW, by=editor)
    accept_all(article=article, now=NOW, by=editor)
    assert {claim.status for claim in drafts_gone(article)} == {Status.DRAFT}
    assert len(drafts_gone(article)) == 2
