"""What is sent and asked about reference data."""

from __future__ import annotations

from rest_framework import serializers

from claims.api.fields import Line, SmallNumber, Text, Word
from claims.api.inputs.body import Body, Fields, Query
from sources.models import SourceRole

LONGEST_TABLE = 2_000_000
MOST_ROWS = 1_000


class ColumnsIn(Fields):
    """The headings of columns that are called otherwise."""

    period = Line(required=False, max_length=100)
    item = Line(required=False, max_length=100)
    value = Line(required=False, max_length=100)
    unit = Line(required=False, max_length=100)
    released = Line(required=False, max_length=100)


class SeriesIn(Body):
    """A table of official statistics."""

    title = Line(max_length=300)
    table = Text(
        max_length=LONGEST_TABLE,
        help_text="CSV whose heading names period, item, value, unit and released_at, in any of the four languages.",
    )
    publisher = Line(required=False, default="", allow_blank=True, max_length=200)
    role = Word(choices=SourceRole.choices, required=False, default=SourceRole.PRIMARY)
    columns: serializers.Field[object, object, object, object] = ColumnsIn(required=False)


class RowsQuery(Query):
    """Which rows are listed."""

    item = Line(required=False, max_length=300)
    most = SmallNumber(default=MOST_ROWS, least=1, most=MOST_ROWS)
