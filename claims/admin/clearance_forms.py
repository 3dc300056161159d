"""Forms of the clearance panel. Each carries the count of edits its reader saw, so that nobody writes over another."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from claims.admin.article_forms import meant
from claims.admin.seen_form import SeenForm
from claims.models import Article, Revision, User
from claims.models.article import zone
from claims.operations.clearing import LONGEST_REASON


class OfArticle(SeenForm):
    """A form about an article as it is on the screen."""

    def __init__(self, *args: Any, article: Article, **kwargs: Any) -> None:
        kwargs["initial"] = {"seen": article.edits, **kwargs.get("initial", {})}
        kwargs.setdefault("auto_id", f"id_{type(self).__name__}_%s")
        super().__init__(*args, **kwargs)
        self.article = article

    @property
    def given(self) -> dict[str, Any]:
        """What the operation takes."""
        return dict(self.cleaned_data)


class PlanForm(OfArticle):
    """When an article is due, in its own zone, and who sees it through."""

    due_at = forms.DateTimeField(
        label=_("Due"),
        required=False,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local", "class": "field-input"}, format="%Y-%m-%dT%H:%M"),
    )
    owner = forms.ModelChoiceField(
        label=_("Owner"), queryset=User.objects.none(), required=False, empty_label=_("nobody")
    )

    def __init__(self, *args: Any, article: Article, **kwargs: Any) -> None:
        self.zone = zone(article.published_zone)
        due = article.due_at
        initial = {"due_at": due.astimezone(self.zone).replace(tzinfo=None) if due else None, "owner": article.owner_id}
        super().__init__(*args, article=article, initial=initial, **kwargs)
        self.fields["due_at"].help_text = _("Time zone: %s.") % article.published_zone
        people = User.objects.filter(memberships__outlet=article.outlet_id, is_active=True).distinct()
        owner: Any = self.fields["owner"]
        owner.queryset = people.order_by("username")
        owner.label_from_instance = lambda person: person.get_full_name() or person.get_username()

    def clean_due_at(self) -> datetime | None:
        """The moment in the article's zone."""
        due: datetime | None = self.cleaned_data["due_at"]
        return meant(due).replace(tzinfo=self.zone) if due else None


class SignOffForm(OfArticle):
    """A sign-off of the revision on the screen."""

    revision = forms.IntegerField(widget=forms.HiddenInput)
    note = forms.CharField(
        label=_("Note"),
        required=False,
        max_length=LONGEST_REASON,
        widget=forms.Textarea(attrs={"rows": 2, "class": "field-input"}),
    )

    def __init__(self, *args: Any, article: Article, revision: Revision | None = None, **kwargs: Any) -> None:
        super().__init__(*args, article=article, initial={"revision": revision and revision.number}, **kwargs)


class TakeBackForm(OfArticle):
    """A sign-off that shall count no more."""

    reason = forms.CharField(
        label=_("Reason"),
        max_length=LONGEST_REASON,
        widget=forms.Textarea(attrs={"rows": 2, "class": "field-input"}),
    )


class WaiverForm(OfArticle):
    """That the newest revision goes out, or went out, without sign-off."""

    reason = forms.CharField(
        label=_("Reason"),
        max_length=LONGEST_REASON,
        widget=forms.Textarea(attrs={"rows": 2, "class": "field-input"}),
        help_text=_("Why there was no sign-off. It stays on record with your name."),
    )
    decided_by = forms.CharField(
        label=_("Who decided"), required=False, max_length=200, help_text=_("Where it was somebody else.")
    )
