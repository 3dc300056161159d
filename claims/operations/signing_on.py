"""Signing on through the newsroom's own identity provider: accounts and roles follow what it says."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from claims.models import Outlet, User
from claims.operations.memberships import set_roles
from claims.operations.people import save_person
from factcheck.audit.trail import operation
from sources.refusal import NotAllowed

Roles = dict[str, set[str]]  # outlet's short name → roles


@dataclass(frozen=True, slots=True)
class SignedOn:
    """A person as the provider vouches for them. `roles` names every outlet that groups are mapped to."""

    email: str
    is_verified: bool
    first_name: str
    last_name: str
    roles: Mapping[str, Collection[str]]


def roles_by_groups(mapping: Sequence[tuple[str, str, str]], groups: Collection[str]) -> Roles:
    """The roles of somebody with these groups, by (group, outlet, role); an outlet they have none at is there, empty.

    >>> roles_by_groups([("desk", "daily", "editor"), ("law", "daily", "auditor")], ["desk"])
    {'daily': {'editor'}}
    """
    found: Roles = {outlet: set() for _group, outlet, _role in mapping}
    for group, outlet, role in mapping:
        if group in groups:
            found[outlet].add(role)
    return found


@operation
def sign_on(*, person: SignedOn, now: datetime) -> User:
    """The account of a person, made where there is none and their groups give them a role. Raises NotAllowed.

    At outlets that groups are mapped to the groups decide; roles at others stay as they are.
    """
    if not person.email or not person.is_verified:
        raise NotAllowed(_("Your newsroom's account has no verified e-mail address: ask its administrator."))
    known = list(User.objects.select_for_update().filter(email__iexact=person.email)[:2])
    if len(known) > 1:
        raise NotAllowed(_("Two accounts here have your e-mail address: ask the administrator to end one."))
    if not known and not any(person.roles.values()):
        raise NotAllowed(_("None of your groups has a role here: ask an administrator for one."))
    user = known[0] if known else _new(person, now)
    if not user.is_active:
        raise NotAllowed(_("Your account here was ended: ask the administrator."))
    for outlet in Outlet.objects.filter(slug__in=person.roles):
        set_roles(outlet=outlet, person=user, roles=person.roles[outlet.slug], now=now, by=None)
    return user


def _new(person: SignedOn, now: datetime) -> User:
    user = User(
        username=person.email[:150],
        email=person.email,
        first_name=person.first_name,
        last_name=person.last_name,
        is_staff=True,
    )
    user.set_unusable_password()
    return save_person(person=user, now=now, by=None)
