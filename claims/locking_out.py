"""Throttling of sign-ins: what counts as one address, and the page somebody sees who tried too often."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _


def address_of(request: HttpRequest) -> str:
    """Where a request comes from: the connection's address; behind a proxy, the one the proxy itself saw.

    A client may write anything into X-Forwarded-For, but the last entry is the proxy's.
    """
    if settings.BEHIND_PROXY:
        told = str(request.META.get("HTTP_X_FORWARDED_FOR", "")).rpartition(",")[2].strip()
        if told:
            return told
    return str(request.META.get("REMOTE_ADDR", ""))


def locked_out(request: HttpRequest, *_args: Any) -> HttpResponse:
    """The answer to whoever tried too often."""
    minutes = int(settings.AXES_COOLOFF_TIME.total_seconds() // 60)
    context = {**admin.site.each_context(request), "title": _("Signing in is locked for a while"), "minutes": minutes}
    return render(request, "registration/locked_out.html", context, status=429)
