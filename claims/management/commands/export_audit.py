"""`manage.py export_audit`: the audit trail as CSV or JSON lines, without what it says of confidential sources."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from claims.audit_export import FORMATS, WRITERS, exported
from claims.models import Outlet
from factcheck.audit.models import Entry


class Command(BaseCommand):
    """Write the audit trail to standard output."""

    help = "Writes the audit trail of an outlet, or of everything, to standard output."

    def add_arguments(self, parser: CommandParser) -> None:
        """Which outlet, which form."""
        parser.add_argument("--outlet", default="", help="an outlet's short name; without it, everything")
        parser.add_argument("--format", choices=FORMATS, default="jsonl")

    def handle(self, *_args: Any, **options: Any) -> None:
        """One line an entry."""
        entries = Entry.objects.all()
        if slug := options["outlet"]:
            if not Outlet.objects.filter(slug=slug).exists():
                raise CommandError(f"There is no outlet {slug}.")
            entries = entries.filter(chain__outlet__slug=slug)
        for line in WRITERS[options["format"]](exported(entries)):
            self.stdout.write(line, ending="")
