"""What software of the newsroom may be told of. [pure]"""

from __future__ import annotations

from enum import StrEnum


class EventType(StrEnum):
    """Names of events, stable: software relies on them (docs/api.md lists them)."""

    CLAIM_CHECKED = "claim.checked"
    CLAIM_PUBLISHED = "claim.published"
    CLAIM_VERDICT_CHANGED = "claim.verdict_changed"
    CLAIM_WITHDRAWN = "claim.withdrawn"
    ARTICLE_COMPLETED = "article.completed"
    ARTICLE_CLEARED = "article.cleared"
    ARTICLE_CLEARANCE_VOIDED = "article.clearance_voided"
    CORRECTION_PUBLISHED = "correction.published"
    SOURCE_CHANGED = "source.changed"
    RATES_STALE = "rates.stale"
    ENDPOINT_TEST = "endpoint.test"  # asked for by a person, goes to one endpoint alone


SUBSCRIBABLE = tuple(event for event in EventType if event is not EventType.ENDPOINT_TEST)
