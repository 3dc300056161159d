"""What a reader says is wrong with a published check: written once, settled by somebody of the desk."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from claims.models.claim import Claim
from claims.models.outlet import Outlet, User
from sources.models import ScopedQuerySet

LONGEST_REPORT = 2_000  # characters
LONGEST_CONTACT = 254  # the longest mail address there is (RFC 5321)


class ReaderReport(models.Model):
    """A report. `contact`, the one thing that tells who wrote it, is forgotten when it is settled."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    outlet = models.ForeignKey(Outlet, on_delete=models.CASCADE, related_name="+", verbose_name=_("outlet"))
    claim = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="reports", verbose_name=_("claim"))
    text = models.TextField(_("what a reader wrote"), max_length=LONGEST_REPORT)
    contact = models.CharField(_("where the reader can be answered"), max_length=LONGEST_CONTACT, blank=True)
    language = models.CharField(_("language"), max_length=10)
    written_at = models.DateTimeField(_("written"))
    settled_at = models.DateTimeField(_("settled"), null=True, blank=True)
    settled_by = models.ForeignKey(
        User, null=True, blank=True, on_delete=models.PROTECT, related_name="+", verbose_name=_("settled by")
    )
    note = models.TextField(_("what came of it"), max_length=LONGEST_REPORT, blank=True)

    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = _("reader's report")
        verbose_name_plural = _("readers' reports")
        ordering = ("-id",)
        constraints = [
            models.CheckConstraint(
                condition=Q(settled_at__isnull=True) | Q(contact=""), name="a_settled_report_tells_no_contact"
            ),
        ]

    def __str__(self) -> str:
        return self.text[:80]
