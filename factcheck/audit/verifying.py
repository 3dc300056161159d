"""Verifying the trail: every link computed again from the rows, and the heads held against those kept elsewhere."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db.models import F, QuerySet

from factcheck.audit.links import FIRST, content_digest, entry_digest
from factcheck.audit.models import Chain, Entry, Redaction
from factcheck.audit.trail import envelope_of

REDACTED = "audit.redacted"  # the action of the entry that tells of a redaction; its subject is the redacted entry
BATCH = 2_000


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that is not as it was written. `number` is the entry's, 0 for the chain itself."""

    chain: int
    number: int
    sentence: str


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A chain's head at one time, to be kept where nobody who can change the database can change it."""

    chain: int
    number: int
    digest: str

    def line(self) -> str:
        """One line of text, sealed with the service's secret key."""
        told = f"{self.chain} {self.number} {self.digest}"
        return f"{told} {_seal(told)}"


def verify(*, kept: Iterable[Checkpoint] = ()) -> list[Fault]:
    """Everything that is wrong with the trail; nothing for a trail as it was written.

    kept: checkpoints of earlier times, without which a tail cut off together with its head is not seen.
    """
    checkpoints = list(kept)
    faults = [fault for chain in Chain.objects.order_by("pk") for fault in _of_chain(chain)]
    return faults + [fault for checkpoint in checkpoints for fault in _against(checkpoint)]


def checkpoints() -> list[Checkpoint]:
    """The heads of today."""
    return [Checkpoint(chain.pk, chain.number, chain.digest) for chain in Chain.objects.order_by("pk")]


def checkpoint_of(line: str) -> Checkpoint:
    """A checkpoint from its line. Raises ValueError for another text, or one sealed with another key."""
    told, _space, seal = line.strip().rpartition(" ")
    chain, number, digest = told.split(" ")
    if not hmac.compare_digest(seal, _seal(told)):
        raise ValueError("its seal is not of this service's SECRET_KEY")
    return Checkpoint(int(chain), int(number), digest)


def _seal(told: str) -> str:
    return hmac.new(settings.SECRET_KEY.encode(), f"audit checkpoint {told}".encode(), hashlib.sha256).hexdigest()[:32]


def _of_chain(chain: Chain) -> Iterator[Fault]:
    number, digest = 0, FIRST
    told = _told_redactions(chain)
    for entry in _entries(chain):
        number += 1
        if entry.number != number:
            yield Fault(chain.pk, entry.number, f"Entry {number} is missing, or the order was changed.")
            number = entry.number
        if entry.digest != entry_digest(digest, envelope_of(entry), entry.content_digest):
            yield Fault(chain.pk, number, "The entry does not fit the one before it: one of them was changed.")
        yield from _content_faults(chain, entry, told)
        digest = entry.digest
    if (number, digest) != (chain.number, chain.digest or FIRST):
        yield Fault(chain.pk, 0, f"The chain ends at entry {number}, and its head says {chain.number}.")


def _entries(chain: Chain) -> Iterator[Any]:
    entries: QuerySet[Any] = Entry.objects.filter(chain=chain).order_by("number")
    read: QuerySet[Any] = entries.annotate(
        salt=F("content__salt"), body=F("content__body"), redacted=F("redaction__pk")
    )
    yield from read.iterator(chunk_size=BATCH)


def _content_faults(chain: Chain, entry: Any, told: set[str]) -> Iterator[Fault]:
    if entry.redacted is not None:
        if entry.body is not None:
            yield Fault(chain.pk, entry.number, "The entry is redacted, and its content is there.")
        if str(entry.pk) not in told:
            yield Fault(chain.pk, entry.number, "The entry is redacted, and no entry tells of it.")
    elif entry.body is None:
        yield Fault(chain.pk, entry.number, "The entry's content is gone without a redaction.")
    elif content_digest(entry.salt, entry.body) != entry.content_digest:
        yield Fault(chain.pk, entry.number, "The entry's content was changed.")


def _told_redactions(chain: Chain) -> set[str]:
    return set(Entry.objects.filter(chain=chain, action=REDACTED).values_list("subject_id", flat=True))


def _against(kept: Checkpoint) -> Iterator[Fault]:
    if kept.number == 0:
        return
    entry = Entry.objects.filter(chain_id=kept.chain, number=kept.number).first()
    if entry is None:
        yield Fault(kept.chain, kept.number, "The checkpoint's entry is gone: the chain was cut or written anew.")
    elif entry.digest != kept.digest:
        yield Fault(kept.chain, kept.number, "The entry is not the checkpoint's: the chain was written anew.")


def redactions() -> int:
    """How many entries are redacted."""
    return Redaction.objects.count()
