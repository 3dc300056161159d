"""Telling newsroom software what happened: a row in the transaction in which it happens, and a bell."""

from __future__ import annotations

from datetime import datetime

from claims.models import Article, Claim, Delivery, EndpointState, OutboxEvent, Outlet, WebhookEndpoint
from claims.notices.events import EventType
from claims.workflow import Status
from sources.operations.doorbell import ring


def tell(*, outlet: Outlet, event: EventType, subject: dict[str, str | int], now: datetime) -> OutboxEvent:
    """Write an event and its deliveries. Call it inside the transaction of what happened.

    subject: names and ids; the article's text, headline and verdicts never go out, whoever wants them asks the API.
    """
    written = OutboxEvent.objects.create(outlet=outlet, type=event, subject=subject, happened_at=now)
    takers = WebhookEndpoint.objects.filter(outlet=outlet, state=EndpointState.ENABLED)
    address(written, [endpoint for endpoint in takers if endpoint.wants(event)], now)
    return written


def tell_of_claim(*, claim: Claim, event: EventType, now: datetime) -> OutboxEvent:
    """An event about a claim."""
    subject: dict[str, str | int] = {"claim": str(claim.public_id), "article": str(claim.article.public_id)}
    return tell(outlet=claim.outlet, event=event, subject=subject, now=now)


def tell_of_article(*, article: Article, event: EventType, now: datetime) -> OutboxEvent:
    """An event about an article."""
    return tell(outlet=article.outlet, event=event, subject={"article": str(article.public_id)}, now=now)


def tell_of_clearance(*, article: Article, event: EventType, revision: int, now: datetime) -> OutboxEvent:
    """An event about the sign-off of an article's revision."""
    subject: dict[str, str | int] = {"article": str(article.public_id), "revision": revision}
    return tell(outlet=article.outlet, event=event, subject=subject, now=now)


def tell_of_shown(*, article: Article, was_live: bool, now: datetime) -> None:
    """That readers see, or no longer see, what is published of an article whose state was changed."""
    if article.is_live == was_live:
        return
    event = EventType.CLAIM_PUBLISHED if article.is_live else EventType.CLAIM_WITHDRAWN
    shown = Claim.objects.filter(article=article, status=Status.PUBLISHED, publications__withdrawn_at__isnull=True)
    for claim in shown.select_related("article", "outlet").order_by("pk"):
        tell_of_claim(claim=claim, event=event, now=now)


def address(event: OutboxEvent, endpoints: list[WebhookEndpoint], now: datetime) -> list[Delivery]:
    """A delivery of an event to each endpoint, due at once."""
    made = Delivery.objects.bulk_create(
        [Delivery(event=event, endpoint=endpoint, next_try_at=now, made_at=now) for endpoint in endpoints]
    )
    for delivery in made:
        ring("claims.tasks.deliver", delivery_id=delivery.pk)
    return made
