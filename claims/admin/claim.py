"""Claims at the desk: the list, and the page where a claim is read, corrected, held against sources and decided."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import (
    FileResponse,
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseNotAllowed,
    HttpResponseRedirect,
    JsonResponse,
)
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from claims.admin import writing
from claims.admin.access import may, why_not
from claims.admin.claim_acts import ACTS, Refused
from claims.admin.claim_correction import with_correction
from claims.admin.claim_files import ExportedClaims
from claims.admin.claim_forms import UPLOADS, AssignForm, ByHandForm, DecisionForm, FetchForm, OverrideForm, SourceForm
from claims.admin.claim_import import ImportedClaims
from claims.admin.claim_lists import ArticleFilter, AssignedFilter, AttentionFilter, KindFilter, SaidSearch
from claims.admin.claim_page import acts_on, claim_page, claim_to_decide, claim_work, fetches_of, live_context, runs_of
from claims.admin.earlier_cards import MOST_EARLIER, earlier_cards
from claims.admin.found import shown
from claims.admin.reading_form import ReadingForm
from claims.admin.saved_filters import SavedFilters
from claims.admin.seen_form import refuse_late
from claims.admin.words import UNITS_OFFERED, kind_label, verdict_sign
from claims.models import Claim, Correction, HandVerification, SourceChange
from claims.operations.earlier import earlier_than
from claims.operations.evidence import settle_change
from claims.operations.reviewing import confirm_accurate
from sources.admin.scoped import ScopedAdmin, SeenRowsFilter
from sources.models import Source
from sources.refusal import Refusal

SOURCES_OFFERED = 100  # the newest of the outlet; older ones are found by their title on the list of sources
QUOTE_SHOWN = 80
LEFT_NAMED = 5  # claims that a bulk act left alone, with the reason; the rest are on the list
BESIDE = "claims_claim_beside"
LIVE_PARTS = ("answer", "findings", "sources", "buttons", "correction", "history")  # desk/parts/claim_*.html
SEEN_FIRST = (
    "confirm",
    "override",
    "publish",
    "by_hand",
)  # acts on a verdict, which must be the one on the editor's screen


@admin.register(Claim)
class ClaimAdmin(SavedFilters, ImportedClaims, ExportedClaims, SaidSearch, ScopedAdmin):
    """Claims."""

    list_display = ("shown_quote", "shown_verdict", "status", "shown_figures", "shown_kind", "shown_attention")
    list_filter = (
        "status",
        "verdict",
        KindFilter,
        AttentionFilter,
        AssignedFilter,
        ArticleFilter,
        ("outlet", SeenRowsFilter),
    )
    ordering = ("-changed_at",)
    actions = ("confirm_accurate",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """With what a list shows, in a constant number of queries."""
        rows: Any = super().get_queryset(request)
        return rows.with_state()  # type: ignore[no-any-return]

    def has_add_permission(self, _request: HttpRequest) -> bool:
        """Claims are added on their article's page."""
        return False

    def has_delete_permission(self, _request: HttpRequest, _obj: Any = None) -> bool:
        """Claims are dismissed, never deleted."""
        return False

    @admin.action(description=_("Confirm what the machine found accurate"), permissions=["confirm"])
    def confirm_accurate(self, request: HttpRequest, claims: QuerySet[Any]) -> None:
        """Confirm the chosen claims that are machine-accurate; the others are named with the reason."""
        user: Any = request.user
        done = confirm_accurate(claims=list(claims), by=user, now=timezone.now())
        told = ngettext("%d claim confirmed.", "%d claims confirmed.", len(done.reviews)) % len(done.reviews)
        messages.success(request, told)
        for claim, why in done.left[:LEFT_NAMED]:
            messages.warning(request, f"{writing.shortened(claim.quote)}: {why}")

    def has_confirm_permission(self, request: HttpRequest) -> bool:
        """Whoever may confirm at one outlet; the operation asks at each claim's own."""
        return bool(request.user.has_perm("claims.confirm"))

    @admin.display(description=_("claim"))
    def shown_quote(self, claim: Claim) -> str:
        """Its words."""
        return writing.shortened(claim.quote, QUOTE_SHOWN)

    @admin.display(description=_("verdict"), ordering="verdict")
    def shown_verdict(self, claim: Claim) -> str:
        """Sign and word."""
        return render_to_string("desk/parts/verdict.html", {"sign": verdict_sign(claim.verdict)})

    @admin.display(description=_("kind"), ordering="current_version__kind")
    def shown_kind(self, claim: Claim) -> str:
        """The kind's label."""
        return kind_label(claim.current_version.kind) if claim.current_version else "—"

    @admin.display(description=_("written → expected"))
    def shown_figures(self, claim: Claim) -> str:
        """Written and expected figure with the deviation, of the first finding."""
        rows = list(claim.current_check.findings.all()) if claim.current_check else []
        if not rows:
            return "—"
        first = shown(rows[0], {})
        figures = " → ".join(figure for figure in (first.written, first.expected) if figure)
        return f"{figures} {f'({first.deviation})' if first.deviation else ''}".strip() or "—"

    @admin.display(description=_("attention"), ordering="attention")
    def shown_attention(self, claim: Claim) -> str:
        """Why a person should look."""
        return claim.get_attention_display() or "—"

    def get_urls(self) -> list[URLPattern]:
        """The page's own address before Django's."""
        progress = self.admin_site.admin_view(self.progress_view)
        attachment = self.admin_site.admin_view(self.attachment_view)
        return [
            path("<int:pk>/progress/", progress, name="claims_claim_progress"),
            path("changes/<int:pk>/", self.admin_site.admin_view(self.settle_view), name="claims_source_change_settle"),
            path("<int:pk>/earlier/", self.admin_site.admin_view(self.earlier_view), name="claims_claim_earlier"),
            path("<int:pk>/by-hand/<int:kept>/", attachment, name="claims_claim_attachment"),
            path("<int:pk>/to-decide/<str:side>/", self.admin_site.admin_view(self.beside_view), name=BESIDE),
            *super().get_urls(),
        ]

    def settle_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Somebody looked at a source that changed: one answer for all its claims."""
        user: Any = request.user
        change = get_object_or_404(SourceChange.objects.seen_by(user), pk=pk)
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        try:
            settle_change(change=change, by=user, now=timezone.now())
        except Refusal as refusal:
            messages.error(request, str(refusal.sentence))
        return HttpResponseRedirect(reverse("admin:index"))

    def earlier_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Earlier claims like it: a part of its page that is asked for by itself, as it looks through all claims."""
        claim = self._seen(request, str(pk))
        cards = earlier_cards(earlier_than(claim=claim, most=MOST_EARLIER))
        return HttpResponse(render_to_string("desk/parts/earlier_claims.html", {"earlier": cards}, request=request))

    def beside_view(self, request: HttpRequest, pk: int, side: str) -> HttpResponse:
        """To the claim before or after it that waits for a person, or to the article where there is none."""
        claim = self._seen(request, str(pk))
        found = claim_to_decide(claim, after=side == "after")
        if found is not None:
            return HttpResponseRedirect(reverse("admin:claims_claim_change", args=[found]))
        messages.info(request, _("No other claim of this article waits for a decision."))
        return HttpResponseRedirect(reverse("admin:claims_article_change", args=[claim.article_id]))

    # ------------------------------------------------------------ pages

    def change_view(
        self, request: HttpRequest, object_id: str, _form_url: str = "", _extra_context: Any = None
    ) -> HttpResponse:
        """The claim's page; a form of it names what to do."""
        claim = self._seen(request, object_id)
        if request.method != "POST":
            asked = ACTS.get(str(request.GET.get("open", "")))
            return self._page(request, claim, **self._forms(claim), opened=asked.form if asked else "")
        name = str(request.POST.get("do", ""))
        if name not in ACTS:
            raise PermissionDenied
        if not may(request.user, name, claim.outlet_id) and name not in acts_on(claim, request.user):
            raise PermissionDenied(why_not(name, claim.outlet_id))
        forms, act = self._forms(claim, request), ACTS[name]
        if name not in acts_on(claim, request.user) or self._is_overtaken(request, claim, name):
            refuse_late(
                forms[act.form], claim, _("The claim has changed since you opened it: look again, then decide.")
            )
            return self._page(request, claim, **forms, opened=act.form)
        user: Any = request.user
        try:
            done = act.run(claim, forms[act.form], user, timezone.now())
        except Refused:
            return self._page(request, claim, **forms, opened=act.form)
        if isinstance(done, Correction):
            messages.success(request, _("No verdict is shown of the outlet's own mistake: its correction is open now."))
            return HttpResponseRedirect(reverse("admin:claims_correction_change", args=[done.pk]))
        return HttpResponseRedirect(self._address(claim))

    def add_view(self, _request: HttpRequest, _form_url: str = "", _extra_context: Any = None) -> HttpResponse:
        """None: claims are added on their article's page."""
        raise Http404

    def progress_view(self, request: HttpRequest, pk: int) -> JsonResponse:
        """How the check goes; the changed parts of the page where the caller's stamp is an older one."""
        claim = self._seen(request, str(pk))
        now = timezone.now()
        work = claim_work(claim, runs_of(claim), fetches_of(claim), now)
        acts = acts_on(claim, request.user)
        answer: dict[str, Any] = {"state": work.state, "stamp": work.stamp, "sentence": work.sentence, "parts": {}}
        if request.GET.get("stamp") != work.stamp:
            context = {**live_context(claim, now=now), "acts": acts}
            answer |= {"acts": sorted(acts), "check": claim.current_check_id, "seen": claim.edits}
            answer["parts"] = {
                f"live-{part}": render_to_string(f"desk/parts/claim_{part}.html", context, request)
                for part in LIVE_PARTS
            }
        return JsonResponse(answer)

    def attachment_view(self, request: HttpRequest, pk: int, kept: int) -> FileResponse:
        """What was attached to a verification by hand: always saved, never shown, whatever it calls itself."""
        claim = self._seen(request, str(pk))
        found = get_object_or_404(HandVerification.objects.exclude(attachment=""), pk=kept, review__claim=claim)
        answer = FileResponse(
            found.attachment.open(),
            as_attachment=True,
            filename=found.attachment_name,
            content_type="application/octet-stream",
        )
        answer.headers["X-Content-Type-Options"], answer.headers["Cache-Control"] = "nosniff", "no-store"
        return answer

    # ------------------------------------------------------------ parts

    def _seen(self, request: HttpRequest, object_id: str) -> Claim:
        if not object_id.isascii() or not object_id.isdigit():
            raise Http404
        rows = self.get_queryset(request).select_related("current_version__revision", "current_check__rates")
        claim: Any = get_object_or_404(with_correction(rows), pk=int(object_id))
        if not self.has_view_or_change_permission(request, claim):
            raise PermissionDenied
        return claim  # type: ignore[no-any-return]

    def _is_overtaken(self, request: HttpRequest, claim: Claim, act: str) -> bool:
        """Whether a newer check than the one on the editor's screen has come in."""
        return act in SEEN_FIRST and str(request.POST.get("check", "")) != str(claim.current_check_id or "")

    def _address(self, claim: Claim) -> str:
        return reverse("admin:claims_claim_change", args=[claim.pk])

    def _forms(self, claim: Claim, request: HttpRequest | None = None) -> dict[str, Any]:
        """The page's forms; that of the act asked for is bound to what was sent."""
        act = ACTS.get(str(request.POST.get("do", ""))) if request else None

        def sent(form: str) -> tuple[Any, Any]:
            bound = request is not None and act is not None and act.form == form
            return (request.POST, request.FILES) if bound and request else (None, None)

        on_screen = {"seen": claim.edits}
        newest = Source.objects.filter(outlet=claim.outlet_id).order_by("-id")[:SOURCES_OFFERED]
        version = claim.current_version
        said = ("kind", "voice", "attributed_to")
        stored = {**version.reading, **{name: getattr(version, name) for name in said}} if version else {}
        return {
            "decision_form": DecisionForm(*sent("decision_form"), auto_id="decision_%s", initial=on_screen),
            "override_form": OverrideForm(*sent("override_form"), auto_id="override_%s", initial=on_screen),
            "assign_form": AssignForm(*sent("assign_form"), claim=claim, auto_id="assign_%s", initial=on_screen),
            "by_hand_form": ByHandForm(*sent("by_hand_form"), auto_id="by_hand_%s", initial=on_screen),
            "source_form": SourceForm(*sent("source_form"), sources=list(newest), auto_id="source_%s"),
            "fetch_form": FetchForm(*sent("fetch_form")),
            "reading_form": ReadingForm(sent("reading_form")[0], stored=stored, prefix="reading", seen=claim.edits),
        }

    def _page(self, request: HttpRequest, claim: Claim, **given: Any) -> HttpResponse:
        context = claim_page(claim, user=request.user, now=timezone.now())
        return TemplateResponse(
            request,
            "desk/claim.html",
            {
                **self.admin_site.each_context(request),
                **context,
                **given,
                "title": writing.shortened(claim.quote),
                "model_admin": self,
                "uploads": UPLOADS,
                "units": UNITS_OFFERED,
                "progress_url": reverse("admin:claims_claim_progress", args=[claim.pk]),
            },
        )
