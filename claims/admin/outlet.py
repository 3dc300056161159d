"""Outlets at the desk: their name, their people, and the order in which rate providers are asked."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db import transaction
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from claims.admin.outlet_form import OutletForm
from claims.models import Outlet
from claims.operations.memberships import set_roles
from claims.operations.outlets import change_outlet, open_outlet
from claims.operations.permitting import may
from claims.roles import Act
from sources.admin.desk_form import DeskForm
from sources.admin.form_pages import FormPages


@admin.register(Outlet)
class OutletAdmin(FormPages):
    """Outlets."""

    outlet_path = "pk"
    list_display = ("name", "slug", "shown_rate_order", "member_count", "shown_is_test")
    search_fields = ("name", "slug")
    ordering = ("name",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """With the number of people."""
        rows: QuerySet[Any] = super().get_queryset(request).annotate(people=Count("members", distinct=True))
        return rows

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Administrators alone open an outlet."""
        return bool(getattr(request.user, "is_superuser", False))

    @admin.display(description=_("test outlet"))
    def shown_is_test(self, outlet: Outlet) -> str:
        """Where it is one."""
        return str(_("yes")) if outlet.is_test else "—"

    @admin.display(description=_("order of rate providers"))
    def shown_rate_order(self, outlet: Outlet) -> str:
        """The providers in their order."""
        return " → ".join(outlet.rate_order)

    @admin.display(description=_("members"), ordering="people")
    def member_count(self, outlet: Any) -> int:
        """How many people work for it."""
        return int(outlet.people)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Whoever may change its settings or say who works for it."""
        return bool(_may_set(request, obj)) if obj else bool(super().has_change_permission(request))

    def form_for(self, request: HttpRequest, row: Any, data: Any, files: Any) -> DeskForm:
        """See FormPages."""
        return OutletForm(data, files, outlet=row, may_set=_may_set(request, row))

    def written(self, request: HttpRequest, row: Any, form: Any) -> None:
        """See FormPages."""
        user: Any = request.user
        cleaned, now = form.cleaned_data, timezone.now()
        if row is None:
            given = {name: cleaned[name] for name in ("slug", "name", "is_test")}
            open_outlet(**given, roles=form.roles, now=now, by=user)
            return
        with transaction.atomic():
            if "name" in cleaned:
                given = {name: cleaned[name] for name in ("name", "two_people", "muted_kinds", "policy_url")}
                given["embed_hosts"] = cleaned["embed_hosts"].split()
                change_outlet(outlet=row, rate_order=form.rate_order, **given, now=now, by=user)
            for person, roles in form.roles.items():
                set_roles(outlet=row, person=person, roles=roles, now=now, by=user)


def _may_set(request: HttpRequest, outlet: Outlet | None) -> set[str]:
    """What of an outlet a person may change; of a new one, everything."""
    if outlet is None:
        return {Act.SETTINGS.value, Act.PEOPLE.value}
    return {act.value for act in (Act.SETTINGS, Act.PEOPLE) if may(request.user, act, outlet)}
