"""Reviews and publication: what people decide. The machine's verdict stays beside an editor's.

`seen` is the claim's `edits` as whoever decides saw it: where somebody changed the claim since, Overtaken says who.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from django.utils.translation import gettext as _

from claims.corrections import finds_own_fault
from claims.models import ArticleState, Claim, Correction, Decision, Publication, Review, Run, User
from claims.notices.events import EventType
from claims.operations.checks import request_check
from claims.operations.correction_opening import open_for, require_none_open
from claims.operations.deciding import (
    DECIDED,
    SETTLING,
    decide,
    move,
    require_check_of_version,
    require_decidable,
    require_move,
    require_not_author,
    require_person,
)
from claims.operations.noticing import notice_override
from claims.operations.outbox import tell_of_claim
from claims.operations.overtaking import locked_claim
from claims.operations.permitting import refusal
from claims.roles import Act
from claims.verdicts import Verdict
from claims.workflow import Status
from factcheck.audit.trail import facts, operation, record
from sources.refusal import BadInput, NotAllowed, Refusal, WrongState


@operation
def confirm(*, claim: Claim, by: User, now: datetime, internal_note: str = "", seen: int | None = None) -> Review:
    """Agree with the machine's verdict. Raises NotAllowed, WrongState, Overtaken."""
    return _confirm(locked_claim(claim, seen), by, now, internal_note=internal_note)


class Confirmed(NamedTuple):
    """What came of confirming in bulk: reviews, and the claims left alone with the reason."""

    reviews: list[Review]
    left: list[tuple[Claim, str]]


@operation
def confirm_accurate(*, claims: Sequence[Claim], by: User, now: datetime) -> Confirmed:
    """Confirm at once what the machine found accurate; anything else is left alone and says why.

    Nothing but `accurate` is confirmed unread: every other verdict wants a person's eyes.
    """
    reviews: list[Review] = []
    left: list[tuple[Claim, str]] = []
    for claim in Claim.objects.filter(pk__in=[claim.pk for claim in claims]).order_by("pk"):
        row = locked_claim(claim)
        try:
            _require_accurate(row)
            reviews.append(_confirm(row, by, now, in_bulk=True))
        except Refusal as refused:
            left.append((row, str(refused.sentence)))
    return Confirmed(reviews, left)


@operation
def override(
    *,
    claim: Claim,
    verdict: str,
    public_reason: str,
    by: User,
    now: datetime,
    internal_note: str = "",
    seen: int | None = None,
) -> Review:
    """Put an editor's verdict in place of the machine's, which stays on record.

    Raises BadInput, NotAllowed, WrongState, Overtaken.
    """
    if verdict not in list(Verdict):
        raise BadInput(
            _("Unknown verdict %(given)s: use one of %(known)s.")
            % {"given": repr(verdict), "known": ", ".join(Verdict)},
            field="verdict",
        )
    if not public_reason.strip():
        raise BadInput(_("An override needs a reason readers may see: write one."), field="public_reason")
    claim = locked_claim(claim, seen)
    require_person(by, Act.OVERRIDE, claim)
    require_not_author(by, Act.OVERRIDE, claim)
    require_decidable(claim)
    notice_override(claim=claim, former=claim.verdict, verdict=verdict, by=by, now=now)
    if claim.verdict != verdict:
        tell_of_claim(claim=claim, event=EventType.CLAIM_VERDICT_CHANGED, now=now)
    return decide(
        claim,
        Decision.OVERRIDE,
        by,
        now,
        action="claim.overridden",
        to=Status.CONFIRMED,
        verdict=verdict,
        public_reason=public_reason.strip(),
        internal_note=internal_note,
    )


@operation
def dismiss(*, claim: Claim, by: User, now: datetime, internal_note: str = "", seen: int | None = None) -> Review:
    """Put a claim aside as none; a draft by whoever may register. Raises NotAllowed, WrongState, Overtaken."""
    claim = locked_claim(claim, seen)
    require_person(by, Act.REGISTER if claim.status == Status.DRAFT else Act.DISMISS, claim)
    require_move(claim, Status.DISMISSED)
    require_none_open(claim)
    return decide(
        claim,
        Decision.DISMISS,
        by,
        now,
        action="claim.dismissed",
        to=Status.DISMISSED,
        internal_note=internal_note,
    )


@operation
def ask_again(*, claim: Claim, by: User, now: datetime, internal_note: str = "", seen: int | None = None) -> Run:
    """Check once more, with today's sources and rates. Raises NotAllowed, Overtaken."""
    claim = locked_claim(claim, seen)
    require_person(by, Act.ASK_AGAIN, claim)
    reopened = claim.status in (Status.DISMISSED, Status.WITHDRAWN)
    decide(
        claim,
        Decision.ASK_AGAIN,
        by,
        now,
        action="claim.asked_again",
        to=Status.REGISTERED if reopened else claim.status,
        internal_note=internal_note,
    )
    return request_check(version=claim.version, now=now, by=by)


@operation
def publish(*, claim: Claim, by: User, now: datetime, seen: int | None = None) -> Publication | Correction:
    """Show the confirmed verdict to readers while its article is live; before that it waits with the article.

    One that finds fault with the outlet's own words opens a correction instead. Raises NotAllowed, Overtaken, and
    WrongState where it is not confirmed, the article taken down, or a correction open.
    """
    claim = locked_claim(claim, seen)
    require_person(by, Act.PUBLISH, claim)
    require_move(claim, Status.PUBLISHED)
    require_check_of_version(claim)
    if claim.article.state == ArticleState.TAKEN_DOWN:
        raise WrongState(_("The article is taken down: set its state to live before publishing what it claims."))
    review = claim.reviews.filter(decision__in=SETTLING).first()
    if review is None or review.check_reviewed_id != claim.current_check_id:
        raise WrongState(_("A newer check has come in since the review: confirm it first."))
    require_none_open(claim)
    if finds_own_fault(review.verdict, claim.version.voice):
        return open_for(claim, by=by, now=now)
    _require_second_person(claim, review, by)
    publication = Publication.objects.create(
        claim=claim, review=review, revision=claim.version.revision, published_at=now, published_by=by
    )
    before = facts(claim, *DECIDED)
    move(claim, Status.PUBLISHED, now)
    after = {**facts(claim, *DECIDED), "revision": publication.revision.number, "review": review.pk}
    record(actor=by, action="claim.published", subject=claim, before=before, after=after, now=now)
    _tell_if_live(claim, EventType.CLAIM_PUBLISHED, now)
    return publication


@operation
def withdraw(*, claim: Claim, by: User, now: datetime, seen: int | None = None) -> Publication:
    """Take the verdict back from readers. Raises NotAllowed, WrongState, Overtaken."""
    claim = locked_claim(claim, seen)
    require_person(by, Act.WITHDRAW, claim)
    require_move(claim, Status.WITHDRAWN)
    publication = claim.publications.get(withdrawn_at__isnull=True)
    publication.withdrawn_at, publication.withdrawn_by = now, by
    publication.save(update_fields=["withdrawn_at", "withdrawn_by"])
    before = facts(claim, *DECIDED)
    move(claim, Status.WITHDRAWN, now)
    record(actor=by, action="claim.withdrawn", subject=claim, before=before, after=facts(claim, *DECIDED), now=now)
    _tell_if_live(claim, EventType.CLAIM_WITHDRAWN, now)
    return publication


def _tell_if_live(claim: Claim, event: EventType, now: datetime) -> None:
    """What readers do not see is told when their seeing changes: articles.set_state."""
    if claim.article.is_live:
        tell_of_claim(claim=claim, event=event, now=now)


def _confirm(claim: Claim, by: User, now: datetime, *, internal_note: str = "", in_bulk: bool = False) -> Review:
    require_person(by, Act.CONFIRM, claim)
    require_not_author(by, Act.CONFIRM, claim)
    require_decidable(claim)
    return decide(
        claim,
        Decision.CONFIRM,
        by,
        now,
        action="claim.confirmed",
        to=Status.CONFIRMED,
        verdict=claim.verdict,
        internal_note=internal_note,
        in_bulk=in_bulk,
    )


def _require_accurate(claim: Claim) -> None:
    machine = claim.current_check.verdict if claim.current_check else ""
    if {machine, claim.verdict} != {Verdict.ACCURATE.value}:
        raise WrongState(_("Only what the machine found accurate is confirmed in bulk: look at this one."))


def _require_second_person(claim: Claim, review: Review, by: User) -> None:
    if claim.outlet.two_people and review.editor_id == by.pk:
        who = refusal(Act.PUBLISH, claim.outlet_id, besides=by).partition(". ")[2]
        raise NotAllowed(_("You decided about this claim, so somebody else has to publish it. %s") % who)
