"""The list of claims as a file: what is filtered, in its order."""

from __future__ import annotations

import tempfile
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseRedirect, StreamingHttpResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from claims.admin.words import kind_choices
from claims.claim_export import FORMS, as_csv, exported, write_xlsx
from claims.models import VerdictWord
from claims.models.review import Decision
from claims.operations.exporting import take_out_claims
from claims.workflow import Attention, Status
from sources.refusal import Refusal

LIST = "admin:claims_claim_changelist"
IN_MEMORY = 5_000_000  # bytes of a file that is kept in memory


class ExportedClaims:
    """A list of claims with two buttons."""

    admin_site: Any
    list_before_template = "desk/parts/claim_exports.html"

    def get_urls(self) -> list[URLPattern]:
        """The file's address before Django's."""
        export = self.admin_site.admin_view(require_POST(self.export_view))
        rest: list[URLPattern] = super().get_urls()  # type: ignore[misc]  # the admin's
        return [path("export.<slug:form>", export, name="claims_claim_export"), *rest]

    def export_view(self, request: HttpRequest, form: str) -> HttpResponse | StreamingHttpResponse | FileResponse:
        """The claims of the list as it is filtered."""
        page: Any = self
        if form not in FORMS:
            raise Http404
        if not page.has_view_permission(request):
            raise PermissionDenied
        user: Any = request.user
        asked = request.GET.urlencode()
        claims = page.get_changelist_instance(request).queryset
        try:
            take_out_claims(claims=claims, form=form, asked=asked, now=timezone.now(), by=user)
        except Refusal as refusal:
            messages.error(request, str(refusal.sentence))
            return HttpResponseRedirect(f"{reverse(LIST)}?{asked}")
        return _file(exported(claims, _words()), form)


def _file(rows: Any, form: str) -> StreamingHttpResponse | FileResponse:
    answer: StreamingHttpResponse | FileResponse
    if form == "csv":
        answer = StreamingHttpResponse(as_csv(rows), content_type=FORMS[form])
    else:
        kept = tempfile.SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115 - the answer closes it
        write_xlsx(rows, kept)
        kept.seek(0)
        answer = FileResponse(kept, content_type=FORMS[form])
    answer.headers["Content-Disposition"] = f'attachment; filename="claims.{form}"'
    answer.headers["Cache-Control"] = "no-store"
    answer.headers["X-Content-Type-Options"] = "nosniff"
    return answer


def _words() -> dict[str, dict[str, str]]:
    """What codes are called, said now: while a file is streamed no language is chosen any more."""
    labelled = {
        "kind": kind_choices(),
        "status": Status.choices,
        "verdict": VerdictWord.choices,
        "attention": Attention.choices,
        "decision": Decision.choices,
    }
    return {name: {str(code): str(label) for code, label in choices} for name, choices in labelled.items()}
