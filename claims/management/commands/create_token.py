"""`manage.py create_token`: a key for newsroom software; its secret is printed once and kept nowhere."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from claims.models import Outlet, Scope, User
from claims.operations.tokens import LONGEST_LIFE, create_token
from sources.refusal import Refusal

UNUSABLE = 2


class Command(BaseCommand):
    """Make an API token that acts for a member of an outlet."""

    help = "Make an API token and print its secret once."

    def add_arguments(self, parser: CommandParser) -> None:
        """Whose token it is and what it may do."""
        parser.add_argument("--outlet", required=True, help="the outlet's short name")
        parser.add_argument("--user", required=True, help="the member the token acts for")
        parser.add_argument("--scopes", required=True, help=f"joined by commas: {','.join(Scope.values)}")
        parser.add_argument("--name", required=True, help="what the token is for")
        parser.add_argument("--days", type=int, default=LONGEST_LIFE.days, help="how long it lives, a year at most")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Print the secret alone on standard output, so that a script can take it."""
        now = timezone.now()
        try:
            made = create_token(
                outlet=_outlet(options["outlet"]),
                user=_user(options["user"]),
                name=options["name"],
                scopes=[scope.strip() for scope in options["scopes"].split(",") if scope.strip()],
                now=now,
                by=None,
                expires_at=now + timedelta(days=options["days"]),
            )
        except (Refusal, OverflowError) as refusal:
            raise CommandError(str(refusal), returncode=UNUSABLE) from refusal
        self.stderr.write(f"{made.token.name}: until {made.token.expires_at:%Y-%m-%d}. Shown once:")
        self.stdout.write(made.secret)


def _outlet(slug: str) -> Outlet:
    outlet = Outlet.objects.filter(slug=slug).first()
    if outlet is None:
        known = ", ".join(Outlet.objects.values_list("slug", flat=True)) or "none yet"
        raise CommandError(f"There is no outlet {slug}: there are {known}.", returncode=UNUSABLE)
    return outlet


def _user(name: str) -> User:
    user = User.objects.filter(username=name).first()
    if user is None:
        raise CommandError(f"There is no user {name}: make one in the admin first.", returncode=UNUSABLE)
    return user
