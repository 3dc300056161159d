"""A small OpenID provider on loopback: real keys, real signatures, real HTTP; what it says is set by the test."""

from __future__ import annotations

import base64
import hashlib
import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

CLIENT = "factcheck"
SECRET = "of-this-test"


@dataclass
class Provider:
    """What the provider vouches for, and how it may misbehave."""

    address: str = ""
    person: dict[str, Any] = field(default_factory=dict)  # claims of userinfo
    token: dict[str, Any] = field(default_factory=dict)  # claims of the ID token that replace the right ones
    signs_with_another_key: bool = False
    alg: str = "RS256"
    is_down: bool = False
    nonce: str = ""
    challenge: str = ""
    key: rsa.RSAPrivateKey = field(default_factory=lambda: rsa.generate_private_key(65537, 2048))

    def id_token(self) -> str:
        now = int(time.time())
        right = {
            "iss": self.address,
            "aud": CLIENT,
            "sub": "person-1",
            "iat": now,
            "exp": now + 60,
            "nonce": self.nonce,
        }
        told = {name: value for name, value in {**right, **self.token}.items() if value is not None}
        if self.alg == "none":
            return jwt.encode(told, "", algorithm="none", headers={"kid": "k"})
        key = rsa.generate_private_key(65537, 2048) if self.signs_with_another_key else self.key
        return jwt.encode(told, key, algorithm="RS256", headers={"kid": "k"})

    def jwks(self) -> dict[str, Any]:
        public = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(self.key.public_key()))
        return {"keys": [{**public, "kid": "k", "alg": "RS256", "use": "sig"}]}

    def verifies(self, verifier: str) -> bool:
        digest = hashlib.sha256(verifier.encode()).digest()
        return base64.urlsafe_b64encode(digest).rstrip(b"=").decode() == self.challenge


def handler_of(provider: Provider) -> type[BaseHTTPRequestHandler]:
    class Answers(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if provider.is_down:
                self.send_error(503)
            elif urlsplit(self.path).path == "/jwks":
                self.say(provider.jwks())
            else:
                self.say({"sub": "person-1", **provider.person})

        def do_POST(self) -> None:
            body = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
            if provider.is_down or not provider.verifies(body["code_verifier"][0]):
                self.send_error(503)
                return
            self.say({"access_token": "a", "token_type": "Bearer", "id_token": provider.id_token()})

        def say(self, told: dict[str, Any]) -> None:
            content = json.dumps(told).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_args: Any) -> None:
            pass

    return Answers


@contextmanager
def running() -> Iterator[Provider]:
    """The provider, answering on a port of its own."""
    provider = Provider()
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler_of(provider))
    provider.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield provider
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
