"""Verified by hand: what a person found out by a call, a mail, a document or on site.

It is no override: the machine's verdict was not wrong, it had nothing to hold the claim against.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import PurePath
from typing import Any, NamedTuple

from django.core.files.base import ContentFile
from django.utils.translation import gettext as _

from claims.models import Claim, Decision, HandVerification, Review, Settled, User, VerdictWord, Way
from claims.operations.deciding import decide, require_decidable, require_not_author, require_person
from claims.operations.overtaking import locked_claim
from claims.roles import Act
from claims.workflow import Status
from factcheck.audit.trail import operation
from sources.refusal import BadInput, TooLarge
from sources.text import clean

LONGEST_ATTACHMENT = 10_000_000  # bytes: a scan of some pages, not a film
VERDICTS = {
    Settled.HOLDS: VerdictWord.ACCURATE,
    Settled.WRONG: VerdictWord.INACCURATE,
    Settled.OPEN: VerdictWord.UNVERIFIABLE,
}


class Attachment(NamedTuple):
    """A file that shows what was found out."""

    name: str
    content: bytes


@operation
def verify_by_hand(
    *,
    claim: Claim,
    way: str,
    outcome: str,
    done_at: datetime,
    by: User,
    now: datetime,
    with_whom: str = "",
    note: str = "",
    public_reason: str = "",
    attachment: Attachment | None = None,
    seen: int | None = None,
) -> Review:
    """Settle a checked claim by what a person found out. Raises BadInput, TooLarge, NotAllowed, WrongState, Overtaken.

    with_whom, note and attachment stay with the desk: the audit trail says that there are some, not what they say, so
    that a source can be protected.
    """
    _require_sound(way, outcome, done_at, now)
    with_whom, note = clean(with_whom).strip(), clean(note).strip()
    _require_evidence(with_whom or note, attachment)
    claim = locked_claim(claim, seen)
    require_person(by, Act.BY_HAND, claim)
    require_not_author(by, Act.BY_HAND, claim)
    require_decidable(claim)
    review = decide(
        claim,
        Decision.BY_HAND,
        by,
        now,
        action="claim.verified_by_hand",
        to=Status.CONFIRMED,
        verdict=VERDICTS[Settled(outcome)],
        told={"way": way, "outcome": outcome, "done_at": done_at, "has_attachment": attachment is not None},
        public_reason=clean(public_reason).strip(),
    )
    told = {"way": way, "outcome": outcome, "with_whom": with_whom[:200], "done_at": done_at, "note": note}
    HandVerification.objects.create(review=review, **told, **_stored(attachment, review))
    return review


def _stored(attachment: Attachment | None, review: Review) -> dict[str, Any]:
    if attachment is None:
        return {}
    file = ContentFile(attachment.content, name=f"{review.pk}")
    return {"attachment": file, "attachment_name": PurePath(attachment.name).name[:200]}


def _require_evidence(said: str, attachment: Attachment | None) -> None:
    if not (said or attachment):
        raise BadInput(_("Say with whom or what you found out, or attach what shows it."), field="note")
    if attachment and len(attachment.content) > LONGEST_ATTACHMENT:
        raise TooLarge(_("The file is larger than %d MB.") % (LONGEST_ATTACHMENT // 1_000_000), field="attachment")


def _require_sound(way: str, outcome: str, done_at: datetime, now: datetime) -> None:
    if way not in Way.values:
        raise BadInput(_("Unknown way: use one of %s.") % ", ".join(Way.values), field="way")
    if outcome not in Settled.values:
        raise BadInput(_("Unknown outcome: use one of %s.") % ", ".join(Settled.values), field="outcome")
    if done_at > now:
        raise BadInput(_("That is still to come: give when it was found out."), field="done_at")
