"""Citations: linking a claim to a source, which asks for a new check."""

from __future__ import annotations

from datetime import datetime

from django.db.models import F
from django.utils.translation import gettext as _

from claims.models import Citation, Claim, User
from claims.operations.checks import request_check
from claims.operations.permitting import require
from claims.roles import Act
from factcheck.audit.trail import operation, record
from sources.addresses import AddressRefusedError
from sources.models import Fetch, Source, SourceAccess
from sources.operations.fetches import request_fetch
from sources.operations.reaching import judged
from sources.operations.series import add_series
from sources.operations.sources import add_address_source, add_text_source, add_uploaded_source
from sources.refusal import BadInput


@operation
def cite(*, claim: Claim, source: Source, now: datetime, by: User | None, note: str = "") -> Citation:
    """Link a source of the same outlet; linking twice is once. Raises BadInput."""
    require(by, Act.CITE, claim.outlet_id)
    if source.outlet_id != claim.outlet_id:
        raise BadInput(_("There is no such source at this outlet."), field="source")
    citation, is_new = Citation.objects.get_or_create(
        claim=claim, source=source, defaults={"note": note, "created_at": now, "created_by": by}
    )
    if is_new:
        Claim.objects.filter(pk=claim.pk).update(edits=F("edits") + 1, changed_at=now)
        after = {"source": source.title, "note": note}
        record(actor=by, action="claim.cited", subject=claim, source=source.pk, after=after, now=now)
    if source.latest_snapshot is not None:  # else the first snapshot asks for it
        request_check(version=claim.version, now=now, by=by)
    return citation


@operation
def cite_text(
    *,
    claim: Claim,
    title: str,
    text: str,
    role: str,
    now: datetime,
    by: User | None,
    publisher: str = "",
    url: str = "",
    note: str = "",
    access: str = SourceAccess.OPEN,
) -> Citation:
    """Link pasted text as a new source. Raises BadInput, TooLarge."""
    require(by, Act.CITE, claim.outlet_id)
    source = add_text_source(
        outlet_id=claim.outlet_id,
        title=title,
        text=text,
        role=role,
        access=access,
        publisher=publisher,
        url=url,
        now=now,
        by=by,
    )
    return cite(claim=claim, source=source, now=now, by=by, note=note)


@operation
def cite_upload(
    *,
    claim: Claim,
    name: str,
    content: bytes,
    role: str,
    now: datetime,
    by: User | None,
    title: str = "",
    publisher: str = "",
    note: str = "",
    access: str = SourceAccess.OPEN,
    is_series: bool = False,
) -> Citation:
    """Link an uploaded file as a new source. Raises BadInput, TooLarge.

    is_series: it is a table of official statistics (CSV, XLSX or ODS with a heading), kept as reference data.
    """
    require(by, Act.CITE, claim.outlet_id)
    add = add_series if is_series else add_uploaded_source
    source = add(
        outlet_id=claim.outlet_id,
        name=name,
        content=content,
        title=title,
        role=role,
        access=access,
        publisher=publisher,
        now=now,
        by=by,
    )
    return cite(claim=claim, source=source, now=now, by=by, note=note)


def cite_address(
    *,
    claim: Claim,
    url: str,
    role: str,
    now: datetime,
    by: User | None,
    title: str = "",
    publisher: str = "",
    note: str = "",
    access: str = SourceAccess.OPEN,
) -> Citation:
    """Link a web address, which is fetched unless the article is sensitive: then a person asks for it.

    Raises NotAllowed, and BadInput where it may not be fetched; that it was tried is told to the audit trail.
    """
    require(by, Act.CITE, claim.outlet_id)
    try:
        judged(url)
    except AddressRefusedError as refused:
        after = {"code": refused.code}
        record(actor=by, action="claim.address_refused", subject=claim, after=after, now=now)
    return _cite_address(
        claim,
        {"url": url, "role": role, "title": title, "publisher": publisher, "access": access},
        note=note,
        now=now,
        by=by,
    )


def fetch_cited(*, claim: Claim, source_id: int, now: datetime, by: User | None) -> Fetch:
    """Read a source of the claim again, because a person asks. Raises BadInput, NotAllowed."""
    require(by, Act.CITE, claim.outlet_id)
    citation = claim.citations.select_related("source").filter(source=source_id).first()
    if citation is None:
        raise BadInput(_("The claim is not held against that source."), field="source")
    return request_fetch(source=citation.source, now=now, by=by)


@operation
def _cite_address(claim: Claim, about: dict[str, str], *, note: str, now: datetime, by: User | None) -> Citation:
    fetches = not claim.article.sensitive
    source = add_address_source(outlet_id=claim.outlet_id, now=now, by=by, fetches=fetches, **about)
    return cite(claim=claim, source=source, note=note, now=now, by=by)
