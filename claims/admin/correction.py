"""Corrections at the desk: the list, those with something left to do first, and the page that sees one through."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.contrib.admin import SimpleListFilter
from django.core.exceptions import PermissionDenied
from django.db.models import Case, IntegerField, QuerySet, Value, When
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from claims.admin import writing
from claims.admin.correction_acts import ACTS, act_right, acts_on, form_of, run
from claims.admin.correction_forms import OpenForm
from claims.admin.correction_page import correction_page
from claims.admin.seen_form import refuse_late
from claims.corrections import Gravity
from claims.models import Claim, Correction
from claims.operations import permitting
from claims.operations.correction_opening import figures_of, open_correction
from claims.roles import Act
from sources.admin.scoped import ScopedAdmin, SeenRowsFilter, seen_rows
from sources.refusal import Refusal

QUOTE_SHOWN = 80
GRAVEST_FIRST = (Gravity.MATERIAL, Gravity.SUBSTANTIVE, Gravity.TYPO)


class LeftFilter(SimpleListFilter):
    """By whether something is left to do."""

    title = _("left to do")
    parameter_name = "left"

    def lookups(self, _request: HttpRequest, _model_admin: Any) -> list[tuple[str, Any]]:
        """Yes or no."""
        return [("yes", _("to see through")), ("no", _("settled"))]

    def queryset(self, _request: HttpRequest, rows: QuerySet[Any]) -> QuerySet[Any]:
        """Those, or the others."""
        if self.value() not in ("yes", "no"):
            return rows
        return rows.filter(settled_at__isnull=self.value() == "yes")


@admin.register(Correction)
class CorrectionAdmin(ScopedAdmin):
    """Corrections."""

    list_display = ("shown_quote", "gravity", "state", "shown_figures", "shown_age", "shown_article")
    list_filter = (LeftFilter, "gravity", "state", ("outlet", SeenRowsFilter))
    search_fields = ("old_words", "new_words", "note", "public_id")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """With what a list shows, in a constant number of queries."""
        rows: Any = super().get_queryset(request)
        return rows.with_state()  # type: ignore[no-any-return]

    def get_ordering(self, _request: HttpRequest) -> tuple[Any, ...]:
        """What is left to do first, the gravest first, then the oldest."""
        whens = [When(gravity=gravity, then=Value(at)) for at, gravity in enumerate(GRAVEST_FIRST)]
        settled_last = When(settled_at__isnull=False, then=Value(len(whens)))
        weight = Case(settled_last, *whens, default=Value(len(whens)), output_field=IntegerField())
        return (weight.asc(), "opened_at", "id")

    def has_add_permission(self, _request: HttpRequest) -> bool:
        """Corrections are opened on their claim's page."""
        return False

    def has_delete_permission(self, _request: HttpRequest, _obj: Any = None) -> bool:
        """Corrections stay on record."""
        return False

    @admin.display(description=_("claim"))
    def shown_quote(self, correction: Correction) -> str:
        """The words as they stood."""
        return writing.shortened(correction.old_words, QUOTE_SHOWN)

    @admin.display(description=_("old → new"))
    def shown_figures(self, correction: Correction) -> str:
        """Both figures."""
        return str(correction)

    @admin.display(description=_("age"), ordering="opened_at")
    def shown_age(self, correction: Correction) -> str:
        """Since when it is open, or how long it took."""
        days = ((correction.settled_at or timezone.now()) - correction.opened_at).days
        return ngettext("%d day", "%d days", days) % days if days else str(_("today"))

    @admin.display(description=_("article"))
    def shown_article(self, correction: Correction) -> str:
        """The headline when it was found."""
        return writing.shortened(correction.revision_found.headline)

    # ------------------------------------------------------------ pages

    def add_view(self, request: HttpRequest, _form_url: str = "", _extra_context: Any = None) -> HttpResponse:
        """Open the correction of ?claim=."""
        claim = self._claim(request)
        if not permitting.may(request.user, Act.OPEN_CORRECTION, claim.outlet_id):
            raise PermissionDenied(permitting.refusal(Act.OPEN_CORRECTION, claim.outlet_id))
        found = figures_of(claim)
        initial = {"old_figure": found.old, "new_figure": found.new, "seen": claim.edits}
        form = OpenForm(request.POST or None, initial=initial)
        if request.method == "POST" and form.is_valid():
            user: Any = request.user
            try:
                opened = open_correction(claim=claim, by=user, now=timezone.now(), **form.cleaned_data)
            except Refusal as refusal:
                form.refuse(refusal)
            else:
                return HttpResponseRedirect(self._address(opened))
        back = reverse("admin:claims_claim_change", args=[claim.pk])
        return self._answer(
            request, "desk/correction_form.html", title=_("Open a correction"), form=form, claim=claim, back=back
        )

    def change_view(
        self, request: HttpRequest, object_id: str, _form_url: str = "", _extra_context: Any = None
    ) -> HttpResponse:
        """The correction's page; a form of it names what to do."""
        correction: Any = self.get_object(request, object_id)
        if not self.has_view_or_change_permission(request, correction):
            raise PermissionDenied
        if request.method != "POST":
            return self._page(request, correction)
        name = str(request.POST.get("do", ""))
        if name not in ACTS:
            raise PermissionDenied
        right = act_right(correction, name)
        if not permitting.may(request.user, right, correction.outlet_id):
            raise PermissionDenied(permitting.refusal(right, correction.outlet_id))
        form = form_of(name, correction, request.POST)
        if name not in acts_on(correction, request.user):  # type: ignore[arg-type]  # whoever is at the desk
            sentence = _("The correction has changed since you opened it: look again, then decide.")
            refuse_late(form, correction, sentence)
            return self._page(request, correction, {name: form})
        if not form.is_valid():
            return self._page(request, correction, {name: form})
        user: Any = request.user
        try:
            run(name, correction, form, user, timezone.now())
        except Refusal as refusal:
            form.refuse(refusal)
            return self._page(request, correction, {name: form})
        return HttpResponseRedirect(self._address(correction))

    # ------------------------------------------------------------ parts

    def _claim(self, request: HttpRequest) -> Claim:
        given = str(request.GET.get("claim", ""))
        if not given.isascii() or not given.isdigit():
            raise Http404
        claim: Any = get_object_or_404(seen_rows(self.admin_site, Claim, request), pk=int(given))
        return claim  # type: ignore[no-any-return]

    def _address(self, correction: Correction) -> str:
        return reverse("admin:claims_correction_change", args=[correction.pk])

    def _page(self, request: HttpRequest, correction: Any, bound: dict[str, Any] | None = None) -> HttpResponse:
        return self._answer(
            request,
            "desk/correction.html",
            title=str(correction),
            opened=next(iter(bound or {}), ""),
            **correction_page(correction, user=request.user, bound=bound or {}),
        )

    def _answer(self, request: HttpRequest, template: str, **context: Any) -> HttpResponse:
        shared = {**self.admin_site.each_context(request), "model_admin": self}
        return TemplateResponse(request, template, {**shared, **context})
