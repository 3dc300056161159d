"""What a person can do with a correction on its page: each act is one call to one operation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from claims.admin.correction_forms import (
    ClassForm,
    CorrectedForm,
    FiguresForm,
    NoteForm,
    StandForm,
    StepForm,
    SureForm,
)
from claims.corrections import CorrectionState, may_move
from claims.models import Correction, User
from claims.operations import permitting
from claims.operations.correction_notes import approve_note, publish_note
from claims.operations.corrections import (
    describe_correction,
    let_stand,
    mark_corrected,
    move_correction,
    proposed_words,
)
from claims.roles import Act as Right


@dataclass(frozen=True, slots=True)
class Act:
    """An act with its form and its call; `to` is the state it leads to, where it leads to one."""

    form: type[Any]
    call: Callable[..., object]
    to: CorrectionState | None = None


def _move(to: CorrectionState) -> Callable[..., object]:
    return lambda **given: move_correction(to=to, **given)


ACTS = {
    "with_author": Act(StepForm, _move(CorrectionState.WITH_AUTHOR), CorrectionState.WITH_AUTHOR),
    "reopen": Act(StepForm, _move(CorrectionState.OPEN), CorrectionState.OPEN),
    "corrected": Act(CorrectedForm, mark_corrected, CorrectionState.CORRECTED),
    "stands": Act(StandForm, let_stand, CorrectionState.STANDS),
    "publish": Act(SureForm, publish_note, CorrectionState.PUBLISHED),
    "figures": Act(FiguresForm, describe_correction),
    "class": Act(ClassForm, describe_correction),
    "note": Act(NoteForm, describe_correction),
    "approve": Act(SureForm, approve_note),
}


RIGHTS = {
    "stands": Right.APPROVE_CORRECTION,
    "approve": Right.APPROVE_CORRECTION,
    "publish": Right.PUBLISH_CORRECTION,
}


def act_right(correction: Correction, name: str) -> Right:
    """The right an act takes."""
    ends_it = name == "corrected" and not correction.is_note_due
    return Right.APPROVE_CORRECTION if ends_it else RIGHTS.get(name, Right.OPEN_CORRECTION)


def acts_on(correction: Correction, user: User) -> frozenset[str]:
    """What a person may do with the correction as it stands."""
    return frozenset(
        name
        for name in ACTS
        if _fits(correction, name) and permitting.may(user, act_right(correction, name), correction.outlet_id)
    )


def form_of(name: str, correction: Correction, data: Any = None) -> Any:
    """The form of an act, filled with what the correction says already."""
    known = {field: getattr(correction, field) for field in ("gravity", "old_figure", "new_figure", "note")}
    initial = {**known, "seen": correction.edits}
    if name == "corrected":
        initial["quote"] = proposed_words(correction)
    return ACTS[name].form(data, auto_id=f"{name}_%s", initial=initial)


def run(name: str, correction: Correction, form: Any, user: User, now: datetime) -> None:
    """Make the call. Raises Refusal."""
    ACTS[name].call(correction=correction, by=user, now=now, **form.cleaned_data)


def _fits(correction: Correction, name: str) -> bool:
    """Whether the correction's state has room for the act."""
    to = ACTS[name].to
    if correction.settled_at is not None:
        return False
    if name == "publish":
        return correction.approved_at is not None
    if to is not None:
        return _moves(correction, to)
    is_corrected = correction.state == CorrectionState.CORRECTED
    if name == "approve":
        return is_corrected and correction.approved_at is None
    return is_corrected is (name != "figures")


def _moves(correction: Correction, to: CorrectionState) -> bool:
    return may_move(correction.state, to, correction.gravity)
