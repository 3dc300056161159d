"""Figures of texts as JSON lines.

In: {"id", "lang", "text", "reference_date" or "published"}; out: {"id", "predicted"}.
"""

from __future__ import annotations

import json
import sys
from datetime import date, datetime

from figures.figure import Figure, Kind
from figures.piping import while_read
from figures.reader import read

COUNTED = frozenset({Kind.CURRENCY, Kind.DURATION})  # whose bare number is a number too


def moment(written: str | None) -> datetime | date | None:
    """An ISO day or moment."""
    if not written:
        return None
    return date.fromisoformat(written) if len(written) == len("2024-03-08") else datetime.fromisoformat(written)


def as_json(figure: Figure) -> dict[str, object]:
    """A figure in the bench's form."""
    low, high = (".." if end is None else format(end, "f") for end in (figure.low, figure.high))
    value = figure.date if figure.kind is Kind.DATE else low if low == high else f"{low}/{high}"
    found: dict[str, object] = {
        "start": figure.start, "end": figure.end, "value": value, "unit": figure.unit, "kind": str(figure.kind)
    }  # fmt: skip
    if figure.digits is not None and figure.written is not None and figure.kind in COUNTED:
        start, end = figure.digits
        found["number"] = {"start": start, "end": end, "value": format(figure.written, "f")}
    return found


def main() -> None:
    """Answer every line."""
    for line in sys.stdin:
        record = json.loads(line)
        published = moment(record.get("published") or record.get("reference_date"))
        figures = read(record["text"], lang=record["lang"], published=published)
        print(json.dumps({"id": record["id"], "predicted": [as_json(f) for f in figures]}, ensure_ascii=False))  # noqa: T201


if __name__ == "__main__":
    with while_read():
        main()
