"""Every operation that writes tells the audit trail, found by reading the operations' source."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("claims/operations", "sources/operations")
WRITES = {"create", "save", "update", "bulk_create", "get_or_create", "update_or_create", "delete", "set", "add"}
ON_ROWS = {"set", "add"}  # also methods of plain sets: counted only on a relation of a row
RELATIONS = {"members", "authors", "memberships"}

# What writes without an entry, and why that is right
EXCEPTIONS = {
    "claims.operations.checks.request_check": "a run is work, not a change of a claim; its row says who asked",
    "claims.operations.checks.take_run": "a lease of the work; what comes of it is told by claim.checked",
    "claims.operations.tokens.note_use": "when a key was last used, at most once a minute: no change of a setting",
    "claims.operations.citing.fetch_cited": "a fetch is work; what it reads is told as a snapshot",
    "claims.operations.remembering.remember": "search keys of a version, a part of registering and correcting",
    "claims.operations.remembering.remember_all": "search keys computed again; what they are of does not change",
    "claims.operations.remembering.keep_vector": "a search key",
    "claims.operations.deciding.move": "a part of deciding, publishing and withdrawing, which tell it",
    "claims.operations.role_groups.prepare_roles": "the roles as shipped, written anew at every start",
    "claims.operations.versions.add_version": "a part of registering and correcting, which tell it",
    "claims.operations.amending.reopen": "a part of correcting and anchoring anew, which tell it",
    "claims.operations.outbox.tell": "what goes out tells of a change that is recorded itself",
    "claims.operations.outbox.tell_of_claim": "as tell",
    "claims.operations.outbox.tell_of_article": "as tell",
    "claims.operations.outbox.tell_of_clearance": "as tell",
    "claims.operations.outbox.tell_of_shown": "as tell",
    "claims.operations.outbox.address": "as tell",
    "claims.operations.delivering._put_off": "how a delivery went stands in its own row",
    "claims.operations.delivering._take": "a lease of a delivery",
    "claims.operations.endpoints.try_endpoint": "a test message changes nothing",
    "claims.operations.endpoints.replay": "a delivery's tries stand in its own row",
    "claims.operations.noticing.notice_assigned": "what a person is told of is recorded itself",
    "claims.operations.noticing.notice_verdict": "as notice_assigned",
    "claims.operations.noticing.notice_source": "as notice_assigned",
    "claims.operations.noticing.notice_override": "as notice_assigned",
    "claims.operations.noticing.notice_voided": "as notice_assigned",
    "claims.operations.noticing.notice_correction": "as notice_assigned",
    "claims.operations.noticing.mark_read": "who has read what is their own affair",
    "claims.operations.mailing.ask_password_mail": "asking changes nothing; setting the password is recorded",
    "claims.operations.mailing.sweep_mails": "as send_mail",
    "claims.operations.mailing.send_mail": "how a mail went stands in its own row",
    "claims.operations.endpoint_owners.tell_owners": "a mail that went out; the disabling is recorded",
    "claims.operations.stale_rates.tell_stale_rates": "as tell",
    "claims.operations.completing.tell_completed": "as tell",
    "claims.operations.completing.sweep_completed": "as tell",
    "claims.operations.kept_answers.take_key": "an answer kept for a repeated request; its change is recorded",
    "claims.operations.kept_answers.keep_answer": "as take_key",
    "claims.operations.kept_answers.forget_answers": "as take_key",
    "sources.operations.fetches.request_fetch": "a fetch is work, not a change of a source; its row says who asked",
    "claims.operations.importing_claims.look_through": "a file in waiting; what is registered of it is recorded",
    "claims.operations.importing_claims.import_slice": "how far a file is; each claim and link is recorded",
    "claims.operations.importing_claims.forget_imports": "as look_through",
    "claims.operations.freshness.look_again": "as request_fetch",
    "sources.operations.fetches.read_again": "as request_fetch",
    "sources.operations.fetches.take_fetch": "a lease of the work; what comes of it is told by source.read",
    "sources.operations.fetches._end": "as take_fetch",
    "sources.operations.hosts.take_turn": "when a host may be asked again",
    "sources.operations.hosts.rest": "as take_turn",
    "sources.operations.hosts.heed_robots": "a site's robots.txt, kept for a day",
    "sources.operations.hosts._robots": "as heed_robots",
    "sources.operations.keeping.keep_bytes": "bytes under their own digest; what they are of is told",
    "sources.operations.keeping.keep_snapshot": "a part of adding and reading a source, which tell it",
    "sources.operations.keeping.new_snapshot": "as keep_snapshot",
    "sources.operations.obtaining.obtain": "as heed_robots",
    "sources.operations.passages.prepare": "computed from a snapshot, which is told",
    "sources.operations.passages.read_snapshot": "as prepare",
    "sources.operations.passages._store": "as prepare",
    "claims.operations.checks.replay": "as prepare",
    "sources.operations.rates.keep_rate_set": "inputs of a check, written once under their digest",
    "sources.operations.rate_rows.write_printed": "a part of loading, refreshing and importing, which tell it",
    "sources.operations.rate_rows.shared_provider": "what our own file says of a provider, as shipped",
}


@dataclass
class Function:
    """A function of an operations module."""

    name: str
    writes: bool = False
    records: bool = False
    is_operation: bool = False
    calls: set[str] = field(default_factory=set)


def functions() -> dict[str, Function]:
    """Every function of the operations by its full name, with what it calls of them."""
    found: dict[str, Function] = {}
    for folder in FOLDERS:
        for path in sorted((ROOT / folder).rglob("*.py")):
            module = ".".join(path.relative_to(ROOT).with_suffix("").parts)
            tree = ast.parse(path.read_text(encoding="utf-8"))
            names = {node.name: f"{module}.{node.name}" for node in tree.body if isinstance(node, ast.FunctionDef)}
            for node in ast.walk(tree):
                if isinstance(node, ast.ImportFrom) and node.module and ".operations." in f"{node.module}.":
                    names |= {alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names}
            for node in tree.body:
                if isinstance(node, ast.FunctionDef):
                    found[f"{module}.{node.name}"] = function(node, f"{module}.{node.name}", names)
    return found


def function(node: ast.FunctionDef, name: str, names: dict[str, str]) -> Function:
    read = Function(name, is_operation=any("operation" in ast.unparse(one) for one in node.decorator_list))
    for inner in ast.walk(node):
        if isinstance(inner, ast.Name) and inner.id in names:
            read.calls.add(names[inner.id])
        if isinstance(inner, ast.Call):
            read.writes = read.writes or writes(inner.func)
            read.records = read.records or getattr(inner.func, "id", "") == "record"
    return read


def writes(called: ast.expr) -> bool:
    if not isinstance(called, ast.Attribute):
        return False
    if called.attr in ON_ROWS:
        return getattr(called.value, "attr", "") in RELATIONS
    if called.attr == "update" and isinstance(called.value, ast.Name) and called.value.id in ("found", "days"):
        return False  # a dictionary's or set's
    return called.attr in WRITES or called.attr in ("execute", "executemany")


def reaches(name: str, found: dict[str, Function], what: str, passed: frozenset[str] = frozenset()) -> bool:
    one = found.get(name)
    if one is None or name in passed:
        return False
    return getattr(one, what) or any(reaches(called, found, what, passed | {name}) for called in one.calls)


def public(name: str) -> bool:
    return not name.rpartition(".")[2].startswith("_")


FOUND = functions()
WRITING = sorted(name for name in FOUND if public(name) and reaches(name, FOUND, "writes"))


def test_the_operations_are_found() -> None:
    assert len(WRITING) > 25
    assert "claims.operations.reviewing.confirm" in WRITING


@pytest.mark.parametrize("name", WRITING)
def test_an_operation_that_writes_tells_the_audit_trail(name: str) -> None:
    if name in EXCEPTIONS:
        assert not FOUND[name].records, "it records after all: take it off the list"
        return
    assert reaches(name, FOUND, "records"), "call factcheck.audit.trail.record, or give the reason in EXCEPTIONS"


@pytest.mark.parametrize("name", WRITING)
def test_what_writes_itself_is_told_by_itself_or_by_what_calls_it(name: str) -> None:
    """A function that writes a row and has no entry of its own hides behind another's entry: each one is named."""
    silent = [
        called
        for called in {name, *reached(name)}
        if FOUND[called].writes and not reaches(called, FOUND, "records") and not told_by_a_caller(called)
    ]
    assert [called for called in silent if called not in EXCEPTIONS] == []


def reached(name: str) -> set[str]:
    found: set[str] = set()
    open_ones = [name]
    while open_ones:
        for called in FOUND[open_ones.pop()].calls:
            if called in FOUND and called not in found:
                found.add(called)
                open_ones.append(called)
    return found


def told_by_a_caller(name: str) -> bool:
    """Whether every function that calls a private one records, or is excepted."""
    callers = [one for one in FOUND.values() if name in one.calls and one.name not in (name, *EXCEPTIONS)]
    return not public(name) and all(reaches(one.name, FOUND, "records") for one in callers)


def test_no_exception_is_out_of_date() -> None:
    assert set(EXCEPTIONS) - set(FOUND) == set()


def test_every_action_that_is_recorded_is_named_subject_and_participle() -> None:
    text = "\n".join(p.read_text(encoding="utf-8") for f in FOLDERS for p in (ROOT / f).rglob("*.py"))
    actions = {
        node.value.value
        for node in ast.walk(ast.parse(text.replace("from __future__ import annotations", "")))
        if isinstance(node, ast.keyword) and node.arg == "action" and isinstance(node.value, ast.Constant)
    }
    assert len(actions) > 15
    assert [action for action in actions if not all(part.isidentifier() for part in action.split("."))] == []
