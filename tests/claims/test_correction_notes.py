"""The note of a correction: drafted, approved by somebody else, published; and the typo that has none."""

from __future__ import annotations

import pytest

from claims.models import Article, Claim, Correction, OutboxEvent, Publication, User
from claims.operations import correction_notes, corrections, describing
from claims.operations.articles import set_state
from claims.operations.outlets import change_outlet
from claims.workflow import Status
from sources.refusal import NotAllowed, TooLarge, WrongState
from tests.claims.conftest import NOW
from tests.claims.corrected import LATER, colleague, made, mistake, noted, reporter

__all__ = ["colleague", "mistake", "reporter"]


# ------------------------------------------------------------ the note

DRAFTS = {
    "zh-hans": "更正：本文先前写作“59.8”，现改为“49.3”（第2段，2024年3月8日）。",
    "zh-hant": "更正：本文先前寫作「59.8」，現改為「49.3」（第2段，2024年3月8日）。",
    "en": (
        "Correction: an earlier version of this article gave “59.8”; it now reads “49.3” (paragraph 2, 8 March 2024)."
    ),
    "ko": "바로잡습니다: 이 기사에 “59.8”(으)로 적었던 것을 “49.3”(으)로 고쳤습니다(2번째 단락, 2024년 3월 8일).",
    "ja": "訂正：この記事で「59.8」としていた箇所を「49.3」に改めました（第2段落、2024年3月8日）。",
}


@pytest.mark.parametrize("language", DRAFTS)
def test_the_note_is_drafted_in_the_articles_language(mistake: Claim, editor: User, language: str) -> None:
    Article.objects.update(language=language)
    mistake.article.refresh_from_db()
    correction = made(mistake, editor, old_figure="59.8", new_figure="49.3")
    assert correction.note == DRAFTS[language]


def test_a_published_note_takes_the_place_of_the_verdict(mistake: Claim, editor: User, colleague: User) -> None:
    correction = noted(mistake, editor, colleague)
    mistake.refresh_from_db()
    assert (correction.state, mistake.status) == ("published", Status.PUBLISHED)
    publication = Publication.objects.get()
    assert (publication.review, publication.correction, publication.revision.number) == (None, correction, 2)
    event = OutboxEvent.objects.get(type="correction.published")
    assert set(event.subject) == {"correction", "claim", "article"}


def test_nobody_approves_the_correction_of_an_article_they_wrote(mistake: Claim, editor: User, colleague: User) -> None:
    describing.set_authors(article=mistake.article, authors=[editor], now=NOW, by=editor)
    correction = made(mistake, editor)
    with pytest.raises(NotAllowed, match="Cora Ling"):
        correction_notes.approve_note(correction=correction, by=editor, now=LATER)
    with pytest.raises(NotAllowed):
        corrections.let_stand(correction=correction, reason="x", by=editor, now=LATER)
    correction_notes.approve_note(correction=correction, by=colleague, now=LATER)


def test_whoever_wrote_the_note_does_not_approve_it_where_two_people_decide(
    mistake: Claim, editor: User, colleague: User
) -> None:
    correction = made(mistake, editor)
    correction_notes.approve_note(correction=correction, by=editor, now=LATER)
    change_outlet(outlet=mistake.outlet, name="Daily", rate_order=["ecb"], two_people=True, now=NOW, by=editor)
    correction.refresh_from_db()
    correction = corrections.describe_correction(correction=correction, note="改写", by=editor, now=LATER)
    correction = Correction.objects.get()
    with pytest.raises(NotAllowed, match="Cora Ling"):
        correction_notes.approve_note(correction=correction, by=editor, now=LATER)
    correction_notes.approve_note(correction=correction, by=colleague, now=LATER)


@pytest.mark.parametrize("given", [{"note": "另一句"}, {"old_figure": "60亿元"}, {"gravity": "material"}])
def test_a_change_voids_the_approval(mistake: Claim, editor: User, colleague: User, given: dict[str, str]) -> None:
    correction = made(mistake, editor)
    correction_notes.approve_note(correction=correction, by=colleague, now=LATER)
    corrections.describe_correction(correction=correction, by=editor, now=LATER, **given)
    with pytest.raises(WrongState, match="approved"):
        correction_notes.publish_note(correction=correction, by=editor, now=LATER)


def test_an_unapproved_note_is_not_published(mistake: Claim, editor: User) -> None:
    with pytest.raises(WrongState, match="approved"):
        correction_notes.publish_note(correction=made(mistake, editor), by=editor, now=LATER)


def test_a_note_of_an_article_that_is_not_live_is_not_published(mistake: Claim, editor: User, colleague: User) -> None:
    correction = made(mistake, editor)
    correction_notes.approve_note(correction=correction, by=colleague, now=LATER)
    set_state(article=mistake.article, state="taken_down", now=NOW, by=None)
    with pytest.raises(WrongState, match="not live"):
        correction_notes.publish_note(correction=correction, by=editor, now=LATER)
    assert Correction.objects.get().published_at is None


def test_a_note_that_is_too_long_is_refused(mistake: Claim, editor: User) -> None:
    with pytest.raises(TooLarge):
        corrections.describe_correction(correction=made(mistake, editor), note="x" * 2001, by=editor, now=LATER)


# ------------------------------------------------------------ a mere slip


def test_a_typo_is_settled_by_its_correction_and_has_no_note(mistake: Claim, editor: User) -> None:
    correction = made(mistake, editor, gravity="typo")
    mistake.refresh_from_db()
    assert (correction.settled_at, correction.note) == (LATER, "")
    assert (mistake.status, mistake.verdict, mistake.attention) == ("published", "accurate", "")
    assert Publication.objects.get().correction == correction
    assert not OutboxEvent.objects.filter(type="correction.published").exists()
    with pytest.raises(WrongState):
        correction_notes.publish_note(correction=correction, by=editor, now=LATER)


def test_an_author_does_not_call_their_own_mistake_a_typo_and_be_done(mistake: Claim, editor: User) -> None:
    describing.set_authors(article=mistake.article, authors=[editor], now=NOW, by=editor)
    with pytest.raises(NotAllowed):
        made(mistake, editor, gravity="typo")


def test_a_reporter_ends_no_matter(mistake: Claim, reporter: User) -> None:
    with pytest.raises(NotAllowed):
        made(mistake, reporter, gravity="typo")


def test_a_corrected_error_does_not_become_a_typo(mistake: Claim, editor: User) -> None:
    with pytest.raises(WrongState):
        corrections.describe_correction(correction=made(mistake, editor), gravity="typo", by=editor, now=LATER)
