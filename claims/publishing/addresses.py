"""Where a claim's public forms stand: built from settings, never from the request, so that no Host header gets in."""

from __future__ import annotations

from django.conf import settings
from django.urls import reverse


def addresses(public_id: str) -> dict[str, str]:
    """Full addresses of a claim's page, SVG badge and JSON form, whether or not anything is shown there."""
    return {
        "page": _full("claim-page", public_id),
        "badge": _full("claim-badge", public_id),
        "json": _full("claim-record", public_id),
    }


def _full(name: str, public_id: str) -> str:
    return f"{settings.PUBLIC_URL}{reverse(f'publishing:{name}', args=[public_id])}"
