"""Articles at the desk: the list, the page where claims are marked in the text, and the forms to take in and revise."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from claims.admin import writing
from claims.admin.access import acts_of, may, why_not
from claims.admin.article_forms import NewArticleForm, QuoteForm, RevisionForm, StateForm, publication_of
from claims.admin.article_page import article_page, article_work, listed_of
from claims.admin.changes_page import RevisionChanges, changes_address
from claims.admin.claim_lists import ToldSearch
from claims.admin.clearance_lists import ClearanceColumns, ClearanceFilter
from claims.admin.clearance_panel import ACTS as CLEARANCE_ACTS
from claims.admin.clearance_panel import act_on_clearance, clearance_forms, tell_void
from claims.admin.draft_acts import decide_draft, tell_gone
from claims.admin.earlier_cards import MOST_EARLIER, earlier_cards
from claims.admin.import_form import ImportForm, initial_of
from claims.admin.plain_page import PlainProposals
from claims.admin.understanding import understood_context
from claims.admin.words import UNITS_OFFERED
from claims.models import Article, Claim, Outlet, Revision, with_clearance
from claims.operations.accepting import accept_all
from claims.operations.articles import set_state
from claims.operations.describing import edit_article
from claims.operations.earlier import earlier_claims
from claims.operations.intake import take_article
from claims.operations.pasting import register_pasted
from claims.operations.permitting import permitted
from claims.operations.registering import scan_article, understand_quote
from claims.roles import Act
from claims.workflow import Status
from sources.admin.scoped import ScopedAdmin, SeenRowsFilter, seen_rows
from sources.refusal import Refusal

ALLOWED_AS = {
    "understand": "register",
    "accept_draft": "accept",
    "dismiss_draft": "register",
}  # a draft is no claim yet


@admin.register(Article)
class ArticleAdmin(PlainProposals, ToldSearch, RevisionChanges, ClearanceColumns, ScopedAdmin):
    """Articles."""

    list_display = (
        "shown_headline",
        "shown_published",
        "state",
        "shown_clearance",
        "shown_due",
        "claim_count",
        "open_count",
        "attention_count",
    )
    list_filter = (ClearanceFilter, "state", "language", ("outlet", SeenRowsFilter))
    ordering = ("-created_at",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Articles with what the list shows of them."""
        newest = Revision.objects.filter(article=OuterRef("pk")).order_by("-number")
        counted = Q(claims__isnull=False) & ~Q(claims__status=Status.DISMISSED)
        rows: QuerySet[Any] = (
            super()
            .get_queryset(request)
            .annotate(
                newest_headline=Subquery(newest.values("headline")[:1]),
                claims_there=Count("claims", filter=counted, distinct=True),
                claims_open=Count("claims", filter=Q(claims__status=Status.CHECKED), distinct=True),
                claims_calling=Count("claims", filter=~Q(claims__attention="") & counted, distinct=True),
            )
        )
        return with_clearance(rows.select_related("outlet", "owner"))

    @admin.display(description=gettext_lazy("headline"), ordering="newest_headline")
    def shown_headline(self, article: Any) -> str:
        """The newest headline."""
        return str(article.newest_headline)

    @admin.display(description=gettext_lazy("first published"), ordering="published_at")
    def shown_published(self, article: Article) -> str:
        """First publication in its own zone."""
        return writing.publication(article.published, article.published_zone) or "—"

    @admin.display(description=gettext_lazy("claims"), ordering="claims_there")
    def claim_count(self, article: Any) -> int:
        """Claims that were not dismissed."""
        return int(article.claims_there)

    @admin.display(description=gettext_lazy("to confirm"), ordering="claims_open")
    def open_count(self, article: Any) -> int:
        """Claims that are checked and wait for a person."""
        return int(article.claims_open)

    @admin.display(description=gettext_lazy("need attention"), ordering="claims_calling")
    def attention_count(self, article: Any) -> int:
        """Claims with a reason to look."""
        return int(article.claims_calling)

    def has_delete_permission(self, _request: HttpRequest, _obj: Any = None) -> bool:
        """Articles stay on record."""
        return False

    def get_urls(self) -> list[URLPattern]:
        """The page's own addresses before Django's."""
        wrap = self.admin_site.admin_view
        return [
            path("<int:pk>/understand/", wrap(self.understand_view), name="claims_article_understand"),
            path("<int:pk>/progress/", wrap(self.progress_view), name="claims_article_progress"),
            path("<int:pk>/revise/", wrap(self.revise_view), name="claims_article_revise"),
            *super().get_urls(),
        ]

    # ------------------------------------------------------------ pages

    def change_view(
        self, request: HttpRequest, object_id: str, _form_url: str = "", _extra_context: Any = None
    ) -> HttpResponse:
        """The article's page; a form of it names what to do."""
        article = self._seen(request, object_id)
        if request.method != "POST":
            return self._page(request, article)
        act = str(request.POST.get("do", ""))
        acts = {
            "understand": self._understand,
            "register": self._register,
            "scan": self._scan,
            "accept": self._accept,
            "accept_draft": decide_draft,
            "dismiss_draft": decide_draft,
            "state": self._state,
            **dict.fromkeys(CLEARANCE_ACTS, self._clear),
        }
        if act not in acts:
            raise PermissionDenied
        _require(request, ALLOWED_AS.get(act, act), article)
        return acts[act](request, article)

    def add_view(self, request: HttpRequest, _form_url: str = "", _extra_context: Any = None) -> HttpResponse:
        """A new article."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        user: Any = request.user
        outlets = self.outlets_of(request)
        if request.POST.get("do") == "import":
            return self._imported(request, outlets)
        form = NewArticleForm(request.POST or None, outlets=outlets)
        if request.method == "POST" and form.is_valid():
            try:
                article = take_article(**form.article, now=timezone.now(), by=user)
            except Refusal as refusal:
                form.refuse(refusal)
            else:
                return HttpResponseRedirect(_address(article))
        return self._new_page(request, form)

    def _imported(self, request: HttpRequest, outlets: Any) -> HttpResponse:
        """The form filled in from the article's address; nothing is saved yet."""
        user: Any = request.user
        asked = ImportForm(request.POST, request.FILES, outlets=outlets)
        form = NewArticleForm(outlets=outlets)
        if not asked.is_valid():
            return self._new_page(request, form, import_form=asked)
        try:
            proposed = asked.proposed(now=timezone.now(), by=user)
        except Refusal as refusal:
            asked.refuse(refusal)
            return self._new_page(request, form, import_form=asked)
        form = NewArticleForm(outlets=outlets, initial={"outlet": asked.cleaned_data["outlet"], **initial_of(proposed)})
        return self._new_page(request, form, import_form=asked, is_proposed=True)

    def _new_page(self, request: HttpRequest, form: Any, **given: Any) -> HttpResponse:
        back = reverse("admin:claims_article_changelist")
        given = {"import_form": ImportForm(outlets=self.outlets_of(request)), **given}
        return self._form_page(request, form, title=_("New article"), save_label=_("Save article"), back=back, **given)

    def revise_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Another text, headline or publication; a changed text is a new revision."""
        article = self._seen(request, str(pk))
        _require(request, "revise", article)
        user: Any = request.user
        current = article.current
        initial = {"headline": current.headline, "body": current.body, **publication_of(article)}
        form = RevisionForm(request.POST or None, initial=initial, outlet=article.outlet)
        if request.method == "POST" and form.is_valid():
            try:
                revision = edit_article(article=article, **form.edited, now=timezone.now(), by=user)
            except Refusal as refusal:
                form.refuse(refusal)
            else:
                if revision.pk == current.pk:
                    return HttpResponseRedirect(_address(article))
                messages.success(request, _("Saved as revision %d.") % revision.number)
                tell_void(request, article, revision)
                return HttpResponseRedirect(changes_address(article, revision))
        told = {"title": current.headline, "save_label": _("Save changes"), "back": _address(article)}
        return self._form_page(request, form, **told, changes_url=changes_address(article, current))

    # ------------------------------------------------------------ for the page's script

    def understand_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """What a pasted statement says, as a fragment of the page."""
        article = self._seen(request, str(pk))
        _require(request, "register", article)
        return render(request, "desk/parts/understood.html", _understood(article, str(request.POST.get("quote", ""))))

    def progress_view(self, request: HttpRequest, pk: int) -> JsonResponse:
        """How the checks go; the changed parts of the page where the caller's stamp is an older one."""
        article = self._seen(request, str(pk))
        now = timezone.now()
        work = article_work(article, now)
        answer = {"state": work.state, "stamp": work.stamp, "sentence": work.sentence, "parts": {}}
        if request.GET.get("stamp") != work.stamp:
            context = article_page(article, **listed_of(request), user=request.user, now=now)
            context["acts"] = acts_of(request.user, article.outlet_id)
            answer["parts"] = {
                "live-text": render_to_string("desk/parts/article_text.html", context, request),
                "live-coverage": render_to_string("desk/parts/coverage.html", context, request),
                "live-clearance": render_to_string("desk/parts/clearance_state.html", context, request),
                "live-claims": render_to_string("desk/parts/claim_cards.html", context, request),
            }
        return JsonResponse(answer)

    # ------------------------------------------------------------ acts

    def _understand(self, request: HttpRequest, article: Article) -> HttpResponse:
        form = QuoteForm(request.POST)
        return self._page(request, article, quote_form=form, **_understood(article, str(form["quote"].value() or "")))

    def _register(self, request: HttpRequest, article: Article) -> HttpResponse:
        user: Any = request.user
        form = QuoteForm(request.POST)
        context = _understood(article, str(form["quote"].value() or ""), request.POST)
        readings = [part.form for part in context.get("understood", ())]
        sound = [reading.is_valid() for reading in readings]  # every form shows its errors, not only the first
        now = timezone.now()
        if form.is_valid() and sound and all(sound):
            try:
                claims = register_pasted(
                    article=article,
                    quote=form.cleaned_data["quote"],
                    seen=str(request.POST.get("seen", "")),
                    corrections=[reading.correction for reading in readings],
                    now=now,
                    by=user,
                )
            except Refusal as refusal:
                corrected = [reading for reading in readings if reading.correction]
                (corrected[0] if refusal.field and corrected else form).refuse(refusal)
            else:
                _tell_registered(request, [claim for claim in claims if claim.created_at == now])
                return HttpResponseRedirect(f"{_address(article)}#claim-{claims[0].pk}")
        return self._page(request, article, quote_form=form, **context)

    def _scan(self, request: HttpRequest, article: Article) -> HttpResponse:
        user: Any = request.user
        now = timezone.now()
        claims = scan_article(article=article, now=now, by=user)
        _tell_found(request, claims, [claim for claim in claims if claim.created_at == now])
        return HttpResponseRedirect(_address(article))

    def _accept(self, request: HttpRequest, article: Article) -> HttpResponse:
        user: Any = request.user
        accepted = accept_all(article=article, now=timezone.now(), by=user)
        told = ngettext("%d draft accepted.", "%d drafts accepted.", len(accepted)) % len(accepted)
        messages.success(request, told)
        tell_gone(request, article)
        return HttpResponseRedirect(_address(article))

    def _state(self, request: HttpRequest, article: Article) -> HttpResponse:
        user: Any = request.user
        form = StateForm(request.POST, article=article)
        if form.is_valid():
            try:
                set_state(article=article, **form.cleaned_data, now=timezone.now(), by=user)
            except Refusal as refusal:
                form.refuse(refusal)
            else:
                return HttpResponseRedirect(_address(article))
        return self._page(request, article, state_form=form)

    def _clear(self, request: HttpRequest, article: Article) -> HttpResponse:
        refused = act_on_clearance(request, article)
        if refused:
            return self._page(request, article, **refused)
        return HttpResponseRedirect(f"{_address(article)}#clearance")

    # ------------------------------------------------------------ parts

    def outlets_of(self, request: HttpRequest) -> QuerySet[Any]:
        """The outlets a person may register for."""
        seen = seen_rows(self.admin_site, Outlet, request)
        return permitted(request.user, Act.REGISTER, seen)

    def _seen(self, request: HttpRequest, object_id: str) -> Article:
        article: Any = self.get_object(request, object_id)
        if not self.has_view_or_change_permission(request, article):
            raise PermissionDenied
        return article  # type: ignore[no-any-return]

    def _page(self, request: HttpRequest, article: Article, /, **given: Any) -> HttpResponse:
        context = article_page(article, **listed_of(request), user=request.user, now=timezone.now())
        return TemplateResponse(
            request,
            "desk/article.html",
            {
                **self.admin_site.each_context(request),
                **context,
                "title": context["revision"].headline,
                "model_admin": self,
                "acts": acts_of(request.user, article.outlet_id),
                "units": UNITS_OFFERED,
                "quote_form": QuoteForm(),
                "state_form": StateForm(article=article),
                **clearance_forms(article, context["revision"]),
                "progress_url": reverse("admin:claims_article_progress", args=[article.pk]),
                "understand_url": reverse("admin:claims_article_understand", args=[article.pk]),
                "revise_url": reverse("admin:claims_article_revise", args=[article.pk]),
                **given,
            },
        )

    def _form_page(
        self, request: HttpRequest, form: Any, *, title: str, save_label: str, back: str, **more: Any
    ) -> HttpResponse:
        return TemplateResponse(
            request,
            "desk/article_form.html",
            {
                **self.admin_site.each_context(request),
                "title": title,
                "model_admin": self,
                "form": form,
                "save_label": save_label,
                "back_url": back,
                **more,
            },
        )


def _require(request: HttpRequest, act: str, article: Article) -> None:
    """Raises PermissionDenied, whose page says who could."""
    if not may(request.user, act, article.outlet_id):
        raise PermissionDenied(why_not(act, article.outlet_id))


def _understood(article: Article, quote: str, data: Any = None) -> dict[str, Any]:
    """The context of what a statement says, or of why it says nothing."""
    try:
        understood = understood_context(understand_quote(article=article, quote=quote), data)
        earlier = earlier_claims(
            outlet=article.outlet, text=quote, lang=article.language[:2], article=article, most=MOST_EARLIER
        )
        return {"article": article, **understood, "earlier": earlier_cards(earlier)}
    except Refusal as refusal:
        return {"article": article, "refusal": refusal.sentence}


def _tell_registered(request: HttpRequest, new: list[Claim]) -> None:
    if new:
        sentence = ngettext(
            "%d claim registered; its check begins.", "%d claims registered; their checks begin.", len(new)
        )
        messages.success(request, sentence % len(new))
    else:
        messages.info(request, _("Nothing new: what it says is registered already."))


def _tell_found(request: HttpRequest, claims: list[Claim], new: list[Claim]) -> None:
    if new:
        sentence = ngettext(
            "%d draft found; its check begins. Accept it, correct it or dismiss it.",
            "%d drafts found; their checks begin. Accept, correct or dismiss them.",
            len(new),
        )
        messages.success(request, sentence % len(new))
    elif claims:
        messages.info(request, _("Nothing new: what was found is here already."))
    else:
        messages.info(request, _("Nothing found that can be recomputed. Paste a sentence to register it by hand."))


def _address(article: Article) -> str:
    return reverse("admin:claims_article_change", args=[article.pk])
