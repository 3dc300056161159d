"""What a source's change means for the claims that cite it.

A published verdict never changes by itself, and its desk is bothered only where the passage it rests on changed or
vanished: pages are rendered anew all the time. One change is one item, however many claims rest on the source.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db.models import Exists, OuterRef

from claims.models import Claim, SourceChange, User
from claims.notices.events import EventType
from claims.operations.checks import request_check
from claims.operations.noticing import notice_source
from claims.operations.outbox import tell
from claims.operations.permitting import require
from claims.roles import Act
from claims.workflow import Attention, Status
from factcheck.audit.trail import operation, record
from sources.models import Snapshot, Source

RESTS_ON_PASSAGE = ("supported", "contradicted")
LEFT_ALONE = (Status.DISMISSED, Status.WITHDRAWN)
# White space and quotation marks are typography; signs, dashes, points and per cent belong to figures and stay
TYPOGRAPHY = re.compile(r"[\s\"'“”‘’「」『』«»]+")


@operation
def source_changed(*, source: Source, snapshot: Snapshot | None, now: datetime, by: Any, is_gone: bool = False) -> None:
    """Check the claims that cite a source again: it has a new snapshot, or (None) another title or role.

    is_gone: it cannot be read any more; what it said stays, and desks that published on it are told.
    """
    cited = Claim.objects.filter(citations__source=source, current_version__isnull=False).exclude(status__in=LEFT_ALONE)
    text = _plain(snapshot.text) if snapshot else ""
    changed = []
    for claim in cited.select_related("current_version", "current_check").order_by("pk"):
        if claim.status != Status.PUBLISHED:
            if not is_gone:
                request_check(version=claim.version, now=now, by=by)
        elif _is_bothered(_passage(claim, source), text, snapshot, is_gone=is_gone):
            changed.append(claim)
            if not is_gone:
                request_check(version=claim.version, now=now, by=by)
    if changed:
        _tell_desk(source, snapshot, changed, now)


@operation
def settle_change(*, change: SourceChange, by: User | None, now: datetime) -> SourceChange:
    """Somebody looked: the item is done, and its claims no longer ask to be looked at for it. Raises NotAllowed."""
    require(by, Act.CONFIRM, change.outlet)
    change = SourceChange.objects.select_for_update().get(pk=change.pk)
    if change.settled_at is not None:
        return change
    change.settled_at, change.settled_by = now, by
    change.save(update_fields=["settled_at", "settled_by"])
    waiting = SourceChange.objects.filter(settled_at__isnull=True, claims=OuterRef("pk"))
    for claim in change.claims.filter(~Exists(waiting), attention=Attention.EVIDENCE_CHANGED):
        Claim.objects.filter(pk=claim.pk).update(attention="", changed_at=now)
        before, after = {"attention": Attention.EVIDENCE_CHANGED}, {"attention": ""}
        record(actor=by, action="claim.evidence_seen", subject=claim, before=before, after=after, now=now)
    record(actor=by, action="source.change_settled", subject=change.source, after={"change": change.pk}, now=now)
    return change


def _is_bothered(passage: str, text: str, snapshot: Snapshot | None, *, is_gone: bool) -> bool:
    """Whether the passage a published claim rests on changed or vanished. text: the snapshot's, plain."""
    if is_gone:
        return bool(passage)
    return snapshot is not None and not _stands(_plain(passage), text)


def _passage(claim: Claim, source: Source) -> str:
    """The passage of the source that the claim's check rests on, "" where it rests on none."""
    if claim.current_check is None:
        return ""
    found = claim.current_check.findings.filter(citation__source=source, outcome__in=RESTS_ON_PASSAGE).first()
    passage = found.body["evidence"].get("passage") if found else None
    return str(passage["text"]) if passage else ""


def _stands(wanted: str, text: str) -> bool:
    """Whether a plain text has a plain passage letter for letter, and not inside a longer number."""
    if not wanted:
        return True
    before = r"(?<![0-9])(?<![0-9][.,])" if wanted[0].isdigit() else ""
    after = r"(?![0-9])(?![.,][0-9])" if wanted[-1].isdigit() else ""
    return re.search(before + re.escape(wanted) + after, text) is not None


def _plain(text: str) -> str:
    return TYPOGRAPHY.sub("", unicodedata.normalize("NFKC", text).casefold())


def _tell_desk(source: Source, snapshot: Snapshot | None, claims: Sequence[Claim], now: datetime) -> None:
    """One open item a source: a further change joins it."""
    change, _is_new = SourceChange.objects.get_or_create(
        source=source, settled_at=None, defaults={"outlet": claims[0].outlet, "noticed_at": now}
    )
    SourceChange.objects.filter(pk=change.pk).update(snapshot=snapshot, noticed_at=now)
    change.claims.add(*claims)
    for claim in claims:
        before = {"attention": claim.attention}
        Claim.objects.filter(pk=claim.pk).update(attention=Attention.EVIDENCE_CHANGED, changed_at=now)
        notice_source(claim=claim, source=source.title, now=now)
        digest = snapshot.digest if snapshot else "gone"
        after = {"attention": Attention.EVIDENCE_CHANGED, "source": source.title, "digest": digest}
        action = "claim.evidence_changed"
        record(actor=None, action=action, subject=claim, source=source.pk, before=before, after=after, now=now)
    told: dict[str, str | int] = {"source": str(source.public_id), "claims": len(claims)}
    tell(outlet=change.outlet, event=EventType.SOURCE_CHANGED, subject=told, now=now)
