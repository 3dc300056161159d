"""The audit trail: entries are written once, chained by their digests, one chain an outlet."""

from __future__ import annotations

from typing import Any, NoReturn

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _


class WrittenOnceError(Exception):
    """A row of the audit trail was to be changed or deleted: a bug of the caller, or worse."""


class WrittenOnceQuerySet(models.QuerySet[Any]):
    """Rows that can be read and added, neither changed nor deleted; the database refuses it too (audit.guards)."""

    def update(self, **_values: Any) -> NoReturn:
        """Refused."""
        raise WrittenOnceError(f"{self.model.__name__} rows are written once.")

    def bulk_update(self, *_args: Any, **_kwargs: Any) -> NoReturn:
        """Refused."""
        raise WrittenOnceError(f"{self.model.__name__} rows are written once.")

    def delete(self) -> NoReturn:
        """Refused."""
        raise WrittenOnceError(f"{self.model.__name__} rows are never deleted.")


class WrittenOnce(models.Model):
    """Base of rows that are written once and stay."""

    objects = WrittenOnceQuerySet.as_manager()

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store a new row; a stored one is refused."""
        if not self._state.adding:
            raise WrittenOnceError(f"{type(self).__name__} rows are written once.")
        super().save(*args, **kwargs)

    def delete(self, *_args: Any, **_kwargs: Any) -> NoReturn:
        """Refused."""
        raise WrittenOnceError(f"{type(self).__name__} rows are never deleted.")


class Chain(models.Model):
    """The head of an outlet's chain, and the lock of those who add to it; without an outlet, of the whole service."""

    outlet = models.OneToOneField("claims.Outlet", null=True, on_delete=models.PROTECT, related_name="audit_chain")
    number = models.PositiveBigIntegerField(default=0)
    digest = models.CharField(max_length=64, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(Coalesce(F("outlet"), 0), name="one_audit_chain_an_outlet_and_one_of_the_service")
        ]

    def __str__(self) -> str:
        return f"{self.outlet or '—'} {self.number}"


class Entry(WrittenOnce):
    """One change: who, when, of what. Its content (before and after) is a row of its own, because it can be redacted.

    The article, claim and source it is about are numbers, not foreign keys: an entry outlives what it tells of.
    """

    chain = models.ForeignKey(Chain, on_delete=models.PROTECT, related_name="entries")
    number = models.PositiveBigIntegerField(_("number"))
    at = models.DateTimeField(_("at"), db_index=True)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+", verbose_name=_("who")
    )
    action = models.CharField(_("what was done"), max_length=40)
    subject_type = models.CharField(max_length=40)
    subject_id = models.CharField(max_length=40)
    article_id = models.BigIntegerField(null=True)
    claim_id = models.BigIntegerField(null=True)
    source_id = models.BigIntegerField(null=True)
    content_digest = models.CharField(max_length=64)
    digest = models.CharField(max_length=64)

    class Meta:
        verbose_name = _("audit entry")
        verbose_name_plural = _("audit entries")
        ordering = ("-id",)
        constraints = [models.UniqueConstraint(fields=["chain", "number"], name="one_audit_entry_a_number")]
        indexes = [
            models.Index(fields=["article_id", "id"], condition=Q(article_id__isnull=False), name="audit_of_article"),
            models.Index(fields=["claim_id", "id"], condition=Q(claim_id__isnull=False), name="audit_of_claim"),
            models.Index(fields=["source_id", "id"], condition=Q(source_id__isnull=False), name="audit_of_source"),
            models.Index(fields=["subject_type", "subject_id"], name="audit_of_subject"),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.action}"


class ContentQuerySet(WrittenOnceQuerySet):
    """Contents of entries."""

    def erase(self) -> None:
        """Delete contents; the database refuses it for an entry without a redaction."""
        models.QuerySet.delete(self)


class Content(WrittenOnce):
    """What an entry tells: `body` is the JSON that was hashed (audit.links.written), with `before` and `after`."""

    entry = models.OneToOneField(Entry, primary_key=True, on_delete=models.PROTECT, related_name="content")
    salt = models.CharField(max_length=64)
    body = models.TextField()

    objects = ContentQuerySet.as_manager()  # type: ignore[misc]  # the base's, with one method more

    def __str__(self) -> str:
        return str(self.entry_id)


class RedactionGround(models.TextChoices):
    """Why an entry's content may be erased."""

    SOURCE_PROTECTION = "source_protection", _("protection of a source")
    COURT_ORDER = "court_order", _("court order")
    PERSONAL_DATA = "personal_data", _("personal data")


class RedactionRequest(WrittenOnce):
    """One person's wish to redact an entry; a second person has to agree."""

    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="redaction_requests")
    ground = models.CharField(_("ground"), max_length=20, choices=RedactionGround.choices)
    reason = models.CharField(_("reason"), max_length=500)
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(_("asked"))

    def __str__(self) -> str:
        return f"{self.entry_id}: {self.ground}"


class Redaction(WrittenOnce):
    """The tombstone of an entry's content: two people, the ground, the moment."""

    entry = models.OneToOneField(Entry, on_delete=models.PROTECT, related_name="redaction")
    request = models.OneToOneField(RedactionRequest, on_delete=models.PROTECT, related_name="redaction")
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    agreed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    agreed_at = models.DateTimeField(_("agreed"))

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(asked_by=F("agreed_by")), name="redaction_needs_two_people")]

    def __str__(self) -> str:
        return f"{self.entry_id}"
