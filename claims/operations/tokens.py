"""API tokens: made once, shown once, kept as a digest; and the sign that they are in use."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from django.utils.translation import gettext as _

from claims.models import Outlet, Scope, Token, User
from claims.operations.permitting import require
from claims.roles import Act
from factcheck.audit.trail import facts, operation, record
from sources.refusal import BadInput
from sources.text import clean

MARK, TEST_MARK = "fc_", "fc_test_"  # let a secret scanner know what it found
SECRET_BYTES = 32  # 256 bits
SHOWN_OF_SECRET = 10
LONGEST_LIFE = timedelta(days=365)
LONGEST_NAME = 100
USE_NOTED_EVERY = timedelta(minutes=1)


class NewToken(NamedTuple):
    """A token with its secret, which nobody can show again."""

    token: Token
    secret: str


@operation
def create_token(
    *,
    outlet: Outlet,
    user: User,
    name: str,
    scopes: Sequence[str],
    now: datetime,
    by: User | None,
    expires_at: datetime | None = None,
) -> NewToken:
    """Make a token that acts for a member of an outlet; it lives a year at most. Raises BadInput."""
    require(by, Act.TOKENS, outlet)
    name = clean(name).strip()
    if not name or len(name) > LONGEST_NAME:
        raise BadInput(_("Say in up to %d characters what the token is for.") % LONGEST_NAME, field="name")
    if not user.is_superuser and not outlet.members.filter(pk=user.pk).exists():
        raise BadInput(
            _("%(user)s is no member of %(outlet)s: add them first.") % {"user": user, "outlet": outlet}, field="user"
        )
    latest = now + LONGEST_LIFE
    if expires_at is not None and not now < expires_at <= latest:
        raise BadInput(_("A token ends within a year from now: choose an earlier day."), field="expires_at")
    secret = (TEST_MARK if outlet.is_test else MARK) + secrets.token_urlsafe(SECRET_BYTES)
    token = Token.objects.create(
        outlet=outlet,
        user=user,
        name=name,
        scopes=_scopes(scopes),
        prefix=secret[:SHOWN_OF_SECRET],
        digest=Token.digest_of(secret),
        created_at=now,
        expires_at=expires_at or latest,
    )
    told = {**facts(token, "name", "scopes", "prefix", "expires_at"), "user": user.pk}
    record(actor=by, action="token.created", subject=token, after=told, now=now)
    return NewToken(token, secret)


def note_use(*, token: Token, now: datetime) -> None:
    """Remember when a token was last used, to the minute: a busy token costs one write a minute."""
    if token.last_used_at is None or now - token.last_used_at >= USE_NOTED_EVERY:
        Token.objects.filter(pk=token.pk).update(last_used_at=now)


def _scopes(given: Sequence[str]) -> list[str]:
    """The scopes in the order of the table, each once."""
    unknown = sorted(set(given) - set(Scope.values))
    if unknown or not given:
        raise BadInput(
            _("Unknown or no scopes (%(given)s): use some of %(known)s.")
            % {"given": ", ".join(unknown), "known": ", ".join(Scope.values)},
            field="scopes",
        )
    return [scope for scope in Scope.values if scope in given]
