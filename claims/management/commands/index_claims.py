"""manage.py index_claims: write what earlier claims are found by, for claims that have none yet."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from claims.operations.remembering import remember_all


class Command(BaseCommand):
    """To be run once after an upgrade, and after the sentence encoder was installed."""

    help = "Write the search keys (words, figures, sentence vectors) of claims that have none."

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Does nothing to claims that have theirs."""
        self.stdout.write(f"{remember_all()} claims")
