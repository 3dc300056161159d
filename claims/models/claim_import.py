"""A table of claims between being looked through and being imported."""

from __future__ import annotations

from django.db import models

from claims.models.outlet import User


class ClaimImport(models.Model):
    """Rows of somebody's file that may be imported, and what is wrong with the others; forgotten after a day."""

    owner = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    file_name = models.CharField(max_length=200)
    rows = models.JSONField()
    faults = models.JSONField()  # before and during the import
    done = models.PositiveIntegerField(default=0)  # how many of the rows were taken
    registered = models.PositiveIntegerField(default=0)  # claims that are new
    known = models.PositiveIntegerField(default=0)  # rows whose claims were registered already
    made_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.file_name

    @property
    def is_finished(self) -> bool:
        """Whether every row was taken."""
        return self.done >= len(self.rows)
