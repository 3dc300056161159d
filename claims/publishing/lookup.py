"""From rows to what readers may know of a claim: two queries, and one where nothing is shown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypedDict
from uuid import UUID

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.fields.json import KT
from django.db.models.functions import JSONObject

from claims.kinds.kind import Voice
from claims.kinds.reading import finding_from
from claims.models import Check, Decision, FindingRow, Publication, Run
from claims.models.article import zone
from claims.publishing.records import CitedSource, RateOrigin, Record, Told
from claims.publishing.states import Shown, State, shown
from claims.verdicts import Outcome, Verdict
from sources.models import RateProvider, SourceAccess

if TYPE_CHECKING:
    from django_stubs_ext import WithAnnotations

PUBLIC_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")  # one spelling, so that caches keep one copy
SAID_BY_SOURCE = (Outcome.SUPPORTED, Outcome.CONTRADICTED)
SILENT = (Outcome.NOT_FOUND, Outcome.UNREADABLE)  # a source that says nothing of the claim is nothing to readers
FAULTS = (Verdict.OUTDATED, Verdict.INACCURATE, Verdict.DISPUTED)


class _Standing(TypedDict):
    in_work: bool
    amended: bool


class _Origin(TypedDict):
    provider: str | None
    origin: dict[str, Any] | None


def published_claim(public_id: str) -> Record | None:
    """What readers may know of a claim; None for every claim of which they may know nothing, the unknown included."""
    if not PUBLIC_ID.fullmatch(public_id):
        return None
    publication = _live_publications().filter(claim__public_id=UUID(public_id)).first()
    if publication is None:
        return None
    claim = publication.claim
    unsettled = publication.in_work or bool(claim.attention)
    seen = shown(State(claim.status, claim.anchor, claim.article.state, unsettled))
    return None if seen is Shown.NOTHING else _record(publication, seen)


def _live_publications() -> QuerySet[WithAnnotations[Publication, _Standing]]:
    """Publications that stand, with what is told of them. An editor's name and note are not read at all."""
    claim = OuterRef("claim")
    earlier = Publication.objects.filter(
        claim=claim,
        pk__lt=OuterRef("pk"),
        revision__number__lt=OuterRef("revision__number"),
        review__verdict__in=FAULTS,
    )
    return (
        Publication.objects.filter(withdrawn_at__isnull=True)
        .select_related("claim__article__outlet", "revision", "review__check_reviewed__version")
        .defer("revision__body", "review__internal_note", "review__check_reviewed__version__reading")
        .annotate(in_work=Exists(Run.objects.live().filter(version__claim=claim)), amended=Exists(earlier))
    )


def _record(publication: WithAnnotations[Publication, _Standing], seen: Shown) -> Record:
    claim, review = publication.claim, publication.review
    article, check = claim.article, review.check_reviewed
    assert check is not None  # the constraint verdict_is_of_a_check
    here = zone(article.published_zone)
    return Record(
        public_id=str(claim.public_id),
        shown=seen,
        language=article.language,
        quote=str(check.inputs.get("quote", "")),
        kind=check.version.kind,
        voice=Voice(check.version.voice),
        verdict=Verdict(review.verdict),
        by_editor=review.decision == Decision.OVERRIDE,
        public_reason=review.public_reason,
        told=tuple(_told(row) for row in _findings(check, article.outlet_id)),
        amended=publication.amended,
        checked_at=check.created_at.astimezone(here),
        published_at=publication.published_at.astimezone(here),
        zone=article.published_zone,
        revision=publication.revision.number,
        headline=publication.revision.headline,
        article_url=article.url,
        outlet=article.outlet.name,
    )


def _findings(check: Check, outlet_id: int) -> QuerySet[WithAnnotations[FindingRow, _Origin]]:
    """A check's findings, each with its source and its rate's provider; what is confidential is not read at all."""
    open_to_readers = Q(citation__isnull=True) & ~Q(outcome__in=SAID_BY_SOURCE)
    open_to_readers |= Q(citation__isnull=False) & ~Q(citation__source__access=SourceAccess.CONFIDENTIAL)
    providers = (
        RateProvider.objects.filter(Q(outlet=outlet_id) | Q(outlet__isnull=True), slug=OuterRef("provider"))
        .order_by(F("outlet").desc(nulls_last=True))
        .values(
            origin=JSONObject(
                name_en="name_en", name_zh="name_zh", attribution="attribution", terms_url="terms_url", outlet="outlet"
            )
        )
    )
    rows = FindingRow.objects.filter(open_to_readers, check_made=check).exclude(outcome__in=SILENT)
    with_source = rows.select_related("citation__source").defer("citation__note")
    with_slug = with_source.annotate(provider=KT("body__evidence__rate_provider"))
    told: QuerySet[Any] = with_slug.annotate(origin=Subquery(providers[:1]))
    return told


def _told(row: WithAnnotations[FindingRow, _Origin]) -> Told:
    source = row.citation.source if row.citation else None
    return Told(
        finding=finding_from(row.body),
        source=CitedSource(source.title, source.publisher, source.url, source.role) if source else None,
        origin=_origin(row.origin) if row.origin else None,
    )


def _origin(found: dict[str, Any]) -> RateOrigin:
    is_house = found["outlet"] is not None
    return RateOrigin(found["name_en"], found["name_zh"], found["attribution"], found["terms_url"], is_house)
