"""Hosts are asked with restraint: one page after a pause, few at a time, and later where they ask for it."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.conf import settings
from protego import Protego

from sources.fetching import USER_AGENT, FetchError, Limits
from sources.models import Fetch, FetchCause, FetchState, VisitedHost
from sources.operations.reaching import judged, reach

LONGEST_WAIT = timedelta(days=1)  # of what a server asks for with Retry-After
ROBOTS_KEPT = timedelta(days=1)  # RFC 9309, 2.4
ROBOTS_LIMITS = Limits(seconds=10, body_bytes=500_000)  # RFC 9309, 2.5
ALWAYS, NEVER = "always", "never"  # besides "schedule": what nobody asked for just now heeds robots.txt


def take_turn(*, host: str, now: datetime) -> timedelta | None:
    """Take the host's next turn: None where it is ours, else how long to wait. Inside a transaction."""
    VisitedHost.objects.get_or_create(host=host)
    visited = VisitedHost.objects.select_for_update().get(host=host)
    if visited.next_at is not None and visited.next_at > now:
        return visited.next_at - now
    pause = timedelta(seconds=settings.FETCH_PAUSE_SECONDS)
    running = Fetch.objects.filter(host=host, state=FetchState.RUNNING, leased_until__gte=now).count()
    if running >= settings.FETCH_AT_ONCE:
        return max(pause, timedelta(seconds=1))
    VisitedHost.objects.filter(pk=visited.pk).update(next_at=now + pause)
    return None


def rest(*, host: str, seconds: float, now: datetime) -> None:
    """Leave a host alone for as long as it asks, a day at most."""
    until = now + min(timedelta(seconds=seconds), LONGEST_WAIT)
    VisitedHost.objects.filter(host=host).update(next_at=until)


def heed_robots(*, url: str, cause: str, now: datetime) -> None:
    """Raises FetchError where the site's robots.txt is heeded and asks programs to stay away.

    A person's request is a person's, as a browser's is; FETCH_ROBOTS=always heeds it there too, never nowhere.
    """
    mode = settings.FETCH_ROBOTS
    if mode == NEVER or (mode != ALWAYS and cause == FetchCause.PERSON):
        return
    if not Protego.parse(_robots(url, now)).can_fetch(url, USER_AGENT):
        raise FetchError("robots", "robots.txt asks programs to stay away.", permanent=True)


def _robots(url: str, now: datetime) -> str:
    """The host's robots.txt, read once a day. Raises FetchError where the server cannot be asked."""
    at = judged(url)
    visited, _is_new = VisitedHost.objects.get_or_create(host=at.authority)
    if visited.robots_read_at is not None and now - visited.robots_read_at < ROBOTS_KEPT:
        return visited.robots
    try:
        answer = reach(f"{at.scheme}://{at.authority}/robots.txt", limits=ROBOTS_LIMITS)
        text = answer.content.decode("utf-8", "replace").replace("\x00", "")
    except FetchError as failed:
        if not failed.permanent:
            raise
        text = ""  # RFC 9309, 2.3.1.3: a site without the file asks for nothing
    VisitedHost.objects.filter(pk=visited.pk).update(robots=text, robots_read_at=now)
    return text
