"""Tampering is found, whatever it is."""

from __future__ import annotations

from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from claims.models import Outlet, User
from factcheck.audit import guards
from factcheck.audit.links import content_digest, entry_digest
from factcheck.audit.models import Chain, Entry
from factcheck.audit.trail import envelope_of
from factcheck.audit.verifying import checkpoint_of, checkpoints, verify
from tests.audit.conftest import rename


@pytest.fixture
def unguarded(trail: Chain) -> Iterator[Chain]:
    """A trail whose database somebody has taken the guards off."""
    guards.remove(connection)
    yield trail
    guards.install(connection)


def tamper(*statements: str) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


SWAP = (
    "UPDATE audit_entry SET number = 99 WHERE number = 2",
    "UPDATE audit_entry SET number = 2 WHERE number = 3",
    "UPDATE audit_entry SET number = 3 WHERE number = 99",
)
CUT = (
    "DELETE FROM audit_content WHERE entry_id IN (SELECT id FROM audit_entry WHERE number = {0})",
    "DELETE FROM audit_entry WHERE number = {0}",
)
INSERT = (
    "INSERT INTO audit_entry (chain_id, number, at, actor_id, action, subject_type, subject_id, content_digest, digest)"
    " SELECT chain_id, 5, at, actor_id, action, subject_type, subject_id, content_digest, digest"
    " FROM audit_entry WHERE number = 4"
)


def test_a_trail_as_it_was_written_holds(trail: Chain) -> None:
    assert verify() == []


@pytest.mark.parametrize(
    "statements",
    [
        ('UPDATE audit_content SET body = \'{"after":{},"before":null}\'',),
        ("UPDATE audit_content SET salt = 'other'",),
        ("UPDATE audit_entry SET action = 'outlet.opened' WHERE number = 2",),
        ("UPDATE audit_entry SET actor_id = NULL WHERE number = 4",),
        ("UPDATE audit_entry SET at = '2020-01-01 00:00:00+00:00' WHERE number = 1",),
        ("UPDATE audit_entry SET claim_id = 7 WHERE number = 1",),
        ("DELETE FROM audit_content",),
        [line.format(1) for line in CUT],
        [line.format(2) for line in CUT],
        [line.format(4) for line in CUT],
        SWAP,
        (INSERT,),
        (INSERT, "UPDATE audit_chain SET number = 5"),
        ("UPDATE audit_chain SET number = 3",),
        ("UPDATE audit_chain SET digest = ''",),
    ],
)
def test_tampering_is_found(unguarded: Chain, statements: list[str]) -> None:
    tamper(*statements)
    assert verify() != []


def test_a_cut_tail_with_its_head_is_found_by_the_checkpoint_kept_elsewhere(unguarded: Chain) -> None:
    kept = [checkpoint_of(checkpoint.line()) for checkpoint in checkpoints()]
    before = Entry.objects.get(number=3)
    tamper(*(line.format(4) for line in CUT), f"UPDATE audit_chain SET number = 3, digest = '{before.digest}'")
    assert verify() == []
    assert verify(kept=kept) != []


def test_a_chain_written_anew_is_found_by_the_checkpoint(unguarded: Chain) -> None:
    kept = checkpoints()
    last = Entry.objects.select_related("content").get(number=4)
    before = Entry.objects.get(number=3)
    of_content = content_digest(last.content.salt, "{}")
    digest = entry_digest(before.digest, envelope_of(last), of_content)
    tamper(
        f"UPDATE audit_content SET body = '{{}}' WHERE entry_id = {last.pk}",
        f"UPDATE audit_entry SET content_digest = '{of_content}', digest = '{digest}' WHERE id = {last.pk}",
        f"UPDATE audit_chain SET digest = '{digest}'",
    )
    assert verify() == []
    assert verify(kept=kept) != []


def test_a_grown_trail_holds_against_an_older_checkpoint(trail: Chain, outlet: Outlet, editor: User) -> None:
    kept = checkpoints()
    rename(outlet, "Later", editor)
    assert verify(kept=kept) == []


@pytest.mark.parametrize("line", ["", "1 2", "1 4 abc def", "x y z 00"])
def test_a_checkpoint_that_was_made_up_is_refused(db: None, line: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        checkpoint_of(line)


def test_the_command_prints_a_checkpoint_and_takes_it_back(trail: Chain, tmp_path: Path) -> None:
    out, told = StringIO(), StringIO()
    call_command("verify_audit", stdout=out, stderr=told)
    assert "4 entries" in told.getvalue()
    kept = tmp_path / "checkpoint"
    kept.write_text(out.getvalue())
    call_command("verify_audit", against=kept, stdout=StringIO(), stderr=StringIO())
    kept.write_text(out.getvalue().replace(" 4 ", " 5 "))
    with pytest.raises(CommandError, match="no checkpoint"):
        call_command("verify_audit", against=kept, stdout=StringIO(), stderr=StringIO())


def test_the_command_names_what_was_changed(unguarded: Chain) -> None:
    tamper("UPDATE audit_content SET body = 'x' WHERE entry_id IN (SELECT id FROM audit_entry WHERE number = 3)")
    told = StringIO()
    with pytest.raises(CommandError, match="entry 3: The entry's content was changed"):
        call_command("verify_audit", stdout=StringIO(), stderr=told)
    assert "--guard" in told.getvalue()


def test_the_command_puts_missing_guards_back_on(unguarded: Chain) -> None:
    call_command("verify_audit", guard=True, stdout=StringIO(), stderr=StringIO())
    assert guards.missing(connection) == []
