"""Rows of an outlet are seen by its members alone."""

from __future__ import annotations

from typing import Any, Self, TypeVar

from django.db import models

Row = TypeVar("Row", bound=models.Model)


class ScopedQuerySet(models.QuerySet[Row]):
    """Rows with an `outlet`."""

    def seen_by(self, user: Any) -> Self:
        """What a person may see: the rows of their outlets; an administrator sees all."""
        return self if user.is_superuser else self.filter(outlet__in=user.outlets.all())
