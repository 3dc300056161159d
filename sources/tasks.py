"""Background work on sources: each task is one call of an operation."""

from __future__ import annotations

from celery import shared_task
from django.utils import timezone

from sources.operations import rates


@shared_task(soft_time_limit=50, time_limit=60)  # a fetch ends by itself after 30 seconds
def refresh_rates() -> None:
    """Take newer exchange rates of the ECB, if any are due."""
    rates.refresh_rates(now=timezone.now())
