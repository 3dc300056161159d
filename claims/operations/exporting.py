"""Taking claims out as a file: who took how many of which, in the audit trail of each outlet."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import Count, QuerySet
from django.utils.translation import gettext as _

from claims.models import Outlet, User
from claims.operations.permitting import permitted
from claims.roles import Act
from factcheck.audit.trail import operation, record
from sources.refusal import TooLarge

MOST_CLAIMS = 20_000  # of one file; a spreadsheet is slow with more


@operation
def take_out_claims(*, claims: QuerySet[Any], form: str, asked: str, now: datetime, by: User) -> int:
    """Tell the trail of each outlet that claims of it leave as a file; how many do. Raises TooLarge.

    asked: the filter, as the list's address has it.
    """
    plain = claims.select_related(None).prefetch_related(None).order_by()
    counts: dict[int, int] = dict(plain.values_list("outlet").annotate(Count("pk")))
    total = sum(counts.values())
    if total > MOST_CLAIMS:
        told = {"count": total, "most": MOST_CLAIMS}
        raise TooLarge(_("%(count)d claims are more than the %(most)d of a file: narrow the list first.") % told)
    for outlet in Outlet.objects.filter(pk__in=counts).order_by("pk"):
        after = {"claims": counts[outlet.pk], "form": form, "filter": asked[:500]}
        record(actor=by, action="outlet.claims_exported", subject=outlet, after=after, now=now)
    return total


@operation
def tell_audit_exported(*, form: str, by: User, now: datetime) -> None:
    """Tell the trail of each outlet whose trail the person may read that it leaves as a file."""
    for outlet in permitted(by, Act.AUDIT, Outlet.objects.order_by("pk")):
        record(actor=by, action="outlet.audit_exported", subject=outlet, after={"form": form}, now=now)
