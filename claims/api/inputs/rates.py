"""What is asked about exchange rates."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from claims.api.fields import Line, Number, Published
from claims.api.inputs.body import Query

CURRENCY = re.compile(r"[A-Z]{3}")


@extend_schema_field({"type": "string", "pattern": "^[A-Z]{3}$", "example": "KRW"})
class Currency(Line):
    """An ISO 4217 code."""

    def to_internal_value(self, data: Any) -> str:
        """The code. Raises ValidationError."""
        code: str = super().to_internal_value(data)
        if not CURRENCY.fullmatch(code):
            raise serializers.ValidationError(_("Write the currency by its ISO 4217 code, such as KRW."))
        return code


class Amount(Number):
    """A number above zero."""

    def to_internal_value(self, data: Any) -> Decimal:
        """The number. Raises ValidationError."""
        number = super().to_internal_value(data)
        if number <= 0:
            raise serializers.ValidationError(_("Write an amount above zero."))
        return number


class RateQuery(Query):
    """Which rate, and perhaps what to convert or explain by it."""

    base = Currency(max_length=3, help_text="ISO 4217: KRW.")
    quote = Currency(max_length=3, help_text="ISO 4217: CNY.")
    at = Published(help_text="A moment with its zone (write + as %2B): the last rate released before. Or a day alone.")
    amount = Amount(required=False, help_text="Of the base currency.")
    written = Amount(required=False, help_text="What a text gives in the quote currency: which days explain it?")
    step = Amount(required=False, help_text="What one unit of its last digit is worth; else that of `written`.")

    def validate(self, given: dict[str, Any]) -> dict[str, Any]:
        """What is written is explained by the amount it was made of. Raises ValidationError."""
        if "written" in given and "amount" not in given:
            raise serializers.ValidationError(
                {"amount": _("Give the amount that `written` was made of.")}, code="required"
            )
        return given
