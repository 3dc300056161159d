"""Outlets: their name, their people, and whose exchange rates count first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db.models import Q
from django.utils.text import slugify
from django.utils.translation import gettext as _

from audit.trail import facts, operation, record
from claims.models import Outlet, User
from sources.models import RateProvider
from sources.refusal import BadInput
from sources.text import clean

LONGEST_NAME = 200


@operation
def open_outlet(*, slug: str, name: str, members: Sequence[User], now: datetime, by: User | None) -> Outlet:
    """Make an outlet with its people. Raises BadInput."""
    if slug != slugify(slug) or not slug:
        raise BadInput(_("A short name has small letters, digits and hyphens, such as daily-news."), field="slug")
    if Outlet.objects.filter(slug=slug).exists():
        raise BadInput(_("There is an outlet of this short name: choose another."), field="slug")
    outlet = Outlet.objects.create(slug=slug, name=_sound_name(name))
    outlet.members.set(members)
    told = {**facts(outlet, "slug", "name", "rate_order"), "members": sorted(person.username for person in members)}
    record(actor=by, action="outlet.opened", subject=outlet, after=told, now=now)
    return outlet


@operation
def change_outlet(
    *,
    outlet: Outlet,
    name: str,
    rate_order: Sequence[str],
    now: datetime,
    by: User | None,
    members: Sequence[User] | None = None,
) -> Outlet:
    """Change an outlet's name, the order its rate providers are asked in, and (where given) its people.

    Raises BadInput.
    """
    before = _settings(outlet)
    outlet.name = _sound_name(name)
    outlet.rate_order = _sound_order(outlet, rate_order)
    outlet.save(update_fields=["name", "rate_order"])
    if members is not None:
        outlet.members.set(members)
    record(actor=by, action="outlet.changed", subject=outlet, before=before, after=_settings(outlet), now=now)
    return outlet


def _settings(outlet: Outlet) -> dict[str, Any]:
    people = sorted(outlet.members.values_list("username", flat=True))
    return {**facts(outlet, "name", "rate_order"), "members": people}


def _sound_name(name: str) -> str:
    name = clean(name).strip()
    if not name or len(name) > LONGEST_NAME:
        raise BadInput(_("An outlet needs a name of up to %d characters.") % LONGEST_NAME, field="name")
    return name


def _sound_order(outlet: Outlet, order: Sequence[str]) -> list[str]:
    mine = RateProvider.objects.filter(Q(outlet__isnull=True) | Q(outlet=outlet))
    known = set(mine.values_list("slug", flat=True))
    unknown = [slug for slug in order if slug not in known]
    if unknown or not order:
        raise BadInput(
            _("Choose at least one of the rate providers there are: %s.") % ", ".join(sorted(known)), field="rate_order"
        )
    return list(dict.fromkeys(order))
