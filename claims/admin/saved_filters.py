"""Saved filters above the list of claims: links, the form that names the present filter, and deleting."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.admin.options import IncorrectLookupParameters
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from claims.models import Outlet, SavedFilter
from claims.models.saved_filter import LONGEST_NAME, filter_of
from claims.operations.permitting import permitted
from claims.operations.saved_filters import delete_filter, may_delete, save_filter
from claims.roles import Act
from sources.admin.desk_form import DeskForm
from sources.refusal import Refusal

LIST = "admin:claims_claim_changelist"


@dataclass(frozen=True, slots=True)
class Link:
    """A saved filter above the list; `delete` is empty for whoever may not delete it."""

    name: str
    url: str
    is_here: bool
    is_shared: bool
    owner: str
    delete: str


class SavedFilterForm(DeskForm):
    """Its name, and who sees it."""

    name = forms.CharField(label=gettext_lazy("Name"), max_length=LONGEST_NAME)
    outlet = forms.ModelChoiceField(Outlet.objects.none(), label=gettext_lazy("Seen by"), required=False)

    def __init__(self, sent: Any = None, *, user: Any) -> None:
        super().__init__(sent, auto_id="saved_filter_%s")
        outlet: Any = self.fields["outlet"]
        outlet.queryset = shared_at = permitted(user, Act.SHARE_FILTERS, outlets_of(user))
        outlet.empty_label = _("me alone")
        outlet.label_from_instance = lambda one: _("everybody at %s") % one
        self.fields["name"].widget.attrs["autocomplete"] = "off"
        if not shared_at:
            del self.fields["outlet"]


class SavedFilters:
    """A list whose filters are named and kept."""

    admin_site: Any
    list_before_template = "desk/parts/claim_list_head.html"

    def get_urls(self) -> list[URLPattern]:
        """The acts' own addresses before Django's."""
        save = self.admin_site.admin_view(require_POST(self.save_filter_view))
        delete = self.admin_site.admin_view(require_POST(self.delete_filter_view))
        rest: list[URLPattern] = super().get_urls()  # type: ignore[misc]  # the admin's
        return [
            path("filters/", save, name="claims_savedfilter_save"),
            path("filters/<int:pk>/delete/", delete, name="claims_savedfilter_delete"),
            *rest,
        ]

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """With the filters a person sees."""
        here = filter_of(request.GET.urlencode())
        links = links_of(request.user, here)
        is_new = bool(here) and not any(link.is_here for link in links)
        form = SavedFilterForm(user=request.user) if is_new else None
        told = {"saved_filters": links, "saved_filter_form": form, "filter_here": here, **(extra_context or {})}
        answer: HttpResponse = super().changelist_view(request, told)  # type: ignore[misc]  # the admin's
        return answer

    def save_filter_view(self, request: HttpRequest) -> HttpResponse:
        """Name what the list shows."""
        page: Any = self
        if not page.has_view_permission(request):
            raise PermissionDenied
        user: Any = request.user
        form = SavedFilterForm(request.POST, user=user)
        asked = request.GET.urlencode()
        try:
            page.get_changelist_instance(request)  # a filter that the list does not know is none
        except IncorrectLookupParameters:
            return HttpResponseRedirect(reverse(LIST))
        if not form.is_valid():
            messages.error(request, " ".join(str(error) for errors in form.errors.values() for error in errors))
            return HttpResponseRedirect(f"{reverse(LIST)}?{asked}")
        outlet = form.cleaned_data.get("outlet")
        try:
            saved = save_filter(name=form.cleaned_data["name"], query=asked, outlet=outlet, by=user, now=timezone.now())
            messages.success(request, _("Filter “%s” saved.") % saved.name)
        except Refusal as refusal:
            messages.error(request, str(refusal.sentence))
        return HttpResponseRedirect(f"{reverse(LIST)}?{asked}")

    def delete_filter_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Forget one; the list stays as it is filtered."""
        user: Any = request.user
        saved = get_object_or_404(SavedFilter.objects.seen_by(user), pk=pk)
        address = f"{reverse(LIST)}?{saved.query}"
        try:
            delete_filter(saved=saved, by=user, now=timezone.now())
            messages.success(request, _("Filter “%s” deleted.") % saved.name)
        except Refusal as refusal:
            messages.error(request, str(refusal.sentence))
        return HttpResponseRedirect(address)


def outlets_of(user: Any) -> Any:
    """The outlets a person shares at, each once."""
    return Outlet.objects.all() if user.is_superuser else Outlet.objects.filter(pk__in=user.outlets.values("pk"))


def links_of(user: Any, here: str) -> list[Link]:
    """The filters a person sees, by name."""
    found = SavedFilter.objects.seen_by(user).select_related("owner")
    return [_link(saved, user, here) for saved in found]


def _link(saved: SavedFilter, user: Any, here: str) -> Link:
    is_here = saved.query == here
    delete = reverse("admin:claims_savedfilter_delete", args=[saved.pk])
    return Link(
        name=saved.name,
        url=f"?{saved.query}",
        is_here=is_here,
        is_shared=saved.outlet_id is not None,
        owner=saved.owner.get_full_name() or saved.owner.get_username(),
        delete=delete if is_here and may_delete(user, saved) else "",
    )
