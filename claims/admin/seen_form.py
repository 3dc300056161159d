"""Forms that know which state of a thing was on the screen when they were filled in."""

from __future__ import annotations

from typing import Any

from django import forms

from claims.admin.trail_words import action_label
from claims.models import Claim, Correction
from claims.operations.overtaking import overtaken
from sources.admin.desk_form import DeskForm
from sources.refusal import Overtaken, Refusal

LONGEST_COUNT = 9  # digits


class SeenForm(DeskForm):
    """A form that is told which state was on the screen: `seen` counts its edits."""

    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)
    is_late = False

    def refuse(self, refusal: Refusal) -> None:
        """Where others were faster say who did what; what was typed stays, and can be sent again knowing that."""
        super().refuse(refusal)
        self.is_late = isinstance(refusal, Overtaken)
        if not self.is_late:
            return
        for change in reversed(refusal.details.get("changes", [])):
            self.add_error(None, f"{change['by']}: {action_label(change['action'])}")
        sent: Any = self.data.copy()  # type: ignore[attr-defined]  # a QueryDict
        sent[self.add_prefix("seen")] = str(refusal.details["edits"])
        self.data = sent


def refuse_late(form: Any, row: Claim | Correction, otherwise: Any) -> None:
    """Refuse a sent form that does not fit what the row is now; `otherwise` is said where no person changed it."""
    form.is_valid()
    sent = str(form.data.get(form.add_prefix("seen"), ""))
    known = sent.isascii() and sent.isdigit() and len(sent) <= LONGEST_COUNT
    if known and int(sent) < row.edits:
        form.refuse(overtaken(row, int(sent)))
    else:
        form.add_error(None, otherwise)
