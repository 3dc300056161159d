"""How each number of a text was read, or why it was not."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from claims.findings import plain_value
from figures.explain import Reason
from figures.figure import Exactness, Kind


class ReadingOut(serializers.Serializer[Reason]):
    """One number of the text. `figure` is null where it was not read, and `refused` says why."""

    start = serializers.IntegerField()
    end = serializers.IntegerField()
    text = serializers.CharField()
    words = serializers.ListField(child=serializers.CharField(), help_text="What was joined, the bare number first.")
    refused = serializers.CharField(allow_blank=True)
    figure = serializers.SerializerMethodField()

    def get_figure(self, reason: Reason) -> dict[str, Any] | None:
        """The figure's kind, value, unit, interval, exactness, candidates and rule; numbers as decimal strings."""
        figure = reason.figure
        if figure is None:
            return None
        interval = figure.interval
        return {
            "kind": Kind(figure.kind).value,
            "value": figure.date if figure.kind is Kind.DATE else plain_value(figure.low, figure.high),
            "unit": figure.unit,
            "interval": plain_value(interval.low, interval.high) if figure.kind is not Kind.DATE else None,
            "exactness": Exactness(figure.exactness).value,
            "candidates": list(figure.candidates),
            "rule": figure.rule,
        }


class FiguresOut(serializers.Serializer[Any]):
    """Every number of the text, in its order."""

    language = serializers.CharField()
    readings = ReadingOut(many=True)
