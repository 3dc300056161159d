"""Versions of claims: append-only rows of how a claim is understood, with quotes and search keys of figures."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

from claims.anchoring import Selector
from claims.kinds import reading
from claims.kinds.kind import Role
from claims.models import Claim, ClaimFigure, ClaimQuote, ClaimVersion, Revision, User
from figures.figure import Figure

COLUMN_LIMIT = Decimal(10) ** 29  # what a search key column holds; the exact value stands in the reading


def add_version(
    claim: Claim,
    *,
    revision: Revision,
    kind: str,
    voice: str,
    attributed_to: str,
    stored: dict[str, Any],
    quotes: Sequence[Selector],
    now: datetime,
    by: User | None,
) -> ClaimVersion:
    """Store a reading (claims.operations.registering.reading_of) as the claim's newest version."""
    last = claim.versions.first()
    version = ClaimVersion.objects.create(
        claim=claim,
        number=last.number + 1 if last else 1,
        revision=revision,
        kind=kind,
        voice=voice,
        attributed_to=attributed_to,
        reading=stored,
        created_at=now,
        created_by=by,
    )
    ClaimQuote.objects.bulk_create(
        ClaimQuote(
            version=version, position=i, exact=q.exact, prefix=q.prefix, suffix=q.suffix, start=q.start, end=q.end
        )
        for i, q in enumerate(quotes)
    )
    ClaimFigure.objects.bulk_create(_figure_row(version, role) for role in map(reading.role_from, stored["roles"]))
    claim.current_version = version
    claim.changed_at = now
    claim.save(update_fields=["current_version", "changed_at"])
    return version


def _figure_row(version: ClaimVersion, role: Role) -> ClaimFigure:
    figure: Figure = role.figure
    return ClaimFigure(
        version=version,
        role=role.name,
        kind=figure.kind,
        unit=figure.unit or "",
        low=_key(figure.low),
        high=_key(figure.high),
        magnitude=figure.low.adjusted() if figure.low else None,
        text=figure.text[:200],
    )


def _key(value: Decimal | None) -> Decimal | None:
    if value is None or abs(value) >= COLUMN_LIMIT:
        return None
    return value.quantize(Decimal("1e-8")) if value.adjusted() < 20 else value
