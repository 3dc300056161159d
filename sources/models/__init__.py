"""The rows of the sources app."""

from sources.models.scoped import ScopedQuerySet
from sources.models.source import Snapshot, Source, SourceAccess, SourceForm, SourceRole

__all__ = ["ScopedQuerySet", "Snapshot", "Source", "SourceAccess", "SourceForm", "SourceRole"]
