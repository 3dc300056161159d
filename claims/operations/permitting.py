"""Whether somebody may do something at an outlet; a refusal says who could."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from claims.models import Membership, Outlet, User
from claims.roles import Act, permission, roles_for
from sources.refusal import NotAllowed

PEOPLE_NAMED = 5  # in a refusal: somebody to ask, not the staff list


def may(person: Any, act: str, outlet: Outlet | int) -> bool:
    """Whether a person may do an act at an outlet."""
    return bool(person.has_perm(permission(act), outlet))


def permitted(person: Any, act: str, outlets: QuerySet[Outlet]) -> QuerySet[Outlet]:
    """Those of some outlets at which a person may do an act."""
    if person.is_superuser:
        return outlets
    at = Membership.objects.filter(user=person, role__in=roles_for(act)).values("outlet")
    return outlets.filter(pk__in=at)


def require(by: User | None, act: Act, outlet: Outlet | int) -> None:
    """Let the service (None) and whoever has the right pass. Raises NotAllowed."""
    if by is None or may(by, act, outlet):
        return
    outlet_id = outlet if isinstance(outlet, int) else outlet.pk
    if not by.outlets.filter(pk=outlet_id).exists():
        raise NotAllowed(_("You do not work for this outlet."), details={"act": str(act)})
    raise NotAllowed(refusal(act, outlet_id), details={"act": str(act), "roles": [str(r) for r in roles_for(act)]})


def refusal(act: Act, outlet_id: int, besides: User | None = None) -> str:
    """That somebody may not do it, and who could."""
    roles = ", ".join(str(role.label) for role in roles_for(act)) or _("administrator of the service")
    told = {"act": act.label, "roles": roles}
    people = who_could(act, outlet_id, besides)
    if not people:
        return _("You may not %(act)s here. Roles that may: %(roles)s; nobody has one yet.") % told
    return _("You may not %(act)s here. Roles that may: %(roles)s. Ask %(people)s.") % {**told, "people": people}


def who_could(act: Act, outlet_id: int, besides: User | None = None) -> str:
    """Names of people of the outlet who may do it."""
    fitting = User.objects.filter(
        memberships__outlet=outlet_id, memberships__role__in=roles_for(act), is_active=True
    ).distinct()
    others = fitting.exclude(pk=besides.pk) if besides else fitting
    return ", ".join(one.get_full_name() or one.get_username() for one in others.order_by("username")[:PEOPLE_NAMED])
