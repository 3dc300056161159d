"""People at the desk: administrators add and change them; everybody else sees their colleagues."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin as DjangoGroupAdmin
from django.contrib.auth.admin import UserAdmin as DjangoUserAdmin
from django.contrib.auth.models import Group, Permission
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from unfold.admin import ModelAdmin
from unfold.forms import AdminPasswordChangeForm, UserChangeForm, UserCreationForm
from unfold.widgets import UnfoldAdminCheckboxSelectMultipleWidget

from claims.admin.access import PERMISSIONS
from claims.models import User
from sources.admin.scoped import ScopedAdmin

ABOUT = (_("Name"), {"fields": ("first_name", "last_name", "email")})
RIGHTS = (_("Rights"), {"fields": ("is_active", "is_staff", "is_superuser", "groups", "user_permissions")})
DATES = (_("Dates"), {"fields": ("last_login", "date_joined")})
ADMINISTERED = (
    "claims.add_article",
    "claims.add_token",
    "claims.delete_token",
    "claims.change_outlet",
    "sources.add_rateprovider",
)
ACTIONS = {"add": _("add"), "change": _("change"), "delete": _("end"), "view": _("see")}


class RightsField(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]
    """The permissions the desk asks for, named by what they let one do with what."""

    widget = UnfoldAdminCheckboxSelectMultipleWidget

    def label_from_instance(self, permission: Any) -> str:
        """API token: add."""
        action = permission.codename.partition("_")[0]
        model = permission.content_type.model_class()
        return f"{model._meta.verbose_name}: {ACTIONS.get(action, action)}"


def rights_asked_for() -> QuerySet[Permission]:
    """Every permission some page or act of the desk asks for."""
    listed = (model._meta for model in admin.site._registry if model._meta.app_label in ("claims", "sources"))
    seeing = {f"{meta.app_label}.view_{meta.model_name}" for meta in listed}
    asked = Q(pk__in=())
    for name in {*PERMISSIONS.values(), *ADMINISTERED, *seeing}:
        app, _dot, codename = name.partition(".")
        asked |= Q(content_type__app_label=app, codename=codename)
    return Permission.objects.filter(asked).select_related("content_type").order_by("content_type", "codename")


class NewPersonForm(UserCreationForm):  # type: ignore[misc]
    """A new person of this service's own user model."""

    class Meta:
        model = User
        fields = ("username",)


class PersonForm(UserChangeForm):  # type: ignore[misc]
    """A person of this service's own user model, with the rights the desk asks for."""

    groups = forms.ModelMultipleChoiceField(
        label=_("Groups"),
        queryset=Group.objects.order_by("name"),
        required=False,
        widget=UnfoldAdminCheckboxSelectMultipleWidget,
    )
    user_permissions = RightsField(label=_("May"), queryset=Permission.objects.none(), required=False)

    class Meta:
        model = User
        fields = "__all__"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["user_permissions"].queryset = rights_asked_for()


class GroupForm(forms.ModelForm):  # type: ignore[type-arg]
    """A group with the rights the desk asks for."""

    permissions = RightsField(label=_("May"), queryset=Permission.objects.none(), required=False)

    class Meta:
        model = Group
        fields = ("name", "permissions")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chooser: Any = self.fields["permissions"]
        chooser.queryset = rights_asked_for()


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
    list_display = ("username", "shown_name", "email", "shown_outlets", "is_active", "is_superuser")
    list_filter = ("is_active",)
    search_fields = ("username", "first_name", "last_name", "email")
    ordering = ("username",)
    filter_horizontal = ()
    readonly_fields = ("last_login", "date_joined")
    fieldsets: ClassVar[Any] = ((None, {"fields": ("username", "password")}), ABOUT, RIGHTS, DATES)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Colleagues of the person's outlets, each once."""
        return super().get_queryset(request).distinct().prefetch_related("outlets")

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """Colleagues see who somebody is, not what they may do."""
        if obj is not None and not self.has_change_permission(request, obj):
            return ((None, {"fields": ("username",)}), ABOUT)
        return super().get_fieldsets(request, obj)

    @admin.display(description=_("name"))
    def shown_name(self, person: User) -> str:
        """First and last name."""
        return person.get_full_name() or "—"

    @admin.display(description=_("outlets"))
    def shown_outlets(self, person: User) -> str:
        """Where they work."""
        return ", ".join(outlet.name for outlet in person.outlets.all()) or "—"


admin.site.unregister(Group)


@admin.register(Group)
class GroupAdmin(DjangoGroupAdmin, ModelAdmin):  # type: ignore[misc]
    """Groups of rights, in the theme."""

    form = GroupForm
    filter_horizontal = ()
