"""`manage.py verify_audit`: whether the audit trail is as it was written, and today's checkpoint to keep elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection

from factcheck.audit.guards import install, missing
from factcheck.audit.verifying import Checkpoint, checkpoint_of, checkpoints, redactions, verify

FAULTS_SHOWN = 20


class Command(BaseCommand):
    """Verify the audit trail."""

    help = (
        "Verifies the audit trail and prints its checkpoint: a line a chain, to be kept outside the database. "
        "With --against, also holds the trail against checkpoints kept earlier."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Checkpoints kept earlier, and guards."""
        parser.add_argument("--against", type=Path, help="a file of checkpoints this command printed earlier")
        parser.add_argument("--guard", action="store_true", help="put missing guards of the database back on")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Print the checkpoint; exit with an error that names the faults."""
        faults = verify(kept=_kept(options["against"]))
        if options["guard"]:
            install(connection)
        unguarded = missing(connection)
        if unguarded:
            self.stderr.write(f"The database's guards are missing ({', '.join(unguarded)}): run this with --guard.")
        if faults:
            shown = [f"chain {one.chain}, entry {one.number}: {one.sentence}" for one in faults[:FAULTS_SHOWN]]
            raise CommandError("\n".join([f"The audit trail is not as it was written ({len(faults)} faults).", *shown]))
        for checkpoint in checkpoints():
            self.stdout.write(checkpoint.line())
        total = sum(one.number for one in checkpoints())
        self.stderr.write(f"The audit trail holds: {total} entries, {redactions()} redacted.")


def _kept(path: Path | None) -> list[Checkpoint]:
    if path is None:
        return []
    try:
        return [checkpoint_of(line) for line in path.read_text(encoding="ascii").splitlines() if line.strip()]
    except (OSError, UnicodeError) as error:
        raise CommandError(f"{path} cannot be read ({error}): give a file that verify_audit printed.") from error
    except ValueError as error:
        raise CommandError(f"{path} holds a line that is no checkpoint ({error}).") from error
