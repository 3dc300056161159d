"""Software is told of late rates once for each day they stand at."""

from __future__ import annotations

from datetime import timedelta

import pytest

from claims.models import OutboxEvent, Outlet
from claims.operations.endpoints import NewSecret
from claims.operations.stale_rates import tell_stale_rates
from sources.models import PublishedRate, RateProvider
from tests.claims.conftest import NOW

pytestmark = pytest.mark.django_db


def test_late_rates_are_told_once_and_again_when_they_stop_again(
    rates: RateProvider, endpoint: NewSecret, other_outlet: Outlet
) -> None:
    assert tell_stale_rates(now=NOW) == 0
    late = NOW + timedelta(days=8)
    assert [tell_stale_rates(now=late), tell_stale_rates(now=late + timedelta(days=1))] == [1, 0]
    assert OutboxEvent.objects.get().subject == {"provider": "ecb", "newest": "2024-03-08"}
    newer = PublishedRate.objects.filter(quote="CNY").latest("day")
    newer.pk, newer.day = None, newer.day + timedelta(days=7)
    newer.save()
    assert tell_stale_rates(now=late) == 0
    assert tell_stale_rates(now=late + timedelta(days=20)) == 1


def test_a_pause_of_holidays_is_not_late(rates: RateProvider, endpoint: NewSecret) -> None:
    assert tell_stale_rates(now=NOW + timedelta(days=5)) == 0
