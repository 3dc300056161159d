"""Looking again at the sources of published claims: often while they are new, then ever less, and not for ever.

Nothing is fetched for an article marked sensitive or not live, and a source that is gone is asked for by people alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import Max

from claims.models import ArticleState, Claim
from claims.workflow import Status
from sources.models import Fetch, FetchCause, FetchState, Source, SourceForm
from sources.operations.fetches import GONE_AFTER, days_failed, request_fetch

# Since the last publication that rests on it → how long what was read stays fresh: corrections come early
FRESH_FOR = (
    (timedelta(days=2), timedelta(hours=12)),
    (timedelta(days=14), timedelta(days=2)),
    (timedelta(days=60), timedelta(days=7)),
    (timedelta.max, timedelta(days=21)),
)
AFTER_A_FAILURE = timedelta(days=1)
MOST_AT_ONCE = 100  # of one sweep; the next takes the rest


def look_again(*, now: datetime) -> int:
    """Queue a fetch of every source that is due; how many."""
    due = [source for source, _at in zip(_due(now), range(MOST_AT_ONCE), strict=False)]
    for source in due:
        request_fetch(source=source, now=now, by=None, cause=FetchCause.SCHEDULE)
    return len(due)


def _due(now: datetime) -> Iterator[Source]:
    published = Claim.objects.filter(
        status=Status.PUBLISHED, publications__withdrawn_at__isnull=True, article__state=ArticleState.LIVE
    )
    sensitive = Claim.objects.filter(article__sensitive=True)
    since = now - timedelta(days=settings.RECHECK_DAYS)
    sources = (
        Source.objects.filter(form=SourceForm.ADDRESS, citations__claim__in=published)
        .exclude(citations__claim__in=sensitive)
        .annotate(published_last=Max("citations__claim__publications__published_at"))
        .filter(published_last__gte=since)
    )
    for source in sources.order_by("pk").iterator():
        last = source.fetches.order_by("-id").first()
        if last is not None and _is_stale(last, now - source.published_last, now) and not _is_gone(source):
            yield source


def _is_stale(last: Fetch, age: timedelta, now: datetime) -> bool:
    if last.is_live or last.ended_at is None:
        return False
    fresh_for = next(fresh for until, fresh in FRESH_FOR if age < until)
    return now - last.ended_at >= (AFTER_A_FAILURE if last.state == FetchState.FAILED else fresh_for)


def _is_gone(source: Source) -> bool:
    return len(days_failed(source)) >= GONE_AFTER
