"""Addresses of what readers see: all that the software which builds the page of an article needs to know."""

from __future__ import annotations

from typing import Any, ClassVar

from django.http import Http404
from django.utils.translation import gettext as _
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from claims.api.describing import described
from claims.api.fields import Address, Id
from claims.api.inputs.body import Query
from claims.api.outputs.badges import BadgesOut
from claims.api.views.desk import DeskView, outlet_of
from claims.models import Article, Scope
from claims.publishing.addresses import addresses, article_addresses, script_address
from claims.publishing.article_lookup import published_article


class BadgesQuery(Query):
    """Whose badges: an article's, by its page or its id."""

    url = Address(required=False, help_text="The address of its page, as it was registered.")
    article = Id(required=False)

    def validate(self, given: dict[str, Any]) -> dict[str, Any]:
        """One way to name it. Raises ValidationError."""
        if len(given) != 1:
            raise serializers.ValidationError({"url": _("Name the article in one way: send url or article.")})
        return given


class BadgesView(DeskView):
    """The badges of an article's page."""

    scopes: ClassVar = {"GET": Scope.BADGE}

    @described(
        "badges_find", "Find the badges of a page", {200: BadgesOut}, parameters=[BadgesQuery], other_problems=(404,)
    )
    def get(self, request: Request) -> Response:
        """Of what is published alone; an article with nothing published is answered like none."""
        query = BadgesQuery.parse(request)
        named = {"url": query["url"]} if "url" in query else {"public_id": query["article"]}
        articles = Article.objects.filter(outlet=outlet_of(request), **named)[:2]
        shown = published_article(str(articles[0].public_id)) if len(articles) == 1 else None
        if shown is None:
            raise Http404
        claims = [{"id": claim.public_id, "badge": addresses(claim.public_id)} for claim in shown.claims]
        told = {"article": shown.public_id, "url": shown.url, "badge": article_addresses(shown.public_id)}
        return Response(BadgesOut({**told, "script": script_address(), "claims": claims}).data)
