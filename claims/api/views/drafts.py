"""Drafts: what a scan found, taken in by those who register."""

from __future__ import annotations

from typing import ClassVar
from uuid import UUID

from django.utils import timezone
from rest_framework.request import Request
from rest_framework.response import Response

from claims.api.conditions import seen
from claims.api.describing import described
from claims.api.inputs.body import Nothing
from claims.api.outputs.claims import AcceptedOut, ClaimOut
from claims.api.views.claims import shown_claim
from claims.api.views.desk import DeskView, article_of, claim_of, claims_of, context, person
from claims.models import Scope
from claims.operations.accepting import accept, accept_all, drafts_gone


class AcceptanceView(DeskView):
    """Taking a draft in."""

    scopes: ClassVar = {"POST": Scope.REGISTER}
    conditional: ClassVar = ("POST",)

    @described("claims_accept", "Accept a draft", {200: ClaimOut}, request=Nothing)
    def post(self, request: Request, claim_id: UUID) -> Response:
        """It is `checked` where its check is in, `registered` until then. To turn it down, dismiss it."""
        Nothing.parse(request)
        claim = claim_of(request, claim_id)
        accept(claim=claim, now=timezone.now(), by=person(request), seen=seen(request, claim))
        return shown_claim(request, claim_id)


class AcceptancesView(DeskView):
    """Taking in every draft of an article."""

    scopes: ClassVar = {"POST": Scope.REGISTER}

    @described("articles_accept", "Accept an article's drafts", {200: AcceptedOut}, request=Nothing)
    def post(self, request: Request, article_id: UUID) -> Response:
        """Those whose words still stand in the newest text; the others are left, and named in `gone`."""
        Nothing.parse(request)
        article = article_of(request, article_id)
        accepted = accept_all(article=article, now=timezone.now(), by=person(request))
        rows = claims_of(request).filter(pk__in=[claim.pk for claim in accepted]).order_by("pk")
        answer = {"claims": rows, "gone": [claim.public_id for claim in drafts_gone(article)]}
        return Response(AcceptedOut(answer, context=context(request)).data)
