"""What is sent about the desk's own work: verifying by hand, assigning, and what is asked of the audit trail."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from claims.api.fields import Id, Line, Moment, SmallNumber, Text, Word
from claims.api.inputs.body import Body, Query
from claims.models import Settled, Way

LONGEST_REASON = 2000
LONGEST_NOTE = 5000
LAST_ENTRY = 999_999_999
ENTRIES, MOST_ENTRIES = 100, 500


class ByHandIn(Body):
    """What a person found out by a call, a mail, a document or on site."""

    way = Word(choices=Way.choices)
    outcome = Word(choices=Settled.choices)
    done_at = Moment(help_text="When it was found out.")
    with_whom = Line(required=False, default="", max_length=200, allow_blank=True, help_text="Never leaves the desk.")
    note = Text(required=False, default="", max_length=LONGEST_NOTE, allow_blank=True, help_text="Nor does this.")
    public_reason = Text(
        required=False, default="", max_length=LONGEST_REASON, allow_blank=True, help_text="What readers see."
    )
    attachment = serializers.FileField(
        required=False, help_text="A file that shows it (multipart/form-data); it stays with the desk."
    )


class AssignmentIn(Body):
    """Who is to look at a claim."""

    to: serializers.Field[Any, Any, Any, Any] = Line(
        max_length=150, allow_null=True, help_text="The account of somebody of the outlet; null for nobody."
    )


class AuditQuery(Query):
    """Which entries of the audit trail are listed."""

    after = SmallNumber(default=0, least=0, most=LAST_ENTRY, help_text="Entries after this number.")
    page_size = SmallNumber(default=ENTRIES, least=1, most=MOST_ENTRIES)
    article = Id(required=False)
    claim = Id(required=False)
    action = Line(required=False, max_length=40, help_text="claim.confirmed")
    since = Moment(required=False, help_text="A moment with its zone; write + as %2B.")
