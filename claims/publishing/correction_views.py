"""What readers fetch of an outlet's corrections: the page, and the feed."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.template.loader import render_to_string
from django.views.decorators.http import require_safe

from claims.publishing import answers
from claims.publishing.addresses import addresses, corrections_addresses
from claims.publishing.answers import answer_with, quiet_outage
from claims.publishing.badges import COLOURS, Tone
from claims.publishing.correction_lookup import published_corrections
from claims.publishing.corrections import Corrections, Notice, atom, tag_of
from claims.publishing.lettering import printable
from claims.publishing.records import LONGEST_NOTE, LONGEST_TITLE, WEB
from claims.publishing.views import PAGE
from claims.publishing.wording import languages
from claims.publishing.words.language import Language

FEED = answers.Form("application/atom+xml; charset=utf-8", answers.INERT, lambda: "", 404)


@require_safe
@quiet_outage(PAGE)
def corrections_page(request: HttpRequest, slug: str) -> HttpResponseBase:
    """The outlet's published notes, in the language of the newest article or that of ?lang=."""
    return answer_with(request, PAGE, published_corrections(slug), _page)


@require_safe
@quiet_outage(FEED)
def corrections_feed(request: HttpRequest, slug: str) -> HttpResponseBase:
    """The same as an Atom feed."""
    return answer_with(request, FEED, published_corrections(slug), _feed)


def _feed(corrections: Corrections, language: Language) -> bytes:
    pages = {one.claim: addresses(one.claim)["page"] for one in corrections.notices}
    return atom(corrections, language, corrections_addresses(corrections.slug), pages)


def _page(corrections: Corrections, language: Language) -> str:
    light, dark = COLOURS[Tone.CORRECTED]
    context = {
        "outlet": printable(corrections.outlet, LONGEST_TITLE),
        "policy": corrections.policy_url if corrections.policy_url.startswith(WEB) else "",
        "notices": [_notice(one) for one in corrections.notices],
        "labels": language.labels,
        "language": language,
        "languages": languages().values(),
        "light": light,
        "dark": dark,
        **corrections_addresses(corrections.slug),
    }
    return render_to_string("publishing/corrections.html", context)


def _notice(notice: Notice) -> dict[str, Any]:
    at = notice.published_at
    return {
        "headline": printable(notice.headline, LONGEST_TITLE),
        "url": notice.url,
        "tag": tag_of(notice.language),
        "note": printable(notice.note, LONGEST_NOTE),
        "page": addresses(notice.claim)["page"],
        "at": {"iso": at.isoformat(timespec="seconds"), "text": f"{at:%Y-%m-%d %H:%M}", "zone": notice.zone},
    }
