"""Webhook endpoints: made, changed, paused, tested; their secrets are shown when made and never again."""

from __future__ import annotations

import base64
import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from claims.models import Delivery, DeliveryState, EndpointState, OutboxEvent, Outlet, User, WebhookEndpoint
from claims.notices.events import SUBSCRIBABLE, EventType
from claims.notices.sealing import seal
from claims.operations.outbox import address
from claims.operations.permitting import require
from claims.roles import Act
from factcheck.audit.trail import facts, operation, record
from sources.addresses import AddressRefusedError
from sources.addresses import address as judged
from sources.operations.doorbell import ring
from sources.refusal import BadInput, WrongState
from sources.text import clean

SECRET_BYTES = 32  # Standard Webhooks asks for 24 to 64
FORMER_IS_GOOD_FOR = timedelta(days=1)  # both secrets sign while receivers change over
MOST_ENDPOINTS = 20  # of an outlet: every event is sent to each
LONGEST_DESCRIPTION = 200
SETTINGS = ("url", "events", "description", "state")


class NewSecret(NamedTuple):
    """An endpoint with its signing secret, which nobody can show again."""

    endpoint: WebhookEndpoint
    secret: str


@operation
def create_endpoint(
    *, outlet: Outlet, url: str, events: Sequence[str] = (), description: str = "", by: User | None, now: datetime
) -> NewSecret:
    """Tell an address of events; of all where none are named. Raises BadInput."""
    require(by, Act.WEBHOOKS, outlet)
    if WebhookEndpoint.objects.filter(outlet=outlet).count() >= MOST_ENDPOINTS:
        raise BadInput(_("An outlet has %d webhooks at most: delete one first.") % MOST_ENDPOINTS, field="url")
    secret = _new_secret()
    endpoint = WebhookEndpoint.objects.create(
        outlet=outlet,
        url=_url(url),
        events=_events(events),
        description=_description(description),
        sealed_secret=seal(secret),
        created_at=now,
        created_by=by,
    )
    record(actor=by, action="webhook.created", subject=endpoint, after=facts(endpoint, *SETTINGS), now=now)
    return NewSecret(endpoint, secret)


@operation
def change_endpoint(
    *,
    endpoint: WebhookEndpoint,
    now: datetime,
    by: User | None,
    url: str | None = None,
    events: Sequence[str] | None = None,
    description: str | None = None,
    enabled: bool | None = None,
) -> WebhookEndpoint:
    """Change what is given and nothing else; enabling sends what waited. Raises BadInput."""
    endpoint = WebhookEndpoint.objects.select_for_update().get(pk=endpoint.pk)
    require(by, Act.WEBHOOKS, endpoint.outlet_id)
    before = facts(endpoint, *SETTINGS)
    endpoint.url = endpoint.url if url is None else _url(url)
    endpoint.events = endpoint.events if events is None else _events(events)
    endpoint.description = endpoint.description if description is None else _description(description)
    if enabled is not None:
        endpoint.state = EndpointState.ENABLED if enabled else EndpointState.PAUSED
        endpoint.why_disabled, endpoint.failing_since = "", None
    endpoint.save(update_fields=["url", "events", "description", "state", "why_disabled", "failing_since"])
    record(
        actor=by, action="webhook.changed", subject=endpoint, before=before, after=facts(endpoint, *SETTINGS), now=now
    )
    if enabled:
        for delivery_id in Delivery.objects.due(now).filter(endpoint=endpoint).values_list("pk", flat=True)[:200]:
            ring("claims.tasks.deliver", delivery_id=delivery_id)
    return endpoint


@operation
def renew_secret(*, endpoint: WebhookEndpoint, now: datetime, by: User | None) -> NewSecret:
    """A new signing secret; the former one signs beside it for a day."""
    endpoint = WebhookEndpoint.objects.select_for_update().get(pk=endpoint.pk)
    require(by, Act.WEBHOOKS, endpoint.outlet_id)
    secret = _new_secret()
    endpoint.sealed_former, endpoint.former_until = endpoint.sealed_secret, now + FORMER_IS_GOOD_FOR
    endpoint.sealed_secret = seal(secret)
    endpoint.save(update_fields=["sealed_secret", "sealed_former", "former_until"])
    record(actor=by, action="webhook.secret_renewed", subject=endpoint, after=facts(endpoint, "former_until"), now=now)
    return NewSecret(endpoint, secret)


@operation
def delete_endpoint(*, endpoint: WebhookEndpoint, now: datetime, by: User | None) -> None:
    """Tell an address nothing more; its deliveries go with it, the events stay."""
    require(by, Act.WEBHOOKS, endpoint.outlet_id)
    record(actor=by, action="webhook.deleted", subject=endpoint, before=facts(endpoint, *SETTINGS), now=now)
    WebhookEndpoint.objects.filter(pk=endpoint.pk).delete()


@transaction.atomic
def try_endpoint(*, endpoint: WebhookEndpoint, now: datetime) -> Delivery:
    """Send an event of the type endpoint.test to this endpoint alone. Raises WrongState."""
    endpoint = WebhookEndpoint.objects.select_for_update().get(pk=endpoint.pk)
    _require_enabled(endpoint)
    event = OutboxEvent.objects.create(
        outlet=endpoint.outlet,
        type=EventType.ENDPOINT_TEST,
        subject={"endpoint": str(endpoint.public_id)},
        happened_at=now,
    )
    return address(event, [endpoint], now)[0]


@transaction.atomic
def replay(*, delivery: Delivery, now: datetime) -> Delivery:
    """Send a delivery again, under the same message id, with its tries counted anew. Raises WrongState."""
    delivery = Delivery.objects.select_for_update(of=("self",)).select_related("endpoint").get(pk=delivery.pk)
    _require_enabled(delivery.endpoint)
    if delivery.state == DeliveryState.SENDING:
        raise WrongState(_("It is being sent right now."))
    delivery.state, delivery.tries, delivery.next_try_at, delivery.ended_at = DeliveryState.WAITING, 0, now, None
    delivery.save(update_fields=["state", "tries", "next_try_at", "ended_at"])
    ring("claims.tasks.deliver", delivery_id=delivery.pk)
    return delivery


def _require_enabled(endpoint: WebhookEndpoint) -> None:
    if endpoint.state != EndpointState.ENABLED:
        raise WrongState(_("This webhook takes nothing now: enable it first."), details={"state": endpoint.state})


def _new_secret() -> str:
    return "whsec_" + base64.b64encode(secrets.token_bytes(SECRET_BYTES)).decode()


def _url(given: str) -> str:
    """The address in its canonical form, judged as every address we connect to. Raises BadInput."""
    try:
        return judged(given.strip(), trusted=settings.FETCH_ALLOWED_HOSTS).url
    except AddressRefusedError as refused:
        raise BadInput(str(refused), field="url") from None


def _events(given: Sequence[str]) -> list[str]:
    unknown = sorted(set(given) - set(SUBSCRIBABLE))
    if unknown:
        raise BadInput(
            _("Unknown events %(given)s: use some of %(known)s, or none for all.")
            % {"given": ", ".join(unknown), "known": ", ".join(SUBSCRIBABLE)},
            field="events",
        )
    return [event for event in SUBSCRIBABLE if event in given]


def _description(given: str) -> str:
    description = clean(given).strip()
    if len(description) > LONGEST_DESCRIPTION:
        raise BadInput(_("Say it in up to %d characters.") % LONGEST_DESCRIPTION, field="description")
    return description
