"""What voice does to a finding, once for every kind: a forecast is never accurate, another's words are never altered.

A kind judges figures; whose figures they are is told here. For quoted speech the suggestion is an editor's note in
brackets. The figures of a forecast that go together are approximate, with a note: whether they come about, no computing
tells, and a correction is asked of the forecast's source.
"""

from __future__ import annotations

from dataclasses import replace

from claims.kinds.kind import Voice
from claims.verdicts import Finding, Outcome, Reason

ONLY_COMPUTED = Reason("forecast_only_computed")
WORDINGS = {
    Voice.QUOTED: {"write": "add_note", "write_amount": "add_note_amount"},
    Voice.FORECAST: {"write": "ask_source", "write_amount": "ask_source_amount"},
}
GOING_TOGETHER = frozenset({Outcome.ACCURATE, Outcome.APPROXIMATE, Outcome.OUTDATED})


def as_said(finding: Finding, voice: Voice) -> Finding:
    """The finding as it may be told of such words."""
    worded = replace(finding, suggestion=_worded(finding.suggestion, voice))
    if voice is not Voice.FORECAST or finding.outcome not in GOING_TOGETHER:
        return worded
    outcome = Outcome.APPROXIMATE if finding.outcome is Outcome.ACCURATE else finding.outcome
    return replace(worded, outcome=outcome, notes=(*finding.notes, ONLY_COMPUTED))


def _worded(suggestion: Reason | None, voice: Voice) -> Reason | None:
    if suggestion is None:
        return None
    return replace(suggestion, code=WORDINGS.get(voice, {}).get(suggestion.code, suggestion.code))
