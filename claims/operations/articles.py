"""Articles: registering them, their revisions, and whether readers may know of them."""

from __future__ import annotations

import hashlib
from datetime import date, datetime
from zoneinfo import ZoneInfoNotFoundError

from django.db.models import Max
from django.utils.translation import gettext as _

from claims.models import Article, ArticleState, Language, Outlet, Revision, User
from claims.models.article import zone
from claims.operations.blockers import clearance_of
from claims.operations.carrying import carry_or_void
from claims.operations.outbox import tell_of_shown
from claims.operations.overtaking import locked_article
from claims.operations.permitting import may, require
from claims.operations.reanchoring import reanchor
from claims.roles import Act
from factcheck.audit.trail import facts, operation, record
from sources.refusal import BadInput, TooLarge
from sources.text import clean

LONGEST_BODY = 1_000_000  # code points: a book, not an article
LONGEST_HEADLINE = 500
DESCRIBED = ("language", "url", "published_at", "published_zone", "published_time_known", "state")
OF_REVISION = ("number", "headline", "digest")  # the text itself is a row that never changes; its digest names it


@operation
def register_article(
    *,
    outlet: Outlet,
    headline: str,
    body: str,
    language: str,
    published: datetime | date | None,
    now: datetime,
    by: User | None,
    published_zone: str = "",
    url: str = "",
    state: str = "",
    external: tuple[str, str] = ("", ""),
) -> Article:
    """Take an article in with its first revision.

    `published` is aware, or a day where no time is known. Without a `state`, an article first published before now
    is live where the person may say so, and any other a draft. Raises BadInput, TooLarge.
    """
    require(by, Act.REGISTER, outlet)
    if language not in Language.values:
        raise BadInput(
            _("Unknown language %(given)s: use one of %(known)s.")
            % {"given": repr(language), "known": ", ".join(Language.values)},
            field="language",
        )
    moment, zone_name = publication_moment(published, published_zone)
    article = Article.objects.create(
        outlet=outlet,
        language=language,
        url=url,
        published_at=moment,
        published_zone=zone_name,
        published_time_known=isinstance(published, datetime) or published is None,
        state=state or _first_state(outlet, moment, now, by),
        external_system=external[0],
        external_id=external[1],
        created_at=now,
        created_by=by,
    )
    revision = _add_revision(article, headline, body, now, by)
    told = {**facts(article, *DESCRIBED), **facts(revision, *OF_REVISION)}
    record(actor=by, action="article.registered", subject=article, after=told, now=now)
    return article


def _first_state(outlet: Outlet, moment: datetime | None, now: datetime, by: User | None) -> ArticleState:
    """Live where it was published already, and the service or somebody who may say so takes it in."""
    is_out = moment is not None and moment <= now
    return ArticleState.LIVE if is_out and (by is None or may(by, Act.STATE, outlet)) else ArticleState.DRAFT


@operation
def revise_article(
    *, article: Article, headline: str, body: str, now: datetime, by: User | None, seen: int | None = None
) -> Revision:
    """Add a revision where the text changed; the newest one where it did not.

    Raises BadInput, TooLarge, NotAllowed, and Overtaken where `seen` is not the article's `edits` any more.
    """
    require(by, Act.REVISE, article.outlet_id)
    article.edits = locked_article(article, seen).edits
    current = article.current
    if (current.headline, current.body) == (clean(headline).strip(), clean(body)):
        return current
    revision = _add_revision(article, headline, body, now, by)
    article.edits += 1
    article.save(update_fields=["edits"])
    record(
        actor=by,
        action="article.revised",
        subject=article,
        before=facts(current, *OF_REVISION),
        after=facts(revision, *OF_REVISION),
        now=now,
    )
    reanchor(article=article, revision=revision, now=now, by=by)
    carry_or_void(article=article, revision=revision, now=now, by=by)
    return revision


@operation
def set_state(
    *,
    article: Article,
    state: str,
    now: datetime,
    by: User | None,
    embargoed_until: datetime | None = None,
    seen: int | None = None,
) -> Article:
    """Say whether readers may know of the article; an embargo that ends makes it live by itself.

    Raises BadInput (for an embargo that has ended already, too), NotAllowed, Overtaken.
    """
    require(by, Act.STATE, article.outlet_id)
    if state not in ArticleState.values:
        raise BadInput(
            _("Unknown state %(given)s: use one of %(known)s.")
            % {"given": repr(state), "known": ", ".join(ArticleState.values)},
            field="state",
        )
    if state == ArticleState.EMBARGOED and embargoed_until is None:
        raise BadInput(_("An embargo needs its end: give embargoed_until."), field="embargoed_until")
    if state == ArticleState.EMBARGOED and embargoed_until is not None and embargoed_until <= now:
        raise BadInput(
            _("That embargo has ended already: give a later time, or set the state to live."), field="embargoed_until"
        )
    article.edits = locked_article(article, seen).edits + 1
    before, was_live = facts(article, "state", "embargoed_until"), article.is_live
    article.state = state
    article.embargoed_until = embargoed_until if state == ArticleState.EMBARGOED else None
    article.save(update_fields=["state", "embargoed_until", "edits"])
    cleared = {"clearance": clearance_of(article).state.value} if article.is_live and not was_live else {}
    after = {**facts(article, "state", "embargoed_until"), **cleared}
    record(actor=by, action="article.state_changed", subject=article, before=before, after=after, now=now)
    tell_of_shown(article=article, was_live=was_live, now=now)
    return article


def _add_revision(article: Article, headline: str, body: str, now: datetime, by: User | None) -> Revision:
    headline, body = clean(headline).strip(), clean(body)
    if not headline:
        raise BadInput(_("The headline is empty: give the article one."), field="headline")
    if not body.strip():
        raise BadInput(_("The text is empty: paste the article's text."), field="body")
    if len(headline) > LONGEST_HEADLINE:
        raise TooLarge(_("The headline is longer than %d characters: shorten it.") % LONGEST_HEADLINE, field="headline")
    if len(body) > LONGEST_BODY:
        raise TooLarge(_("The text is longer than %d characters: split it.") % LONGEST_BODY, field="body")
    last = article.revisions.aggregate(last=Max("number"))["last"] or 0
    return Revision.objects.create(
        article=article,
        number=last + 1,
        headline=headline,
        body=body,
        digest=hashlib.sha256(f"{headline}\n{body}".encode()).hexdigest(),
        created_at=now,
        created_by=by,
    )


def publication_moment(published: datetime | date | None, zone_name: str) -> tuple[datetime | None, str]:
    """The moment stored and the zone it is shown in; a day is stored as its noon."""
    try:
        local = zone(zone_name or "UTC")
    except (ValueError, ZoneInfoNotFoundError) as error:
        raise BadInput(
            _("Unknown time zone %s: use a name such as Asia/Shanghai or an offset such as +08:00.") % repr(zone_name),
            field="published_zone",
        ) from error
    if published is None:
        return None, zone_name or "UTC"
    if not isinstance(published, datetime):
        return datetime(published.year, published.month, published.day, 12, tzinfo=local), zone_name or "UTC"
    if published.tzinfo is None:
        raise BadInput(_("The time of publication has no zone: write it as 2024-03-08T09:30+08:00."), field="published")
    offset = published.strftime("%z")
    return published, zone_name or f"{offset[:3]}:{offset[3:5]}"
