"""A sign that tasks are taken: every task that ends touches the file WORKER_HEARTBEAT, where one is named.

A worker can live and take nothing (a broker's restart does that to Celery), so whoever watches it asks for the
age of this file. The beat schedule sends every queue a task often enough.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from celery import Celery
from celery.signals import task_postrun

from factcheck import env

TASK = "factcheck.heartbeat"


def beat_visibly(app: Celery) -> None:
    """Give the application the task that does nothing else, and touch the file after any task."""
    app.task(_nothing, name=TASK, ignore_result=True)
    if env.text("WORKER_HEARTBEAT"):
        task_postrun.connect(_touch)


def _nothing() -> None:
    """Being taken is all."""


def _touch(**_about: Any) -> None:
    Path(env.text("WORKER_HEARTBEAT")).touch()
