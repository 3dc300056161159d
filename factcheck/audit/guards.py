"""Triggers by which the database itself refuses to change or delete what the audit trail says.

They stop a mistake and a careless hand; whoever may drop triggers is found by verifying (audit.verifying).
"""

from __future__ import annotations

from collections.abc import Iterator

from django.db.backends.base.base import BaseDatabaseWrapper

WRITTEN_ONCE = ("audit_entry", "audit_content", "audit_redactionrequest", "audit_redaction")
STAYS = (*WRITTEN_ONCE, "audit_chain")
GROWS = "audit_chain"
REDACTED = "EXISTS (SELECT 1 FROM audit_redaction WHERE entry_id = OLD.entry_id)"
SHRINKS = "NEW.number <= OLD.number OR NEW.id <> OLD.id OR COALESCE(NEW.outlet_id, 0) <> COALESCE(OLD.outlet_id, 0)"
REFUSAL = "the audit trail is written once"


def install(connection: BaseDatabaseWrapper) -> None:
    """Put the guards on; those that are there are replaced."""
    remove(connection)
    _run(connection, _postgresql() if connection.vendor == "postgresql" else _sqlite())


def remove(connection: BaseDatabaseWrapper) -> None:
    """Take the guards off: for tests that empty their tables, and for migrations of these tables."""
    on_table = connection.vendor == "postgresql"
    _run(connection, (f"DROP TRIGGER IF EXISTS {name}{f' ON {table}' if on_table else ''}" for name, table in names()))


def missing(connection: BaseDatabaseWrapper) -> list[str]:
    """The guards that should be on and are not."""
    where = (
        "SELECT tgname FROM pg_trigger WHERE tgenabled <> 'D'"
        if connection.vendor == "postgresql"
        else "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    )
    with connection.cursor() as cursor:
        cursor.execute(where)
        there = {name for (name,) in cursor.fetchall()}
    wanted = (name for name, _table in names() if connection.vendor == "postgresql" or "truncate" not in name)
    return [name for name in wanted if name not in there]


def names() -> Iterator[tuple[str, str]]:
    """Every guard with its table."""
    for table in STAYS:
        for event in ("update", "delete", "truncate"):
            yield f"{table}_refuses_{event}", table


def _run(connection: BaseDatabaseWrapper, statements: Iterator[str]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def _sqlite() -> Iterator[str]:
    refuse = f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
    for table in STAYS:
        when_updated = f"WHEN {SHRINKS}" if table == GROWS else ""
        when_deleted = f"WHEN NOT {REDACTED}" if table == "audit_content" else ""
        yield f"CREATE TRIGGER {table}_refuses_update BEFORE UPDATE ON {table} {when_updated} {refuse}"
        yield f"CREATE TRIGGER {table}_refuses_delete BEFORE DELETE ON {table} {when_deleted} {refuse}"


def _postgresql() -> Iterator[str]:
    refuse = f"RAISE EXCEPTION '{REFUSAL}'"
    yield _function("audit_refuse", refuse)
    yield _function("audit_refuse_unless_redacted", f"IF {REDACTED} THEN RETURN OLD; END IF; {refuse}")
    for table in STAYS:
        when = f"WHEN ({SHRINKS})" if table == GROWS else ""
        deleting = "audit_refuse_unless_redacted" if table == "audit_content" else "audit_refuse"
        yield _trigger(table, "update", f"FOR EACH ROW {when}", "audit_refuse")
        yield _trigger(table, "delete", "FOR EACH ROW", deleting)
        yield _trigger(table, "truncate", "FOR EACH STATEMENT", "audit_refuse")


def _function(name: str, body: str) -> str:
    return f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {body}; END $$"


def _trigger(table: str, event: str, each: str, function: str) -> str:
    return (
        f"CREATE TRIGGER {table}_refuses_{event} BEFORE {event.upper()} ON {table} {each} EXECUTE FUNCTION {function}()"
    )
