"""Sources: what claims of the outlet are held against."""

from __future__ import annotations

from uuid import UUID

from rest_framework.request import Request
from rest_framework.response import Response

from claims.api.describing import described
from claims.api.inputs.sources import SourceQuery
from claims.api.outputs.sources import SourceOut
from claims.api.pages import page, page_form
from claims.api.views.desk import DeskView, source_of, sources_of

FILTERS = ("form", "role", "access")


class SourcesView(DeskView):
    """The outlet's sources."""

    @described(
        "sources_list",
        "List sources",
        {200: page_form(SourceOut)},
        parameters=[SourceQuery],
    )
    def get(self, request: Request) -> Response:
        """Newest first."""
        query = SourceQuery.parse(request)
        filters = {name: query[name] for name in FILTERS if name in query}
        shown = page(
            sources_of(request).filter(**filters), query, address=request.path, given=request.query_params.dict()
        )
        return Response({"results": SourceOut(shown.rows, many=True).data, "next": shown.next})


class SourceView(DeskView):
    """A source."""

    @described("sources_read", "Read a source", {200: SourceOut})
    def get(self, request: Request, source_id: UUID) -> Response:
        """What it is and when it was read; its text stays at the desk."""
        return Response(SourceOut(source_of(request, source_id)).data)
