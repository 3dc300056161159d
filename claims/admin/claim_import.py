"""Claims from a table: a file is chosen, looked through, and imported as far as some seconds reach, then further."""

from __future__ import annotations

import tempfile
import time
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from claims.admin.writing import shortened
from claims.claim_export import FORMS, as_csv, write_xlsx
from claims.claim_sheet import LARGEST, TEMPLATES, Wrong
from claims.models import ClaimImport, Outlet
from claims.operations.importing_claims import KEPT_FOR, import_slice, look_through
from claims.operations.permitting import permitted
from claims.roles import Act
from sources.admin.desk_form import DeskForm
from sources.refusal import Refusal

FAULTS_SHOWN, ROWS_SHOWN = 100, 20
SECONDS = 8.0  # of one request
COLUMN_LABELS = {
    "article": _("Article"),
    "quote": _("Quote"),
    "kind": _("Kind"),
    "source": _("Source address"),
    "role": _("Source role"),
    "note": _("Note"),
}


class SheetForm(DeskForm):
    """The file."""

    file = forms.FileField(
        label=_("File of claims"),
        widget=forms.FileInput(attrs={"accept": ".csv,.tsv,.xlsx,.ods"}),
        help_text=_(
            "CSV, XLSX or ODS, at most 5,000 rows and 5 MB. Nothing is registered before you have looked at it."
        ),
    )


class ImportedClaims:
    """A list of claims that takes in files."""

    admin_site: Any

    def get_urls(self) -> list[URLPattern]:
        """The import's addresses before Django's."""
        view = self.admin_site.admin_view
        rest: list[URLPattern] = super().get_urls()  # type: ignore[misc]  # the admin's
        return [
            path("import/", view(self.import_view), name="claims_claim_import"),
            path("import/<int:pk>/", view(self.import_look_view), name="claims_claim_import_look"),
            path("import/template.<slug:form>", view(self.template_view), name="claims_claim_import_template"),
            *rest,
        ]

    def import_view(self, request: HttpRequest) -> HttpResponse:
        """Choose a file; it is looked through."""
        _require(request)
        user: Any = request.user
        form = SheetForm(request.POST or None, request.FILES or None)
        if request.method == "POST" and form.is_valid():
            file = form.cleaned_data["file"]
            try:
                kept = look_through(name=file.name, content=file.read(LARGEST + 1), now=timezone.now(), by=user)
            except Refusal as refusal:
                form.refuse(refusal)
            else:
                return HttpResponseRedirect(_address(kept))
        return self._import_page(request, "desk/claim_import.html", form=form)

    def import_look_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """What was found in the file; a POST imports the next rows."""
        _require(request)
        user: Any = request.user
        now = timezone.now()
        kept = get_object_or_404(ClaimImport, pk=pk, owner=user, made_at__gte=now - KEPT_FOR)
        if request.method == "POST":
            until = time.monotonic() + SECONDS
            kept = import_slice(kept=kept, now=now, by=user)
            while not kept.is_finished and time.monotonic() < until:
                kept = import_slice(kept=kept, now=now, by=user)
            return HttpResponseRedirect(_address(kept))
        faults = sorted((Wrong(**fault) for fault in kept.faults), key=lambda fault: fault.row)
        wrong_rows = len({fault.row for fault in faults})
        told = [
            {"row": one.row, "column": COLUMN_LABELS[one.column], "sentence": one.sentence}
            for one in faults[:FAULTS_SHOWN]
        ]
        rows = kept.rows[kept.done : kept.done + ROWS_SHOWN]
        return self._import_page(
            request,
            "desk/claim_import_look.html",
            kept=kept,
            faults=told,
            faults_left=len(faults) - len(told),
            wrong_rows=wrong_rows,
            rows=[{**row, "article": shortened(row["article"]), "quote": shortened(row["quote"])} for row in rows],
            rows_left=len(kept.rows) - kept.done - len(rows),
            left=len(kept.rows) - kept.done,
        )

    def template_view(self, request: HttpRequest, form: str) -> HttpResponse | FileResponse:
        """An empty table with its headings in the reader's language."""
        _require(request)
        if form not in FORMS:
            raise Http404
        heading = TEMPLATES["zh" if (get_language() or "").startswith("zh") else "en"]
        if form == "csv":
            answer = HttpResponse(b"".join(as_csv([heading])), content_type=FORMS[form])
            answer.headers["Content-Disposition"] = 'attachment; filename="claims-template.csv"'
            return answer
        kept = tempfile.TemporaryFile()  # noqa: SIM115 - the answer closes it
        write_xlsx([heading], kept)
        kept.seek(0)
        return FileResponse(kept, as_attachment=True, filename="claims-template.xlsx", content_type=FORMS[form])

    def _import_page(self, request: HttpRequest, template: str, **given: Any) -> HttpResponse:
        shared = {**self.admin_site.each_context(request), "title": _("Import claims")}
        lists = {"list_address": reverse("admin:claims_claim_changelist"), "columns": COLUMN_LABELS}
        return TemplateResponse(request, template, {**shared, **lists, **given})


def _address(kept: ClaimImport) -> str:
    return reverse("admin:claims_claim_import_look", args=[kept.pk])


def _require(request: HttpRequest) -> None:
    """For whoever may register claims at one outlet."""
    if not permitted(request.user, Act.REGISTER, Outlet.objects.all()).exists():
        raise PermissionDenied
