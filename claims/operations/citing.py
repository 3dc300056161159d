"""Citations: linking a claim to a source, which asks for a new check."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext as _

from audit.trail import operation, record
from claims.models import Citation, Claim, User
from claims.operations.checks import request_check
from sources.models import Source
from sources.operations.sources import add_text_source, add_uploaded_source
from sources.refusal import BadInput


@operation
def cite(*, claim: Claim, source: Source, now: datetime, by: User | None, note: str = "") -> Citation:
    """Link a source of the same outlet; linking twice is once. Raises BadInput."""
    if source.outlet_id != claim.outlet_id:
        raise BadInput(_("There is no such source at this outlet."), field="source")
    citation, is_new = Citation.objects.get_or_create(
        claim=claim, source=source, defaults={"note": note, "created_at": now, "created_by": by}
    )
    if is_new:
        after = {"source": source.title, "note": note}
        record(actor=by, action="claim.cited", subject=claim, source=source.pk, after=after, now=now)
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
) -> Citation:
    """Link pasted text as a new source. Raises BadInput, TooLarge."""
    source = add_text_source(
        outlet_id=claim.outlet_id, title=title, text=text, role=role, publisher=publisher, url=url, now=now, by=by
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
) -> Citation:
    """Link an uploaded file as a new source. Raises BadInput, TooLarge."""
    source = add_uploaded_source(
        outlet_id=claim.outlet_id,
        name=name,
        content=content,
        title=title,
        role=role,
        publisher=publisher,
        now=now,
        by=by,
    )
    return cite(claim=claim, source=source, now=now, by=by, note=note)
