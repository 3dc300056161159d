"""Public answers are the same for all: no middleware may make caches keep them apart by reader."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest
from django.http.response import HttpResponseBase


def same_for_all(get_response: Callable[[HttpRequest], HttpResponseBase]) -> Callable[[HttpRequest], HttpResponseBase]:
    """Takes `Vary` off public answers; stands before LocaleMiddleware, which sets it on everything."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        if getattr(response, "same_for_all", False):
            del response["Vary"]
            if varies := getattr(response, "varies", ""):
                response["Vary"] = varies
        return response

    return middleware
