"""Rates as they are shown."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from claims.api.fields import Number
from sources.rates.book import Period

MOST_DAYS = 366


class LegOut(serializers.Serializer[Any]):
    """A published rate as the provider gave it: one unit of base is value of quote."""

    base = serializers.CharField()
    quote = serializers.CharField()
    day = serializers.DateField()
    value = Number()


class RateOut(serializers.Serializer[Any]):
    """One unit of base in quote."""

    base = serializers.CharField()
    quote = serializers.CharField()
    day = serializers.DateField()
    value = Number()
    provider = serializers.CharField()
    period = serializers.ChoiceField(choices=[(period.value, period.value) for period in Period])
    attribution = serializers.SerializerMethodField(help_text="What the provider wants said beside it.")
    legs = LegOut(many=True, help_text="The printed rates it was made of.")

    def get_attribution(self, rate: Any) -> str:
        """The provider's own words."""
        return str(self.context.get("attributions", {}).get(rate.provider, ""))


class DayOut(serializers.Serializer[Any]):
    """A day whose rate explains what was written."""

    day = serializers.DateField()
    value = Number()


class ConvertedOut(serializers.Serializer[Any]):
    """The rate that counted, and what it makes of an amount."""

    rate = RateOut()
    expected = Number(allow_null=True, help_text="The amount by the rate; null where none was given.")
    implied = Number(allow_null=True, help_text="The rate that what was written stands for.")
    explaining = DayOut(
        many=True, allow_null=True, help_text="Days of the last year whose rate explains it, latest first."
    )
