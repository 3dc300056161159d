"""What readers see of a claim, by one table: its status × anchor × article state, and whether it is settled. Pure.

Only rows of the table show anything: a state nobody thought of shows nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Shown(StrEnum):
    """What readers see."""

    NOTHING = "nothing"
    VERDICT = "published"
    UNDER_REVIEW = "under_review"


@dataclass(frozen=True, slots=True)
class State:
    """Where a claim with a live publication stands; the words are those of claims.workflow and claims.models.

    unsettled: a recheck is in work, or something waits for a person to decide.
    """

    status: str
    anchor: str
    article: str
    unsettled: bool = False


# (status, anchor, article state) → what is shown when settled, and when not.
# Not here, so never shown: words that left the text (orphaned), an article that is not live, any other status.
TABLE: dict[tuple[str, str, str], tuple[Shown, Shown]] = {
    ("published", "kept", "live"): (Shown.VERDICT, Shown.UNDER_REVIEW),
    ("published", "moved", "live"): (Shown.VERDICT, Shown.UNDER_REVIEW),
}


def shown(state: State) -> Shown:
    """What readers see of a claim in this state."""
    settled, unsettled = TABLE.get((state.status, state.anchor, state.article), (Shown.NOTHING, Shown.NOTHING))
    return unsettled if state.unsettled else settled
