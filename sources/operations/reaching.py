"""Reaching out as the operator's settings say: ports, servers of their own, size, time, and how we call ourselves."""

from __future__ import annotations

from django.conf import settings

from sources import addresses
from sources.addresses import Address
from sources.fetching import USER_AGENT, Fetched, Known, Limits, fetch


def judged(url: str) -> Address:
    """A URL as an address that may be tried. Raises AddressRefusedError."""
    return addresses.address(url.strip(), ports=ports(), trusted=settings.FETCH_ALLOWED_HOSTS)


def reach(url: str, *, known: Known | None = None, limits: Limits | None = None) -> Fetched:
    """What stands at a URL. Raises FetchError."""
    return fetch(
        url,
        limits=limits or Limits(seconds=settings.FETCH_SECONDS, body_bytes=settings.FETCH_MOST_BYTES),
        trusted=settings.FETCH_ALLOWED_HOSTS,
        ports=ports(),
        known=known,
        user_agent=user_agent(),
    )


def user_agent() -> str:
    """Neutral: it tells a page nothing of who reads it or why, but whom to write to where the operator says so."""
    contact = settings.FETCH_CONTACT
    return USER_AGENT.replace(")", f"; +{contact})") if contact else USER_AGENT


def ports() -> frozenset[int]:
    """The ports that may be fetched."""
    return frozenset(settings.FETCH_PORTS)
