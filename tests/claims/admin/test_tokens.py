"""API tokens at the desk."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from claims.models import Outlet, Token, User
from claims.operations.tokens import create_token
from tests.claims.conftest import join

ADD = "admin:claims_token_add"


def form(outlet: Outlet, user: User, /, **changed: object) -> dict[str, object]:
    last_day = (timezone.localtime() + timedelta(days=30)).date().isoformat()
    given = {"name": "Our CMS", "outlet": outlet.pk, "user": user.pk, "scopes": ["read", "register"]}
    return {**given, "expires_at": last_day, **changed}


def test_a_token_is_shown_once_and_stored_only_as_its_digest(
    desk_client: Client, desk_editor: User, outlet: Outlet
) -> None:
    answer = desk_client.post(reverse(ADD), form(outlet, desk_editor))
    secret = re.search(r"fc_[\w-]{40,}", answer.content.decode())[0]
    token = Token.objects.get()
    assert "no-store" in answer.headers["Cache-Control"]
    assert token.digest == Token.digest_of(secret)
    assert token.scopes == ["read", "register"]
    page = desk_client.get(reverse("admin:claims_token_change", args=[token.pk])).content.decode()
    assert secret not in page
    assert token.prefix in page


@pytest.mark.parametrize(
    "changed",
    [
        {"name": ""},
        {"scopes": []},
        {"scopes": ["everything"]},
        {"expires_at": "2001-01-01"},
        {"expires_at": (timezone.now() + timedelta(days=400)).date().isoformat()},
        {"outlet": "4711"},
    ],
)
def test_a_token_that_cannot_be_is_refused_at_its_field(
    desk_client: Client, desk_editor: User, outlet: Outlet, changed: dict[str, object]
) -> None:
    page = desk_client.post(reverse(ADD), form(outlet, desk_editor, **changed)).content.decode()
    assert "errorlist" in page
    assert not Token.objects.exists()


def test_the_longest_life_can_be_chosen_to_its_last_day(desk_client: Client, desk_editor: User, outlet: Outlet) -> None:
    latest = (timezone.localtime() + timedelta(days=365)).date().isoformat()
    desk_client.post(reverse(ADD), form(outlet, desk_editor, expires_at=latest))
    assert Token.objects.get().expires_at <= timezone.now() + timedelta(days=365)


def test_nobody_makes_a_token_that_acts_as_somebody_else(
    desk_client: Client, outlet: Outlet, administrator: User
) -> None:
    join(administrator, outlet, "editor")
    desk_client.post(reverse(ADD), form(outlet, administrator))
    assert not Token.objects.exists()


def test_ending_a_token_keeps_its_row(desk_client: Client, desk_editor: User, outlet: Outlet) -> None:
    token = create_token(outlet=outlet, user=desk_editor, name="x", scopes=["read"], now=timezone.now(), by=None).token
    chosen = {"action": "end", "_selected_action": [token.pk]}
    page = desk_client.post(reverse("admin:claims_token_changelist"), chosen, follow=True).content.decode()
    token.refresh_from_db()
    assert "1 token ended." in page
    assert not token.is_live(timezone.now())


def test_another_outlets_token_is_not_ended(desk_client: Client, other_outlet: Outlet, administrator: User) -> None:
    token = create_token(
        outlet=other_outlet, user=administrator, name="x", scopes=["read"], now=timezone.now(), by=None
    ).token
    desk_client.post(reverse("admin:claims_token_changelist"), {"action": "end", "_selected_action": [token.pk]})
    token.refresh_from_db()
    assert token.is_live(timezone.now())
