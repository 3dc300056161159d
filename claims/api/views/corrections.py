"""Corrections: opened, seen through, their notes approved and published."""

from __future__ import annotations

from typing import Any, ClassVar
from uuid import UUID

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from django.utils import timezone
from rest_framework.request import Request
from rest_framework.response import Response

from claims.api import examples
from claims.api.conditions import seen, tagged
from claims.api.describing import described
from claims.api.inputs.body import Nothing
from claims.api.inputs.corrections import CorrectionIn, CorrectionPatchIn, CorrectionQuery, MoveIn, StandsIn
from claims.api.outputs.corrections import CorrectionOut
from claims.api.pages import page, page_form
from claims.api.views.desk import DeskView, claim_of, outlet_of, person
from claims.corrections import CorrectionState
from claims.models import Correction, Scope
from claims.operations.correction_notes import approve_note, publish_note
from claims.operations.correction_opening import open_correction
from claims.operations.corrections import describe_correction, let_stand, mark_corrected, move_correction

FILTERS = {
    "article": "claim__article__public_id",
    "claim": "claim__public_id",
    "state": "state",
    "gravity": "gravity",
    "changed_since": "changed_at__gte",
}


class CorrectionsView(DeskView):
    """The outlet's corrections."""

    scopes: ClassVar = {"POST": Scope.REGISTER}

    @described("corrections_list", "List corrections", {200: page_form(CorrectionOut)}, parameters=[CorrectionQuery])
    def get(self, request: Request) -> Response:
        """Newest first."""
        query = CorrectionQuery.parse(request)
        rows = _corrections(request).filter(**{FILTERS[name]: query[name] for name in FILTERS if name in query})
        if "settled" in query:
            rows = rows.filter(settled_at__isnull=not query["settled"])
        shown = page(rows, query, address=request.path, given=request.query_params.dict())
        return Response({"results": CorrectionOut(shown.rows, many=True).data, "next": shown.next})

    @described(
        "corrections_open",
        "Open a correction",
        {201: CorrectionOut},
        request=CorrectionIn,
        examples=examples.MISTAKE,
        other_problems=(404,),
    )
    def post(self, request: Request) -> Response:
        """Of a checked claim of a live article; a claim has one open correction."""
        given = CorrectionIn.parse(request)
        claim = claim_of(request, given.pop("claim"))
        opened = open_correction(claim=claim, **given, by=person(request), now=timezone.now())
        return _answer(request, opened.public_id, 201)


class CorrectionView(DeskView):
    """A correction."""

    scopes: ClassVar = {"PATCH": Scope.REGISTER}
    is_tagged: ClassVar = True
    conditional: ClassVar = ("PATCH",)

    @described("corrections_read", "Read a correction", {200: CorrectionOut})
    def get(self, request: Request, correction_id: UUID) -> Response:
        """With every step it took."""
        return _answer(request, correction_id)

    @described(
        "corrections_change", "Change its class, figures or note", {200: CorrectionOut}, request=CorrectionPatchIn
    )
    def patch(self, request: Request, correction_id: UUID) -> Response:
        """Only what is sent changes; an approval is void then."""
        return _done(request, correction_id, describe_correction, CorrectionPatchIn.parse(request))


class MoveView(DeskView):
    """The steps of a correction."""

    scopes: ClassVar = {"POST": Scope.REGISTER}
    conditional: ClassVar = ("POST",)

    @described("corrections_move", "Take a step", {200: CorrectionOut}, request=MoveIn)
    def post(self, request: Request, correction_id: UUID) -> Response:
        """To the author and back; or corrected, once the newest revision has the old words no more."""
        given = MoveIn.parse(request)
        if given["to"] != CorrectionState.CORRECTED:
            return _done(request, correction_id, move_correction, given)
        given.pop("to")
        return _done(request, correction_id, mark_corrected, given)


class ApprovalView(DeskView):
    """The approval of a note."""

    scopes: ClassVar = {"POST": Scope.REVIEW}
    conditional: ClassVar = ("POST",)

    @described("corrections_approve", "Approve the note", {200: CorrectionOut}, request=Nothing)
    def post(self, request: Request, correction_id: UUID) -> Response:
        """By somebody other than the article's author; with the two-person rule, than whoever wrote the note too."""
        return _done(request, correction_id, approve_note, Nothing.parse(request))


class NoteView(DeskView):
    """The publication of a note."""

    scopes: ClassVar = {"POST": Scope.PUBLISH}
    conditional: ClassVar = ("POST",)

    @described("corrections_publish", "Publish the note", {200: CorrectionOut}, request=Nothing)
    def post(self, request: Request, correction_id: UUID) -> Response:
        """An approved one; the badge says from then on that the claim was corrected."""
        return _done(request, correction_id, publish_note, Nothing.parse(request))


class StandsView(DeskView):
    """A text that stands."""

    scopes: ClassVar = {"POST": Scope.REVIEW}
    conditional: ClassVar = ("POST",)

    @described("corrections_let_stand", "Let the text stand", {200: CorrectionOut}, request=StandsIn)
    def post(self, request: Request, correction_id: UUID) -> Response:
        """For a reason that stays with the desk."""
        return _done(request, correction_id, let_stand, StandsIn.parse(request))


def _corrections(request: Request) -> QuerySet[Correction]:
    return (
        Correction.objects.filter(outlet=outlet_of(request))
        .select_related("claim__article", "check_found", "revision_found", "revision_made")
        .select_related("note_by", "approved_by", "opened_by")
        .prefetch_related("steps__by")
    )


def _done(request: Request, correction_id: UUID, operation: Any, given: dict[str, Any]) -> Response:
    """Make the one call, and show what the correction is now."""
    correction = get_object_or_404(_corrections(request), public_id=correction_id)
    known = seen(request, correction)
    operation(correction=correction, **given, by=person(request), now=timezone.now(), seen=known)
    return _answer(request, correction_id)


def _answer(request: Request, correction_id: UUID, status: int = 200) -> Response:
    correction = get_object_or_404(_corrections(request), public_id=correction_id)
    answer = tagged(request, correction, CorrectionOut(correction).data)
    if answer.status_code == 200:
        answer.status_code = status
    return answer
