"""Settings from the environment: each reader names its variable and the mend when a value is unusable."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

TRUE_WORDS = {"1", "true", "yes", "on"}
FALSE_WORDS = {"0", "false", "no", "off", ""}
ROLES = ("reporter", "checker", "editor", "auditor", "administrator")  # claims.roles, which needs settings
SQLITE_WAIT_SECONDS = 20
# A process that froze in a transaction holds its rows; PostgreSQL ends it before a run's lease of 45 s is over.
FROZEN = "-c idle_in_transaction_session_timeout=30s"


def text(name: str, default: str = "") -> str:
    """The variable's text, or the default where it is unset or empty."""
    return os.environ.get(name, "").strip() or default


def flag(name: str, *, default: bool = False) -> bool:
    """A yes/no variable. Raises ImproperlyConfigured for any other word."""
    word = os.environ.get(name)
    if word is None:
        return default
    if word.strip().lower() in TRUE_WORDS | FALSE_WORDS:
        return word.strip().lower() in TRUE_WORDS
    raise ImproperlyConfigured(f"{name}={word!r} is neither yes nor no: set it to 1 or 0.")


def number(name: str, default: int) -> int:
    """A whole number. Raises ImproperlyConfigured for anything else."""
    word = text(name, str(default))
    if not word.isascii() or not word.isdigit():
        raise ImproperlyConfigured(f"{name}={word!r} is no whole number: set it to digits such as {default}.")
    return int(word)


def numbers(name: str, default: tuple[int, ...]) -> list[int]:
    """A comma-separated list of whole numbers. Raises ImproperlyConfigured for anything else."""
    given = words(name, tuple(str(number) for number in default))
    if not all(word.isascii() and word.isdigit() for word in given):
        raise ImproperlyConfigured(f"{name}={','.join(given)!r} has what is no whole number: write digits and commas.")
    return [int(word) for word in given]


def choice(name: str, known: tuple[str, ...]) -> str:
    """One of the known words, the first by default. Raises ImproperlyConfigured for any other."""
    word = text(name, known[0]).lower()
    if word not in known:
        raise ImproperlyConfigured(f"{name}={word!r} is unknown: set it to one of {', '.join(known)}.")
    return word


def options(name: str) -> dict[str, Any]:
    """A JSON object, empty by default. Raises ImproperlyConfigured for anything else."""
    try:
        given = json.loads(text(name, "{}"))
    except ValueError:
        given = None
    if not isinstance(given, dict):  # the value may hold a password: it is not repeated
        raise ImproperlyConfigured(f'{name} is no JSON object: write {{"option": "value"}}.')
    return given


def words(name: str, default: tuple[str, ...] = ()) -> list[str]:
    """A comma-separated list, blanks around the words dropped."""
    given = [word.strip() for word in os.environ.get(name, "").split(",") if word.strip()]
    return given or list(default)


def triples(name: str, given: str) -> list[tuple[str, str, str]]:
    """Groups of an identity provider as roles: `group=outlet:role`, comma-separated.

    Raises ImproperlyConfigured for anything else; whether the role is one is checked where it is given.
    """
    found = []
    for part in filter(None, (part.strip() for part in given.split(","))):
        group, equals, place = part.rpartition("=")
        outlet, colon, role = place.partition(":")
        if not (group and equals and outlet and colon and role in ROLES):
            raise ImproperlyConfigured(
                f"{name} has the part {part!r}: write group=outlet:role, with one of the roles {', '.join(ROLES)}."
            )
        found.append((group.strip(), outlet.strip(), role))
    return found


def database(name: str, default: str) -> dict[str, Any]:
    """Django's database settings from a URL: sqlite:///PATH or postgres://user:password@host:port/name?option=value.

    A PostgreSQL socket folder goes into the query: postgres:///name?host=/run/postgresql. So do server settings:
    ?options=-c%20statement_timeout=60s (they replace ours, FROZEN).
    Raises ImproperlyConfigured for another scheme.
    """
    url = text(name, default)
    parts = urlsplit(url)
    if parts.scheme == "sqlite":
        return _sqlite(Path(unquote(parts.path)))
    if parts.scheme in ("postgres", "postgresql"):
        options = {"options": FROZEN} | dict(parse_qsl(parts.query, keep_blank_values=True))
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": unquote(parts.path.lstrip("/")),
            "USER": unquote(parts.username or options.pop("user", "")),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": options.pop("host", parts.hostname or ""),
            "PORT": options.pop("port", str(parts.port or "")),
            "CONN_MAX_AGE": 60,
            "CONN_HEALTH_CHECKS": True,
            "OPTIONS": options,
        }
    # the rest of the value may hold a password: it is not repeated
    said = f"starts with “{parts.scheme}:”" if parts.scheme else "does not start with a kind of database"
    raise ImproperlyConfigured(f"{name} {said}: write sqlite:///PATH or postgres://USER:PASSWORD@HOST/NAME.")


def _sqlite(path: Path) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "OPTIONS": {
            "timeout": SQLITE_WAIT_SECONDS,
            "transaction_mode": "IMMEDIATE",
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
        },
        "TEST": {"NAME": path.with_name("test.sqlite3")},
    }
