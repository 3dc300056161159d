"""Keeping bytes and what was read from them: stored once under their SHA-256, never changed."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from sources.languages import language
from sources.models import Snapshot, Source
from sources.reading import Document

FOLDER = "snapshots"


@dataclass(frozen=True, slots=True)
class Obtained:
    """Bytes as they came, and from where."""

    content: bytes
    media_type: str
    final_url: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)


def keep_bytes(content: bytes) -> str:
    """Store bytes under their digest, once; the name in the storage."""
    digest = hashlib.sha256(content).hexdigest()
    name = f"{FOLDER}/{digest[:2]}/{digest}"
    return name if default_storage.exists(name) else str(default_storage.save(name, ContentFile(content)))


def stored_bytes(name: str) -> bytes:
    """The bytes kept under a name. Raises OSError."""
    with default_storage.open(name) as file:
        content: bytes = file.read()
    return content


def keep_snapshot(*, source: Source, obtained: Obtained, document: Document, now: datetime) -> Snapshot | None:
    """Keep what a source says now; None where it says what it said last."""
    latest = source.latest_snapshot
    if latest is not None and latest.text == document.text:
        return None
    return new_snapshot(source=source, obtained=obtained, document=document, now=now)


def new_snapshot(*, source: Source, obtained: Obtained, document: Document, now: datetime) -> Snapshot:
    """Keep what a source says now, whatever it said before."""
    return Snapshot.objects.create(
        source=source,
        digest=hashlib.sha256(obtained.content).hexdigest(),
        content=keep_bytes(obtained.content),
        media_type=obtained.media_type[:100],
        final_url=obtained.final_url,
        headers=dict(obtained.headers),
        language=document.language or language(document.text),
        text=document.text,
        title=document.title[:300],
        author=document.author[:200],
        published=document.published[:40],
        places=[[place.start, place.end, place.page, place.cell] for place in document.places],
        notes=list(document.notes),
        reader_version=document.reader[:20],
        taken_at=now,
    )
