"""How often somebody asks, counted in Redis by windows of a minute, in one step a request.

Where Redis does not answer nobody is held up: the API goes on without counting, as a broker that is down fails nothing.
"""

from __future__ import annotations

import logging
import time
from functools import cache

import redis
from django.conf import settings

logger = logging.getLogger(__name__)

WINDOW = 60  # seconds
ANSWER_SECONDS = 0.25
REST_SECONDS = 5.0


class _Rest:
    """Until when nobody asks a Redis that did not answer, in seconds of the monotonic clock."""

    until = 0.0


def is_knocking(address: str) -> bool:
    """Whether an address has come with bad tokens more often than API_BAD_TOKENS_A_MINUTE; this one is counted."""
    return count(f"address:{address}") > settings.API_BAD_TOKENS_A_MINUTE


def seconds_left() -> float:
    """Seconds until the window ends."""
    return WINDOW - time.time() % WINDOW


def count(who: str) -> int:
    """How often somebody came in this window, this time included; 0 where that cannot be known."""
    if time.monotonic() < _Rest.until:
        return 0
    key = f"factcheck:asked:{who}:{int(time.time() // WINDOW)}"
    try:
        with _counter().pipeline(transaction=False) as steps:
            steps.incr(key)
            steps.expire(key, 2 * WINDOW)
            found, _expires = steps.execute()
    except (redis.RedisError, OSError) as why:
        _Rest.until = time.monotonic() + REST_SECONDS
        logger.warning("Redis does not answer (%s): requests are not counted", why)
        return 0
    return int(found)


@cache
def _counter() -> redis.Redis:
    return redis.Redis.from_url(
        settings.REDIS_URL, socket_timeout=ANSWER_SECONDS, socket_connect_timeout=ANSWER_SECONDS, retry=None
    )
