"""How public answers go out: alike for every reader, cacheable for a minute, inert, and quiet in an outage."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import wraps
from typing import Protocol, TypeVar
from urllib.parse import urlsplit

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response

from claims.publishing import badges
from claims.publishing.wording import language_of
from claims.publishing.words.language import Language

FRESH = "public, max-age=60, stale-while-revalidate=60, stale-if-error=60"  # a withdrawal is seen within 3 minutes
NO_LANGUAGE = "mul"  # said outright, or LocaleMiddleware would name the reader's
RETRY_AFTER = "30"  # seconds
INERT = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
NO_SCRIPT = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
ANY_FRAME = "frame-ancestors *"
FRAMED = f"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; {ANY_FRAME}"
WEB = ("https://", "http://")
NOTHING_JSON = '{"status": 404, "title": "Nothing is published here."}\n'


@dataclass(frozen=True, slots=True)
class Form:
    """A form in which a claim is shown.

    nothing: what goes out, with `nothing_status`, where there is nothing to show: the same bytes for every claim.
    any_origin: whether scripts of other sites may read it, where the outlet names no sites of its own.
    framed: whether other sites may show it in a frame, again where the outlet names none.
    """

    media_type: str
    policy: str
    nothing: Callable[[], str]
    nothing_status: int
    any_origin: bool = True
    framed: bool = False


# An image that is missing shows a broken mark in the article; one pixel of nothing shows nothing. Software is told.
SVG = Form("image/svg+xml; charset=utf-8", INERT, lambda: badges.NOTHING, 200)
PNG = Form("image/png", INERT, lambda: badges.NOTHING, 404)
TEXT = Form("text/plain; charset=utf-8", INERT, lambda: "", 404)
JSON = Form("application/json", INERT, lambda: NOTHING_JSON, 404)


def answer(
    request: HttpRequest, form: Form, body: str | bytes | None, language: str = "", hosts: Collection[str] = ()
) -> HttpResponseBase:
    """The body, or 304 where the reader has it already; without a body the form's nothing.

    hosts: the sites that may embed it; none: every one.
    """
    if body is None:
        body, status, language = form.nothing(), form.nothing_status, NO_LANGUAGE
    else:
        status = 200
    response = HttpResponse(body, content_type=form.media_type, status=status, headers={"Content-Language": language})
    etag = f'"{hashlib.sha256(response.content).hexdigest()[:32]}"'
    response["ETag"] = etag
    response["Cache-Control"] = FRESH
    found = _marked(get_conditional_response(request, etag=etag, response=response) or response, form)
    return _limited(request, found, form, hosts) if hosts else found


class Readable(Protocol):
    """What readers may know of something: its language, and the sites that may embed it."""

    @property
    def language(self) -> str: ...  # noqa: D102
    @property
    def hosts(self) -> tuple[str, ...]: ...  # noqa: D102


R = TypeVar("R", bound=Readable)


def answer_with(
    request: HttpRequest, form: Form, record: R | None, body: Callable[[R, Language], str | bytes]
) -> HttpResponseBase:
    """A record's body in its own language or that of ?lang=; where there is no record the form's nothing."""
    if record is None:
        return answer(request, form, None)
    language = language_of(request.GET.get("lang", ""), record.language)
    return answer(request, form, body(record, language), language.tag, record.hosts)


def quiet_outage(form: Form) -> Callable[[Callable[..., HttpResponseBase]], Callable[..., HttpResponseBase]]:
    """A view whose database is down answers 503 with nothing: caches keep what they have, readers see no error mark."""

    def wrap(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
        @wraps(view)
        def quiet(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
            try:
                return view(request, *args, **kwargs)
            except (OperationalError, InterfaceError):
                return _outage(form)

        return quiet

    return wrap


def _outage(form: Form) -> HttpResponseBase:
    response = HttpResponse(form.nothing(), content_type=form.media_type, status=503)
    response["Content-Language"] = NO_LANGUAGE
    response["Cache-Control"] = "no-store"
    response["Retry-After"] = RETRY_AFTER
    return _marked(response, form)


def _limited(request: HttpRequest, response: HttpResponseBase, form: Form, hosts: Collection[str]) -> HttpResponseBase:
    """The answer as the outlet's own sites alone may embed it."""
    if form.framed:
        framing = " ".join(f"https://{host} https://*.{host}" for host in hosts)
        response["Content-Security-Policy"] = form.policy.replace(ANY_FRAME, f"frame-ancestors {framing}")
    if form.any_origin:
        origin = request.headers.get("Origin", "")
        host = urlsplit(origin).hostname or "" if origin.startswith(WEB) else ""
        if any(host == one or host.endswith(f".{one}") for one in hosts):
            response["Access-Control-Allow-Origin"] = origin
        else:
            del response["Access-Control-Allow-Origin"]
        response.varies = "Origin"  # type: ignore[attr-defined]  # read by claims.publishing.middleware
    return response


def _marked(response: HttpResponseBase, form: Form) -> HttpResponseBase:
    response["Content-Security-Policy"] = form.policy
    if form.framed:
        response.xframe_options_exempt = True  # type: ignore[attr-defined]  # the policy says who may frame it
    response["X-Content-Type-Options"] = "nosniff"
    if form.any_origin:
        response["Access-Control-Allow-Origin"] = "*"
        response["Cross-Origin-Resource-Policy"] = "cross-origin"
    response.same_for_all = True  # type: ignore[attr-defined]  # read by claims.publishing.middleware
    return response
