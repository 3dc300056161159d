"""The rows of the claims app."""

from claims.models.article import Article, ArticleState, Language, Revision
from claims.models.check import Check, FindingRow, Run, RunState
from claims.models.claim import (
    Citation,
    Claim,
    ClaimFigure,
    ClaimQuote,
    ClaimVersion,
    VerdictWord,
    VoiceWord,
)
from claims.models.kept_answer import KeptAnswer
from claims.models.outlet import Outlet, Scope, Token, User
from claims.models.review import Decision, Publication, Review
from claims.models.webhook import (
    Delivery,
    DeliveryState,
    DeliveryTry,
    EndpointState,
    OutboxEvent,
    WebhookEndpoint,
)

__all__ = [
    "Article",
    "ArticleState",
    "Check",
    "Citation",
    "Claim",
    "ClaimFigure",
    "ClaimQuote",
    "ClaimVersion",
    "Decision",
    "Delivery",
    "DeliveryState",
    "DeliveryTry",
    "EndpointState",
    "FindingRow",
    "KeptAnswer",
    "Language",
    "OutboxEvent",
    "Outlet",
    "Publication",
    "Review",
    "Revision",
    "Run",
    "RunState",
    "Scope",
    "Token",
    "User",
    "VerdictWord",
    "VoiceWord",
    "WebhookEndpoint",
]
