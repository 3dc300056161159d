"""Redacting the audit trail: one person asks, another agrees; the content goes, the entry and the chain stay."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext as _

from claims.models import User
from claims.operations.permitting import refusal, require
from claims.roles import Act
from factcheck.audit.models import Content, Entry, Redaction, RedactionGround, RedactionRequest
from factcheck.audit.trail import operation, record
from factcheck.audit.verifying import REDACTED
from sources.refusal import BadInput, NotAllowed, WrongState
from sources.text import clean

LONGEST_REASON = 500


@operation
def ask_redaction(*, entry: Entry, ground: str, reason: str, by: User, now: datetime) -> RedactionRequest:
    """Ask for an entry's content to be erased. Raises BadInput, NotAllowed, WrongState.

    The reason stays on record: it must not repeat what it asks to erase.
    """
    _require_permitted(entry, by)
    reason = clean(reason).strip()
    if ground not in RedactionGround.values:
        raise BadInput(_("Unknown ground: use one of %s.") % ", ".join(RedactionGround.values), field="ground")
    if not reason or len(reason) > LONGEST_REASON:
        raise BadInput(_("Say why in up to %d characters, without what is to go.") % LONGEST_REASON, field="reason")
    _require_there(entry)
    request = RedactionRequest.objects.create(entry=entry, ground=ground, reason=reason, asked_by=by, asked_at=now)
    told = {"number": entry.number, "ground": ground, "reason": reason}
    record(actor=by, action="audit.redaction_asked", subject=entry, outlet=_outlet(entry), after=told, now=now)
    return request


@operation
def agree_redaction(*, request: RedactionRequest, by: User, now: datetime) -> Redaction:
    """Erase an entry's content, as a second person. Raises NotAllowed, WrongState."""
    entry = Entry.objects.select_related("chain").get(pk=request.entry_id)
    _require_permitted(entry, by)
    if request.asked_by_id == by.pk:
        raise NotAllowed(_("You asked for this, so somebody else has to agree. %s") % _who_else(entry, by))
    _require_there(entry)
    redaction = Redaction.objects.create(
        entry=entry, request=request, asked_by=request.asked_by, agreed_by=by, agreed_at=now
    )
    Content.objects.filter(entry=entry).erase()
    told = {"number": entry.number, "ground": request.ground, "asked_by": request.asked_by.get_username()}
    record(actor=by, action=REDACTED, subject=entry, outlet=_outlet(entry), after=told, now=now)
    return redaction


def _require_permitted(entry: Entry, by: User) -> None:
    outlet = _outlet(entry)
    if outlet is not None:
        require(by, Act.REDACT, outlet)
    elif not by.is_superuser:
        raise NotAllowed(_("You may not redact what is the service's own: its administrators can."))


def _require_there(entry: Entry) -> None:
    if not Content.objects.filter(entry=entry).exists():
        raise WrongState(_("The entry is redacted already."))


def _outlet(entry: Entry) -> int | None:
    found: int | None = entry.chain.outlet_id
    return found


def _who_else(entry: Entry, by: User) -> str:
    outlet = _outlet(entry)
    return "" if outlet is None else refusal(Act.REDACT, outlet, besides=by).partition(". ")[2]
