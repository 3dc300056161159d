"""Signing in with a password: throttled, reset by mail, and sessions that end."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from claims.models import Mail, User
from claims.operations.mailing import send_mail
from factcheck.audit.models import Entry

LOGIN = "admin:login"


@pytest.fixture
def ann(db: None) -> User:
    return User.objects.create_user("ann", email="ann@daily.example", password="right-one-here", is_staff=True)


def attempt(client: Client, password: str, name: str = "ann", **headers: str) -> Any:
    return client.post(reverse(LOGIN), {"username": name, "password": password}, **headers)


def test_the_right_password_opens_the_desk(client: Client, ann: User) -> None:
    assert attempt(client, "right-one-here").status_code == 302


def test_after_five_wrong_passwords_even_the_right_one_waits(client: Client, ann: User) -> None:
    codes = [attempt(client, f"wrong-{number}").status_code for number in range(5)]
    assert codes[:4] == [200] * 4
    answer = attempt(client, "right-one-here")
    assert answer.status_code == 429
    assert "Wait 15 minutes" in answer.content.decode()
    assert "_auth_user_id" not in client.session


def test_made_up_forwarding_headers_do_not_help(client: Client, ann: User) -> None:
    for number in range(5):
        attempt(client, "wrong", HTTP_X_FORWARDED_FOR=f"10.0.0.{number}")
    assert attempt(client, "right-one-here", HTTP_X_FORWARDED_FOR="10.9.9.9").status_code == 429


def test_behind_a_proxy_the_address_it_saw_counts(client: Client, ann: User, settings: Any) -> None:
    settings.BEHIND_PROXY = True
    for number in range(5):
        attempt(client, "wrong", HTTP_X_FORWARDED_FOR=f"10.0.0.{number}, 203.0.113.7")
    assert attempt(client, "right-one-here", HTTP_X_FORWARDED_FOR="1.1.1.1, 203.0.113.7").status_code == 429
    assert attempt(client, "right-one-here", HTTP_X_FORWARDED_FOR="1.1.1.1, 203.0.113.8").status_code == 302


def test_a_colleague_at_the_same_address_is_not_locked_out(client: Client, ann: User) -> None:
    User.objects.create_user("bob", password="right-one-here", is_staff=True)
    for _number in range(6):
        attempt(client, "wrong")
    assert attempt(client, "right-one-here", "bob").status_code == 302


def test_a_right_password_forgives_earlier_slips(client: Client, ann: User) -> None:
    for _round in range(3):
        for _number in range(3):
            attempt(client, "wrong")
        assert attempt(client, "right-one-here").status_code == 302
        client.logout()


def test_a_name_nobody_has_answers_as_a_wrong_password_does(client: Client, ann: User) -> None:
    known, unknown = (
        re.sub(r'value="[^"]*"', "", attempt(client, "wrong", name).content.decode()) for name in ("ann", "nob")
    )
    assert known == unknown


# ------------------------------------------------------------ a forgotten password


def ask(client: Client, address: str) -> Any:
    """The answer; the worker sends afterwards."""
    answer = client.post(reverse("admin_password_reset"), {"email": address})
    assert mail.outbox == [] or address.startswith("nobody")
    for waiting in Mail.objects.filter(state="waiting"):
        send_mail(mail_id=waiting.pk, now=timezone.now())
    return answer


def test_the_sign_in_page_leads_to_a_new_password(client: Client, db: None) -> None:
    assert reverse("admin_password_reset") in client.get(reverse(LOGIN)).content.decode()
    assert client.get(reverse("admin_password_reset")).status_code == 200


def test_a_link_by_mail_sets_a_new_password_once(client: Client, ann: User, settings: Any) -> None:
    settings.PUBLIC_URL = "https://desk.daily.example"
    ask(client, "ann@daily.example")
    (sent,) = mail.outbox
    link = re.search(r"https://desk\.daily\.example(/\S+)", sent.body)
    assert link
    page = client.get(link[1], follow=True)
    form = {"new_password1": "another-one-here", "new_password2": "another-one-here"}
    done = client.post(page.request["PATH_INFO"], form, follow=True)
    assert "Your password is set" in done.content.decode()
    assert "used already" in client.get(link[1], follow=True).content.decode()
    assert attempt(Client(), "another-one-here").status_code == 302
    entry = Entry.objects.get(action="person.password_set")
    assert entry.actor == ann


def test_an_address_nobody_has_is_answered_the_same_and_gets_no_mail(client: Client, ann: User) -> None:
    known, unknown = (ask(client, f"{name}@daily.example") for name in ("ann", "nobody"))
    assert (known.status_code, known.url) == (unknown.status_code, unknown.url)
    assert [sent.to for sent in mail.outbox] == [["ann@daily.example"]]


def test_a_person_of_single_sign_on_gets_no_link(client: Client, ann: User) -> None:
    ann.set_unusable_password()
    ann.save()
    ask(client, "ann@daily.example")
    assert mail.outbox == []


def test_a_new_password_ends_every_other_session(client: Client, ann: User) -> None:
    elsewhere = Client()
    attempt(elsewhere, "right-one-here")
    assert elsewhere.get(reverse("admin:index")).status_code == 200
    ann.set_password("another-one-here")
    ann.save()
    assert elsewhere.get(reverse("admin:index")).status_code == 302


def test_the_session_cookie_is_closed_to_scripts_and_other_sites(client: Client, ann: User) -> None:
    attempt(client, "right-one-here")
    cookie = client.cookies["sessionid"]
    assert (cookie["httponly"], cookie["samesite"]) == (True, "Lax")
    assert 0 < cookie["max-age"] <= 7 * 24 * 3600
