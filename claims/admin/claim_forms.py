"""Forms of the claim page: deciding, and linking a source."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from claims.admin.long_text import LongText
from claims.models import VerdictWord
from sources.admin.desk_form import DeskForm
from sources.models import Source, SourceRole

UPLOADS = ".txt,.text,.md"


class DecisionForm(DeskForm):
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


class SourceForm(DeskForm):
    """A source to hold the claim against: one of the outlet's, pasted text, or a text file."""

    source = forms.ChoiceField(label=_("A source already here"), required=False)
    text = LongText(
        label=_("Its text"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("Paste the announcement or report in its own language."),
    )
    file = forms.FileField(
        label=_("or a text file"),
        required=False,
        widget=forms.FileInput(attrs={"accept": UPLOADS}),
        help_text=_("A .txt file in any encoding."),
    )
    title = forms.CharField(label=_("Title"), required=False, max_length=300)
    publisher = forms.CharField(label=_("Publisher"), required=False, max_length=200)
    role = forms.ChoiceField(label=_("What it is"), choices=SourceRole.choices, initial=SourceRole.INDEPENDENT)
    url = forms.URLField(label=_("Address"), required=False, max_length=2000, assume_scheme="https")
    note = forms.CharField(label=_("Note"), required=False, max_length=500)

    def __init__(self, *args: Any, sources: Sequence[Source], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.sources = {str(source.pk): source for source in sources}
        chooser: Any = self.fields["source"]
        chooser.choices = [("", _("— a new one —")), *((key, str(source)) for key, source in self.sources.items())]

    def clean_source(self) -> Source | None:
        """The source itself."""
        return self.sources.get(self.cleaned_data["source"])

    def clean(self) -> dict[str, Any]:
        """Exactly one of the three ways."""
        cleaned: dict[str, Any] = super().clean() or {}
        given = [name for name in ("source", "text", "file") if cleaned.get(name)]
        if len(given) != 1 and not self.errors:
            raise forms.ValidationError(
                _("Give one thing: choose a source, paste its text, or upload a file.")
                if not given
                else _("Give one thing only: a source that is here, a pasted text, or a file."),
            )
        return cleaned
