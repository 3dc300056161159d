"""People's accounts: who they are and whether they may sign in; what they may do is their roles (memberships)."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from claims.models import User
from factcheck.audit.trail import facts, operation, record
from sources.refusal import NotAllowed

TOLD = ("username", "first_name", "last_name", "email", "is_active", "is_staff", "is_superuser")


@operation
def save_person(*, person: User, now: datetime, by: User | None) -> User:
    """Store a new account, or what changed of one. Raises NotAllowed for anybody but administrators of the service."""
    if by is not None and not by.is_superuser:
        raise NotAllowed(_("You may not change accounts: an administrator of the service can."))
    stored = User.objects.filter(pk=person.pk).first() if person.pk else None
    before = _told(stored) if stored else None
    person.save()
    after = _told(person)
    if before is None:
        record(actor=by, action="person.added", subject=person, after=after, now=now)
    elif before != after or (stored and stored.password != person.password):
        changed = {name for name in after if before[name] != after[name]}
        was, is_now = _only(before, changed), _only(after, changed)
        if stored and stored.password != person.password:
            is_now["password"] = "changed"  # noqa: S105 - that it was, never what it is
        record(actor=by, action="person.changed", subject=person, before=was, after=is_now, now=now)
    return person


@operation
def note_password(*, person: User, now: datetime, by: User | None) -> None:
    """Tell the trail that a password was set, by whom."""
    record(actor=by, action="person.password_set", subject=person, now=now)


def _told(person: User) -> dict[str, Any]:
    return facts(person, *TOLD)


def _only(told: dict[str, Any], names: Collection[str]) -> dict[str, Any]:
    return {name: value for name, value in told.items() if name in names}
