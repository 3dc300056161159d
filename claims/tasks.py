"""Celery's doors to the operations: one call each. Arguments are ids, and every task is safe to run twice."""

from __future__ import annotations

from celery import shared_task
from django.utils import timezone

from claims.operations import (
    checks,
    completing,
    delivering,
    embargoes,
    endpoint_owners,
    freshness,
    importing_claims,
    kept_answers,
    mailing,
    stale_rates,
    test_mode,
)


@shared_task
def check_claim(*, run_id: int) -> None:
    """Check the claim of a run."""
    checks.check_claim(run_id=run_id, now=timezone.now())


@shared_task
def sweep() -> None:
    """Ring again for what a dead worker or a flushed broker left behind."""
    checks.sweep(now=timezone.now())
    completing.sweep_completed(now=timezone.now())


@shared_task
def end_embargoes() -> None:
    """Make articles live whose embargo has ended."""
    embargoes.end_embargoes(now=timezone.now())


@shared_task
def tell_stale_rates() -> None:
    """Tell newsroom software of exchange rates that are late."""
    stale_rates.tell_stale_rates(now=timezone.now())


@shared_task
def forget_answers() -> None:
    """Forget the API's answers that are kept no longer."""
    kept_answers.forget_answers(now=timezone.now())


@shared_task
def forget_imports() -> None:
    """Forget files of claims that nobody imported for a day."""
    importing_claims.forget_imports(now=timezone.now())


@shared_task
def forget_test_articles() -> None:
    """Forget what was registered at test outlets and is kept no longer."""
    test_mode.forget_test_articles(now=timezone.now())


@shared_task
def deliver(*, delivery_id: int) -> None:
    """Send an event to an endpoint."""
    delivering.deliver(delivery_id=delivery_id, now=timezone.now())


@shared_task
def sweep_deliveries() -> None:
    """Ring for what is due, retries among it."""
    delivering.sweep_deliveries(now=timezone.now())


@shared_task
def tell_endpoint_owners() -> None:
    """Mail the owners of webhooks that were disabled after failures."""
    endpoint_owners.tell_owners(now=timezone.now())


@shared_task
def send_mail(*, mail_id: int) -> None:
    """Send a mail."""
    mailing.send_mail(mail_id=mail_id, now=timezone.now())


@shared_task
def sweep_mails() -> None:
    """Gather what people are to be mailed, and ring for what is due."""
    mailing.sweep_mails(now=timezone.now())


@shared_task
def look_again() -> None:
    """Queue fetches of published claims' sources that are due."""
    freshness.look_again(now=timezone.now())
