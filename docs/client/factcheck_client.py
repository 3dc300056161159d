"""A client of factcheck's API in one file, with nothing but Python 3.11: copy it beside your code.

    desk = Client("https://factcheck.example", "fc_…")
    article = desk.post("articles", {"headline": "…", "body": "…", "language": "zh-hans", "published": "2024-03-08"})
    for claim in desk.register(article["id"], "9090亿韩元(约合49.8亿元人民币)", wait=5):
        print(claim["quote"], claim["verdict"])
    for claim in desk.claims(status="checked", attention="any"):
        ...

Every POST carries an Idempotency-Key, so that what was lost on the way is sent again and done once.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json
import time
import urllib.error
import urllib.request
import uuid
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypedDict, cast
from urllib.parse import urlencode, urlsplit

Json = dict[str, Any]

AGAIN = (429, 502, 503, 504)
LONGEST_PAUSE = 60.0  # seconds, whatever Retry-After wishes
WEBHOOK_SECONDS = 300


class Claim(TypedDict, total=False):
    """A claim with its verification status; docs/openapi.yaml has every field."""

    id: str
    article: str
    status: str
    verdict: str | None
    attention: str | None
    assigned_to: str | None
    quote: str
    kind: str
    figures: list[Json]
    check: Json | None
    publication: Json | None
    badge: dict[str, str]
    changed_at: str


class Fault(TypedDict):
    """What is wrong with one field, and what mends it."""

    field: str
    code: str
    message: str


class ApiProblem(Exception):
    """An answer that is a problem (RFC 9457). `code` is stable; `told` is all of it."""

    def __init__(self, status: int, told: Json) -> None:
        self.status = status
        self.code = str(told.get("code", ""))
        self.errors = cast("list[Fault]", told.get("errors", []))
        self.told = told
        super().__init__(f"{status} {self.code}: {told.get('detail', '')}")


class UnverifiedWebhookError(Exception):
    """A message that is not from your factcheck, or too old."""


class Answer(dict[str, Any]):
    """The body of an answer, with its ETag for `if_match`."""

    etag: str = ""


class Client:
    """Calls of one token. `tries`: how often a call is sent before it fails for good."""

    def __init__(
        self, address: str, token: str, *, language: str = "en", timeout: float = 30.0, tries: int = 4
    ) -> None:
        if urlsplit(address).scheme not in ("http", "https"):
            raise ValueError(f"{address} is no web address.")
        self._root = f"{address.rstrip('/')}/api/v1/"
        self._headers = {"Authorization": f"Bearer {token}", "Accept-Language": language, "Accept": "*/*"}
        self._timeout, self._tries = timeout, tries

    # Calls

    def get(self, path: str, **asked: str | int) -> Answer:
        """What stands at a path below /api/v1/."""
        return self._json("GET", f"{path}?{urlencode(asked)}" if asked else path)

    def post(
        self, path: str, body: Mapping[str, Any] | None = None, *, key: str = "", wait: int = 0, if_match: str = ""
    ) -> Answer:
        """Do something once. key: yours, to be the same after a crash too; wait: seconds to wait for a verdict."""
        headers = {"Idempotency-Key": key or str(uuid.uuid4())}
        if wait:
            headers["Prefer"] = f"wait={wait}"
        return self._json("POST", path, body, headers | _condition(if_match))

    def patch(self, path: str, body: Mapping[str, Any], *, if_match: str = "") -> Answer:
        """Change the fields that are sent."""
        return self._json("PATCH", path, body, _condition(if_match))

    def put(self, path: str, body: Mapping[str, Any], *, if_match: str = "") -> Answer:
        """Make it as it is sent."""
        return self._json("PUT", path, body, _condition(if_match))

    def delete(self, path: str, *, if_match: str = "") -> None:
        """Take it away."""
        self._json("DELETE", path, None, _condition(if_match))

    def pages(self, path: str, **asked: str | int) -> Iterator[Json]:
        """Every row of a list, page after page."""
        page = self.get(path, **asked)
        while True:
            yield from page["results"]
            if page["next"] is None:
                return
            following = urlsplit(page["next"])
            page = self.get(f"{following.path.partition('/api/v1/')[2]}?{following.query}")

    # The commonest of them by name

    def claims(self, **asked: str | int) -> Iterator[Claim]:
        """Claims by article, status, verdict, kind, changed_since …"""
        return cast("Iterator[Claim]", self.pages("claims", **asked))

    def register(self, article: str, quote: str, *, wait: int = 0, key: str = "") -> list[Claim]:
        """The claims a statement of an article makes."""
        answer = self.post(f"articles/{article}/claims", {"quote": quote}, wait=wait, key=key)
        return cast("list[Claim]", answer["claims"])

    def register_in_bulk(self, lines: Sequence[Mapping[str, Any]], *, key: str = "") -> list[Json]:
        """What came of each line, of {"article": …, "quote": …} each; up to a hundred."""
        body = "\n".join(json.dumps(line, ensure_ascii=False) for line in lines).encode()
        headers = {"Content-Type": "application/x-ndjson", "Idempotency-Key": key or str(uuid.uuid4())}
        content, _etag = self._send("POST", "claims/bulk", body, headers)
        return [json.loads(line) for line in content.splitlines()]

    def _json(
        self,
        method: str,
        path: str,
        body: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Answer:
        sent = None if body is None else json.dumps(body, ensure_ascii=False).encode()
        more = {} if sent is None else {"Content-Type": "application/json"}
        content, etag = self._send(method, path, sent, {**more, **(headers or {})})
        told = json.loads(content) if content else {}
        answer = Answer(told if isinstance(told, dict) else {"results": told, "next": None})
        answer.etag = etag
        return answer

    def _send(self, method: str, path: str, body: bytes | None, headers: Mapping[str, str]) -> tuple[bytes, str]:
        """The body and the tag of an answer. Raises ApiProblem, and URLError where nobody answers to the last try."""
        asked = urllib.request.Request(  # noqa: S310  # its scheme was looked at
            self._root + path, data=body, headers={**self._headers, **headers}, method=method
        )
        for left in reversed(range(self._tries)):
            try:
                with urllib.request.urlopen(asked, timeout=self._timeout) as answer:  # noqa: S310
                    return answer.read(), answer.headers.get("ETag", "")
            except urllib.error.HTTPError as refused:
                if refused.code not in AGAIN or not left:
                    raise _problem(refused) from None
                time.sleep(_pause(refused.headers.get("Retry-After"), self._tries - left))
            except (urllib.error.URLError, ConnectionError, TimeoutError):
                if not left:
                    raise
                time.sleep(_pause(None, self._tries - left))
        raise AssertionError("tries is at least 1")


def verify_webhook(secret: str, headers: Mapping[str, str], body: bytes, *, now: float | None = None) -> Json:
    """The event of a message (Standard Webhooks). Raises UnverifiedWebhookError. Remember its webhook-id."""
    told = {name.lower(): value for name, value in headers.items()}
    try:
        identity, moment = told["webhook-id"], int(told["webhook-timestamp"])
        key = base64.b64decode(secret.removeprefix("whsec_"), validate=True)
        given = [base64.b64decode(one.removeprefix("v1,")) for one in told["webhook-signature"].split()]
    except (KeyError, ValueError, binascii.Error) as why:
        raise UnverifiedWebhookError("The message lacks what it is verified by.") from why
    if abs((time.time() if now is None else now) - moment) > WEBHOOK_SECONDS:
        raise UnverifiedWebhookError("The message is older than five minutes.")
    ours = hmac.new(key, f"{identity}.{moment}.".encode() + body, hashlib.sha256).digest()
    if not any(hmac.compare_digest(ours, one) for one in given):
        raise UnverifiedWebhookError("The signature is of another secret or another body.")
    return cast("Json", json.loads(body))


def _condition(if_match: str) -> dict[str, str]:
    return {"If-Match": if_match} if if_match else {}


def _problem(refused: urllib.error.HTTPError) -> ApiProblem:
    try:
        told = json.loads(refused.read())
    except ValueError:  # of something between you and factcheck
        told = {}
    return ApiProblem(refused.code, told if isinstance(told, dict) else {})


def _pause(wished: str | None, tried: int) -> float:
    """Seconds until the next try: as wished, else 1, 2, 4 …"""
    seconds = float(wished) if wished and wished.isdigit() else 2.0 ** (tried - 1)
    return min(seconds, LONGEST_PAUSE)
