"""Deciding drafts from the article's page: the one of a card, and what is said of those that accepting all left."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from claims.models import Article
from claims.operations.accepting import accept, drafts_gone
from claims.operations.reviewing import dismiss
from claims.workflow import Status
from sources.refusal import Refusal

DECIDED = {
    "accept_draft": gettext_lazy("Draft accepted."),
    "dismiss_draft": gettext_lazy("Draft dismissed: a scan will not bring it back."),
}
LONGEST_NUMBER = 18  # digits of a row's number


def decide_draft(request: HttpRequest, article: Article) -> HttpResponse:
    """Accept or dismiss the draft of one card, and go on at the next."""
    user: Any = request.user
    act = str(request.POST["do"])
    claim = article.claims.filter(status=Status.DRAFT, pk=_number(request, "claim")).first()
    if claim is None:
        messages.warning(request, _("This claim is no draft any more: look again, then decide."))
        return HttpResponseRedirect(reverse("admin:claims_article_change", args=[article.pk]))
    decide: Any = accept if act == "accept_draft" else dismiss
    try:
        decide(claim=claim, by=user, now=timezone.now())
    except Refusal as refusal:
        messages.warning(request, refusal.sentence)
    else:
        messages.success(request, DECIDED[act])
    return HttpResponseRedirect(f"{request.get_full_path()}#claim-{_number(request, 'following') or claim.pk}")


def tell_gone(request: HttpRequest, article: Article) -> None:
    """Say which drafts accepting all left aside."""
    gone = len(drafts_gone(article))
    if gone:
        sentence = ngettext(
            "%d draft was left: its words are gone from the text. Dismiss it, or put its words back.",
            "%d drafts were left: their words are gone from the text. Dismiss them, or put their words back.",
            gone,
        )
        messages.warning(request, sentence % gone)


def _number(request: HttpRequest, field: str) -> int:
    """A row's number that a form of the page sent; 0 where there is none."""
    sent = str(request.POST.get(field, ""))
    return int(sent) if sent.isascii() and sent.isdigit() and len(sent) <= LONGEST_NUMBER else 0
