"""Newsroom software with a token, and a worker that takes what is queued."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone

from claims.models import Article, Claim, Outlet, Run, Scope, User
from claims.operations.checks import check_claim
from claims.operations.tokens import create_token
from tests.claims.conftest import FIRST, NOW, join


class Software:
    """Calls the API as a CMS does: JSON bodies, a bearer token, addresses under /api/v1/."""

    def __init__(self, secret: str = "", *, language: str = "en") -> None:
        self.client = Client(raise_request_exception=False)
        self.headers = {"Accept-Language": language}
        if secret:
            self.headers["Authorization"] = f"Bearer {secret}"

    def __call__(self, method: str, address: str, body: Any = None, **more: Any) -> Any:
        content = {} if body is None else {"data": json.dumps(body), "content_type": "application/json"}
        return self.client.generic(method, f"/api/v1/{address}", **{**content, **more}, headers=self.headers)

    def get(self, address: str, **more: Any) -> Any:
        return self("GET", address, **more)

    def post(self, address: str, body: Any = None, **more: Any) -> Any:
        return self("POST", address, body, **more)

    def patch(self, address: str, body: Any) -> Any:
        return self("PATCH", address, body)


@pytest.fixture(scope="session", autouse=True)
def static_root() -> None:
    """WhiteNoise warns of a folder that is not there yet."""
    Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)


@pytest.fixture
def token_of(outlet: Outlet, editor: User) -> Callable[..., str]:
    def make(*scopes: str, at: Outlet = outlet) -> str:
        join(editor, at, "editor")
        made = create_token(
            outlet=at, user=editor, name="CMS", scopes=scopes or Scope.values, now=timezone.now(), by=None
        )
        return made.secret

    return make


@pytest.fixture
def software(token_of: Callable[..., str]) -> Software:
    return Software(token_of())


@pytest.fixture
def stranger(token_of: Callable[..., str], other_outlet: Outlet) -> Software:
    """Software of another outlet, with every scope."""
    return Software(token_of(at=other_outlet))


def work() -> None:
    """What a worker does: take every queued run and write its check."""
    for run_id in Run.objects.filter(state="queued").values_list("pk", flat=True):
        check_claim(run_id=run_id, now=NOW)


@pytest.fixture
def claim(software: Software, article: Article, rates: Any) -> Claim:
    """The first conversion, registered and checked."""
    answer = software.post(f"articles/{article.public_id}/claims", {"quote": FIRST})
    assert answer.status_code == 201, answer.content
    work()
    return Claim.objects.get(public_id=answer.json()["claims"][0]["id"])


def faults(answer: Any) -> dict[str, str]:
    """The code of each field at fault, of an answer that must be a problem."""
    assert answer["Content-Type"] == "application/problem+json"
    problem = answer.json()
    assert problem["status"] == answer.status_code
    assert {"type", "title", "status", "detail", "code", "errors"} <= problem.keys()
    return {error["field"]: error["code"] for error in problem["errors"]}
