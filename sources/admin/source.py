"""Sources at the desk: what claims are held against, with what each said when it was read."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sources.admin.scoped import ReadOnlyAdmin, SeenRowsFilter
from sources.models import Snapshot, Source

SNAPSHOTS_SHOWN = 20
MOMENT = "%Y-%m-%d %H:%M"


@admin.register(Source)
class SourceAdmin(ReadOnlyAdmin):
    """Sources; they are linked on a claim's page."""

    list_display = ("title", "publisher", "role", "form", "access", "shown_linked")
    list_filter = ("role", "form", "access", ("outlet", SeenRowsFilter))
    search_fields = ("title", "publisher", "url")
    ordering = ("-id",)

    @admin.display(description=_("linked"), ordering="created_at")
    def shown_linked(self, source: Source) -> str:
        """When it came."""
        return f"{timezone.localtime(source.created_at):{MOMENT}} ({timezone.get_current_timezone_name()})"

    def change_view(
        self, request: HttpRequest, object_id: str, _form_url: str = "", _extra_context: Any = None
    ) -> HttpResponse:
        """The source with what it said."""
        source: Any = self.get_object(request, object_id)
        if not self.has_view_permission(request, source):
            raise PermissionDenied
        snapshots = list(source.snapshots.defer("headers")[:SNAPSHOTS_SHOWN])
        return self._page(request, source, snapshots, title=source.title)

    def _page(self, request: HttpRequest, source: Source, snapshots: list[Snapshot], *, title: str) -> HttpResponse:
        facts = [
            (_("Publisher"), source.publisher),
            (_("What it is"), source.get_role_display()),
            (_("Form"), source.get_form_display()),
            (_("Access"), source.get_access_display()),
            (_("Address"), source.url),
            (_("Outlet"), source.outlet),
            (_("Linked"), self.shown_linked(source)),
            (_("Linked by"), source.created_by),
        ]
        context = {"title": title, "facts": [(label, value) for label, value in facts if value], "source": source}
        address = reverse("admin:sources_source_changelist")
        shared = {**self.admin_site.each_context(request), "model_admin": self, "list_address": address}
        return TemplateResponse(request, "desk/source.html", {**shared, **context, "snapshots": snapshots})


@admin.register(Snapshot)
class SnapshotAdmin(ReadOnlyAdmin):
    """Snapshots, read as plain text."""

    outlet_path = "source__outlet"
    list_display = ("source", "shown_taken", "language", "shown_length")
    list_select_related = ("source",)
    search_fields = ("source__title", "text")
    ordering = ("-id",)

    @admin.display(description=_("taken"), ordering="taken_at")
    def shown_taken(self, snapshot: Snapshot) -> str:
        """When it was read."""
        return f"{timezone.localtime(snapshot.taken_at):{MOMENT}} ({timezone.get_current_timezone_name()})"

    @admin.display(description=_("characters"))
    def shown_length(self, snapshot: Snapshot) -> int:
        """How long its text is."""
        return len(snapshot.text)

    def change_view(
        self, request: HttpRequest, object_id: str, _form_url: str = "", _extra_context: Any = None
    ) -> HttpResponse:
        """On its source's page, opened at it."""
        snapshot: Any = self.get_object(request, object_id)
        if not self.has_view_permission(request, snapshot):
            raise PermissionDenied
        site: Any = self.admin_site.get_model_admin(Source)
        return site._page(request, snapshot.source, [snapshot], title=str(snapshot))  # type: ignore[no-any-return]
