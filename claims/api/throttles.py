"""How often a token may ask."""

from __future__ import annotations

from django.conf import settings
from rest_framework.request import Request
from rest_framework.throttling import BaseThrottle
from rest_framework.views import APIView

from claims.api.counting import count, seconds_left
from claims.models import Token


class TokenThrottle(BaseThrottle):
    """Requests of a token in a minute: API_REQUESTS_A_MINUTE."""

    def allow_request(self, request: Request, _view: APIView) -> bool:
        """Whether the token has asked less often than it may."""
        token = request.auth
        return not isinstance(token, Token) or count(f"token:{token.pk}") <= settings.API_REQUESTS_A_MINUTE

    def wait(self) -> float:
        """Seconds until the window ends."""
        return seconds_left()
