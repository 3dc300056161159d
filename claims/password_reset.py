"""Resetting a forgotten password: Django's own steps, this service's address in the mail, the audit trail told."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.contrib import admin
from django.contrib.auth import views
from django.contrib.auth.forms import PasswordResetForm, SetPasswordForm
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path, reverse_lazy
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from unfold.widgets import UnfoldAdminEmailInputWidget, UnfoldAdminPasswordWidget

from claims.operations.mailing import ask_password_mail
from claims.operations.people import note_password


class Themed:
    """The desk's own look, for somebody who is not signed in."""

    request: HttpRequest

    def get_context_data(self, **given: Any) -> dict[str, Any]:
        """With what the theme needs."""
        told: dict[str, Any] = super().get_context_data(**given)  # type: ignore[misc]  # the view's
        return {**admin.site.each_context(self.request), **told}


class AskForm(PasswordResetForm):
    """Django's form in the theme's look."""

    email = forms.EmailField(
        label=gettext_lazy("E-mail address"),
        max_length=254,
        widget=UnfoldAdminEmailInputWidget(attrs={"autocomplete": "email"}),
    )


class SetForm(SetPasswordForm):  # type: ignore[type-arg]
    """Django's form in the theme's look."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.widget = UnfoldAdminPasswordWidget(attrs={"autocomplete": "new-password"})


class AskView(Themed, views.PasswordResetView):
    """Asks for the e-mail address; the answer is the same whether it is known or not."""

    form_class = AskForm
    template_name = "registration/password_reset_form.html"
    success_url = reverse_lazy("password_reset_done")

    def form_valid(self, form: PasswordResetForm) -> HttpResponse:
        """A worker looks the address up and sends: how long this takes tells nothing about it."""
        address = str(form.cleaned_data["email"])
        ask_password_mail(address=address, language=get_language() or settings.LANGUAGE_CODE, now=timezone.now())
        return HttpResponseRedirect(str(self.success_url))


class SentView(Themed, views.PasswordResetDoneView):
    """Says that a mail is on its way, or that none is."""


class DoneView(Themed, views.PasswordResetCompleteView):
    """Says that the password is set."""


class SetView(Themed, views.PasswordResetConfirmView):
    """Sets the new password; every other session of the account ends."""

    form_class = SetForm
    template_name = "registration/password_reset_confirm.html"
    success_url = reverse_lazy("password_reset_complete")

    def form_valid(self, form: Any) -> HttpResponse:
        """Told to the audit trail, as the person's own doing."""
        answer = super().form_valid(form)
        note_password(person=form.user, now=timezone.now(), by=form.user)
        return answer


urlpatterns = [
    path("", AskView.as_view(), name="admin_password_reset"),
    path("sent/", SentView.as_view(), name="password_reset_done"),
    path("<uidb64>/<token>/", SetView.as_view(), name="password_reset_confirm"),
    path("done/", DoneView.as_view(), name="password_reset_complete"),
]
