"""Fetches: asking for one, taking it, doing it, and writing what came of it once.

The row is the truth and the queue a doorbell (docs/architecture.md, "Background work"), as for checks.
"""

from __future__ import annotations

import uuid
from datetime import date, datetime, timedelta
from itertools import takewhile
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _

from factcheck.audit.trail import operation, record
from sources.fetching import FetchError
from sources.models import Fetch, FetchCause, FetchState, Snapshot, Source, SourceForm
from sources.operations import hosts
from sources.operations.doorbell import ring
from sources.operations.keeping import Obtained, keep_snapshot
from sources.operations.obtaining import obtain
from sources.operations.passages import prepare
from sources.operations.reaching import judged
from sources.reading import Document, Unreadable, read
from sources.refusal import NotAllowed, WrongState

PERMISSION = "claims.cite"  # of claims.roles, by its name: sources know nothing of claims
TASK = "sources.tasks.fetch_source"
LEASE = timedelta(seconds=150)  # longer than the task's hard limit of 120 s
PAUSES = (timedelta(seconds=20), timedelta(minutes=2), timedelta(minutes=15))  # before each further try
MOST_TRIES = len(PAUSES) + 1
RING_AGAIN_AFTER = timedelta(seconds=10)  # younger fetches are about to be taken anyway
LONGEST_COUNTDOWN = timedelta(seconds=25)  # beyond it the sweep rings
UNCHANGED = "unchanged"
GONE_AFTER = 3  # failures on as many different days; any success starts anew (Wikipedia's archiving robots do so)
FETCHES_LOOKED_AT = 30


@transaction.atomic
def request_fetch(*, source: Source, now: datetime, by: Any, cause: str = FetchCause.PERSON) -> Fetch:
    """Queue a fetch; a live one is used, and no longer waits where a person asks."""
    live = source.fetches.live().select_for_update().first()
    if live is None:
        live = source.fetches.create(
            cause=cause, host=_host_of(source), run_after=now, asked_at=now, asked_by=by, tries=0
        )
    elif cause == FetchCause.PERSON:
        Fetch.objects.filter(pk=live.pk, state=FetchState.QUEUED).update(run_after=now, cause=cause)
    ring(TASK, fetch_id=live.pk)
    return live


def read_again(*, source: Source, now: datetime, by: Any) -> Fetch:
    """Read a source again because a person asks. Raises NotAllowed, and WrongState for a pasted text."""
    require_linking(by, source.outlet_id)
    if source.form == SourceForm.TEXT:
        raise WrongState(_("The text was pasted: there is nothing to fetch."))
    return request_fetch(source=source, now=now, by=by)


def require_linking(by: Any, outlet_id: int) -> None:
    """Let the service (None) and whoever may link sources at the outlet pass. Raises NotAllowed."""
    if by is None or by.has_perm(PERMISSION, outlet_id):
        return
    raise NotAllowed(_("You may not change sources here: whoever may link them can."))


def fetch_source(*, fetch_id: int, now: datetime) -> Fetch | None:
    """Take a fetch, do it and write what came of it; None where it cannot be taken now."""
    token = take_fetch(fetch_id=fetch_id, now=now)
    if token is None:
        return None
    fetch = Fetch.objects.select_related("source", "snapshot").get(pk=fetch_id)
    try:
        if fetch.snapshot is None:
            fetch.snapshot = _read(fetch, token, now)
        if fetch.snapshot is not None:
            prepare(snapshot=fetch.snapshot)
    except FetchError as failed:
        _fail(fetch, token, failed, now)
    else:
        _end(fetch, token, now)
    return Fetch.objects.get(pk=fetch_id)


@transaction.atomic
def take_fetch(*, fetch_id: int, now: datetime) -> uuid.UUID | None:
    """Lease a fetch by compare-and-set, in its host's turn; None where it cannot be taken now."""
    waiting = Fetch.objects.takeable(now).filter(pk=fetch_id, tries__lt=MOST_TRIES)
    found = waiting.select_for_update().first()
    if found is None:
        return None
    wait = hosts.take_turn(host=found.host, now=now) if found.host else None
    if wait is not None:
        waiting.update(state=FetchState.QUEUED, token=None, leased_until=None, run_after=now + wait)
        if wait <= LONGEST_COUNTDOWN:
            ring(TASK, after_seconds=wait.total_seconds() + 0.1, fetch_id=fetch_id)
        return None
    token = Fetch.new_token()
    taken = waiting.update(state=FetchState.RUNNING, token=token, leased_until=now + LEASE, tries=F("tries") + 1)
    return token if taken else None


def sweep_fetches(*, now: datetime) -> int:
    """Ring again for every fetch that is due or left behind, and give up what broke off too often."""
    for fetch in Fetch.objects.takeable(now).filter(tries__gte=MOST_TRIES).select_related("source"):
        _give_up(fetch, now)
    due = Fetch.objects.takeable(now).filter(run_after__lt=now - RING_AGAIN_AFTER, tries__lt=MOST_TRIES)
    left_behind = list(due.values_list("pk", flat=True)[:200])
    for fetch_id in left_behind:
        ring(TASK, fetch_id=fetch_id)
    return len(left_behind)


def source_changed(*, source: Source, snapshot: Snapshot | None, now: datetime, by: Any, is_gone: bool = False) -> None:
    """Tell whoever holds things against the source (SOURCE_CHANGED names the operation), in this transaction."""
    import_string(settings.SOURCE_CHANGED)(source=source, snapshot=snapshot, now=now, by=by, is_gone=is_gone)


def days_failed(source: Source) -> set[date]:
    """The days on which fetching failed since it last succeeded; GONE_AFTER of them, and the source is gone."""
    ended = source.fetches.filter(state__in=(FetchState.DONE, FetchState.FAILED), ended_at__isnull=False)
    latest = ended.order_by("-ended_at", "-id")[:FETCHES_LOOKED_AT]
    return {
        fetch.ended_at.date()
        for fetch in takewhile(lambda one: one.state == FetchState.FAILED, latest)
        if fetch.ended_at
    }


def _host_of(source: Source) -> str:
    return judged(source.url).authority if source.form == SourceForm.ADDRESS else ""


def _read(fetch: Fetch, token: uuid.UUID, now: datetime) -> Snapshot | None:
    """Get the bytes, read and keep them; None where the source says what it said. Raises FetchError."""
    obtained = obtain(fetch=fetch, now=now)
    if obtained is None:
        return None
    document = read(obtained.content, obtained.media_type, file_name=fetch.source.file_name)
    if isinstance(document, Unreadable):
        raise FetchError(document.code, document.detail, permanent=True)
    return _keep(fetch, token, obtained, document, now)


@operation
def _keep(fetch: Fetch, token: uuid.UUID, obtained: Obtained, document: Document, now: datetime) -> Snapshot | None:
    """Write the snapshot, guarded by the token. Raises FetchError where the fetch was taken over meanwhile."""
    if not Fetch.objects.select_for_update().filter(pk=fetch.pk, token=token, state=FetchState.RUNNING).exists():
        raise FetchError("worker_lost", "Another worker has it.", permanent=False)
    source = fetch.source
    snapshot = keep_snapshot(source=source, obtained=obtained, document=document, now=now)
    if snapshot is None:
        return None
    Fetch.objects.filter(pk=fetch.pk).update(snapshot=snapshot)
    told = {"title": document.title[:300] or source.title} if source.title == source.url[:300] else {}
    publisher = source.publisher or document.publisher[:200]
    Source.objects.filter(pk=source.pk).update(language=snapshot.language, publisher=publisher, **told)
    after = {"digest": snapshot.digest, "reader": snapshot.reader_version}
    record(actor=fetch.asked_by, action="source.read", subject=source, after=after, now=now)
    return snapshot


@transaction.atomic
def _end(fetch: Fetch, token: uuid.UUID, now: datetime) -> None:
    """It is done: told to the claims in the same transaction, by whoever holds the token."""
    mine = Fetch.objects.filter(pk=fetch.pk, token=token, state=FetchState.RUNNING)
    code = "" if fetch.snapshot is not None else UNCHANGED
    ended = mine.update(state=FetchState.DONE, code=code, detail="", ended_at=now, leased_until=None, token=None)
    if ended and fetch.snapshot is not None:
        source_changed(source=fetch.source, snapshot=fetch.snapshot, now=now, by=fetch.asked_by)


@operation
def _fail(fetch: Fetch, token: uuid.UUID, failed: FetchError, now: datetime) -> None:
    """Try again after a pause where that is worth it, else leave it failed with its reason."""
    mine = Fetch.objects.filter(pk=fetch.pk, token=token, state=FetchState.RUNNING)
    why = {"code": failed.code[:40], "detail": failed.sentence[:300], "token": None, "leased_until": None}
    if failed.retry_after and fetch.host:
        hosts.rest(host=fetch.host, seconds=failed.retry_after, now=now)
    if not failed.permanent and fetch.tries < MOST_TRIES:
        asked = min(timedelta(seconds=failed.retry_after or 0), hosts.LONGEST_WAIT)
        mine.update(state=FetchState.QUEUED, run_after=now + max(PAUSES[fetch.tries - 1], asked), **why)
    elif mine.update(state=FetchState.FAILED, ended_at=now, **why):
        _record_failure(fetch, failed.code, now)


@operation
def _give_up(fetch: Fetch, now: datetime) -> None:
    lost = Fetch.objects.takeable(now).filter(pk=fetch.pk)
    if lost.update(state=FetchState.FAILED, code="worker_lost", ended_at=now, token=None, leased_until=None):
        _record_failure(fetch, "worker_lost", now)


def _record_failure(fetch: Fetch, code: str, now: datetime) -> None:
    is_gone = _goes_now(fetch.source, now)
    if is_gone:
        source_changed(source=fetch.source, snapshot=None, now=now, by=None, is_gone=True)
    after = {"code": code, "fetch": fetch.pk, "gone": is_gone}
    record(actor=fetch.asked_by, action="source.fetch_failed", subject=fetch.source, after=after, now=now)


def _goes_now(source: Source, now: datetime) -> bool:
    """Whether the failure that just ended makes the source gone: the first one of the last day that counts."""
    today = source.fetches.filter(state=FetchState.FAILED, ended_at__gte=now - timedelta(days=1))
    first_today = [fetch for fetch in today if fetch.ended_at and fetch.ended_at.date() == now.date()]
    return len(days_failed(source)) == GONE_AFTER and len(first_today) == 1
