"""Who gets in, and what each token may do."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from claims.models import Article, Outlet, Token, User
from tests.claims.api.conftest import Software, faults
from tests.claims.conftest import join

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("scheme", ["Bearer", "bearer", "Token", "BEARER"])
def test_token_opens_the_api_in_either_scheme(token_of: Callable[..., str], scheme: str) -> None:
    answer = Client().get("/api/v1/claims", headers={"Authorization": f"{scheme} {token_of()}"})
    assert answer.status_code == 200


@pytest.mark.parametrize(
    "header",
    [
        "Bearer",
        "Bearer ",
        "Bearer fc_",
        "Bearer fc_unknown",
        "Bearer fc_a b",
        "Basic ZWQ6ZWQ=",
        "fc_unknown",
        "Bearer \x00",
        "Bearer fc_\x7f\x01",
        "Bearer fc_密钥",
        "Bearer \xff\xfe",
        "Bearer \udc80",
        "Bearer " + "x" * 5_000,
    ],
)
def test_unusable_header_is_an_answer_that_says_so(header: str) -> None:
    answer = Client(raise_request_exception=False).get("/api/v1/claims", HTTP_AUTHORIZATION=header)
    assert answer.status_code == 401
    assert answer["WWW-Authenticate"] == "Bearer"
    assert answer.json()["code"] == "bad_token"
    faults(answer)


def test_no_token_is_an_answer_that_names_the_scheme() -> None:
    answer = Software().get("claims")
    assert (answer.status_code, answer["WWW-Authenticate"], answer.json()["code"]) == (401, "Bearer", "no_token")


def test_session_of_the_admin_opens_nothing_here(editor: User) -> None:
    client = Client()
    client.force_login(editor)
    assert client.get("/api/v1/claims").status_code == 401


def test_expired_token_opens_nothing(software: Software) -> None:
    Token.objects.update(expires_at=timezone.now())
    assert software.get("claims").json()["code"] == "bad_token"


def test_token_of_a_person_who_left_opens_nothing(software: Software, editor: User) -> None:
    editor.is_active = False
    editor.save()
    assert software.get("claims").status_code == 401


def test_token_of_a_person_who_left_the_outlet_opens_nothing(software: Software, editor: User, outlet: Outlet) -> None:
    join(editor, outlet)
    assert software.get("claims").status_code == 401


def test_use_is_noted_at_most_once_a_minute(software: Software) -> None:
    software.get("claims")
    first = Token.objects.get().last_used_at
    software.get("claims")
    assert Token.objects.get().last_used_at == first
    Token.objects.update(last_used_at=first - timedelta(minutes=1))
    software.get("claims")
    assert Token.objects.get().last_used_at > first - timedelta(minutes=1)


def test_stored_token_does_not_hold_its_secret(token_of: Callable[..., str]) -> None:
    secret = token_of()
    stored = " ".join(str(value) for value in Token.objects.values().get().values())
    assert secret not in stored
    assert len(secret) >= 43


def test_missing_scope_is_named(token_of: Callable[..., str], article: Article) -> None:
    answer = Software(token_of("read")).post(f"articles/{article.public_id}/scan")
    assert (answer.status_code, answer.json()["code"], answer.json()["scope"]) == (403, "not_allowed", "register")
    assert "“register”" in answer.json()["detail"]
