"""Words that may not be set yet: rows keep "" for none, an answer says null."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers


class WordOrNull(serializers.ChoiceField):
    """One of a table's words, or null."""

    def __init__(self, **given: Any) -> None:
        super().__init__(**{"allow_null": True, **given})

    def to_representation(self, value: Any) -> Any:
        """The word, null for an empty one."""
        return super().to_representation(value) or None
