"""The form that corrects what is told of a source."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from sources.admin.desk_form import DeskForm
from sources.models import Source, SourceAccess, SourceRole
from sources.operations.sources import DESCRIBED


class DescriptionForm(DeskForm):
    """Title, publisher, role, access and the address of an archived copy."""

    title = forms.CharField(label=_("Title"), max_length=300)
    publisher = forms.CharField(label=_("Publisher"), required=False, max_length=200)
    role = forms.ChoiceField(label=_("What it is"), choices=SourceRole.choices)
    access = forms.ChoiceField(
        label=_("Access"), choices=SourceAccess.choices, help_text=_("Readers see nothing of a confidential source.")
    )
    archived_url = forms.URLField(
        label=_("Archived copy"), required=False, max_length=2000, assume_scheme="https", help_text=_("An address.")
    )


def description_of(source: Source) -> dict[str, str]:
    """What the form starts with."""
    return {name: getattr(source, name) for name in DESCRIBED}
