"""The audit trail as it is shown."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers


class EntryOut(serializers.Serializer[Any]):
    """One change. Digests chain each entry to the one before: `manage.py verify_audit` computes them again."""

    number = serializers.IntegerField(help_text="Counted from 1 at each outlet, without a gap.")
    at = serializers.DateTimeField()
    who = serializers.CharField(help_text="Empty for the service.")
    action = serializers.CharField()
    subject = serializers.CharField()
    before = serializers.DictField(allow_null=True)
    after = serializers.DictField(allow_null=True)
    withheld = serializers.CharField(help_text="`redacted`, or `confidential` where it tells of such a source.")
    content_digest = serializers.CharField()
    digest = serializers.CharField()


class EntriesOut(serializers.Serializer[Any]):
    """A page of the audit trail, the oldest entries first."""

    results = EntryOut(many=True)
    next = serializers.URLField(allow_null=True, help_text="The next page; null on the last.")
