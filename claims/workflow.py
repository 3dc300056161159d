"""Status, and who may move a claim from where to where. One table, tested row by row."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Status(models.TextChoices):
    """How far the work on a claim is."""

    DRAFT = "draft", _("draft")
    REGISTERED = "registered", _("registered")
    CHECKING = "checking", _("checking")
    CHECKED = "checked", _("checked")
    CONFIRMED = "confirmed", _("confirmed")
    PUBLISHED = "published", _("published")
    DISMISSED = "dismissed", _("dismissed")
    WITHDRAWN = "withdrawn", _("withdrawn")


class Anchor(models.TextChoices):
    """Whether the claim's words still stand in the article."""

    KEPT = "kept", _("in the text")
    MOVED = "moved", _("moved")
    ORPHANED = "orphaned", _("not in the text")


class Attention(models.TextChoices):
    """Why a person should look."""

    NEEDS_PERSON = "needs_person", _("needs a person")
    RESULT_CHANGED = "result_changed", _("a newer check says otherwise")
    EVIDENCE_CHANGED = "evidence_changed", _("evidence changed")


MACHINE = "machine"

# (from, to) → who may: the machine, or a permission of the claims app
MOVES: dict[tuple[Status, Status], str] = {
    (Status.DRAFT, Status.REGISTERED): "register",  # accepted before its check is in, or corrected
    (Status.DRAFT, Status.CHECKED): "register",  # accepted with its check; a check alone leaves a draft what it is
    (Status.DRAFT, Status.DISMISSED): "register",
    (Status.REGISTERED, Status.CHECKING): MACHINE,
    (Status.REGISTERED, Status.CHECKED): MACHINE,  # accepted while its check was in work
    (Status.CHECKED, Status.CHECKING): MACHINE,
    (Status.CONFIRMED, Status.CHECKING): MACHINE,
    (Status.CHECKING, Status.CHECKED): MACHINE,
    (Status.CHECKING, Status.REGISTERED): MACHINE,
    (Status.CHECKED, Status.REGISTERED): "register",  # understood otherwise
    (Status.CONFIRMED, Status.REGISTERED): "register",
    (Status.CHECKED, Status.CONFIRMED): "review",
    (Status.CONFIRMED, Status.CHECKED): "review",
    (Status.CONFIRMED, Status.PUBLISHED): "publish",
    (Status.PUBLISHED, Status.WITHDRAWN): "publish",
    (Status.WITHDRAWN, Status.REGISTERED): "register",
    (Status.REGISTERED, Status.DISMISSED): "review",
    (Status.CHECKED, Status.DISMISSED): "review",
    (Status.CONFIRMED, Status.DISMISSED): "review",
    (Status.DISMISSED, Status.REGISTERED): "register",
}


def moves_by_itself(start: str, end: str) -> bool:
    """Whether the machine may make the move."""
    return MOVES.get((Status(start), Status(end))) == MACHINE


def may_move(start: str, end: str) -> bool:
    """Whether the table has the move."""
    return (Status(start), Status(end)) in MOVES
