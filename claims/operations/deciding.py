"""What every decision about a claim has in common: who may, whether it can be decided now, the review and its entry."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from claims.models import Claim, Decision, Review, User
from claims.operations.permitting import refusal, require
from claims.roles import Act
from claims.workflow import Status, may_move
from factcheck.audit.trail import facts, record
from sources.refusal import NotAllowed, WrongState

DECIDED = ("status", "verdict")
SETTLING = (Decision.CONFIRM, Decision.OVERRIDE, Decision.BY_HAND)  # decisions a verdict can be published on


def require_person(by: User | None, act: Act, claim: Claim) -> None:
    """A person with the right: the service decides nothing. Raises NotAllowed."""
    if by is None:
        raise NotAllowed(refusal(act, claim.outlet_id))
    require(by, act, claim.outlet_id)


def require_not_author(by: User, act: Act, claim: Claim) -> None:
    """Nobody judges claims of an article they wrote. Raises NotAllowed."""
    if claim.article.authors.filter(pk=by.pk).exists():
        who = refusal(act, claim.outlet_id, besides=by).partition(". ")[2]
        raise NotAllowed(_("You wrote this article: somebody else has to decide about its claims. %s") % who)


def require_decidable(claim: Claim) -> None:
    """The claim is checked, and as it is understood now. Raises WrongState."""
    require_move(claim, Status.CONFIRMED)
    require_check_of_version(claim)


def require_move(claim: Claim, wanted: Status) -> None:
    """The workflow has the move. Raises WrongState."""
    if not may_move(claim.status, wanted):
        raise WrongState(
            _("A claim that is %(status)s cannot become %(wanted)s.")
            % {"status": Status(claim.status).label, "wanted": wanted.label},
            details={"status": claim.status},
        )


def require_check_of_version(claim: Claim) -> None:
    """The last check is of the newest version. Raises WrongState."""
    if claim.current_check is None or claim.current_check.version_id != claim.version.pk:
        raise WrongState(_("The claim was corrected after its last check: wait for the new one."))


def move(claim: Claim, to: str, now: datetime) -> None:
    """Store a claim's new status and verdict, as an edit of a person."""
    claim.status, claim.changed_at = to, now
    claim.edits += 1
    claim.save(update_fields=["status", "verdict", "changed_at", "edits"])


def decide(
    claim: Claim,
    decision: Decision,
    by: User,
    now: datetime,
    *,
    action: str,
    to: str,
    verdict: str = "",
    told: dict[str, Any] | None = None,
    **said: Any,
) -> Review:
    """Write a review, move the claim and tell the trail. `verdict` becomes the claim's where there is one."""
    before = facts(claim, *DECIDED)
    review = Review.objects.create(
        claim=claim,
        check_reviewed=claim.current_check,
        editor=by,
        decision=decision,
        verdict=verdict,
        at=now,
        **said,
    )
    claim.verdict = verdict or claim.verdict
    move(claim, to, now)
    spoken = {name: value for name, value in said.items() if value}
    machine = claim.current_check.verdict if claim.current_check else ""
    found = {"check": claim.current_check_id, "machine_verdict": machine}
    after = {**facts(claim, *DECIDED), **found, **spoken, **(told or {})}
    record(actor=by, action=action, subject=claim, before=before, after=after, now=now)
    return review
