"""Moving a correction: its step, its entry in the trail, and the rule that the table has the move."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from claims.corrections import CorrectionState, is_settled, may_move
from claims.models import Correction, CorrectionStep, User
from claims.operations.noticing import notice_correction
from factcheck.audit.trail import facts, record
from sources.refusal import WrongState

FIELDS = (
    *("state", "gravity", "revision_made", "made_on", "new_words", "old_figure", "new_figure"),
    *("note", "note_by", "approved_at", "approved_by", "published_at", "published_by", "reason"),
    *("settled_at", "changed_at", "edits"),
)
ACTIONS = {
    CorrectionState.OPEN: "correction.reopened",
    CorrectionState.WITH_AUTHOR: "correction.handed_over",
    CorrectionState.CORRECTED: "correction.made",
    CorrectionState.PUBLISHED: "correction.published",
    CorrectionState.STANDS: "correction.let_stand",
}


def require_correction_move(correction: Correction, wanted: CorrectionState) -> None:
    """The table has the move. Raises WrongState."""
    if not may_move(correction.state, wanted, correction.gravity):
        raise WrongState(
            _("A correction that is “%(state)s” cannot become “%(wanted)s”.")
            % {"state": correction.get_state_display(), "wanted": wanted.label},
            details={"state": correction.state},
        )


def move(
    correction: Correction, to: CorrectionState, by: User | None, now: datetime, *, said: str = "", **told: Any
) -> None:
    """Store a correction's new state with everything that was set, its step, and the entry of the trail."""
    before = {"step": correction.state}
    CorrectionStep.objects.create(correction=correction, start=correction.state, end=to, said=said, by=by, at=now)
    correction.state, correction.changed_at = to, now
    correction.settled_at = now if is_settled(to, correction.gravity) else None
    correction.edits += 1
    correction.save(update_fields=FIELDS)
    after = {"step": to, **facts(correction, "gravity"), **told, **({"reason": said} if said else {})}
    notice_correction(correction=correction, by=by, now=now)
    record(actor=by, action=ACTIONS[to], subject=correction, before=before, after=after, now=now)
