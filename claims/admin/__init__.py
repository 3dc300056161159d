"""The editor's desk: one module a model; importing them registers them with Django's admin."""

from claims.admin import (
    article,
    audit,
    claim,
    correction,
    desk,
    outlet,
    person,
    reader_report,
    run,
    theme_words,
    token,
    webhook,
)

__all__ = [
    "article",
    "audit",
    "claim",
    "correction",
    "desk",
    "outlet",
    "person",
    "reader_report",
    "run",
    "theme_words",
    "token",
    "webhook",
]
