"""Getting a source's bytes: from its address, or from the file that was uploaded."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sources.fetching import NOT_MODIFIED, FetchError, Known
from sources.models import Fetch, Snapshot, SourceForm
from sources.operations.hosts import heed_robots
from sources.operations.keeping import Obtained, stored_bytes
from sources.operations.reaching import reach

KEPT_HEADERS = 60
LONGEST_HEADER = 1_000
NEVER_KEPT = frozenset({"set-cookie"})  # a session of ours is nobody's evidence


def obtain(*, fetch: Fetch, now: datetime) -> Obtained | None:
    """What the source is now; None where its server says that nothing changed. Raises FetchError."""
    source = fetch.source
    if source.form != SourceForm.ADDRESS:
        return _stored(source.stored_file)
    heed_robots(url=source.url, cause=fetch.cause, now=now)
    fetched = reach(source.url, known=_known(source.latest_snapshot))
    if fetched.status == NOT_MODIFIED:
        return None
    if not fetched.content.strip():
        raise FetchError("empty", "The server sent an empty page.", permanent=False)
    media_type = fetched.headers.get("content-type", "")
    return Obtained(fetched.content, media_type, fetched.final_url, _kept(fetched.headers))


def _stored(name: str) -> Obtained:
    try:
        return Obtained(stored_bytes(name), "")
    except OSError as why:
        raise FetchError(
            "broken", f"The storage does not give the file ({type(why).__name__}).", permanent=False
        ) from why


def _known(latest: Snapshot | None) -> Known | None:
    if latest is None:
        return None
    told = latest.headers
    return Known(latest.final_url, str(told.get("etag", "")), str(told.get("last-modified", "")))


def _kept(headers: Mapping[str, str]) -> dict[str, str]:
    """The headers worth keeping beside the bytes, as a database can hold them."""
    kept = [(name, value) for name, value in headers.items() if name not in NEVER_KEPT][:KEPT_HEADERS]
    return {_plain(name)[:100]: _plain(value)[:LONGEST_HEADER] for name, value in kept}


def _plain(text: str) -> str:
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in text)
