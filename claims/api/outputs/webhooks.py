"""Webhooks and deliveries as they are shown; a secret stands in the answer that made it, and nowhere else."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from claims.models import DeliveryState, EndpointState
from claims.notices.events import EventType


class EndpointOut(serializers.Serializer[Any]):
    """An address that is told of events."""

    id = serializers.UUIDField(source="public_id")
    url = serializers.CharField()
    description = serializers.CharField()
    events = serializers.ListField(child=serializers.CharField(), help_text="None: every event.")
    state = serializers.ChoiceField(choices=EndpointState.choices)
    why_disabled = serializers.CharField()
    failing_since = serializers.DateTimeField(allow_null=True)
    former_secret_until = serializers.DateTimeField(source="former_until", allow_null=True)
    created_at = serializers.DateTimeField()


class NewSecretOut(serializers.Serializer[Any]):
    """A webhook with its signing secret, shown this once."""

    webhook = EndpointOut(source="endpoint")
    secret = serializers.CharField(help_text="whsec_…, for any library of Standard Webhooks.")


class TryOut(serializers.Serializer[Any]):
    """One try of a delivery."""

    at = serializers.DateTimeField()
    status = serializers.IntegerField(allow_null=True, help_text="What the address answered; null for no answer.")
    failure = serializers.CharField()


class DeliveryOut(serializers.Serializer[Any]):
    """One event on its way to one webhook."""

    id = serializers.UUIDField(source="public_id")
    message = serializers.CharField(source="event.message_id", help_text="The webhook-id, the same on every try.")
    event = serializers.ChoiceField(choices=[(event.value, event.value) for event in EventType], source="event.type")
    subject = serializers.DictField(source="event.subject")
    happened_at = serializers.DateTimeField(source="event.happened_at")
    state = serializers.ChoiceField(choices=DeliveryState.choices)
    next_try_at = serializers.DateTimeField(allow_null=True)
    tries = TryOut(source="attempts", many=True)
