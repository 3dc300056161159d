"""What is asked about sources."""

from __future__ import annotations

from claims.api.fields import Word
from claims.api.pages import PageQuery
from sources.models import SourceAccess, SourceForm, SourceRole


class SourceQuery(PageQuery):
    """Which sources are listed."""

    form = Word(choices=SourceForm.choices, required=False)
    role = Word(choices=SourceRole.choices, required=False)
    access = Word(choices=SourceAccess.choices, required=False)
    ordering = Word(choices=[("-created_at", "newest first"), ("created_at", "oldest first")], default="-created_at")
