"""Mails on their way to people, sent by a worker; what one says is put together when it is sent."""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import Self

from django.db import models
from django.db.models import Q

from claims.models.outlet import User


class MailPurpose(models.TextChoices):
    """What a mail is for."""

    NOTICES = "notices"
    PASSWORD = "password"  # noqa: S105 - a purpose


class MailState(models.TextChoices):
    """Where a mail is."""

    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    DROPPED = "dropped"  # nobody to send it to any more, or nothing to say
    GIVEN_UP = "given_up"


class MailQuerySet(models.QuerySet["Mail"]):
    """Mails."""

    def due(self, now: datetime) -> Self:
        """Waiting and due, or left by a worker that let its lease run out."""
        waiting = Q(state=MailState.WAITING, next_try_at__lte=now)
        return self.filter(waiting | Q(state=MailState.SENDING, leased_until__lt=now))


class Mail(models.Model):
    """One mail: about a person's notices, or to whoever asked for a new password at an address, known or not."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    purpose = models.CharField(max_length=8, choices=MailPurpose.choices)
    person = models.ForeignKey(User, null=True, on_delete=models.CASCADE, related_name="+")
    address = models.CharField(max_length=254, blank=True)
    language = models.CharField(max_length=10)
    state = models.CharField(max_length=8, choices=MailState.choices, default=MailState.WAITING)
    tries = models.PositiveSmallIntegerField(default=0)
    next_try_at = models.DateTimeField(null=True)
    token = models.UUIDField(null=True)
    leased_until = models.DateTimeField(null=True)
    made_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    objects = MailQuerySet.as_manager()

    class Meta:
        ordering = ("-id",)
        indexes = [models.Index(fields=["state", "next_try_at"])]
        constraints = [
            models.CheckConstraint(
                condition=Q(purpose=MailPurpose.NOTICES, person__isnull=False, address="")
                | Q(purpose=MailPurpose.PASSWORD, person__isnull=True) & ~Q(address=""),
                name="mail_has_a_taker",
            ),
            models.CheckConstraint(
                condition=~Q(state=MailState.SENDING) | Q(token__isnull=False, leased_until__isnull=False),
                name="mail_sending_is_leased",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.purpose} {self.state}"
