"""Sources at the desk: what claims are held against, with what each said when it was read."""

from __future__ import annotations

from itertools import zip_longest
from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language_info
from django.utils.translation import gettext_lazy as _

from sources.admin.fetches import shown_fetch
from sources.admin.reading_view import reading_of
from sources.admin.scoped import ReadOnlyAdmin, SeenRowsFilter
from sources.admin.source_forms import DescriptionForm, description_of
from sources.differences import differences
from sources.failures import sentence
from sources.models import FetchState, Snapshot, Source, SourceForm
from sources.operations.fetches import PERMISSION, read_again
from sources.operations.sources import describe_source
from sources.refusal import Refusal

SNAPSHOTS_SHOWN = 20
FETCHES_SHOWN = 10
LONGEST_KEY = 19  # digits of a database key
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
        """The source with what it said; posting corrects what is told of it, or asks for it again."""
        source: Any = self.get_object(request, object_id)
        if not self.has_view_permission(request, source):
            raise PermissionDenied
        if request.method != "POST":
            return self.source_page(request, source)
        if not may_change(request.user, source):
            raise PermissionDenied
        if request.POST.get("do") == "fetch" and source.form != SourceForm.TEXT:
            read_again(source=source, now=timezone.now(), by=request.user)
            return HttpResponseRedirect(request.get_full_path())
        return self._describe(request, source)

    def _describe(self, request: HttpRequest, source: Source) -> HttpResponse:
        form = DescriptionForm(request.POST)
        if form.is_valid():
            try:
                describe_source(source=source, now=timezone.now(), by=request.user, **form.cleaned_data)
                return HttpResponseRedirect(request.get_full_path())
            except Refusal as refusal:
                form.refuse(refusal)
        return self.source_page(request, source, form=form)

    def source_page(self, request: HttpRequest, source: Source, **given: Any) -> HttpResponse:
        """The page, opened at the snapshot that the address names, or the newest."""
        snapshots = list(source.snapshots.defer("text", "headers", "places")[:SNAPSHOTS_SHOWN])
        chosen = chosen_snapshot(source, request.GET.get("snapshot", ""))
        former = chosen_snapshot(source, request.GET.get("before", "")) if request.GET.get("before") else None
        fetches = list(source.fetches.all()[:FETCHES_SHOWN])
        context = {
            "title": source.title,
            "facts": self._facts(source),
            "source": source,
            "snapshots": list(zip_longest(snapshots, snapshots[1:])),
            "reading": reading_of(chosen, request.GET.get("passage", "")) if chosen and not former else None,
            "former": former,
            "chosen": chosen,
            "changes": differences(former.text, chosen.text) if chosen and former else None,
            "fetch": shown_fetch(source, fetches[0] if fetches else None) if source.form != SourceForm.TEXT else None,
            "failures": [(fetch, sentence(fetch.code)) for fetch in fetches if fetch.state == FetchState.FAILED],
            "form": DescriptionForm(initial=description_of(source)),
            "may_change": may_change(request.user, source),
            **given,
        }
        address = reverse("admin:sources_source_changelist")
        shared = {**self.admin_site.each_context(request), "model_admin": self, "list_address": address}
        return TemplateResponse(request, "desk/source.html", {**shared, **context})

    def _facts(self, source: Source) -> list[tuple[Any, Any]]:
        facts = [
            (_("Publisher"), source.publisher),
            (_("What it is"), source.get_role_display()),
            (_("Form"), source.get_form_display()),
            (_("Access"), source.get_access_display()),
            (_("File"), source.file_name),
            (_("Address"), source.url),
            (_("Archived copy"), source.archived_url),
            (_("Outlet"), source.outlet),
            (_("Linked"), self.shown_linked(source)),
            (_("Linked by"), source.created_by),
        ]
        return [(label, value) for label, value in facts if value]


def may_change(user: Any, source: Source) -> bool:
    """Whether a person may correct a source and ask for it again: whoever may link one."""
    return bool(user.has_perm(PERMISSION, source.outlet_id))


def chosen_snapshot(source: Source, written: str) -> Snapshot | None:
    """The snapshot of the source whose key is written, else its newest."""
    named = written.isascii() and written.isdigit() and len(written) < LONGEST_KEY
    found = source.snapshots.filter(pk=int(written)).first() if named else None
    return found or source.latest_snapshot


@admin.register(Snapshot)
class SnapshotAdmin(ReadOnlyAdmin):
    """Snapshots, read as plain text."""

    outlet_path = "source__outlet"
    list_display = ("shown_source", "shown_taken", "shown_language", "shown_length")
    list_select_related = ("source",)
    search_fields = ("source__title", "text")
    ordering = ("-id",)

    @admin.display(description=_("source"), ordering="source__title")
    def shown_source(self, snapshot: Snapshot) -> str:
        """Of which source."""
        return str(snapshot.source)

    @admin.display(description=_("language"), ordering="language")
    def shown_language(self, snapshot: Snapshot) -> str:
        """In the reader's own language; the code of one that Django has no word for."""
        try:
            return str(get_language_info(snapshot.language)["name_translated"])
        except KeyError:
            return snapshot.language or "—"

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
        address = reverse("admin:sources_source_change", args=[snapshot.source_id])
        return HttpResponseRedirect(f"{address}?snapshot={snapshot.pk}")
