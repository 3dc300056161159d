"""Who is what at an outlet."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from django.utils.translation import gettext as _

from claims.models import Membership, Outlet, User
from claims.operations.permitting import require
from claims.roles import Act, Role
from factcheck.audit.trail import operation, record
from sources.refusal import BadInput, WrongState


@operation
def set_roles(
    *, outlet: Outlet, person: User, roles: Collection[str], now: datetime, by: User | None
) -> frozenset[str]:
    """Give a person exactly these roles at an outlet; none ends their work there. Raises BadInput, NotAllowed.

    WrongState: somebody would take the right to say who works here from themselves, and nobody could give it back.
    """
    require(by, Act.PEOPLE, outlet)
    wanted = frozenset(roles)
    unknown = sorted(wanted - set(Role.values))
    if unknown:
        raise BadInput(
            _("Unknown roles %(given)s: use some of %(known)s.")
            % {"given": ", ".join(unknown), "known": ", ".join(Role.values)},
            field="roles",
        )
    Outlet.objects.select_for_update().get(pk=outlet.pk)
    theirs = Membership.objects.filter(outlet=outlet, user=person)
    before = frozenset(theirs.values_list("role", flat=True))
    if wanted == before:
        return wanted
    if by == person and Role.ADMINISTRATOR in before - wanted and not person.is_superuser:
        raise WrongState(_("You cannot take the administrator's role from yourself: ask another administrator."))
    theirs.exclude(role__in=wanted).delete()
    Membership.objects.bulk_create(Membership(outlet=outlet, user=person, role=role) for role in wanted - before)
    if wanted and not person.is_staff:
        person.is_staff = True  # Django's word for: may sign in to the desk
        person.save(update_fields=["is_staff"])
    told = {"username": person.get_username()}
    record(
        actor=by,
        action="person.roles_changed",
        subject=person,
        outlet=outlet.pk,
        before={**told, "roles": sorted(before)},
        after={**told, "roles": sorted(wanted)},
        now=now,
    )
    return wanted
