"""Public answers are kept in memory for some seconds: a badge that is asked for a thousand times is made once.

Stands before every other middleware: what is kept went through all of them, and is the same for every reader. With
caches it may be shown for a minute and used stale for another, the ten seconds here are part of the three minutes in
which a withdrawal has to be seen everywhere (docs/embedding.md).
"""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response

UNDER = "/badges/"
MOST_KEPT = 2_000
MOST_BYTES = 200_000  # of one answer: longer ones are made anew
HEEDED = frozenset({"lang", "size", "url"})
VARYING = "HTTP_ORIGIN"
NOT_MODIFIED = 304
OF_A_BODY = frozenset({"content-length", "content-type", "content-encoding"})

Key = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class _Kept:
    until: float
    status: int
    body: bytes
    headers: tuple[tuple[str, str], ...]
    etag: str


class Memory:
    """What was answered lately, the least lately asked for forgotten first."""

    def __init__(self) -> None:
        self._kept: OrderedDict[Key, _Kept] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: Key) -> _Kept | None:
        """What is kept and fresh."""
        with self._lock:
            kept = self._kept.get(key)
            if kept is None or kept.until < time.monotonic():
                return None
            self._kept.move_to_end(key)
            return kept

    def keep(self, key: Key, kept: _Kept) -> None:
        """Keep an answer."""
        with self._lock:
            self._kept[key] = kept
            self._kept.move_to_end(key)
            while len(self._kept) > MOST_KEPT:
                self._kept.popitem(last=False)

    def forget(self) -> None:
        """Forget everything."""
        with self._lock:
            self._kept.clear()


MEMORY = Memory()


def remembered(get_response: Callable[[HttpRequest], HttpResponseBase]) -> Callable[[HttpRequest], HttpResponseBase]:
    """Answers from memory what was answered within PUBLIC_MEMORY_SECONDS; 0 keeps nothing."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        if request.method != "GET" or not request.path_info.startswith(UNDER) or not settings.PUBLIC_MEMORY_SECONDS:
            return get_response(request)
        key = _key(request)
        kept = MEMORY.get(key)
        if kept is not None:
            return _again(request, kept)
        asked = request.META.pop("HTTP_IF_NONE_MATCH", None)  # the whole answer is kept; who has it is told below
        response = get_response(request)
        if not _may_be_kept(response):
            return response
        kept = _kept(response)
        MEMORY.keep(key, kept)
        if asked is not None:
            request.META["HTTP_IF_NONE_MATCH"] = asked
        return _again(request, kept)

    return middleware


def _key(request: HttpRequest) -> Key:
    """What an answer depends on: address, heeded parameters, origin, whether packed bytes are taken."""
    given = request.META.get("QUERY_STRING", "")
    asked = dict(parse_qsl(given, keep_blank_values=True)) if given else {}  # the last one counts, as in a QueryDict
    heeded = sorted(pair for pair in asked.items() if pair[0] in HEEDED)
    packed = "gzip" if "gzip" in request.META.get("HTTP_ACCEPT_ENCODING", "") else ""
    return request.path_info, urlencode(heeded), request.META.get(VARYING, ""), packed


def _may_be_kept(response: HttpResponseBase) -> bool:
    return (
        getattr(response, "same_for_all", False)
        and response.status_code in (200, 404)
        and isinstance(response, HttpResponse)
        and len(response.content) <= MOST_BYTES
    )


def _kept(response: HttpResponseBase) -> _Kept:
    assert isinstance(response, HttpResponse)
    return _Kept(
        until=time.monotonic() + settings.PUBLIC_MEMORY_SECONDS,
        status=response.status_code,
        body=response.content,
        headers=tuple(response.items()),
        etag=response.headers.get("ETag", ""),
    )


def _again(request: HttpRequest, kept: _Kept) -> HttpResponseBase:
    """The answer, or 304 to who has it, with every header of the answer but those of its body."""
    response = HttpResponse(kept.body, status=kept.status)
    for name, value in kept.headers:
        response.headers[name] = value
    unchanged = get_conditional_response(request, etag=kept.etag or None, response=response)
    if unchanged is None or unchanged.status_code != NOT_MODIFIED:
        return response
    for name, value in kept.headers:
        if name.lower() not in OF_A_BODY:
            unchanged.headers[name] = value
    return unchanged
