"""What an address that will go says in every answer: Deprecation (RFC 9745) and Sunset (RFC 8594)."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import NamedTuple

from django.conf import settings
from django.utils.http import http_date


class Retiring(NamedTuple):
    """Since when an address is not to be used in new software, and the day from which it may be gone."""

    since: date
    until: date

    def headers(self) -> dict[str, str]:
        """As answers tell it."""
        policy = f"{settings.PUBLIC_URL}/api/docs/"
        return {
            "Deprecation": f"@{_seconds(self.since)}",
            "Sunset": http_date(_seconds(self.until)),
            "Link": f'<{policy}>; rel="deprecation"; type="text/html"',
        }


def _seconds(day: date) -> int:
    return int(datetime.combine(day, time.min, UTC).timestamp())
