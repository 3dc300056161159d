"""The audit trail as a Django app."""

from __future__ import annotations

from django.apps import AppConfig


class AuditConfig(AppConfig):
    """Who changed what, and when; append-only."""

    name = "factcheck.audit"
    label = "audit"
