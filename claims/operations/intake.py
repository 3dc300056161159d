"""What newsroom software hands over in one call: an article, or a statement with corrections. All of it or nothing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import IntegrityError
from django.utils.translation import gettext as _

from claims.models import Article, Claim, Outlet, User
from claims.operations.amending import correct_claim
from claims.operations.articles import register_article, set_state
from claims.operations.registering import register_claims, scan_article
from factcheck.audit.trail import operation
from sources.refusal import BadInput, WrongState


@operation
def take_article(
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
    embargoed_until: datetime | None = None,
    external: tuple[str, str] = ("", ""),
    scan: bool = False,
) -> Article:
    """Register an article, say who may know of it, and scan it where asked.

    Raises BadInput, TooLarge, and WrongState where the content system's id is registered already.
    """
    try:
        article = register_article(
            outlet=outlet,
            headline=headline,
            body=body,
            language=language,
            published=published,
            published_zone=published_zone,
            url=url,
            external=external,
            now=now,
            by=by,
        )
    except IntegrityError as error:
        raise _taken(outlet, external, error) from error
    if state:
        set_state(article=article, state=state, embargoed_until=embargoed_until, now=now, by=by)
    if scan:
        scan_article(article=article, now=now, by=by)
    return article


@operation
def take_claims(
    *, article: Article, quote: str, corrections: Mapping[str, Any], now: datetime, by: User | None
) -> list[Claim]:
    """Register what a statement says, with `corrections` (of correct_claim) to how it was understood.

    Raises BadInput, TooLarge; corrections to a statement that says several things are refused: which would they be to?
    """
    claims = register_claims(article=article, quote=quote, now=now, by=by)
    if not corrections:
        return claims
    if len(claims) != 1:
        raise BadInput(
            _("The quote says %d things: register one at a time, or correct them afterwards.") % len(claims),
            field="quote",
        )
    return [correct_claim(claim=claims[0], now=now, by=by, **corrections)]


def _taken(outlet: Outlet, external: tuple[str, str], error: IntegrityError) -> Exception:
    """Why a row was refused: the id is another article's, or the error itself where it is not that."""
    system, identifier = external
    other = Article.objects.filter(outlet=outlet, external_system=system, external_id=identifier).first()
    if not identifier or other is None:
        return error
    return WrongState(
        _("An article with this id is registered already: add a revision to it."),
        field="external_id",
        details={"article": str(other.public_id)},
    )
