"""POST with an Idempotency-Key: done once, however often it is sent (draft-ietf-httpapi-idempotency-key-header)."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Mapping
from functools import wraps
from typing import TYPE_CHECKING, Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response

from claims.models import Token
from claims.operations.kept_answers import Kept, keep_answer, take_key
from sources.refusal import BadInput

if TYPE_CHECKING:
    from claims.api.views.desk import DeskView

HEADER = "Idempotency-Key"
REPLAYED = "Idempotency-Replayed"
KEY = re.compile(r"[!-~]{1,255}")
PIECE = 1 << 16

Post = Callable[..., Response]


def once(post: Post) -> Post:
    """A view's POST that heeds the key. What succeeded is kept for a day; what was refused may be sent again mended."""

    @wraps(post)
    def wrapped(view: DeskView, request: Request, **named: Any) -> Response:
        key = request.headers.get(HEADER)
        if key is None:
            return post(view, request, **named)
        if not KEY.fullmatch(key):
            raise BadInput(_("A key has 1 to 255 visible ASCII characters, such as a UUID."), field=HEADER)
        return _kept(request, key, lambda: post(view, request, **named))

    return wrapped


@transaction.atomic
def _kept(request: Request, key: str, answer: Callable[[], Response]) -> Response:
    token = request.auth
    assert isinstance(token, Token)
    row, kept = take_key(token=token, key=key, fingerprint=fingerprint(request), now=timezone.now())
    if kept is not None:
        return _again(kept)
    fresh = answer()
    body = JSONRenderer().render(fresh.data).decode() if fresh.data is not None else ""
    is_secret = "no-store" in fresh.headers.get("Cache-Control", "")
    keep_answer(row=row, answer=Kept(fresh.status_code, body, fresh.content_type or ""), is_secret=is_secret)
    return fresh


def fingerprint(request: Request) -> str:
    """The SHA-256 of method, address and content; a form counts by its fields and the bytes of its files."""
    whole = [request.method, request.get_full_path(), _content(request.data)]
    return hashlib.sha256(json.dumps(whole, sort_keys=True, ensure_ascii=True).encode()).hexdigest()


def _content(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {str(name): _content(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_content(inner) for inner in value]
    if isinstance(value, UploadedFile):
        return _digest(value)
    return value if isinstance(value, str | int | bool | None) else str(value)


def _digest(file: UploadedFile[Any]) -> str:
    digest = hashlib.sha256()
    for piece in file.chunks(PIECE):
        digest.update(piece)
    file.seek(0)
    return digest.hexdigest()


def _again(kept: Kept) -> Response:
    data = json.loads(kept.body) if kept.body else None
    return Response(data, status=kept.status, content_type=kept.content_type or None, headers={REPLAYED: "true"})
