"""API tokens at the desk: made for a piece of newsroom software, shown once, ended at any time."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from claims.admin import writing
from claims.models import Outlet, Scope, Token, User
from claims.operations.ending_tokens import end_tokens
from claims.operations.permitting import permitted
from claims.operations.tokens import LONGEST_LIFE, LONGEST_NAME, create_token
from claims.roles import Act
from sources.admin.desk_form import DayInput, DeskForm
from sources.admin.form_pages import FormPages
from sources.admin.scoped import SeenRowsFilter, seen_rows

USUAL_LIFE = timedelta(days=180)


class TokenForm(DeskForm):
    """A new token."""

    name = forms.CharField(
        label=gettext_lazy("What it is for"), max_length=LONGEST_NAME, help_text=gettext_lazy("Such as: our CMS.")
    )
    outlet = forms.ModelChoiceField(label=gettext_lazy("Outlet"), queryset=Outlet.objects.none(), empty_label=None)
    user = forms.ModelChoiceField(
        label=gettext_lazy("Acts as"),
        queryset=User.objects.none(),
        empty_label=None,
        help_text=gettext_lazy("Whose name stands beside what the software does."),
    )
    scopes = forms.MultipleChoiceField(
        label=gettext_lazy("It may"), choices=Scope.choices, widget=forms.CheckboxSelectMultiple, initial=[Scope.READ]
    )
    expires_at = forms.DateField(
        label=gettext_lazy("Ends after"), widget=DayInput(), help_text=gettext_lazy("A year from now at most.")
    )

    def __init__(self, *args: Any, outlets: QuerySet[Any], people: QuerySet[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choosers: Any = self.fields
        choosers["outlet"].queryset, choosers["user"].queryset = outlets, people
        self.fields["expires_at"].initial = (timezone.localtime() + USUAL_LIFE).date()

    @property
    def end(self) -> datetime:
        """The end of the last day, a year from now at the latest."""
        end = timezone.make_aware(datetime.combine(self.cleaned_data["expires_at"], time.max))
        latest = timezone.now() + LONGEST_LIFE
        return latest if latest < end < latest + timedelta(days=1) else end


@admin.register(Token)
class TokenAdmin(FormPages):
    """API tokens."""

    list_display = ("name", "outlet", "user", "shown_scopes", "prefix", "shown_end", "shown_use")
    list_filter = (("outlet", SeenRowsFilter),)
    search_fields = ("name", "prefix")
    list_select_related = ("outlet", "user")
    ordering = ("-created_at",)
    actions = ("end",)

    def has_change_permission(self, _request: HttpRequest, _obj: Any = None) -> bool:
        """A token is made and ended, never changed."""
        return False

    def form_for(self, request: HttpRequest, _row: Any, data: Any, files: Any) -> DeskForm:
        """See FormPages; people without administrator's rights make tokens that act as themselves."""
        user: Any = request.user
        people = User.objects.filter(is_active=True).order_by("username")
        outlets = permitted(user, Act.TOKENS, seen_rows(self.admin_site, Outlet, request))
        form = TokenForm(
            data, files, outlets=outlets, people=people if user.is_superuser else people.filter(pk=user.pk)
        )
        form.fields["user"].initial = user
        return form

    def written(self, request: HttpRequest, _row: Any, form: Any) -> HttpResponse:
        """Make the token and show its secret in this answer alone: it is stored nowhere."""
        cleaned = form.cleaned_data
        user: Any = request.user
        new = create_token(
            outlet=cleaned["outlet"],
            user=cleaned["user"],
            name=cleaned["name"],
            scopes=cleaned["scopes"],
            expires_at=form.end,
            now=timezone.now(),
            by=user,
        )
        answer = self.page(request, "desk/token_made.html", title=new.token.name, token=new.token, secret=new.secret)
        answer.headers["Cache-Control"] = "no-store"
        return answer

    def change_view(
        self, request: HttpRequest, object_id: str, _form_url: str = "", _extra_context: Any = None
    ) -> HttpResponse:
        """What is known of a token; its secret is not."""
        token: Any = self.get_object(request, object_id)
        if not self.has_view_permission(request, token):
            raise PermissionDenied
        facts = [
            (gettext_lazy("Outlet"), token.outlet),
            (gettext_lazy("Acts as"), token.user),
            (gettext_lazy("It may"), self.shown_scopes(token)),
            (gettext_lazy("Starts with"), f"{token.prefix}…"),
            (gettext_lazy("Created"), writing.moment(token.created_at)),
            (gettext_lazy("Ends"), self.shown_end(token)),
            (gettext_lazy("Last used"), self.shown_use(token)),
        ]
        return self.page(request, "desk/facts.html", title=token.name, facts=facts)

    @admin.display(description=gettext_lazy("it may"))
    def shown_scopes(self, token: Token) -> str:
        """The scopes' labels."""
        return ", ".join(str(Scope(scope).label) for scope in token.scopes)

    @admin.display(description=gettext_lazy("ends"), ordering="expires_at")
    def shown_end(self, token: Token) -> str:
        """When it ends, or that it has."""
        return writing.moment(token.expires_at) if token.is_live(timezone.now()) else _("ended")

    @admin.display(description=gettext_lazy("last used"), ordering="last_used_at")
    def shown_use(self, token: Token) -> str:
        """When it was last used."""
        return writing.moment(token.last_used_at) or _("never")

    @admin.action(description=gettext_lazy("End the chosen tokens"), permissions=["end"])
    def end(self, request: HttpRequest, tokens: QuerySet[Any]) -> None:
        """End tokens at once."""
        user: Any = request.user
        ended = end_tokens(tokens=list(tokens), now=timezone.now(), by=user)
        messages.success(request, ngettext("%d token ended.", "%d tokens ended.", ended) % ended)

    def has_end_permission(self, request: HttpRequest) -> bool:
        """Whoever may delete tokens may end them."""
        return bool(request.user.has_perm("claims.delete_token"))
