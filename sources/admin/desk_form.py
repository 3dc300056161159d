"""Forms of the desk: plain Django forms whose refusals by an operation become errors of their fields."""

from __future__ import annotations

from typing import Any

from django import forms

from sources.refusal import Refusal

TEXT_INPUTS = (forms.TextInput, forms.Textarea, forms.Select, forms.DateInput, forms.TimeInput, forms.URLInput)


class DeskForm(forms.Form):
    """A form laid out by desk/parts/field.html."""

    required_css_class = "is-required"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            if isinstance(field.widget, TEXT_INPUTS):
                field.widget.attrs.setdefault("class", "field-input")

    def refuse(self, refusal: Refusal) -> None:
        """Show an operation's refusal at the field it names, or above the form."""
        name = refusal.field.partition("/")[0]
        self.add_error(name if name in self.fields else None, str(refusal.sentence))


class DayInput(forms.DateInput):
    """The browser's own day picker."""

    input_type = "date"

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(format="%Y-%m-%d", **kwargs)


class ClockInput(forms.TimeInput):
    """The browser's own time picker."""

    input_type = "time"

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(format="%H:%M", **kwargs)
