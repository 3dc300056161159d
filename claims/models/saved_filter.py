"""A filter of the list of claims that somebody named: their own, or everybody's of an outlet."""

from __future__ import annotations

from typing import Any, Self
from urllib.parse import parse_qsl, urlencode

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from claims.models.outlet import Outlet, User

LONGEST_NAME = 60  # characters
LONGEST_QUERY = 1_000  # characters
PASSING = ("p", "e", "all")  # of a list's address: which page of it, not what is filtered


def filter_of(query: str) -> str:
    """What the query of a list's address filters, searches and sorts by, always written alike."""
    asked = parse_qsl(query)
    return urlencode(sorted((name, said) for name, said in asked if name not in PASSING and not name.startswith("_")))


class SavedFilterQuerySet(models.QuerySet["SavedFilter"]):
    """Saved filters."""

    def seen_by(self, user: Any) -> Self:
        """Their own, and those that are shared within their outlets."""
        shared = Q(outlet__isnull=False) if user.is_superuser else Q(outlet__in=user.outlets.all())
        return self.filter(shared | Q(outlet__isnull=True, owner=user))


class SavedFilter(models.Model):
    """A named filter; with an outlet everybody there sees it, without one its owner alone."""

    owner = models.ForeignKey(User, on_delete=models.CASCADE, related_name="saved_filters", verbose_name=_("owner"))
    outlet = models.ForeignKey(
        Outlet, null=True, blank=True, on_delete=models.CASCADE, related_name="+", verbose_name=_("outlet")
    )
    name = models.CharField(_("name"), max_length=LONGEST_NAME)
    query = models.CharField(_("filter"), max_length=LONGEST_QUERY)
    saved_at = models.DateTimeField(_("saved"))

    objects = SavedFilterQuerySet.as_manager()

    class Meta:
        verbose_name = _("saved filter")
        verbose_name_plural = _("saved filters")
        ordering = ("name", "id")
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "name"], condition=Q(outlet__isnull=True), name="one_own_filter_a_name"
            ),
            models.UniqueConstraint(
                fields=["outlet", "name"], condition=Q(outlet__isnull=False), name="one_shared_filter_a_name"
            ),
        ]

    def __str__(self) -> str:
        return self.name
