"""Claims: registering what an editor pastes or a scan finds, and correcting how it was understood."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from claims.anchoring import Selector, locate, selector
from claims.kinds import reading
from claims.kinds.kind import Draft, Quote, Role, Text
from claims.kinds.registry import detect, understand
from claims.models import Article, Claim, ClaimQuote, User
from claims.operations.accepting import accept
from claims.operations.checks import request_check
from claims.operations.permitting import require
from claims.operations.recognizing import Recognized
from claims.operations.versions import add_version
from claims.plain_proposals import Proposal, propose
from claims.roles import Act
from claims.workflow import Anchor, Status
from factcheck.audit.trail import operation, record
from figures.reader import read
from sources.refusal import BadInput, TooLarge, WrongState
from sources.text import clean

LONGEST_QUOTE = 2_000


@dataclass(frozen=True, slots=True)
class Understood:
    """A draft and where its words stand."""

    draft: Draft
    quotes: tuple[Selector, ...]
    anchor: Anchor


def text_of(article: Article, body: str) -> Text:
    """A text as the kinds read it, in the article's language and of its publication."""
    return Text(body=body, lang=article.language[:2], published=article.published)


def understand_quote(*, article: Article, quote: str, found: Sequence[Draft] | None = None) -> list[Understood]:
    """What a pasted statement says, in the article's context; nothing is written. Raises BadInput, TooLarge.

    Words that stand in the article are read there; others are matched by their figures to a statement of the article;
    what is found nowhere is understood by itself and has no place. A quote with nothing to compute is one plain claim.
    found: the statements of the article, where they were read before.
    """
    quote = clean(quote).strip()
    if not quote:
        raise BadInput(_("The quote is empty: paste the article's sentence."), field="quote")
    if len(quote) > LONGEST_QUOTE:
        raise TooLarge(_("The quote is longer than %d characters: paste one sentence.") % LONGEST_QUOTE, field="quote")
    body = article.current.body
    found = detect(text_of(article, body)) if found is None else found
    place = locate(body, quote)
    if place is not None:
        inside = [draft for draft in found if _is_inside(draft, place)]
        return [_anchored(body, draft) for draft in inside] or [_plain(article, body, quote, place)]
    alone = understand(quote, lang=article.language[:2], published=article.published)
    return [_matched(body, draft, found, quote) for draft in alone] or [_plain(article, body, quote, None)]


@operation
def register_claims(*, article: Article, quote: str, now: datetime, by: User | None) -> list[Claim]:
    """Register what a pasted statement says; what is registered already is returned as it is. Raises BadInput.

    A draft that a scan found is accepted by this.
    """
    require(by, Act.REGISTER, article.outlet_id)
    known = _recognized(article)
    claims = [
        _register(article, one, known, status=Status.REGISTERED, now=now, by=by)
        for one in understand_quote(article=article, quote=quote)
    ]
    return [accept(claim=claim, now=now, by=by) if claim.status == Status.DRAFT else claim for claim in claims]


def proposals_of(article: Article) -> list[Proposal]:
    """Names, titles, quotations and dates of the newest text that no plain claim has yet; nothing is written."""
    quotes = ClaimQuote.objects.filter(
        version__current_of__article=article, version__kind="plain", version__revision=article.current
    )
    taken = quotes.filter(start__isnull=False).values_list("start", "end")
    return propose(text_of(article, article.current.body), taken)


@operation
def register_plain(*, article: Article, places: Collection[Quote], now: datetime, by: User | None) -> list[Claim]:
    """Register proposed stretches of the newest text, as they stand, as plain claims that wait for a source.

    Raises NotAllowed, and WrongState where a place is none that is proposed, because the text was revised meanwhile.
    """
    require(by, Act.REGISTER, article.outlet_id)
    known = _recognized(article)
    body = article.current.body
    if not set(places) <= {Quote(one.start, one.end) for one in proposals_of(article)}:
        raise WrongState(_("The article has changed since: look at what is proposed now, and choose again."))
    return [
        _register(
            article,
            _plain(article, body, body[place.start : place.end], place),
            known,
            status=Status.REGISTERED,
            now=now,
            by=by,
        )
        for place in sorted(places, key=lambda place: place.start)
    ]


@operation
def scan_article(*, article: Article, now: datetime, by: User | None) -> list[Claim]:
    """Register every statement of the article that can be recomputed as a draft, and ask for its check.

    Scanning again adds only what is new. Every claim found is returned, but for those that were dismissed.
    """
    require(by, Act.REGISTER, article.outlet_id)
    body = article.current.body
    known = _recognized(article)
    muted = set(article.outlet.muted_kinds)
    found = [
        _register(article, _anchored(body, draft), known, status=Status.DRAFT, now=now, by=by)
        for draft in detect(text_of(article, body))
        if draft.kind not in muted
    ]
    return [claim for claim in found if claim.status != Status.DISMISSED]


def reading_of(draft: Draft) -> dict[str, Any]:
    """What a version keeps of a draft's figures and rate basis, JSON-safe."""
    return {
        "roles": [reading.role_json(role) for role in draft.roles],
        "rate_basis": reading.rate_basis_json(draft.rate_basis),
    }


def _is_inside(draft: Draft, place: Quote) -> bool:
    return all(place.start <= quote.start and quote.end <= place.end for quote in draft.quotes)


def _anchored(body: str, draft: Draft) -> Understood:
    return Understood(draft, tuple(selector(body, quote) for quote in draft.quotes), Anchor.KEPT)


def _matched(body: str, draft: Draft, found: Sequence[Draft], quote: str) -> Understood:
    """The article's own statement with the same figures, or the pasted one without a place."""
    for other in found:
        if other.kind == draft.kind and _values(other.roles) == _values(draft.roles):
            return _anchored(body, other)
    return Understood(draft, (Selector(exact=quote),), Anchor.ORPHANED)


def _values(roles: Iterable[Role]) -> list[tuple[str, Decimal | None, Decimal | None, str | None]]:
    return sorted(
        ((role.name, role.figure.low, role.figure.high, role.figure.unit) for role in roles),
        key=lambda value: tuple(map(str, value)),
    )


def _plain(article: Article, body: str, quote: str, place: Quote | None) -> Understood:
    figures = read(quote, lang=article.language[:2], published=article.published)
    span = place or Quote(0, len(quote))
    roles = tuple(Role("figure", figure.shifted(span.start)) for figure in figures)
    draft = Draft(kind="plain", quotes=(span,), roles=roles)
    if place is None:
        return Understood(draft, (Selector(exact=quote),), Anchor.ORPHANED)
    return _anchored(body, draft)


def _recognized(article: Article) -> Recognized:
    """The article's claims; two who register at once wait for each other."""
    Article.objects.select_for_update().get(pk=article.pk)
    return Recognized(article)


def _register(
    article: Article, understood: Understood, known: Recognized, *, status: Status, now: datetime, by: User | None
) -> Claim:
    draft = understood.draft
    registered = known.claim_of(draft.kind, understood.quotes)
    if registered is not None:
        return registered
    claim = Claim.objects.create(
        outlet=article.outlet,
        article=article,
        anchor=understood.anchor,
        status=status,
        created_at=now,
        created_by=by,
        changed_at=now,
    )
    version = add_version(
        claim,
        revision=article.current,
        kind=draft.kind,
        voice=draft.voice,
        attributed_to=draft.attributed_to,
        stored=reading_of(draft),
        quotes=understood.quotes,
        now=now,
        by=by,
    )
    told = {
        "status": status,
        "kind": draft.kind,
        "voice": draft.voice,
        "quotes": [one.exact for one in understood.quotes],
    }
    record(actor=by, action="claim.registered", subject=claim, after={**told, "reading": version.reading}, now=now)
    request_check(version=version, now=now, by=by)
    return claim
