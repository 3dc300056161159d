"""Outlets: their name, their people, and whose exchange rates count first."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from django.db.models import Q
from django.utils.text import slugify
from django.utils.translation import gettext as _

from claims.kinds.registry import kinds
from claims.models import Outlet, User
from claims.operations.memberships import set_roles
from claims.operations.permitting import require
from claims.roles import Act
from factcheck.audit.trail import facts, operation, record
from sources.models import RateProvider
from sources.refusal import BadInput, NotAllowed
from sources.text import clean

LONGEST_NAME = 200
SETTINGS = ("name", "rate_order", "two_people", "muted_kinds", "embed_hosts", "policy_url")
HOST = re.compile(r"(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,62})(?:\.[a-z0-9](?:[a-z0-9-]{0,62}))+")
MOST_HOSTS = 50
WEB = ("https://", "http://")


@operation
def open_outlet(
    *,
    slug: str,
    name: str,
    now: datetime,
    by: User | None,
    roles: Mapping[User, Collection[str]] | None = None,
    is_test: bool = False,
) -> Outlet:
    """Make an outlet with its people and what they are there; whether it is one for tests stays. Raises BadInput,
    NotAllowed.
    """
    if by is not None and not by.is_superuser:
        raise NotAllowed(_("You may not open an outlet: an administrator of the service can."))
    if slug != slugify(slug) or not slug:
        raise BadInput(_("A short name has small letters, digits and hyphens, such as daily-news."), field="slug")
    if Outlet.objects.filter(slug=slug).exists():
        raise BadInput(_("There is an outlet of this short name: choose another."), field="slug")
    outlet = Outlet.objects.create(slug=slug, name=_sound_name(name), is_test=is_test)
    after = facts(outlet, "slug", "is_test", *SETTINGS)
    record(actor=by, action="outlet.opened", subject=outlet, after=after, now=now)
    for person, theirs in (roles or {}).items():
        set_roles(outlet=outlet, person=person, roles=theirs, now=now, by=by)
    return outlet


@operation
def change_outlet(
    *,
    outlet: Outlet,
    name: str,
    rate_order: Sequence[str],
    now: datetime,
    by: User | None,
    two_people: bool | None = None,
    muted_kinds: Sequence[str] | None = None,
    embed_hosts: Sequence[str] | None = None,
    policy_url: str | None = None,
) -> Outlet:
    """Change an outlet's name, the order its rate providers are asked in, and what else is given.

    Raises BadInput, NotAllowed.
    """
    require(by, Act.SETTINGS, outlet)
    outlet = Outlet.objects.select_for_update().get(pk=outlet.pk)
    before = facts(outlet, *SETTINGS)
    outlet.name = _sound_name(name)
    outlet.rate_order = _sound_order(outlet, rate_order)
    outlet.two_people = outlet.two_people if two_people is None else two_people
    outlet.muted_kinds = outlet.muted_kinds if muted_kinds is None else _known_kinds(muted_kinds)
    outlet.embed_hosts = outlet.embed_hosts if embed_hosts is None else _sound_hosts(embed_hosts)
    outlet.policy_url = outlet.policy_url if policy_url is None else _sound_policy(policy_url)
    outlet.save(update_fields=SETTINGS)
    record(actor=by, action="outlet.changed", subject=outlet, before=before, after=facts(outlet, *SETTINGS), now=now)
    return outlet


def _sound_hosts(given: Sequence[str]) -> list[str]:
    hosts = list(dict.fromkeys(host.strip().lower().rstrip(".") for host in given if host.strip()))
    odd = [host for host in hosts if not HOST.fullmatch(host)]
    if odd or len(hosts) > MOST_HOSTS:
        raise BadInput(
            _("Write plain host names such as news.example, %(most)d at most; not: %(odd)s")
            % {"most": MOST_HOSTS, "odd": ", ".join(odd)[:200] or "—"},
            field="embed_hosts",
        )
    return hosts


def _sound_policy(given: str) -> str:
    address = given.strip()
    if address and (not address.startswith(WEB) or len(address) > 500 or any(mark.isspace() for mark in address)):
        raise BadInput(_("Write the address of the page, with https://."), field="policy_url")
    return address


def _known_kinds(given: Sequence[str]) -> list[str]:
    unknown = sorted(set(given) - set(kinds()))
    if unknown:
        raise BadInput(
            _("Unknown kind %(given)s: use one of %(known)s.")
            % {"given": ", ".join(unknown), "known": ", ".join(sorted(kinds()))},
            field="muted_kinds",
        )
    return sorted(set(given))


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
