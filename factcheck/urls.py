"""Addresses: the admin, the API, and what readers see."""

from django.conf import settings
from django.contrib import admin
from django.urls import URLPattern, include, path
from django.utils.module_loading import import_string
from django.views.generic import RedirectView
from mozilla_django_oidc.views import OIDCAuthenticationRequestView

from claims.publishing.oembed import oembed
from claims.publishing.views import short


def sign_on_addresses() -> list[URLPattern]:
    """Where single sign-on begins and comes back to."""
    callback = import_string(settings.OIDC_CALLBACK_CLASS)
    return [
        path("callback/", callback.as_view(), name="oidc_authentication_callback"),
        path("authenticate/", OIDCAuthenticationRequestView.as_view(), name="oidc_authentication_init"),
    ]


urlpatterns = [
    path("", RedirectView.as_view(pattern_name="admin:index"), name="home"),
    path("admin/password/", include("claims.password_reset")),
    path("admin/notices/", include("claims.admin.notices")),
    path("admin/", admin.site.urls),
    path("i18n/", include("django.conf.urls.i18n")),
    path("api/", include("claims.api.urls")),
    path("badges/", include("claims.publishing.urls")),
    path("k/<str:code>", short, name="short"),
    path("oembed", oembed, name="oembed"),
    path("health/", include("factcheck.health")),
]

if settings.OIDC_ISSUER:
    urlpatterns.append(path("oidc/", include(sign_on_addresses())))

handler403 = "factcheck.errors.forbidden"
handler500 = "factcheck.errors.server_error"
