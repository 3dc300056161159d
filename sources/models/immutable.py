"""Rows that are written once."""

from __future__ import annotations

from typing import Any, NoReturn

from django.db import models


class ImmutableError(Exception):
    """A row that is written once was to be changed: a bug of the caller."""


class ImmutableQuerySet(models.QuerySet[Any]):
    """Rows that can be read and added, not changed."""

    def update(self, **_values: Any) -> NoReturn:
        """Refused."""
        raise ImmutableError(f"{self.model.__name__} rows are written once.")

    def bulk_update(self, *_args: Any, **_kwargs: Any) -> NoReturn:
        """Refused."""
        raise ImmutableError(f"{self.model.__name__} rows are written once.")


class ImmutableModel(models.Model):
    """Base of rows that are written once."""

    objects = ImmutableQuerySet.as_manager()

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store a new row; a stored one is refused."""
        if not self._state.adding:
            raise ImmutableError(f"{type(self).__name__} rows are written once.")
        super().save(*args, **kwargs)
