"""A source that changed under published claims: one item for the desk, however many claims rest on it."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from claims.models.claim import Claim
from claims.models.outlet import Outlet, User
from sources.models import ScopedQuerySet, Snapshot, Source


class SourceChange(models.Model):
    """What somebody should look at: passages that published claims rest on changed, or the source is gone."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    outlet = models.ForeignKey(Outlet, on_delete=models.CASCADE, related_name="+")
    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="changes", verbose_name=_("source"))
    snapshot = models.ForeignKey(Snapshot, null=True, on_delete=models.PROTECT, related_name="+")  # none: it is gone
    claims = models.ManyToManyField(Claim, related_name="source_changes", verbose_name=_("claims"))
    noticed_at = models.DateTimeField(_("noticed"))
    settled_at = models.DateTimeField(_("settled"), null=True, blank=True)
    settled_by = models.ForeignKey(User, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = _("changed source")
        verbose_name_plural = _("changed sources")
        ordering = ("-id",)
        constraints = [
            models.UniqueConstraint(
                fields=["source"], condition=Q(settled_at__isnull=True), name="one_open_change_a_source"
            ),
        ]

    def __str__(self) -> str:
        return str(self.source)
