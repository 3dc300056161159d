"""Two people at once: whoever comes later is told who changed what, and nothing is lost.

Every change a person makes of an article or claim counts its `edits` on; an operation that is told which count its
caller saw refuses to write over a later one.
"""

from __future__ import annotations

import json
from typing import Any

from django.utils.translation import gettext as _

from claims.models import Article, Claim, Correction
from factcheck.audit.models import Entry
from sources.refusal import Overtaken

TOLD = 5  # changes named in a refusal


def locked_claim(claim: Claim, seen: int | None = None) -> Claim:
    """The claim's row, held until the end of the transaction. Raises Overtaken where `seen` is not its count."""
    row = (
        Claim.objects.select_related("article", "outlet", "current_version__revision")
        .select_for_update(of=("self",))
        .get(pk=claim.pk)
    )
    _require_seen(row, seen)
    return row


def locked_article(article: Article, seen: int | None = None) -> Article:
    """The article's row, as locked_claim."""
    row = Article.objects.select_related("outlet").select_for_update(of=("self",)).get(pk=article.pk)
    _require_seen(row, seen)
    return row


def locked_correction(correction: Correction, seen: int | None = None) -> Correction:
    """The correction's row with its claim's, held; the claim's first, as whoever publishes a claim does."""
    claim = locked_claim(correction.claim)
    row = Correction.objects.select_related("outlet", "revision_found").select_for_update(of=("self",))
    found = row.get(pk=correction.pk)
    found.claim = claim
    _require_seen(found, seen)
    return found


def _require_seen(row: Claim | Article | Correction, seen: int | None) -> None:
    if seen is not None and seen != row.edits:
        raise overtaken(row, seen)


def overtaken(row: Claim | Article | Correction, seen: int) -> Overtaken:
    """The refusal that tells whoever saw `seen` edits of the row who changed what since."""
    changes = changes_since(row, seen) if seen != row.edits else []
    by = ", ".join(dict.fromkeys(change["by"] for change in changes)) or _("the service")
    return Overtaken(
        _("%(people)s changed this while you had it open: look at what it is now, and decide again.") % {"people": by},
        details={"edits": row.edits, "changes": changes},
    )


def changes_since(row: Claim | Article | Correction, seen: int) -> list[dict[str, Any]]:
    """What people did to a row since its count of edits was `seen`, the latest first."""
    kind = row._meta.model_name
    told = Entry.objects.filter(
        subject_type=row._meta.label_lower, subject_id=str(row.pk), actor__isnull=False
    ).select_related("actor", "content")
    newest = told.order_by("-id")[: min(max(row.edits - seen, 1), TOLD)]
    return [_told(entry) for entry in newest if entry.action.startswith(f"{kind}.")]


def _told(entry: Any) -> dict[str, Any]:
    content = getattr(entry, "content", None)
    after = json.loads(content.body)["after"] if content else None
    shown = {name: value for name, value in (after or {}).items() if isinstance(value, str | int | bool)}
    name = entry.actor.get_full_name() or entry.actor.get_username()
    return {"by": name, "at": entry.at.isoformat(), "action": entry.action, "after": shown}
