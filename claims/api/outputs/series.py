"""Rows of reference data as they are shown."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers


class SeriesRowOut(serializers.Serializer[Any]):
    """A value of an item for a period, as released on a day."""

    item = serializers.CharField()
    first = serializers.DateField()
    last = serializers.DateField()
    value = serializers.CharField(help_text="A decimal string, every digit as in the table.")
    unit = serializers.CharField(allow_blank=True)
    released = serializers.DateField()
    row = serializers.IntegerField(source="place", help_text="Of its table; the heading is row 1.")


class SeriesRowsOut(serializers.Serializer[Any]):
    """Rows of reference data."""

    results = SeriesRowOut(many=True)
