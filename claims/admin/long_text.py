"""A text somebody pastes: characters that cannot be stored are replaced, as wherever a text comes in."""

from __future__ import annotations

from typing import Any

from django import forms

from sources.text import storable


class LongText(forms.CharField):
    """A CharField that takes NUL and lone surrogates as U+FFFD; Django's own refuses them without saying what to do."""

    def to_python(self, value: Any) -> str:
        """The text as it can be stored."""
        return storable(super().to_python(value) or "")
