"""Reviews and publication: what editors decide, and what readers see of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar
from uuid import UUID

from django.utils import timezone
from rest_framework.request import Request
from rest_framework.response import Response

from claims.api import examples
from claims.api.conditions import seen
from claims.api.describing import described
from claims.api.inputs.body import Nothing
from claims.api.inputs.reviews import ReviewIn
from claims.api.outputs.corrections import CorrectionOut
from claims.api.outputs.reviews import PublicationOut, ReviewOut
from claims.api.views.desk import DeskView, claim_of, context, person
from claims.models import Correction, Decision, Review, Scope
from claims.operations.reviewing import confirm, dismiss, override, publish, withdraw

OPERATIONS: dict[str, Callable[..., Review]] = {
    Decision.CONFIRM: confirm,
    Decision.OVERRIDE: override,
    Decision.DISMISS: dismiss,
}


class ReviewsView(DeskView):
    """Decisions about a claim."""

    scopes: ClassVar = {"POST": Scope.REVIEW}
    conditional: ClassVar = ("POST",)

    @described("reviews_list", "List a claim's reviews", {200: ReviewOut(many=True)})
    def get(self, request: Request, claim_id: UUID) -> Response:
        """Latest first. Internal notes are shown to tokens that may review."""
        reviews = claim_of(request, claim_id).reviews.select_related("editor", "check_reviewed")
        return Response(ReviewOut(reviews, many=True, context=context(request)).data)

    @described(
        "reviews_add", "Confirm, override or dismiss", {201: ReviewOut}, request=ReviewIn, examples=examples.REVIEW
    )
    def post(self, request: Request, claim_id: UUID) -> Response:
        """The machine's verdict stays on record beside an editor's."""
        given = ReviewIn.parse(request)
        decide = OPERATIONS[given.pop("decision")]
        claim = claim_of(request, claim_id)
        review = decide(
            claim=claim, **_filled(given), by=person(request), now=timezone.now(), seen=seen(request, claim)
        )
        return Response(ReviewOut(review, context=context(request)).data, status=201)


class PublicationView(DeskView):
    """What readers see of a claim."""

    scopes: ClassVar = {"POST": Scope.PUBLISH, "DELETE": Scope.PUBLISH}
    conditional: ClassVar = ("POST", "DELETE")

    @described(
        "claims_publish",
        "Publish a confirmed verdict",
        {201: PublicationOut, 202: CorrectionOut},
        request=Nothing,
    )
    def post(self, request: Request, claim_id: UUID) -> Response:
        """The verdict that was confirmed. Readers see it while the article is live. A mistake of the outlet's own words
        opens its correction instead (202).
        """
        Nothing.parse(request)
        claim = claim_of(request, claim_id)
        done = publish(claim=claim, by=person(request), now=timezone.now(), seen=seen(request, claim))
        if isinstance(done, Correction):
            return Response(CorrectionOut(done).data, status=202)
        return Response(PublicationOut(done).data, status=201)

    @described("claims_withdraw", "Withdraw what is published", {204: None})
    def delete(self, request: Request, claim_id: UUID) -> Response:
        """Readers see nothing of the claim any more."""
        claim = claim_of(request, claim_id)
        withdraw(claim=claim, by=person(request), now=timezone.now(), seen=seen(request, claim))
        return Response(status=204)


def _filled(given: dict[str, Any]) -> dict[str, Any]:
    """What was given and is not empty: only an override takes a verdict and a public reason."""
    return {name: value for name, value in given.items() if value}
