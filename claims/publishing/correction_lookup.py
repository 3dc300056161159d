"""From rows to what readers may know of an outlet's corrections: one query, two where there are none."""

from __future__ import annotations

import re
from typing import Any

from django.db.models import F, OuterRef, Subquery

from claims.corrections import CorrectionState
from claims.models import ArticleState, Correction, Revision
from claims.models.article import zone
from claims.publishing.corrections import Corrections, Notice
from claims.publishing.lookup import publications
from claims.publishing.records import WEB

SLUG = re.compile(r"[-a-zA-Z0-9_]{1,50}")
MOST_SHOWN = 100
ARTICLE = "claim__article"
PUBLIC = {  # what is read of a correction: neither who wrote, approved or published it, nor why it was opened
    "claim_id_public": F("claim__public_id"),
    "language": F(f"{ARTICLE}__language"),
    "zone": F(f"{ARTICLE}__published_zone"),
    "url": F(f"{ARTICLE}__url"),
    "outlet_name": F("outlet__name"),
    "policy": F("outlet__policy_url"),
}
OWN = ("public_id", "note", "old_figure", "new_figure", "made_on", "published_at")


def published_corrections(slug: str) -> Corrections | None:
    """An outlet's published notes of live articles; None where readers know nothing of the outlet."""
    if not SLUG.fullmatch(slug):
        return None
    rows = list(_rows(slug)[:MOST_SHOWN])
    if rows:
        first = rows[0]
        told = {"outlet": first["outlet_name"], "policy_url": first["policy"], "updated": first["published_at"]}
        notices = tuple(_notice(row) for row in rows)
        return Corrections(slug=slug, language=first["language"], notices=notices, **told)
    shown = publications(claim__article__outlet__slug=slug).order_by("-published_at").first()
    if shown is None:
        return None
    return Corrections(
        outlet=shown["outlet_name"],
        slug=slug,
        policy_url=shown["policy"],
        language=shown["language"],
        updated=shown["published_at"],
        notices=(),
    )


def _rows(slug: str) -> Any:
    newest = Revision.objects.filter(article=OuterRef(ARTICLE)).order_by("-number")
    found = Correction.objects.filter(
        outlet__slug=slug,
        outlet__is_test=False,
        state=CorrectionState.PUBLISHED,
        **{f"{ARTICLE}__state": ArticleState.LIVE},
    )
    headline = Subquery(newest.values("headline")[:1])
    return found.order_by("-published_at", "-id").values(*OWN, headline=headline, **PUBLIC)


def _notice(row: dict[str, Any]) -> Notice:
    return Notice(
        public_id=str(row["public_id"]),
        claim=str(row["claim_id_public"]),
        headline=row["headline"],
        url=row["url"] if row["url"].startswith(WEB) else "",
        language=row["language"],
        note=row["note"],
        old_figure=row["old_figure"],
        new_figure=row["new_figure"],
        day=row["made_on"].isoformat(),
        published_at=row["published_at"].astimezone(zone(row["zone"])),
        zone=row["zone"],
    )
