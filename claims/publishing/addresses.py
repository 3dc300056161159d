"""Where a claim's public forms stand: built from settings, never from the request, so that no Host header gets in."""

from __future__ import annotations

from urllib.parse import urlencode
from uuid import UUID

from django.conf import settings
from django.urls import reverse

from claims.publishing.short import code_of


def addresses(public_id: str) -> dict[str, str]:
    """Full addresses of a claim's page, SVG badge and JSON form, whether or not anything is shown there."""
    return {
        **_forms("claim", public_id),
        "picture": _full("claim-picture", public_id),
        "text": _full("claim-text", public_id),
        "short": short_address(public_id),
        "report": _full("claim-report", public_id),
    }


def article_addresses(public_id: str) -> dict[str, str]:
    """The same of an article: everything published of its claims."""
    return _forms("article", public_id)


def corrections_addresses(slug: str) -> dict[str, str]:
    """Full addresses of an outlet's corrections: the page, and the feed."""
    return {"page": _full("corrections-page", slug), "feed": _full("corrections-feed", slug)}


def short_address(public_id: str) -> str:
    """Full short address of a claim's page."""
    return f"{settings.PUBLIC_URL}{reverse('short', args=[code_of(UUID(public_id))])}"


def script_address() -> str:
    """Full address of the embed script."""
    return f"{settings.PUBLIC_URL}{reverse('publishing:embed-script')}"


def oembed_address(page: str) -> str:
    """Full address of the oEmbed answer for a page of ours."""
    return f"{settings.PUBLIC_URL}{reverse('oembed')}?{urlencode({'url': page, 'format': 'json'})}"


def _forms(what: str, public_id: str) -> dict[str, str]:
    return {
        "page": _full(f"{what}-page", public_id),
        "badge": _full(f"{what}-badge", public_id),
        "json": _full(f"{what}-record", public_id),
        "frame": _full(f"{what}-frame", public_id),
    }


def _full(name: str, key: str) -> str:
    return f"{settings.PUBLIC_URL}{reverse(f'publishing:{name}', args=[key])}"
