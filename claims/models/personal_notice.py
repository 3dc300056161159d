"""What a person is told of: one row a person and event, and how each wants to be mailed about it."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from claims.models.article import Article
from claims.models.claim import Claim
from claims.models.correction import Correction
from claims.models.mail import Mail
from claims.models.outlet import Membership, Outlet, User


class NoticeKind(models.TextChoices):
    """What happened."""

    ASSIGNED = "assigned", _("A claim was assigned to you")
    VERDICT_CHANGED = "verdict_changed", _("A new check came to another verdict")
    SOURCE_CHANGED = "source_changed", _("A source of the claim changed or is gone")
    OVERRIDDEN = "overridden", _("Somebody else overrode the decision")
    SIGN_OFF_VOIDED = "sign_off_voided", _("The article's sign-off counts no more")
    CORRECTION_WAITS = "correction_waits", _("A correction waits for you")


class PersonalNoticeQuerySet(models.QuerySet["PersonalNotice"]):
    """Notices."""

    def of(self, person: User) -> PersonalNoticeQuerySet:
        """A person's own, of the outlets they still work for."""
        theirs = Membership.objects.filter(user=person).values("outlet")
        return self.filter(person=person, outlet__in=theirs)

    def unread(self) -> PersonalNoticeQuerySet:
        """Those not read yet."""
        return self.filter(read_at__isnull=True)


class PersonalNotice(models.Model):
    """An event a person is told of; `facts` holds codes, never sentences: it is told in the reader's language."""

    person = models.ForeignKey(User, on_delete=models.CASCADE, related_name="notices")
    outlet = models.ForeignKey(Outlet, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=16, choices=NoticeKind.choices)
    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="+")
    claim = models.ForeignKey(Claim, null=True, on_delete=models.CASCADE, related_name="+")
    correction = models.ForeignKey(Correction, null=True, on_delete=models.CASCADE, related_name="+")
    by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")  # none: the service
    facts = models.JSONField(default=dict)
    happened_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)
    mail = models.ForeignKey(Mail, null=True, on_delete=models.SET_NULL, related_name="notices")

    objects = PersonalNoticeQuerySet.as_manager()

    class Meta:
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        ordering = ("-id",)
        indexes = [
            models.Index(fields=["person", "outlet"], condition=Q(read_at__isnull=True), name="unread_notices"),
            models.Index(fields=["person", "-id"]),
        ]
        constraints = [models.CheckConstraint(condition=Q(kind__in=NoticeKind.values), name="notice_kind_is_known")]

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"


class HowOften(models.TextChoices):
    """When a person is mailed about notices."""

    AT_ONCE = "at_once", _("at once")
    DAILY = "daily", _("once a day")
    NEVER = "never", _("never")


class NoticeSetting(models.Model):
    """How a person wants to be mailed; whoever has no row is mailed daily."""

    person = models.OneToOneField(User, on_delete=models.CASCADE, related_name="notice_setting")
    how_often = models.CharField(max_length=7, choices=HowOften.choices, default=HowOften.DAILY)
    language = models.CharField(max_length=10, choices=settings.LANGUAGES, default=settings.LANGUAGE_CODE)
    since = models.DateTimeField()  # what is older is not mailed when mails are wanted again

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(how_often__in=HowOften.values), name="how_often_is_known")]

    def __str__(self) -> str:
        return f"{self.person}: {self.how_often}"
