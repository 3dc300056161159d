"""The embed script as it goes out: one file, packed once, the same for every site."""

from __future__ import annotations

import gzip
import hashlib
from functools import cache
from pathlib import Path

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

FILE = Path(__file__).parent / "embed" / "embed.js"
FRESH = "public, max-age=3600, stale-while-revalidate=86400, stale-if-error=604800"


@cache
def script() -> bytes:
    """The script."""
    return FILE.read_bytes()


@cache
def packed() -> bytes:
    """The script, gzipped; the same bytes on every machine."""
    return gzip.compress(script(), 9, mtime=0)


@require_safe
def embed_script(request: HttpRequest) -> HttpResponseBase:
    """The script, packed for who takes it so."""
    takes_packed = "gzip" in request.headers.get("Accept-Encoding", "")
    body = packed() if takes_packed else script()
    response = HttpResponse(body, content_type="text/javascript; charset=utf-8")
    if takes_packed:
        response["Content-Encoding"] = "gzip"
    response["ETag"] = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    response["Cache-Control"] = FRESH
    response["X-Content-Type-Options"] = "nosniff"
    response["Access-Control-Allow-Origin"] = "*"
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    found = get_conditional_response(request, etag=response["ETag"], response=response) or response
    found.same_for_all = True  # type: ignore[attr-defined]  # read by claims.publishing.middleware
    found.varies = "Accept-Encoding"  # type: ignore[attr-defined]
    return found
