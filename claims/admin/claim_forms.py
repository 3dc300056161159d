"""Forms of the claim page: deciding, and linking a source."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from claims.admin.long_text import LongText
from claims.admin.seen_form import SeenForm
from claims.models import Claim, Settled, User, VerdictWord, Way
from claims.operations.by_hand import Attachment
from sources.admin.desk_form import ClockInput, DayInput, DeskForm
from sources.models import Source, SourceAccess, SourceRole
from sources.reading import UPLOADED_AT_ONCE, UPLOADED_LATER

UPLOADS = ",".join(UPLOADED_AT_ONCE + UPLOADED_LATER)


class DecisionForm(SeenForm):
    """A decision with a note for colleagues."""

    internal_note = LongText(
        label=_("Internal note"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("For colleagues; readers never see it."),
    )


class OverrideForm(DecisionForm):
    """An editor's own verdict, with the reason readers see."""

    verdict = forms.ChoiceField(label=_("Verdict"), choices=VerdictWord.choices)
    public_reason = LongText(
        label=_("Public reason"),
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("One sentence; readers see it beside the verdict."),
    )
    field_order = ("verdict", "public_reason", "internal_note")


class AssignForm(SeenForm):
    """Who is to look at the claim."""

    to = forms.ModelChoiceField(
        label=_("Assigned to"), required=False, queryset=User.objects.none(), empty_label=_("nobody")
    )

    def __init__(self, *args: Any, claim: Claim, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chooser: Any = self.fields["to"]
        people = User.objects.filter(memberships__outlet=claim.outlet_id, is_active=True)
        chooser.queryset = people.distinct().order_by("username")
        self.fields["to"].initial = claim.assigned_to_id


class ByHandForm(SeenForm):
    """What a person found out by other means than a check."""

    way = forms.ChoiceField(label=_("How"), choices=Way.choices)
    outcome = forms.ChoiceField(label=_("Outcome"), choices=Settled.choices)
    with_whom = forms.CharField(label=_("With whom"), required=False, max_length=200)
    done_on = forms.DateField(label=_("When"), widget=DayInput())
    done_time = forms.TimeField(label=_("Time of day"), required=False, widget=ClockInput())
    note = LongText(
        label=_("What was found out"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("For colleagues; readers never see it, and it is in no export."),
    )
    attachment = forms.FileField(
        label=_("Attachment"), required=False, widget=forms.FileInput(), help_text=_("A mail, a scan, a photo.")
    )
    public_reason = LongText(
        label=_("Public reason"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("One sentence; readers see it beside the verdict."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["done_on"].initial = timezone.localdate()

    @property
    def found(self) -> dict[str, Any]:
        """What the operation takes."""
        cleaned = self.cleaned_data
        file = cleaned["attachment"]
        named = ("way", "outcome", "with_whom", "note", "public_reason", "seen")
        moment = datetime.combine(cleaned["done_on"], cleaned["done_time"] or time.min)
        return {
            **{name: cleaned[name] for name in named},
            "done_at": timezone.make_aware(moment),
            "attachment": Attachment(file.name, file.read()) if file else None,
        }


class FetchForm(DeskForm):
    """A source of the claim to read again."""

    source = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=2**62)


class SourceForm(SeenForm):
    """A source to hold the claim against: a web address, an uploaded file, pasted text, or one of the outlet's."""

    url = forms.URLField(
        label=_("Web address"),
        required=False,
        max_length=2000,
        assume_scheme="https",
        help_text=_("The page is fetched and kept. With a pasted text it only says where that is from."),
    )
    file = forms.FileField(
        label=_("or a file"),
        required=False,
        widget=forms.FileInput(attrs={"accept": UPLOADS}),
        help_text=UPLOADS.replace(",", ", "),
    )
    is_series = forms.BooleanField(
        label=_("The file is a table of official statistics"),
        required=False,
        help_text=_("A CSV, XLSX or ODS with a heading and a row a value: period, item, value, unit, released_at."),
    )
    text = LongText(
        label=_("or its text"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Paste the announcement or report in its own language."),
    )
    source = forms.ChoiceField(label=_("or a source already here"), required=False)
    role = forms.ChoiceField(label=_("What it is"), choices=SourceRole.choices, initial=SourceRole.INDEPENDENT)
    access = forms.ChoiceField(
        label=_("Access"),
        choices=SourceAccess.choices,
        required=False,
        help_text=_("Readers see nothing of a confidential source."),
    )
    title = forms.CharField(label=_("Title"), required=False, max_length=300)
    publisher = forms.CharField(label=_("Publisher"), required=False, max_length=200)
    note = forms.CharField(label=_("Note"), required=False, max_length=500)

    def __init__(self, *args: Any, sources: Sequence[Source], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.sources = {str(source.pk): source for source in sources}
        chooser: Any = self.fields["source"]
        chooser.choices = [("", _("— a new one —")), *((key, str(source)) for key, source in self.sources.items())]

    def clean_source(self) -> Source | None:
        """The source itself."""
        return self.sources.get(self.cleaned_data["source"])

    def clean_access(self) -> str:
        """Open where nothing is said."""
        return self.cleaned_data["access"] or SourceAccess.OPEN

    def clean(self) -> dict[str, Any]:
        """Exactly one of the four ways; a text may say its address."""
        cleaned: dict[str, Any] = super().clean() or {}
        given = [name for name in ("source", "text", "file") if cleaned.get(name)]
        given += ["url"] if cleaned.get("url") and "text" not in given else []
        if len(given) != 1 and not self.errors:
            raise forms.ValidationError(
                _("Give one thing: an address, a file, a pasted text, or a source that is here.")
                if not given
                else _("Give one thing only: an address, a file, a pasted text, or a source that is here."),
            )
        return cleaned
