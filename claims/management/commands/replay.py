"""`manage.py replay`: compute checks again from their own inputs and say whether the same comes out, byte for byte."""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError, CommandParser

from claims.models import Check
from claims.operations.checks import replay

DIFFERENT, UNUSABLE = 1, 2


class Command(BaseCommand):
    """Recompute stored checks from the claim version, rates and snapshots they were made with."""

    help = "Compute checks again from their own inputs and compare; exits with 1 where one comes out otherwise."

    def add_arguments(self, parser: CommandParser) -> None:
        """Which claims' checks."""
        parser.add_argument("claim", nargs="*", help="ids of claims; without any, every check there is")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Print a line a check. Raises CommandError where one comes out otherwise."""
        different = total = 0
        for check in _checks(options["claim"]).iterator(chunk_size=200):
            same = _bytes(replay(check=check)) == _bytes([row.body for row in check.findings.all()])
            total, different = total + 1, different + (not same)
            self.stdout.write(
                f"{'same' if same else 'DIFFERENT'}  {check.version.claim.public_id}"
                f"  version {check.version.number}  {check.created_at:%Y-%m-%d %H:%M}  {check.verdict}"
            )
        if different:
            raise CommandError(f"{different} of {total} checks come out otherwise.", returncode=DIFFERENT)
        self.stdout.write(f"{total} checks come out the same.")


def _checks(claims: list[str]) -> Any:
    checks = Check.objects.select_related("version__claim", "rates").prefetch_related("findings").order_by("pk")
    return checks.filter(version__claim__public_id__in=[_id(claim) for claim in claims]) if claims else checks


def _id(claim: str) -> UUID:
    try:
        return UUID(claim)
    except ValueError as error:
        raise CommandError(f"{claim} is no claim's id.", returncode=UNUSABLE) from error


def _bytes(findings: list[dict[str, Any]]) -> bytes:
    """The findings as they are stored, in one order of keys."""
    return json.dumps(findings, sort_keys=True, ensure_ascii=False).encode()
