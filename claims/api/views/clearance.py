"""Clearance: what a content system asks before it publishes, and the sign-off."""

from __future__ import annotations

from typing import Any, ClassVar
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _
from rest_framework.request import Request
from rest_framework.response import Response

from claims.api import examples
from claims.api.conditions import seen
from claims.api.describing import described
from claims.api.inputs.clearance import PlanIn, SignOffIn, WaiverIn
from claims.api.outputs.clearance import ClearanceOut
from claims.api.views.desk import DeskView, article_of, outlet_of, person
from claims.models import Outlet, Scope, User
from claims.operations.blockers import clearance_of
from claims.operations.clearing import plan_clearance, sign_off, take_back, waive
from sources.refusal import BadInput


class ClearanceView(DeskView):
    """An article's clearance."""

    scopes: ClassVar = {"PATCH": Scope.REGISTER, "POST": Scope.PUBLISH, "DELETE": Scope.PUBLISH}
    conditional: ClassVar = ("PATCH", "POST", "DELETE")

    @described("articles_read_clearance", "Ask whether an article may go out", {200: ClearanceOut})
    def get(self, request: Request, article_id: UUID) -> Response:
        """As it stands now: what blocks it, and who signed which revision. Ask right before publishing."""
        return _shown(request, article_id)

    @described(
        "articles_plan",
        "Say when an article is due and whose it is",
        {200: ClearanceOut},
        request=PlanIn,
        examples=examples.PLAN,
    )
    def patch(self, request: Request, article_id: UUID) -> Response:
        """Changes the fields that are sent."""
        given = PlanIn.parse(request)
        article = article_of(request, article_id)
        plan_clearance(
            article=article,
            due_at=given.get("due_at", article.due_at),
            owner=_person(outlet_of(request), given["owner"]) if "owner" in given else article.owner,
            by=person(request),
            now=timezone.now(),
            seen=seen(request, article),
        )
        return _shown(request, article_id)

    @described(
        "articles_sign_off",
        "Sign an article off",
        {201: ClearanceOut},
        request=SignOffIn,
        examples=examples.SIGN_OFF,
    )
    def post(self, request: Request, article_id: UUID) -> Response:
        """For exactly the revision that is named, which must be the newest. Blocking claims refuse it."""
        article = article_of(request, article_id)
        told: dict[str, Any] = {"by": person(request), "now": timezone.now(), "seen": seen(request, article)}
        sign_off(article=article, **SignOffIn.parse(request), **told)
        return _shown(request, article_id, status=201)

    @described("articles_take_back", "Take a sign-off back", {204: None})
    def delete(self, request: Request, article_id: UUID) -> Response:
        """It stays on record as void."""
        article = article_of(request, article_id)
        take_back(article=article, by=person(request), now=timezone.now(), seen=seen(request, article))
        return Response(status=204)


class WaiversView(DeskView):
    """Waivers of an article."""

    scopes: ClassVar = {"POST": Scope.PUBLISH}
    conditional: ClassVar = ("POST",)

    @described(
        "articles_waive",
        "Put a publication without sign-off on record",
        {201: ClearanceOut},
        request=WaiverIn,
        examples=examples.WAIVER,
    )
    def post(self, request: Request, article_id: UUID) -> Response:
        """In advance, or afterwards where this service could not be asked."""
        article = article_of(request, article_id)
        told: dict[str, Any] = {"by": person(request), "now": timezone.now(), "seen": seen(request, article)}
        waive(article=article, **WaiverIn.parse(request), **told)
        return _shown(request, article_id, status=201)


def _shown(request: Request, article_id: UUID, *, status: int = 200) -> Response:
    return Response(ClearanceOut(clearance_of(article_of(request, article_id))).data, status=status)


def _person(outlet: Outlet, account: str | None) -> User | None:
    if account is None:
        return None
    found = User.objects.filter(memberships__outlet=outlet, username=account).first()
    if found is None:
        raise BadInput(_("%s does not work for this outlet: choose somebody who does.") % account, field="owner")
    return found
