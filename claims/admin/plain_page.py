"""Names, titles, quotations and dates of an article, ticked and registered in one go."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from claims.admin.access import may, why_not
from claims.kinds.kind import Quote
from claims.models import Article
from claims.operations.registering import proposals_of, register_plain
from claims.plain_proposals import MOST_PROPOSED, Form, Proposal
from sources.refusal import Refusal

NAME = "claims_article_plain"
LONGEST_NUMBER = 9  # digits of a place
AROUND = 24  # code points shown before and behind a proposal
TITLES = {
    Form.NAME: gettext_lazy("Names"),
    Form.TITLE: gettext_lazy("Titles of works"),
    Form.QUOTATION: gettext_lazy("Quotations"),
    Form.DATE: gettext_lazy("Dates"),
}


class PlainProposals:
    """The page `<article>/plain/` of the article's admin."""

    admin_site: Any

    def get_urls(self) -> list[URLPattern]:
        """The page's address before the others."""
        view = self.admin_site.admin_view(self.plain_view)
        urls: list[URLPattern] = super().get_urls()  # type: ignore[misc]
        return [path("<int:pk>/plain/", view, name=NAME), *urls]

    def plain_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """The list; what is ticked is registered."""
        article = self._seen(request, str(pk))  # type: ignore[attr-defined]
        if not may(request.user, "register", article.outlet_id):
            raise PermissionDenied(why_not("register", article.outlet_id))
        address = reverse("admin:claims_article_change", args=[article.pk])
        if request.method == "POST" and self._registered(request, article):
            return HttpResponseRedirect(f"{address}#claims")
        proposals = proposals_of(article)
        found = {form: [_shown(article, one) for one in proposals if one.form is form] for form in TITLES}
        context = {
            **self.admin_site.each_context(request),
            "title": _("Names, titles, quotations and dates"),
            "model_admin": self,
            "article": article,
            "headline": article.current.headline,
            "groups": [(TITLES[form], shown) for form, shown in found.items() if shown],
            "is_cut": len(proposals) == MOST_PROPOSED,
            "article_url": address,
        }
        return TemplateResponse(request, "desk/plain.html", context)

    def _registered(self, request: HttpRequest, article: Article) -> bool:
        """Whether what was ticked is registered now."""
        user: Any = request.user
        places = [_place(one) for one in request.POST.getlist("place")]
        if not places:
            messages.warning(request, _("Nothing is ticked."))
            return False
        try:
            claims = register_plain(article=article, places=places, now=timezone.now(), by=user)
        except Refusal as refusal:
            messages.warning(request, refusal.sentence)
            return False
        told = ngettext(
            "%d claim registered; it waits for a source.", "%d claims registered; they wait for sources.", len(claims)
        )
        messages.success(request, told % len(claims))
        return True


def _place(sent: str) -> Quote:
    """A place as the page's boxes name it; one that cannot be is proposed nowhere."""
    start, _dash, end = sent.partition("-")
    return Quote(_number(start), _number(end))


def _number(written: str) -> int:
    return int(written) if written.isascii() and written.isdigit() and len(written) <= LONGEST_NUMBER else 0


def _shown(article: Article, one: Proposal) -> dict[str, str]:
    body = article.current.body
    return {
        "place": f"{one.start}-{one.end}",
        "before": body[max(0, one.start - AROUND) : one.start].rpartition("\n")[2],
        "text": one.text,
        "after": body[one.end : one.end + AROUND].partition("\n")[0],
    }
