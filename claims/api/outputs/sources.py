"""Sources and citations as they are shown. A source's text stays at the desk; its passage stands in a finding."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from sources.models import Source, SourceAccess, SourceForm, SourceRole


class SnapshotOut(serializers.Serializer[Any]):
    """What a source said at one moment."""

    digest = serializers.CharField(help_text="SHA-256 of its bytes.")
    media_type = serializers.CharField()
    language = serializers.CharField()
    taken_at = serializers.DateTimeField()


class SourceOut(serializers.Serializer[Any]):
    """What claims can be held against."""

    id = serializers.UUIDField(source="public_id")
    form = serializers.ChoiceField(choices=SourceForm.choices)
    title = serializers.CharField()
    publisher = serializers.CharField()
    url = serializers.CharField()
    role = serializers.ChoiceField(choices=SourceRole.choices)
    access = serializers.ChoiceField(choices=SourceAccess.choices)
    language = serializers.CharField()
    created_at = serializers.DateTimeField()
    snapshot = serializers.SerializerMethodField(help_text="The latest; null where it could never be read.")

    @extend_schema_field(SnapshotOut(allow_null=True))
    def get_snapshot(self, source: Source) -> dict[str, Any] | None:
        """The latest snapshot."""
        snapshots = list(source.snapshots.all())  # latest first, prefetched
        return dict(SnapshotOut(snapshots[0]).data) if snapshots else None


class CitationOut(serializers.Serializer[Any]):
    """A claim's link to a source."""

    source = SourceOut()  # type: ignore[assignment]  # a field of that name
    note = serializers.CharField()
    created_at = serializers.DateTimeField()
