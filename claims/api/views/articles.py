"""Articles: registering, listing, revising, scanning, and saying who may know of them."""

from __future__ import annotations

from typing import ClassVar
from uuid import UUID

from django.utils import timezone
from rest_framework.request import Request
from rest_framework.response import Response

from claims.api import examples
from claims.api.conditions import seen, tagged
from claims.api.describing import described
from claims.api.inputs.articles import ArticleIn, ArticleQuery, RevisionIn, StateIn
from claims.api.inputs.body import Nothing
from claims.api.outputs.articles import ArticleOut, ArticleSummaryOut, RevisionOut
from claims.api.outputs.claims import ScanOut
from claims.api.pages import page, page_form
from claims.api.views.desk import DeskView, article_of, articles_of, claims_of, context, outlet_of, person
from claims.models import Scope
from claims.operations.articles import revise_article, set_state
from claims.operations.covering import coverage_of
from claims.operations.intake import take_article
from claims.operations.reanchoring import gone_from
from claims.operations.registering import scan_article

FILTERS = ("state", "language", "external_system", "external_id", "url")


class ArticlesView(DeskView):
    """The outlet's articles."""

    scopes: ClassVar = {"POST": Scope.REGISTER}

    @described(
        "articles_list",
        "List articles",
        {200: page_form(ArticleSummaryOut)},
        parameters=[ArticleQuery],
    )
    def get(self, request: Request) -> Response:
        """Newest first. Texts are left out."""
        query = ArticleQuery.parse(request)
        filters = {name: query[name] for name in FILTERS if name in query}
        shown = page(
            articles_of(request).filter(**filters), query, address=request.path, given=request.query_params.dict()
        )
        return Response({"results": ArticleSummaryOut(shown.rows, many=True).data, "next": shown.next})

    @described(
        "articles_register", "Register an article", {201: ArticleOut}, request=ArticleIn, examples=examples.ARTICLE
    )
    def post(self, request: Request) -> Response:
        """The article of a CMS, with its first revision; `scan` finds its claims in the same call, as drafts."""
        given = ArticleIn.parse(request)
        external = given.pop("external_system"), given.pop("external_id")
        article = take_article(
            outlet=outlet_of(request), external=external, **given, now=timezone.now(), by=person(request)
        )
        return Response(ArticleOut(article_of(request, article.public_id)).data, status=201)


class ArticleView(DeskView):
    """An article."""

    scopes: ClassVar = {"PATCH": Scope.REGISTER}
    is_tagged: ClassVar = True
    conditional: ClassVar = ("PATCH",)

    @described("articles_read", "Read an article", {200: ArticleOut})
    def get(self, request: Request, article_id: UUID) -> Response:
        """With its newest text."""
        return shown_article(request, article_id)

    @described(
        "articles_set_state",
        "Say who may know of an article",
        {200: ArticleOut},
        request=StateIn,
        examples=examples.STATE,
    )
    def patch(self, request: Request, article_id: UUID) -> Response:
        """Draft, embargoed, live or taken down. The text changes by revisions."""
        article = article_of(request, article_id)
        set_state(
            article=article,
            **StateIn.parse(request),
            now=timezone.now(),
            by=person(request),
            seen=seen(request, article),
        )
        return shown_article(request, article_id)


class RevisionsView(DeskView):
    """The states of an article's text."""

    scopes: ClassVar = {"POST": Scope.REGISTER}
    conditional: ClassVar = ("POST",)

    @described(
        "articles_revise", "Revise an article", {201: RevisionOut}, request=RevisionIn, examples=examples.REVISION
    )
    def post(self, request: Request, article_id: UUID) -> Response:
        """A text that is the newest already is answered as it is."""
        article = article_of(request, article_id)
        revision = revise_article(
            article=article,
            **RevisionIn.parse(request),
            now=timezone.now(),
            by=person(request),
            seen=seen(request, article),
        )
        return Response(RevisionOut(revision).data, status=201)


class ScanView(DeskView):
    """Finding an article's claims."""

    scopes: ClassVar = {"POST": Scope.REGISTER}

    @described(
        "articles_scan",
        "Find an article's claims",
        {200: ScanOut},
        request=Nothing,
    )
    def post(self, request: Request, article_id: UUID) -> Response:
        """What can be recomputed becomes a draft and is checked; known claims stay, dismissed ones do not come back."""
        Nothing.parse(request)
        article = article_of(request, article_id)
        found = scan_article(article=article, now=timezone.now(), by=person(request))
        rows = claims_of(request).filter(pk__in=[claim.pk for claim in found]).order_by("pk")
        answer = {"claims": rows, "coverage": coverage_of(article), "gone": gone_from(article)}
        return Response(ScanOut(answer, context=context(request)).data)


def shown_article(request: Request, article_id: UUID) -> Response:
    """An article as it is now, with its tag."""
    article = article_of(request, article_id)
    return tagged(request, article, ArticleOut(article).data)
