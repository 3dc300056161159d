"""Answers kept under the key a program gave (Idempotency-Key), so that asking again does nothing twice."""

from __future__ import annotations

from django.db import models

from claims.models.outlet import Token


class KeptAnswer(models.Model):
    """What was answered to a token's request of a key. Written in the transaction of what the request did.

    fingerprint: the SHA-256 of method, address and content. body: sealed where it shows a secret.
    """

    token = models.ForeignKey(Token, on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=255)
    fingerprint = models.CharField(max_length=64)
    status = models.PositiveSmallIntegerField(null=True)
    body = models.TextField(blank=True)
    is_sealed = models.BooleanField(default=False)
    content_type = models.CharField(max_length=100, blank=True)
    made_at = models.DateTimeField(db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["token", "key"], name="one_answer_a_key")]

    def __str__(self) -> str:
        return self.key
