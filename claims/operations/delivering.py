"""Deliveries of events: taking one, sending it signed, and writing what came of it once.

The same care as with checks: the row is the truth, the token guards the writing, a lost worker's delivery is taken
again under the same message id (Standard Webhooks 1.0.0), so that a receiver can tell what it has already.
"""

from __future__ import annotations

import json
import secrets
import uuid
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.db.models import F
from django.utils.translation import gettext as _
from standardwebhooks.webhooks import Webhook

from claims.models import Delivery, DeliveryState, DeliveryTry, EndpointState, OutboxEvent, WebhookEndpoint
from claims.notices.retrying import GIVES_UP_AFTER, next_try
from claims.notices.sealing import UnsealableError, unseal
from factcheck.audit.trail import facts, operation, record
from sources.fetching import FetchError, Limits, send
from sources.operations.doorbell import ring

LEASE = timedelta(seconds=45)  # longer than a task's hard limit
LIMITS = Limits(seconds=15.0)  # Standard Webhooks: 15 to 30 s
GONE = 410
MOST_AT_ONCE = 200
USER_AGENT = "factcheck webhooks/1"


@dataclass(frozen=True, slots=True)
class Answer:
    """What an endpoint answered: its status and Retry-After, or why there was no answer."""

    status: int | None
    failure: str = ""
    retry_after: str = ""

    @property
    def is_taken(self) -> bool:
        """Whether the endpoint has the event."""
        return self.status is not None and 200 <= self.status < 300


def deliver(*, delivery_id: int, now: datetime) -> bool:
    """Take a delivery, send it, write what came of it. Whether it was taken by the endpoint."""
    token = _take(delivery_id, now)
    if token is None:
        return False
    delivery = Delivery.objects.select_related("event", "endpoint").get(pk=delivery_id)
    answer = _sent(delivery, now)
    _write(delivery, token=token, answer=answer, now=now)
    return answer.is_taken


def sweep_deliveries(*, now: datetime) -> int:
    """Ring for every delivery that is due. The number rung for."""
    due = list(Delivery.objects.due(now).order_by("next_try_at").values_list("pk", flat=True)[:MOST_AT_ONCE])
    for delivery_id in due:
        ring("claims.tasks.deliver", delivery_id=delivery_id)
    return len(due)


def message_of(event: OutboxEvent) -> str:
    """The body: thin, the same on every try."""
    body = {
        "type": event.type,
        "timestamp": event.happened_at.astimezone(UTC).isoformat().replace("+00:00", "Z"),
        "data": {**event.subject, "outlet": event.outlet.slug},
    }
    return json.dumps(body, ensure_ascii=False, separators=(",", ":"))


def _take(delivery_id: int, now: datetime) -> uuid.UUID | None:
    token = uuid.uuid4()
    taken = (
        Delivery.objects.due(now)
        .filter(pk=delivery_id)
        .update(state=DeliveryState.SENDING, token=token, leased_until=now + LEASE, tries=F("tries") + 1)
    )
    return token if taken else None


def _sent(delivery: Delivery, now: datetime) -> Answer:
    body = message_of(delivery.event)
    try:
        headers = {
            "content-type": "application/json",
            "user-agent": USER_AGENT,
            "webhook-id": delivery.event.message_id,
            "webhook-timestamp": str(int(now.timestamp())),
            "webhook-signature": _signatures(delivery.endpoint, delivery.event.message_id, body, now),
        }
    except UnsealableError:
        return Answer(None, _("The signing secret cannot be read any more: make a new one."))
    try:
        answer = send(
            delivery.endpoint.url,
            body.encode(),
            headers,
            limits=LIMITS,
            trusted=settings.FETCH_ALLOWED_HOSTS,
        )
    except FetchError as error:
        return Answer(None, error.sentence[:300])
    return Answer(answer.status, retry_after=answer.headers.get("retry-after", ""))


def _signatures(endpoint: WebhookEndpoint, message_id: str, body: str, now: datetime) -> str:
    """One signature by each secret that is still good: while a secret is changed, receivers may know either."""
    sealed = [endpoint.sealed_secret]
    if endpoint.sealed_former and endpoint.former_until and now < endpoint.former_until:
        sealed.append(endpoint.sealed_former)
    return " ".join(
        Webhook(unseal(one)).sign(msg_id=message_id, timestamp=now.astimezone(UTC), data=body) for one in sealed
    )


@operation
def _write(delivery: Delivery, *, token: uuid.UUID, answer: Answer, now: datetime) -> None:
    """One transaction, guarded by the token: a worker whose lease was taken over writes nothing."""
    mine = Delivery.objects.select_for_update().filter(pk=delivery.pk, token=token, state=DeliveryState.SENDING).first()
    if mine is None:
        return
    DeliveryTry.objects.create(delivery=mine, at=now, status=answer.status, failure=answer.failure)
    mine.token = mine.leased_until = None
    if answer.is_taken:
        mine.state, mine.ended_at, mine.next_try_at = DeliveryState.DELIVERED, now, None
        WebhookEndpoint.objects.filter(pk=mine.endpoint_id).update(failing_since=None)
    else:
        _put_off(mine, answer, now)
    mine.save(update_fields=["state", "token", "leased_until", "ended_at", "next_try_at"])


def _put_off(delivery: Delivery, answer: Answer, now: datetime) -> None:
    """Plan the next try, or give up; an endpoint that is gone or fails for days takes nothing more."""
    again = next_try(tries=delivery.tries, chance=secrets.randbelow(100), now=now, retry_after=answer.retry_after)
    delivery.next_try_at = again
    delivery.state = DeliveryState.WAITING if again else DeliveryState.GIVEN_UP
    delivery.ended_at = None if again else now
    endpoint = WebhookEndpoint.objects.select_for_update().get(pk=delivery.endpoint_id)
    endpoint.failing_since = endpoint.failing_since or now
    endpoint.save(update_fields=["failing_since"])
    if answer.status == GONE:
        disable(endpoint, _("The address answered that it is gone (410)."), now)
        delivery.state, delivery.next_try_at, delivery.ended_at = DeliveryState.GIVEN_UP, None, now
    elif now - endpoint.failing_since >= GIVES_UP_AFTER:
        disable(endpoint, _("Nothing was taken for five days."), now)


def disable(endpoint: WebhookEndpoint, why: str, now: datetime) -> None:
    """Stop sending to an endpoint; what waits is held, and goes out again once a person enables it."""
    if endpoint.state != EndpointState.ENABLED:
        return
    endpoint.state, endpoint.why_disabled, endpoint.owner_told_at = EndpointState.DISABLED, why, None
    endpoint.save(update_fields=["state", "why_disabled", "owner_told_at"])
    after = facts(endpoint, "state", "why_disabled")
    record(actor=None, action="webhook.disabled", subject=endpoint, after=after, now=now)
