"""oEmbed 1.0: whoever pastes the address of a page of ours gets a frame of it (https://oembed.com).

One bare iframe with a title: what WordPress keeps of providers it does not know, which it then sandboxes. The frame
needs no script, no cookie and no origin.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape

from django.conf import settings
from django.http import HttpRequest, JsonResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.views.decorators.http import require_safe

from claims.publishing.addresses import addresses, article_addresses
from claims.publishing.answers import FRESH
from claims.publishing.article_lookup import published_article
from claims.publishing.lookup import published_claim
from claims.publishing.wording import language_of

PAGE = re.compile(r"(?P<what>claims|articles)/(?P<id>[0-9a-f-]{36})(?:\?lang=(?P<lang>[A-Za-z_-]{2,10}))?")
CACHE_AGE = 60  # seconds: a withdrawal is seen within three minutes
USUAL = (600, 220)  # width, height
LONGEST_URL = 500


@dataclass(frozen=True, slots=True)
class _Embedded:
    title: str
    frame: str
    outlet: str


@require_safe
def oembed(request: HttpRequest) -> HttpResponseBase:
    """The answer to ?url=, obeying maxwidth and maxheight; 404 where nothing is shown, 501 for XML."""
    if request.GET.get("format", "json") != "json":
        return _problem(501, "Only JSON is spoken here.")
    embedded = _embedded(request.GET.get("url", ""))
    if embedded is None:
        return _problem(404, "Nothing is published at this address.")
    width, height = (_size(request.GET.get(name, ""), at) for at, name in enumerate(("maxwidth", "maxheight")))
    title = escape(embedded.title)
    answer = {
        "version": "1.0",
        "type": "rich",
        "provider_name": embedded.outlet,
        "provider_url": settings.PUBLIC_URL,
        "title": embedded.title,
        "cache_age": CACHE_AGE,
        "width": width,
        "height": height,
        "html": f'<iframe src="{escape(embedded.frame)}" width="{width}" height="{height}" title="{title}"></iframe>',
    }
    return _said(JsonResponse(answer))


def _embedded(url: str) -> _Embedded | None:
    """What stands at an address of ours."""
    start = f"{settings.PUBLIC_URL}{reverse('publishing:nothing')}"
    found = PAGE.fullmatch(url.removeprefix(start)) if url.startswith(start) and len(url) <= LONGEST_URL else None
    if found is None:
        return None
    said = f"?lang={found['lang']}" if found["lang"] else ""
    is_article = found["what"] == "articles"
    record = published_article(found["id"]) if is_article else published_claim(found["id"])
    if record is None:
        return None
    frame = (article_addresses if is_article else addresses)(record.public_id)["frame"]
    language = language_of(found["lang"] or "", record.language)
    return _Embedded(record.badge(language).title, frame + said, record.outlet)


def _size(wanted: str, at: int) -> int:
    """The usual width or height, or less where less is wished."""
    most = int(wanted) if wanted.isascii() and wanted.isdigit() and len(wanted) < 6 else USUAL[at]
    return max(1, min(most, USUAL[at]))


def _problem(status: int, text: str) -> HttpResponseBase:
    return _said(JsonResponse({"status": status, "title": text}, status=status))


def _said(response: HttpResponseBase) -> HttpResponseBase:
    response["Cache-Control"] = FRESH
    response["Access-Control-Allow-Origin"] = "*"
    response["X-Content-Type-Options"] = "nosniff"
    response.same_for_all = True  # type: ignore[attr-defined]  # read by claims.publishing.middleware
    return response
