"""Telling newsroom software that the daily exchange rates are late: once for each newest day they stand at."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import Max

from claims.models import EndpointState, OutboxEvent, Outlet, WebhookEndpoint
from claims.notices.events import EventType
from claims.operations.outbox import tell
from sources.models import PublishedRate, RatePeriod, RateProvider
from sources.rates.lateness import is_late


@transaction.atomic
def tell_stale_rates(*, now: datetime) -> int:
    """Tell every outlet with a webhook of the shared daily rates that are late. The number of events."""
    daily = RateProvider.objects.filter(outlet__isnull=True, period=RatePeriod.DAY)
    newest = {one.slug: PublishedRate.objects.filter(provider=one).aggregate(day=Max("day"))["day"] for one in daily}
    late = {slug: day for slug, day in newest.items() if day is not None and is_late(RatePeriod.DAY, day, now.date())}
    webhooks = WebhookEndpoint.objects.filter(state=EndpointState.ENABLED)
    told = 0
    for outlet in Outlet.objects.filter(pk__in=webhooks.values("outlet")).select_for_update():
        for slug, day in late.items():
            subject: dict[str, str | int] = {"provider": slug, "newest": day.isoformat()}
            if not OutboxEvent.objects.filter(outlet=outlet, type=EventType.RATES_STALE, subject=subject).exists():
                tell(outlet=outlet, event=EventType.RATES_STALE, subject=subject, now=now)
                told += 1
    return told
