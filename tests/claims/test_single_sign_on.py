"""Signing on through a real, small OpenID provider on loopback."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.conf import settings as of_service
from django.test import Client
from django.urls import clear_url_caches, reverse, set_urlconf

from claims.models import Membership, Outlet, User
from claims.operations.signing_on import roles_by_groups
from claims.roles import Role
from factcheck.audit.models import Entry
from factcheck.env import triples
from factcheck.urls import urlpatterns
from tests.claims.conftest import join
from tests.claims.provider import CLIENT, SECRET, Provider, running

PERSON = {"email": "Ann@daily.example", "email_verified": True, "given_name": "Ann", "family_name": "Able"}
MAPPING = "desk=daily:editor, law=daily:auditor, law=other:auditor"


@pytest.fixture
def provider(settings: Any, db: None) -> Iterator[Provider]:
    with running() as found:
        settings.OIDC_ISSUER = found.address
        settings.OIDC_RP_CLIENT_ID, settings.OIDC_RP_CLIENT_SECRET = CLIENT, SECRET
        settings.OIDC_OP_AUTHORIZATION_ENDPOINT = f"{found.address}/authorize"
        settings.OIDC_OP_TOKEN_ENDPOINT = f"{found.address}/token"
        settings.OIDC_OP_USER_ENDPOINT = f"{found.address}/userinfo"
        settings.OIDC_OP_JWKS_ENDPOINT = f"{found.address}/jwks"
        settings.OIDC_ROLES = triples_of(MAPPING)
        settings.AUTHENTICATION_BACKENDS = [
            *of_service.AUTHENTICATION_BACKENDS,
            "claims.single_sign_on.SignOnBackend",
        ]
        settings.ROOT_URLCONF = "tests.claims.sign_on_urls"
        clear_url_caches()
        found.person = {**PERSON, "groups": ["desk"]}
        yield found
    set_urlconf(None)


def triples_of(text: str) -> list[tuple[str, str, str]]:
    return triples("OIDC_ROLES", text)


def sign_on(client: Client, provider: Provider, *, state: str = "") -> Any:
    """What a browser does: to the provider, and back with its code."""
    away = client.get(reverse("oidc_authentication_init"))
    asked = parse_qs(urlsplit(away.url).query)
    provider.nonce, provider.challenge = asked["nonce"][0], asked["code_challenge"][0]
    back = {"code": "c", "state": state or asked["state"][0]}
    return client.get(reverse("oidc_authentication_callback"), back)


def is_signed_in(client: Client) -> bool:
    return "_auth_user_id" in client.session


def test_a_person_with_a_mapped_group_gets_an_account_and_their_role(
    client: Client, provider: Provider, outlet: Outlet
) -> None:
    answer = sign_on(client, provider)
    assert answer.url == reverse("admin:index")
    person = User.objects.get()
    assert (person.email, person.get_full_name(), person.has_usable_password()) == (
        "Ann@daily.example",
        "Ann Able",
        False,
    )
    assert [(one.outlet, one.role) for one in person.memberships.all()] == [(outlet, Role.EDITOR)]
    assert is_signed_in(client)
    assert set(Entry.objects.values_list("action", flat=True)) == {"person.added", "person.roles_changed"}


def test_what_is_asked_of_the_provider_is_safe(client: Client, provider: Provider) -> None:
    asked = parse_qs(urlsplit(client.get(reverse("oidc_authentication_init")).url).query)
    assert asked["response_type"] == ["code"]
    assert asked["code_challenge_method"] == ["S256"]
    assert {"nonce", "state", "code_challenge"} <= set(asked)


def test_roles_follow_the_groups_at_every_sign_on(
    client: Client, provider: Provider, outlet: Outlet, other_outlet: Outlet
) -> None:
    third = Outlet.objects.create(slug="third", name="Third")
    sign_on(client, provider)
    join(User.objects.get(), third, Role.CHECKER)
    provider.person["groups"] = ["law", "nobody-knows"]
    sign_on(client, provider)
    assert set(Membership.objects.values_list("outlet__slug", "role")) == {
        ("daily", "auditor"),
        ("other", "auditor"),
        ("third", "checker"),
    }


def test_a_known_person_is_found_by_their_address_whatever_its_case(
    client: Client, provider: Provider, outlet: Outlet
) -> None:
    ann = User.objects.create_user("ann", email="ann@DAILY.example")
    sign_on(client, provider)
    assert User.objects.get() == ann
    assert is_signed_in(client)


@pytest.mark.parametrize(
    "person",
    [
        {"email_verified": False},
        {"email_verified": "true"},
        {"email": ""},
        {"groups": []},
        {"groups": ["nobody-knows"]},
        {"groups": None},
        {"sub": "somebody-else"},
    ],
)
def test_whom_the_provider_does_not_vouch_for_stays_outside(
    client: Client, provider: Provider, outlet: Outlet, person: dict[str, Any]
) -> None:
    provider.person |= person
    answer = sign_on(client, provider)
    assert answer.status_code == 302
    assert answer.url == reverse("admin:login")
    assert not User.objects.exists()
    assert not is_signed_in(client)


@pytest.mark.parametrize(
    "token",
    [
        {"iss": "https://elsewhere.example"},
        {"aud": "another-client"},
        {"aud": ["another-client"]},
        {"nonce": "another"},
        {"exp": int(time.time()) - 3600},
        {"exp": None},
    ],
)
def test_a_token_made_for_something_else_opens_nothing(
    client: Client, provider: Provider, outlet: Outlet, token: dict[str, Any]
) -> None:
    provider.token = token
    sign_on(client, provider)
    assert not is_signed_in(client)
    assert not User.objects.exists()


def test_a_token_of_another_key_opens_nothing(client: Client, provider: Provider, outlet: Outlet) -> None:
    provider.signs_with_another_key = True
    sign_on(client, provider)
    assert not is_signed_in(client)


def test_an_unsigned_token_opens_nothing(client: Client, provider: Provider, outlet: Outlet) -> None:
    provider.alg = "none"
    sign_on(client, provider)
    assert not is_signed_in(client)


def test_an_answer_nobody_asked_for_opens_nothing(client: Client, provider: Provider, outlet: Outlet) -> None:
    sign_on(client, provider, state="made-up")
    assert not is_signed_in(client)


def test_a_provider_that_is_down_is_told_on_the_sign_in_page(
    client: Client, provider: Provider, outlet: Outlet
) -> None:
    provider.is_down = True
    answer = sign_on(client, provider)
    assert answer.url == reverse("admin:login")
    assert "did not work" in client.get(answer.url).content.decode()


def test_an_ended_account_stays_ended(client: Client, provider: Provider, outlet: Outlet) -> None:
    User.objects.create_user("ann", email="ann@daily.example", is_active=False)
    sign_on(client, provider)
    assert not is_signed_in(client)


def test_two_accounts_of_one_address_are_not_guessed_between(
    client: Client, provider: Provider, outlet: Outlet
) -> None:
    User.objects.create_user("ann", email="ann@daily.example")
    User.objects.create_user("ann2", email="ANN@daily.example")
    sign_on(client, provider)
    assert not is_signed_in(client)


def test_the_sign_in_page_offers_it_where_it_is_set_up(client: Client, provider: Provider) -> None:
    assert reverse("oidc_authentication_init") in client.get(reverse("admin:login")).content.decode()


def test_the_sign_in_page_says_nothing_of_it_where_it_is_not(client: Client, db: None) -> None:
    assert "oidc" not in client.get(reverse("admin:login")).content.decode()
    assert not [one for one in urlpatterns if str(one.pattern).startswith("oidc")]


def test_groups_map_to_roles_by_outlet() -> None:
    assert roles_by_groups(triples_of(MAPPING), ["law"]) == {"daily": {"auditor"}, "other": {"auditor"}}
    assert roles_by_groups(triples_of(MAPPING), []) == {"daily": set(), "other": set()}
