"""How a statement is understood, as a form: its kind, whose words it is, its figures in their roles, which rate counts.

What an editor leaves alone is left out of the correction, so that a figure keeps every digit it was read with.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from claims.admin import words
from claims.admin.seen_form import SeenForm
from claims.kinds.kind import Basis
from claims.models import VoiceWord
from sources.admin.desk_form import DayInput, DeskForm
from sources.refusal import Refusal

RATED_ROLES = ("from", "to")  # amounts of money in these roles are compared through an exchange rate
EMPTY = (None, "")
SIMPLE = ("kind", "voice", "attributed_to")
RATE = {"rate_base": "base", "rate_value": "value", "rate_quote": "quote"}  # of a stated rate


class FigureForm(DeskForm):
    """One figure and the part it plays."""

    role = forms.ChoiceField(label=_("Role"), required=False)
    text = forms.CharField(label=_("As written"), required=False, max_length=200)
    value = forms.CharField(label=_("Value"), required=False, max_length=64)
    unit = forms.CharField(
        label=_("Unit"), required=False, max_length=20, widget=forms.TextInput(attrs={"list": "units"})
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices: Any = self.fields["role"]
        choices.choices = [("", "—"), *words.role_choices()]
        self.fields["value"].widget.attrs["inputmode"] = "decimal"

    @property
    def given(self) -> dict[str, Any]:
        """The figure for correct_claim: its role and words, and value or unit where they were changed."""
        changed = [name for name in ("value", "unit") if name in self.changed_data and self.cleaned_data[name]]
        return {name: self.cleaned_data[name] for name in ("role", "text", *changed)}

    @property
    def is_filled(self) -> bool:
        """Whether the row says anything."""
        return any(self.cleaned_data.get(name) not in EMPTY for name in ("role", "text", "value"))


class FigureFormSet(forms.BaseFormSet):  # type: ignore[type-arg]
    """The figures of a statement; a row more than there are, for one that was missed."""

    deletion_widget = forms.CheckboxInput

    def add_fields(self, form: Any, index: int | None) -> None:
        """The tick that leaves a figure out has its own words."""
        super().add_fields(form, index)
        form.fields["DELETE"].label = _("Leave out")


FigureForms = forms.formset_factory(FigureForm, formset=FigureFormSet, extra=1, can_delete=True, max_num=30)


class ReadingForm(SeenForm):
    """A statement as it is understood, with its figures below."""

    kind = forms.ChoiceField(label=_("Kind"))
    voice = forms.ChoiceField(label=_("Whose words"), choices=VoiceWord.choices)
    attributed_to = forms.CharField(label=_("Attributed to"), required=False, max_length=200)
    basis = forms.ChoiceField(label=_("Which rate counts"), choices=list(words.BASES.items()), required=False)
    first = forms.DateField(label=_("First day"), required=False, widget=DayInput())
    last = forms.DateField(label=_("Last day"), required=False, widget=DayInput())
    rate_base = forms.CharField(label=_("One unit of"), required=False, max_length=3)
    rate_value = forms.CharField(label=_("Is worth"), required=False, max_length=40)
    rate_quote = forms.CharField(label=_("Of currency"), required=False, max_length=3)

    def __init__(self, data: Any = None, *, stored: Mapping[str, Any], prefix: str, seen: int | None = None) -> None:
        super().__init__(data, prefix=prefix, initial={**_initial(stored), "seen": seen})
        kinds: Any = self.fields["kind"]
        kinds.choices = words.kind_choices()
        self.figures = FigureForms(
            data, prefix=f"{prefix}-figures", initial=[_figure_initial(role) for role in stored["roles"]]
        )
        for name in ("rate_base", "rate_quote"):
            self.fields[name].widget.attrs["list"] = "units"
        self.fields["rate_value"].widget.attrs["inputmode"] = "decimal"
        self.rated = any(role["role"] in RATED_ROLES and role["kind"] == "currency" for role in stored["roles"])

    def is_valid(self) -> bool:
        """The form and every figure."""
        return super().is_valid() & self.figures.is_valid()

    @property
    def correction(self) -> dict[str, Any]:
        """What was changed, as correct_claim takes it; empty where nothing was."""
        changed = set(self.changed_data)
        correction: dict[str, Any] = {name: self.cleaned_data[name] for name in SIMPLE if name in changed}
        if self.figures.has_changed() or "kind" in changed:
            rows: Any = self.figures.forms
            kept = [form for form in rows if form.is_filled and not form.cleaned_data.get("DELETE")]
            correction["figures"] = [form.given for form in kept]
        is_stated = self.cleaned_data["basis"] == Basis.STATED
        if changed & {"basis", "first", "last"} or (is_stated and changed & set(RATE)):
            correction["rate_basis"] = self._rate_basis
        return correction

    @property
    def _rate_basis(self) -> dict[str, Any]:
        days = {name: self.cleaned_data[name] for name in ("first", "last")}
        rate = {name: self.cleaned_data[field] for field, name in RATE.items()}
        written = {name: day.isoformat() for name, day in days.items() if day}
        return {"basis": self.cleaned_data["basis"], **written, "rate": rate}

    def refuse(self, refusal: Refusal) -> None:
        """An operation's refusal at the field or the figure it names: figures/1/value."""
        path = refusal.field.split("/")
        if path[0] == "rate_basis":
            field = f"rate_{path[-1]}" if "rate" in path else path[-1]
            super().refuse(type(refusal)(refusal.sentence, field=field))
            return
        if path[0] != "figures" or len(path) != len(("figures", "index", "field")):
            super().refuse(refusal)
            return
        rows: Any = self.figures.forms
        kept = [form for form in rows if form.is_filled and not form.cleaned_data.get("DELETE")]
        kept[int(path[1])].refuse(type(refusal)(refusal.sentence, field=path[2]))


def _initial(stored: Mapping[str, Any]) -> dict[str, Any]:
    basis = stored.get("rate_basis") or {}
    rate = basis.get("rate") or {}
    units = {"value": "", **_pair(stored)}
    return {
        "kind": stored["kind"],
        "voice": stored["voice"],
        "attributed_to": stored.get("attributed_to") or "",
        "basis": basis.get("basis") or "publication",
        "first": basis.get("first"),
        "last": basis.get("last"),
        **{field: rate.get(name) or units[name] for field, name in RATE.items()},
    }


def _pair(stored: Mapping[str, Any]) -> dict[str, str]:
    """The currencies a stated rate is between: of the first amount in the second."""
    units = list(dict.fromkeys(role.get("unit") or "" for role in stored["roles"] if role["kind"] == "currency"))
    base, quote = (*units, "", "")[:2]
    return {"base": base, "quote": quote}


def _figure_initial(role: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "role": role["role"],
        "text": role["text"],
        "value": plain_value(role),
        "unit": role.get("unit") or "",
    }


def plain_value(role: Mapping[str, Any]) -> str:
    """A point's digits; nothing for a range or a date, which are corrected by retyping them."""
    low, high = role.get("low"), role.get("high")
    return f"{Decimal(low):f}" if low is not None and low == high else ""
