"""The note readers are owed: drafted in the article's language, edited, approved by somebody else, published."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext as _

from claims.corrections import CorrectionState, finds_own_fault
from claims.models import Claim, Correction, Publication, Revision, User
from claims.notices.events import EventType
from claims.operations.correction_moving import move, require_correction_move
from claims.operations.deciding import DECIDED, require_not_author, require_person
from claims.operations.outbox import tell, tell_of_claim
from claims.operations.overtaking import locked_correction
from claims.operations.permitting import refusal
from claims.publishing.wording import language_of
from claims.reasons.sentences import languages as written_languages
from claims.roles import Act
from claims.workflow import Status
from factcheck.audit.trail import facts, operation, record
from sources.refusal import NotAllowed, WrongState


def drafted(correction: Correction) -> str:
    """The note as the template has it: old figure, new figure, where, and the day the text was corrected."""
    code = correction.claim.article.language
    language = language_of(code, code)
    day = correction.made_on
    told = {
        "old": correction.old_figure,
        "new": correction.new_figure,
        "where": language.paragraph.format(n=_paragraph(correction)),
        "day": written_languages()[language.code].write_day(day) if day else "",
    }
    return (language.note if correction.new_figure else language.note_out).format(**told)


@operation
def approve_note(*, correction: Correction, by: User, now: datetime, seen: int | None = None) -> Correction:
    """Say that the note may go out. Raises NotAllowed, WrongState, Overtaken.

    Not by the article's author; where the outlet asks for two people, not by whoever wrote the note either.
    """
    correction = locked_correction(correction, seen)
    require_person(by, Act.APPROVE_CORRECTION, correction.claim)
    require_not_author(by, Act.APPROVE_CORRECTION, correction.claim)
    _require_note(correction)
    if correction.outlet.two_people and correction.note_by_id == by.pk:
        who = refusal(Act.APPROVE_CORRECTION, correction.outlet_id, besides=by).partition(". ")[2]
        raise NotAllowed(_("You wrote this note, so somebody else has to approve it. %s") % who)
    correction.approved_by, correction.approved_at, correction.changed_at = by, now, now
    correction.edits += 1
    correction.save(update_fields=["approved_by", "approved_at", "changed_at", "edits"])
    record(actor=by, action="correction.approved", subject=correction, after={"public_note": correction.note}, now=now)
    return correction


@operation
def publish_note(*, correction: Correction, by: User, now: datetime, seen: int | None = None) -> Correction:
    """Publish the approved note, and show readers that the claim was corrected.

    Raises NotAllowed, WrongState, Overtaken.
    """
    correction = locked_correction(correction, seen)
    claim = correction.claim
    require_person(by, Act.PUBLISH_CORRECTION, claim)
    require_correction_move(correction, CorrectionState.PUBLISHED)
    _require_note(correction)
    if correction.approved_at is None:
        raise WrongState(_("Nobody has approved the note yet: have it approved first."))
    _require_good_words(claim, correction)
    correction.published_by, correction.published_at = by, now
    move(correction, CorrectionState.PUBLISHED, by, now)
    show_corrected(correction, by, now)
    told: dict[str, str | int] = {
        "correction": str(correction.public_id),
        "claim": str(claim.public_id),
        "article": str(claim.article.public_id),
    }
    tell(outlet=correction.outlet, event=EventType.CORRECTION_PUBLISHED, subject=told, now=now)
    return correction


def show_corrected(correction: Correction, by: User, now: datetime) -> Publication:
    """Put the correction in the place of what readers saw of its claim, which is locked. Raises WrongState."""
    claim = correction.claim
    require_live(claim)
    if claim.current_check is None or claim.status == Status.DISMISSED:
        raise WrongState(_("The claim has no check to stand on: wait for it, or register the claim anew."))
    before = facts(claim, *DECIDED)
    claim.publications.filter(withdrawn_at__isnull=True).update(withdrawn_at=now, withdrawn_by=by)
    publication = Publication.objects.create(
        claim=claim, correction=correction, revision=_made_in(correction), published_at=now, published_by=by
    )
    is_of_new_words = claim.current_check.version_id == claim.current_version_id
    claim.verdict = claim.current_check.verdict if is_of_new_words and correction.new_words else ""
    claim.status, claim.attention, claim.changed_at = Status.PUBLISHED, "", now
    claim.edits += 1
    claim.save(update_fields=["status", "verdict", "attention", "changed_at", "edits"])
    after = {**facts(claim, *DECIDED), "revision": publication.revision.number, "correction": str(correction.public_id)}
    record(actor=by, action="claim.correction_shown", subject=claim, before=before, after=after, now=now)
    tell_of_claim(claim=claim, event=EventType.CLAIM_PUBLISHED, now=now)
    return publication


def require_live(claim: Claim) -> None:
    """Raises WrongState where readers may not know of the article."""
    if not claim.article.is_live:
        raise WrongState(_("The article is not live: readers could not see what its note speaks of."))


def _require_note(correction: Correction) -> None:
    if correction.state != CorrectionState.CORRECTED or not correction.is_note_due:
        raise WrongState(
            _("There is no note to decide about: the text has to be corrected first, and a typo has none."),
            details={"state": correction.state},
        )
    if not correction.note.strip():
        raise WrongState(_("The note is empty: write it first."))


def _require_good_words(claim: Claim, correction: Correction) -> None:
    """The new words are checked, and found well: no note says that a wrong figure became another wrong one."""
    if not correction.new_words:
        return
    check = claim.current_check
    if check is None or check.version_id != claim.version.pk:
        raise WrongState(_("The corrected words are being checked: wait for the check."))
    verdict = check.verdict if claim.status == Status.PUBLISHED else claim.verdict
    if finds_own_fault(verdict, claim.version.voice):
        raise WrongState(
            _("The corrected words are found wrong too: reopen the correction and revise again, or decide otherwise."),
            details={"verdict": verdict},
        )


def _made_in(correction: Correction) -> Revision:
    """The revision that corrects; there is one in every state that shows anything."""
    if correction.revision_made is None:
        raise Revision.DoesNotExist
    return correction.revision_made


def _paragraph(correction: Correction) -> int:
    """Which paragraph the words stand in: of the corrected text, or of the former one where they were taken out."""
    words = correction.new_words or correction.old_words
    revision = correction.revision_made if correction.new_words else correction.revision_found
    body = revision.body if revision else ""
    start = max(body.find(words.partition(" … ")[0]), 0)
    return sum(1 for line in body[:start].split("\n")[:-1] if line.strip()) + 1
