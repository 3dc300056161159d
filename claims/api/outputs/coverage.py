"""What became of an article's figures, as it is shown."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from claims.coverage import Coverage, Gap
from claims.operations.covering import GAPS_LISTED


class GapOut(serializers.Serializer[Any]):
    """A number no claim speaks of."""

    text = serializers.CharField()
    start = serializers.IntegerField(help_text="In code points of the article's body.")
    end = serializers.IntegerField()
    reason = serializers.SerializerMethodField(help_text="Why, in a few words: in no claim, or why it is no figure.")

    def get_reason(self, gap: Gap) -> str:
        """The reason in the reader's language."""
        return _(gap.reason)


class CoverageOut(serializers.Serializer[Any]):
    """What became of every figure of the newest text; a figure of several claims counts with the furthest."""

    figures = serializers.IntegerField(help_text="How many were read.")
    recomputed = serializers.IntegerField(help_text="In a claim with a verdict, from computing or from a source.")
    waiting_for_source = serializers.IntegerField(
        source="waiting", help_text="In a claim that waits for a source or for what it misses: unverifiable."
    )
    unchecked = serializers.IntegerField(help_text="In a claim whose check is to come.")
    dismissed = serializers.IntegerField(help_text="In a claim that was dismissed.")
    not_understood = serializers.SerializerMethodField(help_text=f"The first {GAPS_LISTED}, in the order of the text.")
    not_listed = serializers.SerializerMethodField(help_text="How many more are not understood.")

    @extend_schema_field(GapOut(many=True))
    def get_not_understood(self, coverage: Coverage) -> Any:
        """Figures in no claim, and numbers that are no figure."""
        return GapOut(coverage.gaps[:GAPS_LISTED], many=True).data

    def get_not_listed(self, coverage: Coverage) -> int:
        """Beyond those listed."""
        return max(0, len(coverage.gaps) - GAPS_LISTED)
