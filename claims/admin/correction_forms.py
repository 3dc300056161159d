"""Forms of a correction's pages: opening it, its figures and class, the corrected words, the note, why it stands."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from claims.admin.long_text import LongText
from claims.admin.seen_form import SeenForm
from claims.corrections import Gravity
from claims.models.correction import LONGEST_FIGURE

GRAVITY_HELP = _(
    "A typo changes nothing a reader understood and gets no note; anything substantive does. Material is what changes "
    "the point of the article."
)


class FiguresForm(SeenForm):
    """What was wrong, and how grave it is."""

    gravity = forms.ChoiceField(
        label=_("Class"), choices=Gravity.choices, initial=Gravity.SUBSTANTIVE, help_text=GRAVITY_HELP
    )
    old_figure = forms.CharField(label=_("Old figure"), max_length=LONGEST_FIGURE)
    new_figure = forms.CharField(
        label=_("New figure"), max_length=LONGEST_FIGURE, required=False, help_text=_("Empty: it is taken out.")
    )


class OpenForm(FiguresForm):
    """A correction to be opened."""

    reason = LongText(
        label=_("What is wrong"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("For colleagues; readers never see it."),
    )


class ClassForm(SeenForm):
    """The class alone, once the text is corrected."""

    gravity = forms.ChoiceField(
        label=_("Class"), choices=[one for one in Gravity.choices if one[0] != Gravity.TYPO], help_text=GRAVITY_HELP
    )


class StepForm(SeenForm):
    """A step with a word to colleagues."""

    reason = LongText(
        label=_("Internal note"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("For colleagues; readers never see it."),
    )


class StandForm(SeenForm):
    """Why the text stands."""

    reason = LongText(
        label=_("Why the text stands"),
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("For colleagues; readers never see it."),
    )


class CorrectedForm(SeenForm):
    """What the newest text says instead."""

    new_figure = forms.CharField(
        label=_("New figure"), max_length=LONGEST_FIGURE, required=False, help_text=_("Empty: it is taken out.")
    )
    quote = LongText(
        label=_("Corrected words"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("As they stand in the newest text: the badge is shown there."),
    )


class NoteForm(SeenForm):
    """The note to readers."""

    note = LongText(
        label=_("Note to readers"),
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("In the article's language. Say what it was and what it is now; name no source."),
    )


class SureForm(SeenForm):
    """Nothing but a person's word."""
