"""Webhooks at the desk: made, paused, tried, and what was delivered to them."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from claims.admin import writing
from claims.models import EndpointState, Outlet, WebhookEndpoint
from claims.notices.events import SUBSCRIBABLE
from claims.operations.endpoints import (
    LONGEST_DESCRIPTION,
    change_endpoint,
    create_endpoint,
    delete_endpoint,
    renew_secret,
    replay,
    try_endpoint,
)
from claims.operations.permitting import permitted
from claims.roles import Act
from sources.addresses import LONGEST
from sources.admin.desk_form import DeskForm
from sources.admin.form_pages import FormPages
from sources.admin.scoped import SeenRowsFilter, seen_rows
from sources.refusal import Refusal

SHOWN_DELIVERIES = 50
EVENT_LABELS = {
    "claim.checked": gettext_lazy("a claim was checked"),
    "claim.published": gettext_lazy("a verdict was published"),
    "claim.verdict_changed": gettext_lazy("a claim's verdict changed"),
    "claim.withdrawn": gettext_lazy("a verdict was withdrawn"),
    "article.completed": gettext_lazy("all checks of an article are done"),
    "article.cleared": gettext_lazy("an article was signed off"),
    "article.clearance_voided": gettext_lazy("a sign-off is void"),
    "correction.published": gettext_lazy("a correction was published"),
    "source.changed": gettext_lazy("a source changed"),
    "rates.stale": gettext_lazy("exchange rates are late"),
}


class EndpointForm(DeskForm):
    """A webhook."""

    outlet = forms.ModelChoiceField(label=gettext_lazy("Outlet"), queryset=Outlet.objects.none(), empty_label=None)
    url = forms.CharField(
        label=gettext_lazy("Address"),
        max_length=LONGEST,
        widget=forms.URLInput,
        help_text=gettext_lazy("http or https, public. Redirects are not followed."),
    )
    description = forms.CharField(label=gettext_lazy("What it is for"), max_length=LONGEST_DESCRIPTION, required=False)
    events = forms.MultipleChoiceField(
        label=gettext_lazy("Events"),
        choices=[(event.value, event.value) for event in SUBSCRIBABLE],
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=gettext_lazy("None chosen: every event."),
    )

    def __init__(self, *args: Any, outlets: QuerySet[Any], endpoint: WebhookEndpoint | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["outlet"].queryset = outlets
        fields["events"].choices = [(event.value, f"{event.value} – {EVENT_LABELS[event]}") for event in SUBSCRIBABLE]
        if endpoint:
            del self.fields["outlet"]
            for name in ("url", "description", "events"):
                fields[name].initial = getattr(endpoint, name)


@admin.register(WebhookEndpoint)
class WebhookAdmin(FormPages):
    """Webhooks."""

    form_template = "desk/webhook.html"
    list_display = ("url", "outlet", "shown_state", "shown_events", "shown_failing")
    list_filter = (("outlet", SeenRowsFilter), "state")
    search_fields = ("url", "description")
    list_select_related = ("outlet",)
    ordering = ("-created_at",)

    def get_urls(self) -> list[Any]:
        """One address for what a person does to a webhook."""
        act = self.admin_site.admin_view(self.act_view)
        return [path("<int:endpoint_id>/act/<slug:act>/", act, name="claims_webhook_act"), *super().get_urls()]

    def form_for(self, request: HttpRequest, row: Any, data: Any, files: Any) -> DeskForm:
        """See FormPages."""
        return EndpointForm(
            data,
            files,
            outlets=permitted(request.user, Act.WEBHOOKS, seen_rows(self.admin_site, Outlet, request)),
            endpoint=row,
        )

    def written(self, request: HttpRequest, row: Any, form: Any) -> HttpResponse | None:
        """Make the webhook and show its secret in this answer alone, or change it."""
        person: Any = request.user
        cleaned = form.cleaned_data
        given = {name: cleaned[name] for name in ("url", "events", "description")}
        if row:
            change_endpoint(endpoint=row, **given, now=timezone.now(), by=person)
            messages.success(request, _("The webhook is changed."))
            return HttpResponseRedirect(self._address(row.pk))
        new = create_endpoint(outlet=cleaned["outlet"], **given, by=person, now=timezone.now())
        return self._secret_page(request, new.endpoint, new.secret)

    def page(self, request: HttpRequest, template: str, *, title: str, **context: Any) -> Any:
        """The form's page shows the latest deliveries too."""
        endpoint = context.get("row")
        if endpoint:
            deliveries = endpoint.deliveries.select_related("event").prefetch_related("attempts")
            context["deliveries"] = deliveries[:SHOWN_DELIVERIES]
            context["is_enabled"] = endpoint.state == EndpointState.ENABLED
        return super().page(request, template, title=title, **context)

    def act_view(self, request: HttpRequest, endpoint_id: int, act: str) -> HttpResponse:
        """One act on a webhook of the person's outlets."""
        endpoint: Any = get_object_or_404(self.get_queryset(request), pk=endpoint_id)
        if not self.has_change_permission(request, endpoint):
            raise PermissionDenied
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        try:
            answer = self._act(request, endpoint, act)
        except Refusal as refusal:
            messages.error(request, str(refusal.sentence))
            answer = None
        return answer or HttpResponseRedirect(self._address(endpoint_id))

    def _act(self, request: HttpRequest, endpoint: WebhookEndpoint, act: str) -> HttpResponse | None:
        now = timezone.now()
        person: Any = request.user
        if act == "secret":
            return self._secret_page(request, endpoint, renew_secret(endpoint=endpoint, now=now, by=person).secret)
        if act == "delete":
            delete_endpoint(endpoint=endpoint, now=now, by=person)
            messages.success(request, _("The webhook is deleted."))
            return HttpResponseRedirect(self.list_address())
        if act == "test":
            try_endpoint(endpoint=endpoint, now=now)
            messages.success(request, _("A test event is on its way: see below in a moment."))
        elif act == "replay":
            delivery = get_object_or_404(endpoint.deliveries, public_id=request.POST.get("delivery"))
            replay(delivery=delivery, now=now)
            messages.success(request, _("It is sent again, under the same id."))
        elif act in ("enable", "pause"):
            change_endpoint(endpoint=endpoint, enabled=act == "enable", now=now, by=person)
        return None

    def _secret_page(self, request: HttpRequest, endpoint: WebhookEndpoint, secret: str) -> HttpResponse:
        answer = super().page(
            request, "desk/webhook_secret.html", title=str(endpoint), endpoint=endpoint, secret=secret
        )
        answer.headers["Cache-Control"] = "no-store"
        return answer

    def _address(self, endpoint_id: int) -> str:
        return reverse("admin:claims_webhookendpoint_change", args=[endpoint_id])

    @admin.display(description=gettext_lazy("state"), ordering="state")
    def shown_state(self, endpoint: WebhookEndpoint) -> str:
        """Whether it takes events."""
        return str(endpoint.get_state_display())

    @admin.display(description=gettext_lazy("events"))
    def shown_events(self, endpoint: WebhookEndpoint) -> str:
        """Which, or all."""
        return ", ".join(endpoint.events) or _("all")

    @admin.display(description=gettext_lazy("failing since"), ordering="failing_since")
    def shown_failing(self, endpoint: WebhookEndpoint) -> str:
        """Since when nothing was taken."""
        return writing.moment(endpoint.failing_since) or "—"
