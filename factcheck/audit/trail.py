"""Writing the audit trail: `@operation` around whatever writes, one `record(...)` a change inside it.

Entries of an operation are collected and chained when the outermost operation ends, just before its commit: the lock
of an outlet's chain is then the last one taken and held for a moment, so that nobody waits for it while holding what
another needs.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import wraps
from itertools import groupby
from typing import Any, ParamSpec, TypeVar

from django.db import transaction
from django.db.models import Model

from factcheck.audit.links import FIRST, SALT_BYTES, Envelope, content_digest, entry_digest, written
from factcheck.audit.models import Chain, Content, Entry

Given = ParamSpec("Given")
Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class _Told:
    """A change that is not chained yet."""

    outlet: int | None
    at: datetime
    actor: int | None
    action: str
    subject: Model
    about: Mapping[str, int | None]
    body: str


_collected: ContextVar[list[_Told] | None] = ContextVar("audit entries of the operation in work", default=None)


def operation(function: Callable[Given, Answer]) -> Callable[Given, Answer]:
    """One transaction with its audit entries: all of it or nothing. Operations may call operations."""

    @wraps(function)
    def run(*args: Given.args, **kwargs: Given.kwargs) -> Answer:
        with _collecting():
            return function(*args, **kwargs)

    return run


def record(
    *,
    actor: Any,
    action: str,
    subject: Model,
    now: datetime,
    before: Mapping[str, Any] | None = None,
    after: Mapping[str, Any] | None = None,
    outlet: int | None = None,
    source: int | None = None,
) -> None:
    """Tell a change, inside the transaction that makes it.

    actor: the person, None for the service. action: subject.participle, such as "claim.confirmed". subject: the stored
    row that changed; an article, claim or source also shows the entry in its history. before, after: what changed of
    it, JSON-safe but for moments and Decimals. outlet: the id of the outlet it belongs to, where the subject does not
    say. source: the id of a source it tells of: a confidential one's entry is left out of exports.
    """
    told = _Told(
        outlet=_outlet_of(subject) if outlet is None else outlet,
        at=now,
        actor=None if actor is None else actor.pk,
        action=action,
        subject=subject,
        about=_about(subject, source),
        body=written({"before": before, "after": after}),
    )
    collected = _collected.get()
    if collected is None:
        with transaction.atomic():
            _append([told])
    else:
        collected.append(told)


def facts(row: Model, *fields: str) -> dict[str, Any]:
    """What a row says in some fields, as `before` or `after` of a record."""
    return {name: getattr(row, name) for name in fields}


@contextmanager
def _collecting() -> Iterator[None]:
    outer = _collected.get()
    if outer is None:
        yield from _outermost()
        return
    count = len(outer)
    try:
        with transaction.atomic():
            yield
    except BaseException:
        del outer[count:]  # what was rolled back has not happened
        raise


def _outermost() -> Iterator[None]:
    collected: list[_Told] = []
    mark = _collected.set(collected)
    try:
        with transaction.atomic():
            yield
            _append(collected)
    finally:
        _collected.reset(mark)


def _append(told: Sequence[_Told]) -> None:
    """Chain entries, one chain after the other in an order that is the same for everybody."""
    ordered = sorted(told, key=_chain_key)
    for _key, of_outlet in groupby(ordered, key=_chain_key):
        _append_to_chain(list(of_outlet))


def _chain_key(told: _Told) -> int:
    return told.outlet or 0


def _append_to_chain(told: Sequence[_Told]) -> None:
    chain = _locked_chain(told[0].outlet)
    number, digest = chain.number, chain.digest or FIRST
    entries, contents = [], []
    for number, one in enumerate(told, start=chain.number + 1):
        salt = secrets.token_hex(SALT_BYTES)
        entry = _entry(chain, number, one)
        entry.content_digest = content_digest(salt, one.body)
        entry.digest = digest = entry_digest(digest, envelope_of(entry), entry.content_digest)
        entries.append(entry)
        contents.append((salt, one.body))
    stored = Entry.objects.bulk_create(entries)
    Content.objects.bulk_create(
        Content(entry=entry, salt=salt, body=body) for entry, (salt, body) in zip(stored, contents, strict=True)
    )
    Chain.objects.filter(pk=chain.pk).update(number=number, digest=digest)


def envelope_of(entry: Entry) -> Envelope:
    """What an entry's digest covers besides its content."""
    return Envelope(
        chain=entry.chain_id,
        number=entry.number,
        at=entry.at.astimezone(UTC).isoformat(),
        actor=entry.actor_id,
        action=entry.action,
        subject_type=entry.subject_type,
        subject_id=entry.subject_id,
        article_id=entry.article_id,
        claim_id=entry.claim_id,
        source_id=entry.source_id,
    )


def _entry(chain: Chain, number: int, told: _Told) -> Entry:
    return Entry(
        chain=chain,
        number=number,
        at=told.at,
        actor_id=told.actor,
        action=told.action,
        subject_type=told.subject._meta.label_lower,
        subject_id=str(told.subject.pk),
        **told.about,
    )


def _locked_chain(outlet: int | None) -> Chain:
    """The chain's row, held until the commit; made at an outlet's first entry."""
    chains = Chain.objects.select_for_update(of=("self",))
    found = chains.filter(outlet=outlet).first()
    if found is not None:
        return found
    made, _is_new = Chain.objects.get_or_create(outlet_id=outlet)  # type: ignore[misc]  # None: of the service
    return chains.get(pk=made.pk)


def _outlet_of(subject: Model) -> int | None:
    if subject._meta.model_name == "outlet":
        return int(subject.pk)
    found: int | None = getattr(subject, "outlet_id", None)
    return found


def _about(subject: Model, source: int | None) -> dict[str, int | None]:
    name = subject._meta.model_name
    about = {part: getattr(subject, f"{part}_id", None) for part in ("article", "claim", "source")}
    if name in about:
        about[name] = subject.pk
    if source is not None:
        about["source"] = source
    return {f"{part}_id": key for part, key in about.items()}
