"""The service's addresses with single sign-on set up."""

from django.urls import include, path

from factcheck.urls import handler500, sign_on_addresses
from factcheck.urls import urlpatterns as of_service

__all__ = ["handler500", "urlpatterns"]

urlpatterns = [*of_service, path("oidc/", include(sign_on_addresses()))]
