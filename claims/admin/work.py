"""What is in work: the runs of claims on a page, told in one sentence, with a stamp that changes when anything does."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Max, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from claims.models import Claim, Run, RunState
from claims.models.check import LIVE
from sources.models import Fetch

UNTAKEN = timedelta(seconds=60)  # a run nobody takes for so long wants somebody to look at the worker


@dataclass(frozen=True, slots=True)
class Work:
    """How many checks are in work, how many failed, and whether nobody takes them."""

    live: int
    failed: int
    untaken: bool
    stamp: str
    fetching: int = 0

    @property
    def state(self) -> str:
        """For the script that asks again: working, untaken, failed or rest."""
        if self.live:
            return "untaken" if self.untaken else "working"
        if self.fetching:
            return "working"
        return "failed" if self.failed else "rest"

    @property
    def sentence(self) -> str:
        """For the reader."""
        if self.untaken:
            return _("No worker has taken a check for a minute. It is kept and will be done as soon as one runs.")
        if self.live:
            return ngettext("%d check is in work.", "%d checks are in work.", self.live) % self.live
        if self.fetching:
            return ngettext("%d source is being read.", "%d sources are being read.", self.fetching) % self.fetching
        if self.failed:
            return (
                ngettext(
                    "%d check failed. Ask again on the claim's page.",
                    "%d checks failed. Ask again on the claims' pages.",
                    self.failed,
                )
                % self.failed
            )
        return _("Every check is done.")


def last_runs(versions: QuerySet[Run]) -> dict[int, Run]:
    """The last run of each version among some runs, by the version's id."""
    newest = versions.values("version").annotate(last=Max("pk")).values("last")
    return {run.version_id: run for run in Run.objects.filter(pk__in=newest)}


def work_on(
    claims: Iterable[Claim], runs: Mapping[int, Run], now: datetime, *, fetches: Collection[Fetch] = ()
) -> Work:
    """The work on claims, given the last run of each version and the last fetch of each source."""
    claims = list(claims)
    last = (runs.get(claim.current_version_id or 0) for claim in claims)
    mine = [run for run in last if run is not None]
    live = [run for run in mine if run.state in LIVE]
    untaken = any(_is_untaken(run, now) for run in live)
    failed = sum(run.state == RunState.FAILED for run in mine)
    stamp = _stamp(claims, mine, fetches, untaken=untaken)
    return Work(len(live), failed, untaken, stamp, fetching=sum(fetch.is_live for fetch in fetches))


def _is_untaken(run: Run, now: datetime) -> bool:
    waiting_since = run.asked_at if run.state == RunState.QUEUED else run.leased_until
    return waiting_since is not None and now - waiting_since > UNTAKEN


def _stamp(claims: Iterable[Claim], runs: Iterable[Run], fetches: Iterable[Fetch], *, untaken: bool) -> str:
    facts = [
        *((c.pk, c.status, c.verdict, c.attention, c.current_version_id, c.current_check_id) for c in claims),
        *((run.pk, run.state, run.tries) for run in runs),
        *((fetch.pk, fetch.state, fetch.tries, fetch.code) for fetch in fetches),
        untaken,
    ]
    return hashlib.sha256(repr(facts).encode()).hexdigest()[:16]
