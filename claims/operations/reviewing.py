"""Reviews and publication: what people decide. The machine's verdict stays beside an editor's."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from audit.trail import facts, operation, record
from claims.models import Claim, Decision, Publication, Review, Run, User
from claims.notices.events import EventType
from claims.operations.checks import request_check
from claims.operations.outbox import tell_of_claim
from claims.verdicts import Verdict
from claims.workflow import Status, may_move
from sources.refusal import BadInput, WrongState

DECIDED = ("status", "verdict")


@operation
def confirm(*, claim: Claim, by: User, now: datetime, internal_note: str = "") -> Review:
    """Agree with the machine's verdict. Raises WrongState."""
    claim = _locked(claim)
    _require(claim, Status.CONFIRMED)
    _require_check_of_version(claim)
    before = facts(claim, *DECIDED)
    review = _review(claim, Decision.CONFIRM, claim.verdict, by, now, internal_note=internal_note)
    _move(claim, Status.CONFIRMED, now)
    _record("claim.confirmed", claim, before, review, now)
    return review


@operation
def override(
    *, claim: Claim, verdict: str, public_reason: str, by: User, now: datetime, internal_note: str = ""
) -> Review:
    """Put an editor's verdict in place of the machine's, which stays on record. Raises BadInput, WrongState."""
    if verdict not in list(Verdict):
        raise BadInput(
            _("Unknown verdict %(given)s: use one of %(known)s.")
            % {"given": repr(verdict), "known": ", ".join(Verdict)},
            field="verdict",
        )
    if not public_reason.strip():
        raise BadInput(_("An override needs a reason readers may see: write one."), field="public_reason")
    claim = _locked(claim)
    _require(claim, Status.CONFIRMED)
    _require_check_of_version(claim)
    before = facts(claim, *DECIDED)
    review = _review(
        claim, Decision.OVERRIDE, verdict, by, now, public_reason=public_reason.strip(), internal_note=internal_note
    )
    if claim.verdict != verdict:
        tell_of_claim(claim=claim, event=EventType.CLAIM_VERDICT_CHANGED, now=now)
    claim.verdict = verdict
    _move(claim, Status.CONFIRMED, now)
    _record("claim.overridden", claim, before, review, now)
    return review


@operation
def dismiss(*, claim: Claim, by: User, now: datetime, internal_note: str = "") -> Review:
    """Put a claim aside as none. Raises WrongState."""
    claim = _locked(claim)
    _require(claim, Status.DISMISSED)
    before = facts(claim, *DECIDED)
    review = _review(claim, Decision.DISMISS, "", by, now, internal_note=internal_note)
    _move(claim, Status.DISMISSED, now)
    _record("claim.dismissed", claim, before, review, now)
    return review


@operation
def ask_again(*, claim: Claim, by: User, now: datetime, internal_note: str = "") -> Run:
    """Check once more, with today's sources and rates."""
    claim = _locked(claim)
    before = facts(claim, *DECIDED)
    review = _review(claim, Decision.ASK_AGAIN, "", by, now, internal_note=internal_note)
    if claim.status in (Status.DISMISSED, Status.WITHDRAWN):
        _move(claim, Status.REGISTERED, now)
    _record("claim.asked_again", claim, before, review, now)
    return request_check(version=claim.version, now=now, by=by)


@operation
def publish(*, claim: Claim, by: User, now: datetime) -> Publication:
    """Show the confirmed verdict to readers. Raises WrongState where it is not confirmed or the article not live."""
    claim = _locked(claim)
    _require(claim, Status.PUBLISHED)
    _require_check_of_version(claim)
    if not claim.article.is_live:
        raise WrongState(_("The article is not live: set its state to live before publishing what it claims."))
    review = claim.reviews.filter(decision__in=(Decision.CONFIRM, Decision.OVERRIDE)).first()
    if review is None or review.check_reviewed_id != claim.current_check_id:
        raise WrongState(_("A newer check has come in since the review: confirm it first."))
    publication = Publication.objects.create(
        claim=claim, review=review, revision=claim.version.revision, published_at=now, published_by=by
    )
    before = facts(claim, *DECIDED)
    _move(claim, Status.PUBLISHED, now)
    after = {**facts(claim, *DECIDED), "revision": publication.revision.number, "review": review.pk}
    record(actor=by, action="claim.published", subject=claim, before=before, after=after, now=now)
    tell_of_claim(claim=claim, event=EventType.CLAIM_PUBLISHED, now=now)
    return publication


@operation
def withdraw(*, claim: Claim, by: User, now: datetime) -> Publication:
    """Take the verdict back from readers. Raises WrongState."""
    claim = _locked(claim)
    _require(claim, Status.WITHDRAWN)
    publication = claim.publications.get(withdrawn_at__isnull=True)
    publication.withdrawn_at, publication.withdrawn_by = now, by
    publication.save(update_fields=["withdrawn_at", "withdrawn_by"])
    before = facts(claim, *DECIDED)
    _move(claim, Status.WITHDRAWN, now)
    record(actor=by, action="claim.withdrawn", subject=claim, before=before, after=facts(claim, *DECIDED), now=now)
    tell_of_claim(claim=claim, event=EventType.CLAIM_WITHDRAWN, now=now)
    return publication


def _locked(claim: Claim) -> Claim:
    return (
        Claim.objects.select_related("article", "outlet", "current_version__revision")
        .select_for_update(of=("self",))
        .get(pk=claim.pk)
    )


def _require(claim: Claim, wanted: Status) -> None:
    if not may_move(claim.status, wanted):
        raise WrongState(
            _("A claim that is %(status)s cannot become %(wanted)s.")
            % {"status": Status(claim.status).label, "wanted": wanted.label},
            details={"status": claim.status},
        )


def _require_check_of_version(claim: Claim) -> None:
    if claim.current_check is None or claim.current_check.version_id != claim.version.pk:
        raise WrongState(_("The claim was corrected after its last check: wait for the new one."))


def _move(claim: Claim, to: Status, now: datetime) -> None:
    claim.status, claim.changed_at = to, now
    claim.save(update_fields=["status", "verdict", "changed_at"])


def _record(action: str, claim: Claim, before: dict[str, Any], review: Review, now: datetime) -> None:
    said = facts(review, "public_reason", "internal_note", "check_reviewed_id")
    after = {**facts(claim, *DECIDED), **{name: value for name, value in said.items() if value}}
    record(actor=review.editor, action=action, subject=claim, before=before, after=after, now=now)


def _review(
    claim: Claim,
    decision: Decision,
    verdict: str,
    by: User,
    now: datetime,
    *,
    public_reason: str = "",
    internal_note: str = "",
) -> Review:
    return Review.objects.create(
        claim=claim,
        check_reviewed=claim.current_check,
        editor=by,
        decision=decision,
        verdict=verdict,
        public_reason=public_reason,
        internal_note=internal_note,
        at=now,
    )
