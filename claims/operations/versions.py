"""Versions of claims: append-only rows of how a claim is understood, with quotes and search keys of figures."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from claims.anchoring import Selector
from claims.kinds import reading
from claims.models import Claim, ClaimQuote, ClaimVersion, Revision, User
from claims.operations.remembering import remember


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
    remember(claim, version, [reading.role_from(role) for role in stored["roles"]], quotes)
    claim.current_version = version
    claim.changed_at = now
    claim.save(update_fields=["current_version", "changed_at"])
    return version
