"""What each kind of problem means, at the address a problem names as its type; and the answer to other addresses."""

from __future__ import annotations

from typing import Any, NoReturn

from django.http import Http404
from django.utils.translation import gettext as _
from rest_framework.exceptions import NotFound
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from factcheck.errors import problems, type_address


class ProblemView(APIView):
    """A kind of problem."""

    authentication_classes = []
    permission_classes = []
    schema = None

    def get(self, _request: Request, code: str) -> Response:
        """Its title and status. Raises Http404 for a code that is none."""
        row = problems().get(code)
        if row is None:
            raise Http404
        return Response({"type": type_address(code), "code": code, "status": row.status, "title": str(row.title)})


class NowhereView(APIView):
    """Every other address of the API."""

    authentication_classes = []
    permission_classes = []
    schema = None

    def initial(self, request: Request, *_args: Any, **_kwargs: Any) -> NoReturn:
        """Raises NotFound, whatever the method."""
        raise NotFound(_("There is no address %s here: /api/docs/ lists them.") % request.path[:200])
