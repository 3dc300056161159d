"""What goes out to newsroom software: events (the outbox), the endpoints that take them, and every delivery."""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from claims.models.outlet import Outlet, User
from claims.notices.events import EventType
from sources.models import ImmutableModel, ScopedQuerySet


class EndpointState(models.TextChoices):
    """Whether an endpoint takes events."""

    ENABLED = "enabled", _("enabled")
    PAUSED = "paused", _("paused by a person")
    DISABLED = "disabled", _("disabled after failures")


class WebhookEndpoint(models.Model):
    """An address of newsroom software that is told of events. Secrets lie sealed (claims.notices.sealing)."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    outlet = models.ForeignKey(Outlet, on_delete=models.CASCADE, related_name="endpoints", verbose_name=_("outlet"))
    url = models.CharField(_("address"), max_length=2000)
    description = models.CharField(_("what it is for"), max_length=200, blank=True)
    events = models.JSONField(_("events"), default=list, blank=True)  # none: every one
    state = models.CharField(
        _("state"), max_length=8, choices=EndpointState.choices, default=EndpointState.ENABLED, db_index=True
    )
    why_disabled = models.CharField(_("why it is disabled"), max_length=300, blank=True)
    owner_told_at = models.DateTimeField(null=True, blank=True)
    failing_since = models.DateTimeField(_("failing since"), null=True, blank=True)
    sealed_secret = models.TextField()
    sealed_former = models.TextField(blank=True)
    former_until = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(_("created"))
    created_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")

    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = _("webhook")
        verbose_name_plural = _("webhooks")
        ordering = ("-created_at", "-id")
        constraints = [
            models.CheckConstraint(condition=Q(state__in=EndpointState.values), name="endpoint_state_is_known"),
            models.CheckConstraint(
                condition=Q(sealed_former="") | Q(former_until__isnull=False), name="former_secret_has_an_end"
            ),
        ]

    def __str__(self) -> str:
        return self.description or self.url.partition("://")[2]

    def wants(self, event_type: str) -> bool:
        """Whether it asked for such events."""
        return not self.events or event_type in self.events


class OutboxEvent(ImmutableModel):
    """Something newsroom software may want to know, written in the transaction in which it happened.

    `public_id` is the message's id on every try to every endpoint. `subject` holds ids alone, never text: until an
    article is live nothing of it leaves the desk.
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    outlet = models.ForeignKey(Outlet, on_delete=models.CASCADE, related_name="events")
    type = models.CharField(_("event"), max_length=40, choices=[(event, event) for event in EventType])
    subject = models.JSONField()
    happened_at = models.DateTimeField(_("happened"))

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        ordering = ("-id",)
        indexes = [models.Index(fields=["outlet", "type", "happened_at"])]

    def __str__(self) -> str:
        return f"{self.type} {self.public_id}"

    @property
    def message_id(self) -> str:
        """The `webhook-id`."""
        return f"msg_{self.public_id.hex}"


class DeliveryState(models.TextChoices):
    """Where a delivery is."""

    WAITING = "waiting", _("waiting")
    SENDING = "sending", _("being sent")
    DELIVERED = "delivered", _("delivered")
    GIVEN_UP = "given_up", _("given up")


class DeliveryQuerySet(models.QuerySet["Delivery"]):
    """Deliveries."""

    def due(self, now: datetime) -> Self:
        """Waiting and due, or left by a worker that let its lease run out; only to endpoints that take events."""
        waiting = Q(state=DeliveryState.WAITING, next_try_at__lte=now)
        left = Q(state=DeliveryState.SENDING, leased_until__lt=now)
        return self.filter(waiting | left, endpoint__state=EndpointState.ENABLED)


class Delivery(models.Model):
    """One event on its way to one endpoint."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    event = models.ForeignKey(OutboxEvent, on_delete=models.CASCADE, related_name="deliveries")
    endpoint = models.ForeignKey(WebhookEndpoint, on_delete=models.CASCADE, related_name="deliveries")
    state = models.CharField(_("state"), max_length=9, choices=DeliveryState.choices, default=DeliveryState.WAITING)
    tries = models.PositiveSmallIntegerField(_("tries"), default=0)
    next_try_at = models.DateTimeField(_("next try"), null=True)
    token = models.UUIDField(null=True)
    leased_until = models.DateTimeField(null=True)
    made_at = models.DateTimeField()
    ended_at = models.DateTimeField(_("ended"), null=True)

    objects = DeliveryQuerySet.as_manager()

    class Meta:
        verbose_name = _("delivery")
        verbose_name_plural = _("deliveries")
        ordering = ("-id",)
        indexes = [models.Index(fields=["state", "next_try_at"]), models.Index(fields=["endpoint", "made_at"])]
        constraints = [
            models.UniqueConstraint(fields=["event", "endpoint"], name="one_delivery_an_endpoint"),
            models.CheckConstraint(
                condition=~Q(state=DeliveryState.SENDING) | Q(token__isnull=False, leased_until__isnull=False),
                name="sending_means_leased",
            ),
            models.CheckConstraint(
                condition=~Q(state=DeliveryState.WAITING) | Q(next_try_at__isnull=False), name="waiting_means_due"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.event} {self.state}"


class DeliveryTry(ImmutableModel):
    """One try of a delivery: what the endpoint answered, or why there was no answer."""

    delivery = models.ForeignKey(Delivery, on_delete=models.CASCADE, related_name="attempts")
    at = models.DateTimeField(_("at"))
    status = models.PositiveSmallIntegerField(_("status"), null=True)
    failure = models.CharField(_("failure"), max_length=300, blank=True)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return f"{self.status or self.failure}"
