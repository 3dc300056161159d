"""Webhooks: endpoints, their secrets, what was delivered, sending again."""

from __future__ import annotations

from typing import ClassVar
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from django.utils import timezone
from rest_framework.request import Request
from rest_framework.response import Response

from claims.api import examples
from claims.api.conditions import held, tagged
from claims.api.describing import described
from claims.api.inputs.body import Nothing
from claims.api.inputs.webhooks import DeliveryQuery, EndpointIn, EndpointPatchIn, EndpointQuery
from claims.api.outputs.webhooks import DeliveryOut, EndpointOut, NewSecretOut
from claims.api.pages import page, page_form
from claims.api.views.desk import DeskView, outlet_of, person, require_act
from claims.models import Delivery, Scope, WebhookEndpoint
from claims.operations.endpoints import (
    change_endpoint,
    create_endpoint,
    delete_endpoint,
    renew_secret,
    replay,
    try_endpoint,
)
from claims.roles import Act


class WebhooksView(DeskView):
    """The outlet's webhooks."""

    scopes: ClassVar = {"POST": Scope.PUBLISH}

    @described("webhooks_list", "List webhooks", {200: page_form(EndpointOut)}, parameters=[EndpointQuery])
    def get(self, request: Request) -> Response:
        """Newest first."""
        shown = page(
            _endpoints(request), EndpointQuery.parse(request), address=request.path, given=request.query_params.dict()
        )
        return Response({"results": EndpointOut(shown.rows, many=True).data, "next": shown.next})

    @described("webhooks_add", "Add a webhook", {201: NewSecretOut}, request=EndpointIn, examples=examples.WEBHOOK)
    def post(self, request: Request) -> Response:
        """Its signing secret is shown in this answer alone."""
        new = create_endpoint(
            outlet=outlet_of(request), **EndpointIn.parse(request), by=person(request), now=timezone.now()
        )
        return _no_store(Response(NewSecretOut(new).data, status=201))


class WebhookView(DeskView):
    """A webhook."""

    scopes: ClassVar = {"PATCH": Scope.PUBLISH, "DELETE": Scope.PUBLISH}
    is_tagged: ClassVar = True
    conditional: ClassVar = ("PATCH", "DELETE")

    @described("webhooks_read", "Read a webhook", {200: EndpointOut})
    def get(self, request: Request, webhook_id: UUID) -> Response:
        """Its state, and since when it fails."""
        return _shown(request, webhook_id)

    @described(
        "webhooks_change",
        "Change, pause or enable a webhook",
        {200: EndpointOut},
        request=EndpointPatchIn,
        examples=examples.WEBHOOK_CHANGE,
    )
    @transaction.atomic
    def patch(self, request: Request, webhook_id: UUID) -> Response:
        """Only what is sent changes."""
        change_endpoint(
            endpoint=held(request, _endpoints(request), _endpoint(request, webhook_id)),
            **EndpointPatchIn.parse(request),
            now=timezone.now(),
            by=person(request),
        )
        return _shown(request, webhook_id)

    @described("webhooks_delete", "Delete a webhook", {204: None})
    @transaction.atomic
    def delete(self, request: Request, webhook_id: UUID) -> Response:
        """It is told nothing more."""
        endpoint = held(request, _endpoints(request), _endpoint(request, webhook_id))
        delete_endpoint(endpoint=endpoint, now=timezone.now(), by=person(request))
        return Response(status=204)


class SecretView(DeskView):
    """The signing secret of a webhook."""

    scopes: ClassVar = {"POST": Scope.PUBLISH}

    @described("webhooks_renew_secret", "Make a new signing secret", {201: NewSecretOut}, request=Nothing)
    def post(self, request: Request, webhook_id: UUID) -> Response:
        """For a day the former secret signs beside it."""
        Nothing.parse(request)
        new = renew_secret(endpoint=_endpoint(request, webhook_id), now=timezone.now(), by=person(request))
        return _no_store(Response(NewSecretOut(new).data, status=201))


class WebhookTestView(DeskView):
    """Trying a webhook."""

    scopes: ClassVar = {"POST": Scope.PUBLISH}

    @described("webhooks_test", "Send a test event", {202: DeliveryOut}, request=Nothing)
    def post(self, request: Request, webhook_id: UUID) -> Response:
        """An event of the type endpoint.test, to this webhook alone."""
        Nothing.parse(request)
        endpoint = _endpoint(request, webhook_id)
        require_act(request, Act.WEBHOOKS)
        delivery = try_endpoint(endpoint=endpoint, now=timezone.now())
        return Response(DeliveryOut(delivery).data, status=202)


class DeliveriesView(DeskView):
    """What was sent to a webhook."""

    @described("webhooks_deliveries", "List deliveries", {200: page_form(DeliveryOut)}, parameters=[DeliveryQuery])
    def get(self, request: Request, webhook_id: UUID) -> Response:
        """Each with its tries."""
        query = DeliveryQuery.parse(request)
        rows = _deliveries(_endpoint(request, webhook_id))
        rows = rows.filter(state=query["state"]) if "state" in query else rows
        shown = page(rows, query, address=request.path, given=request.query_params.dict())
        return Response({"results": DeliveryOut(shown.rows, many=True).data, "next": shown.next})


class ReplayView(DeskView):
    """Sending again."""

    scopes: ClassVar = {"POST": Scope.PUBLISH}

    @described("webhooks_replay", "Send a delivery again", {202: DeliveryOut}, request=Nothing)
    def post(self, request: Request, webhook_id: UUID, delivery_id: UUID) -> Response:
        """Under the same message id, so that a receiver can tell what it has already."""
        Nothing.parse(request)
        delivery = get_object_or_404(_deliveries(_endpoint(request, webhook_id)), public_id=delivery_id)
        require_act(request, Act.WEBHOOKS)
        return Response(DeliveryOut(replay(delivery=delivery, now=timezone.now())).data, status=202)


def _endpoints(request: Request) -> QuerySet[WebhookEndpoint]:
    return WebhookEndpoint.objects.filter(outlet=outlet_of(request))


def _endpoint(request: Request, webhook_id: UUID) -> WebhookEndpoint:
    return get_object_or_404(_endpoints(request).select_related("outlet"), public_id=webhook_id)


def _shown(request: Request, webhook_id: UUID) -> Response:
    endpoint = _endpoint(request, webhook_id)
    return tagged(request, endpoint, EndpointOut(endpoint).data)


def _deliveries(endpoint: WebhookEndpoint) -> QuerySet[Delivery]:
    return endpoint.deliveries.select_related("event").prefetch_related("attempts")


def _no_store(answer: Response) -> Response:
    answer.headers["Cache-Control"] = "no-store"
    return answer
