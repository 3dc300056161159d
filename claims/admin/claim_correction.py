"""What a claim's page says of its correction, read with the claim itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import F, OuterRef, QuerySet, Subquery
from django.db.models.functions import JSONObject
from django.urls import reverse

from claims.corrections import CorrectionState, Gravity, finds_own_fault, is_settled
from claims.models import Claim, Correction

TOLD = ("pk", "state", "gravity", "old_figure", "new_figure")


@dataclass(frozen=True, slots=True)
class ShownCorrection:
    """A claim's latest correction."""

    url: str
    figures: str
    state: Any
    gravity: Any
    is_open: bool


def with_correction(claims: QuerySet[Any]) -> QuerySet[Any]:
    """Claims with their latest correction as `correction_told`."""
    latest = Correction.objects.filter(claim=OuterRef("pk")).order_by("-opened_at", "-id")
    told = JSONObject(**{name: F(name) for name in TOLD})
    annotated: QuerySet[Any] = claims.annotate(correction_told=Subquery(latest.values(told=told)[:1]))
    return annotated


def correction_context(claim: Any) -> dict[str, Any]:
    """The correction, and whether publishing the claim would open one."""
    told = claim.correction_told
    return {"correction": _shown(told) if told else None, "is_correction_due": _is_due(claim)}


def _shown(told: dict[str, Any]) -> ShownCorrection:
    return ShownCorrection(
        url=reverse("admin:claims_correction_change", args=[told["pk"]]),
        figures=f"{told['old_figure']} → {told['new_figure'] or '—'}",
        state=CorrectionState(told["state"]).label,
        gravity=Gravity(told["gravity"]).label,
        is_open=not is_settled(told["state"], told["gravity"]),
    )


def _is_due(claim: Claim) -> bool:
    version = claim.current_version
    return version is not None and finds_own_fault(claim.verdict, version.voice)
