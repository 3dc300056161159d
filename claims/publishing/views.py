"""What readers fetch: a claim's badge, its JSON form and its page. They write nothing and read no cookie."""

from __future__ import annotations

import json

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_safe

from claims.publishing import answers, badges
from claims.publishing.addresses import addresses, short_address
from claims.publishing.answers import answer, answer_with, quiet_outage
from claims.publishing.article_lookup import published_article
from claims.publishing.lookup import past, published_claim, published_id
from claims.publishing.pages import Around, claim_frame, nothing_frame, nothing_page, page
from claims.publishing.pictures import png
from claims.publishing.records import Record, account, stood, text_line
from claims.publishing.words.language import Language

FRAME = answers.Form("text/html; charset=utf-8", answers.FRAMED, nothing_frame, 404, any_origin=False, framed=True)
PAGE = answers.Form("text/html; charset=utf-8", answers.NO_SCRIPT, nothing_page, 404, any_origin=False)


@require_safe
@quiet_outage(answers.SVG)
def claim_badge(request: HttpRequest, public_id: str) -> HttpResponseBase:
    """The badge: ?lang= of five languages, ?size= small or large."""
    size = request.GET.get("size", "")
    return answer_with(
        request, answers.SVG, published_claim(public_id), lambda one, lang: badges.svg(one.badge(lang), size)
    )


@require_safe
@quiet_outage(answers.JSON)
def claim_record(request: HttpRequest, public_id: str) -> HttpResponseBase:
    """What the page says, for software."""
    return answer_with(request, answers.JSON, published_claim(public_id), _json)


@require_safe
@quiet_outage(PAGE)
def claim_page(request: HttpRequest, public_id: str) -> HttpResponseBase:
    """The claim's public page, in the article's language or that of ?lang=."""
    return answer_with(request, PAGE, published_claim(public_id), _page)


@require_safe
@quiet_outage(answers.PNG)
def claim_picture(request: HttpRequest, public_id: str) -> HttpResponseBase:
    """The claim as a picture that says the time it speaks of."""
    return answer_with(request, answers.PNG, published_claim(public_id), _picture)


@require_safe
@quiet_outage(answers.TEXT)
def claim_text(request: HttpRequest, public_id: str) -> HttpResponseBase:
    """The claim as a line of text that says the time it speaks of."""
    return answer_with(request, answers.TEXT, published_claim(public_id), _line)


@require_safe
def short(_request: HttpRequest, code: str) -> HttpResponseBase:
    """A short address leads to the claim's page, which says itself where nothing is shown."""
    public_id = published_id(code)
    if public_id is None:
        return redirect("publishing:nothing")
    return redirect("publishing:claim-page", public_id=public_id)


@require_safe
@quiet_outage(FRAME)
def claim_framed(request: HttpRequest, public_id: str) -> HttpResponseBase:
    """The claim, small, for a frame of another site."""
    return answer_with(request, FRAME, published_claim(public_id), claim_frame)


@require_safe
def nothing_here(request: HttpRequest, elsewhere: str = "") -> HttpResponseBase:  # noqa: ARG001  # every address
    """Any other address below /badges/: the page that says so, as for a claim that is not shown."""
    return answer(request, PAGE, None)


def _json(record: Record, language: Language) -> str:
    return json.dumps(account(record, language, addresses(record.public_id)), ensure_ascii=False, indent=1) + "\n"


def _page(record: Record, language: Language) -> str:
    return page(record, language, Around(published_article(record.article), past(record.public_id)))


def _picture(record: Record, language: Language) -> bytes:
    standing = stood(record, language, timezone.now())
    return png(record.badge(language), record.quote, standing, short_address(record.public_id))


def _line(record: Record, language: Language) -> str:
    return text_line(record, language, timezone.now(), short_address(record.public_id))
