"""Telling that all work on an article is done: once for each bout of work, and never while a run is live."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet

from claims.models import Article, Run
from claims.notices.events import EventType
from claims.operations.outbox import tell_of_article

LOOKS_BACK = timedelta(days=2)  # work that ended earlier and was not told of is no news


@transaction.atomic
def tell_completed(*, article_id: int, now: datetime) -> bool:
    """Write the event where the article's work has ended and nobody was told. Whether it was written."""
    article = _completed(now).select_for_update(of=("self",)).filter(pk=article_id).first()
    if article is None:
        return False
    Article.objects.filter(pk=article.pk).update(completion_told_at=now)
    tell_of_article(article=article, event=EventType.ARTICLE_COMPLETED, now=now)
    return True


def sweep_completed(*, now: datetime) -> int:
    """Tell what a killed worker did not. The number told."""
    return sum(tell_completed(article_id=pk, now=now) for pk in _completed(now).values_list("pk", flat=True)[:100])


def _completed(now: datetime) -> QuerySet[Article]:
    """Articles without live runs whose last run ended after their completion was told."""
    runs = Run.objects.filter(version__claim__article=OuterRef("pk"))
    untold = Q(ended_at__gt=OuterRef("completion_told_at")) | Q(asked_at__gt=OuterRef("completion_told_at"))
    ended = runs.filter(ended_at__gt=now - LOOKS_BACK)
    never = Q(completion_told_at__isnull=True)
    return Article.objects.filter(
        (never & Exists(ended)) | (~never & Exists(ended.filter(untold))), ~Exists(runs.live())
    )
