"""Filters of the list of claims."""

from __future__ import annotations

from typing import Any

from django.contrib.admin import SimpleListFilter
from django.db.models import OuterRef, QuerySet, Subquery
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from claims.admin.words import kind_choices
from claims.admin.writing import shortened
from claims.models import Article, Revision
from claims.models.searching import saying, telling
from claims.search import sought
from claims.workflow import Attention
from sources.admin.scoped import seen_rows

TYPED = _("Words, a figure (49.8亿元, 16 per cent) or a day (2024年2月29日)")  # what the search box says
ARTICLES_OFFERED = 20  # the newest; an older article's claims are on its page


class KindFilter(SimpleListFilter):
    """By kind: the kinds there are."""

    title = _("kind")
    parameter_name = "kind"

    def lookups(self, _request: HttpRequest, _model_admin: Any) -> list[tuple[str, Any]]:
        """Every kind."""
        return kind_choices()

    def queryset(self, _request: HttpRequest, rows: QuerySet[Any]) -> QuerySet[Any]:
        """Claims understood as that kind."""
        return rows.filter(current_version__kind=self.value()) if self.value() else rows


class AttentionFilter(SimpleListFilter):
    """By why a person should look; or any reason."""

    title = _("attention")
    parameter_name = "attention"

    def lookups(self, _request: HttpRequest, _model_admin: Any) -> list[tuple[str, Any]]:
        """Any reason, or one."""
        return [("any", _("any reason")), *Attention.choices]

    def queryset(self, _request: HttpRequest, rows: QuerySet[Any]) -> QuerySet[Any]:
        """Claims that call for somebody."""
        if self.value() == "any":
            return rows.exclude(attention="")
        return rows.filter(attention=self.value()) if self.value() else rows


class AssignedFilter(SimpleListFilter):
    """By who is to look at them; a shared filter of one's own claims shows everybody theirs."""

    title = _("assigned to")
    parameter_name = "assigned"

    def lookups(self, _request: HttpRequest, _model_admin: Any) -> list[tuple[str, Any]]:
        """The person, nobody, or anybody else."""
        return [("me", _("me")), ("others", _("others")), ("nobody", _("nobody"))]

    def queryset(self, request: HttpRequest, rows: QuerySet[Any]) -> QuerySet[Any]:
        """Their claims."""
        if self.value() == "nobody":
            return rows.filter(assigned_to__isnull=True)
        if self.value() == "others":
            return rows.filter(assigned_to__isnull=False).exclude(assigned_to=request.user.pk)
        return rows.filter(assigned_to=request.user.pk) if self.value() == "me" else rows


class ArticleFilter(SimpleListFilter):
    """By article: the newest of the person's outlets."""

    title = _("article")
    parameter_name = "article"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Their headlines."""
        newest = Revision.objects.filter(article=OuterRef("pk")).order_by("-number")
        mine = seen_rows(model_admin.admin_site, Article, request).annotate(
            said=Subquery(newest.values("headline")[:1])
        )
        found = mine.order_by("-created_at").values_list("pk", "said")[:ARTICLES_OFFERED]
        return [(str(pk), shortened(headline)) for pk, headline in found]

    def queryset(self, _request: HttpRequest, rows: QuerySet[Any]) -> QuerySet[Any]:
        """The article's claims; nothing for what is no number."""
        value = self.value()
        if not value:
            return rows
        return rows.filter(article=int(value)) if value.isascii() and value.isdigit() else rows.none()


class SaidSearch:
    """The list of claims is searched by words, figures and days, as they are typed in any of the four languages."""

    search_fields = ("public_id",)  # that there is a box at all; `saying` searches
    search_help_text = TYPED

    def get_search_results(self, request: HttpRequest, rows: QuerySet[Any], typed: str) -> tuple[QuerySet[Any], bool]:
        """What says it, each once."""
        return (saying(rows, sought(typed), outlets_of(request)) if typed.strip() else rows), False


class ToldSearch:
    """The list of articles is searched likewise: by headline, and by what their claims say."""

    search_fields = ("url",)
    search_help_text = TYPED

    def get_search_results(self, request: HttpRequest, rows: QuerySet[Any], typed: str) -> tuple[QuerySet[Any], bool]:
        """What tells it, each once."""
        return (telling(rows, sought(typed), outlets_of(request)) if typed.strip() else rows), False


def outlets_of(request: HttpRequest) -> list[int] | None:
    """Ids of the outlets whose rows a person sees; None for all."""
    user: Any = request.user
    return None if user.is_superuser else list(user.outlets.values_list("pk", flat=True).distinct())
