"""What is sent to decide about a check."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from rest_framework import serializers

from claims.api.fields import Text, Word
from claims.api.inputs.body import Body
from claims.models import Decision, VerdictWord

LONGEST_REASON = 2000
ELSEWHERE = (Decision.ASK_AGAIN, Decision.ACCEPT, Decision.BY_HAND)  # POST …/recheck, POST …/acceptance, and the desk
DECISIONS = [choice for choice in Decision.choices if choice[0] not in ELSEWHERE]


class ReviewIn(Body):
    """A decision about a claim's current check."""

    decision = Word(choices=DECISIONS)
    verdict = Word(choices=VerdictWord.choices, required=False, help_text="The editor's own, for override.")
    public_reason = Text(
        required=False, max_length=LONGEST_REASON, allow_blank=True, help_text="What readers see, for override."
    )
    internal_note = Text(required=False, default="", max_length=LONGEST_REASON, allow_blank=True)

    def validate(self, given: dict[str, Any]) -> dict[str, Any]:
        """A verdict and its public reason belong to an override. Raises ValidationError."""
        own = ("verdict", "public_reason")
        if given["decision"] == Decision.OVERRIDE:
            missing = [name for name in own if not given.get(name)]
            if missing:
                sentence = _("An override needs a verdict and a reason readers may see: give it.")
                raise serializers.ValidationError(dict.fromkeys(missing, sentence), code="required")
        elif any(given.get(name) for name in own):
            raise serializers.ValidationError(
                {"decision": _("Only an override has a verdict and a public reason of its own.")}
            )
        return given
