"""`manage.py prepare_roles`: the groups of the roles, as claims.roles has them."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from claims.operations.role_groups import prepare_roles


class Command(BaseCommand):
    """Make and mend the roles' groups; runs at every start."""

    help = "Give each role's group exactly the permissions of its role."

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Say which were not as they should be."""
        mended = prepare_roles()
        self.stdout.write(
            f"Groups mended: {', '.join(mended)}" if mended else "The roles' groups are as they should be."
        )
