"""Webhooks through the API."""

from __future__ import annotations

from typing import Any

import pytest

from claims.models import Delivery, WebhookEndpoint
from claims.operations.delivering import deliver
from tests.claims.api.conftest import Software, faults
from tests.claims.notices.conftest import Receiver, receiver

__all__ = ["receiver"]
pytestmark = pytest.mark.django_db
URL = "https://cms.example.com/hooks"


def made(software: Software, **body: Any) -> Any:
    answer = software.post("webhooks", {"url": URL, **body})
    assert answer.status_code == 201, answer.content
    return answer.json()


def test_secret_is_shown_when_made_and_never_again(software: Software) -> None:
    new = made(software, events=["claim.published"])
    assert new["secret"].startswith("whsec_")
    address = f"webhooks/{new['webhook']['id']}"
    assert "secret" not in software.get(address).json()
    assert software.get("webhooks").json()["results"] == [software.get(address).json()]
    renewed = software.post(f"{address}/secret")
    assert (renewed.status_code, renewed["Cache-Control"]) == (201, "no-store")
    assert renewed.json()["secret"] != new["secret"]


def test_patch_touches_only_what_is_sent(software: Software) -> None:
    new = made(software, events=["claim.published"], description="CMS")
    changed = software.patch(f"webhooks/{new['webhook']['id']}", {"enabled": False}).json()
    assert (changed["state"], changed["events"], changed["description"]) == ("paused", ["claim.published"], "CMS")


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ({"url": "http://127.0.0.1/"}, {"url": "invalid"}),
        ({"url": URL, "events": ["claim.exploded"]}, {"events/0": "invalid_choice"}),
        ({"events": []}, {"url": "required"}),
        ({"url": URL, "secret": "mine"}, {"secret": "unknown"}),
    ],
)
def test_what_cannot_be_a_webhook_is_refused_by_field(software: Software, body: Any, fault: Any) -> None:
    answer = software.post("webhooks", body)
    assert (answer.status_code, faults(answer)) == (400, fault)


def test_test_event_shows_in_the_log_and_is_replayed(software: Software, receiver: Receiver) -> None:
    address = f"webhooks/{made(software, url=receiver.url)['webhook']['id']}"
    assert software.post(f"{address}/test").status_code == 202
    deliver(delivery_id=Delivery.objects.get().pk, now=Delivery.objects.get().made_at)
    (shown,) = software.get(f"{address}/deliveries?state=delivered").json()["results"]
    assert (shown["event"], [one["status"] for one in shown["tries"]]) == ("endpoint.test", [204])
    again = software.post(f"{address}/deliveries/{shown['id']}/replay")
    assert (again.status_code, again.json()["message"], again.json()["state"]) == (202, shown["message"], "waiting")


def test_another_outlet_sees_nothing_of_it(software: Software, stranger: Software) -> None:
    address = f"webhooks/{made(software)['webhook']['id']}"
    for method, under in (("GET", ""), ("DELETE", ""), ("POST", "/secret"), ("POST", "/test"), ("GET", "/deliveries")):
        assert stranger(method, f"{address}{under}").status_code == 404
    assert WebhookEndpoint.objects.count() == 1


def test_deleted_webhook_is_gone(software: Software) -> None:
    address = f"webhooks/{made(software)['webhook']['id']}"
    assert software("DELETE", address).status_code == 204
    assert software.get(address).status_code == 404
