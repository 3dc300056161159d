"""What a revision of an article changed: the words, and what became of each claim."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from claims.admin import writing
from claims.admin.access import acts_of
from claims.admin.clearance_panel import name_of
from claims.admin.words import Sign, kind_label, verdict_sign
from claims.models import Article, Claim, Revision
from claims.operations.anchoring_anew import anchor_anew
from claims.operations.reanchoring import WITH_TEXTS, anchor_in
from claims.operations.reviewing import dismiss
from claims.word_changes import word_changes
from claims.workflow import Anchor, Status
from sources.refusal import Refusal

STOOD = (Anchor.KEPT, Anchor.MOVED)
NAME = "claims_article_changes"


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of a claim: gone, back, moved or kept. is_open: whether its words are still to be found."""

    claim: Claim
    name: str
    sign: Sign
    kind: str
    url: str
    is_open: bool
    wrong: Promise | str = ""
    quote: str = ""


class RevisionChanges:
    """The page `<article>/changes/<revision's number>/` of the article's admin."""

    admin_site: Any

    def get_urls(self) -> list[URLPattern]:
        """The page's address before the others."""
        view = self.admin_site.admin_view(self.changes_view)
        urls: list[URLPattern] = super().get_urls()  # type: ignore[misc]
        return [path("<int:pk>/changes/<int:number>/", view, name=NAME), *urls]

    def changes_view(self, request: HttpRequest, pk: int, number: int) -> HttpResponse:
        """The difference to the revision before; a form reads a claim in new words, or dismisses it."""
        article = self._seen(request, str(pk))  # type: ignore[attr-defined]
        revision = get_object_or_404(Revision, article=article, number=number)
        if request.method == "POST":
            return self._decided(request, article, revision)
        return self._shown(request, article, revision)

    def _decided(self, request: HttpRequest, article: Article, revision: Revision) -> HttpResponse:
        act, key, quote = (str(request.POST.get(name, "")) for name in ("do", "claim", "quote"))
        if act not in ("anchor", "dismiss"):
            raise PermissionDenied
        if not (key.isascii() and key.isdigit() and len(key) < len(str(1 << 63))):
            raise Http404
        claim = get_object_or_404(article.claims, pk=int(key))
        user: Any = request.user
        try:
            if act == "anchor":
                anchor_anew(claim=claim, quote=quote, by=user, now=timezone.now())
                messages.success(request, _("The claim is read in its new words; its check begins."))
            else:
                dismiss(claim=claim, by=user, now=timezone.now())
                messages.success(request, _("The claim is dismissed."))
        except Refusal as refusal:
            return self._shown(request, article, revision, refused=(claim.pk, refusal.sentence, quote))
        return HttpResponseRedirect(f"{changes_address(article, revision)}#claims")

    def _shown(
        self, request: HttpRequest, article: Article, revision: Revision, refused: tuple[int, Any, str] | None = None
    ) -> HttpResponse:
        before = Revision.objects.filter(article=article, number__lt=revision.number).order_by("-number").first()
        fates = list(_fates(article, before, revision, refused)) if before else []
        newest = article.current
        context = {
            **self.admin_site.each_context(request),
            "title": _("What revision %d changed") % revision.number,
            "model_admin": self,
            "article": article,
            "revision": revision,
            "before": before,
            "newest": newest,
            "saved": writing.moment(revision.created_at),
            "saved_by": name_of(revision.created_by),
            "passages": word_changes(before.body, revision.body) if before else [],
            "is_new_headline": before is not None and before.headline != revision.headline,
            "parts": [(title, [fate for fate in fates if fate.name == name]) for name, title in PARTS],
            "has_fates": bool(fates),
            "is_newest": revision.pk == newest.pk,
            "acts": acts_of(request.user, article.outlet_id),
            "article_url": reverse("admin:claims_article_change", args=[article.pk]),
        }
        return TemplateResponse(request, "desk/changes.html", context)


PARTS = (
    ("gone", gettext_lazy("Gone from the text")),
    ("back", gettext_lazy("Back in the text")),
    ("moved", gettext_lazy("Moved")),
    ("kept", gettext_lazy("Kept in their place")),
)


def changes_address(article: Article, revision: Revision) -> str:
    """The page of what a revision changed."""
    return reverse(f"admin:{NAME}", args=[article.pk, revision.number])


def _fates(article: Article, before: Revision, after: Revision, refused: tuple[int, Any, str] | None) -> Iterator[Fate]:
    """What became of each claim that had a place in one of the two texts."""
    rows = article.claims.exclude(status=Status.DISMISSED).select_related("current_version").order_by("pk")
    for claim in rows.prefetch_related(*WITH_TEXTS):
        name = _fate(anchor_in(before.body, claim.version), anchor_in(after.body, claim.version))
        if name:
            of_this = refused if refused and refused[0] == claim.pk else None
            yield Fate(
                claim=claim,
                name=name,
                sign=verdict_sign(claim.verdict),
                kind=kind_label(claim.version.kind),
                url=reverse("admin:claims_claim_change", args=[claim.pk]),
                is_open=name == "gone" and claim.anchor == Anchor.ORPHANED,
                wrong=of_this[1] if of_this else "",
                quote=of_this[2] if of_this else "",
            )


def _fate(was: Anchor | None, now: Anchor | None) -> str:
    if was in STOOD and now == Anchor.ORPHANED:
        return "gone"
    if was == Anchor.ORPHANED and now in STOOD:
        return "back"
    if was in STOOD and now in STOOD:
        return "kept" if was == now else "moved"
    return ""
