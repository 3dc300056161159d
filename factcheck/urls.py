"""Addresses: the admin, the API, and what readers see."""

from django.contrib import admin
from django.urls import include, path
from django.views.generic import RedirectView

from claims.publishing.oembed import oembed

urlpatterns = [
    path("", RedirectView.as_view(pattern_name="admin:index"), name="home"),
    path("admin/", admin.site.urls),
    path("i18n/", include("django.conf.urls.i18n")),
    path("api/", include("claims.api.urls")),
    path("badges/", include("claims.publishing.urls")),
    path("oembed", oembed, name="oembed"),
    path("health/", include("factcheck.health")),
]

handler500 = "factcheck.errors.server_error"
