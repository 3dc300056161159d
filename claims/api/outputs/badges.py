"""Addresses of what readers see, built from PUBLIC_URL and never from the Host a request names."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers


class BadgeOut(serializers.Serializer[Any]):
    """Where readers find what is published of an article or a claim."""

    svg = serializers.URLField(source="badge")
    json = serializers.URLField()
    page = serializers.URLField()
    frame = serializers.URLField()


class ClaimBadgeOut(serializers.Serializer[Any]):
    """A published claim of the article."""

    id = serializers.UUIDField()
    badge = BadgeOut()


class BadgesOut(serializers.Serializer[Any]):
    """An article with published claims."""

    article = serializers.UUIDField()
    url = serializers.CharField()
    badge = BadgeOut()
    script = serializers.URLField(help_text="The embed script, which marks the claims in the page.")
    claims = ClaimBadgeOut(many=True, help_text="In the order of the text.")
