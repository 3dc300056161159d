"""Articles as they are shown."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from claims.api.fields import Published
from claims.api.outputs.badges import BadgeOut
from claims.api.outputs.coverage import CoverageOut
from claims.models import Article, ArticleState, Language, Revision
from claims.operations.covering import coverage_of
from claims.publishing.addresses import article_addresses


class RevisionOut(serializers.Serializer[Any]):
    """A state of an article's text."""

    number = serializers.IntegerField()
    headline = serializers.CharField()
    body = serializers.CharField()
    digest = serializers.CharField(help_text="SHA-256 of headline, line end and body.")
    created_at = serializers.DateTimeField()


class ArticleSummaryOut(serializers.Serializer[Any]):
    """An article without its text."""

    id = serializers.UUIDField(source="public_id")
    outlet = serializers.SlugField(source="outlet.slug")
    headline = serializers.SerializerMethodField()
    language = serializers.ChoiceField(choices=Language.choices)
    url = serializers.CharField()
    published = Published(allow_null=True, help_text="In the zone of publication; a day where no time is known.")
    published_zone = serializers.CharField()
    state = serializers.ChoiceField(choices=ArticleState.choices)
    embargoed_until = serializers.DateTimeField(allow_null=True)
    external_system = serializers.CharField()
    external_id = serializers.CharField()
    external_revision = serializers.CharField(help_text="The content system's own name of the newest revision.")
    external_updated_at = serializers.DateTimeField(allow_null=True)
    revision = serializers.SerializerMethodField(help_text="The number of the newest revision.")
    test = serializers.BooleanField(source="outlet.is_test", help_text="Of a test outlet: readers never see it.")
    badge = serializers.SerializerMethodField(help_text="Where readers find what is published of its claims.")
    created_at = serializers.DateTimeField()

    @extend_schema_field(BadgeOut)
    def get_badge(self, article: Article) -> dict[str, str]:
        """Addresses, whether or not anything is shown there."""
        return dict(BadgeOut(article_addresses(str(article.public_id))).data)

    def get_headline(self, article: Article) -> str:
        """The newest revision's headline."""
        return self._current(article).headline

    def get_revision(self, article: Article) -> int:
        """The newest revision's number."""
        return self._current(article).number

    def _current(self, article: Article) -> Revision:
        newest: Revision = article.revisions.all()[0]  # newest first, prefetched
        return newest


class ArticleOut(ArticleSummaryOut):
    """An article with its newest text and how many claims stand where."""

    body = serializers.SerializerMethodField()
    claims = serializers.SerializerMethodField(help_text="How many claims have which status.")

    coverage = serializers.SerializerMethodField(help_text="What became of every figure of the newest text.")

    @extend_schema_field(CoverageOut)
    def get_coverage(self, article: Article) -> Any:
        """By the claims there are."""
        return CoverageOut(coverage_of(article)).data

    def get_body(self, article: Article) -> str:
        """The newest revision's text."""
        return self._current(article).body

    def get_claims(self, article: Article) -> dict[str, int]:
        """Counts by status."""
        counts: dict[str, int] = {}
        for claim in article.claims.all():
            counts[claim.status] = counts.get(claim.status, 0) + 1
        return counts


def shown_article(article: Article) -> dict[str, Any]:
    """An article as an answer."""
    return dict(ArticleOut(article).data)
