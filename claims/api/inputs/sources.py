"""What is asked about sources."""

from __future__ import annotations

from claims.api.fields import Address, Line, Word
from claims.api.inputs.body import Body
from claims.api.pages import PageQuery
from sources.models import SourceAccess, SourceForm, SourceRole


class SourceIn(Body):
    """What is corrected of a source; what is left out stays."""

    title = Line(required=False, max_length=300)
    publisher = Line(required=False, allow_blank=True, max_length=200)
    role = Word(choices=SourceRole.choices, required=False)
    access = Word(choices=SourceAccess.choices, required=False)
    archived_url = Address(required=False, allow_blank=True, help_text="Where a web archive keeps a copy.")


class SourceQuery(PageQuery):
    """Which sources are listed."""

    form = Word(choices=SourceForm.choices, required=False)
    role = Word(choices=SourceRole.choices, required=False)
    access = Word(choices=SourceAccess.choices, required=False)
    ordering = Word(choices=[("-created_at", "newest first"), ("created_at", "oldest first")], default="-created_at")
