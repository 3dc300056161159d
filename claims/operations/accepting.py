"""Accepting what a scan found: a draft becomes a claim of the desk, checked at once where its check is in."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext as _

from claims.models import Article, Claim, Decision, Review, User
from claims.operations.checks import request_check
from claims.operations.overtaking import locked_claim
from claims.operations.permitting import require
from claims.roles import Act
from claims.workflow import Anchor, Status
from factcheck.audit.trail import facts, operation, record
from sources.refusal import WrongState


@operation
def accept(*, claim: Claim, now: datetime, by: User | None, seen: int | None = None) -> Claim:
    """Take a draft in. Raises Overtaken, and WrongState where it is none, or none any more."""
    draft = locked_claim(claim, seen)
    require(by, Act.REGISTER, draft.outlet_id)
    if draft.status != Status.DRAFT:
        raise WrongState(
            _("Only a draft can be accepted, and this claim is %s already.") % Status(draft.status).label,
            details={"status": draft.status},
        )
    return _accept(draft, now, by)


@operation
def accept_all(*, article: Article, now: datetime, by: User | None) -> list[Claim]:
    """Take in every draft whose words still stand in the article."""
    require(by, Act.REGISTER, article.outlet_id)
    drafts = article.claims.filter(status=Status.DRAFT).exclude(anchor=Anchor.ORPHANED).order_by("pk")
    return [_accept(draft, now, by) for draft in drafts.select_for_update(of=("self",))]


def drafts_gone(article: Article) -> list[Claim]:
    """The drafts of an article that accepting all leaves aside: its newest text has their words no more."""
    return list(article.claims.filter(status=Status.DRAFT, anchor=Anchor.ORPHANED).order_by("pk"))


def _accept(draft: Claim, now: datetime, by: User | None) -> Claim:
    check = draft.current_check
    is_checked = check is not None and check.version_id == draft.version.pk
    before = facts(draft, "status")
    draft.status = Status.CHECKED if is_checked else Status.REGISTERED
    draft.changed_at = now
    draft.edits += 1
    draft.save(update_fields=["status", "changed_at", "edits"])
    if by is not None:
        Review.objects.create(claim=draft, check_reviewed=check, editor=by, decision=Decision.ACCEPT, at=now)
    record(actor=by, action="claim.accepted", subject=draft, before=before, after=facts(draft, "status"), now=now)
    if not is_checked:
        request_check(version=draft.version, now=now, by=by)
    return draft
