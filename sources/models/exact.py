"""Decimals that keep every printed digit: databases round, drop trailing zeros or (SQLite) store floats."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django.db import models

if TYPE_CHECKING:
    DecimalField = models.Field[Any, Decimal]
else:
    DecimalField = models.Field  # takes no parameters while running


class ExactDecimalField(DecimalField):
    """A Decimal kept as its text, so that 0.00024870 comes back as 0.00024870. Not for comparing in SQL."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 40)
        super().__init__(*args, **kwargs)

    def get_internal_type(self) -> str:
        """The column is text."""
        return "CharField"

    def from_db_value(self, value: str | None, *_context: object) -> Decimal | None:
        """The stored text as a Decimal."""
        return None if value is None else Decimal(value)

    def to_python(self, value: Any) -> Decimal | None:
        """A Decimal from what a form or fixture gives; a float is a bug and raises TypeError."""
        if value is None or isinstance(value, Decimal):
            return value
        if isinstance(value, float):
            raise TypeError("A float is no exact number: give a Decimal or its text.")
        return Decimal(value)

    def get_prep_value(self, value: Any) -> str | None:
        """Plain digits, no exponent."""
        exact = self.to_python(value)
        return None if exact is None else f"{exact:f}"
