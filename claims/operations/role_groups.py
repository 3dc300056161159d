"""The groups that roles are: made and mended from the table of claims.roles, at every start."""

from __future__ import annotations

from django.apps import apps
from django.contrib.auth.management import create_permissions
from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.db.models import Q, QuerySet

from claims.roles import SEEN_APPS, Role, permissions_of

APPS = (*SEEN_APPS, "audit")


@transaction.atomic
def prepare_roles() -> list[str]:
    """Give each role's group exactly its permissions. The names of the groups that were not as they should be."""
    for label in APPS:
        create_permissions(apps.get_app_config(label), verbosity=0)
    return [role.value for role in Role if _mend(role)]


def _mend(role: Role) -> bool:
    group, is_new = Group.objects.get_or_create(name=role.value)
    wanted = set(wanted_permissions(role).values_list("pk", flat=True))
    there = set(group.permissions.values_list("pk", flat=True))
    if wanted != there:
        group.permissions.set(wanted)
    return is_new or wanted != there


def wanted_permissions(role: Role) -> QuerySet[Permission]:
    """The permissions a role's group should have."""
    asked = Q(content_type__app_label__in=SEEN_APPS, codename__startswith="view_")
    for name in permissions_of(role):
        app, _dot, codename = name.partition(".")
        asked |= Q(content_type__app_label=app, codename=codename)
    return Permission.objects.filter(asked)
