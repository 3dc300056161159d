"""What test servers answer, and fetching from them."""

from __future__ import annotations

import pytest

from sources.fetching import Fetched, FetchError, fetch

PAGE = "汇率 1.0895".encode()


def ok(body: bytes, *headers: str, length: bool = True) -> bytes:
    lines = ["HTTP/1.1 200 OK", *headers]
    if length:
        lines.append(f"Content-Length: {len(body)}")
    return "\r\n".join([*lines, "", ""]).encode() + body


def leading_to(location: str, status: int = 302) -> bytes:
    return f"HTTP/1.1 {status} Elsewhere\r\nLocation: {location}\r\nContent-Length: 0\r\n\r\n".encode()


def get(server, url: str = "", **options) -> Fetched:
    return fetch(url or server.url, trusted={server.host_port}, **options)


def failure(server, url: str = "", **options) -> FetchError:
    with pytest.raises(FetchError) as failed:
        get(server, url, **options)
    return failed.value
