"""Background work on sources: each task is one call of an operation."""

from __future__ import annotations

from celery import shared_task
from django.utils import timezone

from sources.operations import fetches, rates


@shared_task(soft_time_limit=50, time_limit=60)  # a fetch ends by itself after 30 seconds
def refresh_rates() -> None:
    """Take newer exchange rates of the ECB, if any are due."""
    rates.refresh_rates(now=timezone.now())


@shared_task(soft_time_limit=110, time_limit=120)  # 30 s of fetching, 30 of reading, the passages of a long text
def fetch_source(*, fetch_id: int) -> None:
    """Do a fetch."""
    fetches.fetch_source(fetch_id=fetch_id, now=timezone.now())


@shared_task
def sweep_fetches() -> None:
    """Ring again for fetches that are due, or were left behind."""
    fetches.sweep_fetches(now=timezone.now())
