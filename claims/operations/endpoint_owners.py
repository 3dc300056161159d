"""Telling people that their webhook was disabled. A row says who was not told yet: a lost mail is sent again."""

from __future__ import annotations

import logging
from datetime import datetime

from django.conf import settings
from django.core.mail import send_mail
from django.utils.translation import gettext as _

from claims.models import EndpointState, WebhookEndpoint

logger = logging.getLogger(__name__)


def tell_owners(*, now: datetime) -> int:
    """Mail whoever made an endpoint that was disabled, else the outlet's members. The number of mails."""
    untold = WebhookEndpoint.objects.filter(state=EndpointState.DISABLED, owner_told_at__isnull=True)
    return sum(_tell(endpoint, now) for endpoint in untold.select_related("outlet", "created_by")[:100])


def _tell(endpoint: WebhookEndpoint, now: datetime) -> bool:
    """Whether the mail went out, or nobody has an address: the desk's pages show it all the same."""
    try:
        if people := _people(endpoint):
            send_mail(_("A webhook was disabled"), _text(endpoint), settings.DEFAULT_FROM_EMAIL, people)
    except OSError as error:
        logger.warning("The mail server does not answer (%s): webhook %s is told of later", error, endpoint.public_id)
        return False
    WebhookEndpoint.objects.filter(pk=endpoint.pk).update(owner_told_at=now)
    return True


def _people(endpoint: WebhookEndpoint) -> list[str]:
    owner = endpoint.created_by
    if owner and owner.is_active and owner.email:
        return [owner.email]
    return list(endpoint.outlet.members.filter(is_active=True).exclude(email="").values_list("email", flat=True))


def _text(endpoint: WebhookEndpoint) -> str:
    return _(
        "%(url)s takes no events any more: %(why)s\n\n"
        "What happened since waits. Once the address answers again, enable the webhook under\n%(page)s"
    ) % {
        "url": endpoint.url,
        "why": endpoint.why_disabled,
        "page": f"{settings.PUBLIC_URL}/admin/claims/webhookendpoint/{endpoint.pk}/change/",
    }
