"""Every error the API can answer with, as problem+json (RFC 9457): one table from exceptions to problems.

A problem has type, title, status, detail and a stable `code`; `errors` names each field at fault with what is wrong
and what mends it. An exception that is not in the table is a bug and stays loud.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from django.conf import settings
from django.contrib import admin
from django.core.exceptions import PermissionDenied, RequestDataTooBig, SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views import defaults
from rest_framework import exceptions
from rest_framework.response import Response

from claims.api.parsers import LengthMissing
from claims.kinds.reading import UnreadableError
from claims.operations.kept_answers import KeyReused
from sources.refusal import BadInput, NotAllowed, NotKnown, Overtaken, Refusal, TooLarge, WrongState
from sources.text import clean

CONTENT_TYPE = "application/problem+json"


class Problem(NamedTuple):
    """A kind of problem: its code, its HTTP status, and its title."""

    code: str
    status: int
    title: Any


INVALID = Problem("invalid", 400, gettext_lazy("What was given cannot be used as it is"))
TOO_LARGE = Problem("too_large", 413, gettext_lazy("More than is taken at once"))
NOT_FOUND = Problem("not_found", 404, gettext_lazy("There is no such thing here"))
NOT_ALLOWED = Problem("not_allowed", 403, gettext_lazy("The token may not do this"))
SERVER_ERROR = Problem("server_error", 500, gettext_lazy("Something broke here"))

# The first row whose exception fits decides. Codes are stable: software relies on them (docs/api.md lists them).
TABLE: tuple[tuple[type[Exception], Problem], ...] = (
    (BadInput, INVALID),
    (TooLarge, TOO_LARGE),
    (NotAllowed, NOT_ALLOWED),
    (NotKnown, Problem("not_known", 404, gettext_lazy("Nobody here knows this"))),
    (Overtaken, Problem("overtaken", 412, gettext_lazy("Somebody changed it meanwhile"))),
    (WrongState, Problem("wrong_state", 409, gettext_lazy("Possible in another state of the thing"))),
    (KeyReused, Problem("key_reused", 409, gettext_lazy("The key belongs to another request"))),
    (LengthMissing, Problem("length_required", 411, gettext_lazy("The length of the body is needed"))),
    (Refusal, Problem("refused", 400, gettext_lazy("This cannot be done"))),
    (UnreadableError, INVALID),
    (exceptions.ValidationError, INVALID),
    (exceptions.ParseError, Problem("unreadable", 400, gettext_lazy("The body cannot be read"))),
    (exceptions.NotAuthenticated, Problem("no_token", 401, gettext_lazy("A token is needed"))),
    (exceptions.AuthenticationFailed, Problem("bad_token", 401, gettext_lazy("The token opens nothing"))),
    (exceptions.PermissionDenied, NOT_ALLOWED),
    (PermissionDenied, NOT_ALLOWED),
    (exceptions.NotFound, NOT_FOUND),
    (Http404, NOT_FOUND),
    (exceptions.MethodNotAllowed, Problem("method_not_allowed", 405, gettext_lazy("The address knows other methods"))),
    (exceptions.NotAcceptable, Problem("not_acceptable", 406, gettext_lazy("The answer would be JSON"))),
    (exceptions.UnsupportedMediaType, Problem("unsupported_media_type", 415, gettext_lazy("Send another media type"))),
    (exceptions.Throttled, Problem("throttled", 429, gettext_lazy("Too many requests"))),
    (RequestDataTooBig, TOO_LARGE),
    (SuspiciousOperation, Problem("refused", 400, gettext_lazy("This cannot be done"))),
)

# Sentences for exceptions of the frameworks, whose own do not say what mends it
MENDS: tuple[tuple[type[Exception], Any], ...] = (
    (Http404, gettext_lazy("There is nothing at this address that this token can see.")),
    (RequestDataTooBig, gettext_lazy("The body is larger than %(megabytes)d MB: send less at once.")),
    (exceptions.NotAuthenticated, gettext_lazy("Send a token in the header “Authorization: Bearer fc_…”.")),
    (exceptions.NotAcceptable, gettext_lazy("The answer is JSON: send “Accept: application/json”.")),
    (exceptions.UnsupportedMediaType, gettext_lazy("Send JSON, with “Content-Type: application/json”.")),
)


class Fault(NamedTuple):
    """What is wrong with one field; the path joins names and positions with "/", "" is the whole."""

    field: str
    code: str
    message: str


def problem(error: Exception, _context: Mapping[str, Any]) -> Response | None:
    """REST framework's exception handler. None for an exception that is a bug."""
    row = problem_of(error)
    if row is None:
        return None
    faults = list(_faults(error))
    body = {
        "type": type_address(row.code),
        "title": str(row.title),
        "status": row.status,
        "detail": _detail(error, faults),
        "code": row.code,
        "errors": [fault._asdict() for fault in faults],
    }
    details = error.details if isinstance(error, Refusal) else {}
    answer = {**details, **body}
    return Response(_storable(answer), status=row.status, headers=_headers(error), content_type=CONTENT_TYPE)


def problem_of(error: Exception) -> Problem | None:
    """The row of the table an exception falls under."""
    return next((row for kind, row in TABLE if isinstance(error, kind)), None)


def problems() -> dict[str, Problem]:
    """Every problem by its code."""
    return {row.code: row for row in (*(row for _kind, row in TABLE), SERVER_ERROR)}


def server_error(request: HttpRequest) -> HttpResponse:
    """The answer to a bug: problem+json to software, the plain page to a browser."""
    if not request.path.startswith("/api/"):
        return defaults.server_error(request)
    body = {
        "type": type_address(SERVER_ERROR.code),
        "title": str(SERVER_ERROR.title),
        "status": SERVER_ERROR.status,
        "detail": _("It was not your request: nothing was stored. Try again, and tell the administrator."),
        "code": SERVER_ERROR.code,
        "errors": [],
    }
    return JsonResponse(body, status=SERVER_ERROR.status, content_type=CONTENT_TYPE)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """What the desk answers to whoever may not: the page says who could, where the refusal does."""
    user = getattr(request, "user", None)
    if request.path.startswith("/api/") or not getattr(user, "is_staff", False):
        return defaults.permission_denied(request, exception)
    context = {**admin.site.each_context(request), "title": _("Not allowed"), "sentence": str(exception)}
    return render(request, "desk/refused.html", context, status=403)


def type_address(code: str) -> str:
    """Where a kind of problem is explained."""
    return f"{settings.PUBLIC_URL}/api/problems/{code}"


def _detail(error: Exception, faults: Sequence[Fault]) -> str:
    """The sentence: of the thing itself, of the one field at fault, or how many fields are."""
    if len(faults) > 1:
        return _("%d fields are at fault: see errors.") % len(faults)
    if faults:
        return faults[0].message
    megabytes = settings.DATA_UPLOAD_MAX_MEMORY_SIZE // 1_000_000
    mends = (str(sentence) % {"megabytes": megabytes} for kind, sentence in MENDS if isinstance(error, kind))
    return next(mends, str(error))


def _faults(error: Exception) -> Iterator[Fault]:
    if isinstance(error, Refusal) and error.field:
        yield Fault(error.field, error.code, str(error.sentence))
    elif isinstance(error, UnreadableError):
        yield Fault(error.field, "invalid", _("This cannot be read: give the form in which it was shown."))
    elif isinstance(error, exceptions.ValidationError):
        yield from _flat(error.detail, ())


def _flat(detail: Any, path: tuple[str, ...]) -> Iterator[Fault]:
    """A serializer's nested errors, one by one; an error of a whole object stands at the object's own path."""
    if isinstance(detail, Mapping):
        for name, inner in detail.items():
            yield from _flat(inner, path if name == "non_field_errors" else (*path, str(name)))
    elif isinstance(detail, str):
        yield Fault("/".join(path), getattr(detail, "code", "invalid"), str(detail))
    elif all(isinstance(inner, str) for inner in detail):
        for inner in detail:
            yield from _flat(inner, path)
    else:
        for position, inner in enumerate(detail):
            yield from _flat(inner, (*path, str(position)))


def _headers(error: Exception) -> dict[str, str]:
    headers = {}
    if challenge := getattr(error, "auth_header", None):
        headers["WWW-Authenticate"] = str(challenge)
    if wait := getattr(error, "wait", None):
        headers["Retry-After"] = str(int(wait))
    return headers


def _storable(answer: Any) -> Any:
    """The answer without lone surrogates and controls, which an error may echo and no UTF-8 can hold."""
    if isinstance(answer, dict):
        return {_storable(name): _storable(value) for name, value in answer.items()}
    if isinstance(answer, list):
        return [_storable(value) for value in answer]
    return clean(answer) if isinstance(answer, str) else answer
