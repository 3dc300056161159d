"""Sources and their snapshots."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from sources.models.immutable import ImmutableModel
from sources.models.scoped import ScopedQuerySet


class SourceForm(models.TextChoices):
    """How a source came to us."""

    TEXT = "text", _("pasted text")
    UPLOAD = "upload", _("uploaded file")
    ADDRESS = "address", _("web address")
    SERIES = "series", _("reference data")


class SourceRole(models.TextChoices):
    """What a source's word weighs."""

    PRIMARY = "primary", _("primary record")
    ISSUER = "issuer", _("issuer's own statement")
    INDEPENDENT = "independent", _("independent report")
    COPY = "copy", _("copy of another")


class SourceAccess(models.TextChoices):
    """Who may see it."""

    OPEN = "open", _("open")
    SUBSCRIPTION = "subscription", _("subscription")
    LICENSED = "licensed", _("licensed")
    CONFIDENTIAL = "confidential", _("confidential")


class Source(models.Model):
    """What a claim can be held against. The outlet is named by its table: sources import nothing of claims."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    outlet = models.ForeignKey("claims.Outlet", on_delete=models.PROTECT, related_name="sources")
    form = models.CharField(_("form"), max_length=8, choices=SourceForm.choices)
    title = models.CharField(_("title"), max_length=300)
    publisher = models.CharField(_("publisher"), max_length=200, blank=True)
    url = models.URLField(_("address"), max_length=2000, blank=True)
    role = models.CharField(_("role"), max_length=11, choices=SourceRole.choices, default=SourceRole.INDEPENDENT)
    access = models.CharField(_("access"), max_length=12, choices=SourceAccess.choices, default=SourceAccess.OPEN)
    language = models.CharField(_("language"), max_length=8, blank=True)
    file_name = models.CharField(_("file"), max_length=200, blank=True)
    stored_file = models.CharField(max_length=200, blank=True, editable=False)  # its name in the storage
    archived_url = models.URLField(
        _("archived copy"), max_length=2000, blank=True, help_text=_("The address of a copy at a web archive.")
    )
    created_at = models.DateTimeField(_("linked"))
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        ordering = ("-id",)
        constraints = [
            models.UniqueConstraint(
                fields=["outlet", "url"], condition=models.Q(form=SourceForm.ADDRESS), name="one_source_an_address"
            ),
            models.CheckConstraint(
                condition=~models.Q(form=SourceForm.ADDRESS) | ~models.Q(url=""), name="address_source_has_an_address"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_confidential(self) -> bool:
        """Whether nothing of it may leave the desk."""
        return self.access == SourceAccess.CONFIDENTIAL

    @property
    def latest_snapshot(self) -> Snapshot | None:
        """What it said when last read, or None where it never could be."""
        return self.snapshots.order_by("-id").first()


class Snapshot(ImmutableModel):
    """A source's bytes at one moment, and what a reader made of them; immutable, content-addressed.

    A page that goes back to what it said has a snapshot of each time, with the same bytes stored once.
    places: pages or cells of the text, in its order, each [start, end, page or null, cell or ""] in code points.
    notes: what the reader could not make out, as codes.
    """

    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="snapshots")
    digest = models.CharField(_("SHA-256"), max_length=64, db_index=True)
    content = models.FileField(upload_to="snapshots/", max_length=200)
    media_type = models.CharField(max_length=100)
    final_url = models.URLField(max_length=2000, blank=True)
    headers = models.JSONField(default=dict)
    language = models.CharField(max_length=8)
    text = models.TextField(_("text"))
    title = models.CharField(_("title"), max_length=300, blank=True)
    author = models.CharField(_("author"), max_length=200, blank=True)
    published = models.CharField(_("published"), max_length=40, blank=True)  # ISO 8601, as the document says
    places = models.JSONField(default=list)
    notes = models.JSONField(default=list)
    reader_version = models.CharField(max_length=20)
    taken_at = models.DateTimeField(_("taken"))

    class Meta:
        verbose_name = _("snapshot")
        verbose_name_plural = _("snapshots")
        ordering = ("-id",)

    def __str__(self) -> str:
        return f"{self.source} ({self.taken_at:%Y-%m-%d %H:%M})"
