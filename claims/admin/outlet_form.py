"""The form of an outlet: its name, its rates, its rules, its people and what they are."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django import forms
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from claims.admin.words import kind_choices
from claims.models import Outlet, User
from claims.roles import Role
from sources.admin.desk_form import DeskForm
from sources.models import RateProvider

CHOICES_OFFERED = 5  # places in the order of providers; more than anybody asked for
PLACES = (_("Rates of"), _("else of"), _("else of"), _("else of"), _("else of"))


class OutletForm(DeskForm):
    """An outlet; its people are shown to whoever may say who works there."""

    name = forms.CharField(label=_("Name"), max_length=200)
    two_people = forms.BooleanField(
        label=_("Two people decide and publish"),
        required=False,
        help_text=_("Whoever confirmed or overrode a verdict cannot publish it."),
    )
    muted_kinds = forms.MultipleChoiceField(
        label=_("Muted kinds"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("A scan leaves them out; what is registered by hand is checked all the same."),
    )
    embed_hosts = forms.CharField(
        label=_("Sites that may embed"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Host names, such as news.example; their subdomains may too. None: every site."),
    )
    policy_url = forms.CharField(
        label=_("Corrections policy"),
        required=False,
        max_length=500,
        widget=forms.URLInput,
        help_text=_("Where readers learn how this outlet corrects; linked from public pages."),
    )
    newcomer = forms.CharField(
        label=_("Add somebody"),
        required=False,
        max_length=254,
        help_text=_("Their user name or e-mail address; their account has to be there."),
    )
    newcomer_roles = forms.MultipleChoiceField(
        label=_("as"), required=False, choices=Role.choices, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, outlet: Outlet | None, may_set: Collection[str], **kwargs: Any) -> None:
        self.people = _people(outlet) if "people" in may_set else {}
        super().__init__(*args, initial=_initial(outlet, self.people), **kwargs)
        for person in self.people:
            self.fields[f"roles_{person.pk}"] = forms.MultipleChoiceField(
                label=person.get_full_name() or person.get_username(),
                required=False,
                choices=Role.choices,
                widget=forms.CheckboxSelectMultiple,
            )
        chooser: Any = self.fields["muted_kinds"]
        chooser.choices = kind_choices()
        self._choose_fields(outlet, may_set)

    def _choose_fields(self, outlet: Outlet | None, may_set: Collection[str]) -> None:
        settings = ["name", *self._rates(outlet), "two_people", "muted_kinds", "embed_hosts", "policy_url"]
        people = [*(f"roles_{person.pk}" for person in self.people), "newcomer", "newcomer_roles"]
        if outlet is None:
            help_text = _("Small letters, digits and hyphens, such as daily-news. It cannot be changed later.")
            framed = forms.TextInput(attrs={"class": "field-input"})
            self.fields["slug"] = forms.SlugField(label=_("Short name"), help_text=help_text, widget=framed)
            self.fields["is_test"] = forms.BooleanField(
                label=_("Test outlet"),
                required=False,
                help_text=_(
                    "For trying things out: readers see nothing of it, and its articles are forgotten after 30 days."
                    " It cannot be changed later."
                ),
            )
            settings = ["name", "slug", "is_test"]
        shown = (settings if "settings" in may_set else []) + (people if "people" in may_set else [])
        for name in set(self.fields) - set(shown):
            del self.fields[name]
        self.order_fields(shown)

    def _rates(self, outlet: Outlet | None) -> list[str]:
        if outlet is None:
            return []
        mine = RateProvider.objects.filter(Q(outlet__isnull=True) | Q(outlet=outlet))
        providers = [("", "—"), *((provider.slug, provider.name) for provider in mine)]
        offered = min(CHOICES_OFFERED, len(providers) - 1)
        for place, label in enumerate(PLACES[:offered]):
            chooser = forms.ChoiceField(label=label, choices=providers, required=place == 0)
            chooser.widget.attrs["class"] = "field-input"
            self.fields[f"rates_{place}"] = chooser
        return [f"rates_{place}" for place in range(offered)]

    def clean_newcomer(self) -> User | None:
        """Whose account it is."""
        given = self.cleaned_data["newcomer"].strip()
        if not given:
            return None
        found = list(User.objects.filter(Q(username=given) | Q(email__iexact=given), is_active=True)[:2])
        if len(found) != 1:
            raise forms.ValidationError(_("There is no such account: an administrator of the service adds it."))
        return found[0]

    def clean(self) -> dict[str, Any]:
        """Somebody who is added is something."""
        cleaned: dict[str, Any] = super().clean() or {}
        if cleaned.get("newcomer") and not cleaned.get("newcomer_roles"):
            self.add_error("newcomer_roles", _("Choose what they are here."))
        return cleaned

    @property
    def rate_order(self) -> list[str]:
        """The slugs chosen, in order."""
        chosen = (self.cleaned_data.get(f"rates_{place}") for place in range(CHOICES_OFFERED))
        return [slug for slug in chosen if slug]

    @property
    def roles(self) -> dict[User, list[str]]:
        """What everybody is to be."""
        given = {person: self.cleaned_data[f"roles_{person.pk}"] for person in self.people}
        if newcomer := self.cleaned_data.get("newcomer"):
            given[newcomer] = self.cleaned_data["newcomer_roles"]
        return given


def _people(outlet: Outlet | None) -> dict[User, list[str]]:
    """Everybody of the outlet with their roles."""
    if outlet is None:
        return {}
    rows: QuerySet[Any] = outlet.memberships.select_related("user").order_by("user__username", "role")
    found: dict[User, list[str]] = {}
    for row in rows:
        found.setdefault(row.user, []).append(row.role)
    return found


def _initial(outlet: Outlet | None, people: dict[User, list[str]]) -> dict[str, Any]:
    if outlet is None:
        return {}
    order = {f"rates_{place}": slug for place, slug in enumerate(outlet.rate_order)}
    roles = {f"roles_{person.pk}": theirs for person, theirs in people.items()}
    rules: dict[str, Any] = {"two_people": outlet.two_people, "muted_kinds": outlet.muted_kinds}
    rules |= {"embed_hosts": "\n".join(outlet.embed_hosts), "policy_url": outlet.policy_url}
    return {"name": outlet.name, **rules, **order, **roles}
