"""Celery's doors to the operations: one call each. Arguments are ids, and every task is safe to run twice."""

from __future__ import annotations

from celery import shared_task
from django.utils import timezone

from claims.operations import checks


@shared_task
def check_claim(*, run_id: int) -> None:
    """Check the claim of a run."""
    checks.check_claim(run_id=run_id, now=timezone.now())


@shared_task
def sweep() -> None:
    """Ring again for what a dead worker or a flushed broker left behind."""
    checks.sweep(now=timezone.now())
