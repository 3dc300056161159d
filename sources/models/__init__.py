"""The rows of the sources app."""

from sources.models.fetch import Fetch, FetchCause, FetchState, VisitedHost
from sources.models.immutable import ImmutableError, ImmutableModel
from sources.models.passage import PassageRow, Preparation
from sources.models.rate import (
    PublishedRate,
    RatePeriod,
    RateProvider,
    RateSet,
    RatesOutcome,
    RatesUpdate,
)
from sources.models.scoped import ScopedQuerySet
from sources.models.series import SeriesRow
from sources.models.source import Snapshot, Source, SourceAccess, SourceForm, SourceRole

__all__ = [
    "Fetch",
    "FetchCause",
    "FetchState",
    "ImmutableError",
    "ImmutableModel",
    "PassageRow",
    "Preparation",
    "PublishedRate",
    "RatePeriod",
    "RateProvider",
    "RateSet",
    "RatesOutcome",
    "RatesUpdate",
    "ScopedQuerySet",
    "SeriesRow",
    "Snapshot",
    "Source",
    "SourceAccess",
    "SourceForm",
    "SourceRole",
    "VisitedHost",
]
