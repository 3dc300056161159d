"""Embargoes that end: at its time an article is live by itself, and nothing of it is shown before.

What readers see goes by the article's state alone, never by a clock beside it: a worker that is late shows it late.
"""

from __future__ import annotations

from datetime import datetime

from claims.models import Article, ArticleState
from claims.operations.articles import set_state
from factcheck.audit.trail import operation

MOST_AT_ONCE = 100  # of one sweep; the next takes the rest


def end_embargoes(*, now: datetime) -> int:
    """Make every article live whose embargo has ended. How many."""
    ended = Article.objects.filter(state=ArticleState.EMBARGOED, embargoed_until__lte=now).order_by("embargoed_until")
    return sum(end_embargo(article_id=pk, now=now) for pk in ended.values_list("pk", flat=True)[:MOST_AT_ONCE])


@operation
def end_embargo(*, article_id: int, now: datetime) -> bool:
    """Make the article live where its embargo has ended and nobody has changed that meanwhile. Whether it was."""
    rows = Article.objects.select_related("outlet").select_for_update(of=("self",))
    article = rows.filter(pk=article_id, state=ArticleState.EMBARGOED, embargoed_until__lte=now).first()
    if article is None:
        return False
    set_state(article=article, state=ArticleState.LIVE, now=now, by=None)
    return True
