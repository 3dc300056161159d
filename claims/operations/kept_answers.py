"""Keeping answers by the key of their request: the same key and content gives the same answer, and is done once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils.translation import gettext as _

from claims.models import KeptAnswer, Token
from claims.notices.sealing import seal, unseal
from sources.refusal import Refusal

KEPT_FOR = timedelta(hours=24)


class KeyReused(Refusal):
    """The key belongs to another request."""

    code = "key_reused"


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer as it went out: status, bytes as text, media type."""

    status: int
    body: str
    content_type: str


def take_key(*, token: Token, key: str, fingerprint: str, now: datetime) -> tuple[KeptAnswer, Kept | None]:
    """The row of a key, and the answer that stands in it already. Raises KeyReused.

    Call it inside the transaction of the request: two requests of one key wait for each other at its unique index, and
    a request that fails leaves no row behind.
    """
    row, is_new = KeptAnswer.objects.get_or_create(
        token=token, key=key, defaults={"fingerprint": fingerprint, "made_at": now}
    )
    if is_new:
        return row, None
    if row.made_at < now - KEPT_FOR:
        row.fingerprint, row.made_at = fingerprint, now
        row.save(update_fields=["fingerprint", "made_at"])
        return row, None
    if row.fingerprint != fingerprint:
        raise KeyReused(
            _("This Idempotency-Key was used for another request: take a new key."), field="Idempotency-Key"
        )
    assert row.status is not None  # a row is seen by others once its answer stands in it
    return row, Kept(row.status, unseal(row.body) if row.is_sealed else row.body, row.content_type)


def keep_answer(*, row: KeptAnswer, answer: Kept, is_secret: bool) -> None:
    """Write the answer into the row of its key."""
    row.status, row.content_type, row.is_sealed = answer.status, answer.content_type, is_secret
    row.body = seal(answer.body) if is_secret else answer.body
    row.save(update_fields=["status", "content_type", "is_sealed", "body"])


def forget_answers(*, now: datetime) -> int:
    """Forget what is kept no longer. The number forgotten."""
    forgotten, _rows = KeptAnswer.objects.filter(made_at__lt=now - KEPT_FOR).delete()
    return forgotten
