"""What is sent about an article's clearance."""

from __future__ import annotations

from claims.api.fields import Line, Moment, SmallNumber, Text
from claims.api.inputs.body import Body
from claims.operations.clearing import LONGEST_REASON

MOST_REVISIONS = 999_999_999


class PlanIn(Body):
    """When an article is due and who sees it through; only what is sent changes."""

    due_at = Moment(required=False, allow_null=True)
    owner = Line(required=False, allow_null=True, max_length=150, help_text="The account of somebody of the outlet.")


class SignOffIn(Body):
    """A sign-off of exactly one revision."""

    revision = SmallNumber(least=1, most=MOST_REVISIONS, help_text="The newest; any other is refused.")
    note = Text(required=False, default="", allow_blank=True, max_length=LONGEST_REASON)


class WaiverIn(Body):
    """That a revision goes out, or went out, without sign-off."""

    reason = Text(max_length=LONGEST_REASON)
    revision = SmallNumber(
        required=False, least=1, most=MOST_REVISIONS, help_text="Which revision; by default the newest."
    )
    decided_by = Line(
        required=False,
        default="",
        allow_blank=True,
        max_length=200,
        help_text="Who decided, where not the token's person.",
    )
