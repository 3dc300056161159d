"""The audit trail as a Django app."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AuditConfig(AppConfig):
    """Who changed what, and when; append-only."""

    name = "factcheck.audit"
    label = "audit"
    verbose_name = _("Audit trail")
