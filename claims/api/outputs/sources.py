"""Sources and citations as they are shown. A source's text stays at the desk; its passage stands in a finding."""

from __future__ import annotations

from typing import Any

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from sources.failures import sentence
from sources.models import Fetch, FetchState, Source, SourceAccess, SourceForm, SourceRole
from sources.operations.fetches import UNCHANGED


class SnapshotOut(serializers.Serializer[Any]):
    """What a source said at one moment."""

    id = serializers.IntegerField()
    digest = serializers.CharField(help_text="SHA-256 of its bytes.")
    media_type = serializers.CharField()
    language = serializers.CharField()
    title = serializers.CharField()
    author = serializers.CharField()
    published = serializers.CharField(help_text="As the document says; empty where it does not.")
    final_url = serializers.CharField(help_text="Where the address led in the end.")
    reader = serializers.CharField(source="reader_version", help_text="What made its text, with its version.")
    notes = serializers.ListField(child=serializers.CharField(), help_text="Codes of what could not be made out.")
    taken_at = serializers.DateTimeField()


class SentenceOut(serializers.Serializer[Any]):
    """A sentence of a snapshot: `text[start:end]` in code points, with its page or cell."""

    start = serializers.IntegerField()
    end = serializers.IntegerField()
    page = serializers.IntegerField(allow_null=True)
    cell = serializers.CharField()


class SnapshotTextOut(SnapshotOut):
    """A snapshot with its text and its sentences: for the desk's own software, never for readers."""

    text = serializers.CharField()
    headers = serializers.DictField(child=serializers.CharField(), help_text="Of the server's answer.")
    passages = SentenceOut(many=True)


class FetchOut(serializers.Serializer[Any]):
    """How reading a source goes."""

    state = serializers.ChoiceField(choices=FetchState.choices)
    reason_code = serializers.CharField(source="code", help_text="Why it failed last; `unchanged`: it says the same.")
    reason = serializers.SerializerMethodField(help_text="The same as a sentence.")
    tries = serializers.IntegerField()
    asked_at = serializers.DateTimeField()
    next_try_at = serializers.SerializerMethodField(help_text="When it is tried again; null where it is not.")
    ended_at = serializers.DateTimeField(allow_null=True)

    def get_reason(self, fetch: Fetch) -> str:
        """The sentence of its code."""
        return sentence(fetch.code) if fetch.code and fetch.code != UNCHANGED else ""

    @extend_schema_field(OpenApiTypes.DATETIME)
    def get_next_try_at(self, fetch: Fetch) -> str | None:
        """When a worker may take it."""
        return fetch.run_after.isoformat() if fetch.state == FetchState.QUEUED else None


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
    file_name = serializers.CharField()
    archived_url = serializers.CharField()
    created_at = serializers.DateTimeField()
    fetch = serializers.SerializerMethodField(help_text="The newest; null where nothing was to be fetched.")
    snapshot = serializers.SerializerMethodField(help_text="The latest; null where it could never be read.")

    @extend_schema_field(FetchOut(allow_null=True))
    def get_fetch(self, source: Source) -> dict[str, Any] | None:
        """The newest fetch."""
        fetches = list(source.fetches.all())  # newest first, prefetched
        return dict(FetchOut(fetches[0]).data) if fetches else None

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
