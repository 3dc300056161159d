"""The audit trail as a file: one line an entry, without what it says of confidential sources."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import QuerySet

from factcheck.audit.models import Entry
from sources.models import Source, SourceAccess

FORMATS = ("csv", "jsonl")
COLUMNS = (
    "outlet",
    "number",
    "at",
    "who",
    "action",
    "subject",
    "article",
    "claim",
    "source",
    "before",
    "after",
    "withheld",
    "content_digest",
    "digest",
)
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet would run these (OWASP, CSV injection)
CONFIDENTIAL, REDACTED = "confidential", "redacted"
BATCH = 1_000


def exported(entries: QuerySet[Any]) -> Iterator[dict[str, Any]]:
    """Entries, the oldest first. The digests of what is withheld stay, so that the chain can be followed."""
    hidden = set(Source.objects.filter(access=SourceAccess.CONFIDENTIAL).values_list("pk", flat=True))
    read = entries.select_related("actor", "chain__outlet", "content").order_by("chain", "number")
    for entry in read.iterator(chunk_size=BATCH):
        yield _line(entry, hidden)


def as_jsonl(lines: Iterable[dict[str, Any]]) -> Iterator[str]:
    """JSON, one entry a line."""
    return (json.dumps(line, ensure_ascii=False) + "\n" for line in lines)


def as_csv(lines: Iterable[dict[str, Any]]) -> Iterator[str]:
    """CSV with a head; before and after as JSON, and no cell that a spreadsheet would take for a formula."""
    yield _row(COLUMNS)
    for line in lines:
        yield _row([_cell(line[name]) for name in COLUMNS])


WRITERS = {"csv": as_csv, "jsonl": as_jsonl}


def _line(entry: Entry, hidden: set[int]) -> dict[str, Any]:
    content = getattr(entry, "content", None)
    withheld = CONFIDENTIAL if entry.source_id in hidden else "" if content else REDACTED
    told = {} if withheld or content is None else json.loads(content.body)
    return {
        "outlet": entry.chain.outlet.slug if entry.chain.outlet else "",
        "number": entry.number,
        "at": entry.at.isoformat(),
        "who": entry.actor.get_username() if entry.actor else "",
        "action": entry.action,
        "subject": f"{entry.subject_type} {entry.subject_id}",
        "article": entry.article_id,
        "claim": entry.claim_id,
        "source": entry.source_id,
        "before": told.get("before"),
        "after": told.get("after"),
        "withheld": withheld,
        "content_digest": entry.content_digest,
        "digest": entry.digest,
    }


def _cell(value: Any) -> str:
    text = "" if value is None else value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def _row(cells: Iterable[str]) -> str:
    line = io.StringIO()
    csv.writer(line).writerow(cells)
    return line.getvalue()
