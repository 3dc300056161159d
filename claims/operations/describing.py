"""An article's text and details, changed in one go: another text is a new revision, another publication asks anew."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext as _

from claims.models import Article, ClaimVersion, Language, Revision, User
from claims.operations.articles import publication_moment, revise_article
from claims.operations.checks import request_check
from claims.operations.overtaking import locked_article
from claims.operations.permitting import require
from claims.roles import Act
from claims.workflow import Status
from factcheck.audit.trail import facts, operation, record
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
    authors: Sequence[User] | None = None,
    seen: int | None = None,
) -> Revision:
    """Change what is said of an article and its text; the newest revision where the text stayed.

    Claims are checked again where what they are judged by changed. Authors are changed where they are given.
    Raises BadInput, TooLarge, NotAllowed, Overtaken.
    """
    if language not in Language.values:
        raise BadInput(_("Unknown language: choose one of the list."), field="language")
    require(by, Act.REVISE, article.outlet_id)
    moment, zone_name = publication_moment(published, published_zone)
    details: dict[str, Any] = {
        "language": language,
        "url": url,
        "published_at": moment,
        "published_zone": zone_name,
        "published_time_known": isinstance(published, datetime) or published is None,
    }
    changed = [name for name, value in details.items() if getattr(article, name) != value]
    article.edits = locked_article(article, seen).edits
    if authors is not None:
        set_authors(article=article, authors=authors, now=now, by=by)
    before = facts(article, *changed)
    for name in changed:
        setattr(article, name, details[name])
    if changed:
        article.edits += 1
        article.save(update_fields=[*changed, "edits"])
        after = facts(article, *changed)
        record(actor=by, action="article.described", subject=article, before=before, after=after, now=now)
    if set(changed) & set(JUDGED_BY):
        _check_again(article, now, by)
    return revise_article(article=article, headline=headline, body=body, now=now, by=by)


@operation
def set_authors(*, article: Article, authors: Sequence[User], now: datetime, by: User | None) -> None:
    """Say who wrote the article: they cannot judge its claims, nor take themselves off. Raises BadInput, NotAllowed."""
    require(by, Act.REVISE, article.outlet_id)
    known = list(article.authors.all())
    if by in known and by not in authors:
        raise BadInput(_("Somebody else has to take you off: authors do not judge their own claims."), field="authors")
    unknown = [author for author in authors if author not in known]
    strangers = [author for author in unknown if not author.outlets.filter(pk=article.outlet_id).exists()]
    if strangers:
        raise BadInput(_("%s does not work for this outlet.") % strangers[0], field="authors")
    before = _names(article)
    article.authors.set(authors)
    after = _names(article)
    if before != after:
        article.edits += 1
        article.save(update_fields=["edits"])
        was, is_now = {"authors": before}, {"authors": after}
        record(actor=by, action="article.described", subject=article, before=was, after=is_now, now=now)


def _names(article: Article) -> list[str]:
    return sorted(article.authors.values_list("username", flat=True))


def _check_again(article: Article, now: datetime, by: User | None) -> None:
    current = ClaimVersion.objects.filter(current_of__article=article)
    for version in current.exclude(current_of__status=Status.DISMISSED):
        request_check(version=version, now=now, by=by)
