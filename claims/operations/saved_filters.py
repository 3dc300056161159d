"""Naming the present filter of the list of claims, for oneself or for one's outlet, and forgetting it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from claims.models import Outlet, SavedFilter, User
from claims.models.saved_filter import LONGEST_NAME, LONGEST_QUERY, filter_of
from claims.operations.permitting import may, refusal, require
from claims.roles import Act
from factcheck.audit.trail import operation, record
from sources.refusal import BadInput, NotAllowed

MOST = 50  # filters of a person


@operation
def save_filter(*, name: str, query: str, outlet: Outlet | None, by: User, now: datetime) -> SavedFilter:
    """Keep what a list's address asks for; one's own filter of that name is replaced. Raises BadInput, NotAllowed."""
    name, query = " ".join(name.split()), filter_of(query)
    _require_fitting(name, query)
    if outlet is not None:
        require(by, Act.SHARE_FILTERS, outlet)
        Outlet.objects.select_for_update().get(pk=outlet.pk)
    User.objects.select_for_update().get(pk=by.pk)
    there = SavedFilter.objects.filter(name=name)
    found = there.filter(outlet=outlet).first() if outlet else there.filter(outlet__isnull=True, owner=by).first()
    if found is not None and found.owner_id != by.pk:
        raise BadInput(_("A colleague shares a filter of this name: choose another name."), field="name")
    if found is None and SavedFilter.objects.filter(owner=by).count() >= MOST:
        raise BadInput(_("You have %d saved filters, which is the most: delete one first.") % MOST, field="name")
    before = _told(found) if found else None
    saved = found or SavedFilter(owner=by, outlet=outlet, name=name)
    saved.query, saved.saved_at = query, now
    saved.save()
    record(actor=by, action="filter.saved", subject=saved, before=before, after=_told(saved), now=now)
    return saved


@operation
def delete_filter(*, saved: SavedFilter, by: User, now: datetime) -> None:
    """Forget a filter: its owner, or of a shared one whoever changes the outlet's settings. Raises NotAllowed."""
    if not may_delete(by, saved):
        raise NotAllowed(_why_not(saved))
    record(actor=by, action="filter.deleted", subject=saved, before=_told(saved), now=now)
    saved.delete()


def may_delete(person: User, saved: SavedFilter) -> bool:
    """Whether a person who sees a filter may delete it."""
    if saved.owner_id == person.pk:
        return True
    return saved.outlet_id is not None and may(person, Act.SETTINGS, saved.outlet_id)


def _why_not(saved: SavedFilter) -> str:
    return refusal(Act.SETTINGS, saved.outlet_id) if saved.outlet_id else _("This filter is somebody else's.")


def _require_fitting(name: str, query: str) -> None:
    if not name:
        raise BadInput(_("Give the filter a name."), field="name")
    if len(name) > LONGEST_NAME:
        raise BadInput(_("Give the filter a name of at most %d characters.") % LONGEST_NAME, field="name")
    if not query:
        raise BadInput(_("Nothing is filtered: filter or search the list, then name what it shows."), field="query")
    if len(query) > LONGEST_QUERY:
        raise BadInput(_("This filter is too long to be kept: search for fewer words."), field="query")


def _told(saved: SavedFilter) -> dict[str, Any]:
    return {"name": saved.name, "query": saved.query, "is_shared": saved.outlet_id is not None}
