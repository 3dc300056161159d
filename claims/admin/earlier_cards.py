"""Earlier claims as the desk shows them: with their verdict, the status, and the figures in common."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse

from claims.admin import writing
from claims.admin.words import Sign, kind_label, verdict_sign
from claims.models import Claim
from claims.operations.earlier import Earlier

MOST_EARLIER = 5  # the API gives more


@dataclass(frozen=True, slots=True)
class EarlierCard:
    """An earlier claim."""

    claim: Claim
    sign: Sign
    kind: str
    registered: str
    shared: str
    url: str


def earlier_cards(found: Sequence[Earlier]) -> list[EarlierCard]:
    """In the order found, the likest first."""
    return [_card(one) for one in found]


def _card(one: Earlier) -> EarlierCard:
    claim = one.claim
    return EarlierCard(
        claim=claim,
        sign=verdict_sign(claim.verdict),
        kind=kind_label(claim.version.kind),
        registered=writing.moment(claim.created_at),
        shared=", ".join(one.shared),
        url=reverse("admin:claims_claim_change", args=[claim.pk]),
    )
