"""Articles proposed from their addresses."""

from __future__ import annotations

from typing import Any, ClassVar

from django.utils import timezone
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from claims.api.describing import described
from claims.api.fields import Line
from claims.api.inputs.body import Body
from claims.api.views.desk import DeskView, outlet_of, person
from claims.models import Scope
from claims.operations.importing import propose_article


class ProposalIn(Body):
    """Where an article stands."""

    url = Line(max_length=2000)


class ProposedOut(serializers.Serializer[Any]):
    """What a page says of itself; empty where it does not."""

    url = serializers.CharField(help_text="Where the address led in the end.")
    headline = serializers.CharField()
    body = serializers.CharField()
    language = serializers.CharField()
    published = serializers.CharField(help_text="As the page says, ISO 8601.")


class ProposalsView(DeskView):
    """Reading an article at its address."""

    scopes: ClassVar = {"POST": Scope.REGISTER}

    @described("articles_propose", "Read an article at its address", {200: ProposedOut}, request=ProposalIn)
    def post(self, request: Request) -> Response:
        """Text, title, date and language of a page; nothing is stored. It may take 15 seconds and the reading."""
        given = ProposalIn.parse(request)
        proposed = propose_article(outlet=outlet_of(request), url=given["url"], now=timezone.now(), by=person(request))
        return Response(ProposedOut(proposed).data)
