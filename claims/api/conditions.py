"""Conditional requests (RFC 9110, 13): `If-None-Match` spares an answer, `If-Match` keeps what somebody else changed.

A tag is `"<mark>-<digest>"`. The mark names the state of the thing: of an article, claim or correction how often people
changed it, and the claim's check; it is what `If-Match` compares, whatever language or moment the answer was of. The
digest is that of the whole answer, so that `If-None-Match` finds any change of it.
"""

from __future__ import annotations

import hashlib
import re
from typing import Any, TypeVar

from django.db.models import Model, QuerySet
from django.utils.http import parse_etags
from django.utils.translation import gettext as _
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response

from claims.models import Article, Claim, Correction
from claims.operations.overtaking import changes_since
from sources.models import Source
from sources.refusal import Overtaken

Row = TypeVar("Row", bound=Model)

TAG = re.compile(r'"(?P<mark>[0-9a-f.]{1,40})-(?P<digest>[0-9a-f]{32})"')
DIGITS = 32  # of a digest: 128 bits
MARK_DIGITS = 16
TOLD_OF_SOURCE = ("title", "publisher", "role", "access", "archived_url")
TOLD_OF_WEBHOOK = ("url", "description", "events", "state")


def mark(row: Model) -> str:
    """The state of a thing, as If-Match compares it."""
    if isinstance(row, Claim):
        return f"{row.edits}.{row.current_check_id or 0}"
    if isinstance(row, Article | Correction):
        return f"{row.edits}"
    names = TOLD_OF_SOURCE if isinstance(row, Source) else TOLD_OF_WEBHOOK
    return _digest(repr([getattr(row, name) for name in names]).encode())[:MARK_DIGITS]


def tagged(request: Request, row: Model, shown: Any) -> Response:
    """The answer with its tag; 304 without a body to whoever has it already."""
    tag = f'"{mark(row)}-{_digest(JSONRenderer().render(shown))}"'
    have = parse_etags(request.headers.get("If-None-Match", ""))
    if request.method in ("GET", "HEAD") and (have == ["*"] or tag in (one.removeprefix("W/") for one in have)):
        return Response(status=304, headers={"ETag": tag})
    return Response(shown, headers={"ETag": tag})


def seen(request: Request, row: Claim | Article | Correction) -> int | None:
    """How many edits whoever sent If-Match knew of, for the operation to hold against; None where it was not sent.

    Raises Overtaken, which tells who changed what.
    """
    if not _is_conditional(request):
        return None
    marks = _marks(request)
    if mark(row) in marks:
        return row.edits
    known = max((int(one.partition(".")[0]) for one in marks if re.fullmatch(r"\d{1,9}(\.\d+)?", one)), default=0)
    changes = changes_since(row, known) if known < row.edits else []
    raise Overtaken(_sentence(), details={"edits": row.edits, "changes": changes})


def held(request: Request, rows: QuerySet[Row], row: Row) -> Row:
    """The row as it is now, locked for the transaction where If-Match was sent. Raises Overtaken."""
    if not _is_conditional(request):
        return row
    locked = rows.model._default_manager.select_for_update().get(pk=row.pk)
    if mark(locked) not in _marks(request):
        raise Overtaken(_sentence(), details={"changes": []})
    return row


def _is_conditional(request: Request) -> bool:
    return request.headers.get("If-Match", "").strip() not in ("", "*")  # that it is there, a 404 has told


def _marks(request: Request) -> list[str]:
    """The marks of the tags that were sent; a weak tag matches nothing (RFC 9110, 13.1.1)."""
    found = (TAG.fullmatch(tag) for tag in parse_etags(request.headers["If-Match"]))
    return [tag["mark"] for tag in found if tag]


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:DIGITS]


def _sentence() -> str:
    return _("It was changed since you read it: look at what it is now, and send your change again.")
