"""Clearance: an article's due time and owner, its sign-off by name for exactly one revision, the waiver on record."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from claims.models import Article, Clearance, ClearanceForm, Revision, User, Void
from claims.notices.events import EventType
from claims.operations.blockers import blockers_of, clearance_of
from claims.operations.deciding import SETTLING
from claims.operations.noticing import notice_voided
from claims.operations.outbox import tell_of_clearance
from claims.operations.overtaking import locked_article
from claims.operations.permitting import refusal, require
from claims.roles import Act
from factcheck.audit.trail import operation, record
from sources.refusal import BadInput, NotAllowed, TooLarge, WrongState
from sources.text import clean

LONGEST_REASON = 2_000
BLOCKERS_TOLD = 20


@operation
def plan_clearance(
    *, article: Article, due_at: datetime | None, owner: User | None, by: User, now: datetime, seen: int | None = None
) -> Article:
    """Say when an article is due and who sees it through. Raises BadInput, NotAllowed, Overtaken."""
    article = locked_article(article, seen)
    require(by, Act.ASSIGN, article.outlet_id)
    if owner is not None and not (owner.is_active and owner.memberships.filter(outlet=article.outlet_id).exists()):
        raise BadInput(_("%s does not work for this outlet: choose somebody who does.") % owner, field="owner")
    before = {"due_at": article.due_at, "owner": _name(article.owner)}
    after = {"due_at": due_at, "owner": _name(owner)}
    if before == after:
        return article
    article.due_at, article.owner = due_at, owner
    article.edits += 1
    article.save(update_fields=["due_at", "owner", "edits"])
    record(actor=by, action="article.planned", subject=article, before=before, after=after, now=now)
    return article


@operation
def sign_off(
    *, article: Article, revision: int, by: User | None, now: datetime, note: str = "", seen: int | None = None
) -> Clearance:
    """Clear the newest revision, which the signer names, so that nobody signs what they have not seen.

    Raises NotAllowed (for its author, and by the two-person rule for whoever decided about its claims), WrongState
    (another revision is the newest, claims block it, it is signed off already), TooLarge, Overtaken.
    """
    article = locked_article(article, seen)
    person = _person(by, article)
    _require_second_person(article, person)
    newest = _newest(article, revision)
    standing = clearance_of(article)
    if standing.is_signed and standing.sign_off:
        raise WrongState(_("Revision %d is signed off already.") % standing.sign_off.revision.number)
    _require_nothing_blocks(article)
    if standing.sign_off:
        _void(standing.sign_off, Void.ANEW, now, person)
    made = _written(article, newest, ClearanceForm.SIGNED, person, now, reason=_reason(note, "note"))
    after = {"revision": newest.number, "reason": made.reason}
    record(actor=person, action="article.cleared", subject=article, after=after, now=now)
    tell_of_clearance(article=article, event=EventType.ARTICLE_CLEARED, revision=newest.number, now=now)
    return made


@operation
def waive(
    *,
    article: Article,
    reason: str,
    by: User | None,
    now: datetime,
    revision: int | None = None,
    decided_by: str = "",
    seen: int | None = None,
) -> Clearance:
    """Put on record that a revision goes out, or went out, without sign-off: by whom, when and why.

    Recorded in advance, or afterwards by a content system that could not ask; `decided_by` names who decided there.
    A waiver counts for its revision alone: what is written later needs a sign-off, or another waiver.
    Raises BadInput, TooLarge, NotAllowed, Overtaken.
    """
    reason = _reason(reason)
    if not reason:
        raise BadInput(_("A waiver needs its reason: say why there was no sign-off."), field="reason")
    article = locked_article(article, seen)
    person = _person(by, article)
    waived = article.current if revision is None else article.revisions.filter(number=revision).first()
    if waived is None:
        raise BadInput(_("There is no revision %d: name one there is.") % (revision or 0), field="revision")
    made = _written(article, waived, ClearanceForm.WAIVED, person, now, reason=reason, decided_by=decided_by)
    after = {"revision": waived.number, "reason": reason, "decided_by": made.decided_by}
    record(actor=person, action="article.clearance_waived", subject=article, after=after, now=now)
    return made


@operation
def take_back(
    *, article: Article, by: User | None, now: datetime, reason: str = "", seen: int | None = None
) -> Clearance:
    """Void the sign-off that counts. Raises NotAllowed, WrongState, TooLarge, Overtaken."""
    article = locked_article(article, seen)
    person = _person(by, article)
    signed = clearance_of(article).sign_off
    if signed is None:
        raise WrongState(_("Nobody has signed this article off: there is nothing to take back."))
    void_sign_off(signed, Void.TAKEN_BACK, article.current, now, person, reason=_reason(reason))
    Article.objects.filter(pk=article.pk).update(edits=article.edits + 1)
    return signed


def void_sign_off(
    signed: Clearance, why: Void, revision: Revision, now: datetime, by: User | None, *, reason: str = ""
) -> None:
    """Say that a sign-off counts no more, and tell who signed and whose article it is."""
    article = signed.article
    people = {one for one in (signed.by, article.owner) if one is not None and one != by}
    signed.told = sorted(one.get_full_name() or one.get_username() for one in people)
    _void(signed, why, now, by, revision=revision)
    after = {
        "voided_why": why.value,
        "revision": revision.number,
        "signed_by": _name(signed.by),
        "reason": reason,
        "told": signed.told,
    }
    notice_voided(article=article, signed_by=signed.by, by=by, now=now)
    record(actor=by, action="article.clearance_voided", subject=article, after=after, now=now)
    tell_of_clearance(article=article, event=EventType.ARTICLE_CLEARANCE_VOIDED, revision=revision.number, now=now)


def _person(by: User | None, article: Article) -> User:
    """Clearing is done by a person who did not write the article. Raises NotAllowed."""
    if by is None:
        raise NotAllowed(refusal(Act.CLEAR, article.outlet_id))
    require(by, Act.CLEAR, article.outlet_id)
    if article.authors.filter(pk=by.pk).exists():
        raise NotAllowed(_("You wrote this article: somebody else has to sign it off. %s") % _others(article, by))
    return by


def _require_second_person(article: Article, by: User) -> None:
    if not article.outlet.two_people:
        return
    if article.claims.filter(reviews__editor=by, reviews__decision__in=SETTLING).exists():
        told = _("You decided about claims of this article, so somebody else has to sign it off. %s")
        raise NotAllowed(told % _others(article, by))


def _others(article: Article, by: User) -> str:
    return refusal(Act.CLEAR, article.outlet_id, besides=by).partition(". ")[2]


def _newest(article: Article, number: int) -> Revision:
    newest = article.current
    if newest.number != number:
        raise WrongState(
            _("Revision %(newest)d is the newest: read it, and sign that one, not %(named)d.")
            % {"newest": newest.number, "named": number},
            field="revision",
            details={"revision": newest.number},
        )
    return newest


def _require_nothing_blocks(article: Article) -> None:
    blockers = blockers_of(article)
    if not blockers:
        return
    told = ngettext(
        "%d claim blocks this article: decide about it, or have it corrected.",
        "%d claims block this article: decide about them, or have them corrected.",
        len(blockers),
    )
    named = [{"claim": str(one.claim.public_id), "reason": one.reason.value} for one in blockers[:BLOCKERS_TOLD]]
    raise WrongState(told % len(blockers), details={"blockers": named})


def _reason(text: str, field: str = "reason") -> str:
    said = clean(text).strip()
    if len(said) > LONGEST_REASON:
        raise TooLarge(_("This is longer than %d characters: shorten it.") % LONGEST_REASON, field=field)
    return said


def _void(row: Clearance, why: Void, now: datetime, by: User | None, *, revision: Revision | None = None) -> None:
    row.voided_at, row.voided_by, row.voided_why, row.voided_in = now, by, why, revision
    row.save(update_fields=["voided_at", "voided_by", "voided_why", "voided_in", "told"])


def _written(
    article: Article, revision: Revision, form: str, by: User, now: datetime, *, reason: str, decided_by: str = ""
) -> Clearance:
    article.edits += 1
    article.save(update_fields=["edits"])
    return Clearance.objects.create(
        article=article,
        form=form,
        revision=revision,
        carried_to=revision,
        by=by,
        decided_by=clean(decided_by).strip()[:200],
        reason=reason,
        at=now,
    )


def _name(person: User | None) -> str | None:
    return person.get_username() if person else None
