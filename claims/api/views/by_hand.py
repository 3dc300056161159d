"""What people do about a claim besides deciding: verifying it by hand, and giving it to somebody."""

from __future__ import annotations

from typing import Any, ClassVar
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _
from rest_framework.request import Request
from rest_framework.response import Response

from claims.api import examples
from claims.api.conditions import seen
from claims.api.describing import described
from claims.api.inputs.desk import AssignmentIn, ByHandIn
from claims.api.outputs.claims import ClaimOut
from claims.api.outputs.reviews import ReviewOut
from claims.api.parsers import SmallFormParser, StrictJSONParser
from claims.api.views.claims import shown_claim
from claims.api.views.desk import DeskView, claim_of, context, outlet_of, person
from claims.models import Scope, User
from claims.operations.assigning import assign
from claims.operations.by_hand import Attachment, verify_by_hand
from sources.refusal import BadInput


class ByHandView(DeskView):
    """Verifying a claim by hand."""

    parser_classes = [StrictJSONParser, SmallFormParser]
    scopes: ClassVar = {"POST": Scope.REVIEW}
    conditional: ClassVar = ("POST",)

    @described(
        "claims_verify_by_hand",
        "Settle a claim by what a person found out",
        {201: ReviewOut},
        request={"application/json": ByHandIn, "multipart/form-data": ByHandIn},
        examples=examples.BY_HAND,
    )
    def post(self, request: Request, claim_id: UUID) -> Response:
        """A checked claim is confirmed by it: as accurate where it holds, inaccurate where it is wrong."""
        claim = claim_of(request, claim_id)
        given = ByHandIn.parse(request)
        file = given.pop("attachment", None)
        review = verify_by_hand(
            claim=claim,
            **given,
            attachment=Attachment(file.name, file.read()) if file else None,
            by=person(request),
            now=timezone.now(),
            seen=seen(request, claim),
        )
        return Response(ReviewOut(review, context=context(request)).data, status=201)


class AssignmentView(DeskView):
    """Who is to look at a claim."""

    scopes: ClassVar = {"PUT": Scope.REVIEW}
    conditional: ClassVar = ("PUT",)

    @described(
        "claims_assign", "Give a claim to somebody", {200: ClaimOut}, request=AssignmentIn, examples=examples.ASSIGNMENT
    )
    def put(self, request: Request, claim_id: UUID) -> Response:
        """To a person of the outlet, or to nobody."""
        claim = claim_of(request, claim_id)
        to = _colleague(request, AssignmentIn.parse(request)["to"])
        assign(claim=claim, to=to, by=person(request), now=timezone.now(), seen=seen(request, claim))
        return shown_claim(request, claim_id)


def _colleague(request: Request, account: Any) -> User | None:
    if account is None:
        return None
    found = User.objects.filter(memberships__outlet=outlet_of(request), username=account).first()
    if found is None:
        raise BadInput(_("%s does not work for this outlet: choose somebody who does.") % account, field="to")
    return found
