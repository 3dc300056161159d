"""What readers reported, looked into at the desk."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from claims.admin import writing
from claims.admin.access import may
from claims.models import ReaderReport
from claims.operations.reader_reports import settle_report
from claims.roles import Act
from sources.admin.scoped import ReadOnlyAdmin
from sources.refusal import Refusal


class OpenFilter(admin.SimpleListFilter):
    """By whether somebody looked into it."""

    title = _("state")
    parameter_name = "state"

    def lookups(self, _request: HttpRequest, _model_admin: Any) -> list[tuple[str, Any]]:
        """Open or settled."""
        return [("open", _("not settled")), ("settled", _("settled"))]

    def queryset(self, _request: HttpRequest, rows: QuerySet[Any]) -> QuerySet[Any]:
        """Those in that state."""
        return rows.filter(settled_at__isnull=self.value() == "open") if self.value() else rows


@admin.register(ReaderReport)
class ReaderReportAdmin(ReadOnlyAdmin):
    """Readers' reports."""

    list_display = ("shown_text", "shown_claim", "shown_written", "shown_state")
    list_filter = (OpenFilter,)
    search_fields = ("text",)
    ordering = ("settled_at", "-id")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """With the claim's words."""
        rows = super().get_queryset(request).select_related("claim__current_version", "claim__article", "settled_by")
        return rows.prefetch_related("claim__current_version__quotes")

    def change_view(
        self, request: HttpRequest, object_id: str, _form_url: str = "", _extra_context: Any = None
    ) -> HttpResponse:
        """The report; whoever confirms verdicts may settle it."""
        report: Any = self.get_object(request, object_id)
        if not self.has_view_permission(request, report):
            raise PermissionDenied
        user: Any = request.user
        if request.method == "POST":
            try:
                settle_report(report=report, note=request.POST.get("note", ""), by=user, now=timezone.now())
            except Refusal as refusal:
                messages.error(request, str(refusal.sentence))
            return HttpResponseRedirect(reverse("admin:claims_readerreport_change", args=[report.pk]))
        context = {
            **self.admin_site.each_context(request),
            "title": writing.shortened(report.text),
            "model_admin": self,
            "report": report,
            "claim_address": reverse("admin:claims_claim_change", args=[report.claim_id]),
            "list_address": reverse("admin:claims_readerreport_changelist"),
            "written": writing.moment(report.written_at),
            "settled": writing.moment(report.settled_at),
            "may_settle": may(user, Act.CONFIRM, report.outlet_id),
        }
        return TemplateResponse(request, "desk/reader_report.html", context)

    @admin.display(description=_("what a reader wrote"))
    def shown_text(self, report: ReaderReport) -> str:
        """Its beginning."""
        return writing.shortened(report.text)

    @admin.display(description=_("claim"))
    def shown_claim(self, report: ReaderReport) -> str:
        """The claim's words."""
        return writing.shortened(report.claim.quote)

    @admin.display(description=_("written"), ordering="written_at")
    def shown_written(self, report: ReaderReport) -> str:
        """When."""
        return writing.moment(report.written_at)

    @admin.display(description=_("state"))
    def shown_state(self, report: ReaderReport) -> str:
        """Open, or when it was settled."""
        return writing.moment(report.settled_at) or str(_("not settled"))
