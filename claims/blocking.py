"""What keeps an article from being signed off: why a claim blocks it, the gravest reason first. Pure.

A claim blocks while nobody has decided about something that a reader could be misled by, and while the desk itself
found the article's own figure wrong and the figure still stands there.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from claims.verdicts import Verdict
from claims.workflow import Anchor, Attention, Status


class Reason(StrEnum):
    """Why a claim blocks; the words are stable, software reads them. The gravest stands first."""

    FOUND_WRONG = "found_wrong"
    UNREVIEWED = "unreviewed"
    CHECK_FAILED = "check_failed"
    CHANGED = "changed"
    IN_WORK = "in_work"


GONE = (Status.DISMISSED,)  # is no claim of the article
UNCHECKED = (Status.REGISTERED, Status.CHECKING)
UNDECIDED = (Status.DRAFT, Status.CHECKED)
DECIDED = (Status.CONFIRMED, Status.PUBLISHED, Status.WITHDRAWN)
DOUBTED = (Verdict.INACCURATE, Verdict.DISPUTED, Verdict.OUTDATED, Verdict.UNVERIFIABLE)  # want a person's decision
WRONG = (Verdict.INACCURATE, Verdict.OUTDATED)  # no decision makes them right but that it is another verdict
CHANGES = (Attention.RESULT_CHANGED, Attention.EVIDENCE_CHANGED)
OWN = "own"  # of claims.models.VoiceWord: what somebody else said may be wrong and still be told


@dataclass(frozen=True, slots=True)
class Standing:
    """A claim as far as clearance is concerned; the words are those of claims.workflow and claims.models."""

    status: str
    verdict: str
    anchor: str
    attention: str
    voice: str
    let_stand: bool = False  # as it is understood now, an editor let its words stand for a reason


def _is_found_wrong(claim: Standing) -> bool:
    return claim.status in DECIDED and claim.verdict in WRONG and claim.voice == OWN


# The gravest first; the first that is so counts
RULES: tuple[tuple[Reason, Callable[[Standing], bool]], ...] = (
    (Reason.FOUND_WRONG, lambda one: _is_found_wrong(one) and not one.let_stand),
    (Reason.UNREVIEWED, lambda one: one.status in UNDECIDED and one.verdict in DOUBTED),
    (Reason.CHECK_FAILED, lambda one: one.attention == Attention.NEEDS_PERSON),
    (Reason.CHANGED, lambda one: one.attention in CHANGES),
    (Reason.IN_WORK, lambda one: one.status in UNCHECKED or not one.verdict),
)


def reason(claim: Standing) -> Reason | None:
    """Why the claim blocks, or None. What does not stand in the text any more blocks nothing."""
    if claim.status in GONE or claim.anchor == Anchor.ORPHANED:
        return None
    return next((why for why, holds in RULES if holds(claim)), None)


def severity(why: Reason, verdict: str) -> tuple[int, int]:
    """How grave a blocker is, the gravest least: by its reason, then by its verdict."""
    weighed = [str(one) for one in DOUBTED]
    return list(Reason).index(why), weighed.index(verdict) if verdict in weighed else len(weighed)
