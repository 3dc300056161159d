"""Outlets at the desk: their name, their people, and the order in which rate providers are asked."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from claims.models import Outlet, User
from claims.operations.outlets import change_outlet, open_outlet
from sources.admin.desk_form import DeskForm
from sources.admin.form_pages import FormPages
from sources.models import RateProvider

CHOICES_OFFERED = 5  # places in the order of providers; more than anybody asked for
PLACES = (_("Rates of"), _("else of"), _("else of"), _("else of"), _("else of"))


class OutletForm(DeskForm):
    """An outlet; only administrators change who works for it."""

    name = forms.CharField(label=_("Name"), max_length=200)
    members = forms.ModelMultipleChoiceField(
        label=_("Members"),
        queryset=User.objects.order_by("username"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("They see the outlet's articles, claims and sources, and nobody else does."),
    )

    def __init__(self, *args: Any, outlet: Outlet | None, is_administrator: bool, **kwargs: Any) -> None:
        super().__init__(*args, initial=_initial(outlet), **kwargs)
        if not is_administrator:
            del self.fields["members"]
        if outlet is None:
            help_text = _("Small letters, digits and hyphens, such as daily-news. It cannot be changed later.")
            self.fields["slug"] = forms.SlugField(label=_("Short name"), help_text=help_text)
            self.order_fields(["name", "slug", "members"])
            return
        providers = [("", "—"), *((provider.slug, provider.name) for provider in _providers(outlet))]
        for place, label in enumerate(PLACES[: min(CHOICES_OFFERED, len(providers) - 1)]):
            chooser = forms.ChoiceField(label=label, choices=providers, required=place == 0)
            chooser.widget.attrs["class"] = "field-input"
            self.fields[f"rates_{place}"] = chooser
        self.order_fields(["name", *(f"rates_{place}" for place in range(CHOICES_OFFERED)), "members"])

    @property
    def rate_order(self) -> list[str]:
        """The slugs chosen, in order."""
        chosen = (self.cleaned_data.get(f"rates_{place}") for place in range(CHOICES_OFFERED))
        return [slug for slug in chosen if slug]


@admin.register(Outlet)
class OutletAdmin(FormPages):
    """Outlets."""

    outlet_path = "pk"
    list_display = ("name", "slug", "shown_rate_order", "member_count")
    search_fields = ("name", "slug")
    ordering = ("name",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """With the number of people."""
        rows: QuerySet[Any] = super().get_queryset(request).annotate(people=Count("members", distinct=True))
        return rows

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Administrators alone open an outlet."""
        return bool(getattr(request.user, "is_superuser", False))

    @admin.display(description=_("order of rate providers"))
    def shown_rate_order(self, outlet: Outlet) -> str:
        """The providers in their order."""
        return " → ".join(outlet.rate_order)

    @admin.display(description=_("members"), ordering="people")
    def member_count(self, outlet: Any) -> int:
        """How many people work for it."""
        return int(outlet.people)

    def form_for(self, request: HttpRequest, row: Any, data: Any, files: Any) -> DeskForm:
        """See FormPages."""
        is_administrator = bool(getattr(request.user, "is_superuser", False))
        return OutletForm(data, files, outlet=row, is_administrator=is_administrator)

    def written(self, request: HttpRequest, row: Any, form: Any) -> None:
        """See FormPages."""
        user: Any = request.user
        cleaned = form.cleaned_data
        if row is None:
            given = {"slug": cleaned["slug"], "name": cleaned["name"], "members": list(cleaned["members"])}
            open_outlet(**given, now=timezone.now(), by=user)
            return
        members = list(cleaned["members"]) if "members" in cleaned else None
        given = {"name": cleaned["name"], "rate_order": form.rate_order, "members": members}
        change_outlet(outlet=row, **given, now=timezone.now(), by=user)


def _providers(outlet: Outlet) -> QuerySet[Any]:
    return RateProvider.objects.filter(Q(outlet__isnull=True) | Q(outlet=outlet))


def _initial(outlet: Outlet | None) -> dict[str, Any]:
    if outlet is None:
        return {}
    order = {f"rates_{place}": slug for place, slug in enumerate(outlet.rate_order)}
    return {"name": outlet.name, "members": outlet.members.all(), **order}
