"""Resetting a forgotten password: Django's own steps, this service's address in the mail, the audit trail told."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth import views
from django.contrib.auth.forms import PasswordResetForm
from django.http import HttpResponse
from django.urls import path, reverse_lazy
from django.utils import timezone

from claims.operations.people import note_password


class AskView(views.PasswordResetView):
    """Asks for the e-mail address; the answer is the same whether it is known or not."""

    template_name = "registration/password_reset_form.html"
    email_template_name = "registration/password_reset_mail.txt"
    subject_template_name = "registration/password_reset_subject.txt"
    success_url = reverse_lazy("password_reset_done")

    def form_valid(self, form: PasswordResetForm) -> HttpResponse:
        """The mail names PUBLIC_URL, whatever host the request named."""
        public = urlsplit(settings.PUBLIC_URL)
        self.extra_email_context = {"protocol": public.scheme, "domain": public.netloc, "site_name": public.netloc}
        return super().form_valid(form)


class SetView(views.PasswordResetConfirmView):
    """Sets the new password; every other session of the account ends."""

    template_name = "registration/password_reset_confirm.html"
    success_url = reverse_lazy("password_reset_complete")

    def form_valid(self, form: Any) -> HttpResponse:
        """Told to the audit trail, as the person's own doing."""
        answer = super().form_valid(form)
        note_password(person=form.user, now=timezone.now(), by=form.user)
        return answer


urlpatterns = [
    path("", AskView.as_view(), name="admin_password_reset"),
    path("sent/", views.PasswordResetDoneView.as_view(), name="password_reset_done"),
    path("<uidb64>/<token>/", SetView.as_view(), name="password_reset_confirm"),
    path("done/", views.PasswordResetCompleteView.as_view(), name="password_reset_complete"),
]
