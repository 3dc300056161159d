"""Corrections as they are shown."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from claims.api.outputs.words import WordOrNull
from claims.corrections import CorrectionState, Gravity


class CorrectionStepOut(serializers.Serializer[Any]):
    """A step a correction took."""

    start = WordOrNull(choices=CorrectionState.choices, help_text="Null for its opening.")
    end = serializers.ChoiceField(choices=CorrectionState.choices)
    said = serializers.CharField(help_text="The reason or note given with it: for the desk.")
    by = serializers.CharField(source="by.username", allow_null=True, help_text="Null for the service.")
    at = serializers.DateTimeField()


class CorrectionOut(serializers.Serializer[Any]):
    """The correction of a claim of one's own article."""

    id = serializers.UUIDField(source="public_id")
    claim = serializers.UUIDField(source="claim.public_id")
    article = serializers.UUIDField(source="claim.article.public_id")
    state = serializers.ChoiceField(choices=CorrectionState.choices)
    gravity = serializers.ChoiceField(choices=Gravity.choices, help_text="Of a typo readers are owed no note.")
    verdict_found = serializers.CharField(
        source="check_found.verdict", allow_null=True, help_text="What the check said when it was opened."
    )
    old_figure = serializers.CharField()
    new_figure = serializers.CharField(help_text="Empty where the statement is taken out, or not known yet.")
    old_words = serializers.CharField()
    new_words = serializers.CharField(help_text="As the corrected text has them.")
    revision_found = serializers.IntegerField(source="revision_found.number")
    revision_made = serializers.IntegerField(source="revision_made.number", allow_null=True)
    made_on = serializers.DateField(allow_null=True, help_text="The day of that revision, in the article's zone.")
    note = serializers.CharField(help_text="To readers, in the article's language.")
    note_by = serializers.CharField(source="note_by.username", allow_null=True)
    approved_by = serializers.CharField(source="approved_by.username", allow_null=True)
    approved_at = serializers.DateTimeField(allow_null=True)
    published_at = serializers.DateTimeField(allow_null=True)
    reason = serializers.CharField(help_text="Why the text stands: for the desk.")
    opened_by = serializers.CharField(source="opened_by.username", allow_null=True, help_text="Null for the service.")
    opened_at = serializers.DateTimeField()
    settled_at = serializers.DateTimeField(allow_null=True)
    changed_at = serializers.DateTimeField()
    steps = CorrectionStepOut(many=True)
