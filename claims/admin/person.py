"""People at the desk: administrators of the service add and change accounts; everybody else sees their colleagues."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin as DjangoGroupAdmin
from django.contrib.auth.admin import UserAdmin as DjangoUserAdmin
from django.contrib.auth.models import Group
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from unfold.admin import ModelAdmin
from unfold.forms import AdminPasswordChangeForm, UserChangeForm, UserCreationForm

from claims.models import User
from claims.operations.people import note_password, save_person
from claims.roles import ACTS, Role
from sources.admin.scoped import ScopedAdmin, UnlinkedRows

ABOUT = (_("Name"), {"fields": ("first_name", "last_name", "email")})
RIGHTS = (
    _("Rights"),
    {
        "fields": ("is_active", "is_staff", "is_superuser"),
        "description": _("What somebody may do at an outlet is set on the outlet's page."),
    },
)
DATES = (_("Dates"), {"fields": ("last_login", "date_joined")})


class NewPersonForm(UserCreationForm):  # type: ignore[misc]
    """A new person of this service's own user model."""

    class Meta:
        model = User
        fields = ("username",)


class PersonForm(UserChangeForm):  # type: ignore[misc]
    """A person of this service's own user model."""

    class Meta:
        model = User
        fields = "__all__"


class _Administered(ScopedAdmin):
    """Written by administrators alone: who may change rights could give themselves any."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Administrators."""
        return bool(getattr(request.user, "is_superuser", False))

    def has_change_permission(self, request: HttpRequest, _obj: Any = None) -> bool:
        """Administrators."""
        return bool(getattr(request.user, "is_superuser", False))

    def has_delete_permission(self, _request: HttpRequest, _obj: Any = None) -> bool:
        """Nobody: what a person did stays theirs; who leaves is made inactive."""
        return False


@admin.register(User)
class PersonAdmin(DjangoUserAdmin, _Administered):  # type: ignore[type-arg,misc]
    """People."""

    outlet_path = "outlets"
    form, add_form, change_password_form = PersonForm, NewPersonForm, AdminPasswordChangeForm
    list_display = ("username", "shown_name", "email", "shown_roles", "is_active", "shown_rights")
    list_filter = ("is_active",)
    search_fields = ("username", "first_name", "last_name", "email")
    ordering = ("username",)
    filter_horizontal = ()
    readonly_fields = ("last_login", "date_joined")
    fieldsets: ClassVar[Any] = ((None, {"fields": ("username", "password")}), ABOUT, RIGHTS, DATES)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Colleagues of the person's outlets, each once."""
        return super().get_queryset(request).distinct().prefetch_related("memberships__outlet")

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """Colleagues see who somebody is, not what they may do."""
        if obj is not None and not self.has_change_permission(request, obj):
            return ((None, {"fields": ("username",)}), ABOUT)
        return super().get_fieldsets(request, obj)

    def save_model(self, request: HttpRequest, obj: Any, _form: Any, _change: bool) -> None:  # noqa: FBT001
        """One call to an operation."""
        user: Any = request.user
        save_person(person=obj, now=timezone.now(), by=user)

    def user_change_password(self, request: HttpRequest, id: str, form_url: str = "") -> HttpResponse:  # noqa: A002
        """Django's page; that a password was set goes to the audit trail with it."""
        user: Any = request.user
        with transaction.atomic():
            answer: HttpResponse = super().user_change_password(request, id, form_url)
            if request.method == "POST" and answer.status_code == 302:
                person: Any = self.get_object(request, id)
                note_password(person=person, now=timezone.now(), by=user)
        return answer

    @admin.display(description=_("name"))
    def shown_name(self, person: User) -> str:
        """First and last name."""
        return person.get_full_name() or "—"

    @admin.display(description=_("rights"))
    def shown_rights(self, person: User) -> str:
        """Those beside the roles at outlets."""
        return str(_("administrator of the service")) if person.is_superuser else "—"

    @admin.display(description=_("roles"))
    def shown_roles(self, person: User) -> str:
        """What they are, where."""
        roles = (f"{one.outlet}: {one.get_role_display()}" for one in person.memberships.all())
        return ", ".join(roles) or "—"


admin.site.unregister(Group)


@admin.register(Group)
class GroupAdmin(UnlinkedRows, DjangoGroupAdmin, ModelAdmin):  # type: ignore[misc]
    """The groups of the roles: the same in every service, so they are looked at and not changed."""

    filter_horizontal = ()
    list_display = ("shown_role", "shown_acts")
    search_fields = ()

    class Media:
        css: ClassVar[Any] = {"all": ("claims/desk.css",)}

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Roles, as the menu calls them."""
        answer: HttpResponse = super().changelist_view(request, {"title": _("Roles"), **(extra_context or {})})
        return answer

    def has_view_permission(self, request: HttpRequest, _obj: Any = None) -> bool:
        """Everybody at the desk may know what a role may do."""
        return bool(getattr(request.user, "is_staff", False))

    def has_add_permission(self, _request: HttpRequest) -> bool:
        """Nobody."""
        return False

    def has_change_permission(self, _request: HttpRequest, _obj: Any = None) -> bool:
        """Nobody."""
        return False

    def has_delete_permission(self, _request: HttpRequest, _obj: Any = None) -> bool:
        """Nobody."""
        return False

    @admin.display(description=_("Role"))
    def shown_role(self, group: Group) -> str:
        """The role's word."""
        return str(Role(group.name).label) if group.name in Role.values else group.name

    @admin.display(description=_("may"))
    def shown_acts(self, group: Group) -> str:
        """What the role may do."""
        acts = ACTS[Role(group.name)] if group.name in Role.values else ()
        return ", ".join(str(act.label) for act in acts)
