"""Claims: understanding and registering statements, listing, reading and correcting them, and checking again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone
from rest_framework.request import Request
from rest_framework.response import Response

from claims.api import examples
from claims.api.conditions import seen, tagged
from claims.api.describing import described
from claims.api.inputs.articles import QuoteIn
from claims.api.inputs.claims import ANY, ClaimIn, ClaimQuery, PatchIn, RecheckIn
from claims.api.outputs.claims import ClaimOut, ClaimsOut, DraftsOut
from claims.api.outputs.findings import CheckOut
from claims.api.outputs.reviews import RunOut
from claims.api.pages import page, page_form
from claims.api.views.desk import DeskView, article_of, checks_of, claim_of, claims_of, context, outlet_of, person
from claims.api.waiting import Awaited
from claims.models import Claim, Scope
from claims.models.searching import saying
from claims.operations.amending import correct_claim
from claims.operations.intake import take_claims
from claims.operations.registering import Understood, reading_of, understand_quote
from claims.operations.reviewing import ask_again
from claims.search import sought

FILTERS = {
    "article": "article__public_id",
    "status": "status",
    "verdict": "verdict",
    "kind": "current_version__kind",
    "attention": "attention",
    "assigned_to": "assigned_to__username",
    "changed_since": "changed_at__gte",
    "published_from": "article__published_at__date__gte",
    "published_to": "article__published_at__date__lte",
}


class UnderstandView(DeskView):
    """What a statement says, without registering it."""

    scopes: ClassVar = {"POST": Scope.READ}

    @described(
        "articles_understand",
        "See what a statement says",
        {200: DraftsOut},
        request=QuoteIn,
        examples=examples.UNDERSTAND,
    )
    def post(self, request: Request, article_id: UUID) -> Response:
        """Figures in roles, kind and place, as they would be registered. Nothing is written."""
        understood = understand_quote(article=article_of(request, article_id), **QuoteIn.parse(request))
        return Response(DraftsOut({"claims": [_draft(one) for one in understood]}).data)


class ArticleClaimsView(DeskView):
    """Registering what an article says."""

    scopes: ClassVar = {"POST": Scope.REGISTER}
    is_awaited: ClassVar = True

    @described(
        "claims_register", "Register a statement's claims", {201: ClaimsOut}, request=ClaimIn, examples=examples.CLAIM
    )
    def post(self, request: Request, article_id: UUID) -> Response:
        """Each is queued for a check. A claim that is registered already is answered as it is."""
        corrections = ClaimIn.parse(request)
        claims = take_claims(
            article=article_of(request, article_id),
            quote=corrections.pop("quote"),
            corrections=corrections,
            now=timezone.now(),
            by=person(request),
        )
        ids = [claim.pk for claim in claims]

        def shown() -> Any:
            rows = claims_of(request).filter(pk__in=ids).order_by("pk")
            return {"claims": ClaimOut(rows, many=True, context=context(request)).data}

        return Awaited(shown(), status=201, claims=ids, again=shown)


class ClaimsView(DeskView):
    """The outlet's claims."""

    @described(
        "claims_list",
        "List claims with their verification status",
        {200: page_form(ClaimOut)},
        parameters=[ClaimQuery],
    )
    def get(self, request: Request) -> Response:
        """Lately changed first. To follow changes: changed_since and ordering=changed_at."""
        query = ClaimQuery.parse(request)
        found = _filtered(claims_of(request), query, [outlet_of(request).pk])
        shown = page(found, query, address=request.path, given=request.query_params.dict())
        return Response({"results": ClaimOut(shown.rows, many=True, context=context(request)).data, "next": shown.next})


class ClaimView(DeskView):
    """A claim."""

    scopes: ClassVar = {"PATCH": Scope.REGISTER}
    is_tagged: ClassVar = True
    conditional: ClassVar = ("PATCH",)

    @described(
        "claims_read", "Read a claim with its verification status", {200: ClaimOut}, examples=examples.CHECKED_CLAIM
    )
    def get(self, request: Request, claim_id: UUID) -> Response:
        """Its verdict with every finding, its sources, and what is published of it."""
        return shown_claim(request, claim_id)

    @described(
        "claims_correct",
        "Correct how a claim is understood",
        {200: ClaimOut},
        request=PatchIn,
        examples=examples.CORRECTION,
    )
    def patch(self, request: Request, claim_id: UUID) -> Response:
        """A new version, checked anew. `figures` lists every figure the claim shall have."""
        claim = claim_of(request, claim_id)
        correct_claim(
            claim=claim,
            **PatchIn.parse(request),
            now=timezone.now(),
            by=person(request),
            seen=seen(request, claim),
        )
        return shown_claim(request, claim_id)


class ChecksView(DeskView):
    """What was found about a claim over time."""

    @described("checks_list", "List a claim's checks", {200: CheckOut(many=True)})
    def get(self, request: Request, claim_id: UUID) -> Response:
        """Of all its versions, latest first."""
        checks = checks_of(claim_of(request, claim_id))
        return Response(CheckOut(checks, many=True, context=context(request)).data)


class RecheckView(DeskView):
    """Checking again."""

    scopes: ClassVar = {"POST": Scope.REGISTER}
    is_awaited: ClassVar = True
    conditional: ClassVar = ("POST",)

    @described("claims_recheck", "Check again", {202: RunOut}, request=RecheckIn)
    def post(self, request: Request, claim_id: UUID) -> Response:
        """With today's rates and sources; the same inputs give the check there is."""
        claim = claim_of(request, claim_id)
        run = ask_again(
            claim=claim,
            **RecheckIn.parse(request),
            by=person(request),
            now=timezone.now(),
            seen=seen(request, claim),
        )

        def shown() -> Any:
            run.refresh_from_db()
            return RunOut(run).data

        return Awaited(RunOut(run).data, status=202, claims=[run.version.claim_id], again=shown)


def shown_claim(request: Request, claim_id: UUID) -> Response:
    """A claim as it is now, with its tag."""
    claim = claim_of(request, claim_id)
    return tagged(request, claim, ClaimOut(claim, context=context(request)).data)


def _filtered(claims: QuerySet[Claim], query: Mapping[str, Any], outlets: list[int]) -> QuerySet[Claim]:
    wanted = {lookup: query[name] for name, lookup in FILTERS.items() if name in query}
    if wanted.get("attention") == ANY:
        del wanted["attention"]
        claims = claims.exclude(attention="")
    found = claims.filter(**wanted)
    return saying(found, sought(query["text"]), outlets) if query.get("text", "").strip() else found


def _draft(understood: Understood) -> dict[str, Any]:
    draft = understood.draft
    stored = reading_of(draft)
    return {
        "kind": draft.kind,
        "voice": draft.voice.value,
        "attributed_to": draft.attributed_to,
        "anchor": understood.anchor,
        "quotes": understood.quotes,
        "figures": stored["roles"],
        "rate_basis": stored["rate_basis"],
    }
