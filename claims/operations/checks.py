"""Runs and checks: asking for work, taking it, doing it, and writing what came of it once.

The row is the truth and the queue a doorbell (docs/architecture.md, "Background work").
"""

from __future__ import annotations

import hashlib
import json
import uuid
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import F, Q

from claims.correcting import corrections
from claims.corrections import finds_own_fault
from claims.crosschecking import Held, hold_against
from claims.kinds import reading
from claims.kinds.kind import Reference, Statement
from claims.kinds.registry import recompute
from claims.models import Check, Citation, Claim, ClaimVersion, FindingRow, Run, RunState, User
from claims.notices.events import EventType
from claims.operations.completing import tell_completed
from claims.operations.correction_opening import open_where_due
from claims.operations.noticing import notice_verdict
from claims.operations.outbox import tell_of_claim
from claims.operations.remembering import keep_vector
from claims.series_holding import HeldSeries, hold_in_series
from claims.verdicts import Finding, combine
from claims.workflow import Attention, Status, moves_by_itself
from factcheck.audit.trail import facts, operation, record
from sources.copies import Compared, originals
from sources.models import RateSet, Snapshot, Source, SourceForm, SourceRole
from sources.operations.doorbell import ring
from sources.operations.passages import ReadSnapshot, read_snapshot
from sources.operations.rates import keep_rate_set
from sources.operations.series import series_at
from sources.rates.recorded import RecordedBook
from sources.rates.stored import StoredBook
from sources.series.book import Series

ENGINE = "2"  # raised when the same inputs may give other findings
LEASE = timedelta(seconds=45)  # longer than a task's hard limit of 30 s
MOST_TRIES = 3
RING_AGAIN_AFTER = timedelta(seconds=10)  # younger runs are about to be taken anyway

MOVED_BY_CHECK = ("status", "verdict", "attention", "current_check_id")
MOVES_WHEN_CHECKED = (Status.REGISTERED, Status.CHECKED, Status.CONFIRMED, Status.CHECKING)


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation with the snapshot it was held against.

    role: what it counts as. copies: the title of the source that this one copies, "" for none.
    """

    citation: Citation
    snapshot: Snapshot
    role: str
    copies: str = ""

    @property
    def source(self) -> Source:
        """The citation's source."""
        return self.citation.source


@transaction.atomic
def request_check(*, version: ClaimVersion, now: datetime, by: User | None) -> Run:
    """Queue a run; a live one is used, and runs once more if it is running already."""
    live = Run.objects.live().filter(version=version).select_for_update().first()
    if live is not None:
        Run.objects.filter(pk=live.pk, state=RunState.RUNNING).update(asked_again=True)
        return live
    run = Run.objects.create(version=version, asked_at=now, asked_by=by)
    ring("claims.tasks.check_claim", run_id=run.pk)
    return run


def check_claim(*, run_id: int, now: datetime) -> Check | None:
    """Take a run, check its claim and write the result; None where another worker has it or it is done."""
    token = take_run(run_id=run_id, now=now)
    if token is None:
        return None
    run = Run.objects.select_related("version__claim__article", "version__claim__outlet").get(pk=run_id)
    cited = _cited(run.version.claim)
    book = RecordedBook(StoredBook(run.version.claim.outlet.rate_order, outlet=run.version.claim.outlet))
    statement = statement_of(run.version)
    read = [_read(one.snapshot) for one in cited]
    held = [_held(_cited_input(one), ready) for one, ready in zip(cited, read, strict=True)]
    findings = findings_of(run.version.kind, statement, Reference(rates=book), quote_of(run.version), held)
    inputs = _inputs(
        run.version, statement, cited, [isinstance(one, ReadSnapshot) and one.readied.by_vectors for one in read]
    )
    keep_vector(version=run.version)
    check = _write(run, token=token, findings=findings, inputs=inputs, book=book, now=now)
    if check is not None:
        tell_completed(article_id=run.version.claim.article_id, now=now)
    return check


@transaction.atomic
def take_run(*, run_id: int, now: datetime) -> uuid.UUID | None:
    """Lease a run by compare-and-set; None where it cannot be taken."""
    token = Run.new_token()
    taken = (
        Run.objects.takeable(now)
        .filter(pk=run_id, tries__lt=MOST_TRIES)
        .update(state=RunState.RUNNING, token=token, leased_until=now + LEASE, tries=F("tries") + 1, asked_again=False)
    )
    if not taken:
        return None
    Claim.objects.filter(
        current_version__runs=run_id, status__in=[s for s in MOVES_WHEN_CHECKED if moves_by_itself(s, Status.CHECKING)]
    ).update(status=Status.CHECKING, changed_at=now)
    return token


def sweep(*, now: datetime) -> int:
    """Ring again for every run left behind, and give up those that failed too often. The number rung for."""
    for run in Run.objects.takeable(now).filter(tries__gte=MOST_TRIES):
        _give_up(run, now)
    waiting = Run.objects.takeable(now).filter(
        Q(state=RunState.RUNNING) | Q(asked_at__lt=now - RING_AGAIN_AFTER), tries__lt=MOST_TRIES
    )
    left_behind = list(waiting.values_list("pk", flat=True)[:500])
    for run_id in left_behind:
        ring("claims.tasks.check_claim", run_id=run_id)
    return len(left_behind)


def statement_of(version: ClaimVersion) -> Statement:
    """A version as it is recomputed, judged by its article's first publication."""
    article = version.claim.article
    published = article.published
    return _statement(
        version.reading,
        published=published.isoformat() if published else None,
        lang=article.language[:2],
        voice=version.voice,
    )


def quote_of(version: ClaimVersion) -> str:
    """The version's words."""
    return " … ".join(quote.exact for quote in version.quotes.all())


def findings_of(
    kind: str, statement: Statement, reference: Reference, quote: str, held: list[Held | HeldSeries]
) -> list[tuple[Finding, int | None]]:
    """Every finding with the id of the citation it is of (None: recomputed). Depends on nothing but its arguments."""
    notes = corrections(statement)
    recomputed = [
        (replace(finding, notes=finding.notes + notes), None) for finding in recompute(kind, statement, reference)
    ]
    return recomputed + [(_hold(quote, statement, one), one.citation_id) for one in held]


def _hold(quote: str, statement: Statement, held: Held | HeldSeries) -> Finding:
    return (
        hold_in_series(quote, statement, held) if isinstance(held, HeldSeries) else hold_against(quote, statement, held)
    )


def replay(*, check: Check) -> list[dict[str, Any]]:
    """The findings computed again from a check's own inputs, as they would be stored today."""
    inputs = check.inputs
    statement = _statement(inputs["reading"], published=inputs["published"], lang=inputs["lang"], voice=inputs["voice"])
    book = RecordedBook.of(check.rates.content if check.rates else {})
    held = [_held(one, _read_again(one)) for one in inputs["citations"]]
    findings = findings_of(inputs["kind"], statement, Reference(rates=book), inputs["quote"], held)
    return [reading.finding_json(finding) for finding, _citation in findings]


def _statement(stored: dict[str, Any], *, published: str | None, lang: str, voice: str) -> Statement:
    return reading.statement_from({**stored, "published": published, "lang": lang, "voice": voice})


def _read(snapshot: Snapshot, *, with_vectors: bool = True) -> ReadSnapshot | Series:
    """A snapshot ready to be asked: its rows where it is of reference data, else its passages."""
    if snapshot.source.form == SourceForm.SERIES:
        return series_at(snapshot=snapshot)
    return read_snapshot(snapshot=snapshot, with_vectors=with_vectors)


def _held(cited: dict[str, Any], read: ReadSnapshot | Series) -> Held | HeldSeries:
    """A citation, as a check's inputs keep it, with what is read of its snapshot."""
    citation, title, role = cited["citation"], cited["title"], cited["role"]
    if isinstance(read, Series):
        return HeldSeries(citation, title, role, read)
    return Held(citation, title, role, read.readied, read.places, cited.get("copies", ""))


def _read_again(cited: dict[str, Any]) -> ReadSnapshot | Series:
    """A snapshot as a check held its claim against it: by sentence vectors only where it had them."""
    snapshot = Snapshot.objects.select_related("source").get(pk=cited["snapshot"])
    return _read(snapshot, with_vectors=bool(cited.get("by_vectors")))


def _cited(claim: Claim) -> list[Cited]:
    citations = claim.citations.select_related("source").order_by("pk")
    pairs = [(citation, citation.source.latest_snapshot) for citation in citations]
    read = [(citation, snapshot) for citation, snapshot in pairs if snapshot is not None]
    copied = originals([Compared(snapshot.text, citation.source.role) for citation, snapshot in read])
    return [
        Cited(citation, snapshot, citation.source.role)
        if original is None
        else Cited(citation, snapshot, _role_of_copy(read[original][0].source), read[original][0].source.title)
        for (citation, snapshot), original in zip(read, copied, strict=True)
    ]


def _role_of_copy(original: Source) -> str:
    """What a copy counts as: the issuer's own word where it repeats that, else a copy, which is no further voice."""
    return SourceRole.ISSUER if original.role == SourceRole.ISSUER else SourceRole.COPY


def _inputs(version: ClaimVersion, statement: Statement, cited: list[Cited], by_vectors: list[bool]) -> dict[str, Any]:
    """What the findings were computed from, JSON-safe."""
    return {
        "engine": ENGINE,
        "kind": version.kind,
        "voice": version.voice,
        "lang": statement.lang,
        "published": statement.published.isoformat() if statement.published else None,
        "reading": version.reading,
        "quote": quote_of(version),
        "citations": [
            {**_cited_input(one), "by_vectors": vectors} for one, vectors in zip(cited, by_vectors, strict=True)
        ],
    }


def _cited_input(cited: Cited) -> dict[str, Any]:
    return {
        "citation": cited.citation.pk,
        "snapshot": cited.snapshot.pk,
        "digest": cited.snapshot.digest,
        "title": cited.source.title,
        "role": cited.role,
        "copies": cited.copies,
    }


@operation
def _write(
    run: Run,
    *,
    token: uuid.UUID,
    findings: list[tuple[Finding, int | None]],
    inputs: dict[str, Any],
    book: RecordedBook,
    now: datetime,
) -> Check | None:
    """One transaction, guarded by the token: a worker whose lease was taken over writes nothing."""
    mine = Run.objects.select_for_update().filter(pk=run.pk, token=token, state=RunState.RUNNING).first()
    if mine is None:
        return None
    rates = keep_rate_set(content=book.content())
    check = _check(run.version, findings, inputs, rates, now)
    Run.objects.filter(pk=run.pk).update(state=RunState.DONE, check_made=check, ended_at=now, leased_until=None)
    _tell_claim(run.version, check, now, mine.asked_by)
    if mine.asked_again:
        request_check(version=run.version, now=now, by=mine.asked_by)
    return check


def _check(
    version: ClaimVersion,
    findings: list[tuple[Finding, int | None]],
    inputs: dict[str, Any],
    rates: RateSet | None,
    now: datetime,
) -> Check:
    whole = {**inputs, "rates": rates.digest if rates else None}
    digest = hashlib.sha256(json.dumps(whole, sort_keys=True, ensure_ascii=False).encode()).hexdigest()
    check, is_new = Check.objects.get_or_create(
        version=version,
        inputs_digest=digest,
        defaults={
            "inputs": inputs,
            "rates": rates,
            "engine": ENGINE,
            "verdict": combine([finding for finding, _citation in findings]),
            "created_at": now,
        },
    )
    if is_new:
        FindingRow.objects.bulk_create(
            FindingRow(
                check_made=check,
                position=position,
                citation_id=citation,
                outcome=finding.outcome,
                code=finding.reason.code,
                cause=finding.cause or "",
                body=reading.finding_json(finding),
            )
            for position, (finding, citation) in enumerate(findings)
        )
    return check


def _tell_claim(version: ClaimVersion, check: Check, now: datetime, asked_by: User | None) -> None:
    """Show the check on its claim; what is published never changes by itself, it gets attention instead."""
    claim = Claim.objects.select_related("article", "outlet").select_for_update(of=("self",)).get(pk=version.claim_id)
    if claim.current_version_id != version.pk:
        return
    before, former = facts(claim, *MOVED_BY_CHECK), claim.verdict
    last = claim.current_check.verdict if claim.current_check else ""
    if claim.status == Status.PUBLISHED:
        _hold_published(claim, check)
    else:
        claim.verdict = check.verdict
        claim.attention = ""
        claim.status = Status.CHECKED if moves_by_itself(claim.status, Status.CHECKED) else claim.status
    claim.current_check = check
    claim.changed_at = now
    claim.save(update_fields=["verdict", "attention", "status", "current_check", "changed_at"])
    after = {**facts(claim, *MOVED_BY_CHECK), "machine_verdict": check.verdict, "inputs": check.inputs_digest}
    record(actor=None, action="claim.checked", subject=claim, before=before, after=after, now=now)
    open_where_due(claim, check, now)
    _tell_software(claim, former, now)
    if last and last != check.verdict and claim.status != Status.DRAFT:
        notice_verdict(claim=claim, former=last, found=check.verdict, by=asked_by, now=now)


def _hold_published(claim: Claim, check: Check) -> None:
    """A published claim has the verdict that was published; one whose correction was published has none yet."""
    if not claim.verdict and not finds_own_fault(check.verdict, claim.version.voice):
        claim.verdict = check.verdict
    elif check.verdict != claim.verdict:
        claim.attention = Attention.RESULT_CHANGED


def _tell_software(claim: Claim, former: str, now: datetime) -> None:
    """Drafts are nobody's claims yet: nothing is told of them."""
    if claim.status == Status.DRAFT:
        return
    tell_of_claim(claim=claim, event=EventType.CLAIM_CHECKED, now=now)
    if former and former != claim.verdict:
        tell_of_claim(claim=claim, event=EventType.CLAIM_VERDICT_CHANGED, now=now)


@operation
def _give_up(run: Run, now: datetime) -> None:
    failed = Run.objects.takeable(now).filter(pk=run.pk).update(state=RunState.FAILED, ended_at=now)
    if failed:
        claims = Claim.objects.filter(current_version=run.version_id)
        claims.update(attention=Attention.NEEDS_PERSON, changed_at=now)
        claims.filter(status=Status.CHECKING).update(status=Status.REGISTERED)
        for claim in claims:
            after = {"attention": claim.attention, "tries": run.tries}
            record(actor=None, action="claim.check_failed", subject=claim, after=after, now=now)
