"""Figures of a text: a reading that keeps nothing."""

from __future__ import annotations

from typing import ClassVar

from rest_framework.request import Request
from rest_framework.response import Response

from claims.api import examples
from claims.api.describing import described
from claims.api.inputs.figures import FiguresIn
from claims.api.outputs.figures import FiguresOut
from claims.api.views.desk import DeskView
from claims.models import Scope
from figures.explain import explain
from sources.languages import language


class FiguresView(DeskView):
    """Figures in a text."""

    scopes: ClassVar = {"POST": Scope.READ}

    @described(
        "figures_read", "Read the figures of a text", {200: FiguresOut}, request=FiguresIn, examples=examples.FIGURES
    )
    def post(self, request: Request) -> Response:
        """Every reading with its rule, words, value and interval, and why other numbers are none. Nothing is kept."""
        given = FiguresIn.parse(request)
        lang = given.get("language") or language(given["text"])
        readings = explain(given["text"], lang=lang, published=given["published"])
        return Response(FiguresOut({"language": lang, "readings": readings}).data)
