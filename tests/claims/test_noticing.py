"""What people are told of, at the desk and by mail: to whom, never of their own acts, and nothing given away."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from claims.models import Article, Claim, Mail, MailState, NoticeKind, Outlet, PersonalNotice, User
from claims.operations.assigning import assign
from claims.operations.checks import check_claim
from claims.operations.citing import cite_text
from claims.operations.clearing import sign_off, take_back
from claims.operations.correction_opening import open_correction
from claims.operations.corrections import move_correction
from claims.operations.evidence import _tell_desk
from claims.operations.mailing import LEASE, ask_password_mail, send_mail, sweep_mails
from claims.operations.memberships import set_roles
from claims.operations.noticing import mark_read, notice_verdict, set_notices
from claims.operations.registering import register_claims
from claims.operations.reviewing import ask_again, confirm, override
from claims.role_backend import unread_notices
from claims.roles import Role
from factcheck.audit.models import Entry
from sources.models import RateProvider
from sources.refusal import BadInput
from tests.claims.conftest import FIRST, NOW, join

DAY = timedelta(days=1)


@pytest.fixture
def mei(outlet: Outlet) -> User:
    person = User.objects.create_user("mei", email="mei@daily.example", password="mei", is_staff=True)
    return join(person, outlet, Role.EDITOR)


@pytest.fixture
def claim(article: Article, rates: RateProvider) -> Claim:
    (made,) = register_claims(article=article, quote=FIRST, now=NOW, by=None)
    for run in made.version.runs.filter(state="queued"):
        check_claim(run_id=run.pk, now=NOW)
    return Claim.objects.get(pk=made.pk)


def told(person: User) -> list[str]:
    return list(PersonalNotice.objects.of(person).order_by("pk").values_list("kind", flat=True))


def mails(now: Any) -> list[str]:
    """The subjects of what a worker sends."""
    sweep_mails(now=now)
    for waiting in Mail.objects.due(now):
        send_mail(mail_id=waiting.pk, now=now)
    return [sent.subject for sent in mail.outbox]


def at_once(person: User) -> None:
    set_notices(person=person, how_often="at_once", language="en", now=NOW)


def test_an_assigned_claim_is_told_to_whom_it_is_given_and_to_nobody_else(
    claim: Claim, editor: User, mei: User
) -> None:
    assign(claim=claim, to=mei, by=editor, now=NOW)
    assert (told(mei), told(editor)) == ([NoticeKind.ASSIGNED], [])


def test_nobody_is_told_of_their_own_acts(claim: Claim, editor: User) -> None:
    assign(claim=claim, to=editor, by=editor, now=NOW)
    override(claim=claim, verdict="accurate", public_reason="x", by=editor, now=NOW)
    assert told(editor) == []


def test_an_override_is_told_to_who_decided_before_and_to_whose_article_it_is(
    claim: Claim, editor: User, mei: User
) -> None:
    bob = join(User.objects.create_user("bob"), claim.outlet, Role.CHECKER)
    confirm(claim=claim, by=bob, now=NOW)
    check_claim(run_id=ask_again(claim=claim, by=mei, now=NOW).pk, now=NOW)
    override(claim=claim, verdict="accurate", public_reason="x", by=mei, now=NOW)
    assert (told(bob), told(editor), told(mei)) == ([NoticeKind.OVERRIDDEN], [NoticeKind.OVERRIDDEN], [])


def test_a_void_sign_off_is_told_to_who_signed(claim: Claim, editor: User, mei: User) -> None:
    confirm(claim=claim, by=editor, now=NOW)
    sign_off(article=claim.article, revision=claim.article.current.number, by=mei, now=NOW)
    take_back(article=claim.article, by=editor, now=NOW)
    assert (told(mei), told(editor)) == ([NoticeKind.SIGN_OFF_VOIDED], [])


def test_a_changed_source_is_told_to_who_has_the_claim(claim: Claim, editor: User, mei: User) -> None:
    assign(claim=claim, to=mei, by=editor, now=NOW)
    source = cite_text(claim=claim, title="Budget", text="9090", role="issuer", now=NOW, by=editor).source
    _tell_desk(source, None, [Claim.objects.get(pk=claim.pk)], NOW)
    assert told(mei) == [NoticeKind.ASSIGNED, NoticeKind.SOURCE_CHANGED]


def test_a_check_that_finds_the_same_again_is_no_news(claim: Claim, editor: User) -> None:
    run = ask_again(claim=claim, by=editor, now=NOW)
    check_claim(run_id=run.pk, now=NOW)
    assert told(editor) == []


def test_people_who_left_the_outlet_are_told_nothing_and_see_nothing_of_before(
    claim: Claim, editor: User, mei: User
) -> None:
    assign(claim=claim, to=mei, by=editor, now=NOW)
    set_roles(outlet=claim.outlet, person=mei, roles=[], now=NOW, by=None)
    notice_verdict(claim=claim, former="accurate", found="inaccurate", by=None, now=NOW)
    assert told(mei) == []
    assert PersonalNotice.objects.filter(person=mei, kind=NoticeKind.VERDICT_CHANGED).count() == 0
    assert mails(NOW + DAY) == []


# ------------------------------------------------------------ mail


def test_a_mail_names_no_article_and_no_claim(claim: Claim, editor: User, mei: User) -> None:
    at_once(mei)
    assign(claim=claim, to=mei, by=editor, now=NOW)
    notice_verdict(claim=Claim.objects.get(pk=claim.pk), former="accurate", found="inaccurate", by=None, now=NOW)
    assert mails(NOW) == ["factcheck: 2 things wait for you"]
    (sent,) = mail.outbox
    whole = f"{sent.subject}\n{sent.body}"
    assert "/admin/notices/settings/" in sent.body
    assert [word for word in (claim.article.current.headline, FIRST, "9090", claim.outlet.name) if word in whole] == []


def test_a_digest_waits_for_the_morning_and_comes_once(claim: Claim, editor: User, mei: User) -> None:
    assign(claim=claim, to=mei, by=editor, now=NOW)
    assert mails(NOW + timedelta(minutes=1)) == []
    assert mails(NOW + DAY) == ["factcheck: 1 thing waits for you"]
    assert len(mails(NOW + 2 * DAY)) == 1


def test_what_was_read_at_the_desk_or_is_not_wanted_is_not_mailed(claim: Claim, editor: User, mei: User) -> None:
    assign(claim=claim, to=mei, by=editor, now=NOW)
    mark_read(person=mei, now=NOW)
    assert mails(NOW + DAY) == []
    set_notices(person=mei, how_often="never", language="en", now=NOW)
    notice_verdict(claim=Claim.objects.get(pk=claim.pk), former="accurate", found="inaccurate", by=None, now=NOW)
    assert mails(NOW + DAY) == []


def test_a_mail_is_in_the_persons_language(claim: Claim, editor: User, mei: User) -> None:
    set_notices(person=mei, how_often="at_once", language="zh-hans", now=NOW)
    assign(claim=claim, to=mei, by=editor, now=NOW)
    assert mails(NOW) == ["factcheck:有 1 件事等您处理"]


def test_a_worker_killed_before_sending_loses_nothing_and_the_mail_goes_out_once(
    claim: Claim, editor: User, mei: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    def die(*_given: Any) -> None:
        raise SystemExit

    at_once(mei)
    assign(claim=claim, to=mei, by=editor, now=NOW)
    with monkeypatch.context() as killed:
        killed.setattr("django.core.mail.backends.locmem.EmailBackend.send_messages", die)
        with pytest.raises(SystemExit):
            mails(NOW)
    assert mails(NOW) == []
    assert len(mails(NOW + LEASE + timedelta(seconds=1))) == 1
    assert len(mails(NOW + 2 * LEASE)) == 1


def test_a_mail_server_that_does_not_answer_is_asked_again_later(
    claim: Claim, editor: User, mei: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_given: Any) -> None:
        raise ConnectionRefusedError

    at_once(mei)
    assign(claim=claim, to=mei, by=editor, now=NOW)
    with monkeypatch.context() as down:
        down.setattr("django.core.mail.backends.locmem.EmailBackend.send_messages", refuse)
        assert mails(NOW) == []
    assert Mail.objects.get().state == MailState.WAITING
    assert len(mails(NOW + timedelta(minutes=1))) == 1


def test_a_password_mail_asked_twice_waits_once_and_its_address_is_forgotten(mei: User) -> None:
    for _time in range(2):
        ask_password_mail(address="mei@daily.example", language="en", now=NOW)
    assert len(mails(NOW)) == 1
    sweep_mails(now=NOW + 2 * DAY)
    assert not Mail.objects.exists()


# ------------------------------------------------------------ the desk


def test_a_notice_is_counted_leads_to_its_claim_and_is_read(
    client: Client, claim: Claim, editor: User, mei: User
) -> None:
    assign(claim=claim, to=mei, by=editor, now=NOW)
    client.force_login(mei)
    answer = client.get(reverse("notices"))
    assert "A claim was assigned to you" in answer.content.decode()
    assert unread_notices(answer.wsgi_request.user) == 1
    opened = client.get(reverse("notice_open", args=[PersonalNotice.objects.get().pk]))
    assert opened["Location"] == reverse("admin:claims_claim_change", args=[claim.pk])
    assert not PersonalNotice.objects.of(mei).unread().exists()


def test_somebody_elses_notice_is_not_found_and_not_read(client: Client, claim: Claim, editor: User, mei: User) -> None:
    assign(claim=claim, to=mei, by=editor, now=NOW)
    client.force_login(editor)
    assert client.get(reverse("notice_open", args=[PersonalNotice.objects.get().pk])).status_code == 404
    client.post(reverse("notices"))
    assert PersonalNotice.objects.unread().count() == 1


def test_ones_own_settings_are_saved_and_on_record(client: Client, mei: User) -> None:
    client.force_login(mei)
    client.post(reverse("notice_settings"), {"how_often": "never", "language": "zh-hans"})
    assert Entry.objects.get(action="person.notices_set").actor == mei
    with pytest.raises(BadInput):
        set_notices(person=mei, how_often="hourly", language="en", now=NOW)


def test_a_correction_waits_for_its_authors(claim: Claim, editor: User, mei: User) -> None:
    author = join(User.objects.create_user("author"), claim.outlet, Role.REPORTER)
    claim.article.authors.add(author)
    Article.objects.update(state="live")
    confirm(claim=Claim.objects.get(pk=claim.pk), by=mei, now=NOW)
    correction = open_correction(claim=Claim.objects.get(pk=claim.pk), by=mei, now=NOW)
    move_correction(correction=correction, to="with_author", by=mei, now=NOW)
    assert told(author) == [NoticeKind.CORRECTION_WAITS]
    assert NoticeKind.CORRECTION_WAITS in told(editor)
    assert told(mei) == []


@pytest.mark.parametrize("has_password", [True, False])
def test_the_account_menu_offers_a_new_password_to_whoever_has_one(
    client: Client, mei: User, *, has_password: bool
) -> None:
    if not has_password:
        mei.set_unusable_password()
        mei.save()
    client.force_login(mei)
    page = client.get(reverse("notices")).content.decode()
    assert reverse("notice_settings") in page
    assert (reverse("admin:password_change") in page) is has_password
