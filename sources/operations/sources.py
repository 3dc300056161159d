"""Sources: taking in pasted text, uploaded files and web addresses, and correcting what is told of them."""

from __future__ import annotations

from datetime import datetime
from pathlib import PurePath
from typing import Any

from django.utils.translation import gettext as _

from factcheck.audit.trail import facts, operation, record
from sources.addresses import AddressRefusedError
from sources.failures import sentence
from sources.languages import language
from sources.models import Source, SourceAccess, SourceForm, SourceRole
from sources.operations.fetches import request_fetch, require_linking, source_changed
from sources.operations.keeping import Obtained, keep_bytes, keep_snapshot
from sources.operations.reaching import judged
from sources.reading import READER, UPLOADED_AT_ONCE, UPLOADED_LATER, Document, Unreadable, read
from sources.refusal import BadInput, NotAllowed, TooLarge
from sources.text import clean

LONGEST_TEXT = 2_000_000  # bytes of a pasted or uploaded text, which is read at once
LONGEST_FILE = 16_000_000  # bytes of a document, which the fetch queue's worker reads
OPENING = "claims.publish"  # of the role, at the outlet (claims.roles)
DESCRIBED = ("title", "publisher", "role", "access", "archived_url")


@operation
def add_text_source(
    *,
    outlet_id: int,
    title: str,
    text: str,
    role: str,
    now: datetime,
    by: Any,
    publisher: str = "",
    url: str = "",
    access: str = SourceAccess.OPEN,
) -> Source:
    """Take in pasted text. Raises BadInput, TooLarge."""
    text = clean(text)
    about = {"outlet_id": outlet_id, "role": role, "access": access, "publisher": publisher, "url": url}
    about |= {"form": SourceForm.TEXT, "title": title.strip() or _first_line(text)}
    return _add_read(about, Obtained(text.encode(), "text/plain"), Document(text, READER), now=now, by=by)


@operation
def add_uploaded_source(
    *,
    outlet_id: int,
    name: str,
    content: bytes,
    title: str,
    role: str,
    now: datetime,
    by: Any,
    publisher: str = "",
    access: str = SourceAccess.OPEN,
) -> Source:
    """Take in an uploaded file: a text is read at once, any other document by the fetch queue.

    Raises BadInput, TooLarge.
    """
    file_name = PurePath(name).name[:200]
    suffix = PurePath(name).suffix.lower()
    if suffix not in UPLOADED_AT_ONCE + UPLOADED_LATER:
        known = ", ".join(UPLOADED_AT_ONCE + UPLOADED_LATER)
        raise BadInput(
            _("%(name)s is of a kind that cannot be read: upload one of %(known)s, or paste the text.")
            % {"name": file_name[:80] or _("The file"), "known": known},
            field="file",
        )
    _refuse_large(content, "file", LONGEST_TEXT if suffix in UPLOADED_AT_ONCE else LONGEST_FILE)
    about = {"outlet_id": outlet_id, "role": role, "access": access, "publisher": publisher, "file_name": file_name}
    about |= {"form": SourceForm.UPLOAD, "title": title.strip() or file_name}
    if suffix in UPLOADED_LATER:
        return _add_unread(about, content, now=now, by=by)
    document = read(content, "text/plain", file_name=file_name)
    if isinstance(document, Unreadable):
        raise BadInput(sentence(document.code), field="file")
    return _add_read(about, Obtained(content, "text/plain"), document, now=now, by=by)


@operation
def add_address_source(
    *,
    outlet_id: int,
    url: str,
    role: str,
    now: datetime,
    by: Any,
    title: str = "",
    publisher: str = "",
    access: str = SourceAccess.OPEN,
    fetches: bool = True,
) -> Source:
    """Take in a web address, once for an outlet, and fetch it where nothing was read of it yet.

    fetches: False leaves it until a person asks. Raises BadInput where the address may not be fetched.
    """
    try:
        canonical = judged(url).url
    except AddressRefusedError as refused:
        raise BadInput(sentence(f"address_{refused.code}"), field="url") from refused
    source = Source.objects.filter(outlet=outlet_id, form=SourceForm.ADDRESS, url=canonical).first()
    if source is None:
        about = {"outlet_id": outlet_id, "role": role, "access": access, "publisher": publisher, "url": canonical}
        about |= {"form": SourceForm.ADDRESS, "title": title.strip() or canonical}
        source = _add(about, "", now=now, by=by)
    if fetches and source.latest_snapshot is None:
        request_fetch(source=source, now=now, by=by)
    return source


@operation
def describe_source(*, source: Source, now: datetime, by: Any, **described: str) -> Source:
    """Correct a source's title, publisher, role, access or archived_url. Raises BadInput, NotAllowed.

    What stands beside a claim is found again where the title or the role is another.
    """
    require_linking(by, source.outlet_id)
    unknown = set(described) - set(DESCRIBED)
    if unknown:
        raise TypeError(f"not described: {unknown}")
    changed = {name: value.strip() for name, value in described.items() if getattr(source, name) != value.strip()}
    if not changed:
        return source
    _require_words(changed)
    if not changed.get("title", "x"):
        raise BadInput(_("A source needs a title: give it one."), field="title")
    if "access" in changed and source.access == SourceAccess.CONFIDENTIAL:
        _require_opening(by, source.outlet_id)
    before = facts(source, *changed)
    Source.objects.filter(pk=source.pk).update(**changed)
    record(actor=by, action="source.described", subject=source, before=before, after=changed, now=now)
    source.refresh_from_db()
    if changed.keys() & {"title", "role"}:
        source_changed(source=source, snapshot=None, now=now, by=by)
    return source


def _require_opening(by: Any, outlet_id: int) -> None:
    """A confidential source is opened by whoever may publish. Raises NotAllowed."""
    if by is not None and not by.has_perm(OPENING, outlet_id):
        raise NotAllowed(_("A confidential source is opened by an editor alone: ask one."), details={"field": "access"})


def _add_read(about: dict[str, Any], obtained: Obtained, document: Document, *, now: datetime, by: Any) -> Source:
    field = "file" if about["form"] == SourceForm.UPLOAD else "text"
    if not document.text.strip():
        raise BadInput(_("The source has no text: paste or upload what it says."), field=field)
    _refuse_large(obtained.content, field, LONGEST_TEXT)
    source = _add({**about, "language": language(document.text)}, "", now=now, by=by)
    keep_snapshot(source=source, obtained=obtained, document=document, now=now)
    return source


def _add_unread(about: dict[str, Any], content: bytes, *, now: datetime, by: Any) -> Source:
    """A file that is stored as it came, and read in the fetch queue."""
    source = _add(about, keep_bytes(content), now=now, by=by)
    request_fetch(source=source, now=now, by=by)
    return source


def _add(about: dict[str, Any], stored_file: str, *, now: datetime, by: Any) -> Source:
    _require_words(about)
    about["title"] = about["title"][:300]
    source = Source.objects.create(**about, stored_file=stored_file, created_at=now, created_by=by)
    entry = facts(source, "form", "title", "publisher", "url", "role", "access", "file_name")
    record(actor=by, action="source.added", subject=source, after=entry, now=now)
    return source


def _require_words(about: dict[str, Any]) -> None:
    """Raises BadInput for a role or an access class that is unknown."""
    for name, words in (("role", SourceRole), ("access", SourceAccess)):
        if name in about and about[name] not in words.values:
            raise BadInput(
                _("Unknown %(field)s %(given)s: use one of %(known)s.")
                % {"field": name, "given": repr(about[name]), "known": ", ".join(words.values)},
                field=name,
            )


def _refuse_large(content: bytes, field: str, most: int) -> None:
    if len(content) > most:
        raise TooLarge(
            _("The source is larger than %d MB: cut out the part that matters.") % (most // 1_000_000),
            field=field,
        )


def _first_line(text: str) -> str:
    return next((line.strip()[:80] for line in text.splitlines() if line.strip()), "")
