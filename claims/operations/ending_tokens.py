"""Ending API tokens before their time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from claims.models import Token, User
from claims.operations.permitting import require
from claims.roles import Act
from factcheck.audit.trail import facts, operation, record


@operation
def end_tokens(*, tokens: Sequence[Token], now: datetime, by: User | None) -> int:
    """End tokens at once; their rows stay, so that what they did can be told. The number ended."""
    live = list(Token.objects.filter(pk__in=[token.pk for token in tokens], expires_at__gt=now).select_for_update())
    for token in live:
        require(by, Act.TOKENS, token.outlet_id)
        before = facts(token, "expires_at")
        token.expires_at = now
        token.save(update_fields=["expires_at"])
        record(actor=by, action="token.ended", subject=token, before=before, after=facts(token, "expires_at"), now=now)
    return len(live)
