"""Citations: holding a claim against a source."""

from __future__ import annotations

from typing import Any, ClassVar
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _
from rest_framework.request import Request
from rest_framework.response import Response

from claims.api import examples
from claims.api.describing import described
from claims.api.inputs.citations import CitationIn
from claims.api.outputs.sources import CitationOut
from claims.api.parsers import SmallFormParser, StrictJSONParser
from claims.api.views.desk import DeskView, claim_of, person, sources_of
from claims.models import Citation, Claim, Scope
from claims.operations.citing import cite, cite_address, cite_text, cite_upload
from sources.models import Source
from sources.refusal import BadInput


class CitationsView(DeskView):
    """The sources a claim is held against."""

    parser_classes = [StrictJSONParser, SmallFormParser]
    scopes: ClassVar = {"POST": Scope.REGISTER}

    @described("citations_list", "List a claim's sources", {200: CitationOut(many=True)})
    def get(self, request: Request, claim_id: UUID) -> Response:
        """In the order they were linked."""
        return Response(CitationOut(claim_of(request, claim_id).citations.all(), many=True).data)

    @described(
        "citations_add",
        "Hold a claim against a source",
        {201: CitationOut},
        request={"application/json": CitationIn, "multipart/form-data": CitationIn},
        examples=examples.CITATION,
    )
    def post(self, request: Request, claim_id: UUID) -> Response:
        """A web address, a file, a text, or a known source; the claim is checked anew once it is read."""
        claim = claim_of(request, claim_id)
        citation = _cite(request, claim, CitationIn.parse(request))
        return Response(CitationOut(citation).data, status=201)


def _cite(request: Request, claim: Claim, given: dict[str, Any]) -> Citation:
    """The one operation for the way the source was named."""
    asked = {"claim": claim, "note": given["note"], "by": person(request), "now": timezone.now()}
    told = {name: given[name] for name in ("title", "publisher", "role", "access", "url")}
    if "source" in given:
        return cite(source=_known(request, given["source"]), **asked)
    if "text" in given:
        return cite_text(text=given["text"], **told, **asked)
    if "file" not in given:
        return cite_address(**told, **asked)
    del told["url"]  # a file's address would be a source of its own
    return cite_upload(name=given["file"].name, content=given["file"].read(), **told, **asked)


def _known(request: Request, public_id: UUID) -> Source:
    """The source a body names: an id that is not there is the body's fault, not the address's. Raises BadInput."""
    source = sources_of(request).filter(public_id=public_id).first()
    if source is None:
        raise BadInput(
            _("There is no such source at this outlet: send its text, or an id from sources."), field="source"
        )
    return source
