"""Test outlets: what is registered there is forgotten after some days, with everything made of it."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from django.db import connection, transaction
from django.db.models import Model

from claims.models import Article, HandVerification
from factcheck.audit.trail import operation, record

KEPT_FOR = timedelta(days=30)
MOST_AT_ONCE = 100  # articles of one sweep, which comes every hour


def forget_test_articles(*, now: datetime) -> int:
    """Forget the articles of test outlets that are kept no longer. How many there were."""
    old = Article.objects.filter(outlet__is_test=True, created_at__lt=now - KEPT_FOR).order_by("pk")[:MOST_AT_ONCE]
    for article in old:
        forget_article(article=article, now=now)
    return len(old)


@operation
def forget_article(*, article: Article, now: datetime) -> None:
    """Erase an article of a test outlet and every row made of it; the audit trail says that it was there.

    Rows refer to each other in circles, which databases allow: foreign keys are looked at when a transaction ends.
    """
    assert article.outlet.is_test, "an article of a real outlet is never forgotten"
    record(actor=None, action="article.forgotten", subject=article, now=now)
    for file in HandVerification.objects.filter(review__claim__article=article).exclude(attachment=""):
        transaction.on_commit(partial(file.attachment.storage.delete, file.attachment.name))
    for model, keys in _made_of(article).items():
        model._base_manager.filter(pk__in=keys)._raw_delete(connection.alias)


def _made_of(article: Article) -> dict[type[Model], set[Any]]:
    """The keys of the article and of all rows that refer to it, or to one that does."""
    found: dict[type[Model], set[Any]] = defaultdict(set)
    found[Article].add(article.pk)
    waiting: list[tuple[type[Model], set[Any]]] = [(Article, {article.pk})]
    while waiting:
        model, keys = waiting.pop()
        for relation in model._meta.related_objects + _links_of(model):
            rows = relation.related_model._base_manager.filter(**{f"{relation.field.name}__in": keys})
            new = set(rows.values_list("pk", flat=True)) - found[relation.related_model]
            if new:
                found[relation.related_model] |= new
                waiting.append((relation.related_model, new))
    return found


def _links_of(model: type[Model]) -> tuple[Any, ...]:
    """The hidden relations of a model: the rows that link two of many."""
    hidden = model._meta.get_fields(include_hidden=True)
    return tuple(one for one in hidden if one.auto_created and one.hidden and (one.one_to_many or one.one_to_one))
