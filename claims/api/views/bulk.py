"""Many statements in one request, each of its own: a line that is refused says why, and the others are registered."""

from __future__ import annotations

import io
from typing import Any, ClassVar

from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext as _
from rest_framework.exceptions import APIException, ParseError
from rest_framework.request import Request
from rest_framework.response import Response

from claims.api import examples
from claims.api.describing import described
from claims.api.inputs.claims import BulkLineIn
from claims.api.lines import MEDIA_TYPE, LinesParser, LinesRenderer
from claims.api.outputs.claims import BulkLineOut
from claims.api.parsers import StrictJSONParser
from claims.api.views.desk import DeskView, article_of, person
from claims.kinds.reading import UnreadableError
from claims.models import Claim, Scope
from claims.operations.intake import take_claims
from factcheck.errors import problem
from sources.refusal import Refusal


class BulkView(DeskView):
    """Registering in bulk."""

    parser_classes = [LinesParser]
    renderer_classes = [LinesRenderer]
    scopes: ClassVar = {"POST": Scope.REGISTER}

    @described(
        "claims_register_in_bulk",
        "Register many statements",
        {(200, MEDIA_TYPE): BulkLineOut},
        request={MEDIA_TYPE: BulkLineIn},
        examples=examples.BULK_LINE,
    )
    def post(self, request: Request) -> Response:
        """NDJSON, up to 100 lines of a statement each; as many lines come back."""
        lines = request.data
        if not isinstance(lines, list) or not lines:  # a request without a body is not parsed
            raise ParseError(_("The body has no lines: write one JSON object a line."))
        return Response([_taken(request, number, line) for number, line in enumerate(lines, start=1)])


def _taken(request: Request, number: int, line: str) -> dict[str, Any]:
    """What came of a line: the ids of its claims, or the problem it has."""
    try:
        ids, refused = [str(claim.public_id) for claim in _take(request, line)], None
    except (Refusal, APIException, Http404, UnreadableError) as error:
        ids, refused = [], problem(error, {})
    status = refused.status_code if refused else 201
    return {"line": number, "status": status, "claims": ids, "problem": refused.data if refused else None}


def _take(request: Request, line: str) -> list[Claim]:
    given = BulkLineIn.read(StrictJSONParser().parse(io.BytesIO(line.encode())))
    article = article_of(request, given.pop("article"))
    quote = given.pop("quote")
    return take_claims(article=article, quote=quote, corrections=given, now=timezone.now(), by=person(request))
