"""What is sent about corrections."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from rest_framework import serializers

from claims.api.fields import Flag, Id, Line, Moment, Text, Word
from claims.api.inputs.body import Body
from claims.api.pages import PageQuery
from claims.corrections import CorrectionState, Gravity
from claims.models.correction import LONGEST_FIGURE
from claims.operations.correction_opening import LONGEST_REASON
from claims.operations.corrections import LONGEST_NOTE, STEPS
from claims.operations.registering import LONGEST_QUOTE

FIGURE: dict[str, Any] = {"required": False, "max_length": LONGEST_FIGURE}


class CorrectionIn(Body):
    """A correction to be opened; figures that are left out are those of the check that found fault."""

    claim = Id()
    gravity = Word(choices=Gravity.choices, default=Gravity.SUBSTANTIVE)
    old_figure = Line(**FIGURE, allow_blank=True)
    new_figure = Line(**FIGURE, allow_blank=True)
    reason = Text(required=False, max_length=LONGEST_REASON, allow_blank=True, help_text="For the desk.")


class CorrectionPatchIn(Body):
    """What of a correction is to change; what is not sent stays, and an approval is void."""

    gravity = Word(choices=Gravity.choices, required=False)
    old_figure = Line(**FIGURE)
    new_figure = Line(**FIGURE, allow_blank=True)
    note = Text(required=False, max_length=LONGEST_NOTE)


class MoveIn(Body):
    """A step of a correction: to the author and back, or corrected in the newest revision."""

    to = Word(choices=[(step.value, step.label) for step in (*STEPS, CorrectionState.CORRECTED)])
    reason = Text(required=False, max_length=LONGEST_REASON, allow_blank=True, help_text="For the desk.")
    new_figure = Line(**FIGURE, allow_blank=True, help_text="Of corrected; empty: the statement was taken out.")
    quote = Text(
        required=False,
        max_length=LONGEST_QUOTE,
        allow_blank=True,
        help_text="Of corrected: the words as they stand now; found by the figures where it is left out.",
    )

    def validate(self, given: dict[str, Any]) -> dict[str, Any]:
        """New words belong to a text that is corrected, a reason to the other steps. Raises ValidationError."""
        wrong = ("reason",) if given["to"] == CorrectionState.CORRECTED else ("new_figure", "quote")
        found = [name for name in wrong if name in given]
        if found:
            sentence = _("This does not belong to the step “%s”: leave it out.") % given["to"]
            raise serializers.ValidationError(dict.fromkeys(found, sentence))
        return given


class StandsIn(Body):
    """Why the text stands."""

    reason = Text(max_length=LONGEST_REASON, help_text="For the desk.")


class CorrectionQuery(PageQuery):
    """Which corrections are listed."""

    article = Id(required=False)
    claim = Id(required=False)
    state = Word(choices=CorrectionState.choices, required=False)
    gravity = Word(choices=Gravity.choices, required=False)
    settled = Flag(required=False, help_text="false: those with something left to do.")
    changed_since = Moment(required=False, help_text="A moment with its zone; write + as %2B.")
    ordering = Word(
        choices=[
            ("changed_at", "least lately changed first"),
            ("-changed_at", "lately changed first"),
            ("opened_at", "oldest first"),
            ("-opened_at", "newest first"),
        ],
        default="-opened_at",
    )
