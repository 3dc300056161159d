"""Decisions: two people, authors, bulk, by hand, assigning, and two editors at once."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from claims.models import Article, Claim, HandVerification, Outlet, Publication, Review, User
from claims.operations import amending, articles, assigning, by_hand, describing, reviewing
from claims.operations.checks import check_claim
from claims.operations.outlets import change_outlet
from claims.operations.registering import register_claims, scan_article
from claims.roles import Role
from claims.workflow import Status
from factcheck.audit.models import Entry
from sources.models import RateProvider
from sources.refusal import BadInput, NotAllowed, Overtaken, TooLarge, WrongState
from tests.claims.conftest import BODY, FIRST, NOW, join


@pytest.fixture
def claim(article: Article, rates: RateProvider) -> Claim:
    (claim,) = register_claims(article=article, quote=FIRST, now=NOW, by=None)
    check_claim(run_id=claim.version.runs.get().pk, now=NOW)
    claim.refresh_from_db()
    return claim


@pytest.fixture
def colleague(outlet: Outlet) -> User:
    user = User.objects.create_user("co", first_name="Cora", last_name="Ling", is_staff=True)
    return join(user, outlet, Role.EDITOR)


def settle(claim: Claim, by: User, **given: Any) -> Review:
    told = {"way": "call", "outcome": "holds", "done_at": NOW, "note": "read the contract", **given}
    return by_hand.verify_by_hand(claim=claim, by=by, now=NOW, **told)


DECIDE = {
    "confirm": lambda claim, by: reviewing.confirm(claim=claim, by=by, now=NOW),
    "override": lambda claim, by: reviewing.override(
        claim=claim, verdict="accurate", public_reason="x", by=by, now=NOW
    ),
    "by_hand": settle,
}

# ------------------------------------------------------------ who may not


@pytest.mark.parametrize("decide", ["confirm", "override", "by_hand"])
def test_nobody_decides_about_an_article_they_wrote(claim: Claim, editor: User, colleague: User, decide: str) -> None:
    describing.set_authors(article=claim.article, authors=[editor], now=NOW, by=colleague)
    with pytest.raises(NotAllowed, match="Cora Ling"):
        DECIDE[decide](claim, editor)
    assert not Review.objects.exists()
    reviewing.confirm(claim=claim, by=colleague, now=NOW)


def test_an_author_may_still_dismiss_and_correct(claim: Claim, editor: User) -> None:
    describing.set_authors(article=claim.article, authors=[editor], now=NOW, by=editor)
    amending.correct_claim(claim=claim, voice="attributed", now=NOW, by=editor)
    reviewing.dismiss(claim=claim, by=editor, now=NOW)


def test_somebody_of_another_outlet_is_no_author(claim: Claim, editor: User) -> None:
    with pytest.raises(BadInput):
        describing.set_authors(article=claim.article, authors=[User.objects.create_user("x")], now=NOW, by=editor)


def test_publishing_needs_a_person(claim: Claim, editor: User) -> None:
    reviewing.confirm(claim=claim, by=editor, now=NOW)
    nobody: Any = None
    with pytest.raises(NotAllowed):
        reviewing.publish(claim=claim, by=nobody, now=NOW)


@pytest.fixture
def two_people(outlet: Outlet, editor: User, rates: RateProvider) -> None:
    change_outlet(outlet=outlet, name="Daily", rate_order=["ecb"], two_people=True, now=NOW, by=editor)


@pytest.mark.parametrize("decide", ["confirm", "override", "by_hand"])
def test_two_people_decide_and_publish_where_the_outlet_asks_for_it(
    two_people: None, claim: Claim, editor: User, colleague: User, decide: str
) -> None:
    DECIDE[decide](claim, editor)
    with pytest.raises(NotAllowed, match="Cora Ling"):
        reviewing.publish(claim=claim, by=editor, now=NOW)
    assert not Publication.objects.exists()
    reviewing.publish(claim=claim, by=colleague, now=NOW)


# ------------------------------------------------------------ by hand


def test_verified_by_hand_settles_a_claim_and_is_no_override(claim: Claim, editor: User) -> None:
    review = settle(claim, editor, outcome="holds", with_whom="the ministry's press office")
    claim.refresh_from_db()
    assert (claim.status, claim.verdict) == (Status.CONFIRMED, "accurate")
    assert claim.current_check.verdict == "approximate"
    assert review.decision == "by_hand"
    reviewing.publish(claim=claim, by=editor, now=NOW)


@pytest.mark.parametrize(
    ("outcome", "verdict"), [("holds", "accurate"), ("wrong", "inaccurate"), ("open", "unverifiable")]
)
def test_each_outcome_has_its_verdict(claim: Claim, editor: User, outcome: str, verdict: str) -> None:
    settle(claim, editor, outcome=outcome)
    claim.refresh_from_db()
    assert claim.verdict == verdict


def test_the_trail_says_that_something_was_found_out_and_not_by_whom(claim: Claim, editor: User) -> None:
    settle(claim, editor, with_whom="a nurse", note="at the gate", attachment=by_hand.Attachment("ward.jpg", b"jpg"))
    body = Entry.objects.get(action="claim.verified_by_hand").content.body
    assert '"way":"call"' in body
    assert not [word for word in ("nurse", "gate", "ward") if word in body]


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"way": "rumour"}, "way"),
        ({"outcome": "maybe"}, "outcome"),
        ({"note": "  ", "with_whom": ""}, "note"),
        ({"done_at": NOW + timedelta(minutes=1)}, "done_at"),
    ],
)
def test_what_is_verified_by_hand_says_how_and_what(
    claim: Claim, editor: User, given: dict[str, Any], field: str
) -> None:
    with pytest.raises(BadInput) as refused:
        settle(claim, editor, **given)
    assert refused.value.field == field
    assert not HandVerification.objects.exists()


def test_a_file_too_large_is_refused(claim: Claim, editor: User) -> None:
    with pytest.raises(TooLarge):
        settle(claim, editor, attachment=by_hand.Attachment("x", b"x" * 10_000_001))


def test_an_attachment_is_given_to_the_outlets_people_alone(
    client: Client, claim: Claim, editor: User, other_outlet: Outlet
) -> None:
    client.force_login(editor)
    file = SimpleUploadedFile("mail.html", b"<script>alert(1)</script>", content_type="text/html")
    form = {"do": "by_hand", "way": "mail", "outcome": "holds", "done_on": "2024-03-08", "attachment": file}
    address = reverse("admin:claims_claim_change", args=[claim.pk])
    assert client.post(address, {**form, "check": claim.current_check_id}).status_code == 302
    page = client.get(address).content.decode()
    kept = HandVerification.objects.get()
    attachment = reverse("admin:claims_claim_attachment", args=[claim.pk, kept.pk])
    assert attachment in page
    answer = client.get(attachment)
    assert b"".join(answer.streaming_content) == b"<script>alert(1)</script>"
    assert answer["Content-Disposition"].startswith("attachment")
    assert (answer["Content-Type"], answer["X-Content-Type-Options"]) == ("application/octet-stream", "nosniff")
    stranger = Client()
    stranger.force_login(join(User.objects.create_user("pat"), other_outlet, Role.EDITOR))
    assert stranger.get(attachment).status_code == 404


# ------------------------------------------------------------ bulk


def test_in_bulk_only_what_the_machine_found_accurate_is_confirmed(
    article: Article, editor: User, rates: RateProvider
) -> None:
    body = BODY + "\n\n300人中有45人,占15%。\n\n400人中有100人,占25%。"
    articles.revise_article(article=article, headline="x", body=body, now=NOW, by=editor)
    for quote in ("300人中有45人,占15%", "400人中有100人,占25%", FIRST):
        claim = register_claims(article=article, quote=quote, now=NOW, by=editor)[0]
        check_claim(run_id=claim.version.runs.get().pk, now=NOW)
    done = reviewing.confirm_accurate(claims=list(article.claims.all()), by=editor, now=NOW)
    assert [review.in_bulk for review in done.reviews] == [True, True]
    assert [claim.version.kind for claim, _why in done.left] == ["conversion"]
    assert '"in_bulk":true' in Entry.objects.filter(action="claim.confirmed").first().content.body


def test_what_an_editor_called_accurate_is_not_confirmed_in_bulk(claim: Claim, editor: User) -> None:
    reviewing.override(claim=claim, verdict="accurate", public_reason="x", by=editor, now=NOW)
    assert reviewing.confirm_accurate(claims=[claim], by=editor, now=NOW).reviews == []


# ------------------------------------------------------------ assigning


def test_a_claim_is_assigned_to_a_colleague_and_taken_back(claim: Claim, editor: User, colleague: User) -> None:
    assigning.assign(claim=claim, to=colleague, by=editor, now=NOW)
    claim.refresh_from_db()
    assert claim.assigned_to == colleague
    assigning.assign(claim=claim, to=None, by=editor, now=NOW)
    assert Entry.objects.filter(action="claim.assigned").count() == 2


def test_a_claim_is_not_assigned_to_a_stranger(claim: Claim, editor: User, other_outlet: Outlet) -> None:
    stranger = join(User.objects.create_user("pat"), other_outlet, Role.EDITOR)
    with pytest.raises(BadInput, match="does not work"):
        assigning.assign(claim=claim, to=stranger, by=editor, now=NOW)


# ------------------------------------------------------------ two at once


@pytest.mark.parametrize("act", ["confirm", "override", "dismiss", "correct", "assign", "ask_again", "by_hand"])
def test_the_later_of_two_editors_is_told_who_changed_what(
    claim: Claim, editor: User, colleague: User, act: str
) -> None:
    seen = claim.edits
    assigning.assign(claim=claim, to=colleague, by=colleague, now=NOW, seen=seen)
    late = {"claim": claim, "by": editor, "now": NOW, "seen": seen}
    with pytest.raises(Overtaken, match="Cora Ling") as told:
        {
            "confirm": lambda: reviewing.confirm(**late),
            "override": lambda: reviewing.override(**late, verdict="accurate", public_reason="x"),
            "dismiss": lambda: reviewing.dismiss(**late),
            "correct": lambda: amending.correct_claim(**late, voice="attributed"),
            "assign": lambda: assigning.assign(**late, to=editor),
            "ask_again": lambda: reviewing.ask_again(**late),
            "by_hand": lambda: settle(claim, editor, seen=seen),
        }[act]()
    (change,) = told.value.details["changes"]
    assert (change["by"], change["action"], change["after"]) == ("Cora Ling", "claim.assigned", {"assigned_to": "co"})
    claim.refresh_from_db()
    assert (claim.assigned_to, claim.status) == (colleague, Status.CHECKED)


def test_an_article_is_not_written_over_either(article: Article, editor: User, colleague: User) -> None:
    seen = article.edits
    articles.revise_article(article=article, headline="Theirs", body=BODY, now=NOW, by=colleague, seen=seen)
    with pytest.raises(Overtaken, match="Cora Ling"):
        articles.revise_article(article=article, headline="Mine", body=BODY, now=NOW, by=editor, seen=seen)
    with pytest.raises(Overtaken):
        articles.set_state(article=article, state="draft", now=NOW, by=editor, seen=seen)
    assert article.current.headline == "Theirs"


def test_a_check_that_comes_in_takes_nothing_from_an_editor(claim: Claim, editor: User) -> None:
    run = reviewing.ask_again(claim=claim, by=editor, now=NOW)
    claim.refresh_from_db()
    seen = claim.edits
    check_claim(run_id=run.pk, now=NOW)
    reviewing.confirm(claim=claim, by=editor, now=NOW, seen=seen)


def test_the_desk_shows_the_later_editor_what_happened(
    client: Client, claim: Claim, editor: User, colleague: User
) -> None:
    client.force_login(editor)
    seen = claim.edits
    assigning.assign(claim=claim, to=colleague, by=colleague, now=NOW)
    form = {"do": "confirm", "check": claim.current_check_id, "seen": seen}
    page = client.post(reverse("admin:claims_claim_change", args=[claim.pk]), form)
    assert "Cora Ling changed this while you had it open" in page.content.decode()
    assert not Review.objects.exists()


# ------------------------------------------------------------ muted kinds


def test_a_muted_kind_is_not_scanned_and_can_still_be_registered(
    outlet: Outlet, article: Article, editor: User, rates: RateProvider
) -> None:
    change_outlet(outlet=outlet, name="Daily", rate_order=["ecb"], muted_kinds=["conversion"], now=NOW, by=editor)
    article.outlet.refresh_from_db()
    assert "conversion" not in {claim.version.kind for claim in scan_article(article=article, now=NOW, by=editor)}
    (claim,) = register_claims(article=article, quote=FIRST, now=NOW, by=editor)
    assert claim.version.kind == "conversion"


def test_a_kind_that_is_none_cannot_be_muted(outlet: Outlet, editor: User, rates: RateProvider) -> None:
    with pytest.raises(BadInput):
        change_outlet(outlet=outlet, name="Daily", rate_order=["ecb"], muted_kinds=["gossip"], now=NOW, by=editor)


def test_only_an_unsettled_claim_is_decided(claim: Claim, editor: User) -> None:
    settle(claim, editor)
    with pytest.raises(WrongState):
        settle(claim, editor)
