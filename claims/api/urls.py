"""Addresses of the REST API: version 1, its OpenAPI description, and what its problems mean.

Every address answers with and without a closing slash; the description shows the one without.
"""

from __future__ import annotations

from django.urls import URLPattern, path, re_path
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerSplitView
from rest_framework.views import APIView

from claims.api.views.articles import ArticlesView, ArticleView, RevisionsView, ScanView
from claims.api.views.audit import AuditView
from claims.api.views.badges import BadgesView
from claims.api.views.bulk import BulkView
from claims.api.views.by_hand import AssignmentView, ByHandView
from claims.api.views.citations import CitationsView
from claims.api.views.claims import (
    ArticleClaimsView,
    ChecksView,
    ClaimsView,
    ClaimView,
    RecheckView,
    UnderstandView,
)
from claims.api.views.clearance import ClearanceView, WaiversView
from claims.api.views.corrections import (
    ApprovalView,
    CorrectionsView,
    CorrectionView,
    MoveView,
    NoteView,
    StandsView,
)
from claims.api.views.drafts import AcceptancesView, AcceptanceView
from claims.api.views.earlier import EarlierSearchView, SimilarView
from claims.api.views.external import ExternalArticleView
from claims.api.views.figures import FiguresView
from claims.api.views.problems import NowhereView, ProblemView
from claims.api.views.proposals import ProposalsView
from claims.api.views.rates import RatesView
from claims.api.views.reviews import PublicationView, ReviewsView
from claims.api.views.series import AddSeriesView, SeriesRowsView
from claims.api.views.sources import SnapshotsView, SnapshotView, SourceFetchesView, SourcesView, SourceView
from claims.api.views.webhooks import (
    DeliveriesView,
    ReplayView,
    SecretView,
    WebhooksView,
    WebhookTestView,
    WebhookView,
)

ADDRESSES: dict[str, type[APIView]] = {
    "articles": ArticlesView,
    "articles/proposals": ProposalsView,
    "articles/<uuid:article_id>": ArticleView,
    "articles/<uuid:article_id>/revisions": RevisionsView,
    "articles/<uuid:article_id>/scan": ScanView,
    "articles/<uuid:article_id>/acceptance": AcceptancesView,
    "articles/<uuid:article_id>/understand": UnderstandView,
    "articles/<uuid:article_id>/claims": ArticleClaimsView,
    "articles/<uuid:article_id>/clearance": ClearanceView,
    "articles/<uuid:article_id>/waivers": WaiversView,
    "articles/by-external/<str:system>/<str:external_id>": ExternalArticleView,
    "audit": AuditView,
    "badges": BadgesView,
    "claims": ClaimsView,
    "claims/bulk": BulkView,
    "claims/similar": EarlierSearchView,
    "claims/<uuid:claim_id>": ClaimView,
    "claims/<uuid:claim_id>/acceptance": AcceptanceView,
    "claims/<uuid:claim_id>/assignment": AssignmentView,
    "claims/<uuid:claim_id>/by-hand": ByHandView,
    "claims/<uuid:claim_id>/checks": ChecksView,
    "claims/<uuid:claim_id>/citations": CitationsView,
    "claims/<uuid:claim_id>/recheck": RecheckView,
    "claims/<uuid:claim_id>/reviews": ReviewsView,
    "claims/<uuid:claim_id>/similar": SimilarView,
    "claims/<uuid:claim_id>/publication": PublicationView,
    "corrections": CorrectionsView,
    "corrections/<uuid:correction_id>": CorrectionView,
    "corrections/<uuid:correction_id>/moves": MoveView,
    "corrections/<uuid:correction_id>/approval": ApprovalView,
    "corrections/<uuid:correction_id>/publication": NoteView,
    "corrections/<uuid:correction_id>/stands": StandsView,
    "figures": FiguresView,
    "rates": RatesView,
    "sources": SourcesView,
    "sources/series": AddSeriesView,
    "sources/<uuid:source_id>": SourceView,
    "sources/<uuid:source_id>/fetches": SourceFetchesView,
    "sources/<uuid:source_id>/snapshots": SnapshotsView,
    "sources/<uuid:source_id>/snapshots/<str:digest>": SnapshotView,
    "sources/<uuid:source_id>/rows": SeriesRowsView,
    "webhooks": WebhooksView,
    "webhooks/<uuid:webhook_id>": WebhookView,
    "webhooks/<uuid:webhook_id>/secret": SecretView,
    "webhooks/<uuid:webhook_id>/test": WebhookTestView,
    "webhooks/<uuid:webhook_id>/deliveries": DeliveriesView,
    "webhooks/<uuid:webhook_id>/deliveries/<uuid:delivery_id>/replay": ReplayView,
}


def _both(address: str, view: type[APIView]) -> list[URLPattern]:
    return [path(f"v1/{address}", view.as_view()), path(f"v1/{address}/", view.as_view(schema=None))]


urlpatterns = [
    *(pattern for address, view in ADDRESSES.items() for pattern in _both(address, view)),
    path("schema/", SpectacularAPIView.as_view(), name="api-schema"),
    path("docs/", SpectacularSwaggerSplitView.as_view(url_name="api-schema"), name="api-docs"),
    path("problems/<slug:code>", ProblemView.as_view(), name="api-problem"),
    re_path("", NowhereView.as_view()),
]
