"""Earlier claims as they are shown: with their verdict, and what they share with what was asked."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from claims.api.outputs.words import WordOrNull
from claims.models import Language, VerdictWord
from claims.workflow import Status


class EarlierOut(serializers.Serializer[Any]):
    """An earlier claim of the outlet."""

    id = serializers.UUIDField(source="claim.public_id")
    article = serializers.UUIDField(source="claim.article.public_id")
    language = serializers.ChoiceField(choices=Language.choices, source="claim.article.language")
    quote = serializers.CharField(source="claim.quote")
    kind = serializers.CharField(source="claim.version.kind")
    status = serializers.ChoiceField(choices=Status.choices, source="claim.status")
    verdict = WordOrNull(choices=VerdictWord.choices, source="claim.verdict", help_text="Null until checked.")
    score = serializers.FloatField(help_text="How alike, from 0 to 1: for the order, not a probability.")
    shared = serializers.ListField(
        child=serializers.CharField(), help_text="Figures in common, as this claim writes them."
    )
    created_at = serializers.DateTimeField(source="claim.created_at")


class EarliersOut(serializers.Serializer[Any]):
    """Earlier claims, the likest first."""

    results = EarlierOut(many=True)
