"""Findings and checks as they are shown. A finding's form is that of claims.findings."""

from __future__ import annotations

from typing import Any

from django.utils.translation import get_language
from rest_framework import serializers

from claims.findings import plain_finding
from claims.kinds.reading import finding_from
from claims.models import FindingRow, VerdictWord
from claims.reasons.sentences import FALLBACK
from claims.verdicts import Outcome
from sources.models import SourceRole


class FindingSourceOut(serializers.Serializer[Any]):
    """The source a finding is of."""

    id = serializers.UUIDField()
    title = serializers.CharField(allow_null=True)
    role = serializers.ChoiceField(choices=SourceRole.choices)


class PassageOut(serializers.Serializer[Any]):
    """The source's words that a finding rests on, with their place in the snapshot's text."""

    text = serializers.CharField()
    start = serializers.IntegerField()
    end = serializers.IntegerField()
    lang = serializers.CharField()
    page = serializers.IntegerField(allow_null=True, help_text="Of a PDF, counted from 1.")
    cell = serializers.CharField(allow_null=True, help_text="Of a sheet.")
    is_nearest = serializers.BooleanField(help_text="The nearest words, where none speak of the claim.")


class FindingOut(serializers.Serializer[Any]):
    """One answer of a check. Numbers are decimal strings; a range is low/high."""

    outcome = serializers.ChoiceField(choices=[(outcome.value, outcome.value) for outcome in Outcome])
    reason = serializers.CharField(help_text="A sentence in the language of Accept-Language.")
    reason_code = serializers.CharField()
    cause = serializers.CharField(allow_null=True, help_text="A named slip, such as power_of_ten.")
    written = serializers.CharField(allow_null=True)
    written_text = serializers.CharField(allow_null=True)
    expected = serializers.CharField(allow_null=True)
    expected_text = serializers.CharField(allow_null=True)
    unit = serializers.CharField(allow_null=True)
    deviation_percent = serializers.CharField(allow_null=True, help_text="(written / expected − 1) × 100.")
    rate = serializers.CharField(allow_null=True)
    rate_day = serializers.DateField(allow_null=True)
    rate_provider = serializers.CharField(allow_null=True)
    rate_period = serializers.CharField(allow_null=True, help_text="day, week, month, or average of a chosen period.")
    basis = serializers.CharField(
        allow_null=True, help_text="Which day's rate counts: publication, day, period, stated."
    )
    rate_attribution = serializers.CharField(allow_null=True, help_text="What the provider wants said beside its rate.")
    implied_rate = serializers.CharField(allow_null=True)
    implied_rate_low = serializers.CharField(allow_null=True)
    implied_rate_high = serializers.CharField(allow_null=True)
    explaining_day = serializers.DateField(allow_null=True, help_text="The latest earlier day whose rate fits: a hint.")
    explaining_days = serializers.IntegerField(allow_null=True)
    formula = serializers.CharField(allow_null=True)
    suggestion = serializers.CharField(allow_null=True)
    notes = serializers.ListField(child=serializers.CharField())
    source = FindingSourceOut(allow_null=True)  # type: ignore[assignment]  # a field of that name
    passage = PassageOut(allow_null=True)

    def to_representation(self, instance: FindingRow) -> dict[str, Any]:
        """The finding in the reader's language."""
        attributions = self.context.get("attributions", {})
        shown = plain_finding(finding_from(instance.body), get_language() or FALLBACK, attributions)
        if shown["source"] and instance.citation:
            shown["source"] = {"id": str(instance.citation.source.public_id), **shown["source"]}
        return shown


class CheckOut(serializers.Serializer[Any]):
    """What was found about a claim from given inputs; the same inputs give the same check."""

    digest = serializers.CharField(source="inputs_digest", help_text="SHA-256 of the inputs.")
    verdict = serializers.ChoiceField(choices=VerdictWord.choices)
    checked_at = serializers.DateTimeField(source="created_at")
    engine = serializers.CharField()
    version = serializers.IntegerField(source="version.number", help_text="The claim's version it is of.")
    findings = FindingOut(many=True)
