"""Claims: what editors check."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ClaimsConfig(AppConfig):
    """The claims application."""

    name = "claims"
    verbose_name = _("Desk")
