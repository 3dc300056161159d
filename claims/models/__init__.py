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
from claims.models.claim_import import ClaimImport
from claims.models.clearance import (
    Clearance,
    Cleared,
    Void,
    blocking,
    gravity,
    waits_for_clearance,
    with_blockers,
    with_clearance,
    with_standing,
)
from claims.models.clearance import Form as ClearanceForm
from claims.models.correction import Correction, CorrectionStep
from claims.models.kept_answer import KeptAnswer
from claims.models.mail import Mail, MailPurpose, MailState
from claims.models.outlet import Membership, Outlet, Scope, Token, User
from claims.models.personal_notice import HowOften, NoticeKind, NoticeSetting, PersonalNotice
from claims.models.reader_report import ReaderReport
from claims.models.review import Decision, HandVerification, Publication, Review, Settled, Way
from claims.models.saved_filter import SavedFilter
from claims.models.searching import ClaimVector, ClaimWords
from claims.models.source_change import SourceChange
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
    "ClaimImport",
    "ClaimQuote",
    "ClaimVector",
    "ClaimVersion",
    "ClaimWords",
    "Clearance",
    "ClearanceForm",
    "Cleared",
    "Correction",
    "CorrectionStep",
    "Decision",
    "Delivery",
    "DeliveryState",
    "DeliveryTry",
    "EndpointState",
    "FindingRow",
    "HandVerification",
    "HowOften",
    "KeptAnswer",
    "Language",
    "Mail",
    "MailPurpose",
    "MailState",
    "Membership",
    "NoticeKind",
    "NoticeSetting",
    "OutboxEvent",
    "Outlet",
    "PersonalNotice",
    "Publication",
    "ReaderReport",
    "Review",
    "Revision",
    "Run",
    "RunState",
    "SavedFilter",
    "Scope",
    "Settled",
    "SourceChange",
    "Token",
    "User",
    "VerdictWord",
    "VoiceWord",
    "Void",
    "Way",
    "WebhookEndpoint",
    "blocking",
    "gravity",
    "waits_for_clearance",
    "with_blockers",
    "with_clearance",
    "with_standing",
]
