"""An article as its content system has it now: taken in, or brought up to date, in one call that may be repeated."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext as _

from claims.models import Article, ArticleState, Outlet, User
from claims.operations.articles import set_state
from claims.operations.describing import edit_article
from claims.operations.intake import take_article
from claims.operations.registering import scan_article
from factcheck.audit.trail import facts, operation, record
from sources.refusal import WrongState

NOTED = ("external_revision", "external_updated_at")


@dataclass(frozen=True, slots=True)
class External:
    """The content system's own names: which system, its id, its revision, and when that was saved (aware)."""

    system: str
    id: str
    revision: str
    updated: datetime


@dataclass(frozen=True, slots=True)
class Wording:
    """What the content system says: headline, plain text, language, first publication, zone, canonical address."""

    headline: str
    body: str
    language: str
    published: datetime | date | None
    published_zone: str
    url: str


@dataclass(frozen=True, slots=True)
class Put:
    """What came of it."""

    article: Article
    is_new: bool
    has_new_text: bool


@operation
def put_article(
    *,
    outlet: Outlet,
    external: External,
    wording: Wording,
    state: str,
    embargoed_until: datetime | None,
    scan: bool,
    now: datetime,
    by: User | None,
) -> Put:
    """Make the article what its content system says. Claims keep their places where their words stay.

    Raises BadInput, TooLarge, and WrongState for a revision older than the one that is here: messages overtake each
    other, and the older must not win.
    """
    standing = _standing(state, embargoed_until, now)
    article = _known(outlet, external)
    if article is None:
        names = (external.system, external.id)
        taken = take_article(outlet=outlet, external=names, **asdict(wording), **standing, scan=scan, now=now, by=by)
        return Put(_noted(taken, external, now, by), is_new=True, has_new_text=True)
    _require_newest(article, external)
    former = article.current.number
    current = edit_article(article=article, **asdict(wording), now=now, by=by)
    if {name: getattr(article, name) for name in standing} != standing:
        set_state(article=article, **standing, now=now, by=by)
    if scan and current.number != former:
        scan_article(article=article, now=now, by=by)
    return Put(_noted(article, external, now, by), is_new=False, has_new_text=current.number != former)


def _standing(state: str, embargoed_until: datetime | None, now: datetime) -> dict[str, Any]:
    """The state as it is now: a content system goes on naming an embargo that has ended."""
    if state == ArticleState.EMBARGOED and embargoed_until is not None and embargoed_until <= now:
        return {"state": ArticleState.LIVE, "embargoed_until": None}
    return {"state": state, "embargoed_until": embargoed_until}


def _require_newest(article: Article, external: External) -> None:
    known = article.external_updated_at
    if known and external.updated < known:
        raise WrongState(
            _("A later revision is here already: send the newest."),
            field="updated",
            details={"revision_id": article.external_revision, "updated": known.isoformat()},
        )


def _known(outlet: Outlet, external: External) -> Article | None:
    rows = Article.objects.select_for_update(of=("self",)).select_related("outlet")
    return rows.filter(outlet=outlet, external_system=external.system, external_id=external.id).first()


def _noted(article: Article, external: External, now: datetime, by: User | None) -> Article:
    before = facts(article, *NOTED)
    if (external.revision, external.updated) == tuple(before.values()):
        return article
    article.external_revision, article.external_updated_at = external.revision, external.updated
    article.save(update_fields=NOTED)
    record(actor=by, action="article.put", subject=article, before=before, after=facts(article, *NOTED), now=now)
    return article
