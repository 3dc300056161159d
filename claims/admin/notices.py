"""The pages of one's own notices: the list, the way from each to what it is about, and how one is mailed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import forms
from django.conf import settings
from django.contrib import admin, messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods

from claims.admin.writing import moment, shortened
from claims.corrections import CorrectionState
from claims.models import HowOften, NoticeSetting, PersonalNotice, VerdictWord
from claims.operations.noticing import mark_read, set_notices
from sources.admin.desk_form import DeskForm

A_PAGE = 50


@dataclass(frozen=True, slots=True)
class Told:
    """A notice as a line of the list."""

    what: str
    detail: str
    about: str
    lang: str
    when: str
    url: str
    is_new: bool


class SettingForm(DeskForm):
    """How one is mailed."""

    lead = ""
    how_often = forms.ChoiceField(label=gettext_lazy("Mail me about notices"), choices=HowOften.choices)
    language = forms.ChoiceField(label=gettext_lazy("Language of mails"), choices=settings.LANGUAGES)


@require_http_methods(["GET", "POST"])
def notices_view(request: HttpRequest) -> HttpResponse:
    """The list, the newest first; its form marks all as read."""
    person: Any = request.user
    if request.method == "POST":
        mark_read(person=person, now=timezone.now())
        return HttpResponseRedirect(reverse("notices"))
    rows = PersonalNotice.objects.of(person).select_related("article", "claim__current_version", "by")
    rows = rows.prefetch_related("claim__current_version__quotes", "article__revisions")
    listed = Paginator(rows, A_PAGE).get_page(request.GET.get("page"))
    context = {
        **admin.site.each_context(request),
        "title": _("Notices"),
        "notices": [_told(row) for row in listed],
        "listed": listed,
        "any_new": any(row.read_at is None for row in listed) or listed.has_other_pages(),
    }
    return TemplateResponse(request, "desk/notices.html", context)


@require_GET
def open_view(request: HttpRequest, pk: int) -> HttpResponse:
    """Marks a notice as read and leads to what it is about."""
    person: Any = request.user
    notice = get_object_or_404(PersonalNotice.objects.of(person), pk=pk)
    mark_read(person=person, now=timezone.now(), notice=notice)
    if notice.correction_id:
        return HttpResponseRedirect(reverse("admin:claims_correction_change", args=[notice.correction_id]))
    if notice.claim_id:
        return HttpResponseRedirect(reverse("admin:claims_claim_change", args=[notice.claim_id]))
    return HttpResponseRedirect(reverse("admin:claims_article_change", args=[notice.article_id]))


@require_http_methods(["GET", "POST"])
def settings_view(request: HttpRequest) -> HttpResponse:
    """How often one is mailed, and in which language."""
    person: Any = request.user
    stored = NoticeSetting.objects.filter(person=person).first() or NoticeSetting(person=person)
    initial = {"how_often": stored.how_often, "language": stored.language}
    form = SettingForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        set_notices(person=person, now=timezone.now(), **form.cleaned_data)
        messages.success(request, _("Your settings are saved."))
        return HttpResponseRedirect(reverse("notice_settings"))
    lead = _("Mails go to %s.") % person.email if person.email else _("Your account has no e-mail address.")
    form.lead = lead
    context = {
        **admin.site.each_context(request),
        "title": _("Mails about notices"),
        "form": form,
        "may_save": True,
        "list_address": reverse("notices"),
    }
    return TemplateResponse(request, "desk/form.html", context)


def _told(row: PersonalNotice) -> Told:
    claim = row.claim
    return Told(
        what=str(row.get_kind_display()),
        detail=" · ".join(part for part in (_detail(row.facts), _who(row)) if part),
        about=shortened(claim.quote if claim else row.article.current.headline),
        lang=row.article.language,
        when=moment(row.happened_at),
        url=reverse("notice_open", args=[row.pk]),
        is_new=row.read_at is None,
    )


def _detail(facts: dict[str, str]) -> str:
    """The facts in the reader's words."""
    if "found" in facts:
        former, found = (str(VerdictWord(facts[name]).label) if facts[name] else "—" for name in ("former", "found"))
        return f"{former} → {found}"
    if "state" in facts:
        return str(CorrectionState(facts["state"]).label)
    return facts.get("source", "")


def _who(row: PersonalNotice) -> str:
    return (row.by.get_full_name() or row.by.get_username()) if row.by else ""


def account_links(request: HttpRequest) -> list[dict[str, Any]]:
    """The account menu, as the theme takes it; who signs on elsewhere has no password to change here."""
    person: Any = request.user
    links = [
        {"title": gettext_lazy("Notices"), "link": reverse("notices")},
        {"title": gettext_lazy("Mails about notices"), "link": reverse("notice_settings")},
    ]
    if person.is_authenticated and person.has_usable_password():
        links.append({"title": gettext_lazy("Change password"), "link": reverse("admin:password_change")})
    return links


urlpatterns = [
    path("", admin.site.admin_view(notices_view), name="notices"),
    path("settings/", admin.site.admin_view(settings_view), name="notice_settings"),
    path("<int:pk>/", admin.site.admin_view(open_view), name="notice_open"),
]
