"""Addresses of what readers see."""

from django.urls import path

from claims.publishing import views

app_name = "publishing"
urlpatterns = [
    path("claims/<str:public_id>.svg", views.claim_badge, name="claim-badge"),
    path("claims/<str:public_id>.json", views.claim_record, name="claim-record"),
    path("claims/<str:public_id>", views.claim_page, name="claim-page"),
    path("", views.nothing_here),
    path("<path:elsewhere>", views.nothing_here),
]
