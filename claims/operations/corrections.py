"""Seeing a correction through: to the author, corrected in a revision, or the text stands."""

from __future__ import annotations

from datetime import datetime
from typing import Any, NamedTuple

from django.utils.translation import gettext as _

from claims.anchoring import locate
from claims.corrections import CorrectionState, Gravity, act_for
from claims.models import Claim, Correction, Revision, User
from claims.models.article import zone
from claims.models.correction import LONGEST_FIGURE
from claims.operations.checks import request_check
from claims.operations.correction_moving import FIELDS, move, require_correction_move
from claims.operations.correction_notes import drafted, show_corrected
from claims.operations.correction_opening import LONGEST_REASON, require_known
from claims.operations.deciding import require_not_author, require_person
from claims.operations.overtaking import locked_correction
from claims.operations.registering import LONGEST_QUOTE, Understood, reading_of, understand_quote
from claims.operations.versions import add_version
from claims.roles import Act
from claims.workflow import Anchor, Attention, Status, may_move
from factcheck.audit.trail import facts, operation, record
from sources.refusal import BadInput, TooLarge, WrongState
from sources.text import clean

LONGEST_NOTE = 2_000
DESCRIBED = ("gravity", "old_figure", "new_figure", "note")
TOLD_AS = {"note": "public_note"}  # a note of the desk is another thing
STEPS = (CorrectionState.OPEN, CorrectionState.WITH_AUTHOR)  # moves that only say with whom it is


class Corrected(NamedTuple):
    """What stands in the text now: the words, "" where they were taken out, and how they are understood."""

    words: str
    understood: Understood | None


@operation
def move_correction(
    *, correction: Correction, to: str, by: User, now: datetime, reason: str = "", seen: int | None = None
) -> Correction:
    """Hand a correction to the author, or take it back. Raises BadInput, NotAllowed, WrongState, Overtaken."""
    if to not in STEPS:
        raise BadInput(_("Unknown step: use one of %s.") % ", ".join(STEPS), field="to")
    correction = locked_correction(correction, seen)
    wanted = CorrectionState(to)
    require_person(by, Act.OPEN_CORRECTION, correction.claim)
    require_correction_move(correction, wanted)
    correction.approved_at = correction.approved_by = None
    move(correction, wanted, by, now, said=_short(reason, "reason", LONGEST_REASON))
    return correction


@operation
def describe_correction(
    *,
    correction: Correction,
    by: User,
    now: datetime,
    gravity: str | None = None,
    old_figure: str | None = None,
    new_figure: str | None = None,
    note: str | None = None,
    seen: int | None = None,
) -> Correction:
    """Change the class, the figures or the note of what is not settled; an approval is void then.

    Raises BadInput, NotAllowed, WrongState, Overtaken.
    """
    correction = locked_correction(correction, seen)
    require_person(by, Act.OPEN_CORRECTION, correction.claim)
    if correction.settled_at is not None:
        raise WrongState(_("This correction is settled: nothing of it changes any more."))
    given = {"gravity": gravity, "old_figure": old_figure, "new_figure": new_figure, "note": note}
    before = facts(correction, *DESCRIBED)
    wanted = {name: clean(value).strip() for name, value in given.items() if value is not None}
    changed = {name: value for name, value in wanted.items() if value != before[name]}
    if not changed:
        return correction
    _require_sound(correction, changed)
    for name, value in changed.items():
        setattr(correction, name, value)
    if "note" in changed:
        correction.note_by = by
    correction.approved_at = correction.approved_by = None
    correction.changed_at = now
    correction.edits += 1
    correction.save(update_fields=FIELDS)
    record(
        actor=by,
        action="correction.described",
        subject=correction,
        before={TOLD_AS.get(name, name): before[name] for name in changed},
        after={TOLD_AS.get(name, name): value for name, value in changed.items()},
        now=now,
    )
    return correction


@operation
def mark_corrected(
    *,
    correction: Correction,
    by: User,
    now: datetime,
    new_figure: str | None = None,
    quote: str = "",
    seen: int | None = None,
) -> Correction:
    """The newest revision says it otherwise: keep the new words, have them checked, and draft the note.

    Without a new figure the statement was taken out. A mere slip is settled by this: readers are told that it was
    corrected, without a note. Raises BadInput, NotAllowed, WrongState, Overtaken.
    """
    correction = locked_correction(correction, seen)
    claim, wanted = correction.claim, CorrectionState.CORRECTED
    require_correction_move(correction, wanted)
    _require_who(correction, by)
    revision = claim.article.current
    _require_revised(correction, revision)
    if new_figure is not None:
        correction.new_figure = _short(new_figure, "new_figure", LONGEST_FIGURE)
    found = _new_words(correction, revision, clean(quote).strip())
    correction.new_words, correction.revision_made = found.words, revision
    correction.made_on = revision.created_at.astimezone(zone(claim.article.published_zone)).date()
    if correction.is_note_due:
        correction.note, correction.note_by = drafted(correction), by
    correction.approved_at = correction.approved_by = None
    move(correction, wanted, by, now, revision=revision.number, **facts(correction, "old_figure", "new_figure"))
    if found.understood:
        _understand_anew(correction, found.understood, revision, now, by)
    if not correction.is_note_due:
        show_corrected(correction, by, now)
    if found.understood:
        request_check(version=claim.version, now=now, by=by)
    return correction


@operation
def let_stand(*, correction: Correction, reason: str, by: User, now: datetime, seen: int | None = None) -> Correction:
    """The text is right as it is, for a reason that stays with the desk; what is published is settled by it.

    Raises BadInput, NotAllowed, WrongState, Overtaken.
    """
    correction = locked_correction(correction, seen)
    claim = correction.claim
    require_person(by, Act.APPROVE_CORRECTION, claim)
    require_not_author(by, Act.APPROVE_CORRECTION, claim)
    require_correction_move(correction, CorrectionState.STANDS)
    reason = _short(reason, "reason", LONGEST_REASON)
    if not reason:
        raise BadInput(_("Say why the text stands: colleagues will ask."), field="reason")
    correction.reason = reason
    move(correction, CorrectionState.STANDS, by, now, said=reason)
    if claim.status == Status.PUBLISHED and claim.attention == Attention.RESULT_CHANGED:
        claim.attention, claim.changed_at = "", now
        claim.save(update_fields=["attention", "changed_at"])
        told = {"attention": ""}
        before = {"attention": Attention.RESULT_CHANGED}
        record(actor=by, action="claim.result_seen", subject=claim, before=before, after=told, now=now)
    return correction


def proposed_words(correction: Correction) -> str:
    """The old words with the new figure in the old one's place, as far as the newest text has them so."""
    if not (correction.new_figure and correction.old_figure in correction.old_words):
        return ""
    words = correction.old_words.replace(correction.old_figure, correction.new_figure, 1)
    return words if locate(correction.claim.article.current.body, words) else ""


def is_revised(correction: Correction) -> bool:
    """Whether the newest text is a later one that has the old words no more."""
    claim, revision = correction.claim, correction.claim.article.current
    return not (revision.number <= correction.revision_found.number or _stands(claim, correction, revision))


# ---------------------------------------------------------------- what is asked for


def _require_who(correction: Correction, by: User) -> None:
    """Whoever may say that it is corrected; where that ends the matter, whoever may approve, and not the author."""
    act = act_for(correction.state, CorrectionState.CORRECTED, correction.gravity)
    require_person(by, act, correction.claim)
    if act == Act.APPROVE_CORRECTION:
        require_not_author(by, act, correction.claim)


def _require_revised(correction: Correction, revision: Revision) -> None:
    if not is_revised(correction):
        raise WrongState(
            _("The newest text still says “%s”: revise the article first.") % correction.old_figure,
            details={"revision": revision.number},
        )


def _stands(claim: Claim, correction: Correction, revision: Revision) -> bool:
    quotes = claim.version.quotes.all()
    return claim.quote == correction.old_words and all(quote.exact in revision.body for quote in quotes)


def _require_sound(correction: Correction, changed: dict[str, Any]) -> None:
    if "gravity" in changed:
        require_known(changed["gravity"])
        if changed["gravity"] == Gravity.TYPO and correction.state == CorrectionState.CORRECTED:
            raise WrongState(_("The text is corrected as more than a typo: reopen the correction to call it one."))
    if "note" in changed and correction.state != CorrectionState.CORRECTED:
        raise WrongState(_("The note is written once the text is corrected."))
    if correction.state == CorrectionState.CORRECTED and "new_figure" in changed:
        raise WrongState(_("The text is corrected: reopen the correction to name another figure."))
    for name, longest in (("old_figure", LONGEST_FIGURE), ("new_figure", LONGEST_FIGURE), ("note", LONGEST_NOTE)):
        _short(changed.get(name, ""), name, longest)
    if not changed.get("old_figure", "x"):
        raise BadInput(_("The old figure is empty: write it as it stood."), field="old_figure")


def _short(text: str, field: str, longest: int) -> str:
    text = clean(text).strip()
    if len(text) > longest:
        raise TooLarge(_("This is longer than %d characters: shorten it.") % longest, field=field)
    return text


# ---------------------------------------------------------------- the new words


def _new_words(correction: Correction, revision: Revision, quote: str) -> Corrected:
    """What stands in the place of the old words. Raises BadInput, TooLarge."""
    if not correction.new_figure:
        return Corrected("", None)
    words = quote or proposed_words(correction)
    if len(words) > LONGEST_QUOTE:
        raise TooLarge(_("The quote is longer than %d characters: paste one sentence.") % LONGEST_QUOTE, field="quote")
    if not words or locate(revision.body, words) is None:
        raise BadInput(_("Paste the corrected words as they stand in the newest text."), field="quote")
    if correction.new_figure not in words:
        raise BadInput(_("“%s” does not stand in the corrected words.") % correction.new_figure, field="new_figure")
    article, kind = correction.claim.article, correction.claim.version.kind
    found = understand_quote(article=article, quote=words)
    same = next((one for one in found if one.draft.kind == kind), found[0])
    return Corrected(" … ".join(quote.exact for quote in same.quotes), same)


def _understand_anew(
    correction: Correction, understood: Understood, revision: Revision, now: datetime, by: User
) -> None:
    """The claim as its new words say it: the voice stays, and what was found of the old words says nothing of these."""
    claim = correction.claim
    old = claim.version
    stored = reading_of(understood.draft)
    if old.reading.get("rate_basis", {}).get("chosen"):
        stored["rate_basis"] = old.reading["rate_basis"]
    version = add_version(
        claim,
        revision=revision,
        kind=understood.draft.kind,
        voice=old.voice,
        attributed_to=old.attributed_to,
        stored=stored,
        quotes=understood.quotes,
        now=now,
        by=by,
    )
    before = facts(claim, "status", "verdict", "anchor")
    claim.anchor, claim.edits = Anchor.KEPT, claim.edits + 1
    if may_move(claim.status, Status.REGISTERED):
        claim.status, claim.verdict = Status.REGISTERED, ""
        claim.current_check = None if correction.is_note_due else claim.current_check  # a slip is shown at once
    claim.save(update_fields=["anchor", "status", "verdict", "current_check", "edits"])
    after = {**facts(claim, "status", "verdict", "anchor"), "version": version.number, "reading": version.reading}
    told = {**after, **facts(version, "kind", "voice")}
    record(actor=by, action="claim.corrected", subject=claim, before=before, after=told, now=now)
