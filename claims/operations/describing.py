"""An article's text and details, changed in one go: another text is a new revision, another publication asks anew."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext as _

from audit.trail import facts, operation, record
from claims.models import Article, ClaimVersion, Language, Revision, User
from claims.operations.articles import publication_moment, revise_article
from claims.operations.checks import request_check
from claims.workflow import Status
from sources.refusal import BadInput

JUDGED_BY = (
    "language",
    "published_at",
    "published_zone",
    "published_time_known",
)  # what a check of a claim starts from


@operation
def edit_article(
    *,
    article: Article,
    headline: str,
    body: str,
    language: str,
    published: datetime | date | None,
    published_zone: str,
    url: str,
    now: datetime,
    by: User | None,
) -> Revision:
    """Change what is said of an article and its text; the newest revision where the text stayed.

    Claims are checked again where what they are judged by changed. Raises BadInput, TooLarge.
    """
    if language not in Language.values:
        raise BadInput(_("Unknown language: choose one of the list."), field="language")
    moment, zone_name = publication_moment(published, published_zone)
    details: dict[str, Any] = {
        "language": language,
        "url": url,
        "published_at": moment,
        "published_zone": zone_name,
        "published_time_known": isinstance(published, datetime) or published is None,
    }
    changed = [name for name, value in details.items() if getattr(article, name) != value]
    before = facts(article, *changed)
    for name in changed:
        setattr(article, name, details[name])
    if changed:
        article.save(update_fields=changed)
        after = facts(article, *changed)
        record(actor=by, action="article.described", subject=article, before=before, after=after, now=now)
    if set(changed) & set(JUDGED_BY):
        _check_again(article, now, by)
    return revise_article(article=article, headline=headline, body=body, now=now, by=by)


def _check_again(article: Article, now: datetime, by: User | None) -> None:
    current = ClaimVersion.objects.filter(current_of__article=article)
    for version in current.exclude(current_of__status=Status.DISMISSED):
        request_check(version=version, now=now, by=by)
