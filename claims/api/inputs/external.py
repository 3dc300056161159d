"""An article as a content system sends it."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from rest_framework import serializers

from claims.api.fields import Address, Flag, Line, Moment, Published, Text, Word
from claims.api.inputs.articles import StateIn
from claims.models import Language
from claims.operations.articles import LONGEST_BODY, LONGEST_HEADLINE
from sources.markup import text_of_blocks, text_of_html

LONGEST_MARKUP = 2 * LONGEST_BODY
MOST_BLOCKS = 5_000
FORMS = ("body", "html", "blocks")


class ExternalIn(StateIn):
    """The whole article. Its text comes in one of three forms; markup and white space alone change nothing."""

    revision_id = Line(max_length=200, help_text="The content system's own name of this revision.")
    updated = Moment(help_text="When this revision was saved there. A later one that is here already wins.")
    headline = Line(max_length=LONGEST_HEADLINE)
    body = Text(required=False, max_length=LONGEST_BODY, help_text="Plain text, taken as it is.")
    html = Text(required=False, max_length=LONGEST_MARKUP, help_text="The article's HTML.")
    blocks = serializers.ListField(
        child=Text(max_length=LONGEST_BODY, allow_blank=True),
        required=False,
        max_length=MOST_BLOCKS,
        help_text="Paragraphs of plain text.",
    )
    language = Word(choices=Language.choices)
    published = Published(allow_null=True, help_text="First publication, or its planned time; null where unknown.")
    published_zone = Line(required=False, max_length=40, default="", allow_blank=True)
    url = Address(required=False, default="", allow_blank=True, help_text="The canonical address.")
    scan = Flag(required=False, default=True, help_text="Find the claims of a new text, as drafts.")

    def validate(self, given: dict[str, Any]) -> dict[str, Any]:
        """The text in one form, as plain text. Raises ValidationError."""
        given = super().validate(given)
        forms = [form for form in FORMS if form in given]
        if len(forms) != 1:
            raise serializers.ValidationError(
                {"body": _("Send the text in one form: body, html or blocks.")}, code="required"
            )
        if "html" in given:
            given["body"] = text_of_html(given.pop("html"))
        elif "blocks" in given:
            given["body"] = text_of_blocks(given.pop("blocks"))
        return given
