"""Has this been checked before? Earlier claims of the outlet that a claim or a statement is like."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar
from uuid import UUID

from rest_framework.request import Request
from rest_framework.response import Response

from claims.api import examples
from claims.api.describing import described
from claims.api.inputs.claims import SimilarIn
from claims.api.outputs.earlier import EarlierOut, EarliersOut
from claims.api.views.desk import DeskView, article_of, claim_of, outlet_of
from claims.models import Scope
from claims.operations.earlier import Earlier, earlier_claims, earlier_than
from sources.languages import language


class SimilarView(DeskView):
    """Earlier claims like a claim."""

    @described("claims_similar", "Find earlier claims like a claim", {200: EarliersOut})
    def get(self, request: Request, claim_id: UUID) -> Response:
        """Registered before it in other articles of the outlet, the likest first, at most ten."""
        return _answer(earlier_than(claim=claim_of(request, claim_id)))


class EarlierSearchView(DeskView):
    """Earlier claims like a statement."""

    scopes: ClassVar = {"POST": Scope.READ}

    @described(
        "claims_search",
        "Find earlier claims like a statement",
        {200: EarliersOut},
        request=SimilarIn,
        examples=examples.SIMILAR,
        other_problems=(404,),
    )
    def post(self, request: Request) -> Response:
        """Shared figures first, in whatever language, then words. Nothing is written."""
        given = SimilarIn.parse(request)
        article = article_of(request, given["article"]) if "article" in given else None
        lang = given.get("language") or (article.language if article else language(given["text"]))
        return _answer(earlier_claims(outlet=outlet_of(request), text=given["text"], lang=lang[:2], article=article))


def _answer(found: Sequence[Earlier]) -> Response:
    return Response({"results": EarlierOut(found, many=True).data})
