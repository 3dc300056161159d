"""Runs at the desk: the work on claims, looked at when a check is late or failed."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from claims.admin import writing
from claims.models import Run, RunState
from sources.admin.scoped import ReadOnlyAdmin


class StateFilter(admin.SimpleListFilter):
    """By where the work is."""

    title = gettext_lazy("state")
    parameter_name = "state"

    def lookups(self, _request: HttpRequest, _model_admin: Any) -> list[tuple[str, Any]]:
        """The states there are."""
        return list(RunState.choices)

    def queryset(self, _request: HttpRequest, rows: QuerySet[Any]) -> QuerySet[Any]:
        """Runs in that state."""
        return rows.filter(state=self.value()) if self.value() else rows


@admin.register(Run)
class RunAdmin(ReadOnlyAdmin):
    """Runs."""

    outlet_path = "version__claim__outlet"
    list_display = ("shown_claim", "shown_state", "shown_tries", "shown_asked", "shown_end", "shown_asker")
    list_filter = (StateFilter,)
    ordering = ("-id",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """With the claim's words."""
        rows = super().get_queryset(request).select_related("version__claim", "asked_by", "check_made")
        return rows.prefetch_related("version__quotes")

    def change_view(
        self, request: HttpRequest, object_id: str, _form_url: str = "", _extra_context: Any = None
    ) -> HttpResponse:
        """What is known of a run."""
        run: Any = self.get_object(request, object_id)
        if not self.has_view_permission(request, run):
            raise PermissionDenied
        claim = reverse("admin:claims_claim_change", args=[run.version.claim_id])
        facts = [
            (gettext_lazy("Claim"), format_html('<a class="desk-link" href="{}">{}</a>', claim, self.shown_claim(run))),
            (gettext_lazy("State"), run.get_state_display()),
            (gettext_lazy("Tries"), run.tries),
            (gettext_lazy("Asked"), self.shown_asked(run)),
            (gettext_lazy("Asked by"), self.shown_asker(run)),
            (gettext_lazy("Ended"), self.shown_end(run)),
            (gettext_lazy("Result"), run.check_made.get_verdict_display() if run.check_made else _("none")),
        ]
        context = {"title": self.shown_claim(run), "model_admin": self, "facts": facts}
        address = reverse("admin:claims_run_changelist")
        shared = self.admin_site.each_context(request)
        return TemplateResponse(request, "desk/facts.html", {**shared, **context, "list_address": address})

    @admin.display(description=gettext_lazy("claim"))
    def shown_claim(self, run: Run) -> str:
        """The claim's words."""
        return writing.shortened(" … ".join(quote.exact for quote in run.version.quotes.all()))

    @admin.display(description=gettext_lazy("state"), ordering="state")
    def shown_state(self, run: Run) -> str:
        """Where it is."""
        return str(run.get_state_display())

    @admin.display(description=gettext_lazy("tries"), ordering="tries")
    def shown_tries(self, run: Run) -> int:
        """How often it was taken."""
        return run.tries

    @admin.display(description=gettext_lazy("asked"), ordering="asked_at")
    def shown_asked(self, run: Run) -> str:
        """When."""
        return writing.moment(run.asked_at)

    @admin.display(description=gettext_lazy("ended"), ordering="ended_at")
    def shown_end(self, run: Run) -> str:
        """When, if it has."""
        return writing.moment(run.ended_at) or "—"

    @admin.display(description=gettext_lazy("asked by"))
    def shown_asker(self, run: Run) -> str:
        """Who, or the service itself."""
        return str(run.asked_by) if run.asked_by else _("the service")
