"""Telling people of what concerns them: rows in the transaction in which it happens, never of one's own acts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.conf import settings
from django.utils.translation import gettext as _

from claims.corrections import CorrectionState, is_settled
from claims.models import Article, Claim, Correction, HowOften, NoticeKind, NoticeSetting, PersonalNotice, User
from claims.operations.deciding import SETTLING
from factcheck.audit.trail import facts, operation, record
from sources.refusal import BadInput


def notice_assigned(*, claim: Claim, by: User | None, now: datetime) -> None:
    """To whom a claim was given."""
    _notice(NoticeKind.ASSIGNED, [claim.assigned_to_id], claim.article, by=by, now=now, claim=claim)


def notice_verdict(*, claim: Claim, former: str, found: str, by: User | None, now: datetime) -> None:
    """That a new check came to another verdict. by: who asked for it."""
    said = {"former": former, "found": found}
    _notice(NoticeKind.VERDICT_CHANGED, _minders(claim), claim.article, by=by, now=now, claim=claim, said=said)


def notice_source(*, claim: Claim, source: str, now: datetime) -> None:
    """That a source under a claim changed or is gone."""
    said = {"source": source}
    _notice(NoticeKind.SOURCE_CHANGED, _minders(claim), claim.article, by=None, now=now, claim=claim, said=said)


def notice_override(*, claim: Claim, former: str, verdict: str, by: User, now: datetime) -> None:
    """That a verdict was overridden: to whose claim it is, and to who decided before."""
    deciders = claim.reviews.filter(decision__in=SETTLING).values_list("editor", flat=True)
    people = [*_minders(claim), *deciders]
    said = {"former": former, "found": verdict}
    _notice(NoticeKind.OVERRIDDEN, people, claim.article, by=by, now=now, claim=claim, said=said)


def notice_voided(*, article: Article, signed_by: User, by: User | None, now: datetime) -> None:
    """That a sign-off counts no more: to who signed, and to whose article it is."""
    people = [signed_by.pk, article.owner_id, article.created_by_id]
    _notice(NoticeKind.SIGN_OFF_VOIDED, people, article, by=by, now=now)


def notice_correction(*, correction: Correction, by: User | None, now: datetime) -> None:
    """That a correction waits: for its authors where it is with them, else for who sees the claim through."""
    if is_settled(CorrectionState(correction.state), correction.gravity):
        return
    claim = correction.claim
    people = [*_minders(claim), correction.opened_by_id]
    if correction.state == CorrectionState.WITH_AUTHOR:
        people = [*claim.article.authors.values_list("pk", flat=True)] or [claim.article.created_by_id]
    said = {"state": str(correction.state)}
    kind = NoticeKind.CORRECTION_WAITS
    _notice(kind, people, claim.article, by=by, now=now, claim=claim, correction=correction, said=said)


def mark_read(*, person: User, now: datetime, notice: PersonalNotice | None = None) -> int:
    """Mark one of a person's notices as read, or all of them. How many were not."""
    unread = PersonalNotice.objects.of(person).unread()
    return (unread if notice is None else unread.filter(pk=notice.pk)).update(read_at=now)


@operation
def set_notices(*, person: User, how_often: str, language: str, now: datetime) -> NoticeSetting:
    """Say how often one is mailed, and in which language: everybody for themselves. Raises BadInput."""
    if how_often not in HowOften.values:
        raise BadInput(_("Unknown: use one of %s.") % ", ".join(HowOften.values), field="how_often")
    known = [code for code, _name in settings.LANGUAGES]
    if language not in known:
        raise BadInput(_("Unknown: use one of %s.") % ", ".join(known), field="language")
    stored = NoticeSetting.objects.filter(person=person).first() or NoticeSetting(person=person, since=now)
    before = facts(stored, "how_often", "language") if stored.pk else None
    if stored.how_often == HowOften.NEVER:
        stored.since = now
    stored.how_often, stored.language = how_often, language
    after = facts(stored, "how_often", "language")
    if before != after:
        stored.save()
        record(actor=person, action="person.notices_set", subject=person, before=before, after=after, now=now)
    return stored


def _minders(claim: Claim) -> list[int | None]:
    """Whose claim it is: assigned to, or of an article they own or registered."""
    return [claim.assigned_to_id, claim.article.owner_id, claim.article.created_by_id]


def _notice(
    kind: NoticeKind,
    people: Iterable[int | None],
    article: Article,
    *,
    by: User | None,
    now: datetime,
    claim: Claim | None = None,
    correction: Correction | None = None,
    said: dict[str, str] | None = None,
) -> None:
    """A row for each who still works there, once, and not for whoever did it."""
    wanted = {key for key in people if key} - ({by.pk} if by else set())
    if not wanted:
        return
    there = User.objects.filter(pk__in=wanted, is_active=True, memberships__outlet=article.outlet_id).distinct()
    about = {"outlet_id": article.outlet_id, "kind": kind, "article": article, "claim": claim, "by": by}
    PersonalNotice.objects.bulk_create(
        PersonalNotice(person=person, correction=correction, facts=said or {}, happened_at=now, **about)
        for person in there.order_by("pk")
    )
