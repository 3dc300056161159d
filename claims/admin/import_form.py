"""An article taken from its address or a file: the form that asks for it, and how what was found fills the other."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from claims.dating import read_published
from claims.models import Outlet
from claims.operations.importing import LARGEST_FILE, Proposed, propose_article, propose_upload
from sources.admin.desk_form import DeskForm
from sources.refusal import BadInput

DAY_LENGTH = len("2024-03-08")


class ImportForm(DeskForm):
    """Where the article stands, or the file it is in."""

    outlet = forms.ModelChoiceField(label=_("Outlet"), queryset=Outlet.objects.none(), empty_label=None)
    url = forms.CharField(
        label=_("Address of the article"),
        required=False,
        max_length=2000,
        help_text=_("Its text, title and date are proposed below; nothing is saved before you have looked at them."),
    )

    file = forms.FileField(
        label=_("Or a file"),
        required=False,
        widget=forms.FileInput(attrs={"accept": ".docx,.html,.htm,.txt,.md,.pdf"}),
        help_text=_("Word, HTML, plain text or PDF, at most 10 MB."),
    )

    def __init__(self, *args: Any, outlets: Any, **kwargs: Any) -> None:
        kwargs.setdefault("auto_id", "import_%s")
        super().__init__(*args, **kwargs)
        chooser: Any = self.fields["outlet"]
        chooser.queryset = outlets
        if len(outlets) == 1:
            chooser.initial, chooser.widget = outlets[0], forms.HiddenInput()

    def clean(self) -> dict[str, Any]:
        """An address or a file."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if not self.errors and bool(cleaned.get("url", "").strip()) == bool(cleaned.get("file")):
            self.add_error("url", _("Give an address or choose a file."))
        return cleaned

    def proposed(self, *, now: datetime, by: Any) -> Proposed:
        """What was found there. Raises Refusal."""
        outlet, url, file = (self.cleaned_data[name] for name in ("outlet", "url", "file"))
        if not file:
            return propose_article(outlet=outlet, url=url, now=now, by=by)
        content = file.read(LARGEST_FILE + 1)
        return propose_upload(outlet=outlet, content=content, file_name=file.name, by=by)


def initial_of(proposed: Proposed) -> dict[str, Any]:
    """What the article's form starts with; what the page does not say is left to the editor."""
    published = _published(proposed.published)
    told: dict[str, Any] = {"headline": proposed.headline, "body": proposed.body, "url": proposed.url}
    if proposed.language:
        told["language"] = proposed.language
    if isinstance(published, datetime):
        offset = f"{published:%z}"
        told |= {"published_time": published.time(), "published_zone": f"{offset[:3]}:{offset[3:5]}"}
    return {**told, "published_day": published}


def _published(written: str) -> datetime | date | None:
    """The moment with its zone, else the day alone, else None."""
    for form in (written, written[:DAY_LENGTH]):
        try:
            return read_published(form)
        except BadInput:
            continue
    return None
