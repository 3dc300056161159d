"""Corrections, from the mistake to the note: who may do what, in which order, and what must never be."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from claims.corrections import MOVES, CorrectionState, Gravity, act_for, finds_own_fault, is_settled, may_move
from claims.models import Article, Claim, Correction, CorrectionStep, OutboxEvent, Publication, User
from claims.operations import correction_notes, corrections, reviewing
from claims.operations.amending import correct_claim
from claims.operations.articles import revise_article, set_state
from claims.operations.registering import register_claims
from claims.roles import Act
from claims.verdicts import Verdict
from claims.workflow import Attention, Status
from factcheck.audit.models import Entry
from sources.models import PublishedRate, RateProvider
from sources.models.immutable import ImmutableError
from sources.refusal import BadInput, Overtaken, WrongState
from tests.claims.conftest import NOW
from tests.claims.corrected import (
    LATER,
    RIGHT,
    TEXT,
    WRONG,
    colleague,
    made,
    mistake,
    noted,
    opened,
    reporter,
    revised,
    work,
)

__all__ = ["colleague", "mistake", "reporter"]


# ------------------------------------------------------------ the table

WAY = {
    ("open", "with_author"),
    ("open", "corrected"),
    ("open", "stands"),
    ("with_author", "open"),
    ("with_author", "corrected"),
    ("with_author", "stands"),
    ("corrected", "open"),
    ("corrected", "published"),
}


@pytest.mark.parametrize(("start", "end"), list(product(CorrectionState.values, repeat=2)))
def test_a_correction_goes_its_way_and_no_other(start: str, end: str) -> None:
    assert may_move(start, end, Gravity.MATERIAL) == ((start, end) in WAY)
    assert may_move(start, end, Gravity.TYPO) == ((start, end) in WAY and start != "corrected")


def test_nothing_leads_out_of_what_is_settled() -> None:
    ends = product(CorrectionState.values, Gravity.values)
    settled = [(state, gravity) for state, gravity in ends if is_settled(state, gravity)]
    assert len(settled) == 2 * len(Gravity) + 1
    assert not [one for one in settled for end in CorrectionState.values if may_move(one[0], end, one[1])]


def test_to_end_the_matter_takes_whoever_may_approve() -> None:
    assert act_for("open", "corrected", Gravity.TYPO) == Act.APPROVE_CORRECTION
    assert act_for("open", "corrected", Gravity.SUBSTANTIVE) == Act.OPEN_CORRECTION
    assert MOVES[CorrectionState.OPEN, CorrectionState.STANDS] == Act.APPROVE_CORRECTION


@pytest.mark.parametrize("voice", ["own", "attributed", "quoted", "forecast"])
@pytest.mark.parametrize("verdict", Verdict)
def test_only_a_fault_of_the_outlets_own_words_is_due(verdict: Verdict, voice: str) -> None:
    assert finds_own_fault(verdict, voice) == (verdict in ("inaccurate", "outdated", "disputed") and voice == "own")


# ------------------------------------------------------------ never a badge


@pytest.mark.parametrize("verdict", ["inaccurate", "outdated", "disputed"])
def test_publishing_a_fault_of_ones_own_opens_a_correction_instead(mistake: Claim, editor: User, verdict: str) -> None:
    reviewing.override(claim=mistake, verdict=verdict, public_reason="x", by=editor, now=NOW)
    correction = reviewing.publish(claim=mistake, by=editor, now=NOW)
    assert isinstance(correction, Correction)
    assert (correction.old_figure, correction.new_figure) == ("59.8亿元人民币", "49.3亿元人民币")
    assert not Publication.objects.exists()
    mistake.refresh_from_db()
    assert mistake.status == Status.CONFIRMED
    assert not OutboxEvent.objects.filter(type="claim.published").exists()


@pytest.mark.parametrize("voice", ["attributed", "quoted", "forecast"])
def test_what_somebody_else_said_wrongly_is_published(mistake: Claim, editor: User, voice: str) -> None:
    correct_claim(claim=mistake, voice=voice, now=NOW, by=editor)
    work()
    mistake.refresh_from_db()
    reviewing.override(claim=mistake, verdict="inaccurate", public_reason="x", by=editor, now=NOW)
    assert isinstance(reviewing.publish(claim=mistake, by=editor, now=NOW), Publication)
    assert not Correction.objects.exists()


def test_no_verdict_is_published_past_an_open_correction(mistake: Claim, editor: User) -> None:
    opened(mistake, editor)
    reviewing.override(claim=mistake, verdict="accurate", public_reason="x", by=editor, now=NOW)
    with pytest.raises(WrongState, match="see it through"):
        reviewing.publish(claim=mistake, by=editor, now=NOW)
    with pytest.raises(WrongState):
        reviewing.dismiss(claim=mistake, by=editor, now=NOW)


def test_a_recheck_that_finds_fault_opens_a_correction_and_keeps_the_verdict(
    article: Article, editor: User, rates: RateProvider
) -> None:
    (claim,) = register_claims(article=article, quote="9090亿韩元(约合49.8亿元人民币)", now=NOW, by=None)
    work()
    claim.refresh_from_db()
    reviewing.confirm(claim=claim, by=editor, now=NOW)
    reviewing.publish(claim=claim, by=editor, now=NOW)
    PublishedRate.objects.filter(quote="CNY").update(value="15.0")
    reviewing.ask_again(claim=claim, by=editor, now=LATER)
    work()
    claim.refresh_from_db()
    correction = claim.corrections.get()
    assert (correction.opened_by, correction.state) == (None, "open")
    assert (claim.status, claim.attention) == (Status.PUBLISHED, Attention.RESULT_CHANGED)
    assert claim.publications.get(withdrawn_at__isnull=True).review.verdict == "approximate"
    assert Entry.objects.get(action="correction.opened").actor is None
    corrections.let_stand(correction=correction, reason="The rate was mistyped.", by=editor, now=LATER)
    claim.refresh_from_db()
    assert (claim.attention, claim.verdict) == ("", "approximate")
    reviewing.ask_again(claim=claim, by=editor, now=LATER)
    work()
    assert claim.corrections.count() == 1


# ------------------------------------------------------------ opening


def test_a_reporter_opens_a_correction_and_says_what_is_wrong(mistake: Claim, reporter: User) -> None:
    correction = opened(mistake, reporter, gravity="material", old_figure="59.8亿元", reason="misread the slide")
    assert (correction.gravity, correction.old_figure, correction.new_figure) == (
        "material",
        "59.8亿元",
        "49.3亿元人民币",
    )
    assert correction.steps.get().said == "misread the slide"


def test_a_claim_has_one_open_correction(mistake: Claim, editor: User) -> None:
    opened(mistake, editor)
    with pytest.raises(WrongState):
        opened(mistake, editor)


def test_what_nobody_could_read_is_not_corrected_in_public(mistake: Claim, editor: User) -> None:
    set_state(article=mistake.article, state="draft", now=NOW, by=None)
    mistake.refresh_from_db()
    with pytest.raises(WrongState, match="not live"):
        opened(mistake, editor)


@pytest.mark.parametrize(
    ("given", "field"), [({"gravity": "grave"}, "gravity"), ({"old_figure": "x" * 201}, "old_figure")]
)
def test_an_unusable_opening_is_refused_at_its_field(
    mistake: Claim, editor: User, given: dict[str, str], field: str
) -> None:
    with pytest.raises(BadInput) as refused:
        opened(mistake, editor, **given)
    assert refused.value.field == field


# ------------------------------------------------------------ in the text


def test_a_correction_needs_a_revision_without_the_old_words(mistake: Claim, editor: User) -> None:
    correction = opened(mistake, editor)
    with pytest.raises(WrongState, match="still says"):
        corrections.mark_corrected(correction=correction, by=editor, now=NOW)
    revise_article(article=mistake.article, headline="另题", body="新。" + TEXT.format(WRONG), now=LATER, by=None)
    with pytest.raises(WrongState, match="still says"):
        corrections.mark_corrected(correction=correction, by=editor, now=NOW)


def test_the_claim_goes_on_with_its_new_words(mistake: Claim, editor: User) -> None:
    correction = made(mistake, editor)
    mistake.refresh_from_db()
    assert mistake.quote == correction.new_words
    assert RIGHT.endswith(correction.new_words)
    assert (mistake.anchor, mistake.status, mistake.verdict) == ("kept", "checked", "accurate")
    assert correction.revision_made.number == 2


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"quote": "九百亿"}, "quote"),
        ({"new_figure": "48亿元"}, "quote"),
        ({"new_figure": "48亿元", "quote": RIGHT}, "new_figure"),
    ],
)
def test_new_words_that_do_not_stand_in_the_text_are_refused(
    mistake: Claim, editor: User, given: dict[str, str], field: str
) -> None:
    correction = opened(mistake, editor)
    revised(mistake.article)
    with pytest.raises(BadInput) as refused:
        corrections.mark_corrected(correction=correction, by=editor, now=LATER, **given)
    assert refused.value.field == field
    assert Correction.objects.get().state == "open"


def test_a_statement_can_be_taken_out(mistake: Claim, editor: User, colleague: User) -> None:
    correction = opened(mistake, editor)
    revised(mistake.article, "加大投入")
    corrections.mark_corrected(correction=correction, new_figure="", by=editor, now=LATER)
    correction.refresh_from_db()
    assert correction.note == "更正：本文先前写作“59.8亿元人民币”，现已删去（第2段，2024年3月8日）。"
    correction_notes.approve_note(correction=correction, by=colleague, now=LATER)
    correction_notes.publish_note(correction=correction, by=editor, now=LATER)
    mistake.refresh_from_db()
    assert (mistake.status, mistake.anchor, mistake.verdict) == ("published", "orphaned", "")


def test_new_words_that_are_wrong_too_get_no_note(mistake: Claim, editor: User, colleague: User) -> None:
    correction = opened(mistake, editor)
    revised(mistake.article, "投入9090亿韩元(约合69.3亿元人民币)")
    corrections.mark_corrected(correction=correction, new_figure="69.3亿元人民币", by=editor, now=LATER)
    correction_notes.approve_note(correction=correction, by=colleague, now=LATER)
    with pytest.raises(WrongState, match="being checked"):
        correction_notes.publish_note(correction=correction, by=editor, now=LATER)
    work()
    with pytest.raises(WrongState, match="wrong too"):
        correction_notes.publish_note(correction=correction, by=editor, now=LATER)
    corrections.move_correction(correction=correction, to="open", by=editor, now=LATER)
    revised(mistake.article)
    corrections.mark_corrected(correction=correction, new_figure="49.3亿元人民币", by=editor, now=LATER)
    work()
    correction.refresh_from_db()
    assert (correction.state, correction.approved_at) == ("corrected", None)


# ------------------------------------------------------------ the text stands


def test_a_text_stands_for_a_reason(mistake: Claim, editor: User) -> None:
    correction = opened(mistake, editor)
    with pytest.raises(BadInput):
        corrections.let_stand(correction=correction, reason="  ", by=editor, now=NOW)
    corrections.let_stand(correction=correction, reason="A second amount is meant.", by=editor, now=NOW)
    assert not Publication.objects.exists()
    opened(mistake, editor)


# ------------------------------------------------------------ what must never be


def test_steps_are_written_once_and_every_change_is_on_record(mistake: Claim, editor: User, colleague: User) -> None:
    correction = noted(mistake, editor, colleague)
    assert list(correction.steps.values_list("start", "end")) == [
        ("", "open"),
        ("open", "corrected"),
        ("corrected", "published"),
    ]
    with pytest.raises(ImmutableError):
        correction.steps.first().save()
    with pytest.raises(ImmutableError):
        CorrectionStep.objects.update(said="never")
    told = Entry.objects.filter(subject_type="claims.correction").order_by("pk")
    assert [(entry.action, entry.actor) for entry in told] == [
        ("correction.opened", editor),
        ("correction.made", editor),
        ("correction.approved", colleague),
        ("correction.published", editor),
    ]


NEVER: dict[str, dict[str, Any]] = {
    "settled without its end": {"settled_at": NOW},
    "published without approval": {"state": "published", "settled_at": NOW, "published_at": NOW, "note": "x"},
    "corrected in no revision": {"state": "corrected"},
    "standing without a reason": {"state": "stands", "settled_at": NOW},
    "approved by nobody": {"approved_at": NOW, "note": "x"},
    "of an unknown class": {"gravity": "grave"},
    "in an unknown state": {"state": "lost"},
    "published while open": {"published_at": NOW},
}


@pytest.mark.parametrize("name", NEVER)
def test_the_database_refuses(mistake: Claim, editor: User, name: str) -> None:
    correction = opened(mistake, editor)
    with pytest.raises(IntegrityError), transaction.atomic():
        Correction.objects.filter(pk=correction.pk).update(**NEVER[name])


def test_the_database_refuses_a_second_open_correction(mistake: Claim, editor: User) -> None:
    correction = opened(mistake, editor)
    correction.pk = None
    correction._state.adding = True
    correction.public_id = "00000000-0000-4000-8000-000000000000"
    with pytest.raises(IntegrityError), transaction.atomic():
        correction.save()


def test_the_database_refuses_a_publication_of_nothing(mistake: Claim, editor: User) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Publication.objects.create(
            claim=mistake, revision=mistake.version.revision, published_at=NOW, published_by=editor
        )


def test_two_who_decide_at_once_are_told(mistake: Claim, editor: User, colleague: User) -> None:
    correction = opened(mistake, editor)
    corrections.move_correction(correction=correction, to="with_author", by=colleague, now=NOW, seen=correction.edits)
    with pytest.raises(Overtaken, match="Cora Ling"):
        corrections.let_stand(correction=correction, reason="x", by=editor, now=NOW, seen=correction.edits)
