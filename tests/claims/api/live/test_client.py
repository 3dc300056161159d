"""The client of docs/client, against a live server and against one that stumbles."""

from __future__ import annotations

import base64
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

import pytest
from standardwebhooks.webhooks import Webhook

from claims.models import Article, Claim
from docs.client.factcheck_client import ApiProblem, Client, UnverifiedWebhookError, verify_webhook
from tests.claims.conftest import BODY, FIRST, SECOND

SECRET = "whsec_" + base64.b64encode(b"0123456789abcdef01234567").decode()
EVENT = b'{"type":"claim.checked","data":{}}'


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_article_and_its_claims_are_registered_listed_and_changed(web: str, secret: str, rates: object) -> None:
    desk = Client(web, secret)
    story = {"headline": "题", "body": BODY, "language": "zh-hans", "published": "2024-03-08T09:30+08:00"}
    article = desk.post("articles", story, key="story-1")
    assert desk.post("articles", story, key="story-1")["id"] == article["id"]
    [first] = desk.register(article["id"], FIRST)
    [line, fault] = desk.register_in_bulk([{"article": article["id"], "quote": SECOND}, {"quote": SECOND}])
    assert (line["status"], fault["problem"]["errors"][0]["field"]) == (201, "article")
    listed = [claim["id"] for claim in desk.claims(article=article["id"], page_size=1, ordering="created_at")]
    assert listed == [first["id"], line["claims"][0]]
    read = desk.get(f"articles/{article['id']}")
    assert desk.patch(f"articles/{article['id']}", {"state": "live"}, if_match=read.etag)["state"] == "live"
    with pytest.raises(ApiProblem) as overtaken:
        desk.patch(f"articles/{article['id']}", {"state": "draft"}, if_match=read.etag)
    assert (overtaken.value.status, overtaken.value.code) == (412, "overtaken")
    assert (Article.objects.count(), Claim.objects.count()) == (1, 2)


class Stumbling(BaseHTTPRequestHandler):
    """Breaks off once, asks to wait once, then answers; remembers the keys it was sent."""

    keys: ClassVar[list[str]] = []

    def do_POST(self) -> None:
        """One answer."""
        self.keys.append(self.headers["Idempotency-Key"])
        self.rfile.read(int(self.headers["Content-Length"]))
        if len(self.keys) == 1:
            self.connection.close()
            return
        self.send_response(429 if len(self.keys) == 2 else 201)
        self.send_header("Retry-After", "0")
        self.end_headers()
        self.wfile.write(b'{"id": "a"}')

    def log_message(self, *_told: object) -> None:
        """Nothing."""


@pytest.fixture
def stumbling() -> Iterator[str]:
    Stumbling.keys.clear()
    server = ThreadingHTTPServer(("127.0.0.1", 0), Stumbling)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_what_was_lost_is_sent_again_under_the_same_key(stumbling: str) -> None:
    assert Client(stumbling, "fc_x").post("articles", {})["id"] == "a"
    assert len(Stumbling.keys) == 3
    assert len(set(Stumbling.keys)) == 1


def test_message_signed_by_the_reference_library_is_taken() -> None:
    assert verify_webhook(SECRET, signed(EVENT), EVENT) == {"type": "claim.checked", "data": {}}


@pytest.mark.parametrize(
    ("secret", "body", "later"),
    [(SECRET, EVENT + b" ", 0), (SECRET[:-4] + "AAAA", EVENT, 0), (SECRET, EVENT, 301), (SECRET, EVENT, -301)],
)
def test_changed_foreign_or_old_message_is_refused(secret: str, body: bytes, later: int) -> None:
    now = datetime.now(UTC).timestamp() + later
    with pytest.raises(UnverifiedWebhookError):
        verify_webhook(secret, signed(EVENT), body, now=now)


def test_message_without_signature_is_refused() -> None:
    with pytest.raises(UnverifiedWebhookError):
        verify_webhook(SECRET, {}, EVENT)


def signed(body: bytes) -> dict[str, str]:
    moment = datetime.now(UTC)
    signature = Webhook(SECRET).sign("msg_1", moment, body.decode())
    return {
        "Webhook-Id": "msg_1",
        "webhook-timestamp": str(int(moment.timestamp())),
        "webhook-signature": f"v1,AAAA {signature}",
    }
