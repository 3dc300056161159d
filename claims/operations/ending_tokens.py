"""Ending API tokens before their time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from claims.models import Token


@transaction.atomic
def end_tokens(*, tokens: Sequence[Token], now: datetime) -> int:
    """End tokens at once; their rows stay, so that what they did can be told. The number ended."""
    live = Token.objects.filter(pk__in=[token.pk for token in tokens], expires_at__gt=now)
    return live.update(expires_at=now)
