"""How each kind of claim fares at the desk: how often editors put their own verdict in the machine's place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Count, F, Q
from django.urls import reverse

from claims.admin.words import kind_label
from claims.models import Decision, Outlet, Review

LOOKED_BACK = timedelta(days=90)
FEWEST = 10  # decisions below which a share says nothing
CRIES_WOLF = 25  # per cent overridden from which the desk is told to look at a kind: a quarter, chosen


@dataclass(frozen=True, slots=True)
class KindRecord:
    """Decisions about a kind. What was verified by hand is no error of the machine's and is not counted."""

    kind: str
    label: str
    decided: int
    overridden: int
    dismissed: int
    muted_at: tuple[tuple[str, str], ...]  # outlets with their settings' addresses

    @property
    def share(self) -> int:
        """Per cent of decisions that were overrides."""
        return round(100 * self.overridden / self.decided) if self.decided else 0

    @property
    def cries_wolf(self) -> bool:
        """Whether it is wrong often enough to be looked at."""
        return self.decided >= FEWEST and self.share >= CRIES_WOLF


def kind_records(outlets: Iterable[Outlet], now: datetime) -> list[KindRecord]:
    """The kinds that were decided about of late or are muted, the most overridden first. One query."""
    here = list(outlets)
    muted = {kind for outlet in here for kind in outlet.muted_kinds}
    counts = {row["kind"]: row for row in _counted(here, now)}
    found = [_record(kind, counts.get(kind, {}), here) for kind in {*counts, *muted}]
    return sorted(found, key=lambda one: (-one.share, -one.decided, one.kind))


def _counted(outlets: list[Outlet], now: datetime) -> Any:
    reviews = Review.objects.filter(claim__outlet__in=outlets, at__gt=now - LOOKED_BACK).order_by()
    return reviews.values(kind=F("claim__current_version__kind")).annotate(
        confirmed=Count("pk", filter=Q(decision=Decision.CONFIRM)),
        overridden=Count("pk", filter=Q(decision=Decision.OVERRIDE)),
        dismissed=Count("pk", filter=Q(decision=Decision.DISMISS)),
    )


def _record(kind: str, counts: dict[str, Any], outlets: list[Outlet]) -> KindRecord:
    overridden = counts.get("overridden", 0)
    muted = (outlet for outlet in outlets if kind in outlet.muted_kinds)
    return KindRecord(
        kind=kind,
        label=kind_label(kind),
        decided=counts.get("confirmed", 0) + overridden,
        overridden=overridden,
        dismissed=counts.get("dismissed", 0),
        muted_at=tuple((outlet.name, reverse("admin:claims_outlet_change", args=[outlet.pk])) for outlet in muted),
    )
