"""Reviews, publications and runs as they are shown."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from claims.api.outputs.words import WordOrNull
from claims.models import Decision, Review, VerdictWord


class ReviewOut(serializers.Serializer[Any]):
    """An editor's decision. The internal note is shown to tokens that may review."""

    decision = serializers.ChoiceField(choices=Decision.choices)
    verdict = WordOrNull(choices=VerdictWord.choices)
    public_reason = serializers.CharField()
    internal_note = serializers.SerializerMethodField()
    editor = serializers.CharField(source="editor.get_username")
    check = serializers.SerializerMethodField(help_text="The digest of the check that was reviewed.")
    at = serializers.DateTimeField()

    def get_internal_note(self, review: Review) -> str | None:
        """The note, for those who review."""
        return review.internal_note if self.context.get("may_review") else None

    def get_check(self, review: Review) -> str | None:
        """The check that was reviewed."""
        return review.check_reviewed.inputs_digest if review.check_reviewed else None


class PublicationOut(serializers.Serializer[Any]):
    """What readers see of a claim: a verdict, or its correction."""

    verdict = serializers.ChoiceField(
        choices=VerdictWord.choices, source="review.verdict", allow_null=True, help_text="Null for a correction."
    )
    public_reason = serializers.CharField(source="review.public_reason", allow_null=True)
    correction = serializers.UUIDField(source="correction.public_id", allow_null=True, help_text="Null for a verdict.")
    revision = serializers.IntegerField(source="revision.number")
    published_at = serializers.DateTimeField()


class RunOut(serializers.Serializer[Any]):
    """The work asked for; its result is the claim's next check."""

    state = serializers.CharField(help_text="queued, running, done or failed.")
    asked_at = serializers.DateTimeField()
