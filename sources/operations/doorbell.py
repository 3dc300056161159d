"""The queue is only a hint: a run is a row, and ringing the worker may fail without harm (the sweep finds the row)."""

from __future__ import annotations

import logging
import time
from functools import cache
from typing import Any

from django.db import transaction
from kombu.connection import Connection
from kombu.exceptions import OperationalError
from kombu.pools import producers

from factcheck.celery import app

logger = logging.getLogger(__name__)

# A request never waits longer for a broker than this, and then lets it rest: a scan rings for every claim of an
# article, and a broker that hangs would hold up each (tests/faults/test_checks_survive.py).
ANSWER_SECONDS = 1.5
REST_SECONDS = 5.0


class _Bell:
    """Until when nobody rings, in seconds of the monotonic clock."""

    rests_until = 0.0


def ring(task: str, *, after_seconds: float = 0, **arguments: Any) -> None:
    """Send a task by name once the transaction has committed. A broker that is down is logged, never raised.

    after_seconds: the worker takes it no earlier; short waits alone, as it holds the message all the while.
    """

    def send() -> None:  # a function, not a partial: Django's log of a failing hook asks for its name
        if time.monotonic() >= _Bell.rests_until:
            _send(task, arguments, after_seconds)

    transaction.on_commit(send, robust=True)


def _send(task: str, arguments: dict[str, Any], after_seconds: float) -> None:
    line = _line()
    try:
        with producers[line].acquire(block=True, timeout=ANSWER_SECONDS) as producer:
            app.send_task(task, kwargs=arguments, producer=producer, retry=False, countdown=after_seconds or None)
    except (*line.connection_errors, *line.channel_errors, OperationalError) as why:
        _Bell.rests_until = time.monotonic() + REST_SECONDS
        logger.warning("The broker does not answer (%s): the sweep will find %s %s", why, task, arguments)


@cache
def _line() -> Connection:
    """A line of its own: a worker waits long for its broker, a request does not."""
    quick = {"socket_timeout": ANSWER_SECONDS, "socket_connect_timeout": ANSWER_SECONDS, "max_retries": 0}
    line: Connection = app.connection_for_write(transport_options=quick)
    return line
