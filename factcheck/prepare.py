"""`python -m factcheck.prepare`: what must be done before the service can be used. Every step is safe to repeat.

With `--example` it also loads the example article and makes an editor's account, the first time. One process for
all steps, because starting Django costs more than most of them. What it prints is for whoever started it.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import django
from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command
from django.db import Error

STEPS: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("Preparing the database", "migrate", {"interactive": False, "verbosity": 0}),
    ("Preparing the roles", "prepare_roles", {}),
    ("Loading exchange rates", "load_rates", {}),
)
EXAMPLE: tuple[str, str, dict[str, Any]] = ("Loading the example article", "load_example", {})


def main(arguments: list[str]) -> int:
    """Take every step; 1 and one sentence where one cannot be taken."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")
    try:
        django.setup()
        for words, command, options in (*STEPS, EXAMPLE) if "--example" in arguments else STEPS:
            _say(words)
            call_command(command, **options)
        _collect_static_files()
    except (ImproperlyConfigured, CommandError, Error, OSError) as why:
        sys.stderr.write(f"{' '.join(str(why).split())}\n")
        return 1
    return 0


def _collect_static_files() -> None:
    """Collect and compress the pages' files, unless they are those collected last."""
    place, now = Path(settings.DATA_DIR) / "static-files", _fingerprint()
    if settings.STATIC_ROOT.exists() and place.exists() and place.read_text(encoding="ascii") == now:
        return
    _say("Preparing the pages")
    call_command("collectstatic", interactive=False, verbosity=0)
    place.write_text(now, encoding="ascii")


def _fingerprint() -> str:
    """What changes whenever a static file does."""
    return hashlib.sha256("\n".join(sorted(_static_files())).encode()).hexdigest()


def _static_files() -> Iterator[str]:
    for finder in get_finders():
        for path, storage in finder.list([]):
            state = os.stat(storage.path(path))  # noqa: PTH116 - a name, not a path of ours
            yield f"{path} {state.st_size} {state.st_mtime_ns}"


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
