"""The form in which a reader says what is wrong with a check. It sets no cookie and knows no account."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.template.loader import render_to_string
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from claims.api.counting import count
from claims.locking_out import address_of
from claims.models.reader_report import LONGEST_CONTACT, LONGEST_REPORT
from claims.operations.reader_reports import write_report
from claims.publishing import answers
from claims.publishing.addresses import addresses
from claims.publishing.answers import answer, answer_with, quiet_outage
from claims.publishing.lookup import published_claim
from claims.publishing.pages import nothing_page
from claims.publishing.records import Record
from claims.publishing.wording import language_of
from claims.publishing.words.language import Language
from sources.refusal import BadInput, TooLarge

MOST_A_MINUTE = 5  # of an address
POLICY = answers.NO_SCRIPT.replace("form-action 'none'", "form-action 'self'")
REPORT = answers.Form("text/html; charset=utf-8", POLICY, nothing_page, 404, any_origin=False)
BAIT = "website"  # a field that people do not see: what fills it is no person


@csrf_exempt  # nothing is done in anybody's name: there is no session to ride on
@require_http_methods(["GET", "HEAD", "POST"])
@quiet_outage(REPORT)
def report(request: HttpRequest, public_id: str) -> HttpResponseBase:
    """The form, and what it sends."""
    record = published_claim(public_id)
    if record is None or request.method != "POST":
        return answer_with(request, REPORT, record, lambda one, lang: _page(one, lang, request))
    language = language_of(request.GET.get("lang", ""), record.language)
    if request.POST.get(BAIT):
        return _sent(record, language)
    if count(f"report:{address_of(request)}") > MOST_A_MINUTE:
        return _again(request, record, language, "report_wait", 429)
    try:
        write_report(
            claim=UUID(record.public_id),
            text=request.POST.get("text", ""),
            contact=request.POST.get("contact", ""),
            language=language.code,
            now=timezone.now(),
        )
    except BadInput:
        return _again(request, record, language, "report_missing", 422)
    except TooLarge:
        return _again(request, record, language, "report_too_long", 422)
    return _sent(record, language)


@require_safe
@quiet_outage(REPORT)
def report_sent(request: HttpRequest, public_id: str) -> HttpResponseBase:
    """Thanks."""
    return answer_with(
        request, REPORT, published_claim(public_id), lambda one, lang: _page(one, lang, request, is_sent=True)
    )


def _sent(record: Record, language: Language) -> HttpResponseBase:
    return HttpResponseRedirect(f"{addresses(record.public_id)['report']}/sent?lang={language.code}", status=303)


def _again(request: HttpRequest, record: Record, language: Language, why: str, status: int) -> HttpResponseBase:
    """The form with what was written and what is wrong with it."""
    fault = language.labels[why].format(most=LONGEST_REPORT)
    shown = answer(request, REPORT, _page(record, language, request, fault), language.tag)
    response = HttpResponse(getattr(shown, "content", b""), status=status, headers=dict(shown.headers))
    response["Cache-Control"] = "no-store"
    del response["ETag"]
    return response


def _page(record: Record, language: Language, request: HttpRequest, fault: str = "", *, is_sent: bool = False) -> str:
    context = {
        "record": record,
        "language": language,
        "labels": language.labels,
        "fault": fault,
        "is_sent": is_sent,
        "text": request.POST.get("text", "")[: 2 * LONGEST_REPORT],
        "contact": request.POST.get("contact", "")[: 2 * LONGEST_CONTACT],
        "most": LONGEST_REPORT,
        "most_contact": LONGEST_CONTACT,
        "bait": BAIT,
        "places": addresses(record.public_id),
    }
    return render_to_string("publishing/report.html", context)
