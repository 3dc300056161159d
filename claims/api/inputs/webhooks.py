"""What is sent about webhooks."""

from __future__ import annotations

from rest_framework import serializers

from claims.api.fields import Line, Word
from claims.api.inputs.body import Body
from claims.api.pages import PageQuery
from claims.models import DeliveryState
from claims.notices.events import SUBSCRIBABLE
from claims.operations.endpoints import LONGEST_DESCRIPTION
from sources.addresses import LONGEST

EVENTS = [(event.value, event.value) for event in SUBSCRIBABLE]


class EndpointIn(Body):
    """A webhook to be made."""

    url = Line(max_length=LONGEST, help_text="http or https, public; redirects are not followed.")
    events = serializers.ListField(
        child=Word(choices=EVENTS), required=False, max_length=len(EVENTS), help_text="None: every event."
    )
    description = Line(required=False, max_length=LONGEST_DESCRIPTION, allow_blank=True)


class EndpointPatchIn(Body):
    """What of a webhook is to change; what is not sent stays."""

    url = Line(required=False, max_length=LONGEST)
    events = serializers.ListField(child=Word(choices=EVENTS), required=False, max_length=len(EVENTS))
    description = Line(required=False, max_length=LONGEST_DESCRIPTION, allow_blank=True)
    enabled = serializers.BooleanField(required=False, help_text="True sends what waited.")


class EndpointQuery(PageQuery):
    """Which page of the webhooks."""

    ordering = Word(choices=[("-created_at", "newest first")], default="-created_at")


class DeliveryQuery(PageQuery):
    """Which deliveries of a webhook."""

    state = Word(choices=DeliveryState.choices, required=False)
    ordering = Word(choices=[("-made_at", "newest first"), ("made_at", "oldest first")], default="-made_at")
