"""An endpoint on the loopback that verifies what it gets as a receiver would, with the reference library."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from standardwebhooks.webhooks import Webhook

from claims.models import Article, Outlet, User
from claims.operations.endpoints import NewSecret, create_endpoint
from tests.claims.conftest import NOW
from tests.sources.conftest import ScriptedServer


class Receiver(ScriptedServer):
    """Keeps every request; `verified` reads them with a secret."""

    def answers(self, *statuses: str) -> None:
        self.says(*(f"HTTP/1.1 {status}\r\nContent-Length: 0\r\n\r\n".encode() for status in statuses))

    def verified(self, secret: str) -> list[Any]:
        return [Webhook(secret).verify(body, headers) for headers, body in map(_split, self.requests)]

    @property
    def ids(self) -> list[str]:
        return [_split(request)[0]["webhook-id"] for request in self.requests]


def _split(request: bytes) -> tuple[dict[str, str], bytes]:
    head, _blank, body = request.partition(b"\r\n\r\n")
    lines = head.decode().split("\r\n")[1:]
    headers = {name.lower(): value for name, _colon, value in (line.partition(": ") for line in lines)}
    assert len(body) == int(headers["content-length"])
    json.loads(body)
    return headers, body


@pytest.fixture
def receiver(settings: Any) -> Iterator[Receiver]:
    running = Receiver()
    running.answers("204 No Content")
    settings.FETCH_ALLOWED_HOSTS = {running.host_port}
    yield running
    running.close()


@pytest.fixture
def endpoint(outlet: Outlet, editor: User, receiver: Receiver) -> NewSecret:
    return create_endpoint(outlet=outlet, url=receiver.url, by=editor, now=NOW)


@pytest.fixture
def live(article: Article) -> Article:
    Article.objects.update(state="live")
    return article
