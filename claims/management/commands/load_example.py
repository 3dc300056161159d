"""`manage.py load_example`: the example article, and an editor account whose password is printed once."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from claims.models import Outlet, User
from claims.operations.example import OUTLET, create_editor, load_example

EDITOR = "editor"


class Command(BaseCommand):
    """Load the example; a second run changes nothing."""

    help = "Load the example article with its claims and one source, and create an editor account."

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Print what was made; the password only the first time."""
        article = load_example(now=timezone.now())
        self.stdout.write(f"Example article: {article.headline}" if article else "Articles are there already.")
        if not User.objects.exists():
            editor, password = create_editor(name=EDITOR, outlet=Outlet.objects.get(slug=OUTLET), now=timezone.now())
            self.stdout.write(f"Editor account: {editor.username}  password: {password}")
