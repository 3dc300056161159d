"""Admin pages limited to a person's outlets: what is not theirs is not there, on lists, pages, filters and choices."""

from __future__ import annotations

from typing import Any

from django.contrib.admin import RelatedFieldListFilter
from django.contrib.admin.sites import AdminSite
from django.db.models import ForeignKey, Model, Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import NoReverseMatch
from django.utils.text import capfirst
from unfold.admin import ModelAdmin
from unfold.views import ChangeList


class ScopedAdmin(ModelAdmin):  # type: ignore[misc]
    """Rows of the person's outlets; an administrator sees all. `outlet_path` leads from a row to its outlet."""

    outlet_path = "outlet"
    shared_rows = False  # whether rows of no outlet are everyone's
    list_per_page = 50

    class Media:
        css = {"all": ("claims/desk.css",)}

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """What the person may see."""
        rows: QuerySet[Any] = super().get_queryset(request)
        user: Any = request.user
        if user.is_superuser:
            return rows
        mine = Q(**{f"{self.outlet_path}__in": user.outlets.all()})
        return rows.filter(mine | Q(**{f"{self.outlet_path}__isnull": True}) if self.shared_rows else mine)

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Model:
        """The row, or 404: whether another outlet has such a row is nobody's business."""
        found: Model | None = super().get_object(request, object_id, from_field)
        if found is None:
            raise Http404
        return found

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """The page is called by what it lists."""
        told = {"title": capfirst(str(self.opts.verbose_name_plural)), **(extra_context or {})}
        answer: HttpResponse = super().changelist_view(request, told)
        return answer

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest) -> bool:
        """No regular expressions in addresses: one that is broken fails the page, and a cruel one never ends."""
        return not lookup.endswith("regex") and super().lookup_allowed(lookup, value, request)

    def history_view(self, *_args: Any, **_kwargs: Any) -> HttpResponse:
        """None: rows keep their own history."""
        raise Http404

    def formfield_for_foreignkey(self, db_field: ForeignKey[Any, Any], request: HttpRequest, **kwargs: Any) -> Any:
        """Choices the person may see on their own list."""
        kwargs.setdefault("queryset", seen_rows(self.admin_site, db_field.remote_field.model, request))
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


class UnlinkedList(ChangeList):  # type: ignore[misc]
    """A list whose rows lead nowhere; their first column is still what a row is called."""

    def url_for_result(self, _result: Any) -> str:
        """None: the theme then writes the bare words."""
        raise NoReverseMatch


class UnlinkedRows:
    """Pages whose list is all there is."""

    def get_changelist(self, _request: HttpRequest, **_kwargs: Any) -> type[UnlinkedList]:
        """Bare words in every column."""
        return UnlinkedList


class ReadOnlyAdmin(ScopedAdmin):
    """Rows that are looked at, never edited by hand."""

    def has_add_permission(self, _request: HttpRequest) -> bool:
        """Nobody."""
        return False

    def has_change_permission(self, _request: HttpRequest, _obj: Any = None) -> bool:
        """Nobody."""
        return False

    def has_delete_permission(self, _request: HttpRequest, _obj: Any = None) -> bool:
        """Nobody."""
        return False


class SeenRowsFilter(RelatedFieldListFilter):
    """A filter by a related row that offers those the person may see."""

    def field_choices(self, field: Any, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        """The related rows of their own list."""
        seen = seen_rows(model_admin.admin_site, field.remote_field.model, request).values("pk")
        choices: list[tuple[str, Any]] = field.get_choices(include_blank=False, limit_choices_to={"pk__in": seen})
        return choices


def seen_rows(site: AdminSite, model: type[Model], request: HttpRequest) -> QuerySet[Any]:
    """The rows of a model as its own admin list shows them to a person."""
    return site.get_model_admin(model).get_queryset(request)
