"""Sources: taking in pasted text and uploaded files, each with its first snapshot."""

from __future__ import annotations

import hashlib
from datetime import datetime
from pathlib import PurePath
from typing import Any

from charset_normalizer import from_bytes
from django.core.files.base import ContentFile
from django.utils.translation import gettext as _

from audit.trail import facts, operation, record
from sources.languages import language
from sources.models import Snapshot, Source, SourceForm, SourceRole
from sources.refusal import BadInput, TooLarge
from sources.text import clean

LONGEST_TEXT = 2_000_000  # bytes; hostile.md 2c: larger documents go through the fetch queue's child process
READER_VERSION = "text 1"
TEXT_SUFFIXES = (".txt", ".text", ".md")


@operation
def add_text_source(
    *, outlet_id: int, title: str, text: str, role: str, now: datetime, by: Any, publisher: str = "", url: str = ""
) -> Source:
    """Take in pasted text. Raises BadInput, TooLarge."""
    text = clean(text)
    return _add(
        form=SourceForm.TEXT,
        title=title.strip() or _first_line(text),
        content=text.encode(),
        text=text,
        details={"outlet_id": outlet_id, "role": role, "publisher": publisher, "url": url},
        now=now,
        by=by,
    )


@operation
def add_uploaded_source(
    *, outlet_id: int, name: str, content: bytes, title: str, role: str, now: datetime, by: Any, publisher: str = ""
) -> Source:
    """Take in an uploaded text file, in whatever encoding it is. Raises BadInput, TooLarge."""
    if PurePath(name).suffix.lower() not in TEXT_SUFFIXES:
        raise BadInput(
            _("%s is no text file: upload a .txt, or paste the text.") % (PurePath(name).name[:80] or _("The file")),
            field="file",
        )
    _refuse_large(content, "file")
    return _add(
        form=SourceForm.UPLOAD,
        title=title.strip() or PurePath(name).name[:300],
        content=content,
        text=clean(_decoded(content)),
        details={"outlet_id": outlet_id, "role": role, "publisher": publisher, "url": ""},
        now=now,
        by=by,
    )


def _add(
    *, form: str, title: str, content: bytes, text: str, details: dict[str, Any], now: datetime, by: Any
) -> Source:
    field = "file" if form == SourceForm.UPLOAD else "text"
    if not text.strip():
        raise BadInput(_("The source has no text: paste or upload what it says."), field=field)
    _refuse_large(content, field)
    if details["role"] not in SourceRole.values:
        raise BadInput(
            _("Unknown role %(given)s: use one of %(known)s.")
            % {"given": repr(details["role"]), "known": ", ".join(SourceRole.values)},
            field="role",
        )
    told = language(text)
    source = Source.objects.create(
        form=form, title=title[:300], language=told, created_at=now, created_by=by, **details
    )
    digest = hashlib.sha256(content).hexdigest()
    Snapshot.objects.create(
        source=source,
        digest=digest,
        content=ContentFile(content, name=f"{digest[:2]}/{digest}"),
        media_type="text/plain",
        language=told,
        text=text,
        reader_version=READER_VERSION,
        taken_at=now,
    )
    entry = {**facts(source, "form", "title", "publisher", "url", "role", "access"), "digest": digest}
    record(actor=by, action="source.added", subject=source, after=entry, now=now)
    return source


def _refuse_large(content: bytes, field: str) -> None:
    if len(content) > LONGEST_TEXT:
        raise TooLarge(
            _("The source is larger than %d MB: cut out the part that matters.") % (LONGEST_TEXT // 1_000_000),
            field=field,
        )


def _decoded(content: bytes) -> str:
    """UTF-8 where it is, else the encoding that fits best. Raises BadInput for bytes that are no text."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    best = from_bytes(content).best()
    if best is None:
        raise BadInput(_("The file is not readable as text: save it as UTF-8 and upload it again."), field="file")
    return str(best)


def _first_line(text: str) -> str:
    return next((line.strip()[:80] for line in text.splitlines() if line.strip()), "")
