"""The history of a claim, article or anything else, as the audit trail tells it, the newest first."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _

from claims.admin.trail_words import FACTS, action_label
from claims.admin.understanding import facts_of
from claims.admin.words import VERDICT_MARKS, Sign, kind_label, verdict_sign
from claims.admin.writing import moment, shortened
from claims.corrections import CorrectionState, Gravity
from claims.kinds import reading
from claims.models import (
    Article,
    ArticleState,
    Claim,
    Cleared,
    Language,
    Scope,
    Settled,
    VerdictWord,
    VoiceWord,
    Void,
    Way,
)
from claims.roles import Role
from claims.workflow import Anchor, Attention, Status
from factcheck.audit.models import Entry, RedactionGround
from sources.models import SourceAccess, SourceForm, SourceRole

SHOWN = 60  # entries on a page; the audit trail's own list has all
LONGEST_FACT = 300
NOTE = "internal_note"
UNTOLD = {
    "correction",
    "version",
    "reading",
    "check",
    "digest",
    "current_check_id",
    "inputs",
    "review",
    "published_time_known",
    "sha256",
}
CHOICES: dict[str, Any] = {
    "status": Status,
    "anchor": Anchor,
    "attention": Attention,
    "verdict": VerdictWord,
    "machine_verdict": VerdictWord,
    "voice": VoiceWord,
    "state": ArticleState,
    "clearance": Cleared,
    "voided_why": Void,
    "language": Language,
    "way": Way,
    "outcome": Settled,
    "access": SourceAccess,
    "role": SourceRole,
    "form": SourceForm,
    "ground": RedactionGround,
    "roles": Role,
    "scopes": Scope,
    "step": CorrectionState,
    "gravity": Gravity,
}
MOMENTS = ("done_at", "due_at", "published_at", "embargoed_until", "expires_at", "former_until", "external_updated_at")
SIGNED = ("claim.checked", "claim.confirmed", "claim.overridden", "claim.verified_by_hand")


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened."""

    at: datetime
    what: str
    by: str = ""
    sign: Sign | None = None
    lines: tuple[str, ...] = ()
    note: str = ""


def claim_history(claim: Claim) -> list[Event]:
    """Everything that happened to a claim. One query."""
    return history(Q(claim_id=claim.pk))


def article_history(article: Article) -> list[Event]:
    """Everything that happened to an article itself; its claims have their own. One query."""
    return history(Q(article_id=article.pk, claim_id__isnull=True))


def history(of: Q) -> list[Event]:
    """The newest entries of the trail."""
    rows: Iterable[Any] = (
        Entry.objects.filter(of).select_related("actor", "content", "redaction").order_by("-id")[:SHOWN]
    )
    return [event_of(entry) for entry in rows]


def event_of(entry: Any) -> Event:
    """An entry as the desk tells it; a redacted one says only that it happened."""
    what, by = action_label(entry.action), _name(entry.actor)
    content = getattr(entry, "content", None)
    if content is None:
        return Event(entry.at, what, by, lines=(_("Redacted."),))
    told = json.loads(content.body)
    before, after = told["before"] or {}, told["after"] or {}
    verdict = after.get("machine_verdict") if entry.action == "claim.checked" else after.get("verdict")
    sign = verdict_sign(verdict) if entry.action in SIGNED and verdict in VERDICT_MARKS else None
    return Event(
        at=entry.at,
        what=what,
        by=by,
        sign=sign,
        lines=tuple(_lines(entry.action, before, after)),
        note=str(after.get(NOTE, "")),
    )


def _lines(action: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[str]:
    """What changed, fact by fact; of what came anew, every fact."""
    told = after or before
    if after.get("reading"):
        yield from _understood(after)
        told = {name: value for name, value in told.items() if name not in ("kind", "voice", "quotes")}
    if action == "claim.overridden" and after.get("machine_verdict"):
        yield _("The machine's verdict: %s") % _word("verdict", after["machine_verdict"])
        told = {name: value for name, value in told.items() if name not in ("machine_verdict", "verdict")}
    if action in SIGNED:
        told = {name: value for name, value in told.items() if name not in ("machine_verdict", "verdict")}
    for name, value in told.items():
        if name in UNTOLD or name == NOTE or (value in ("", None, [], {}, False) and name not in before):
            continue
        if name not in before:
            yield f"{_label(name)}: {_word(name, value)}"
        elif before[name] != value:
            yield f"{_label(name)}: {_word(name, before[name])} → {_word(name, value)}"


def _understood(after: Mapping[str, Any]) -> Iterator[str]:
    roles = [reading.role_from(role) for role in after["reading"]["roles"]]
    if after.get("version"):
        yield _("version %d") % after["version"]
    yield kind_label(after["kind"])
    yield from (f"{label}: {value}" for label, value in facts_of(after["kind"], roles))


def _label(name: str) -> str:
    return str(FACTS.get(name, name.replace("_", " ")))


def _word(name: str, value: Any) -> str:
    """A value as a person reads it."""
    if value in ("", None, [], {}):
        return "—"
    if isinstance(value, list | dict):
        return shortened(", ".join(_each(name, value)), LONGEST_FACT)
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if name in MOMENTS:
        return moment(datetime.fromisoformat(str(value)))
    return shortened(_choice(name, value), LONGEST_FACT)


def _each(name: str, value: list[Any] | dict[str, Any]) -> Iterator[str]:
    if isinstance(value, dict):
        yield from (f"{key}: {inner}" for key, inner in value.items())
    else:
        yield from (_choice(name, one) for one in value)


def _choice(name: str, value: Any) -> str:
    """The label of a choice, or the value itself."""
    choices = CHOICES.get(name)
    return str(choices(value).label) if choices and value in choices.values else str(value)


def _name(person: Any) -> str:
    return (person.get_full_name() or person.get_username()) if person else _("the service")
