"""Events leave as signed messages, are tried again as the table says, and never change their id."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.core import mail
from django.utils import timezone

from claims.models import (
    Article,
    Claim,
    Delivery,
    DeliveryState,
    EndpointState,
    OutboxEvent,
    Outlet,
    Run,
    User,
    WebhookEndpoint,
)
from claims.notices.events import EventType
from claims.operations.checks import check_claim
from claims.operations.completing import sweep_completed
from claims.operations.delivering import deliver, sweep_deliveries
from claims.operations.endpoint_owners import tell_owners
from claims.operations.endpoints import NewSecret, change_endpoint, create_endpoint, renew_secret, replay, try_endpoint
from claims.operations.outbox import tell_of_article
from claims.operations.registering import register_claims
from claims.operations.reviewing import confirm, override, publish, withdraw
from sources.refusal import BadInput, WrongState
from tests.claims.conftest import FIRST, NOW
from tests.claims.notices.conftest import Receiver

pytestmark = pytest.mark.django_db


def happened(article: Article, at: datetime = NOW) -> Delivery:
    event = tell_of_article(article=article, event=EventType.ARTICLE_COMPLETED, now=at)
    return Delivery.objects.get(event=event)


def checked(article: Article, editor: User) -> Claim:
    claim = register_claims(article=article, quote=FIRST, by=editor, now=NOW)[0]
    for run_id in Run.objects.filter(state="queued").values_list("pk", flat=True):
        check_claim(run_id=run_id, now=NOW)
    claim.refresh_from_db()
    return claim


def told() -> list[str]:
    return list(OutboxEvent.objects.order_by("id").values_list("type", flat=True))


def test_receiver_verifies_what_it_gets_with_the_reference_library(
    article: Article, endpoint: NewSecret, receiver: Receiver
) -> None:
    now = timezone.now()
    delivery = happened(article, now)
    assert deliver(delivery_id=delivery.pk, now=now)
    (message,) = receiver.verified(endpoint.secret)
    assert message["type"] == "article.completed"
    assert message["data"] == {"article": str(article.public_id), "outlet": "daily"}
    delivery.refresh_from_db()
    assert (delivery.state, delivery.tries) == (DeliveryState.DELIVERED, 1)


def test_message_holds_nothing_of_the_articles_words(
    article: Article, editor: User, rates: Any, endpoint: NewSecret, receiver: Receiver
) -> None:
    checked(article, editor)
    for delivery_id in Delivery.objects.values_list("pk", flat=True):
        deliver(delivery_id=delivery_id, now=NOW)
    assert receiver.requests
    for request in receiver.requests:
        body = request.decode()
        assert article.headline not in body
        assert "9090" not in body
        assert "approximate" not in body


def test_delivered_event_is_not_sent_again(article: Article, endpoint: NewSecret, receiver: Receiver) -> None:
    delivery = happened(article)
    assert deliver(delivery_id=delivery.pk, now=NOW)
    assert not deliver(delivery_id=delivery.pk, now=NOW)
    assert sweep_deliveries(now=NOW + timedelta(days=1)) == 0
    assert len(receiver.requests) == 1


@pytest.mark.parametrize("status", ["301 Moved", "302 Found", "404 Not Found", "429 Slow", "500 Broken"])
def test_anything_but_success_is_tried_again_under_the_same_id(
    article: Article, endpoint: NewSecret, receiver: Receiver, status: str
) -> None:
    receiver.answers(status, "200 OK")
    delivery = happened(article)
    assert not deliver(delivery_id=delivery.pk, now=NOW)
    assert sweep_deliveries(now=NOW) == 0
    later = NOW + timedelta(seconds=10)
    assert sweep_deliveries(now=later) == 1
    assert deliver(delivery_id=delivery.pk, now=later)
    assert len(receiver.ids) == 2
    assert len(set(receiver.ids)) == 1


def test_worker_that_died_while_sending_loses_nothing_and_changes_no_id(
    article: Article, endpoint: NewSecret, receiver: Receiver
) -> None:
    delivery = happened(article)
    Delivery.objects.update(
        state=DeliveryState.SENDING, token=Run.new_token(), leased_until=NOW + timedelta(seconds=45), tries=1
    )
    assert not deliver(delivery_id=delivery.pk, now=NOW + timedelta(seconds=44))
    later = NOW + timedelta(seconds=46)
    assert sweep_deliveries(now=later) == 1
    assert deliver(delivery_id=delivery.pk, now=later)
    assert receiver.ids == [delivery.event.message_id]


def test_retry_after_puts_the_next_try_off(article: Article, endpoint: NewSecret, receiver: Receiver) -> None:
    receiver.says(b"HTTP/1.1 503 Busy\r\nRetry-After: 900\r\nContent-Length: 0\r\n\r\n")
    delivery = happened(article)
    deliver(delivery_id=delivery.pk, now=NOW)
    delivery.refresh_from_db()
    assert delivery.next_try_at == NOW + timedelta(minutes=15)


def test_ten_failures_end_a_delivery(article: Article, endpoint: NewSecret, receiver: Receiver) -> None:
    receiver.answers("500 Broken")
    delivery = happened(article)
    now = NOW
    for _try in range(10):
        assert not deliver(delivery_id=delivery.pk, now=now)
        delivery.refresh_from_db()
        now = delivery.next_try_at or now
    assert (delivery.state, delivery.tries, len(receiver.requests)) == (DeliveryState.GIVEN_UP, 10, 10)
    assert timedelta(hours=75) < now - NOW < timedelta(hours=92)


def test_gone_disables_the_endpoint_and_its_owner_is_told_once(
    article: Article, endpoint: NewSecret, receiver: Receiver, editor: User
) -> None:
    User.objects.update(email="ed@daily.example")
    receiver.answers("410 Gone")
    deliver(delivery_id=happened(article).pk, now=NOW)
    disabled = WebhookEndpoint.objects.get()
    assert disabled.state == EndpointState.DISABLED
    assert (tell_owners(now=NOW), tell_owners(now=NOW)) == (1, 0)
    assert mail.outbox[0].to == ["ed@daily.example"]
    assert not Delivery.objects.filter(event=tell_of_article(article=article, event=EventType.RATES_STALE, now=NOW))


def test_five_days_of_failures_disable_it_and_one_success_does_not(
    article: Article, endpoint: NewSecret, receiver: Receiver
) -> None:
    receiver.answers("500 Broken", "200 OK", "500 Broken", "500 Broken")
    for day in (0, 4, 5, 9):
        deliver(delivery_id=happened(article, NOW + timedelta(days=day)).pk, now=NOW + timedelta(days=day))
    assert WebhookEndpoint.objects.get().state == EndpointState.ENABLED
    deliver(delivery_id=happened(article, NOW + timedelta(days=11)).pk, now=NOW + timedelta(days=11))
    assert WebhookEndpoint.objects.get().state == EndpointState.DISABLED


def test_paused_endpoint_gets_what_waited_once_it_is_enabled(
    article: Article, endpoint: NewSecret, receiver: Receiver
) -> None:
    delivery = happened(article)
    change_endpoint(endpoint=endpoint.endpoint, enabled=False, now=NOW, by=None)
    assert not deliver(delivery_id=delivery.pk, now=NOW)
    change_endpoint(endpoint=endpoint.endpoint, enabled=True, now=NOW, by=None)
    assert deliver(delivery_id=delivery.pk, now=NOW)


def test_both_secrets_verify_for_a_day_after_a_change(
    article: Article, endpoint: NewSecret, receiver: Receiver
) -> None:
    now = timezone.now()
    renewed = renew_secret(endpoint=endpoint.endpoint, now=now, by=None)
    deliver(delivery_id=happened(article, now).pk, now=now)
    assert receiver.verified(endpoint.secret) == receiver.verified(renewed.secret)
    receiver.requests.clear()
    WebhookEndpoint.objects.update(former_until=now)
    deliver(delivery_id=happened(article, now).pk, now=now)
    assert receiver.verified(renewed.secret)
    with pytest.raises(Exception, match="No matching signature"):
        receiver.verified(endpoint.secret)


def test_secret_does_not_stand_in_the_database(endpoint: NewSecret) -> None:
    stored = WebhookEndpoint.objects.values().get()
    assert not any(endpoint.secret[len("whsec_") :] in str(value) for value in stored.values())


def test_replay_keeps_the_id_and_counts_anew(article: Article, endpoint: NewSecret, receiver: Receiver) -> None:
    delivery = happened(article)
    deliver(delivery_id=delivery.pk, now=NOW)
    replay(delivery=delivery, now=NOW)
    assert deliver(delivery_id=delivery.pk, now=NOW)
    assert receiver.ids == [delivery.event.message_id] * 2


def test_event_nobody_asked_for_is_not_delivered(article: Article, outlet: Outlet, receiver: Receiver) -> None:
    create_endpoint(outlet=outlet, url=receiver.url, events=["claim.published"], by=None, now=NOW)
    tell_of_article(article=article, event=EventType.ARTICLE_COMPLETED, now=NOW)
    assert not Delivery.objects.exists()


def test_other_outlets_are_told_nothing(article: Article, other_outlet: Outlet, receiver: Receiver) -> None:
    create_endpoint(outlet=other_outlet, url=receiver.url, by=None, now=NOW)
    tell_of_article(article=article, event=EventType.ARTICLE_COMPLETED, now=NOW)
    assert not Delivery.objects.exists()


def test_test_event_goes_to_one_endpoint_alone(outlet: Outlet, endpoint: NewSecret, receiver: Receiver) -> None:
    create_endpoint(outlet=outlet, url=receiver.url, by=None, now=NOW)
    delivery = try_endpoint(endpoint=endpoint.endpoint, now=NOW)
    assert Delivery.objects.get() == delivery
    change_endpoint(endpoint=endpoint.endpoint, enabled=False, now=NOW, by=None)
    with pytest.raises(WrongState):
        try_endpoint(endpoint=endpoint.endpoint, now=NOW)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://[::1]/",
        "ftp://news.example.org/",
        "http://a:b@news.example.org/",
        "http://169.254.169.254/",
        "http://2130706433/",
        "http://news.example.org:22/",
        "news.example.org",
        "",
    ],
)
def test_endpoint_at_an_inner_or_odd_address_is_refused(outlet: Outlet, url: str) -> None:
    with pytest.raises(BadInput) as refused:
        create_endpoint(outlet=outlet, url=url, by=None, now=NOW)
    assert refused.value.field == "url"


def test_address_that_became_inner_is_not_connected_to(
    article: Article, endpoint: NewSecret, receiver: Receiver, settings: Any
) -> None:
    settings.FETCH_ALLOWED_HOSTS = set()
    delivery = happened(article)
    assert not deliver(delivery_id=delivery.pk, now=NOW)
    assert not receiver.requests
    assert delivery.attempts.get().failure


def test_work_on_a_claim_is_told_in_its_order(live: Article, editor: User, rates: Any) -> None:
    claim = checked(live, editor)
    assert told() == ["claim.checked", "article.completed"]
    override(claim=claim, verdict="accurate", public_reason="按年底汇率折算。", by=editor, now=NOW)
    publish(claim=claim, by=editor, now=NOW)
    withdraw(claim=claim, by=editor, now=NOW)
    assert told()[2:] == ["claim.verdict_changed", "claim.published", "claim.withdrawn"]


def test_confirmation_changes_no_verdict_and_says_nothing(live: Article, editor: User, rates: Any) -> None:
    claim = checked(live, editor)
    confirm(claim=claim, by=editor, now=NOW)
    assert "claim.verdict_changed" not in told()


def test_completion_is_told_once_after_the_last_run(live: Article, editor: User, rates: Any) -> None:
    register_claims(article=live, quote=FIRST, by=editor, now=NOW)
    runs = list(Run.objects.values_list("pk", flat=True))
    for run_id in runs:
        assert "article.completed" not in told()
        check_claim(run_id=run_id, now=NOW)
    assert told().count("article.completed") == 1
    assert sweep_completed(now=NOW + timedelta(seconds=15)) == 0


def test_completion_a_killed_worker_did_not_tell_is_told_by_the_sweep(live: Article, editor: User, rates: Any) -> None:
    checked(live, editor)
    OutboxEvent.objects.all().delete()
    Article.objects.update(completion_told_at=None)
    assert sweep_completed(now=NOW + timedelta(seconds=15)) == 1
    assert told() == ["article.completed"]
