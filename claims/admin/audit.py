"""The audit trail at the desk: a list to search, a page an entry, redaction by two people, and export."""

from __future__ import annotations

from typing import Any

from django import forms
from django.apps import apps
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, StreamingHttpResponse
from django.template.response import TemplateResponse
from django.urls import NoReverseMatch, URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from claims.admin import writing
from claims.admin.history import event_of
from claims.admin.trail_words import ACTIONS, action_label
from claims.audit_export import FORMATS, WRITERS, exported
from claims.operations.exporting import tell_audit_exported
from claims.operations.permitting import may
from claims.operations.redacting import LONGEST_REASON, agree_redaction, ask_redaction
from claims.roles import Act
from factcheck.audit.models import Entry, RedactionGround, RedactionRequest
from sources.admin.desk_form import DeskForm
from sources.admin.scoped import ReadOnlyAdmin
from sources.refusal import Refusal

MEDIA_TYPES = {"csv": "text/csv; charset=utf-8", "jsonl": "application/jsonl"}
LINES_SHOWN = 3


class RedactionForm(DeskForm):
    """Why an entry's content is to be erased."""

    ground = forms.ChoiceField(label=gettext_lazy("Ground"), choices=RedactionGround.choices)
    reason = forms.CharField(
        label=gettext_lazy("Reason"),
        max_length=LONGEST_REASON,
        help_text=gettext_lazy("It stays on record: do not repeat what is to go."),
    )


class ActionFilter(admin.SimpleListFilter):
    """By what was done."""

    title = gettext_lazy("what was done")
    parameter_name = "action"

    def lookups(self, _request: HttpRequest, _model_admin: Any) -> list[tuple[str, Any]]:
        """Every action."""
        return list(ACTIONS.items())

    def queryset(self, _request: HttpRequest, rows: QuerySet[Any]) -> QuerySet[Any]:
        """Entries of the action."""
        return rows.filter(action=self.value()) if self.value() else rows


@admin.register(Entry)
class EntryAdmin(ReadOnlyAdmin):
    """The audit trail."""

    outlet_path = "chain__outlet"
    list_display = ("shown_at", "shown_actor", "shown_action", "shown_facts", "shown_subject")
    list_filter = (ActionFilter,)
    search_fields = ("actor__username", "=subject_id", "=claim_id", "=article_id")
    search_help_text = gettext_lazy("A user name, or the number of an article or claim.")
    date_hierarchy = None
    ordering = ("-id",)
    show_full_result_count = False
    list_before_template = "desk/parts/audit_exports.html"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Entries of the outlets at which the person may read the trail; the service's own for its administrators."""
        rows: QuerySet[Any] = super().get_queryset(request).select_related("actor", "content", "chain__outlet")
        user: Any = request.user
        if user.is_superuser:
            return rows
        return rows.filter(chain__outlet__in=[one.pk for one in user.outlets.distinct() if may(user, Act.AUDIT, one)])

    def get_urls(self) -> list[URLPattern]:
        """The export's address before Django's."""
        export = self.admin_site.admin_view(self.export_view)
        return [path("export.<slug:form>", export, name="audit_entry_export"), *super().get_urls()]

    @admin.display(description=gettext_lazy("at"), ordering="id")
    def shown_at(self, entry: Entry) -> str:
        """When."""
        return writing.moment(entry.at)

    @admin.display(description=gettext_lazy("who"), ordering="actor")
    def shown_actor(self, entry: Entry) -> str:
        """Who."""
        return str(entry.actor or _("the service"))

    @admin.display(description=gettext_lazy("what was done"), ordering="action")
    def shown_action(self, entry: Entry) -> str:
        """What."""
        return action_label(entry.action)

    @admin.display(description=gettext_lazy("before → after"))
    def shown_facts(self, entry: Entry) -> str:
        """The first facts."""
        return writing.shortened("; ".join(event_of(entry).lines[:LINES_SHOWN]), 160) or "—"

    @admin.display(description=gettext_lazy("of what"))
    def shown_subject(self, entry: Entry) -> str:
        """Which row."""
        return subject_of(entry)

    def change_view(
        self, request: HttpRequest, object_id: str, _form_url: str = "", _extra_context: Any = None
    ) -> HttpResponse:
        """An entry, with what can be done about it."""
        entry: Any = self.get_object(request, object_id)
        if not self.has_view_permission(request, entry):
            raise PermissionDenied
        form = RedactionForm(request.POST if request.POST.get("do") == "ask" else None)
        if request.method == "POST":
            answer = self._redact(request, entry, form)
            if answer is not None:
                return answer
        return self._page(request, entry, form)

    def export_view(self, request: HttpRequest, form: str) -> HttpResponse | StreamingHttpResponse:
        """The trail as the person may read it, as a file."""
        if form not in FORMATS:
            raise Http404
        if not self.has_view_permission(request):
            raise PermissionDenied
        user: Any = request.user
        tell_audit_exported(form=form, by=user, now=timezone.now())
        lines = WRITERS[form](exported(self.get_queryset(request)))
        answer = StreamingHttpResponse(lines, content_type=MEDIA_TYPES[form])
        answer.headers["Content-Disposition"] = f'attachment; filename="audit.{form}"'
        answer.headers["Cache-Control"] = "no-store"
        return answer

    def _redact(self, request: HttpRequest, entry: Any, form: RedactionForm) -> HttpResponse | None:
        user: Any = request.user
        now = timezone.now()
        try:
            if request.POST.get("do") == "agree":
                pending = RedactionRequest.objects.filter(entry=entry, pk=_number(request.POST.get("request"))).first()
                if pending is None:
                    raise Http404
                agree_redaction(request=pending, by=user, now=now)
                messages.success(request, _("The entry's content is erased."))
            elif form.is_valid():
                ask_redaction(entry=entry, **form.cleaned_data, by=user, now=now)
                messages.success(request, _("Asked for: somebody else has to agree."))
            else:
                return None
        except Refusal as refusal:
            messages.error(request, str(refusal.sentence))
        return HttpResponseRedirect(request.path)

    def _page(self, request: HttpRequest, entry: Any, form: RedactionForm) -> HttpResponse:
        outlet = entry.chain.outlet
        user: Any = request.user
        may_redact = may(user, Act.REDACT, outlet) if outlet else user.is_superuser
        redaction = getattr(entry, "redaction", None)
        return TemplateResponse(
            request,
            "desk/audit_entry.html",
            {
                **self.admin_site.each_context(request),
                "title": f"{action_label(entry.action)} ({entry.number})",
                "model_admin": self,
                "list_address": reverse("admin:audit_entry_changelist"),
                "entry": entry,
                "event": event_of(entry),
                "subject": subject_of(entry),
                "subject_address": _address(entry),
                "redaction": redaction,
                "pending": [] if redaction else list(entry.redaction_requests.select_related("asked_by")),
                "may_redact": may_redact and redaction is None,
                "form": form,
            },
        )


def _number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() else 0


def subject_of(entry: Entry) -> str:
    """Which row an entry tells of, by what its kind of row is called; one that is gone by its stored name."""
    try:
        kind = str(apps.get_model(entry.subject_type)._meta.verbose_name)
    except (LookupError, ValueError):
        kind = entry.subject_type.rpartition(".")[2]
    return f"{kind} {entry.subject_id}"


def _address(entry: Entry) -> str:
    app, _dot, model = entry.subject_type.partition(".")
    try:
        return reverse(f"admin:{app}_{model}_change", args=[entry.subject_id])
    except NoReverseMatch:
        return ""
