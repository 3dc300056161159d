"""What is sent to hold a claim against a source: text, or an uploaded file."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from rest_framework import serializers

from claims.api.fields import Address, Id, Line, Text, Word
from claims.api.inputs.body import Body
from sources.models import SourceAccess, SourceRole
from sources.operations.sources import LONGEST_TEXT
from sources.reading import UPLOADED_AT_ONCE, UPLOADED_LATER

KINDS = UPLOADED_AT_ONCE + UPLOADED_LATER


class CitationIn(Body):
    """A source to link: a known one by its id, a text, or a file (multipart/form-data)."""

    source = Id(  # type: ignore[assignment]  # a field of that name, not its `source`
        required=False, help_text="A source of this outlet that is known already."
    )
    text = Text(required=False, max_length=LONGEST_TEXT)
    file = serializers.FileField(required=False, help_text=f"A file of one of these kinds: {', '.join(KINDS)}.")
    title = Line(required=False, default="", allow_blank=True, max_length=300)
    publisher = Line(required=False, default="", allow_blank=True, max_length=200)
    role = Word(choices=SourceRole.choices, default=SourceRole.INDEPENDENT)
    access = Word(choices=SourceAccess.choices, default=SourceAccess.OPEN)
    url = Address(
        required=False, default="", allow_blank=True, help_text="Alone: a page to fetch. With text: where that is from."
    )
    note = Line(required=False, default="", allow_blank=True, max_length=500)

    def validate(self, given: dict[str, Any]) -> dict[str, Any]:
        """One way to name the source. Raises ValidationError."""
        ways = [name for name in ("source", "text", "file") if name in given]
        if len(ways) != 1 and (ways or not given["url"]):
            raise serializers.ValidationError(_("Name the source in one way: send url, text, file or source."))
        return given
