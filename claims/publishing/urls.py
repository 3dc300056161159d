"""Addresses of what readers see."""

from django.urls import path

from claims.publishing import article_views, correction_views, reporting, views
from claims.publishing.script import embed_script

app_name = "publishing"
urlpatterns = [
    path("claims/<str:public_id>.svg", views.claim_badge, name="claim-badge"),
    path("claims/<str:public_id>.json", views.claim_record, name="claim-record"),
    path("claims/<str:public_id>.png", views.claim_picture, name="claim-picture"),
    path("claims/<str:public_id>.txt", views.claim_text, name="claim-text"),
    path("claims/<str:public_id>", views.claim_page, name="claim-page"),
    path("claims/<str:public_id>/report", reporting.report, name="claim-report"),
    path("claims/<str:public_id>/report/sent", reporting.report_sent, name="claim-report-sent"),
    path("claims/<str:public_id>/frame", views.claim_framed, name="claim-frame"),
    path("articles/<str:public_id>.svg", article_views.article_badge, name="article-badge"),
    path("articles/<str:public_id>.json", article_views.article_record, name="article-record"),
    path("articles/<str:public_id>/frame", article_views.article_framed, name="article-frame"),
    path("articles/<str:public_id>", article_views.article_shown, name="article-page"),
    path("outlets/<str:slug>/corrections.atom", correction_views.corrections_feed, name="corrections-feed"),
    path("outlets/<str:slug>/corrections", correction_views.corrections_page, name="corrections-page"),
    path("lookup.json", article_views.lookup, name="lookup"),
    path("embed.js", embed_script, name="embed-script"),
    path("", views.nothing_here, name="nothing"),
    path("<path:elsewhere>", views.nothing_here, name="elsewhere"),
]
