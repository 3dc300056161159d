"""Single sign-on by OpenID Connect: off unless OIDC_ISSUER is set. Groups of the provider become roles at outlets.

Standard: OpenID Connect Core 1.0, authorization code flow with PKCE (RFC 7636); the ID token's signature, issuer,
audience, nonce and end are verified before anything of it is believed.
"""

from __future__ import annotations

import logging
from typing import Any

import jwt
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from mozilla_django_oidc.auth import OIDCAuthenticationBackend
from mozilla_django_oidc.views import OIDCAuthenticationCallbackView

from claims.models import User
from claims.operations.signing_on import SignedOn, roles_by_groups, sign_on
from sources.refusal import Refusal

logger = logging.getLogger(__name__)


class SignOnBackend(OIDCAuthenticationBackend):  # type: ignore[misc]
    """A person as their provider vouches for them: by a verified e-mail address, with roles by their groups."""

    def verify_token(self, token: str, **kwargs: Any) -> dict[str, Any]:
        """The ID token's claims. Raises SuspiciousOperation for another issuer's, or one made for somebody else."""
        payload: dict[str, Any] = super().verify_token(token, **kwargs)
        meant_for = payload.get("aud", ())
        meant_for = [meant_for] if isinstance(meant_for, str) else meant_for
        if payload.get("iss") != settings.OIDC_ISSUER or settings.OIDC_RP_CLIENT_ID not in meant_for:
            raise SuspiciousOperation("The ID token is of another issuer, or for another client.")
        if "exp" not in payload:
            raise SuspiciousOperation("The ID token has no end.")
        return payload

    def get_userinfo(self, access_token: str, id_token: str, payload: dict[str, Any]) -> dict[str, Any]:
        """The ID token's claims with those of the userinfo endpoint, which must be of the same person."""
        told: dict[str, Any] = super().get_userinfo(access_token, id_token, payload)
        if told.get("sub") != payload.get("sub"):
            raise SuspiciousOperation("The userinfo answer is of somebody else.")
        return {**payload, **told}

    def get_or_create_user(self, access_token: str, id_token: str, payload: dict[str, Any]) -> User | None:
        """The account, made or brought up to date by one operation; None where the provider vouches for too little."""
        told = self.get_userinfo(access_token, id_token, payload)
        try:
            return sign_on(person=_person(told), now=timezone.now())
        except Refusal as refusal:
            messages.error(self.request, str(refusal.sentence))
            return None

    def get_user(self, user_id: Any) -> User | None:
        """As every backend: an account that may sign in."""
        found: User | None = super().get_user(user_id)
        return found

    def has_perm(self, *_args: Any, **_kwargs: Any) -> bool:
        """Never by this backend: permissions are RoleBackend's."""
        return False

    def get_all_permissions(self, *_args: Any, **_kwargs: Any) -> set[str]:
        """None: see has_perm."""
        return set()


class SignOnCallbackView(OIDCAuthenticationCallbackView):  # type: ignore[misc]
    """Where the provider sends people back; whatever goes wrong ends on the sign-in page with a sentence."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """Sign in, or say that it did not work."""
        try:
            answer: HttpResponse = super().get(request)
        except (OSError, ValueError, KeyError, SuspiciousOperation, jwt.PyJWTError) as error:
            logger.warning("Single sign-on failed: %s", error)
            messages.error(request, _("Signing in with your newsroom's account did not work: try again."))
            answer = self.login_failure()
        return answer


def _person(told: dict[str, Any]) -> SignedOn:
    groups = told.get(settings.OIDC_GROUPS_CLAIM) or ()
    return SignedOn(
        email=str(told.get("email", "")).strip(),
        is_verified=told.get("email_verified") is True,
        first_name=str(told.get("given_name", ""))[:150],
        last_name=str(told.get("family_name", ""))[:150],
        roles=roles_by_groups(settings.OIDC_ROLES, [groups] if isinstance(groups, str) else list(groups)),
    )
