"""Documents that are ZIP archives: looked at before anything is unpacked (OWASP ASVS 5.2.3)."""

from __future__ import annotations

import zipfile
from io import BytesIO

from sources.formats.format import UnreadableError

SIGN = b"PK\x03\x04"
MOST_ENTRIES = 2_000
MOST_BYTES = 120_000_000  # unpacked, all entries together
MOST_RATIO = 200  # unpacked for packed; XML of a sheet comes to 10 to 40
RATIO_FROM = 1_000_000  # bytes: small entries may be as dense as they like


def looked_at(content: bytes, kind: str) -> zipfile.ZipFile:
    """The archive, if it has a file of a name and is no bomb. Raises UnreadableError."""
    try:
        archive = zipfile.ZipFile(BytesIO(content))
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise UnreadableError("broken_file") from error
    entries = archive.infolist()
    if len(entries) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > MOST_BYTES:
        raise UnreadableError("too_large")
    if any(entry.file_size > max(RATIO_FROM, MOST_RATIO * max(1, entry.compress_size)) for entry in entries):
        raise UnreadableError("too_large")
    if any(entry.flag_bits & 1 for entry in entries):
        raise UnreadableError("encrypted")
    if not any(entry.filename == kind for entry in entries):
        raise UnreadableError("not_text")
    return archive


def holds(content: bytes, name: str) -> bool:
    """Whether bytes are an archive with a file of a name, told by its directory alone."""
    return content.startswith(SIGN) and name.encode() in content
