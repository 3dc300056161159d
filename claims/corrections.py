"""Corrections: how grave, how far, and who may move one from where to where. One table, tested row by row.

The rule of when readers are owed a note, and why, stands in docs/corrections.md.
"""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from claims.kinds.kind import Voice
from claims.roles import Act
from claims.verdicts import FAULTS


class Gravity(models.TextChoices):
    """The class of an error: whether it changed what readers understood."""

    TYPO = "typo", _("typo")
    SUBSTANTIVE = "substantive", _("substantive")
    MATERIAL = "material", _("material")


class CorrectionState(models.TextChoices):
    """How far a correction is."""

    OPEN = "open", _("opened")
    WITH_AUTHOR = "with_author", _("with the author")
    CORRECTED = "corrected", _("corrected in the text")
    PUBLISHED = "published", _("note published")
    STANDS = "stands", _("the text stands")


NOTE_DUE = (Gravity.SUBSTANTIVE, Gravity.MATERIAL)

# (from, to) → the act it takes. Nothing leads out of a note that was published or a text that stands.
MOVES: dict[tuple[CorrectionState, CorrectionState], Act] = {
    (CorrectionState.OPEN, CorrectionState.WITH_AUTHOR): Act.OPEN_CORRECTION,
    (CorrectionState.OPEN, CorrectionState.CORRECTED): Act.OPEN_CORRECTION,
    (CorrectionState.OPEN, CorrectionState.STANDS): Act.APPROVE_CORRECTION,
    (CorrectionState.WITH_AUTHOR, CorrectionState.OPEN): Act.OPEN_CORRECTION,
    (CorrectionState.WITH_AUTHOR, CorrectionState.CORRECTED): Act.OPEN_CORRECTION,
    (CorrectionState.WITH_AUTHOR, CorrectionState.STANDS): Act.APPROVE_CORRECTION,
    (CorrectionState.CORRECTED, CorrectionState.OPEN): Act.OPEN_CORRECTION,  # the new words are wrong as well
    (CorrectionState.CORRECTED, CorrectionState.PUBLISHED): Act.PUBLISH_CORRECTION,
}


def may_move(start: str, end: str, gravity: str) -> bool:
    """Whether the table has the move; nothing leads out of what is settled."""
    return (start, end) in MOVES and not is_settled(start, gravity)


def is_settled(state: str, gravity: str) -> bool:
    """Whether nothing is left to do."""
    if state == CorrectionState.CORRECTED:
        return gravity not in NOTE_DUE
    return state in (CorrectionState.PUBLISHED, CorrectionState.STANDS)


def act_for(start: str, end: str, gravity: str) -> Act:
    """The act a move takes; to say that a mere slip is mended ends the matter, and so takes whoever may approve."""
    if end == CorrectionState.CORRECTED and gravity not in NOTE_DUE:
        return Act.APPROVE_CORRECTION
    return MOVES[CorrectionState(start), CorrectionState(end)]


def finds_own_fault(verdict: str, voice: str) -> bool:
    """Whether a verdict finds fault with the outlet's own words: no badge says so, they are corrected instead."""
    return voice == Voice.OWN and verdict in FAULTS
