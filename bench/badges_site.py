"""The service's addresses and an empty view beside them, for bench.badges alone."""

from django.http import HttpRequest, HttpResponse
from django.urls import path

from factcheck.urls import urlpatterns as of_the_service


def empty(_request: HttpRequest) -> HttpResponse:
    """What a view costs that does nothing."""
    return HttpResponse()


urlpatterns = [path("empty", empty), *of_the_service]
