"""The content system's door: an article by the id it has there."""

from __future__ import annotations

from typing import ClassVar

from django.shortcuts import get_object_or_404
from django.utils import timezone
from rest_framework.request import Request
from rest_framework.response import Response

from claims.api import examples
from claims.api.conditions import tagged
from claims.api.describing import described
from claims.api.inputs.external import ExternalIn
from claims.api.outputs.articles import ArticleOut
from claims.api.views.desk import DeskView, article_of, articles_of, outlet_of, person
from claims.models import Scope
from claims.operations.external import External, Wording, put_article

WORDING = ("headline", "body", "language", "published", "published_zone", "url")


class ExternalArticleView(DeskView):
    """An article of a content system."""

    scopes: ClassVar = {"PUT": Scope.REGISTER}
    is_tagged: ClassVar = True

    @described("articles_read_external", "Read an article by its id in the content system", {200: ArticleOut})
    def get(self, request: Request, system: str, external_id: str) -> Response:
        """With its newest text."""
        found = get_object_or_404(articles_of(request), external_system=system, external_id=external_id)
        return tagged(request, found, ArticleOut(found).data)

    @described(
        "articles_put_external",
        "Take an article in as the content system has it",
        {200: ArticleOut, 201: ArticleOut},
        request=ExternalIn,
        examples=examples.EXTERNAL,
    )
    def put(self, request: Request, system: str, external_id: str) -> Response:
        """Registers it or brings it up to date; the same again changes nothing. Messages may overtake each other."""
        given = ExternalIn.parse(request)
        external = External(system, external_id, given["revision_id"], given["updated"])
        put = put_article(
            outlet=outlet_of(request),
            external=external,
            wording=Wording(**{name: given[name] for name in WORDING}),
            state=given["state"],
            embargoed_until=given.get("embargoed_until"),
            scan=given["scan"],
            now=timezone.now(),
            by=person(request),
        )
        shown = ArticleOut(article_of(request, put.article.public_id)).data
        return Response(shown, status=201 if put.is_new else 200)
