"""What readers say is wrong with a published check, and what the desk made of it."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from claims.models import Claim, User
from claims.models.reader_report import LONGEST_CONTACT, LONGEST_REPORT, ReaderReport
from claims.operations.permitting import require
from claims.roles import Act
from factcheck.audit.trail import operation, record
from sources.refusal import BadInput, TooLarge

MOST_OPEN = 50  # of a claim: what more say is no news to the desk


@operation
def write_report(*, claim: UUID, text: str, contact: str, language: str, now: datetime) -> ReaderReport | None:
    """Keep a report on a published claim; None where so many wait that one more tells nothing.

    The caller asks whether readers see the claim. Raises BadInput, TooLarge.
    """
    text, contact = text.strip(), contact.strip()
    if not text:
        raise BadInput(_("Write what is wrong."), field="text")
    if len(text) > LONGEST_REPORT or len(contact) > LONGEST_CONTACT:
        field = "text" if len(text) > LONGEST_REPORT else "contact"
        raise TooLarge(_("Write less: there is room for %d characters.") % LONGEST_REPORT, field=field)
    reported = Claim.objects.select_for_update().get(public_id=claim)
    if ReaderReport.objects.filter(claim=reported, settled_at__isnull=True).count() >= MOST_OPEN:
        return None
    kept = ReaderReport.objects.create(
        outlet=reported.outlet, claim=reported, text=text, contact=contact, language=language, written_at=now
    )
    record(actor=None, action="claim.reported", subject=reported, after={"report": kept.pk}, now=now)
    return kept


@operation
def settle_report(*, report: ReaderReport, note: str, by: User | None, now: datetime) -> ReaderReport:
    """Somebody looked into it: what came of it is kept, the reader's contact is forgotten. Raises NotAllowed."""
    require(by, Act.CONFIRM, report.outlet)
    report = ReaderReport.objects.select_for_update().get(pk=report.pk)
    if report.settled_at is not None:
        return report
    report.settled_at, report.settled_by, report.note, report.contact = now, by, note.strip()[:LONGEST_REPORT], ""
    report.save(update_fields=["settled_at", "settled_by", "note", "contact"])
    after = {"report": report.pk, "note": report.note}
    record(actor=by, action="claim.report_settled", subject=report.claim, after=after, now=now)
    return report
