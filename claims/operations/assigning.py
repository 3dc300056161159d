"""Assigning claims: who is to look at them."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext as _

from claims.models import Claim, User
from claims.operations.deciding import require_person
from claims.operations.noticing import notice_assigned
from claims.operations.overtaking import locked_claim
from claims.roles import Act
from factcheck.audit.trail import operation, record
from sources.refusal import BadInput


@operation
def assign(*, claim: Claim, to: User | None, by: User, now: datetime, seen: int | None = None) -> Claim:
    """Give a claim to a person of its outlet, or to nobody. Raises BadInput, NotAllowed, Overtaken."""
    claim = locked_claim(claim, seen)
    require_person(by, Act.ASSIGN, claim)
    if to is not None and not (to.is_active and to.memberships.filter(outlet=claim.outlet_id).exists()):
        raise BadInput(_("%s does not work for this outlet: choose somebody who does.") % to, field="to")
    if claim.assigned_to_id == (to.pk if to else None):
        return claim
    before = _name(claim.assigned_to)
    claim.assigned_to, claim.changed_at = to, now
    claim.edits += 1
    claim.save(update_fields=["assigned_to", "changed_at", "edits"])
    after = {"assigned_to": _name(to)}
    record(actor=by, action="claim.assigned", subject=claim, before={"assigned_to": before}, after=after, now=now)
    notice_assigned(claim=claim, by=by, now=now)
    return claim


def _name(person: User | None) -> str | None:
    return person.get_username() if person else None
