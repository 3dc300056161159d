"""How an article stands before publication, as it is shown."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from claims.api.outputs.words import WordOrNull
from claims.blocking import Reason
from claims.models import Cleared, VerdictWord, Void
from claims.workflow import Status

REASONS = [(reason.value, reason.value) for reason in Reason]


class BlockerOut(serializers.Serializer[Any]):
    """A claim that keeps the article from being signed off."""

    claim = serializers.UUIDField(source="claim.public_id")
    reason = serializers.ChoiceField(choices=REASONS)
    status = serializers.ChoiceField(choices=Status.choices, source="claim.status")
    verdict = WordOrNull(choices=VerdictWord.choices, source="claim.verdict")
    quote = serializers.CharField(source="claim.quote")


class SignOffOut(serializers.Serializer[Any]):
    """Who signed which revision off."""

    revision = serializers.IntegerField(source="revision.number", help_text="The revision that was signed.")
    holds_for = serializers.IntegerField(
        source="carried_to.number", help_text="The newest revision that differs from it in white space alone."
    )
    by = serializers.CharField(source="by.get_username")
    at = serializers.DateTimeField()
    note = serializers.CharField(source="reason")


class VoidOut(SignOffOut):
    """A sign-off that counts no more."""

    voided_at = serializers.DateTimeField()
    voided_by = serializers.CharField(source="voided_by.get_username", default=None, allow_null=True)
    why = serializers.ChoiceField(choices=Void.choices, source="voided_why")
    told = serializers.ListField(child=serializers.CharField(), help_text="Who was told at the desk, by name.")


class WaiverOut(serializers.Serializer[Any]):
    """Who let which revision out without sign-off, and why."""

    revision = serializers.IntegerField(source="revision.number")
    holds_for = serializers.IntegerField(source="carried_to.number")
    by = serializers.CharField(source="by.get_username")
    decided_by = serializers.CharField()
    at = serializers.DateTimeField()
    reason = serializers.CharField()


class ClearanceOut(serializers.Serializer[Any]):
    """How an article stands before publication."""

    state = serializers.ChoiceField(choices=Cleared.choices)
    may_go_out = serializers.BooleanField(
        help_text="Whether the newest revision is signed off and unblocked, or waived."
    )
    revision = serializers.IntegerField(source="revision.number", help_text="The newest.")
    external_revision = serializers.CharField(source="article.external_revision")
    due_at = serializers.DateTimeField(source="article.due_at", allow_null=True)
    owner = serializers.CharField(source="article.owner.get_username", default=None, allow_null=True)
    blockers = BlockerOut(many=True)
    sign_off = SignOffOut(allow_null=True, help_text="The sign-off that is not void; perhaps of an earlier revision.")
    void = VoidOut(allow_null=True, help_text="The sign-off that became void last, where none took its place.")
    waiver = WaiverOut(allow_null=True, help_text="The newest; perhaps of an earlier revision.")
