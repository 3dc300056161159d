"""The links of the chain: what is hashed, in which form. Pure, so that an auditor can compute it elsewhere.

An entry's digest covers the digest before it, the entry's envelope, and the digest of its content; the content is
hashed with a salt of its own. Content and salt can be erased together: what was said can then not be guessed from
its digest, and the chain still holds.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

FIRST = ""  # what stands before the first entry
SALT_BYTES = 16


@dataclass(frozen=True, slots=True)
class Envelope:
    """What stays of an entry even where its content is redacted. `at` is ISO 8601 in UTC."""

    chain: int
    number: int
    at: str
    actor: int | None
    action: str
    subject_type: str
    subject_id: str
    article_id: int | None
    claim_id: int | None
    source_id: int | None


def written(content: Mapping[str, Any]) -> str:
    """Content as it is stored and hashed: sorted, without blanks, ASCII alone, so that no database changes it."""
    return json.dumps(content, sort_keys=True, separators=(",", ":"), default=_plain)


def content_digest(salt: str, body: str) -> str:
    """The digest of written content."""
    return hashlib.sha256(f"{salt}\n{body}".encode()).hexdigest()


def entry_digest(previous: str, envelope: Envelope, of_content: str) -> str:
    """The digest of an entry: the next one builds on it."""
    told = json.dumps(asdict(envelope), sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(f"{previous}\n{told}\n{of_content}".encode()).hexdigest()


def _plain(value: Any) -> str:
    """Moments and days as ISO 8601, everything else as its text: Decimals keep their digits, rows their names."""
    return value.isoformat() if hasattr(value, "isoformat") else str(value)
