"""Sources: what claims of the outlet are held against."""

from __future__ import annotations

from typing import ClassVar
from uuid import UUID

from django.db import transaction
from django.http import Http404
from django.utils import timezone
from rest_framework.request import Request
from rest_framework.response import Response

from claims.api import examples
from claims.api.conditions import held, tagged
from claims.api.describing import described
from claims.api.inputs.body import Nothing
from claims.api.inputs.sources import SourceIn, SourceQuery
from claims.api.outputs.sources import FetchOut, SnapshotOut, SnapshotTextOut, SourceOut
from claims.api.pages import page, page_form
from claims.api.views.desk import DeskView, person, require_act, source_of, sources_of
from claims.models import Scope
from claims.roles import Act
from sources.models import Snapshot
from sources.operations.fetches import read_again
from sources.operations.sources import describe_source

FETCHES_SHOWN = 20
SNAPSHOTS_SHOWN = 50
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

    scopes: ClassVar = {"PATCH": Scope.REGISTER}
    is_tagged: ClassVar = True
    conditional: ClassVar = ("PATCH",)

    @described("sources_read", "Read a source", {200: SourceOut})
    def get(self, request: Request, source_id: UUID) -> Response:
        """What it is and when it was read; its text stays at the desk."""
        return _shown(request, source_id)

    @described(
        "sources_correct",
        "Correct what is told of a source",
        {200: SourceOut},
        request=SourceIn,
        examples=examples.SOURCE,
    )
    @transaction.atomic
    def patch(self, request: Request, source_id: UUID) -> Response:
        """Claims that cite it are checked anew where its title or role is another."""
        source = held(request, sources_of(request), source_of(request, source_id))
        require_act(request, Act.CITE)
        given = SourceIn.parse(request)
        describe_source(source=source, now=timezone.now(), by=person(request), **given)
        return _shown(request, source_id)


class SourceFetchesView(DeskView):
    """The fetches of a source."""

    scopes: ClassVar = {"POST": Scope.REGISTER}

    @described("sources_fetches", "List a source's fetches", {200: FetchOut(many=True)})
    def get(self, request: Request, source_id: UUID) -> Response:
        """The newest first."""
        fetches = source_of(request, source_id).fetches.order_by("-id")[:FETCHES_SHOWN]
        return Response(FetchOut(fetches, many=True).data)

    @described("sources_fetch", "Read a source again", {202: FetchOut}, request=Nothing)
    def post(self, request: Request, source_id: UUID) -> Response:
        """At once, whatever it waits for; claims that cite it are checked anew where it says something new."""
        Nothing.parse(request)
        source = source_of(request, source_id)
        require_act(request, Act.CITE)
        fetch = read_again(source=source, now=timezone.now(), by=person(request))
        return Response(FetchOut(fetch).data, status=202)


class SnapshotsView(DeskView):
    """What a source said over time."""

    @described("sources_snapshots", "List a source's snapshots", {200: SnapshotOut(many=True)})
    def get(self, request: Request, source_id: UUID) -> Response:
        """The newest first."""
        snapshots = source_of(request, source_id).snapshots.all()[:SNAPSHOTS_SHOWN]
        return Response(SnapshotOut(snapshots, many=True).data)


class SnapshotView(DeskView):
    """A snapshot."""

    @described("sources_snapshot", "Read a snapshot's text and passages", {200: SnapshotTextOut})
    def get(self, request: Request, source_id: UUID, digest: str) -> Response:
        """The newest with these bytes; its text is for the desk's own software, never for readers."""
        snapshots = Snapshot.objects.filter(source=source_of(request, source_id)).prefetch_related("passages")
        found = snapshots.filter(digest=digest).first()
        if found is None:
            raise Http404
        return Response(SnapshotTextOut(found).data)


def _shown(request: Request, source_id: UUID) -> Response:
    source = source_of(request, source_id)
    return tagged(request, source, SourceOut(source).data)
