"""Webhooks at the desk."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from claims.models import Delivery, Outlet, WebhookEndpoint
from claims.operations.endpoints import create_endpoint
from tests.claims.conftest import NOW

pytestmark = pytest.mark.django_db
URL = "https://cms.example.com/hooks"


def act(client: Client, endpoint: WebhookEndpoint, name: str, **given: Any) -> Any:
    return client.post(reverse("admin:claims_webhook_act", args=[endpoint.pk, name]), given)


@pytest.fixture
def endpoint(outlet: Outlet) -> WebhookEndpoint:
    return create_endpoint(outlet=outlet, url=URL, description="Our CMS", by=None, now=NOW).endpoint


def test_secret_is_shown_once(desk_client: Client, outlet: Outlet) -> None:
    form = {"outlet": outlet.pk, "url": URL, "events": ["claim.published"]}
    made = desk_client.post(reverse("admin:claims_webhookendpoint_add"), form)
    secret = re.search(r"whsec_[\w+/=]{40,}", made.content.decode())[0]
    assert "no-store" in made.headers["Cache-Control"]
    page = desk_client.get(reverse("admin:claims_webhookendpoint_change", args=[WebhookEndpoint.objects.get().pk]))
    assert secret not in page.content.decode()
    assert WebhookEndpoint.objects.get().events == ["claim.published"]


def test_inner_address_is_refused_at_its_field(desk_client: Client, outlet: Outlet) -> None:
    form = {"outlet": outlet.pk, "url": "http://169.254.169.254/"}
    page = desk_client.post(reverse("admin:claims_webhookendpoint_add"), form).content.decode()
    assert "inner, reserved or special network" in page
    assert not WebhookEndpoint.objects.exists()


def test_webhook_is_paused_tried_and_deleted(desk_client: Client, endpoint: WebhookEndpoint) -> None:
    act(desk_client, endpoint, "test")
    assert Delivery.objects.get().event.type == "endpoint.test"
    act(desk_client, endpoint, "pause")
    endpoint.refresh_from_db()
    assert endpoint.state == "paused"
    act(desk_client, endpoint, "test")
    assert Delivery.objects.count() == 1
    act(desk_client, endpoint, "delete")
    assert not WebhookEndpoint.objects.exists()


@pytest.mark.parametrize("name", ["test", "pause", "secret", "delete", "replay"])
def test_other_outlets_webhooks_cannot_be_touched(desk_client: Client, other_outlet: Outlet, name: str) -> None:
    theirs = create_endpoint(outlet=other_outlet, url=URL, by=None, now=NOW).endpoint
    assert act(desk_client, theirs, name).status_code == 404
    assert WebhookEndpoint.objects.get().state == "enabled"
    assert not Delivery.objects.exists()


def test_acts_are_posts_alone(desk_client: Client, endpoint: WebhookEndpoint) -> None:
    address = reverse("admin:claims_webhook_act", args=[endpoint.pk, "delete"])
    assert desk_client.get(address).status_code == 405
    assert WebhookEndpoint.objects.exists()
