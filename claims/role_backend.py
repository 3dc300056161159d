"""What a signed-in person may do: by their roles, at each of their outlets apart."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from django.contrib.auth.backends import ModelBackend
from django.contrib.auth.models import Permission
from django.db.models import Count, Model, OuterRef, Subquery

from claims.models import Membership, PersonalNotice


class RoleBackend(ModelBackend):
    """Password and session as Django has them; permissions by memberships alone, never by the person's own rows.

    `has_perm(permission)`: at any outlet, for menus and pages of several. `has_perm(permission, obj)`: at the outlet
    that obj is or belongs to. Two queries a request.
    """

    def get_all_permissions(self, user_obj: Any, obj: Any = None) -> set[str]:
        """The permissions at an outlet, or at any."""
        if not user_obj.is_active or user_obj.is_anonymous:
            return set()
        at_outlets = _at_outlets(user_obj)
        if obj is None:
            return {permission for permissions in at_outlets.values() for permission in permissions}
        return set(at_outlets.get(_outlet_of(obj), ()))

    def get_user_permissions(self, _user_obj: Any, _obj: Any = None) -> set[str]:
        """None: a right without an outlet would be one at every outlet."""
        return set()

    def get_group_permissions(self, user_obj: Any, obj: Any = None) -> set[str]:
        """The same: roles are groups."""
        return self.get_all_permissions(user_obj, obj)


def _at_outlets(user: Any) -> dict[int | None, frozenset[str]]:
    """Permissions by outlet, kept with the person for the length of a request."""
    kept: dict[int | None, frozenset[str]] | None = getattr(user, "_permissions_at_outlets", None)
    if kept is None:
        kept = _read(user)
        user._permissions_at_outlets = kept
    return kept


def _read(user: Any) -> dict[int | None, frozenset[str]]:
    joined = list(_with_unread(user).values_list("outlet_id", "role", "unread"))
    user.unread_notices = sum({outlet: unread or 0 for outlet, _role, unread in joined}.values())
    rows = [(outlet, role) for outlet, role, _unread in joined]
    of_role: dict[str, set[str]] = defaultdict(set)
    granted = Permission.objects.filter(group__name__in={role for _outlet, role in rows})
    for role, app, codename in granted.values_list("group__name", "content_type__app_label", "codename"):
        of_role[role].add(f"{app}.{codename}")
    found: dict[int | None, set[str]] = defaultdict(set)
    for outlet, role in rows:
        found[outlet] |= of_role[role]
    return {outlet: frozenset(permissions) for outlet, permissions in found.items()}


def unread_notices(user: Any) -> int:
    """How many notices of their outlets a person has not read: asked along with what they may do."""
    if user.pk is None:
        return 0
    _at_outlets(user)
    return int(user.unread_notices)


def _with_unread(user: Any) -> Any:
    theirs = PersonalNotice.objects.unread().filter(person=OuterRef("user"), outlet=OuterRef("outlet")).order_by()
    counted = theirs.values("outlet").annotate(count=Count("pk")).values("count")
    return Membership.objects.filter(user=user).order_by().annotate(unread=Subquery(counted))


def _outlet_of(obj: Any) -> int | None:
    if isinstance(obj, int):
        return obj
    if isinstance(obj, Model) and obj._meta.label_lower == "claims.outlet":
        return int(obj.pk)
    found: int | None = getattr(obj, "outlet_id", None)
    return found
