"""The audit trail, for those who may read it."""

from __future__ import annotations

from itertools import islice
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.db.models import QuerySet
from rest_framework.request import Request
from rest_framework.response import Response

from claims.api.describing import described
from claims.api.inputs.desk import AuditQuery
from claims.api.outputs.desk import EntriesOut
from claims.api.views.desk import DeskView, article_of, claim_of, outlet_of, require_act
from claims.audit_export import exported
from claims.roles import Act
from factcheck.audit.models import Entry


class AuditView(DeskView):
    """The outlet's audit trail."""

    @described("audit_list", "List the audit trail", {200: EntriesOut}, parameters=[AuditQuery], other_problems=(404,))
    def get(self, request: Request) -> Response:
        """Oldest first, for tokens of somebody who may read it: auditors and administrators."""
        require_act(request, Act.AUDIT)
        query = AuditQuery.parse(request)
        found = list(islice(exported(_entries(request, query)), query["page_size"] + 1))
        shown = found[: query["page_size"]]
        following = {**request.query_params.dict(), "after": shown[-1]["number"]} if len(found) > len(shown) else None
        address = f"{settings.PUBLIC_URL}{request.path}?{urlencode(following)}" if following else None
        return Response(EntriesOut({"results": shown, "next": address}).data)


def _entries(request: Request, query: dict[str, Any]) -> QuerySet[Any]:
    rows = Entry.objects.filter(chain__outlet=outlet_of(request), number__gt=query["after"])
    if "article" in query:
        rows = rows.filter(article_id=article_of(request, query["article"]).pk)
    if "claim" in query:
        rows = rows.filter(claim_id=claim_of(request, query["claim"]).pk)
    if "action" in query:
        rows = rows.filter(action=query["action"])
    return rows.filter(at__gte=query["since"]) if "since" in query else rows
