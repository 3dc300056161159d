"""Who asks: `Authorization: Bearer fc_…` (or `Token fc_…`), a token of one outlet that acts for one of its members."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext as _
from drf_spectacular.extensions import OpenApiAuthenticationExtension
from rest_framework.authentication import BaseAuthentication
from rest_framework.exceptions import AuthenticationFailed, Throttled
from rest_framework.request import Request

from claims.api.counting import is_knocking, seconds_left
from claims.locking_out import address_of
from claims.models import Membership, Token, User
from claims.operations.tokens import note_use

if TYPE_CHECKING:
    from drf_spectacular.openapi import AutoSchema

SCHEME = "Bearer"
CREDENTIALS = re.compile(r"(?:Bearer|Token) +(?P<secret>[!-~]{1,200})", re.IGNORECASE)


class TokenAuthentication(BaseAuthentication):
    """The token of the Authorization header; nothing else lets a program in."""

    def authenticate(self, request: Request) -> tuple[User, Token] | None:
        """The person a token acts for, and the token. None without a header. Raises AuthenticationFailed, Throttled."""
        header = request.META.get("HTTP_AUTHORIZATION", "")
        if not header:
            return None
        try:
            token = _token(header)
        except AuthenticationFailed:
            if is_knocking(address_of(request)):
                raise Throttled(seconds_left()) from None
            raise
        note_use(token=token, now=timezone.now())
        return token.user, token

    def authenticate_header(self, _request: Request) -> str:
        """The challenge of a 401."""
        return SCHEME


class TokenScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]  # its registry is untyped
    """The token as the OpenAPI page asks for it."""

    target_class = "claims.api.authentication.TokenAuthentication"
    name = "token"

    def get_security_definition(self, _auto_schema: AutoSchema) -> dict[str, Any]:
        """An HTTP bearer token."""
        return {"type": "http", "scheme": "bearer", "bearerFormat": "fc_…"}


def _token(header: str) -> Token:
    """The live token of a header; what is wrong with a token is not told apart."""
    credentials = CREDENTIALS.fullmatch(header.strip())
    if credentials is None:
        raise AuthenticationFailed(_("The Authorization header is unreadable: write it as “Bearer fc_…”."))
    membership = Membership.objects.filter(outlet=OuterRef("outlet"), user=OuterRef("user"))
    token = (
        Token.objects.filter(Exists(membership) | Q(user__is_superuser=True))
        .select_related("user", "outlet")
        .filter(digest=Token.digest_of(credentials["secret"]))
        .first()
    )
    if token is None or not token.is_live(timezone.now()):
        raise AuthenticationFailed(_("The token is unknown or has expired: ask for a new one in the admin."))
    return token
