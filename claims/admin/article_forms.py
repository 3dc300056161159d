"""Forms of the article page: taking an article in, revising it, saying who may know of it, pasting a sentence."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, TypeVar
from zoneinfo import ZoneInfoNotFoundError

from django import forms
from django.utils.translation import gettext_lazy as _

from claims.admin.long_text import LongText
from claims.admin.seen_form import SeenForm
from claims.dating import YEARS
from claims.models import Article, ArticleState, Language, Outlet, User
from claims.models.article import zone
from claims.operations.articles import LONGEST_HEADLINE
from claims.operations.importing import language_of
from claims.operations.registering import LONGEST_QUOTE
from sources.admin.desk_form import ClockInput, DayInput, DeskForm

Day = TypeVar("Day", bound=date)
ZONES = ("Asia/Shanghai", "Asia/Taipei", "Asia/Hong_Kong", "Asia/Seoul", "Asia/Tokyo", "Europe/London", "UTC")


class PublicationForm(DeskForm):
    """When and where an article was first published."""

    language = forms.ChoiceField(label=_("Language"), choices=Language.choices)
    published_day = forms.DateField(
        label=_("First published on"),
        required=False,
        widget=DayInput(),
        help_text=_("Claims are judged by what was known then. Without it no exchange rate can be chosen."),
    )
    published_time = forms.TimeField(
        label=_("Time of day"),
        required=False,
        widget=ClockInput(),
        help_text=_("Leave empty where only the day is known."),
    )
    published_zone = forms.CharField(
        label=_("Time zone"),
        required=False,
        max_length=40,
        widget=forms.TextInput(attrs={"list": "zones", "autocomplete": "off", "data-zone": ""}),
        help_text=_("A name such as Asia/Shanghai, or an offset such as +08:00."),
    )
    url = forms.URLField(label=_("Address"), required=False, max_length=2000, assume_scheme="https")
    zones = ZONES

    def clean_published_day(self) -> date | None:
        """A day of a year that can be meant: the ends of the calendar overflow in other zones."""
        day: date | None = self.cleaned_data["published_day"]
        return day if day is None else meant(day)

    def clean_published_zone(self) -> str:
        """A zone there is; UTC where none is given."""
        name: str = self.cleaned_data["published_zone"].strip() or "UTC"
        try:
            zone(name)
        except (ValueError, ZoneInfoNotFoundError) as error:
            raise forms.ValidationError(
                _("Unknown time zone: use a name such as Asia/Shanghai or an offset such as +08:00.")
            ) from error
        return name

    def clean(self) -> dict[str, Any]:
        """The moment or day of publication."""
        cleaned: dict[str, Any] = super().clean() or {}
        if cleaned.get("published_time") and not cleaned.get("published_day") and "published_day" not in self.errors:
            self.add_error("published_day", _("A time needs its day: give the day of publication too."))
        return cleaned

    @property
    def published(self) -> datetime | date | None:
        """First publication as the operations take it: an aware moment, a day, or None."""
        day, time = self.cleaned_data["published_day"], self.cleaned_data["published_time"]
        if day is None or time is None:
            return day  # type: ignore[no-any-return]
        return datetime.combine(day, time, tzinfo=zone(self.cleaned_data["published_zone"]))

    @property
    def described(self) -> dict[str, Any]:
        """What the operations take."""
        cleaned = self.cleaned_data
        return {
            "language": cleaned["language"],
            "published": self.published,
            "published_zone": cleaned["published_zone"],
            "url": cleaned["url"],
        }


class TextForm(DeskForm):
    """An article's headline and text."""

    headline = forms.CharField(label=_("Headline"), max_length=LONGEST_HEADLINE)
    body = LongText(
        label=_("Text"),
        strip=False,
        widget=forms.Textarea(attrs={"rows": 16}),
        help_text=_("Paste the article's text; a blank line parts paragraphs."),
    )


class RevisionForm(SeenForm, PublicationForm, TextForm):
    """An article's text and details, changed."""

    authors = forms.ModelMultipleChoiceField(
        label=_("Written by"),
        queryset=User.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("They cannot judge the article's claims."),
    )
    field_order: Any = ("headline", "body", "language", "published_day", "published_time", "published_zone", "url")

    def __init__(self, *args: Any, outlet: Outlet | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chooser: Any = self.fields["authors"]
        if outlet is not None:
            chooser.queryset = User.objects.filter(memberships__outlet=outlet, is_active=True).distinct()

    @property
    def text(self) -> dict[str, Any]:
        """What is said of it."""
        return {**self.described, "headline": self.cleaned_data["headline"], "body": self.cleaned_data["body"]}

    @property
    def edited(self) -> dict[str, Any]:
        """What edit_article takes."""
        return {**self.text, "authors": list(self.cleaned_data["authors"]), "seen": self.cleaned_data["seen"]}


class NewArticleForm(RevisionForm):
    """Everything a new article needs."""

    outlet = forms.ModelChoiceField(label=_("Outlet"), queryset=Outlet.objects.none(), empty_label=None)
    scan = forms.BooleanField(
        label=_("Scan it for claims at once"),
        required=False,
        initial=True,
        help_text=_(
            "Every figure that can be recomputed becomes a draft and is checked; you accept, correct or dismiss it."
        ),
    )
    field_order = ("outlet", "headline", "body", "language", "published_day", "published_time", "published_zone", "url")

    def __init__(self, *args: Any, outlets: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["authors"], self.fields["seen"]
        language: Any = self.fields["language"]
        language.required, language.choices = False, [("", _("as its text is written")), *Language.choices]
        chooser: Any = self.fields["outlet"]
        chooser.queryset = outlets
        if len(outlets) == 1:
            chooser.initial, chooser.widget = outlets[0], forms.HiddenInput()

    def clean(self) -> dict[str, Any]:
        """The language of the text, where none was chosen."""
        cleaned = super().clean()
        if not cleaned.get("language") and cleaned.get("body") and "language" not in self.errors:
            cleaned["language"] = language_of(cleaned["body"])
            if not cleaned["language"]:
                self.add_error("language", _("The text's language cannot be told: choose it."))
        return cleaned

    @property
    def article(self) -> dict[str, Any]:
        """What take_article takes."""
        return {**self.text, "outlet": self.cleaned_data["outlet"], "scan": self.cleaned_data["scan"]}


class StateForm(SeenForm):
    """Whether readers may know of the article; an embargo ends at a time of the article's own zone."""

    state = forms.ChoiceField(label=_("Publication state"), choices=ArticleState.choices)
    embargoed_until = forms.DateTimeField(
        label=_("Embargoed until"),
        required=False,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local", "class": "field-input"}, format="%Y-%m-%dT%H:%M"),
    )

    def __init__(self, *args: Any, article: Article, **kwargs: Any) -> None:
        self.zone = zone(article.published_zone)
        until = article.embargoed_until
        initial = {
            "state": article.state,
            "seen": article.edits,
            "embargoed_until": until.astimezone(self.zone).replace(tzinfo=None) if until else None,
        }
        super().__init__(*args, initial=initial, **kwargs)
        self.fields["embargoed_until"].help_text = _("Time zone: %s. Needed for an embargo alone.") % (
            article.published_zone
        )

    def clean_embargoed_until(self) -> datetime | None:
        """The moment in the article's zone."""
        until: datetime | None = self.cleaned_data["embargoed_until"]
        return meant(until).replace(tzinfo=self.zone) if until else None


class QuoteForm(DeskForm):
    """A sentence of the article that becomes a claim."""

    quote = LongText(
        label=_("A sentence of the article"),
        max_length=LONGEST_QUOTE,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Paste it, or select it in the text. What is understood is shown before anything is saved."),
    )


def meant(day: Day) -> Day:
    """A day of a year that can be meant. Raises ValidationError."""
    if day.year not in YEARS:
        raise forms.ValidationError(_("This year cannot be meant: correct it."))
    return day


def publication_of(article: Article) -> dict[str, Any]:
    """The initial values of a PublicationForm."""
    published = article.published
    return {
        "language": article.language,
        "published_day": published,
        "published_time": published.time() if isinstance(published, datetime) else None,
        "published_zone": article.published_zone,
        "url": article.url,
        "seen": article.edits,
        "authors": article.authors.all(),
    }
