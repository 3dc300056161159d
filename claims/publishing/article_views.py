"""What readers fetch of an article: its badge, its JSON form (for the script), its page and its frame."""

from __future__ import annotations

import json

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe

from claims.publishing import answers, badges
from claims.publishing.addresses import addresses, article_addresses
from claims.publishing.answers import answer_with, quiet_outage
from claims.publishing.article_lookup import published_article, published_at
from claims.publishing.article_records import ArticleRecord, article_account
from claims.publishing.pages import article_frame, article_page
from claims.publishing.views import FRAME, PAGE
from claims.publishing.words.language import Language


@require_safe
@quiet_outage(answers.SVG)
def article_badge(request: HttpRequest, public_id: str) -> HttpResponseBase:
    """The badge: how many claims have which answer, never one verdict for all."""
    size = request.GET.get("size", "")
    return answer_with(
        request, answers.SVG, published_article(public_id), lambda one, lang: badges.svg(one.badge(lang), size)
    )


@require_safe
@quiet_outage(answers.JSON)
def article_record(request: HttpRequest, public_id: str) -> HttpResponseBase:
    """Every published claim of an article with its place in the text."""
    return answer_with(request, answers.JSON, published_article(public_id), _json)


@require_safe
@quiet_outage(answers.JSON)
def lookup(request: HttpRequest) -> HttpResponseBase:
    """The same by the address of the article's page: ?url=."""
    return answer_with(request, answers.JSON, published_at(request.GET.get("url", "")), _json)


@require_safe
@quiet_outage(PAGE)
def article_shown(request: HttpRequest, public_id: str) -> HttpResponseBase:
    """The article's public page: every published check of it, and how much of it was looked at."""
    return answer_with(request, PAGE, published_article(public_id), article_page)


@require_safe
@quiet_outage(FRAME)
def article_framed(request: HttpRequest, public_id: str) -> HttpResponseBase:
    """The same, small, for a frame of another site."""
    return answer_with(request, FRAME, published_article(public_id), article_frame)


def _json(record: ArticleRecord, language: Language) -> str:
    links = {claim.public_id: addresses(claim.public_id) for claim in record.claims}
    told = article_account(record, language, article_addresses(record.public_id), links)
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"
