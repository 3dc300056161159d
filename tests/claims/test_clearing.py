"""Signing an article off: who may, for which text, what blocks it, what voids it, and the waiver."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from claims.models import Article, Claim, Clearance, OutboxEvent, Outlet, User
from claims.operations.amending import correct_claim
from claims.operations.articles import revise_article, set_state
from claims.operations.blockers import clearance_of
from claims.operations.checks import check_claim
from claims.operations.clearing import LONGEST_REASON, plan_clearance, sign_off, take_back, waive
from claims.operations.correction_opening import open_correction
from claims.operations.corrections import let_stand
from claims.operations.describing import set_authors
from claims.operations.registering import register_claims
from claims.operations.reviewing import confirm, dismiss, override, publish
from claims.roles import Role
from factcheck.audit.models import Entry
from sources.models import RateProvider
from sources.refusal import BadInput, NotAllowed, Overtaken, TooLarge, WrongState
from tests.claims.conftest import BODY, FIRST, NOW, SECOND, join

WRONG_BODY = BODY.replace("49.8亿元", "89.8亿元")
LATER = NOW + timedelta(minutes=10)


@pytest.fixture
def signer(outlet: Outlet) -> User:
    return join(User.objects.create_user("mei", first_name="Mei", last_name="Lin"), outlet, Role.EDITOR)


def registered(article: Article, quote: str = FIRST) -> Claim:
    (claim,) = register_claims(article=article, quote=quote, now=NOW, by=None)
    for run in claim.version.runs.filter(state="queued"):
        check_claim(run_id=run.pk, now=NOW)
    return Claim.objects.get(pk=claim.pk)


def revised(article: Article, body: str, by: User | None = None) -> Article:
    revise_article(article=article, headline=article.headline, body=body, now=LATER, by=by)
    return Article.objects.get(pk=article.pk)


def signed(article: Article, by: User, **given: Any) -> Clearance:
    return sign_off(article=article, revision=article.current.number, by=by, now=NOW, **given)


def state(article: Article) -> str:
    return clearance_of(Article.objects.get(pk=article.pk)).state.value


def told(event: str) -> list[dict[str, Any]]:
    return [dict(one.subject) for one in OutboxEvent.objects.filter(type=event).order_by("pk")]


def entry(action: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(Entry.objects.filter(action=action).latest("pk").content.body)["after"]
    return found


# ------------------------------------------------------------ signing


def test_an_editor_clears_exactly_the_revision_they_name(article: Article, signer: User) -> None:
    clearance = signed(article, signer, note="read on paper")
    assert (clearance.by, clearance.revision.number, clearance.at) == (signer, 1, NOW)
    assert state(article) == "cleared"
    assert entry("article.cleared") == {"revision": 1, "reason": "read on paper"}
    assert told("article.cleared") == [{"article": str(article.public_id), "revision": 1}]


def test_an_older_revision_is_not_signed(article: Article, signer: User) -> None:
    article = revised(article, BODY + "完。")
    with pytest.raises(WrongState) as refused:
        sign_off(article=article, revision=1, by=signer, now=NOW)
    assert (refused.value.field, refused.value.details) == ("revision", {"revision": 2})
    assert state(article) == "waiting"


def test_what_is_signed_is_not_signed_again(article: Article, signer: User, editor: User) -> None:
    signed(article, signer)
    with pytest.raises(WrongState, match="signed off already"):
        signed(article, editor)
    assert Clearance.objects.count() == len(told("article.cleared")) == 1


def test_the_author_never_signs_their_own_article(article: Article, signer: User, editor: User) -> None:
    set_authors(article=article, authors=[editor], now=NOW, by=None)
    with pytest.raises(NotAllowed, match=r"You wrote this article.*Ask Mei Lin"):
        signed(article, editor)
    with pytest.raises(NotAllowed, match="You wrote this article"):
        waive(article=article, reason="late", by=editor, now=NOW)
    signed(article, signer)
    assert state(article) == "cleared"


@pytest.mark.parametrize("role", [Role.REPORTER, Role.CHECKER, Role.AUDITOR, Role.ADMINISTRATOR])
def test_nobody_but_an_editor_signs(article: Article, outlet: Outlet, role: Role) -> None:
    with pytest.raises(NotAllowed):
        signed(article, join(User.objects.create_user("pat"), outlet, role))
    assert state(article) == "waiting"


def test_the_service_signs_nothing(article: Article) -> None:
    with pytest.raises(NotAllowed):
        sign_off(article=article, revision=1, by=None, now=NOW)
    with pytest.raises(NotAllowed):
        waive(article=article, reason="late", by=None, now=NOW)


def test_where_two_people_are_asked_for_who_decided_about_a_claim_does_not_sign(
    article: Article, rates: RateProvider, outlet: Outlet, signer: User, editor: User
) -> None:
    confirm(claim=registered(article), by=editor, now=NOW)
    Outlet.objects.update(two_people=True)
    article = Article.objects.get(pk=article.pk)
    with pytest.raises(NotAllowed, match=r"You decided about claims.*Ask Mei Lin"):
        signed(article, editor)
    assert signed(article, signer).by == signer


def test_where_one_person_is_enough_who_decided_signs(article: Article, rates: RateProvider, editor: User) -> None:
    confirm(claim=registered(article), by=editor, now=NOW)
    assert signed(article, editor).by == editor


def test_somebody_elses_change_is_not_signed_unseen(article: Article, signer: User, editor: User) -> None:
    plan_clearance(article=article, due_at=LATER, owner=editor, by=editor, now=NOW)
    with pytest.raises(Overtaken):
        signed(article, signer, seen=0)


# ------------------------------------------------------------ what blocks


def test_a_wrong_figure_blocks_until_it_is_decided_about_and_gone(
    article: Article, rates: RateProvider, signer: User
) -> None:
    article = revised(article, WRONG_BODY)
    claim = registered(article, FIRST.replace("49.8", "89.8"))
    with pytest.raises(WrongState) as refused:
        signed(article, signer)
    assert refused.value.details["blockers"] == [{"claim": str(claim.public_id), "reason": "unreviewed"}]
    confirm(claim=claim, by=signer, now=NOW)
    assert [one.reason.value for one in clearance_of(article).blockers] == ["found_wrong"]
    article = revised(article, BODY)
    signed(article, signer)
    assert state(article) == "cleared"


@pytest.mark.parametrize("decision", [dismiss, override])
def test_a_decision_that_it_is_right_or_no_claim_lifts_the_block(
    article: Article, rates: RateProvider, signer: User, decision: Any
) -> None:
    article = revised(article, WRONG_BODY)
    claim = registered(article, FIRST.replace("49.8", "89.8"))
    given = {"verdict": "accurate", "public_reason": "another rate"} if decision is override else {}
    decision(claim=claim, by=signer, now=NOW, **given)
    assert signed(article, signer)


def test_a_text_that_was_let_stand_blocks_no_more_until_it_is_understood_otherwise(
    article: Article, rates: RateProvider, signer: User
) -> None:
    article = revised(article, WRONG_BODY)
    claim = registered(article, FIRST.replace("49.8", "89.8"))
    confirm(claim=claim, by=signer, now=NOW)
    correction = open_correction(claim=claim, by=signer, now=NOW)
    assert state(article) == "blocked"
    let_stand(correction=correction, reason="another budget is meant", by=signer, now=NOW)
    assert state(article) == "waiting"
    Claim.objects.filter(pk=claim.pk).update(verdict="outdated")
    assert state(article) == "blocked", "another finding than the one it was let stand after"
    Claim.objects.filter(pk=claim.pk).update(verdict=claim.verdict)
    again = claim
    for voice in ("attributed", "own"):
        again = correct_claim(claim=again, voice=voice, now=NOW, by=None)
        for run in again.version.runs.filter(state="queued"):
            check_claim(run_id=run.pk, now=NOW)
        again = Claim.objects.get(pk=claim.pk)
    confirm(claim=again, by=signer, now=NOW)
    assert [one.reason.value for one in clearance_of(article).blockers] == ["found_wrong"]


def test_what_comes_up_after_the_sign_off_blocks_again_and_voids_nothing(
    article: Article, rates: RateProvider, signer: User
) -> None:
    claim = registered(article)
    signed(article, signer)
    Claim.objects.filter(pk=claim.pk).update(attention="evidence_changed")
    assert state(article) == "blocked"
    assert clearance_of(article).is_signed
    Claim.objects.filter(pk=claim.pk).update(attention="")
    assert state(article) == "cleared"


# ------------------------------------------------------------ what an edit does


def test_white_space_alone_carries_the_sign_off(article: Article, signer: User) -> None:
    signed(article, signer)
    article = revised(article, BODY.replace("\n\n", "\n"))
    assert state(article) == "cleared"
    sign = clearance_of(article).sign_off
    assert sign
    assert (sign.revision.number, sign.carried_to.number) == (1, 2)
    assert told("article.clearance_voided") == []


def test_other_words_leave_the_sign_off_to_its_revision_and_void_nothing(article: Article, signer: User) -> None:
    signed(article, signer)
    article = revised(article, BODY.replace("韩国公布", "韩国政府公布"))
    standing = clearance_of(article)
    assert (standing.state, standing.sign_off and standing.sign_off.revision.number) == ("waiting", 1)
    assert standing.void is None
    assert told("article.clearance_voided") == []
    again = signed(article, signer)
    assert (again.revision.number, state(article)) == (2, "cleared")
    assert Clearance.objects.get(voided_at__isnull=False).voided_why == "anew"


def test_words_that_are_set_back_are_signed_still(article: Article, signer: User) -> None:
    signed(article, signer)
    article = revised(revised(article, BODY + "完。"), BODY)
    assert state(article) == "cleared"


def test_a_changed_figure_voids_the_sign_off_and_who_was_told_is_on_record(
    article: Article, signer: User, editor: User
) -> None:
    plan_clearance(article=article, due_at=LATER, owner=editor, by=signer, now=NOW)
    signed(Article.objects.get(pk=article.pk), signer)
    article = revised(article, BODY.replace("30分钟", "35分钟"))
    void = clearance_of(article).void
    assert void
    assert (void.voided_why, void.voided_at, void.voided_in) == ("figures", LATER, article.current)
    assert void.told == entry("article.clearance_voided")["told"] == ["Mei Lin", "ed"]
    assert told("article.clearance_voided") == [{"article": str(article.public_id), "revision": 2}]
    assert state(article) == "waiting"


def test_whoever_changed_the_figure_is_not_told_of_it(article: Article, signer: User) -> None:
    signed(article, signer)
    article = revised(article, BODY.replace("30分钟", "35分钟"), by=signer)
    void = clearance_of(article).void
    assert void
    assert (void.voided_by, void.told) == (signer, [])


def test_a_void_sign_off_comes_back_with_no_figure(article: Article, signer: User) -> None:
    signed(article, signer)
    article = revised(revised(article, BODY.replace("30分钟", "35分钟")), BODY)
    assert state(article) == "waiting"


def test_a_figure_changed_two_edits_later_voids_too(article: Article, signer: User) -> None:
    signed(article, signer)
    revised(revised(article, BODY + "完。"), BODY.replace("30分钟", "35分钟") + "完。")
    assert Clearance.objects.get().voided_why == "figures"


def test_the_changed_words_of_a_claim_void_it_even_where_no_figure_changed(
    article: Article, rates: RateProvider, signer: User
) -> None:
    registered(article)
    signed(article, signer)
    revised(article, BODY.replace("约合49.8亿元", "相当于49.8亿元"))
    assert Clearance.objects.get().voided_why == "claim"


def test_a_headline_counts_like_the_text(article: Article, signer: User) -> None:
    signed(article, signer)
    revise_article(article=article, headline="韩国加码9090亿", body=BODY, now=LATER, by=None)
    assert Clearance.objects.get().voided_why == "figures"


def test_taking_back_voids_and_tells(article: Article, signer: User, editor: User) -> None:
    signed(article, signer)
    take_back(article=article, by=editor, now=LATER, reason="the ministry called")
    assert state(article) == "waiting"
    assert entry("article.clearance_voided") == {
        "voided_why": "taken_back",
        "revision": 1,
        "signed_by": "mei",
        "reason": "the ministry called",
        "told": ["Mei Lin"],
    }
    with pytest.raises(WrongState, match="nothing to take back"):
        take_back(article=article, by=editor, now=LATER)


# ------------------------------------------------------------ waivers


def test_a_waiver_is_on_record_with_who_when_why_and_for_which_revision(article: Article, signer: User) -> None:
    waiver = waive(article=article, reason="the service was down", decided_by="Night desk", by=signer, now=NOW)
    assert (waiver.by, waiver.at, waiver.revision.number, waiver.decided_by) == (signer, NOW, 1, "Night desk")
    assert state(article) == "waived"
    assert entry("article.clearance_waived")["reason"] == "the service was down"
    assert told("article.cleared") == []


def test_a_waiver_is_of_its_revision_alone(article: Article, signer: User) -> None:
    waive(article=article, reason="down", by=signer, now=NOW)
    article = revised(article, BODY + "完。")
    assert state(article) == "waiting"
    waive(article=article, reason="down again", revision=1, by=signer, now=NOW)
    assert state(article) == "waiting"
    waive(article=article, reason="still down", by=signer, now=NOW)
    assert state(article) == "waived"


def test_a_sign_off_after_a_waiver_counts_more(article: Article, signer: User) -> None:
    waive(article=article, reason="down", by=signer, now=NOW)
    signed(article, signer)
    assert state(article) == "cleared"
    assert clearance_of(article).waiver


@pytest.mark.parametrize(
    ("given", "field"), [({"reason": "  "}, "reason"), ({"reason": "x", "revision": 9}, "revision")]
)
def test_a_waiver_without_its_reason_or_of_no_revision_is_refused(
    article: Article, signer: User, given: dict[str, Any], field: str
) -> None:
    with pytest.raises(BadInput) as refused:
        waive(article=article, by=signer, now=NOW, **given)
    assert refused.value.field == field


def test_nothing_of_a_reason_is_cut_off_in_silence(article: Article, signer: User) -> None:
    with pytest.raises(TooLarge) as refused:
        signed(article, signer, note="x" * (LONGEST_REASON + 1))
    assert refused.value.field == "note"
    with pytest.raises(TooLarge):
        waive(article=article, reason="x" * (LONGEST_REASON + 1), by=signer, now=NOW)
    assert not Clearance.objects.exists()


# ------------------------------------------------------------ due time and owner


def test_due_time_and_owner_are_planned_by_the_desk(article: Article, signer: User, editor: User) -> None:
    planned = plan_clearance(article=article, due_at=LATER, owner=editor, by=signer, now=NOW)
    assert (planned.due_at, planned.owner) == (LATER, editor)
    entries = Entry.objects.filter(action="article.planned").count()
    plan_clearance(article=planned, due_at=LATER, owner=editor, by=signer, now=NOW)
    assert Entry.objects.filter(action="article.planned").count() == entries == 1


def test_an_owner_works_for_the_outlet(article: Article, signer: User) -> None:
    with pytest.raises(BadInput) as refused:
        plan_clearance(article=article, due_at=None, owner=User.objects.create_user("x"), by=signer, now=NOW)
    assert refused.value.field == "owner"


# ------------------------------------------------------------ going live


def test_going_live_tells_of_what_readers_see_from_then(
    article: Article, rates: RateProvider, signer: User, editor: User
) -> None:
    claim, other = registered(article), registered(article, SECOND)
    for one in (claim, other):
        confirm(claim=one, by=editor, now=NOW)
    publish(claim=claim, by=signer, now=NOW)
    OutboxEvent.objects.all().delete()
    down = set_state(article=article, state="taken_down", now=NOW, by=editor)
    subject = {"claim": str(claim.public_id), "article": str(article.public_id)}
    assert (told("claim.withdrawn"), told("claim.published")) == ([subject], [])
    set_state(article=down, state="draft", now=NOW, by=editor)
    set_state(article=down, state="live", now=NOW, by=editor)
    set_state(article=down, state="live", now=NOW, by=editor)
    assert (told("claim.withdrawn"), told("claim.published")) == ([subject], [subject])


def test_the_trail_says_how_an_article_stood_when_it_went_live(article: Article, signer: User) -> None:
    set_state(article=article, state="draft", now=NOW, by=signer)
    assert "clearance" not in entry("article.state_changed")
    set_state(article=article, state="live", now=NOW, by=signer)
    assert entry("article.state_changed")["clearance"] == "waiting"


@pytest.mark.parametrize("wrong", [{"voided_at": NOW}, {"voided_why": "figures"}, {"form": "waived", "reason": ""}])
def test_the_database_knows_no_void_without_its_reason(article: Article, signer: User, wrong: dict[str, Any]) -> None:
    row = signed(article, signer)
    with pytest.raises(IntegrityError), transaction.atomic():
        Clearance.objects.filter(pk=row.pk).update(**wrong)
