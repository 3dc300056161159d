"""Claims: registering what an editor pastes or a scan finds, and correcting how it was understood."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from claims.anchoring import Selector, locate, selector
from claims.correcting import UnusableError, corrected_roles
from claims.kinds import reading
from claims.kinds.kind import Draft, Kind, Quote, Role, Text, Voice
from claims.kinds.registry import detect, kinds, understand
from claims.models import Article, Claim, ClaimFigure, ClaimQuote, ClaimVersion, Revision, User
from claims.operations.checks import request_check
from claims.workflow import Anchor, Status
from figures.figure import Figure
from figures.reader import read
from sources.refusal import BadInput, TooLarge
from sources.text import clean

LONGEST_QUOTE = 2_000
COLUMN_LIMIT = Decimal(10) ** 29  # what a search key column holds; the exact value stands in the reading


@dataclass(frozen=True, slots=True)
class Understood:
    """A draft and where its words stand."""

    draft: Draft
    quotes: tuple[Selector, ...]
    anchor: Anchor


def text_of(article: Article, body: str) -> Text:
    """A text as the kinds read it, in the article's language and of its publication."""
    return Text(body=body, lang=article.language[:2], published=article.published)


def understand_quote(*, article: Article, quote: str) -> list[Understood]:
    """What a pasted statement says, in the article's context; nothing is written. Raises BadInput, TooLarge.

    Words that stand in the article are read there; others are matched by their figures to a statement of the article;
    what is found nowhere is understood by itself and has no place. A quote with nothing to compute is one plain claim.
    """
    quote = clean(quote).strip()
    if not quote:
        raise BadInput(_("The quote is empty: paste the article's sentence."), field="quote")
    if len(quote) > LONGEST_QUOTE:
        raise TooLarge(_("The quote is longer than %d characters: paste one sentence.") % LONGEST_QUOTE, field="quote")
    body = article.current.body
    found = detect(text_of(article, body))
    place = locate(body, quote)
    if place is not None:
        inside = [draft for draft in found if _is_inside(draft, place)]
        return [_anchored(body, draft) for draft in inside] or [_plain(article, body, quote, place)]
    alone = understand(quote, lang=article.language[:2], published=article.published)
    return [_matched(body, draft, found, quote) for draft in alone] or [_plain(article, body, quote, None)]


@transaction.atomic
def register_claims(*, article: Article, quote: str, now: datetime, by: User | None) -> list[Claim]:
    """Register what a pasted statement says; what is registered already is returned as it is. Raises BadInput."""
    return [_register(article, one, now, by) for one in understand_quote(article=article, quote=quote)]


@transaction.atomic
def scan_article(*, article: Article, now: datetime, by: User | None) -> list[Claim]:
    """Register every statement of the article that can be recomputed; scanning again adds only what is new."""
    body = article.current.body
    return [_register(article, _anchored(body, draft), now, by) for draft in detect(text_of(article, body))]


@transaction.atomic
def correct_claim(
    *,
    claim: Claim,
    now: datetime,
    by: User | None,
    kind: str | None = None,
    voice: str | None = None,
    figures: Sequence[dict[str, Any]] | None = None,
    rate_basis: dict[str, Any] | None = None,
) -> Claim:
    """Understand a claim otherwise: a new version with what was given changed, and a new check. Raises BadInput."""
    claim = Claim.objects.select_for_update(of=("self",)).get(pk=claim.pk)
    old = claim.version
    known = kinds()
    if kind is not None and kind not in known:
        raise BadInput(
            _("Unknown kind %(given)s: use one of %(known)s.")
            % {"given": repr(kind), "known": ", ".join(sorted(known))},
            field="kind",
        )
    if voice is not None and voice not in list(Voice):
        raise BadInput(
            _("Unknown voice %(given)s: use one of %(known)s.") % {"given": repr(voice), "known": ", ".join(Voice)},
            field="voice",
        )
    stored = _corrected_reading(claim, known[kind or old.kind], figures, rate_basis)
    version = _add_version(
        claim,
        revision=old.revision,
        kind=kind or old.kind,
        voice=voice or old.voice,
        attributed_to=old.attributed_to,
        stored=stored,
        quotes=[Selector(q.exact, q.prefix, q.suffix, q.start, q.end) for q in old.quotes.all()],
        now=now,
        by=by,
    )
    request_check(version=version, now=now, by=by)
    return claim


def reading_of(draft: Draft) -> dict[str, Any]:
    """What a version keeps of a draft's figures and rate basis, JSON-safe."""
    return {
        "roles": [reading.role_json(role) for role in draft.roles],
        "rate_basis": reading.rate_basis_json(draft.rate_basis),
    }


CORRECTION_SENTENCES = {
    "unknown_role": gettext_lazy("This kind of claim has no role %(given)s."),
    "no_figure": gettext_lazy("There is no such figure yet: give its value and unit."),
    "not_one_figure": gettext_lazy("%(given)s is not one figure: write it as the article does, such as 49.8亿元."),
    "no_number": gettext_lazy("%(given)s is no number: use digits and a point, such as 4980000000."),
}


def _corrected_reading(
    claim: Claim,
    kind: Kind,
    figures: Sequence[dict[str, Any]] | None,
    rate_basis: dict[str, Any] | None,
) -> dict[str, Any]:
    stored = dict(claim.version.reading)
    try:
        if figures is not None:
            stored["roles"] = corrected_roles(stored["roles"], figures, kind, claim.article.language[:2])
        if rate_basis is not None:
            chosen = reading.rate_basis_from({**rate_basis, "chosen": True})
            stored["rate_basis"] = reading.rate_basis_json(chosen)
    except UnusableError as error:
        sentence = CORRECTION_SENTENCES[error.code] % {"given": repr(error.given)}
        raise BadInput(sentence, field=error.field) from error
    except reading.UnreadableError as error:
        raise BadInput(_("%s cannot be used: write days as 2024-03-07.") % error.field, field="rate_basis") from error
    return stored


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


def _register(article: Article, understood: Understood, now: datetime, by: User | None) -> Claim:
    known = _registered_already(article, understood)
    if known is not None:
        return known
    claim = Claim.objects.create(
        outlet=article.outlet,
        article=article,
        anchor=understood.anchor,
        status=Status.REGISTERED,
        created_at=now,
        created_by=by,
        changed_at=now,
    )
    draft = understood.draft
    version = _add_version(
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
    request_check(version=version, now=now, by=by)
    return claim


def _registered_already(article: Article, understood: Understood) -> Claim | None:
    """A claim of the same kind on the same words in the same places."""
    wanted = [(quote.exact, quote.start) for quote in understood.quotes]
    same_words: QuerySet[Claim] = Claim.objects.filter(
        article=article,
        current_version__kind=understood.draft.kind,
        current_version__quotes__exact=wanted[0][0],
    )
    for claim in same_words.prefetch_related("current_version__quotes").distinct():
        if [(quote.exact, quote.start) for quote in claim.version.quotes.all()] == wanted:
            return claim
    return None


def _add_version(
    claim: Claim,
    *,
    revision: Revision,
    kind: str,
    voice: str,
    attributed_to: str,
    stored: dict[str, Any],
    quotes: Sequence[Selector],
    now: datetime,
    by: User | None,
) -> ClaimVersion:
    last = claim.versions.first()
    version = ClaimVersion.objects.create(
        claim=claim,
        number=last.number + 1 if last else 1,
        revision=revision,
        kind=kind,
        voice=voice,
        attributed_to=attributed_to,
        reading=stored,
        created_at=now,
        created_by=by,
    )
    ClaimQuote.objects.bulk_create(
        ClaimQuote(
            version=version, position=i, exact=q.exact, prefix=q.prefix, suffix=q.suffix, start=q.start, end=q.end
        )
        for i, q in enumerate(quotes)
    )
    ClaimFigure.objects.bulk_create(_figure_row(version, role) for role in map(reading.role_from, stored["roles"]))
    claim.current_version = version
    claim.changed_at = now
    claim.save(update_fields=["current_version", "changed_at"])
    return version


def _figure_row(version: ClaimVersion, role: Role) -> ClaimFigure:
    figure: Figure = role.figure
    return ClaimFigure(
        version=version,
        role=role.name,
        kind=figure.kind,
        unit=figure.unit or "",
        low=_key(figure.low),
        high=_key(figure.high),
        magnitude=figure.low.adjusted() if figure.low else None,
        text=figure.text[:200],
    )


def _key(value: Decimal | None) -> Decimal | None:
    if value is None or abs(value) >= COLUMN_LIMIT:
        return None
    return value.quantize(Decimal("1e-8")) if value.adjusted() < 20 else value
