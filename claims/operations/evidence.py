"""What a source's change means for the claims that cite it.

A published verdict never changes by itself, and its desk is bothered only where the passage it rests on changed or
vanished: pages are rendered anew all the time.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from claims.models import Claim
from claims.operations.checks import request_check
from claims.workflow import Attention, Status
from factcheck.audit.trail import operation, record
from sources.models import Snapshot, Source

RESTS_ON_PASSAGE = ("supported", "contradicted")
LEFT_ALONE = (Status.DISMISSED, Status.WITHDRAWN)


@operation
def source_changed(*, source: Source, snapshot: Snapshot | None, now: datetime, by: Any, is_gone: bool = False) -> None:
    """Check the claims that cite a source again: it has a new snapshot, or (None) another title or role.

    is_gone: it cannot be read any more; what it said stays, and desks that published on it are told.
    """
    if is_gone:
        _tell_of_loss(source, now)
        return
    cited = Claim.objects.filter(citations__source=source, current_version__isnull=False).exclude(status__in=LEFT_ALONE)
    for claim in cited.select_related("current_version", "current_check").order_by("pk"):
        if claim.status != Status.PUBLISHED:
            request_check(version=claim.version, now=now, by=by)
        elif snapshot is not None and not _still_says(snapshot, _passage(claim, source)):
            _tell_desk(claim, source, now, digest=snapshot.digest)
            request_check(version=claim.version, now=now, by=by)


def _passage(claim: Claim, source: Source) -> str:
    """The passage of the source that the claim's check rests on, "" where it rests on none."""
    if claim.current_check is None:
        return ""
    found = claim.current_check.findings.filter(citation__source=source, outcome__in=RESTS_ON_PASSAGE).first()
    passage = found.body["evidence"].get("passage") if found else None
    return str(passage["text"]) if passage else ""


def _still_says(snapshot: Snapshot, passage: str) -> bool:
    """Whether a text has a passage word for word, whatever the blank space."""
    return "".join(passage.split()) in "".join(snapshot.text.split())


def _tell_of_loss(source: Source, now: datetime) -> None:
    published = Claim.objects.filter(citations__source=source, status=Status.PUBLISHED)
    for claim in published.select_related("current_check").order_by("pk"):
        if _passage(claim, source):
            _tell_desk(claim, source, now)


def _tell_desk(claim: Claim, source: Source, now: datetime, digest: str = "") -> None:
    before = {"attention": claim.attention}
    Claim.objects.filter(pk=claim.pk).update(attention=Attention.EVIDENCE_CHANGED, changed_at=now)
    after = {"attention": Attention.EVIDENCE_CHANGED, "source": source.title, "digest": digest or "gone"}
    action = "claim.evidence_changed"
    record(actor=None, action=action, subject=claim, source=source.pk, before=before, after=after, now=now)
