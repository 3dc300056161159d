"""Pages of a list: the next one starts after the last row shown, so that rows that come or go shift nothing.

REST framework's cursor answers a tampered cursor with a server error and builds addresses from the Host header.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple
from urllib.parse import urlencode
from uuid import UUID

from django.conf import settings
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _
from rest_framework import serializers

from claims.api.fields import Line, SmallNumber
from claims.api.inputs.body import Query
from sources.refusal import BadInput

ROWS, MOST_ROWS = 50, 200
LONGEST_CURSOR = 200


class PageQuery(Query):
    """Which page of a list."""

    cursor = Line(required=False, max_length=LONGEST_CURSOR, help_text="From `next` of the page before.")
    page_size = SmallNumber(default=ROWS, least=1, most=MOST_ROWS)


class Place(NamedTuple):
    """Where a page ends: the last row's moment, and its id among rows of one moment."""

    moment: datetime
    public_id: UUID

    def written(self) -> str:
        """The place as an opaque word."""
        return base64.urlsafe_b64encode(f"{self.moment.isoformat()} {self.public_id}".encode()).decode().rstrip("=")

    @classmethod
    def read(cls, cursor: str) -> Place:
        """The place again. Raises BadInput for what we never wrote."""
        try:
            padded = cursor + "=" * (-len(cursor) % 4)
            moment, _blank, public_id = base64.b64decode(padded, altchars=b"-_", validate=True).decode().partition(" ")
            place = cls(datetime.fromisoformat(moment), UUID(public_id))
        except (binascii.Error, ValueError) as error:
            raise BadInput(_("This cursor is none of ours: start from the first page."), field="cursor") from error
        if place.moment.tzinfo is None:
            raise BadInput(_("This cursor is none of ours: start from the first page."), field="cursor")
        return place


class Page(NamedTuple):
    """Rows, and the address of the page after them."""

    rows: list[Any]
    next: str | None


def page(rows: QuerySet[Any], query: Mapping[str, Any], *, address: str, given: Mapping[str, str]) -> Page:
    """The page a query asks for.

    query: validated, with `ordering` (a moment's field, "-" for latest first), `page_size` and perhaps `cursor`.
    address, given: the list's path and the parameters as they came, from which the next page's address is built.
    """
    field, down = query["ordering"].removeprefix("-"), query["ordering"].startswith("-")
    sign, after = ("-", "lt") if down else ("", "gt")
    if "cursor" in query:
        place = Place.read(query["cursor"])
        same = Q(**{field: place.moment, f"public_id__{after}": place.public_id})
        rows = rows.filter(Q(**{f"{field}__{after}": place.moment}) | same)
    found = list(rows.order_by(f"{sign}{field}", f"{sign}public_id")[: query["page_size"] + 1])
    shown = found[: query["page_size"]]
    if len(found) == len(shown):
        return Page(shown, None)
    cursor = Place(getattr(shown[-1], field), shown[-1].public_id).written()
    return Page(shown, f"{settings.PUBLIC_URL}{address}?{urlencode({**given, 'cursor': cursor})}")


def page_form(rows: type[serializers.Serializer[Any]]) -> type[serializers.Serializer[Any]]:
    """The form of a page of such rows."""
    name = f"{rows.__name__}Page"
    fields = {
        "results": rows(many=True),
        "next": serializers.URLField(allow_null=True, help_text="The next page; null on the last."),
        "__doc__": "A page of a list.",
    }
    return type(name, (serializers.Serializer,), fields)
