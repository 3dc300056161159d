"""The desk's menu: what a person may see, in the order of a day's work."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from claims.role_backend import unread_notices

Entry = tuple[str | Promise, str, str, str]

# (title, icon, address name, permission: "" for everybody at the desk)
DESK: tuple[Entry, ...] = (
    (_("Desk"), "space_dashboard", "admin:index", ""),
    (_("Notices"), "notifications", "notices", ""),
    (_("Articles"), "article", "admin:claims_article_changelist", "claims.view_article"),
    (_("Claims"), "fact_check", "admin:claims_claim_changelist", "claims.view_claim"),
    (_("Readers' reports"), "feedback", "admin:claims_readerreport_changelist", "claims.view_readerreport"),
    (_("Corrections"), "edit_note", "admin:claims_correction_changelist", "claims.view_correction"),
    (_("Sources"), "menu_book", "admin:sources_source_changelist", "sources.view_source"),
    (_("Snapshots"), "description", "admin:sources_snapshot_changelist", "sources.view_snapshot"),
)
RATES: tuple[Entry, ...] = (
    (_("Published rates"), "currency_exchange", "admin:sources_publishedrate_changelist", "sources.view_publishedrate"),
    (_("Rate providers"), "account_balance", "admin:sources_rateprovider_changelist", "sources.view_rateprovider"),
    (_("Rates updates"), "sync", "admin:sources_ratesupdate_changelist", "sources.view_ratesupdate"),
)
SERVICE: tuple[Entry, ...] = (
    (_("Runs"), "manufacturing", "admin:claims_run_changelist", "claims.view_run"),
    (_("Audit trail"), "history", "admin:audit_entry_changelist", "audit.view_entry"),
    (_("API tokens"), "key", "admin:claims_token_changelist", "claims.view_token"),
    (_("Webhooks"), "webhook", "admin:claims_webhookendpoint_changelist", "claims.view_webhookendpoint"),
    (_("Outlets"), "domain", "admin:claims_outlet_changelist", "claims.view_outlet"),
    (_("People"), "group", "admin:claims_user_changelist", "claims.view_user"),
    (_("Roles"), "admin_panel_settings", "admin:auth_group_changelist", ""),
)


def groups(request: HttpRequest) -> list[dict[str, Any]]:
    """The menu for a person, as the theme takes it."""
    titled = ((_("Work"), DESK), (_("Exchange rates"), RATES), (_("Service"), SERVICE))
    return [{"title": title, "items": _items(entries, request)} for title, entries in titled]


def _items(entries: tuple[Entry, ...], request: HttpRequest) -> list[dict[str, Any]]:
    user: Any = request.user
    seen = (entry for entry in entries if not entry[3] or user.has_perm(entry[3]))
    return [
        {"title": title, "icon": icon, "link": reverse(address), **_badge(address, user)}
        for title, icon, address, _permission in seen
    ]


def _badge(address: str, person: Any) -> dict[str, Any]:
    """How many notices the person has not read."""
    count = unread_notices(person) if address == "notices" else 0
    return {"badge": count, "badge_variant": "info"} if count else {}
