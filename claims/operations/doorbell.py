"""The queue is only a hint: a run is a row, and ringing the worker may fail without harm (the sweep finds the row)."""

from __future__ import annotations

import logging
from functools import partial
from typing import Any

from django.db import transaction

from factcheck.celery import app

logger = logging.getLogger(__name__)


def ring(task: str, **arguments: Any) -> None:
    """Send a task by name once the transaction has committed. A broker that is down is logged, never raised."""
    transaction.on_commit(partial(_send, task, arguments), robust=True)


def _send(task: str, arguments: dict[str, Any]) -> None:
    app.send_task(task, kwargs=arguments, retry=False)
