"""Sources: what claims are held against."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SourcesConfig(AppConfig):
    """The sources application."""

    name = "sources"
    verbose_name = _("Sources")
