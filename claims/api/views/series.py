"""Reference data: tables of official statistics, added and read by row."""

from __future__ import annotations

from typing import ClassVar
from uuid import UUID

from django.utils import timezone
from rest_framework.request import Request
from rest_framework.response import Response

from claims.api import examples
from claims.api.describing import described
from claims.api.inputs.series import RowsQuery, SeriesIn
from claims.api.outputs.series import SeriesRowOut, SeriesRowsOut
from claims.api.outputs.sources import SourceOut
from claims.api.views.desk import DeskView, outlet_of, person, require_act, source_of
from claims.models import Scope
from claims.roles import Act
from sources.operations.series import add_series


class AddSeriesView(DeskView):
    """Reference data."""

    scopes: ClassVar = {"POST": Scope.REGISTER}

    @described("sources_add_series", "Add reference data", {201: SourceOut}, request=SeriesIn, examples=examples.SERIES)
    def post(self, request: Request) -> Response:
        """A table with a row a value: period, item, value, unit and the day it was released. Link it by its id."""
        require_act(request, Act.CITE)
        given = SeriesIn.parse(request)
        table = given.pop("table").encode()
        source = add_series(
            outlet_id=outlet_of(request).pk, content=table, **given, now=timezone.now(), by=person(request)
        )
        return Response(SourceOut(source_of(request, source.public_id)).data, status=201)


class SeriesRowsView(DeskView):
    """The rows of reference data."""

    @described("sources_rows", "List the rows of reference data", {200: SeriesRowsOut}, parameters=[RowsQuery])
    def get(self, request: Request, source_id: UUID) -> Response:
        """By item, period and day of release, at most a thousand; none for another kind of source."""
        query = RowsQuery.parse(request)
        rows = source_of(request, source_id).rows.all()
        rows = rows.filter(item=query["item"]) if "item" in query else rows
        return Response({"results": SeriesRowOut(rows[: query["most"]], many=True).data})
