"""Claims: statements of an article that can be right or wrong, and the versions of how they are understood."""

from __future__ import annotations

import uuid
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from claims.models.article import Article, Revision
from claims.models.outlet import Outlet, User
from claims.workflow import Anchor, Attention, Status
from sources.models import ImmutableModel, ScopedQuerySet, Source


class VerdictWord(models.TextChoices):
    """Verdicts with the desk's labels; the words are those of claims.verdicts."""

    ACCURATE = "accurate", _("accurate")
    APPROXIMATE = "approximate", _("approximate")
    OUTDATED = "outdated", _("outdated")
    INACCURATE = "inaccurate", _("inaccurate")
    DISPUTED = "disputed", _("disputed")
    UNVERIFIABLE = "unverifiable", _("unverifiable")


class VoiceWord(models.TextChoices):
    """Whose words a claim is; the words are those of claims.kinds.kind."""

    OWN = "own", _("the article's own")
    ATTRIBUTED = "attributed", _("attributed")
    QUOTED = "quoted", _("quoted speech")
    FORECAST = "forecast", _("forecast")


class ClaimQuerySet(ScopedQuerySet["Claim"]):
    """Claims."""

    def with_state(self) -> Self:
        """Claims with what a list shows of them, in a constant number of queries."""
        return self.select_related("article", "outlet", "current_version", "current_check").prefetch_related(
            "current_version__quotes", "current_check__findings"
        )


class Claim(models.Model):
    """A statement of an article; lasts over revisions. Its status moves by claims.workflow alone."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    outlet = models.ForeignKey(Outlet, on_delete=models.PROTECT, related_name="claims", verbose_name=_("outlet"))
    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="claims", verbose_name=_("article"))
    status = models.CharField(_("status"), max_length=10, choices=Status.choices, default=Status.REGISTERED)
    anchor = models.CharField(_("place"), max_length=8, choices=Anchor.choices, default=Anchor.KEPT)
    attention = models.CharField(_("attention"), max_length=20, choices=Attention.choices, blank=True)
    verdict = models.CharField(_("verdict"), max_length=12, choices=VerdictWord.choices, blank=True)
    assigned_to = models.ForeignKey(
        User, null=True, blank=True, on_delete=models.PROTECT, related_name="assigned", verbose_name=_("assigned to")
    )
    edits = models.PositiveIntegerField(default=0)  # counts what people changed: two who edit at once are told apart
    current_version = models.OneToOneField(
        "ClaimVersion", null=True, on_delete=models.PROTECT, related_name="current_of", editable=False
    )
    current_check = models.ForeignKey(
        "Check", null=True, on_delete=models.PROTECT, related_name="current_of", editable=False
    )
    created_at = models.DateTimeField(_("registered"))
    created_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    changed_at = models.DateTimeField(_("changed"), db_index=True)

    objects = ClaimQuerySet.as_manager()

    class Meta:
        verbose_name = _("claim")
        verbose_name_plural = _("claims")
        ordering = ("article", "id")
        indexes = [models.Index(fields=["outlet", "status", "verdict"])]
        constraints = [
            models.CheckConstraint(condition=Q(status__in=Status.values), name="claim_status_is_known"),
            models.CheckConstraint(
                condition=~Q(status__in=["checked", "confirmed", "published"]) | Q(current_check__isnull=False),
                name="checked_means_check",
            ),
        ]

    def __str__(self) -> str:
        return self.quote

    @property
    def version(self) -> ClaimVersion:
        """How it is understood now; every registered claim has a version. Raises ClaimVersion.DoesNotExist."""
        if self.current_version is None:
            raise ClaimVersion.DoesNotExist
        return self.current_version

    @property
    def quote(self) -> str:
        """The statement's words."""
        return " … ".join(quote.exact for quote in self.version.quotes.all())


class ClaimVersion(ImmutableModel):
    """How a claim is understood at one time; append-only.

    `reading` is the exact statement (figures in roles, see claims.kinds.reading), ClaimFigure rows its search keys.
    """

    claim = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="claim_versions")
    kind = models.CharField(_("kind"), max_length=30)
    voice = models.CharField(_("voice"), max_length=10, choices=VoiceWord.choices, default=VoiceWord.OWN)
    attributed_to = models.CharField(_("attributed to"), max_length=200, blank=True)
    reading = models.JSONField(_("reading"))
    created_at = models.DateTimeField()
    created_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("-number",)
        constraints = [models.UniqueConstraint(fields=["claim", "number"], name="one_version_a_number")]

    def __str__(self) -> str:
        return f"{self.kind} {self.number}"


class ClaimQuote(ImmutableModel):
    """Where a version's words stand: a W3C TextQuoteSelector, offsets in code points; none where the place is lost."""

    version = models.ForeignKey(ClaimVersion, on_delete=models.CASCADE, related_name="quotes")
    position = models.PositiveSmallIntegerField()
    exact = models.TextField()
    prefix = models.CharField(max_length=64, blank=True)
    suffix = models.CharField(max_length=64, blank=True)
    start = models.PositiveIntegerField(null=True)
    end = models.PositiveIntegerField(null=True)

    class Meta:
        ordering = ("position",)
        constraints = [
            models.UniqueConstraint(fields=["version", "position"], name="one_quote_a_position"),
            models.CheckConstraint(
                condition=Q(start__isnull=True, end__isnull=True) | Q(start__lt=models.F("end")),
                name="quote_has_a_span",
            ),
        ]

    def __str__(self) -> str:
        return self.exact


class ClaimFigure(ImmutableModel):
    """The search keys of a version's figure, rounded to what a column holds; the exact value stands in the reading.

    Figures of its words that play no part in its kind have no role.
    """

    outlet = models.ForeignKey(Outlet, on_delete=models.PROTECT, related_name="+", db_index=False)
    version = models.ForeignKey(ClaimVersion, on_delete=models.CASCADE, related_name="figures")
    role = models.CharField(max_length=20, blank=True)
    kind = models.CharField(max_length=10)
    unit = models.CharField(max_length=20, blank=True)
    low = models.DecimalField(max_digits=38, decimal_places=8, null=True)
    high = models.DecimalField(max_digits=38, decimal_places=8, null=True)
    magnitude = models.SmallIntegerField(null=True)
    day = models.CharField(max_length=40, blank=True)
    text = models.CharField(max_length=200)

    class Meta:
        indexes = [
            models.Index(fields=["outlet", "kind", "unit", "magnitude", "low", "id"], name="claim_figure_value"),
            models.Index(fields=["outlet", "day", "id"], condition=~Q(day=""), name="claim_figure_day"),
        ]

    def __str__(self) -> str:
        return f"{self.role}: {self.text}"


class Citation(models.Model):
    """The link from a claim to a source it is held against."""

    claim = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="citations", verbose_name=_("claim"))
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="citations", verbose_name=_("source"))
    note = models.CharField(_("note"), max_length=500, blank=True)
    created_at = models.DateTimeField()
    created_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = _("citation")
        verbose_name_plural = _("citations")
        constraints = [models.UniqueConstraint(fields=["claim", "source"], name="one_citation_a_source")]

    def __str__(self) -> str:
        return str(self.source)
