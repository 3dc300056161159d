"""What readers see of a claim, by one table: its status × anchor × article state × what was published of it, and
whether it is settled. Pure.

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
    CORRECTED = "corrected"


class Matter(StrEnum):
    """What was published of a claim."""

    VERDICT = "verdict"
    OWN_FAULT = "own_fault"  # a verdict that finds fault with the outlet's own words: it is corrected, never shown
    CORRECTION = "correction"


@dataclass(frozen=True, slots=True)
class State:
    """Where a claim with a live publication stands; the words are those of claims.workflow and claims.models.

    unsettled: a recheck is in work, a correction is open, or something else waits for a person to decide.
    """

    status: str
    anchor: str
    article: str
    unsettled: bool = False
    matter: str = Matter.VERDICT


# (status, anchor, article state, matter) → what is shown when settled, and when not.
# Not here, so never shown: a verdict on words that left the text (orphaned), an article that is not live, any other
# status, a fault found with the outlet's own words. That something was corrected is told though its words are gone.
TABLE: dict[tuple[str, str, str, str], tuple[Shown, Shown]] = {
    ("published", "kept", "live", Matter.VERDICT): (Shown.VERDICT, Shown.UNDER_REVIEW),
    ("published", "moved", "live", Matter.VERDICT): (Shown.VERDICT, Shown.UNDER_REVIEW),
    ("published", "kept", "live", Matter.CORRECTION): (Shown.CORRECTED, Shown.UNDER_REVIEW),
    ("published", "moved", "live", Matter.CORRECTION): (Shown.CORRECTED, Shown.UNDER_REVIEW),
    ("published", "orphaned", "live", Matter.CORRECTION): (Shown.CORRECTED, Shown.UNDER_REVIEW),
}


def shown(state: State) -> Shown:
    """What readers see of a claim in this state."""
    place = (state.status, state.anchor, state.article, state.matter)
    settled, unsettled = TABLE.get(place, (Shown.NOTHING, Shown.NOTHING))
    return unsettled if state.unsettled else settled
