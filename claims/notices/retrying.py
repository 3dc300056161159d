"""When a webhook is tried again. [pure]

The table is that of Standard Webhooks 1.0.0 ("Delivery and retries"): ten tries over 75 hours and 35 minutes.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

PAUSES = (
    timedelta(seconds=5),
    timedelta(minutes=5),
    timedelta(minutes=30),
    timedelta(hours=2),
    timedelta(hours=5),
    timedelta(hours=10),
    timedelta(hours=14),
    timedelta(hours=20),
    timedelta(hours=24),
)
MOST_TRIES = len(PAUSES) + 1
JITTER_PERCENT = 20  # a receiver that comes back is not met by everybody at once
LONGEST_WAIT = timedelta(hours=24)  # a Retry-After beyond is not heeded further
GIVES_UP_AFTER = timedelta(days=5)  # of failures alone, an endpoint is disabled


def next_try(*, tries: int, chance: int, now: datetime, retry_after: str = "") -> datetime | None:
    """When to try again after `tries` failed tries; None where that was the last.

    chance: 0 to 99, how much of the jitter is added. retry_after: the answer's header, seconds or an HTTP date.
    """
    if tries >= MOST_TRIES:
        return None
    pause = PAUSES[tries - 1]
    pause += pause * JITTER_PERCENT * chance / 10_000
    return now + max(pause, asked_pause(retry_after, now))


def asked_pause(retry_after: str, now: datetime) -> timedelta:
    """The pause a Retry-After header asks for (RFC 9110, 10.2.3), a day at most; none where it cannot be read."""
    given = retry_after.strip()
    if given.isascii() and given.isdigit():
        return min(timedelta(seconds=int(given[:9])), LONGEST_WAIT)
    try:
        moment = parsedate_to_datetime(given)
        pause = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)) - now
    except (ValueError, OverflowError):
        return timedelta(0)
    return min(max(pause, timedelta(0)), LONGEST_WAIT)
