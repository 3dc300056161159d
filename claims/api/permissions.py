"""What a token may do: each view names the scope of each of its methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from rest_framework.permissions import BasePermission
from rest_framework.request import Request

from claims.models import Scope, Token
from sources.refusal import NotAllowed

if TYPE_CHECKING:
    from claims.api.views.desk import DeskView

READING = ("GET", "HEAD", "OPTIONS")


def scope_of(view: DeskView, method: str) -> Scope:
    """The scope a view wants for a method: reading, unless it names another."""
    if method in READING:
        return Scope(view.scopes.get("GET", Scope.READ))
    return Scope(view.scopes[method])


class HasScope(BasePermission):
    """The token carries the scope that the view names for the method."""

    def has_permission(self, request: Request, view: DeskView) -> bool:  # type: ignore[override]  # only ours have scopes
        """True, or NotAllowed with the scope that is missing."""
        token = request.auth
        if not isinstance(token, Token):
            return False
        method = request.method or "GET"
        if not hasattr(view, method.lower()):
            return True  # the 405 that follows says more
        scope = scope_of(view, method)
        if not token.allows(scope):
            raise NotAllowed(
                _("The token lacks the scope “%s”: use one that has it.") % scope.value, details={"scope": scope.value}
            )
        return True
