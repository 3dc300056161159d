"""What every view has in common: a token's outlet, and a scope for each method."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar
from uuid import UUID

from django.db.models import F, Prefetch, Q, QuerySet
from django.shortcuts import get_object_or_404
from rest_framework.negotiation import DefaultContentNegotiation
from rest_framework.permissions import IsAuthenticated
from rest_framework.request import Request
from rest_framework.views import APIView

from claims.api.once import once
from claims.api.parsers import StrictJSONParser, refuse_without_length
from claims.api.permissions import HasScope
from claims.api.retiring import Retiring
from claims.api.throttles import TokenThrottle
from claims.api.waiting import waiting
from claims.models import Article, Check, Claim, Outlet, Scope, Token, User
from claims.operations.permitting import require
from claims.roles import Act
from sources.models import RateProvider, Snapshot, Source

LONG = ("text", "headers", "places")  # columns of a snapshot that a list of sources has no use for


class ByAcceptAlone(DefaultContentNegotiation):
    """Chooses the form of an answer by its Accept header; a parameter `format` is as unknown as any other."""

    class settings:  # noqa: N801  # the framework's name
        """No parameter."""

        URL_FORMAT_OVERRIDE = None


class DeskView(APIView):
    """A view for newsroom software. `scopes` names what each method but reading needs.

    Every POST heeds Idempotency-Key and `Prefer: wait`.
    """

    permission_classes = [IsAuthenticated, HasScope]
    throttle_classes = [TokenThrottle]
    content_negotiation_class = ByAcceptAlone
    parser_classes = [StrictJSONParser]
    scopes: ClassVar[Mapping[str, str]] = {}
    is_tagged: ClassVar[bool] = False  # GET carries an ETag
    is_awaited: ClassVar[bool] = False  # POST heeds Prefer: wait
    conditional: ClassVar[tuple[str, ...]] = ()  # methods that heed If-Match
    retiring: ClassVar[Retiring | None] = None  # since when it is deprecated, and until when it answers

    def __init_subclass__(cls, **named: Any) -> None:
        super().__init_subclass__(**named)
        if "post" in cls.__dict__:
            cls.post = waiting(once(cls.post))  # type: ignore[attr-defined]  # of the views that have one

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        """Who asks and what they may do; then whether the body can be read at all."""
        super().initial(request, *args, **kwargs)
        refuse_without_length(request)

    def finalize_response(self, request: Request, response: Any, *args: Any, **kwargs: Any) -> Any:
        """With word of its end, where it has one."""
        answer = super().finalize_response(request, response, *args, **kwargs)
        for name, value in self.retiring.headers().items() if self.retiring else ():
            answer.headers[name] = value
        return answer


def token_of(request: Request) -> Token:
    """The token that asks; HasScope let nobody else in."""
    token: Token = request.auth  # type: ignore[assignment]
    return token


def outlet_of(request: Request) -> Outlet:
    """The outlet whose token asks."""
    return token_of(request).outlet


def person(request: Request) -> User:
    """Whom the token acts for."""
    return token_of(request).user


def require_act(request: Request, act: Act) -> None:
    """Raises NotAllowed where whom the token acts for may not do it; for operations that know no roles."""
    require(person(request), act, outlet_of(request))


def articles_of(request: Request) -> QuerySet[Article]:
    """The outlet's articles, with what is shown of them in a constant number of queries."""
    return Article.objects.filter(outlet=outlet_of(request)).select_related("outlet").prefetch_related("revisions")


def article_of(request: Request, article_id: UUID) -> Article:
    """An article of the outlet. Raises Http404: another outlet's is not even confirmed to exist."""
    return get_object_or_404(articles_of(request), public_id=article_id)


def claims_of(request: Request) -> QuerySet[Claim]:
    """The outlet's claims, with what is shown of them in a constant number of queries."""
    return (
        Claim.objects.filter(outlet=outlet_of(request))
        .select_related("article", "outlet", "current_version__revision", "current_check__version", "assigned_to")
        .prefetch_related(
            "current_version__quotes",
            "current_check__findings__citation__source",
            Prefetch("citations__source__snapshots", Snapshot.objects.defer(*LONG)),
            "citations__source__fetches",
            "publications__review",
            "publications__correction",
            "publications__revision",
        )
    )


def claim_of(request: Request, claim_id: UUID) -> Claim:
    """A claim of the outlet. Raises Http404."""
    return get_object_or_404(claims_of(request), public_id=claim_id)


def checks_of(claim: Claim) -> QuerySet[Check]:
    """Every check of a claim's versions, latest first."""
    return (
        Check.objects.filter(version__claim=claim)
        .select_related("version")
        .prefetch_related("findings__citation__source")
    )


def sources_of(request: Request) -> QuerySet[Source]:
    """The outlet's sources."""
    return Source.objects.filter(outlet=outlet_of(request)).prefetch_related(
        Prefetch("snapshots", Snapshot.objects.defer(*LONG)), "fetches"
    )


def source_of(request: Request, source_id: UUID) -> Source:
    """A source of the outlet. Raises Http404."""
    return get_object_or_404(sources_of(request), public_id=source_id)


def context(request: Request) -> dict[str, Any]:
    """What an answer depends on besides its rows: the asker's scopes, and what providers want said beside rates."""
    providers = RateProvider.objects.filter(Q(outlet__isnull=True) | Q(outlet=outlet_of(request)))
    attributions = providers.order_by(F("outlet").asc(nulls_first=True)).values_list("slug", "attribution")
    return {"may_review": token_of(request).allows(Scope.REVIEW), "attributions": dict(attributions)}
